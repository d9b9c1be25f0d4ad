// No rule may use an order before it is placed: a day from which all orders placed after T are
// removed must give the same assignments up to T. Also: what a rule gives is valid, and the same
// each time.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkSolution } from '../../scenarios/mdrp/check.ts';
import { solutionOf } from '../../scenarios/mdrp/solution.ts';
import { dayUntil } from '../../sim-core/benchmark-day/day.ts';
import type { BenchmarkDay, Trip } from '../../sim-core/benchmark-day/day.ts';
import { benchmarkDayRules } from '../../sim-core/benchmark-day/rules.ts';
import type { BenchmarkDayRuleName } from '../../sim-core/benchmark-day/rules.ts';
import { presentCommit, rotating } from '../verify/rotation.ts';
import { SHARED_SKIP, ownDay, ownDayNames, sharedDay, sharedDaysPresent } from './days.ts';

const RULES = Object.keys(benchmarkDayRules) as BenchmarkDayRuleName[];
/** One of three, another one with every commit. */
const SHARED_SAMPLE = rotating(
  ['0r50t75s1p100', '1o50t100s2p125', '4r50t100s1p100'], 1, presentCommit(),
);

function decidedBy(trips: readonly Trip[], lastMinute: number): Trip[] {
  return trips.filter((trip) => trip.assignedMinute <= lastMinute);
}

/** What was still open at T may have been added to later; it must then hold the same orders. */
function expectSameUntil(
  day: BenchmarkDay,
  rule: BenchmarkDayRuleName,
  whole: Trip[],
  T: number,
): void {
  const cut = benchmarkDayRules[rule](dayUntil(day, T));
  const decided = decidedBy(whole, T);
  if (rule !== 'bundle') {
    expect(decidedBy(cut, T)).toEqual(decided);
    return;
  }
  const cutKeys = new Set(cut.map((trip) => JSON.stringify(trip)));
  for (const trip of decided) expect(cutKeys).toContain(JSON.stringify(trip));
  for (const trip of cut) {
    const later = whole.find((w) => w.rider === trip.rider &&
      w.departureMinute === trip.departureMinute);
    expect(later?.orders).toEqual(expect.arrayContaining([...trip.orders]));
  }
}

function expectNoLookAhead(day: BenchmarkDay, rule: BenchmarkDayRuleName, runs: number): void {
  const whole = benchmarkDayRules[rule](day);
  const last = day.orderPlacedMinute[day.orderPlacedMinute.length - 1];
  fc.assert(fc.property(fc.integer({ min: day.orderPlacedMinute[0], max: last }), (T) => {
    expectSameUntil(day, rule, whole, T);
  }), { numRuns: runs });
}

describe.each(RULES)('rule %s', (rule) => {
  it.each(ownDayNames)('does not look ahead on our day %s', (name) => {
    expectNoLookAhead(ownDay(name), rule, 8);
  });

  it.skipIf(!sharedDaysPresent).each(SHARED_SAMPLE)(
    `does not look ahead on the published day %s${SHARED_SKIP}`,
    (name) => { expectNoLookAhead(sharedDay(name), rule, 3); }, 60_000);

  it('gives a valid and repeatable solution', () => {
    for (const name of ownDayNames) {
      const day = ownDay(name);
      const trips = benchmarkDayRules[rule](day);
      expect(checkSolution(day, solutionOf(day, trips))).toEqual([]);
      expect(benchmarkDayRules[rule](day)).toEqual(trips);
    }
  });
});

describe('the look-ahead test', () => {
  it('notices a rule that waits for an order of the future', () => {
    const day = ownDay('dinner-rush');
    const whole = benchmarkDayRules.greedy(day);
    const isWhole = (given: BenchmarkDay): boolean => given.orderIds.length === day.orderIds.length;
    const peeking = (given: BenchmarkDay): Trip[] =>
      isWhole(given) ? whole.slice(1) : benchmarkDayRules.greedy(given);
    const T = 300;
    expect(decidedBy(peeking(dayUntil(day, T)), T)).not.toEqual(decidedBy(peeking(day), T));
  });
});
