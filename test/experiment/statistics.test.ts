// Intervals against published quantiles and hand-made samples; undefined seeds and placebo.

import { describe, expect, it } from 'vitest';
import { incompleteBeta, insideShare, studentQuantile }
  from '../../sim-core/experiment/student.ts';
import { intervalOf, pairedSpread, sampleOf } from '../../sim-core/experiment/statistics.ts';
import { seedsFrom } from '../../sim-core/experiment/seeds.ts';

describe("Student's t", () => {
  // Two-sided 95 % and 99 % points of printed tables.
  const printed: readonly (readonly [number, number, number])[] = [
    [1, 12.7062047362, 63.6567411629], [2, 4.3026527297, 9.9248432009],
    [3, 3.1824463053, 5.8409093097], [5, 2.5705818356, 4.0321429836],
    [10, 2.2281388520, 3.1692726726], [15, 2.1314495456, 2.9467128835],
    [30, 2.0422724563, 2.7499956536], [120, 1.9799304051, 2.6174211451],
  ];

  it.each(printed)('has the printed quantiles at %i degrees of freedom', (degrees, at95, at99) => {
    expect(studentQuantile(0.95, degrees)).toBeCloseTo(at95, 9);
    expect(studentQuantile(0.99, degrees)).toBeCloseTo(at99, 9);
  });

  it('comes near the normal distribution with many degrees', () => {
    expect(studentQuantile(0.95, 1e6)).toBeCloseTo(1.959964, 4);
  });

  it('has closed forms at one and two degrees', () => {
    for (const t of [0.1, 0.5, 1, 2, 7]) {
      expect(insideShare(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 13);
      expect(insideShare(t, 2)).toBeCloseTo(t / Math.sqrt(2 + t * t), 13);
    }
  });

  it('rests on a beta function that mirrors itself', () => {
    for (const [x, a, b] of [[0.3, 2, 5], [0.9, 0.5, 8], [0.01, 7, 0.5]] as const) {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 13);
    }
    expect(incompleteBeta(0.4, 1, 1)).toBeCloseTo(0.4, 14);
  });
});

describe('paired differences', () => {
  it('have the interval of a hand-made sample', () => {
    const baseline = [10, 20, 30, 40];
    const policy = [11, 23, 32, 44];
    const sample = sampleOf(baseline.map((value, i) => policy[i] - value));
    const { low, high } = intervalOf(sample);
    // Differences 1, 3, 2, 4: deviation 1.2910, half width 3.18245 x 1.2910 / 2.
    expect(sample).toMatchObject({ n: 4, mean: 2.5 });
    expect(pairedSpread(baseline, policy).standardDeviation).toBeCloseTo(1.290994, 6);
    expect(low).toBeCloseTo(2.5 - 2.054260, 5);
    expect(high).toBeCloseTo(2.5 + 2.054260, 5);
  });

  it('do not vary for a placebo', () => {
    const values = [0.1, 0.2, 0.3, 1e9];
    expect(pairedSpread(values, values)).toEqual({ standardDeviation: 0, pairingGain: NaN });
  });

  it('leave out seeds where either side is undefined', () => {
    expect(sampleOf([1, NaN, NaN, 3])).toMatchObject({ n: 2, mean: 2 });
    expect(pairedSpread([1, NaN, 3, 5], [2, 2, NaN, 8]))
      .toEqual(pairedSpread([1, 5], [2, 8]));
  });

  it('have no interval for one seed, and no mean for none', () => {
    expect(intervalOf(sampleOf([2]))).toEqual({ low: NaN, high: NaN });
    expect(sampleOf([NaN])).toMatchObject({ n: 0, mean: NaN });
  });

  it('say how much pairing gains', () => {
    const baseline = [10, 20, 30, 40];
    // Both sides vary alike, their difference hardly: variances 166.7 + 166.7 over 1 / 3.
    expect(pairedSpread(baseline, [11, 22, 31, 42]).pairingGain).toBeGreaterThan(900);
    expect(pairedSpread(baseline, [40, 30, 20, 10]).pairingGain).toBeLessThan(1);
  });

  it('covers the truth in about 95 of 100 samples', () => {
    let state = 12_345;
    const uniform = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 4_294_967_296;
    };
    const normalish = (): number => Array.from({ length: 12 }, uniform)
      .reduce((sum, u) => sum + u, -6);
    let covered = 0;
    for (let i = 0; i < 2000; i++) {
      const { low, high } = intervalOf(sampleOf(Array.from({ length: 8 }, normalish)));
      if (low <= 0 && 0 <= high) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
  });
});

describe('seeds', () => {
  it('follow their root, so that more seeds keep the first ones', () => {
    expect(seedsFrom(7, 3)).toEqual([7, 8, 9]);
    expect(seedsFrom(7, 5).slice(0, 3)).toEqual(seedsFrom(7, 3));
    expect(() => seedsFrom(1, 0)).toThrow();
    expect(() => seedsFrom(1.5, 2)).toThrow();
  });
});
