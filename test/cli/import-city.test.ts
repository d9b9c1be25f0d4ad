// A city of somebody's own from four files: from the template to a comparison, columns under other
// names and in another language, areas, other encodings and coordinates, the log brought again, and
// what is wrong with files told with its place.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGcj02 } from '../../scenarios/own-city/datum.ts';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import { food } from '../../sim-core/verticals/food/index.ts';
import { generatePlaces } from '../../sim-core/world/generate/places.ts';
import { buildSpace, type CitySpec } from '../../sim-core/world/space.ts';
import { marketOf } from '../../sim-core/world/vertical-data.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-city-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);
const textIn = (...path: string[]): string => readFileSync(at(...path), 'utf8');

const importCity = (...words: string[]) => said(['import', 'city', ...words, '--lang', 'en']);

/** The city that a folder gives. */
async function cityFrom(name: string, ...words: string[]): Promise<CitySpec> {
  const { code, errors } = await importCity(at(name), '--out', at(`${name}.json`), ...words);
  expect([code, errors]).toEqual([0, `${at(`${name}.json`)}\n`]);
  const city = parseCity(JSON.parse(textIn(`${name}.json`)));
  if (!city.ok) throw new Error(city.problems[0].message);
  return city.value;
}

/** Another folder with one of the files changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  cpSync(at('town'), at(name), { recursive: true });
  writeFileSync(at(name, file), change(textIn('town', file)));
  return at(name);
}

/** Every row of a table's text with its cells. */
function cellsOf(text: string): string[][] {
  return text.trimEnd().split('\n').map((line) => line.split(','));
}

/** GB18030 is read by every decoder and written by none. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let lead = 0xb0; lead < 0xf8; lead++) {
    for (let trail = 0xa1; trail < 0xff; trail++) {
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((each) => bytes.get(each) ?? [each.charCodeAt(0)]));
}

let city: CitySpec;
beforeAll(async () => {
  expect((await importCity(at('town'), '--template')).code).toBe(0);
  city = await cityFrom('town');
}, 120_000);

describe('a town from four files', { timeout: 120_000 }, () => {
  it('is a city in which everybody stands where the files say', () => {
    const space = buildSpace(city);
    expect(space.districtName.map(({ en }) => en)).toEqual(
      ['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5', 'Part 6'],
    );
    const living = new Array<number>(6).fill(0);
    space.residents.forEach((residents, zone) => { living[space.district[zone]] += residents; });
    const share = cellsOf(textIn('town', 'zones.csv')).slice(1).map((cells) => Number(cells[3]));
    const all = share.reduce((sum, each) => sum + each, 0);
    living.forEach((each, i) => {
      expect(each / city.residents).toBeCloseTo(share[i] / all, 4);
    });
    const places = generatePlaces(city, space, [marketOf(food, food.sizeIn(city), city.survey)]);
    const { merchants, riderHomes } = city.survey!;
    expect([...places.merchantX]).toEqual(merchants.map(({ xMetres }) => xMetres));
    expect([...places.merchantY]).toEqual(merchants.map(({ yMetres }) => yMetres));
    expect([...places.riderHomeX].slice(0, riderHomes.length)).toEqual(riderHomes.map(([x]) => x));
    const [noodles] = merchants.flatMap(({ specialty }, i) => (specialty === 'noodles' ? [i] : []));
    expect(food.specialties[places.merchantSpecialty[noodles]].id).toBe('noodles');
  });

  it('comes to a comparison', async () => {
    const { code, output } = await said(['compare', at('town.json'), '--set',
      'delivery-fee.base=0', '--weather', 'dry', '--seeds', '2', '--workers', '1', '--json']);
    expect(code).toBe(0);
    const { figures } = JSON.parse(output) as { figures: Record<string, { baseline: number }> };
    expect(figures['orders.placed'].baseline).toBeGreaterThan(20);
  });

  it('is fitted to the orders of its log', async () => {
    const { output } = await importCity(at('town'), '--fit', '--out', at('fitted.json'));
    const [, found] = /Simulated: orders a day +([\d.]+)/.exec(output) ?? [];
    expect(Math.abs(Number(found) / 90 - 1)).toBeLessThan(0.05);
    const { needsPerThousandOrders } = JSON.parse(textIn('fitted.json')) as CitySpec;
    expect(output).toMatch(new RegExp(`needs for 1,000 orders +${needsPerThousandOrders}\n`));
    expect(output).toContain('Log: placed to delivered');
  });

  it('has its log brought again: as many orders, hour by hour', async () => {
    for (const day of ['2026-03-02', '2026-03-03']) {
      const { output } = await said(['import', 'replay', at('town'), '--day', day, '--json']);
      const { placed, delivered, byHour } = JSON.parse(output) as {
        placed: unknown; delivered: { log: number; replay: number };
        byHour: { log: number; replay: number }[];
      };
      expect(placed).toEqual({ log: 90, replay: 90 });
      expect(delivered.log).toBe(90);
      expect(delivered.replay).toBeGreaterThan(80);
      expect(byHour.reduce((sum, { replay }) => sum + replay, 0)).toBe(90);
      for (const { log, replay } of byHour) expect(replay).toBe(log);
    }
    const { errors } = await said(['import', 'replay', at('town'), '--day', '1999-01-01']);
    expect(errors).toContain('2026-03-02');
  });
});

describe('other people\'s files', { timeout: 120_000 }, () => {
  it('have other names, order of columns, language and encoding', async () => {
    await said(['import', 'city', at('chinese'), '--template', '--lang', 'zh']);
    const [head, ...rows] = cellsOf(textIn('chinese', 'zones.csv'));
    expect(head.slice(0, 4)).toEqual(['编号', '经度', '纬度', '居民']);
    const turned = [['户籍人口', '纬度', '区域编号', '经度', '岗位'], ...rows.map((row) => (
      [row[3], row[2], row[0], row[1], row[4]]
    ))].map((row) => row.join(';')).join('\r\n');
    writeFileSync(at('chinese', 'zones.csv'), inGb18030(turned));
    const found = await cityFrom('chinese', '--column', 'zones.residents=户籍人口');
    expect(found.survey?.residents).toEqual(city.survey?.residents);
    expect(found.survey?.merchants).toEqual(city.survey?.merchants);
    const wrong = await importCity(at('chinese'), '--column', 'zones.people=x');
    expect([wrong.code, wrong.errors]).toEqual([2, expect.stringContaining('zones.residents')]);
  });

  it('write days in several ways, which are the same, and deliver past midnight', async () => {
    changed('days', 'orders.csv', (text) => text.split('\n').map((line, i) => (
      i % 2 === 0 ? line.replace(/2026-03-0(\d)/, '2026/3/$1') : line
    )).join('\n').replace(/^(o1,2026-03-02) 11:16(.*),[^,]+,[^,]+$/m,
      '$1 23:50$2,2026-03-03 00:05,2026/3/3 0:10'));
    const { code, output } = await importCity(at('days'));
    expect(code).toBe(0);
    expect(output).toMatch(/Days in the log +2\n/);
  });

  it('are areas in GeoJSON', async () => {
    const half = 0.003;
    const rows = cellsOf(textIn('town', 'zones.csv')).slice(1);
    changed('areas', 'zones.csv', (text) => text);
    rmSync(at('areas', 'zones.csv'));
    writeFileSync(at('areas', 'zones.geojson'), JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map(([id, x, y, residents, jobs, name]) => {
        const corner = (east: number, north: number) => (
          [Number(x) + east * half, Number(y) + north * half]
        );
        const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
        return {
          type: 'Feature', properties: { id, residents: Number(residents), jobs, name },
          geometry: { type: 'Polygon', coordinates: [ring] },
        };
      }),
    }));
    const { survey } = await cityFrom('areas');
    const sums = new Array<number>(6).fill(0);
    survey?.residents.forEach((each, zone) => { sums[survey.district[zone]] += each; });
    rows.forEach(([, , , residents], i) => expect(sums[i]).toBeCloseTo(Number(residents), 0));
    // Nobody lives outside the areas.
    expect(survey?.residents.some((each) => each === 0)).toBe(true);
  });

  it('are in the coordinates of Chinese maps', async () => {
    const { longitude, latitude } = toGcj02({ longitude: 116.377817, latitude: 39.911954 });
    expect(longitude).toBeCloseTo(116.384047, 5);
    expect(latitude).toBeCloseTo(39.913345, 5);
    cpSync(at('town'), at('moved'), { recursive: true });
    const places = { zones: 1, merchants: 1, riders: 1, orders: 3 };
    for (const [name, place] of Object.entries(places)) {
      const [head, ...rows] = cellsOf(textIn('town', `${name}.csv`));
      const moved = rows.map((row) => {
        const there = toGcj02({ longitude: Number(row[place]), latitude: Number(row[place + 1]) });
        return row.with(place, String(there.longitude)).with(place + 1, String(there.latitude));
      });
      writeFileSync(at('moved', `${name}.csv`), [head, ...moved].join('\n'));
    }
    const found = (await cityFrom('moved', '--datum', 'gcj02')).survey!.merchants;
    city.survey!.merchants.forEach(({ xMetres, yMetres }, i) => {
      expect(Math.abs(found[i].xMetres - xMetres)).toBeLessThan(2);
      expect(Math.abs(found[i].yMetres - yMetres)).toBeLessThan(2);
    });
  });
});

describe('what is wrong with a file is told with its place', { timeout: 120_000 }, () => {
  const second = (change: (cells: string[]) => string[]) => (text: string): string => (
    text.split('\n').map((line, i) => (i === 2 ? change(line.split(',')).join() : line)).join('\n')
  );
  it.each([
    ['a column that lacks', 'zones.csv', (text: string) => text.replace('residents', 'resdents'),
      /zones\.csv:1: lacks the column "residents".*perhaps "resdents"/],
    ['longitude for latitude', 'merchants.csv',
      second(([id, x, y, ...rest]) => [id, y, x, ...rest]),
      /merchants\.csv:3 latitude: "88.*from -85 to 85/],
    ['a place in another city', 'riders.csv', second((cells) => cells.with(1, '89.9')),
      /riders\.csv:3 longitude: lies far from everything else/],
    ['an id that stands twice', 'merchants.csv', second(([, ...rest]) => ['m1', ...rest]),
      /merchants\.csv:3 id: "m1" stands on line 2 already/],
    ['an order of nobody', 'orders.csv', second((cells) => cells.with(2, 'm99')),
      /orders\.csv:3 merchant: "m99" is not among the merchants/],
    ['what is no moment', 'orders.csv', second((cells) => cells.with(1, 'noon')),
      /orders\.csv:3 placed: "noon" is no moment.*2026-03-02 11:45/],
    ['food before its order', 'orders.csv', second((cells) => cells.with(5, '2026-03-02 01:00')),
      /orders\.csv:3 ready: is before the order was placed/],
    ['a day that no calendar has', 'orders.csv',
      second((cells) => cells.with(1, '2026-02-30 11:00')),
      /orders\.csv:3 placed: "2026-02-30 11:00" is no moment/],
    ['a meal of the day before', 'orders.csv', second((cells) => cells.with(6, '2026-03-01 23:00')),
      /orders\.csv:3 delivered: is before the order was placed/],
    ['a meal a month later', 'orders.csv', second((cells) => cells.with(6, '2026-04-02 19:00')),
      /orders\.csv:3 delivered: is over a day after the order was placed/],
    ['two columns of one name', 'zones.csv', (text: string) => text.replace('jobs', 'Residents'),
      /zones\.csv:1: has two columns called "residents"/],
    ['people below none', 'zones.csv', second((cells) => cells.with(3, '-5')),
      /zones\.csv:3 residents: "-5" cannot be used.*from 0/],
    ['a shift that ends before it begins', 'riders.csv', second((cells) => cells.with(4, '09:00')),
      /riders\.csv:3 off: is no later than coming online/],
    ['a cell too many', 'orders.csv', second((cells) => [...cells, 'x']),
      /orders\.csv:3: has 8 cells.*7 like the head/],
    ['an unknown cuisine', 'merchants.csv', second((cells) => cells.with(4, 'noodels')),
      /merchants\.csv:3 specialty: "noodels" is not known.*noodles/],
    ['a quote without an end', 'zones.csv', (text: string) => `${text}"z7,1,2`,
      /zones\.csv:8: has a quote that does not end/],
    ['a quote that ends amid a cell', 'riders.csv', second((cells) => cells.with(0, '"r"2')),
      /riders\.csv:3: has something behind the end of a quote/],
    ['a head without rows', 'riders.csv', (text: string) => text.split('\n')[0], /has no rows/],
    ['a customer out of reach', 'orders.csv', second((cells) => cells.with(4, '40.7')),
      /orders\.csv:3 longitude: lies 2\d km from its merchant/],
  ])('%s', async (title, file, change, told) => {
    const name = title.replaceAll(' ', '-');
    const { code, errors, output } = await importCity(changed(name, file, change),
      '--out', at('never.json'));
    expect([code, output, errors]).toEqual([2, '', expect.stringMatching(told)]);
  });

  it('every fault of every file at once, and a file that is missing', async () => {
    const place = changed('many', 'zones.csv', (text) => text.replace(',300,', ',many,'));
    writeFileSync(at('many', 'orders.csv'),
      textIn('town', 'orders.csv').replace('2026-03-02 11', 'yesterday 11'));
    const { errors } = await importCity(place);
    expect(errors).toMatch(/zones\.csv:2 residents/);
    expect(errors).toMatch(/orders\.csv:\d+ placed/);
    rmSync(at('many', 'riders.csv'));
    expect((await importCity(place)).errors).toMatch(/riders: is missing.*riders\.csv/);
    expect((await importCity(at('town'), '--template')).errors).toContain('holds zones');
  });
});
