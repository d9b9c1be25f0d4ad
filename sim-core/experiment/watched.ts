// Intervals for whoever looks after every seed and stops when it pleases. A plain 95 % interval
// would in the end leave out the truth nearly surely; these hold it at all looks together with 95
// %. They are those means that a bet against them has not multiplied by twenty, where the bet is
// the ratio of how likely the differences are under an effect of unknown size and under none, which
// does not depend on how much they vary. H. Robbins, Annals of Mathematical Statistics 41 (1970);
// for unknown variance T. L. Lai, Annals of Statistics 4 (1976), and H. Wang and A. Ramdas,
// Anytime-valid t-tests (2022). What is known of differences that are not normal, and of seeds
// adjusted for rain, is measured in test/verify/coverage.

import { exp, log } from '../kernel/math.ts';
import { type Estimate, refused } from './honest-interval.ts';

const falseShare = 0.05;
/**
 * Variance of the effect that is bet on, in squares of the spread between seeds: it makes intervals
 * narrowest at some thirty seeds.
 */
const betVariance = 0.25;
/** Before that few squares the spread itself is luck, and nothing is told. */
const fewestDegrees = 4;

/** A mean with an interval and a p-value that hold however often and whenever one looks. */
export function watchedEstimate(estimate: Estimate): Estimate {
  const { n, mean, refusal, error, degrees } = estimate;
  if (refusal !== undefined) return estimate;
  if (error === undefined || degrees === undefined) return estimate;
  if (degrees < fewestDegrees) return refused(n, mean, 'few-seeds');
  const half = error * boundFor(degrees);
  const pValue = Math.min(1, 1 / betOn(mean / error, degrees));
  return { n, mean, low: mean - half, high: mean + half, pValue, error, degrees };
}

/** The greatest t that the bet has not ruled out; Infinity where no t is. */
function boundFor(degrees: number): number {
  const count = degrees + 1;
  const widening = 1 + count * betVariance;
  const most = exp(log(widening / (falseShare * falseShare)) / count);
  if (most >= widening) return Infinity;
  return Math.sqrt((degrees * (most - 1)) / (1 - most / widening));
}

/** By what the bet against a mean has been multiplied, at its t. */
function betOn(t: number, degrees: number): number {
  const count = degrees + 1;
  const widening = 1 + count * betVariance;
  const share = (t * t) / degrees;
  return exp((count * log((1 + share) / (1 + share / widening)) - log(widening)) / 2);
}
