// Means over a handful of seeds with intervals that cover what they say, although rain is rare and
// large: adjusted for the rain of their seeds as `rain-plan.ts` says. Where seeds cannot carry an
// interval, none is given, and why. How often the intervals cover is checked in
// test/verify/coverage.

import { assert } from '../kernel/assert.ts';
import { exp, log } from '../kernel/math.ts';
import type { Text } from '../kernel/text.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { Description } from '../metrics/metric.ts';
import { planOf, plainMean, weighted } from './rain-plan.ts';
import { sampleOf } from './statistics.ts';
import { insideShare, studentQuantile } from './student.ts';

const confidence = 0.95;
/** Where this share of the seeds has none, events are few (assumed). */
const fewEventsShare = 0.25;
/** The same of a figure that says of itself that it counts rare events, and of its differences. */
const fewRareEventsShare = 0.125;
/** A difference of less than this share of a rare figure's level is no event (assumed). */
const echoShare = 0.05;
/** With so many seeds the mean of few events is near enough to normal (assumed). */
const seedsForFewEvents = 100;
/**
 * What rests on fewer degrees of freedom is no ground for words: two residuals may happen to be
 * near zero, and would be taken for certainty among many figures.
 */
const fewestDegrees = 2;
/** Rainy seeds that tell how hard it rains (of 32, in ordinary weather; coverage was measured). */
const fewestRainySeeds = 6;
/** Values no further apart, as a share of their size, differ by rounding only. */
const rounding = 1e-9;

/** Why there is no interval. */
export type Refusal = keyof typeof refusals;

/** In words. */
export const refusals = {
  'few-seeds': { zh: '种子太少', en: 'too few seeds' },
  'no-rain': { zh: '所选种子都没有雨天', en: 'no rainy day is among the seeds' },
  'little-rain': { zh: '有雨的种子太少', en: 'too few of the seeds have rain' },
  'other-rain': {
    zh: '种子的降雨与平常相差太远', en: 'it rains too differently on the seeds than on all there are',
  },
  'few-days': { zh: '天数太少', en: 'too few days' },
  'few-events': { zh: '事件太少', en: 'too few events for an interval' },
} as const satisfies Readonly<Record<string, Text>>;

/** A mean over all seeds there are, as far as some seeds tell. */
export interface Estimate {
  /** Seeds on which the figure is defined. */
  readonly n: number;
  /** NaN when there are none. */
  readonly mean: number;
  /** Lower end of the 95 % interval; NaN when refused. */
  readonly low: number;
  /** Its upper end; NaN when refused. */
  readonly high: number;
  /** Two-sided, of a mean of 0; NaN when refused. */
  readonly pValue: number;
  /** Standard error that the interval is made of; absent where there is none. */
  readonly error?: number;
  /** Its degrees of freedom, 1 or more. */
  readonly degrees?: number;
  readonly refusal?: Refusal;
}

/** A 95 % interval, or why there is none. */
export interface HonestInterval {
  /** Lower end; NaN where no honest interval can be given. */
  readonly low: number;
  /** Upper end; NaN where no honest interval can be given. */
  readonly high: number;
  /** Why there is none; absent when there is one. */
  readonly noInterval?: Refusal;
}

/** An estimate's interval as results hold it. */
export function intervalIn({ low, high, refusal }: Estimate): HonestInterval {
  return { low, high, ...(refusal === undefined ? {} : { noInterval: refusal }) };
}

/** A figure on both sides of a comparison; `policy` less `baseline` is `difference`. */
export interface HonestComparison {
  /** Mean under the baseline, adjusted like the difference, in the figure's unit. */
  readonly baseline: number;
  /** Mean under the policy, likewise. */
  readonly policy: number;
  readonly difference: Estimate;
}

/** How much of a stretch of days it rains: shares of the needs that arise in rain, 0 to 1. */
export interface SeedRain {
  /** In the order of the seeds. */
  readonly perSeed: readonly number[];
  /** Over all seeds there are. */
  readonly mean: number;
}

/**
 * How chance shows in a figure of some days: `slow` where they are too few for it to move, `rare`
 * where seeds on which nothing happened do not show that nothing happens, `rainy` where it moves
 * with how hard it rains, which few rainy seeds do not show.
 */
export type Luck = 'usual' | 'rare' | 'slow' | 'rainy';

/** How it shows in a figure of so many days; what moves over weeks is untold by less than one. */
export function luckOf(figure: Pick<Description, 'moves'> | undefined, days: number): Luck {
  if (figure?.moves === undefined) return 'usual';
  if (figure.moves === 'with-rain') return 'rainy';
  return figure.moves === 'slowly' && days < daysPerWeek ? 'slow' : 'rare';
}

/** The mean of a figure, from its value on each seed; NaN values are left out. */
export function honestMean(
  values: readonly number[],
  rain: SeedRain,
  luck: Luck = 'usual',
): Estimate {
  const isUntold = luck === 'rainy' && hasLittleRain(rain);
  return estimateOf(values, rain, isUntold ? 'little-rain' : refusalBy(luck, [values]), 0);
}

/** Whether it rains unlike the usual, and on too few of the seeds to tell how hard it may. */
function hasLittleRain({ perSeed, mean }: SeedRain): boolean {
  const isSame = perSeed.every((share) => Math.abs(share - mean) < 1e-9);
  return !isSame && perSeed.filter((share) => share > 0).length < fewestRainySeeds;
}

/** What two policies that set the same differ by, whatever the seeds: nothing. */
export function equalComparison(values: readonly number[], rain: SeedRain): HonestComparison {
  const { n, mean } = honestMean(values, rain);
  const exact = n === 0 ? NaN : 0;
  const difference = { n, mean: exact, low: exact, high: exact, pValue: n === 0 ? NaN : 1 };
  return { baseline: mean, policy: mean, difference };
}

/** Policy less baseline, seed by seed; seeds undefined on either side are left out. */
export function honestComparison(
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck = 'usual',
): HonestComparison {
  const differences = baseline.map((value, i) => policy[i] - value);
  const sides = [baseline, policy].map((values) => (
    values.map((value, i) => (Number.isNaN(differences[i]) ? NaN : value))
  ));
  const refusal = refusalOf(differences, sides, luck);
  const [on, under] = sides.map((side) => estimateOf(side, rain, refusal, 0).mean);
  const difference = honestDifference(differences, sides, rain, luck);
  return { baseline: on, policy: under, difference };
}

/**
 * The mean of what sides of a comparison differ by, or of a part of it, from its value on each
 * seed. `sides` are the figure's values there, NaN where the difference is.
 */
export function honestDifference(
  differences: readonly number[],
  sides: readonly (readonly number[])[],
  rain: SeedRain,
  luck: Luck,
): Estimate {
  const variance = sides.reduce((sum, side) => sum + sampleOf(side).variance / 2, 0);
  return estimateOf(differences, rain, refusalOf(differences, sides, luck), Math.sqrt(variance));
}

function refusalOf(
  differences: readonly number[],
  sides: readonly (readonly number[])[],
  luck: Luck,
): Refusal | undefined {
  // A rare event that happens on both sides alike says nothing of what a policy does to it.
  return refusalBy(luck, luck === 'rare' ? [...sides, withoutEchoes(differences, sides)] : sides);
}

/**
 * Differences of a rare figure; those hardly seen against its level come from the same events over
 * a few orders more or less, and count as none.
 */
function withoutEchoes(
  differences: readonly number[],
  sides: readonly (readonly number[])[],
): readonly number[] {
  const level = sides.reduce((sum, side) => sum + Math.abs(sampleOf(side).mean) / 2, 0);
  return differences.map((each) => (Math.abs(each) < echoShare * level ? 0 : each));
}

/** `reach`: how far a figure is taken to move where something happens that no seed has shown. */
function estimateOf(
  values: readonly number[],
  rain: SeedRain,
  ofFigure: Refusal | undefined,
  reach: number,
): Estimate {
  assert(values.length === rain.perSeed.length, 'one rain share a seed', values.length);
  const isDefined = values.map((value) => !Number.isNaN(value));
  const kept = values.filter((_value, i) => isDefined[i]);
  const shares = rain.perSeed.filter((_share, i) => isDefined[i]);
  const { plan, refusal } = planOf(shares, rain.mean);
  const mean = plan === undefined ? plainMean(kept) : weighted(plan.weights, kept);
  const n = kept.length;
  if (ofFigure === 'few-days') return refused(n, mean, ofFigure);
  if (plan === undefined || refusal !== undefined) return refused(n, mean, refusal ?? 'few-seeds');
  if (ofFigure !== undefined) return refused(n, mean, ofFigure);
  const { variance, degrees } = plan.spread(kept);
  const isSame = areTheSame(kept);
  if (isSame || variance === 0) return ofTheSame(n, isSame ? kept[0] : mean, reach);
  return estimateFrom(n, mean, Math.sqrt(variance), degrees);
}

/** A mean with its interval, from its standard error (above 0) and that error's freedom. */
export function estimateFrom(n: number, mean: number, error: number, degrees: number): Estimate {
  const half = studentQuantile(confidence, degrees) * error;
  const pValue = degrees < fewestDegrees ? 1 : 1 - insideShare(Math.abs(mean) / error, degrees);
  return { n, mean, low: mean - half, high: mean + half, pValue, error, degrees };
}

/** A mean without an interval, and why. */
export function refused(n: number, mean: number, refusal: Refusal): Estimate {
  return { n, mean, low: NaN, high: NaN, pValue: NaN, refusal };
}

/**
 * The same on all seeds is no certainty: something else may happen on so many seeds that `n` of
 * them miss it once in twenty times (a share of about three in n), and is taken to move the figure
 * by `reach`. A difference much larger than that is claimed, as of a fee that every order pays; a
 * small one of a coarse figure is not. No difference on any seed is what a policy makes that does
 * not touch the figure, and stands as it is.
 */
function ofTheSame(n: number, mean: number, reach: number): Estimate {
  if (mean === 0) return { n, mean, low: mean, high: mean, pValue: 1 };
  const missedShare = 1 - exp(log(1 - confidence) / n);
  const half = reach * missedShare;
  const size = Math.abs(mean);
  const pValue = size < reach ? exp(n * log(1 - size / reach)) : 0;
  return { n, mean, low: mean - half, high: mean + half, pValue };
}

function areTheSame(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value - values[0]) <= rounding * Math.abs(values[0]));
}

/** Why a figure can have no interval, from what it is and from its values by seed. */
function refusalBy(luck: Luck, lists: readonly (readonly number[])[]): Refusal | undefined {
  if (luck === 'slow') return 'few-days';
  return lists.some((values) => hasFewEvents(values, luck)) ? 'few-events' : undefined;
}

/**
 * A count of events so few that several seeds have none, and others some; or that none has any,
 * which is certain only of a figure that does not count rare events.
 */
function hasFewEvents(values: readonly number[], luck: Luck): boolean {
  const defined = values.filter((value) => !Number.isNaN(value)).length;
  const zeros = values.filter((value) => value === 0).length;
  if (zeros === defined) return luck === 'rare';
  const share = luck === 'rare' ? fewRareEventsShare : fewEventsShare;
  return zeros >= 2 && zeros >= share * defined && defined < seedsForFewEvents;
}
