// What a vertical reports of its holdings: how many there are and what is in escrow for them, as a
// day ends. Sums of days, so that a window of one day says what was held at its end.

import { heldOf } from '../../world/holdings.ts';
import type { City } from '../../world/city.ts';
import type { BroughtMetric } from '../../world/brought.ts';

/** Columns that a vertical's books take in: what was held at midnight, added up over the days. */
export const heldColumns = { heldAtNight: 'f64', heldFenAtNight: 'f64' } as const;

/** Adds what is held now; called when a day ends. */
export function countHeld(
  { holdings }: City,
  books: Readonly<Record<keyof typeof heldColumns, Float64Array>>,
  vertical: number,
): void {
  const { count, fen } = heldOf(holdings, vertical);
  books.heldAtNight[0] += count;
  books.heldFenAtNight[0] += fen;
}

/** The two figures of a vertical whose ids begin with its own. */
export function heldMetrics(id: string, zh: string, en: string): readonly BroughtMetric[] {
  return [
    {
      id: `${id}.held`, headline: false,
      label: { zh: `${zh}：待办事项`, en: `Held at the day’s end, ${en}` },
      doc: {
        zh: '日终仍在等待（预订、预约、退货等）的事项数，各日平均；一天的窗口即当日日终。',
        en: 'What still waits for its day (ordered ahead, booked, to be sent back) when a day ends, '
          + 'in the mean of the days; a window of one day says what was held at its end.',
      },
      group: 'platform', unit: 'orders', digits: 1, better: 'neither', moves: 'rarely',
      value: (sum, days) => sum('heldAtNight') / days,
    },
    {
      id: `${id}.held-money`, headline: false,
      label: { zh: `${zh}：托管金额`, en: `In escrow at the day’s end, ${en}` },
      doc: {
        zh: '日终托管中的预付款，各日平均；一天的窗口即当日日终。',
        en: 'What is paid ahead and in escrow when a day ends, in the mean of the days; a window of '
          + 'one day says what was in escrow at its end.',
      },
      group: 'platform', unit: 'fen', digits: 0, better: 'neither', moves: 'rarely',
      value: (sum, days) => sum('heldFenAtNight') / days,
    },
  ];
}
