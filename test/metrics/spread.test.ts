// Inequality and quantiles read from histograms, against what can be worked out by hand.

import { describe, expect, it } from 'vitest';
import { giniOf, lorenzOf, quantileOf } from '../../sim-core/metrics/spread.ts';

/** One entry at the middle of each of these bins. */
function entriesIn(bins: readonly number[]): Float64Array {
  const counts = new Float64Array(Math.max(...bins) + 1);
  for (const bin of bins) counts[bin]++;
  return counts;
}

describe('AC-R9: the Gini index', () => {
  it.each([
    ['all alike', [4, 4, 4], 0],
    // 1 and 3: half the mean difference of 1 over the mean of 2.
    ['one has three times as much as the other', [0, 1], 0.25],
    // The odd numbers up to 2n - 1 have (n + 1) (n - 1) / (3 n n).
    ['1, 3, 5, 7', [0, 1, 2, 3], 15 / 48],
    ['the odd numbers up to 199', Array.from({ length: 100 }, (_, bin) => bin), 9999 / 30_000],
    // Nine have 1 and one has 191: (9 · 191 - 9) / (10 · 200).
    ['one has nearly all', [...new Array<number>(9).fill(0), 95], 0.855],
  ])('%s', (_name, bins, expected) => {
    expect(giniOf(entriesIn(bins), 1)).toBeCloseTo(expected, 9);
    // It knows no unit.
    expect(giniOf(entriesIn(bins), 37)).toBeCloseTo(expected, 9);
  });

  it('of nobody is not defined', () => {
    expect(giniOf(new Float64Array(5), 1)).toBeNaN();
  });
});

describe('a quantile', () => {
  it('is interpolated within its bin', () => {
    expect(quantileOf(Float64Array.of(10, 10), 2, 0.5)).toBeCloseTo(2, 12);
    expect(quantileOf(Float64Array.of(10, 10), 2, 0.75)).toBeCloseTo(3, 12);
    expect(quantileOf(Float64Array.of(0, 4), 2, 0.25)).toBeCloseTo(2.5, 12);
    expect(quantileOf(new Float64Array(3), 2, 0.5)).toBeNaN();
  });
});

describe('the Lorenz curve', () => {
  it('says which share the lowest have, and lies on the diagonal where all are alike', () => {
    expect(lorenzOf(entriesIn([0, 1]), 2)).toEqual([0, 0.25, 1]);
    expect(lorenzOf(entriesIn([3, 3, 3, 3]), 4)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(lorenzOf(new Float64Array(5), 4)).toEqual([]);
  });

  it('has the Gini index as twice the area above it', () => {
    const bins = entriesIn([0, 0, 3, 4, 4, 9, 15, 15, 40]);
    const steps = 9000;
    const curve = lorenzOf(bins, steps);
    const area = curve.reduce((sum, share, step) => (
      sum + (step === 0 ? 0 : (share + curve[step - 1]) / 2 / steps)
    ), 0);
    expect(1 - 2 * area).toBeCloseTo(giniOf(bins, 1), 6);
  });
});
