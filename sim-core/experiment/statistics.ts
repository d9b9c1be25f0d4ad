// What a handful of seeds says about a figure: means, and the 95 % interval of a paired difference.
// One value per seed; seeds where a figure is undefined on either side are left out and counted.

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

/** The mean difference of a figure on equal seeds, with its 95 % interval. */
export interface PairedDifference extends Interval {
  /** Seeds on which both sides are defined. */
  readonly n: number;
  /** Means over those seeds; NaN when there are none. */
  readonly baseline: number;
  /** Mean under the policy over those seeds. */
  readonly policy: number;
  /** Policy less baseline, the mean over those seeds. */
  readonly difference: number;
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

/** Policy minus baseline, seed by seed. */
export function pairedDifference(
  baseline: readonly number[],
  policy: readonly number[],
): PairedDifference {
  const differences = differencesOf(baseline, policy);
  const both = differences.map((difference) => !Number.isNaN(difference));
  const onBaseline = sampleOf(baseline.filter((_value, i) => both[i]));
  const onPolicy = sampleOf(policy.filter((_value, i) => both[i]));
  const sample = sampleOf(differences);
  return {
    n: sample.n,
    baseline: onBaseline.mean,
    policy: onPolicy.mean,
    difference: sample.mean,
    ...intervalOf(sample),
    standardDeviation: Math.sqrt(sample.variance),
    pairingGain: sample.variance > 0
      ? (onBaseline.variance + onPolicy.variance) / sample.variance
      : NaN,
  };
}

/** Policy minus baseline for each seed; NaN where either is undefined. */
export function differencesOf(baseline: readonly number[], policy: readonly number[]): number[] {
  return baseline.map((value, i) => policy[i] - value);
}
