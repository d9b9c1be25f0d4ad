// Stopping at a precision, in two stages (Stein 1945): the first seeds are a pilot that says how
// many it takes until an interval is as narrow as asked, and that many are run, whatever they then
// show. The mean is that of all seeds. Its spread stays that of the pilot: one from all seeds
// would be too small on average, since seeds are added where the pilot happened to vary much and
// not where it happened to vary little. So the interval keeps what it promises.

import {
  estimateFrom, type Estimate, honestComparison, type Luck, refused, type SeedRain,
} from './honest-interval.ts';

/** Policy less baseline from the first seeds alone. */
export function pilotDifference(
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck,
  pilotSeeds: number,
): Estimate {
  const first = (values: readonly number[]): readonly number[] => values.slice(0, pilotSeeds);
  const rainOfFirst = { perSeed: first(rain.perSeed), mean: rain.mean };
  return honestComparison(first(baseline), first(policy), rainOfFirst, luck).difference;
}

/**
 * Seeds after which the interval of a pilot's difference reaches `halfWidth` (above 0, in the
 * figure's unit) to either side: as many as the pilot has, or more. Undefined when the pilot has no
 * interval, which says nothing of how many it takes.
 */
export function seedsToReach(pilot: Estimate, halfWidth: number): number | undefined {
  if (pilot.refusal !== undefined) return undefined;
  const half = (pilot.high - pilot.low) / 2;
  return Math.max(pilot.n, Math.ceil(pilot.n * (half / halfWidth) * (half / halfWidth)));
}

/** Policy less baseline, by the mean of all seeds and the spread of the first, the pilot. */
export function twoStageDifference(
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck,
  pilotSeeds: number,
): Estimate {
  const all = honestComparison(baseline, policy, rain, luck).difference;
  const pilot = pilotDifference(baseline, policy, rain, luck, pilotSeeds);
  const { n, mean } = all;
  const refusal = all.refusal ?? pilot.refusal;
  if (refusal !== undefined) return refused(n, mean, refusal);
  const { error, degrees } = pilot;
  // A pilot without any spread, as of a policy that the figure does not feel, is no measure of it.
  if (error === undefined || degrees === undefined) return all;
  return estimateFrom(n, mean, error * Math.sqrt(pilot.n / n), degrees);
}
