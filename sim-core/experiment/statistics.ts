// What a handful of values says: count, mean, spread, and the plain 95 % interval of a mean, which
// holds where luck is neither rare nor large. One value per seed; undefined ones are left out.

import { studentQuantile } from './student.ts';

const confidence = 0.95;

/** What a few values say together. */
export interface Sample {
  /** Values that are defined. */
  readonly n: number;
  /** Mean of the defined values; NaN when there are none. */
  readonly mean: number;
  /** Sample variance; NaN below two values. */
  readonly variance: number;
}

/** A 95 % interval. */
export interface Interval {
  /** Lower end; NaN when there are fewer than two values. */
  readonly low: number;
  /** Upper end; NaN when there are fewer than two values. */
  readonly high: number;
}

/** How a figure's difference varies from seed to seed. */
export interface PairedSpread {
  /** Of the differences; NaN when there are fewer than two. */
  readonly standardDeviation: number;
  /**
   * How many times smaller the variance of the difference is than without pairing: variance of both
   * sides added, over that of the differences. NaN when the differences do not vary.
   */
  readonly pairingGain: number;
}

/** Count, mean and variance of the defined values. */
export function sampleOf(values: readonly number[]): Sample {
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = n > 0 ? sum / n : NaN;
  let squares = 0;
  for (const value of values) {
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  return { n, mean, variance: n > 1 ? squares / (n - 1) : NaN };
}

/** The 95 % interval of a mean; NaN on both sides below two values. */
export function intervalOf(sample: Sample): Interval {
  if (sample.n < 2) return { low: NaN, high: NaN };
  const half = studentQuantile(confidence, sample.n - 1) * Math.sqrt(sample.variance / sample.n);
  return { low: sample.mean - half, high: sample.mean + half };
}

/** Of policy less baseline, seed by seed; seeds undefined on either side are left out. */
export function pairedSpread(
  baseline: readonly number[],
  policy: readonly number[],
): PairedSpread {
  const differences = baseline.map((value, i) => policy[i] - value);
  const both = differences.map((difference) => !Number.isNaN(difference));
  const onBaseline = sampleOf(baseline.filter((_value, i) => both[i]));
  const onPolicy = sampleOf(policy.filter((_value, i) => both[i]));
  const sample = sampleOf(differences);
  return {
    standardDeviation: Math.sqrt(sample.variance),
    pairingGain: sample.variance > 0
      ? (onBaseline.variance + onPolicy.variance) / sample.variance
      : NaN,
  };
}
