// Where twins part: the moment that the page finds is the first difference between two cities that
// are played side by side second by second, and who meets the same policy never parts.

import { describe, expect, it } from 'vitest';
import type { PolicyDiff } from '../../sim-core/index.ts';
import { LocalLive, type Followed } from '../../sim-core/screen.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import { Stage } from '../../sim-core/world/orders.ts';
import { searchParting, type Parting } from '../../web/engine/parting.ts';
import { policyOf, toyScenario as scenario } from '../toy-city.ts';

const seed = 5;
const noon = 43_200;
/** Between these every second of both cities is looked at. */
const [walkFrom, walkUntil] = [noon - 600, noon + 1800];
const past = policyOf({});
/** Only from noon on, so that there is something alike to be played before. */
const dearFromNoon: PolicyDiff = {
  title: 'Dear', changes: [{ fromSeconds: noon, set: { 'delivery-fee.base': 900 } }],
};

/** Two engines as the page has them, under A's policy and another one. */
async function searchUnder(policy: PolicyDiff) {
  const engines = { a: new LocalLive(), b: new LocalLive() };
  const { endSeconds } = await engines.a.load({ scenario, past, policy: past, seed });
  await engines.b.load({ scenario, past, policy, seed });
  const search = (who: Followed): Promise<Parting | undefined> => searchParting(
    who, (arm, from, until) => engines[arm].follow(who, from, until),
    { startSeconds: walkFrom, endSeconds, onAlike: () => true },
  );
  return { engines, search };
}

/** All that a rider's own row says and could be seen, with orders by their wishes. */
function riderIn({ riders, orders }: City, number: number): string {
  const rider = number << riders.bits;
  const stops = [...riders.route.subarray(rider, rider + riders.stopCount[rider])];
  const offered = riders.offeredOrder[rider];
  return JSON.stringify([
    riders.activity[rider], riders.onHand[rider], riders.earnedFen[rider], riders.toX[rider],
    riders.toY[rider], riders.legEnd[rider], riders.key[rider], riders.platform[rider],
    stops.map((stop) => [orders.needKey[stop >> 1], stop & 1]),
    offered < 0 ? null : orders.needKey[offered],
  ]);
}

/** All that stands in a merchant's own row and on its listings, with its orders by their wishes. */
function merchantIn({ merchants, orders, platforms }: City, number: number): string {
  const { section, step } = merchants;
  const width = section.buffer.byteLength / merchants.end * step;
  const row = new Uint8Array(section.buffer, number * width, width);
  const listed = platforms.map(({ listings: { section: _all, ...columns } }) => (
    Object.values(columns).map((column) => (column as Float64Array)[number])
  ));
  const open: number[][] = [];
  for (let order = 0; order < orders.end; order += orders.step) {
    const isHere = orders.merchant[order] >> merchants.bits === number;
    if (!isHere || orders.stage[order] === Stage.free) continue;
    open.push([orders.needKey[order], orders.readyAt[order]]);
  }
  return JSON.stringify([[...row], listed, open.sort(([one], [other]) => one - other)]);
}

/** The same of all open orders, by their wishes. */
function ordersIn({ orders, riders, now }: City): Map<number, string> {
  const found = new Map<number, string>();
  for (let order = 0; order < orders.end; order += orders.step) {
    const stage = orders.stage[order];
    if (stage === Stage.free) continue;
    const rider = orders.rider[order];
    const isReady = stage <= Stage.offered && orders.readyAt[order] <= now.seconds;
    found.set(orders.needKey[order], JSON.stringify([
      orders.merchant[order], orders.basketFen[order], orders.feeFen[order],
      orders.promisedAt[order], orders.readyAt[order], rider < 0 ? rider : riders.key[rider],
      stage === Stage.placed ? Stage.waitingForRider : stage, isReady,
    ]));
  }
  return found;
}

interface Truth {
  readonly who: Followed;
  /** The first second at which it is not the same in both cities. */
  partsAt?: number;
}

/** A walk through both cities, second by second. */
function walked(policy: PolicyDiff): { riders: Truth[]; orders: Truth[]; merchants: Truth[] } {
  const cities = [past, policy].map((each) => {
    const built = new BuiltCity(scenario, { isMeasured: false });
    built.start({ scenario, past, policy: each, seed });
    built.advance(walkFrom);
    return built;
  });
  const [a, b] = cities.map(({ sim }) => sim.city);
  const riders = Array.from({ length: a.riders.rowCount }, (_, number): Truth => (
    { who: { kind: 'rider', number } }
  ));
  const merchants = Array.from({ length: a.merchants.rowCount }, (_, number): Truth => (
    { who: { kind: 'merchant', number } }
  ));
  const orders = new Map<number, Truth>();
  for (let at = walkFrom; at <= walkUntil; at++) {
    for (const city of cities) city.advance(at);
    riders.forEach((each, number) => {
      if (riderIn(a, number) !== riderIn(b, number)) each.partsAt ??= at;
    });
    merchants.forEach((each, number) => {
      if (each.partsAt === undefined && merchantIn(a, number) !== merchantIn(b, number)) {
        each.partsAt = at;
      }
    });
    const [inA, inB] = [ordersIn(a), ordersIn(b)];
    const { needKey, x, y, placedAt } = a.orders;
    for (let order = 0; order < a.orders.end; order += a.orders.step) {
      const isNew = placedAt[order] === at && inA.has(needKey[order]);
      const who = { kind: 'order', x: x[order], y: y[order], placedAtSeconds: at } as const;
      if (isNew) orders.set(needKey[order], { who });
    }
    for (const [need, each] of orders) if (inA.get(need) !== inB.get(need)) each.partsAt ??= at;
  }
  return { riders, orders: [...orders.values()], merchants };
}

describe('the moment at which twins part', () => {
  const truth = walked(dearFromNoon);

  it.each([
    ['riders', ['offer'], 3], ['orders', ['order', 'price'], 12],
    ['merchants', ['kitchen', 'orders'], 7],
  ] as const)('is the first difference between %s', async (kind, expected, most) => {
    const { engines, search } = await searchUnder(dearFromNoon);
    const parted = truth[kind].filter(({ partsAt }) => partsAt !== undefined);
    expect(parted.length).toBeGreaterThan(most);
    const aspects = new Set<string>();
    for (const { who, partsAt } of parted.slice(0, most)) {
      const found = await search(who);
      expect(found?.atSeconds, JSON.stringify(who)).toBe(partsAt);
      expect(found?.a).not.toEqual(found?.b);
      aspects.add(found?.aspect ?? '');
    }
    expect([...aspects].sort()).toEqual(expected);
    // Until noon both are one city, also to who comes back from elsewhere.
    const pictures = (['a', 'b'] as const).map((arm) => engines[arm].seek(noon - 1));
    const [a, b] = (await Promise.all(pictures)).map((buffer) => new Uint8Array(buffer));
    expect(a).toEqual(b);
  }, 60_000);

  it('never comes under the same policy', async () => {
    const { engines, search } = await searchUnder(past);
    expect(await search(truth.riders[3].who)).toBeUndefined();
    expect(await search(truth.orders[0].who)).toBeUndefined();
    expect(await search(truth.merchants[3].who)).toBeUndefined();
    expect(() => engines.a.follow(truth.riders[3].who, 60, 30)).toThrow(/from second 60 to 30/);
  }, 60_000);
});
