// How many seeds find an effect, against published numbers, and intervals for whoever watches.

import { describe, expect, it } from 'vitest';
import { seedsFrom } from '../../sim-core/experiment/detection.ts';
import { estimateFrom, refused } from '../../sim-core/experiment/honest-interval.ts';
import { sampleOf } from '../../sim-core/experiment/statistics.ts';
import { studentQuantile } from '../../sim-core/experiment/student.ts';
import { watchedEstimate } from '../../sim-core/experiment/watched.ts';
import { bits, keyOf } from '../../sim-core/kernel/random.ts';
import { normalQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';

describe('seeds that find an effect', () => {
  // By SciPy 1.17's non-central t distribution.
  it.each([[0.2, 0.8, 199], [0.5, 0.8, 34], [1, 0.8, 10], [0.5, 0.9, 44], [0.3, 0.95, 147]])(
    'of %f standard deviations in %f of experiments are as published', (effect, power, seeds) => {
      const pilot = estimateFrom(16, 0, 1 / Math.sqrt(16), 15);
      expect(seedsFrom(pilot, effect, power)).toBe(seeds);
    },
  );

  it('are two where nothing varies, and untold without an interval', () => {
    expect(seedsFrom({ n: 8, mean: 1, low: 1, high: 1, pValue: 0 }, 0.1)).toBe(2);
    expect(seedsFrom(refused(8, 1, 'no-rain'), 0.1)).toBeUndefined();
  });
});

describe('an interval that is watched', () => {
  const table = normalQuantiles();

  const long = { timeout: 120_000 };
  it('holds the truth at every look together, where plain ones do not', long, () => {
    const [blocks, last] = [1000, 64];
    const bounds = Array.from({ length: last + 1 }, (_unused, n) => (
      n < 2 ? NaN : studentQuantile(0.95, n - 1)
    ));
    let [held, heldByPlain, apart] = [0, 0, 0];
    for (let block = 0; block < blocks; block++) {
      const key = keyOf(block, 'watched');
      const values = Array.from({ length: last }, (_unused, i) => (
        quantileAt(table, bits(key, i, 0))
      ));
      let [isHeld, isHeldByPlain] = [true, true];
      for (let n = 6; n <= last; n++) {
        const { mean, variance } = sampleOf(values.slice(0, n));
        const [error, degrees] = [Math.sqrt(variance / n), n - 1];
        const plain = { n, mean, low: NaN, high: NaN, pValue: NaN, error, degrees };
        const watched = watchedEstimate(plain);
        isHeldByPlain &&= Math.abs(mean) <= bounds[n] * error;
        isHeld &&= watched.low <= 0 && watched.high >= 0;
        // What is beyond the interval is what the p-value calls so.
        if ((watched.pValue <= 0.05) !== (watched.low >= 0 || watched.high <= 0)) apart++;
      }
      if (isHeld) held++;
      if (isHeldByPlain) heldByPlain++;
    }
    expect(held / blocks).toBeGreaterThanOrEqual(0.95);
    expect(heldByPlain / blocks).toBeLessThan(0.85);
    expect(apart).toBe(0);
  });

  it('is told of a few seeds only when they say how much they vary', () => {
    expect(watchedEstimate(estimateFrom(4, 1, 0.1, 3)).refusal).toBe('few-seeds');
    const exact = { n: 8, mean: 0, low: 0, high: 0, pValue: 1 };
    expect(watchedEstimate(exact)).toEqual(exact);
  });
});
