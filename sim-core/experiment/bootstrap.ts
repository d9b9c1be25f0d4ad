// Intervals for differences that are skewed from seed to seed, as those of quantiles, ratios and
// Gini indices may be: seeds are drawn again, dry and rainy ones each among themselves as quotas
// choose them, and what t comes to then takes the place of Student's table (the bootstrap-t: B.
// Efron, The Jackknife, the Bootstrap and Other Resampling Plans (1982); P. Hall, Annals of
// Statistics 16 (1988)). Percentiles and BCa cover less than Student's intervals on so few seeds.
// Drawn seeds have no tails that the seeds have not, so that the interval is never narrower than
// Student's. How often it covers is checked in test/experiment/bootstrap and, on kept days of the
// city, in test/verify/coverage.

import { keyOf, pick } from '../kernel/random.ts';
import { type Estimate, honestComparison, type Luck, refused, type SeedRain }
  from './honest-interval.ts';
import { planOf, weighted } from './rain-plan.ts';

/** What each end of an interval leaves out. */
const tail = 0.025;
/** On fewer, drawn seeds are too much alike for an interval that covers (measured). */
export const fewestForBootstrap = 16;
/** Where dry and rainy seeds are drawn apart: fewer are often drawn all the same (measured). */
const fewestRainySeeds = 6;
/** P-values are no smaller than two in so many. */
const usualResamples = 3999;
/** Of drawn seeds so many must carry an interval of their own (assumed). */
const usableShare = 0.9;

/**
 * Policy less baseline from at least 16 seeds, of which at least six are rainy where some are dry;
 * what has no interval otherwise has none here. `resamples`: how often seeds are drawn, at least
 * 100.
 */
export function bootstrapDifference(
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck,
  resamples = usualResamples,
): Estimate {
  const plain = honestComparison(baseline, policy, rain, luck).difference;
  const { n, mean, error, degrees } = plain;
  // Without an error no seed differs from another, and none drawn again would.
  if (error === undefined || degrees === undefined) return plain;
  if (n < fewestForBootstrap) return refused(n, mean, 'few-seeds');
  const differences = baseline.map((value, i) => policy[i] - value);
  const defined = differences.map((_each, i) => i).filter((i) => !Number.isNaN(differences[i]));
  const dry = defined.filter((i) => rain.perSeed[i] === 0);
  const rainy = defined.filter((i) => rain.perSeed[i] !== 0);
  if (dry.length > 0 && rainy.length > 0 && rainy.length < fewestRainySeeds) {
    return refused(n, mean, 'little-rain');
  }
  const ratios = ratiosDrawn(differences, [dry, rainy], rain, mean, resamples);
  if (ratios.length < usableShare * resamples) return refused(n, mean, 'little-rain');
  const cut = Math.floor(tail * (ratios.length + 1));
  const low = Math.min(plain.low, mean - error * ratios[ratios.length - cut]);
  const high = Math.max(plain.high, mean - error * ratios[cut - 1]);
  const pValue = Math.max(plain.pValue, pValueOf(mean / error, ratios));
  return { n, mean, low, high, pValue, error, degrees };
}

/** How far means of drawn seeds are from that of all, in their own errors; sorted. */
function ratiosDrawn(
  differences: readonly number[],
  groups: readonly (readonly number[])[],
  { perSeed, mean: meanShare }: SeedRain,
  mean: number,
  resamples: number,
): Float64Array {
  const key = keyOf(1, 'bootstrap');
  const ratios: number[] = [];
  for (let sample = 0; sample < resamples; sample++) {
    const drawn = groups.flatMap((among, group) => (
      among.map((_seed, i) => among[pick(key, sample, 2 * i + group, among.length)])
    ));
    const { plan, refusal } = planOf(drawn.map((i) => perSeed[i]), meanShare);
    if (plan === undefined || refusal !== undefined) continue;
    const values = drawn.map((i) => differences[i]);
    const { variance } = plan.spread(values);
    if (variance > 0) ratios.push((weighted(plan.weights, values) - mean) / Math.sqrt(variance));
  }
  return Float64Array.from(ratios).sort();
}

/** Two-sided, of a difference of 0, whose t is so large; `ratios` are sorted. */
function pValueOf(t: number, ratios: Float64Array): number {
  const above = ratios.filter((each) => each >= t).length;
  const below = ratios.filter((each) => each <= t).length;
  return Math.min(1, (2 * (Math.min(above, below) + 1)) / (ratios.length + 1));
}
