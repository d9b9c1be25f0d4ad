// What a wider choice is worth, and who stays away from the tables: a smaller radius is paid for in
// variety, and orders that a coupon brings are missed by the restaurants' guests.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import type { PolicyChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import type { FoodTables } from '../../sim-core/verticals/food/kitchens.ts';
import { guestsPerOrder } from '../../sim-core/verticals/food/restaurants.ts';
import { learnVisits, countChoice, makeTableVisits } from
  '../../sim-core/verticals/fulfilment/table-visits.ts';
import { policyOf } from '../toy-city.ts';

type Settings = PolicyChange['set'];

const seeds = [1, 2, 3, 4];
const riverside = { ...presets.riverside, weather: 'dry' as const };
const built = new BuiltCity(riverside);
const weeks = new BuiltCity({ ...riverside, days: 7 });

function daysUnder(set: Settings): RunResult[] {
  return seeds.map((seed) => {
    built.begin(policyOf(set), seed);
    return built.finish();
  });
}

function meanOf(results: readonly RunResult[], of: (result: RunResult) => number): number {
  return results.reduce((sum, result) => sum + of(result), 0) / results.length;
}

/** Orders, and guests who have come to the tables, in a week. */
function weekUnder(set: Settings): { orders: number; guests: number } {
  weeks.begin(policyOf(set), 3);
  const { orders } = weeks.finish();
  const { city } = weeks.sim;
  const { kitchens } = city.verticals[0].own as FoodTables;
  let guests = 0;
  const { merchants } = city;
  for (let m = 0; m < merchants.end; m += merchants.step) guests += kitchens.guest[m];
  return { orders, guests };
}

describe('variety', () => {
  const orders = (set: Settings): number => meanOf(daysUnder(set), (result) => result.orders);

  it('moves nothing at the usual radius', () => {
    const digest = (worth: number): string => {
      built.begin(policyOf({ 'world.variety-worth': worth }), 1);
      return built.finish().digest;
    };
    expect(digest(0)).toBe(digest(1000));
    expect([...built.sim.city.platforms[0].reach.variety].every((each) => each === 0)).toBe(true);
  });

  it('makes a radius of two kilometres lose orders that it would win without', () => {
    const usual = orders({});
    const near = { 'dispatch.delivery-radius': 2000 };
    expect(orders(near)).toBeLessThan(0.99 * usual);
    expect(orders({ ...near, 'world.variety-worth': 0 })).toBeGreaterThan(1.03 * usual);
  });

  it('is more and farther away within a wider radius', () => {
    const [wide] = daysUnder({ 'dispatch.delivery-radius': 6000 });
    const { variety } = built.sim.city.platforms[0].reach;
    expect(Math.max(...variety)).toBeGreaterThan(0.1);
    const [near] = daysUnder({ 'dispatch.delivery-radius': 1500 });
    expect(near.figures['delivery.time-mean']).toBeLessThan(wide.figures['delivery.time-mean']);
  });
});

describe('guests at the table', () => {
  const coupon = { 'coupon.amount': 1000 };

  it('stay away when a coupon brings orders, and come when they have no part in it', () => {
    const usual = weekUnder({});
    const lured = weekUnder(coupon);
    expect(lured.orders).toBeGreaterThan(1.05 * usual.orders);
    const lost = (usual.guests - lured.guests) / (lured.orders - usual.orders);
    expect(lost).toBeGreaterThan(0.2);
    expect(lost).toBeLessThan(0.7);
    const apart = { 'world.table-displacement': 0 };
    expect(weekUnder({ ...coupon, ...apart }).guests).toBeCloseTo(weekUnder(apart).guests, -1.5);
  });

  it('are as many as ever while as large a share of needs is ordered', () => {
    const visits = makeTableVisits('table visits', 1, 0.5);
    for (let need = 0; need < 100; need++) countChoice(visits, 0, need % 2 === 0);
    learnVisits(visits, 0.6, guestsPerOrder);
    expect(visits.guestScale[0]).toBe(1);
    for (let need = 0; need < 100; need++) countChoice(visits, 0, true);
    learnVisits(visits, 0.6, guestsPerOrder);
    expect(visits.guestScale[0]).toBeLessThan(0.95);
    expect(visits.wouldBuyOffline[0]).toBe(0);
  });
});
