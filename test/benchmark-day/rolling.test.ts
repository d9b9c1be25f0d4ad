// The rolling-horizon rule: its sums on our own days are pinned, so that any change of a decision
// shows as a diff of numbers, and it must beat the bundle rule where the days tell rules apart.
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../scenarios/mdrp/check.ts';
import { solutionOf } from '../../scenarios/mdrp/solution.ts';
import { measureDay } from '../../sim-core/benchmark-day/measures.ts';
import type { DayMeasures } from '../../sim-core/benchmark-day/measures.ts';
import { benchmarkDayRules } from '../../sim-core/benchmark-day/rules.ts';
import type { BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';
import { runRollingWith } from '../../sim-core/benchmark-day/rolling.ts';
import { PLAN_WEIGHTS } from '../../sim-core/benchmark-day/weights.ts';
import { SHARED_SKIP, ownDay, ownDayNames, sharedDay, sharedDaysPresent } from './days.ts';

/** delivered, assignments, click-to-door, ready-to-pickup, overage, driving (minutes), pay. */
const GOLDEN: { [name: string]: number[] } = {
  'dinner-rush': [140, 96, 6101, 630, 870, 3070, 1880],
  'early-close': [59, 44, 4466, 2320, 2328, 1021, 647],
  'even-supply': [120, 97, 5335, 690, 881, 3201, 1940],
  'thin-supply': [89, 77, 3587, 477, 431, 1869, 1200],
};

/** Busy and quiet days of several seeds and variations. */
const SHARED_SAMPLE = ['0o50t100s1p100', '1o100t100s1p100', '1r50t75s2p125', '2r50t100s2p100',
  '3o50t75s1p125', '4o50t100s1p100', '4r50t75s1p125'];

function measuresOf(day: BenchmarkDay, rule: 'bundle' | 'default'): DayMeasures {
  const trips = benchmarkDayRules[rule](day);
  expect(checkSolution(day, solutionOf(day, trips))).toEqual([]);
  return measureDay(day, trips);
}

describe('the rolling-horizon rule', () => {
  it.each(ownDayNames)('comes out as pinned on our day %s', (name) => {
    const m = measuresOf(ownDay(name), 'default');
    expect([m.delivered, m.assignments, m.clickToDoorMinutes, m.readyToPickupMinutes,
      m.overageMinutes, m.drivingMinutes, m.pay]).toEqual(GOLDEN[name]);
  });

  it.each(ownDayNames)('beats bundle on our day %s', (name) => {
    const day = ownDay(name);
    const rolling = measuresOf(day, 'default');
    const bundle = measuresOf(day, 'bundle');
    // Which rider is left when the last order comes is luck: one order may be lost to it.
    expect(rolling.undelivered).toBeLessThanOrEqual(bundle.undelivered + 1);
    expect(rolling.means.clickToDoor).toBeLessThan(bundle.means.clickToDoor);
    expect(rolling.means.readyToPickup).toBeLessThan(bundle.means.readyToPickup);
  });

  it.skipIf(!sharedDaysPresent)(`beats bundle on a sample of published days${SHARED_SKIP}`, () => {
    let gain = 0;
    for (const name of SHARED_SAMPLE) {
      const day = sharedDay(name);
      const rolling = measuresOf(day, 'default').means;
      const bundle = measuresOf(day, 'bundle').means;
      expect(rolling.undeliveredPercent).toBeLessThanOrEqual(bundle.undeliveredPercent);
      expect(rolling.clickToDoor).toBeLessThan(bundle.clickToDoor);
      expect(rolling.readyToPickup).toBeLessThan(bundle.readyToPickup);
      gain += bundle.clickToDoor - rolling.clickToDoor;
    }
    expect(gain / SHARED_SAMPLE.length).toBeGreaterThan(1);
  }, 60_000);

  it('keeps to the largest trip and never strands a rider that has set out', () => {
    const day = ownDay('dinner-rush');
    const trips = runRollingWith(day, { ...PLAN_WEIGHTS, tripOrdersMax: 2 });
    expect(Math.max(...trips.map((trip) => trip.orders.length))).toBe(2);
    expect(checkSolution(day, solutionOf(day, trips))).toEqual([]);
  });

  it('decides a day without orders, and one without riders', () => {
    const day = ownDay('early-close');
    const none = { ...day, orderIds: [] };
    expect(runRollingWith(none, PLAN_WEIGHTS)).toEqual([]);
    const empty = new Int32Array(0);
    expect(runRollingWith({ ...day, riderIds: [], riderX: empty, riderY: empty,
      riderOnMinute: empty, riderOffMinute: empty }, PLAN_WEIGHTS)).toEqual([]);
  });

  it('stays valid with services of no length and with services of many minutes', () => {
    const day = ownDay('dinner-rush');
    for (const minutes of [0, 2, 20]) {
      const terms = { ...day.terms, pickupServiceMinutes: minutes, dropoffServiceMinutes: minutes };
      const other = { ...day, terms };
      expect(checkSolution(other, solutionOf(other, benchmarkDayRules.default(other)))).toEqual([]);
    }
  });
});
