// The waybills of the TSL research challenge: from a file in their format, made up here from end to
// end, to a city and its replayed log; every row accounted for, and what is wrong with a file told.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsl-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);
const importTsl = (...words: string[]) => said(['import', 'tsl', ...words, '--lang', 'en']);

/** As it was published; the first column is a row's number without a name. */
const head = ['', 'dt', 'order_id', 'waybill_id', 'courier_id', 'da_id', 'is_courier_grabbed',
  'is_weekend', 'estimate_arrived_time', 'is_prebook', 'poi_id', 'sender_lng', 'sender_lat',
  'recipient_lng', 'recipient_lat', 'grab_lng', 'grab_lat', 'dispatch_time', 'grab_time',
  'fetch_time', 'arrive_time', 'estimate_meal_prepare_time', 'order_push_time',
  'platform_order_time'];

/** Noon of 2030-01-06 in China: no day of the real file. */
const noon = Date.UTC(2030, 0, 6, 4) / 1000;
const day = 86_400;

/** One offer of an order; what is not said is that of an ordinary one. */
function rowOf(order: number, changes: Record<string, number> = {}): Record<string, number> {
  const placed = noon + (order % 7) * 1500 + order;
  const shop = order % 12;
  return {
    '': order, dt: 20300106, order_id: order, waybill_id: 5000 + order, courier_id: order % 9,
    da_id: 3, is_courier_grabbed: 1, is_weekend: 1, estimate_arrived_time: placed + 2400,
    is_prebook: 0, poi_id: 70 + shop,
    sender_lng: 50_000_000 + shop * 1500, sender_lat: 10_000_000 + shop * 900,
    recipient_lng: 50_004_000 + (order % 23) * 700, recipient_lat: 10_002_000 + (order % 17) * 800,
    grab_lng: 50_003_000 + order * 10, grab_lat: 10_003_000,
    dispatch_time: placed + 120, grab_time: placed + 140, fetch_time: placed + 900,
    arrive_time: placed + 1800, estimate_meal_prepare_time: placed + 600,
    order_push_time: placed + 60, platform_order_time: placed, ...changes,
  };
}

const refusal = {
  is_courier_grabbed: 0, grab_time: 0, fetch_time: 0, arrive_time: 0, dispatch_time: noon - 7200,
};

/** 60 ordinary orders of the wanted day and district, and one row of each other kind. */
const rows = [
  ...Array.from({ length: 60 }, (_row, i) => rowOf(i + 1)),
  ...Array.from({ length: 20 }, (_row, i) => {
    const placed = noon + day + i * 60;
    return rowOf(100 + i, { platform_order_time: placed, arrive_time: placed + 1500 });
  }),
  rowOf(201, { da_id: 4, courier_id: 2 }),
  rowOf(7, { ...refusal, waybill_id: 1, courier_id: 5 }),
  rowOf(202, { ...refusal, courier_id: 40 }),
  rowOf(203, { is_prebook: 1 }),
  rowOf(8, { waybill_id: 2 }),
  rowOf(204, { recipient_lng: 0 }),
  rowOf(205, { recipient_lat: 10_100_000 }),
  rowOf(206, { arrive_time: 0, fetch_time: 0 }),
  rowOf(207, { estimate_meal_prepare_time: 0 }),
];

function written(name: string, change: (lines: string[]) => string[] = (lines) => lines): string {
  const lines = [head.join(), ...rows.map((row) => head.map((column) => row[column]).join())];
  const path = at(`all_waybill_info_meituan_${name}.csv`);
  writeFileSync(path, `${change(lines).join('\n')}\n`);
  return path;
}

const cellsIn = (...path: string[]): string[][] => (
  readFileSync(at(...path), 'utf8').trimEnd().split('\n').map((line) => line.split(','))
);

describe('from waybills to a city', { timeout: 120_000 }, () => {
  let told = '';
  beforeAll(async () => {
    const { code, output } = await importTsl(written('made_up'), '--day', '2030-01-06',
      '--district', '3', '--out', at('town'));
    expect(code).toBe(0);
    told = output;
  }, 120_000);

  it('says what the file holds before anything is chosen', async () => {
    const { code, output } = await importTsl(at());
    expect(code).toBe(0);
    expect(output).toMatch(/2030-01-06 +67 +1 +12 +10\n/);
    expect(output).toMatch(/2030-01-07 +20 +0 /);
    expect(output).toMatch(/\n4 +1 +0 +1 +1\n/);
  });

  it('accounts for every row', () => {
    const numbers = told.split('\n').slice(2).flatMap((line) => {
      const [, name, value] = /^(.*?) {2,}(\d+)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.trim(), Number(value)] as const];
    });
    const counts = new Map(numbers);
    expect([...counts.values()]).toEqual([
      rows.length, 20, 1, 2, 1, 1, 1, 1, 62, 1, 1, 12, 9, 1, 1,
      cellsIn('town', 'zones.csv').length - 1,
    ]);
    const leftOut = numbers.filter(([name]) => name.startsWith('- '));
    expect(leftOut.reduce((sum, [, value]) => sum + value, 0) + counts.get('= orders')!)
      .toBe(counts.get('Rows of the file, each an offer'));
  });

  it('writes places in degrees, moments on China\'s clock and shifts from offer to door', () => {
    const order = cellsIn('town', 'orders.csv').find(([id]) => id === 'o1');
    expect(order).toEqual(['o1', '2030-01-06 12:25:01', 'm71', '50.004700', '10.002800',
      '2030-01-06 12:35:01', '2030-01-06 12:55:01']);
    const riders = new Map(cellsIn('town', 'riders.csv').map(([id, ...rest]) => [id, rest]));
    // Asked at ten and declined: online since then.
    expect(riders.get('r5')?.[2]).toBe('10:00');
    expect(riders.get('r1')?.slice(2)).toEqual(['12:02', '15:00']);
    const residents = cellsIn('town', 'zones.csv').slice(1).map(([, , , each]) => Number(each));
    expect(residents.reduce((sum, each) => sum + each, 0)).toBe(5 * 62);
  });

  it('comes to a city and to a replay with as many orders, hour by hour', async () => {
    const city = await said(['import', 'city', at('town'), '--out', at('town.json')]);
    expect(city.code).toBe(0);
    const { merchants, riders, ordersPerDay } = JSON.parse(readFileSync(at('town.json'), 'utf8'));
    expect([merchants, riders, ordersPerDay]).toEqual([12, 9, 62]);
    const { output } = await said(['import', 'replay', at('town'), '--json']);
    const { placed, delivered, byHour } = JSON.parse(output);
    expect(placed).toEqual({ log: 62, replay: 62 });
    expect(delivered.log).toBe(61);
    expect(delivered.replay).toBeGreaterThan(55);
    for (const { log, replay } of byHour) expect(replay).toBe(log);
  });
});

describe('what is wrong with waybills is told with its place', { timeout: 120_000 }, () => {
  const third = (column: string, cell: string) => (lines: string[]): string[] => lines.with(
    2, lines[2].split(',').with(head.indexOf(column), cell).join(),
  );
  it.each([
    ['a column that lacks',
      (lines: string[]) => lines.with(0, lines[0].replace('poi_id', 'poi_ids')),
      /csv:1: lacks the column "poi_id"; perhaps "poi_ids"/],
    ['degrees', third('sender_lng', '50.0015'), /csv:3 sender_lng: "50.0015" cannot.*millionths/],
    ['milliseconds', third('platform_order_time', '1893902400000'),
      /csv:3 platform_order_time: .*seconds since 1970/],
    ['a date', third('arrive_time', '2030-01-06 12:00'),
      /csv:3 arrive_time.*seconds since 1970, or 0/],
    ['a flag', third('is_prebook', '2'), /csv:3 is_prebook: "2" cannot be used; allowed: 0 or 1/],
    ['a row cut short', (lines: string[]) => lines.with(2, lines[2].slice(0, 40)),
      /csv:3 .*"" cannot be used/],
    ['a quote without an end', (lines: string[]) => lines.with(2, `"${lines[2]}`), /is no table/],
    ['no rows', () => [''], /has no rows/],
    ['only a head', (lines: string[]) => lines.slice(0, 1), /has no 2030-01-06/],
  ])('%s', async (title, change, expected) => {
    const path = written(title.replaceAll(' ', '-'), change);
    const { code, errors } = await importTsl(path, '--day', '2030-01-06', '--out', at('never'));
    expect([code, errors]).toEqual([2, expect.stringMatching(expected)]);
  });

  it('asks for days and districts that are there, and for a folder without tables', async () => {
    const path = written('sound');
    const words = [path, '--day', '2030-01-06', '--out'];
    expect((await importTsl(path, '--day', '2022-10-18')).errors).toMatch(/2030-01-06, 2030-01-07/);
    expect((await importTsl(path, '--day', '18.10.2022')).errors).toContain('one like 2022-10-18');
    expect((await importTsl(...words, at('never'), '--district', '9')).errors).toContain('3, 4');
    expect((await importTsl(...words, at('town'))).errors).toContain('holds zones, merchants');
    expect((await importTsl(at('missing.csv'))).errors).toContain('cannot be read (ENOENT)');
    expect((await importTsl(folder)).errors).toMatch(/holds \d+ files all_waybill/);
  });
});
