// Places of every service in a frame and what can be seen of them: each says which service it
// belongs to, those that nobody can go to are not drawn, and what a place holds is what its
// vertical's tables hold.

import { beforeAll, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { noChange, verticals } from '../../sim-core/index.ts';
import { BuiltCity } from '../../sim-core/run/built-city.ts';
import {
  LocalLive, merchantField, merchantStride, orderField, orderPicture, orderStride, readFrame,
  type CityPortrait, type Frame, type PlaceFact,
} from '../../sim-core/screen.ts';
import {
  movingKindOf, outlineCount, outlineOf, servicesWithPlaces, shownServices,
} from '../../web/map/services-shown.ts';
import { placeKinds } from '../../sim-core/run/picture.ts';
import { verticalsNamed } from '../../sim-core/verticals/index.ts';
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

it('tells of shops their shelves, staff and guests, and who has paid to come', async () => {
  const live = new LocalLive();
  const shops = { ...scenario, verticals: ['food', 'retail', 'instore'] };
  const { services, startSeconds } = await live.load({ ...request, scenario: shops });
  const picture = readFrame(await live.seek(startSeconds + noon));
  const factsOf = async (id: string, kind?: number): Promise<Record<string, PlaceFact>[]> => {
    const number = services.findIndex((service) => service.id === id);
    const rows = Array.from({ length: picture.merchantCount }, (_, row) => row).filter((row) => (
      picture.merchants[row * merchantStride + merchantField.service] === number
      && picture.merchants[row * merchantStride + merchantField.open] >= 0
      && (kind ?? picture.merchants[row * merchantStride + merchantField.kind])
        === picture.merchants[row * merchantStride + merchantField.kind]
    ));
    const facts = await Promise.all(rows.map((row) => live.placeFacts(row)));
    return facts.map((each) => Object.fromEntries(each.map((fact) => [fact.label.en, fact])));
  };
  const most = (facts: readonly Record<string, PlaceFact>[], label: string): number =>
    Math.max(...facts.map((each) => each[label].value));
  const pharmacies = await factsOf('retail', 2);
  expect(pharmacies.length).toBeGreaterThan(0);
  for (const { 'On duty at night this month': duty } of pharmacies) {
    expect(duty.said?.en).toBe(['no', 'yes'][duty.value]);
  }
  expect(most(await factsOf('retail', 3), 'Bouquets on hand')).toBeGreaterThan(0);
  let all = await factsOf('retail');
  for (let minute = 1; minute < 90 && most(all, 'Staff busy') === 0; minute++) {
    await live.seek(startSeconds + noon + 60 * minute);
    all = await factsOf('retail');
  }
  expect(most(all, 'Staff busy')).toBeGreaterThan(0);
  expect(all.every(({ 'Staff busy': { value, of } }) => value <= of!)).toBe(true);
  expect(all.every(({ 'Lines out of stock': { value, of } }) => value <= of!)).toBe(true);
  const guests = await factsOf('instore');
  expect(most(guests, 'Places taken')).toBeGreaterThan(0);
  expect(most(guests, 'Vouchers not used yet')).toBeGreaterThan(0);
  expect(guests.every(({ 'Places taken': { value, of } }) => value <= of!)).toBe(true);
});

it('shows pads where they are, and drones where they fly with their charge', async () => {
  const live = new LocalLive();
  const flying = { ...presets.riverside, weather: 'dry', verticals: ['food', 'unmanned'] } as const;
  const policy = {
    title: 'Drones', changes: [{ fromSeconds: 0, set: { 'unmanned.rule': 'flight-first' } }],
  };
  const { services, merchantCount, startSeconds, districtNames } = await live.load({
    scenario: flying, policy, seed: 2,
  });
  expect(services[1].kinds.map(({ en }) => en)).toEqual(['Pad', 'Drone']);
  expect(services.map(({ movingKind }) => movingKind)).toEqual([undefined, 1]);
  let seen: readonly number[] = [];
  let picture: Frame | undefined;
  const kindAt = (row: number): number => picture!.merchants[
    row * merchantStride + merchantField.kind];
  const isUp = (row: number): boolean => (
    kindAt(row) === 1 && picture!.merchants[row * merchantStride + merchantField.queue] < 9.9
  );
  for (let minute = 0; minute < 60 && !seen.some(isUp); minute++) {
    picture = readFrame(await live.seek(startSeconds + noon + 60 * minute));
    const { merchants } = picture;
    const rows = Array.from({ length: picture.merchantCount - merchantCount }, (_, row) => row);
    seen = rows.map((row) => merchantCount + row)
      .filter((row) => merchants[row * merchantStride + merchantField.open] >= 0);
  }
  const drone = seen.find(isUp)!;
  const [order, from, to, charge, load, left, range] = await live.placeFacts(drone);
  const rows = Array.from({ length: picture!.orderCount }, (_, row) => row * orderStride);
  const carried = rows.find((row) => picture!.orders[row + orderField.id] === order.value)!;
  expect(picture!.orders[carried + orderField.stage]).toBe(orderPicture.assigned);
  expect(order.said).toEqual({ zh: String(order.value), en: String(order.value) });
  expect(districtNames).toContainEqual(from.said);
  expect(districtNames).toContainEqual(to.said);
  expect([charge.of, load.of]).toEqual([500, 2500]);
  expect(charge.value).toBeLessThan(500);
  expect(charge.value).toBeGreaterThan(100);
  expect(load.value).toBeGreaterThan(0);
  expect(left.value).toBeGreaterThan(0);
  expect(range.value).toBeGreaterThan(left.value);
  const filled = picture!.merchants[drone * merchantStride + merchantField.queue] / 10;
  expect(filled).toBeCloseTo(charge.value / 500, 2);
  const pads = seen.filter((row) => kindAt(row) === 0);
  expect(pads.length).toBeGreaterThan(10);
  const home = (await Promise.all(pads.map((row) => live.placeFacts(row))))
    .flat().filter(({ label }) => label.en === 'Drones ready');
  expect(home.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(20);
});

it('draws the places of no two services alike, and of those alone that have some', () => {
  const { services } = portrait;
  const outlines = services.map((_, number) => outlineOf(services, number));
  expect(outlines).toEqual([0, 1, 2, 3, 3]);
  expect(servicesWithPlaces(services)).toBe(0b10111);
  expect(movingKindOf(services)).toBe(-1);
  const [food, , home] = services;
  const rotors = { ...home, movingKind: 1 };
  expect(movingKindOf([food, rotors])).toBe(17);
  const seen = verticalsNamed(verticals.map(({ id }) => id))
    .filter((vertical) => placeKinds(vertical).length > 0);
  expect(seen.length).toBeLessThanOrEqual(outlineCount);
});

it('gives each service a bit of its own that its legend switches', () => {
  const { services } = portrait;
  expect(shownServices(services, new Set())).toBe(31);
  expect(shownServices(services, new Set(['merchants']))).toBe(30);
  expect(shownServices(services, new Set(['service home', 'idle']))).toBe(27);
});
