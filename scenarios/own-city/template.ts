// The four files of a small made-up town, to be filled with one's own: columns in the reader's
// language, a hundred and more orders of two days.

import { csvText } from '../csv-text.ts';
import { type TableName, townColumns } from './columns.ts';

type Language = 'zh' | 'en';

/** A corner of a desert, in which no town is. */
const west = 88.5;
const south = 40.5;
const step = 0.006;
const zoneCount = 6;
const merchantCount = 12;
const riderCount = 18;
const ordersOfDay = 90;
const days = ['2026-03-02', '2026-03-03'];

const degrees = (value: number): string => value.toFixed(6);
/** Spread without a pattern that is seen, and always the same: a share from 0 to 1. */
const share = (i: number, by: number): number => ((i * by + 11) % 101) / 101;

function placed(i: number, by: number): [longitude: string, latitude: string] {
  return [degrees(west + 3 * step * share(i, by)), degrees(south + 2 * step * share(i, by + 13))];
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** The text of each file; its head in one of the languages. */
export function templateOf(language: Language): Readonly<Record<TableName, string>> {
  const merchantOf = (i: number): number => (i * 7) % merchantCount;
  const rows: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
    zones: Array.from({ length: zoneCount }, (_zone, i) => [
      `z${i + 1}`, degrees(west + ((i % 3) + 0.5) * step),
      degrees(south + (Math.floor(i / 3) + 0.5) * step),
      String(300 + 100 * i), String(i === 2 ? 900 : 100),
      language === 'zh' ? `第 ${i + 1} 片` : `Part ${i + 1}`,
    ]),
    merchants: Array.from({ length: merchantCount }, (_merchant, i) => [
      `m${i + 1}`, ...placed(i, 29), i % 4 === 3 ? 'chain' : 'independent',
      ['noodles', 'rice-dishes', 'tea-desserts'][i % 3],
    ]),
    riders: Array.from({ length: riderCount }, (_rider, i) => [
      `r${i + 1}`, ...placed(i, 47),
      i % 3 === 0 ? '16:30' : '10:00', i % 3 === 1 ? '15:00' : '22:00',
    ]),
    orders: days.flatMap((day, of) => Array.from({ length: ordersOfDay }, (_order, i) => {
      const placedMinute = (i % 2 === 0 ? 660 : 1050) + Math.floor(150 * share(i, 31 + of));
      const readyMinute = placedMinute + 6 + (i % 9);
      return [
        `o${of * ordersOfDay + i + 1}`, `${day} ${clock(placedMinute)}`, `m${merchantOf(i) + 1}`,
        ...placed(i + of, 17), `${day} ${clock(readyMinute)}`,
        `${day} ${clock(readyMinute + 9 + (i % 12))}`,
      ];
    })),
  };
  const text = (name: TableName): string => csvText({ rows: [
    townColumns[name].map(({ id, names }) => (language === 'zh' ? names[0] : id)), ...rows[name],
  ] });
  return {
    zones: text('zones'), merchants: text('merchants'),
    riders: text('riders'), orders: text('orders'),
  };
}
