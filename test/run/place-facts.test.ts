// Places of every service in a frame and what can be seen of them: each says which service it
// belongs to, those that nobody can go to are not drawn, and what a place holds is what its
// vertical's tables hold.

import { beforeAll, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange, verticals } from '../../sim-core/index.ts';
import { BuiltCity } from '../../sim-core/run/built-city.ts';
import {
  LocalLive, merchantField, merchantStride, readFrame, type CityPortrait, type Frame,
} from '../../sim-core/screen.ts';
import { shownServices } from '../../web/map/services-shown.ts';
import type { CollectTables } from '../../sim-core/verticals/collect/tables.ts';

const scenario = {
  ...presets['county-town'], verticals: ['food', 'grocery', 'home', 'errands', 'collect'],
};
const request = { scenario, policy: noChange, seed: 2 };
const noon = 12 * 3600;
const engine = new LocalLive();
let portrait: CityPortrait;
let frame: Frame;

/** Numbers of the merchants of a service that are drawn. */
function placesOf(id: string): number[] {
  const number = portrait.services.findIndex((service) => service.id === id);
  const rows = Array.from({ length: frame.merchantCount }, (_, row) => row);
  const field = (row: number, name: 'service' | 'open'): number =>
    frame.merchants[row * merchantStride + merchantField[name]];
  return rows.filter((row) => field(row, 'service') === number && field(row, 'open') >= 0);
}

beforeAll(async () => {
  portrait = await engine.load(request);
  frame = readFrame(await engine.seek(portrait.startSeconds + noon));
}, 60_000);

it('names each service as its folder does, and draws the places that there are to go to', () => {
  expect(portrait.services.map(({ id }) => id)).toEqual(scenario.verticals);
  for (const { id, label } of portrait.services) {
    expect(label).toEqual(verticals.find((vertical) => vertical.id === id)!.label);
  }
  expect(placesOf('errands')).toEqual([]);
  for (const id of ['food', 'grocery', 'home', 'collect']) {
    expect(placesOf(id).length, id).toBeGreaterThan(0);
  }
});

it('tells what a place holds, by the tables of its own vertical', async () => {
  const built = new BuiltCity(scenario);
  built.begin(noChange, request.seed);
  const { city } = built.sim;
  built.advance(city.branchSeconds + noon);
  const { banks } = city.verticals[4].own as CollectTables;
  const told = await Promise.all(placesOf('collect').map((place) => engine.placeFacts(place)));
  const cells = told.map((facts) => facts.find(({ of }) => of !== undefined));
  const bits = city.merchants.bits;
  expect(cells.map((fact) => fact?.value)).toEqual(placesOf('collect').map((place) => {
    const bank = place << bits;
    if (banks.isServed[bank] === 0) return undefined;
    return banks.used[bank] + banks.used[bank + 1] + banks.used[bank + 2];
  }));
  expect(Math.max(...cells.map((fact) => fact?.value ?? 0))).toBeGreaterThan(0);
  const [warehouse] = placesOf('grocery');
  const [units, soldOut] = await engine.placeFacts(warehouse);
  expect(units.value).toBeGreaterThan(100);
  expect(soldOut.value).toBeLessThan(soldOut.of!);
  for (const worker of placesOf('home')) {
    const facts = await engine.placeFacts(worker);
    expect(facts).toHaveLength(2);
    expect(facts.every(({ value, of }) => value <= of!)).toBe(true);
  }
  expect(await engine.placeFacts(placesOf('food')[0])).toEqual([]);
});

it('gives each service a bit of its own that its legend switches', () => {
  const { services } = portrait;
  expect(shownServices(services, new Set())).toBe(31);
  expect(shownServices(services, new Set(['merchants']))).toBe(30);
  expect(shownServices(services, new Set(['service home', 'idle']))).toBe(27);
});
