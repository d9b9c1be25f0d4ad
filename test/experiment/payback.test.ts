// When a policy has paid for itself, by profits that are given, and by a real comparison in which
// what the words say follows from the figures.

import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { breakEvenOf } from '../../sim-core/experiment/break-even.ts';
import { paybackOf } from '../../sim-core/experiment/payback.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

describe('payback', () => {
  it('is the day from which what was given has come back for good', () => {
    expect(paybackOf([-5, -3, 1, 4])).toEqual({ days: 3, mostBehindFen: 5 });
    expect(paybackOf([-5, 1, -2, 0])).toEqual({ days: 4, mostBehindFen: 5 });
    expect(paybackOf([2, 4, 6])).toEqual({ days: 0, mostBehindFen: 0 });
    expect(paybackOf([2, -4, -6])).toEqual({ days: null, mostBehindFen: 6 });
  });

  it('and break-even follow from the profits of both arms', () => {
    const scenario = { ...toyScenario, days: 3 };
    const built = new BuiltCity(scenario);
    const runUnder = (policy: ReturnType<typeof policyOf>, seed: number) => {
      built.start({ scenario, policy, seed });
      return built.finish();
    };
    const [baseline, policy] = [policyOf({}), policyOf({ 'delivery-fee.base': 0 })];
    const seeds = [1, 2];
    const pairs = seeds.map((seed) => (
      { baseline: runUnder(baseline, seed), policy: runUnder(policy, seed) }
    ));
    const comparison = comparisonOf({ scenario, baseline, policy, seeds }, pairs);
    const behind = pairs.reduce((sum, pair) => {
      const profits = [pair.baseline, pair.policy].map(({ figures }) => figures['platform.profit']);
      return sum - (3 * (profits[1] - profits[0])) / 2;
    }, 0);
    expect(comparison.payback.days).toBeNull();
    expect(comparison.payback.mostBehindFen).toBeCloseTo(behind, 3);
    const { baselineFen, policyFen, neededRise, foundRise } = breakEvenOf(comparison);
    expect(policyFen).toBeLessThan(baselineFen);
    if (policyFen > 0) expect((1 + neededRise!) * policyFen).toBeCloseTo(baselineFen, 9);
    else expect(neededRise).toBeNull();
    expect(foundRise).toBeGreaterThan(0);
  });
});
