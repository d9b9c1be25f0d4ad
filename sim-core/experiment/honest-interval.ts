// Means over a handful of seeds with intervals that cover what they say, although rain is rare and
// large. Figures are adjusted for the rain of their seeds: what seeds without rain say is carried
// along a line through the rainy ones to the mean rain of all seeds, as post-stratification does
// with steps. Each group has its own spread. Where seeds cannot carry an interval, none is given,
// and why. How often the intervals cover is checked in test/verify/coverage.

import { assert } from '../kernel/assert.ts';
import { exp, log } from '../kernel/math.ts';
import type { Text } from '../kernel/text.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { Description } from '../metrics/metric.ts';
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
const fewestForLine = 4;
/**
 * A mean whose variance is so many times that of the plain mean of the same seeds is carried too
 * far beyond them to be shown (assumed): it may lie outside all of their values.
 */
const mostStretch = 4;
/**
 * How unevenly rain may act on seeds beyond what their residuals show, as a share of what it does:
 * a lever that acts in rain only leaves two rainy seeds nearly no residuals, and yet no line is
 * exactly straight. Set by how often intervals cover.
 */
const unevenness = 0.007;
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
  /** Means, adjusted like the difference. */
  readonly baseline: number;
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

/** A linear estimate of a mean: a weight for each value, and what its variance is made of. */
interface Plan {
  readonly weights: readonly number[];
  readonly spread: (values: readonly number[]) => Spread;
}

/** Variance of the estimate, and its degrees of freedom. */
interface Spread {
  readonly variance: number;
  readonly degrees: number;
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
  // A rare event that happens on both sides alike says nothing of what a policy does to it.
  const told = luck === 'rare' ? [...sides, withoutEchoes(differences, sides)] : sides;
  const refusal = refusalBy(luck, told);
  const variance = sides.reduce((sum, side) => sum + sampleOf(side).variance / 2, 0);
  return {
    baseline: estimateOf(sides[0], rain, refusal, 0).mean,
    policy: estimateOf(sides[1], rain, refusal, 0).mean,
    difference: estimateOf(differences, rain, refusal, Math.sqrt(variance)),
  };
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

interface Planned {
  readonly plan?: Plan;
  readonly refusal?: Refusal;
}

/** How seeds with such rain are put together; without a plan, their plain mean is all there is. */
function planOf(shares: readonly number[], meanShare: number): Planned {
  const planned = planByRain(shares, meanShare);
  const { weights } = planned.plan ?? { weights: [] };
  const isStretched = weights.some((weight) => weight < 0)
    || weights.length * weighted(weights, weights) > mostStretch;
  return isStretched ? { refusal: 'other-rain' } : planned;
}

function planByRain(shares: readonly number[], meanShare: number): Planned {
  if (shares.length === 0) return { refusal: 'few-seeds' };
  const isSame = shares.every((share) => Math.abs(share - meanShare) < 1e-9);
  if (isSame) return shares.length < 2 ? { refusal: 'few-seeds' } : { plan: plainPlan(shares) };
  const rainy = shares.filter((share) => share > 0).length;
  const dry = shares.length - rainy;
  if (rainy === 0) return { refusal: 'no-rain' };
  if (dry >= 2 && dry >= rainy) {
    const plan = dryAndRainy(shares, meanShare);
    return rainy === 1 ? { plan, refusal: 'little-rain' } : { plan };
  }
  if (shares.length < fewestForLine) return { refusal: 'few-seeds' };
  return { plan: line(shares, meanShare) };
}

/** The same rain on every seed: the plain mean. */
function plainPlan(shares: readonly number[]): Plan {
  const n = shares.length;
  return {
    weights: shares.map(() => 1 / n),
    spread: (values) => ({ variance: squaresAround(values) / (n - 1) / n, degrees: n - 1 }),
  };
}

/**
 * A line from the mean of the dry seeds through the rainy ones, whose variance grows with the root
 * of their rain: a compromise of figures that rain leaves alone and levers that act in rain only.
 * Degrees of freedom by Satterthwaite.
 */
function dryAndRainy(shares: readonly number[], meanShare: number): Plan {
  const isDry = shares.map((share) => share === 0);
  const dryCount = isDry.filter(Boolean).length;
  const rainyCount = shares.length - dryCount;
  const reach = shares.reduce((sum, share) => sum + share * Math.sqrt(share), 0);
  const pull = shares.reduce((sum, share) => sum + Math.sqrt(share), 0);
  const dryWeight = (1 - (meanShare * pull) / reach) / dryCount;
  const weights = shares.map((share) => (
    share === 0 ? dryWeight : (meanShare * Math.sqrt(share)) / reach
  ));
  const spread = (values: readonly number[]): Spread => {
    const dry = values.filter((_value, i) => isDry[i]);
    const dryMean = plainMean(dry);
    const rise = values.reduce(
      (sum, value, i) => sum + Math.sqrt(shares[i]) * (value - dryMean), 0) / reach;
    let scaled = 0;
    let leverage = 0;
    let uneven = 0;
    values.forEach((value, i) => {
      if (isDry[i]) return;
      const rest = value - dryMean - rise * shares[i];
      scaled += (rest * rest) / Math.sqrt(shares[i]);
      leverage += weights[i] * weights[i] * Math.sqrt(shares[i]);
      const apart = weights[i] * shares[i] * unevenness * rise;
      uneven += apart * apart;
    });
    const dryVariance = (dryWeight * dryWeight * dryCount * squaresAround(dry)) / (dryCount - 1);
    const rainyVariance = (scaled / (rainyCount - 1)) * leverage + uneven;
    return combined(dryVariance, dryCount - 1, rainyVariance, rainyCount - 1);
  };
  return { weights, spread };
}

/**
 * The variance of two independent parts. Degrees of freedom by Satterthwaite, from estimates of the
 * squared variances that are not too large on average, as the squares of few residuals are: these
 * are divided by two degrees more, and two are taken off in the end.
 */
function combined(
  first: number,
  firstDegrees: number,
  second: number,
  secondDegrees: number,
): Spread {
  const variance = first + second;
  const parts = (first * first) / (firstDegrees + 2) + (second * second) / (secondDegrees + 2);
  const found = parts > 0 ? (variance * variance) / parts - 2 : 1;
  return { variance, degrees: Math.max(1, Math.min(found, firstDegrees + secondDegrees)) };
}

/** A straight line through all seeds, where dry ones are few. */
function line(shares: readonly number[], meanShare: number): Plan {
  const n = shares.length;
  const centre = plainMean(shares);
  const reach = squaresAround(shares);
  const weights = shares.map((share) => 1 / n + ((meanShare - centre) * (share - centre)) / reach);
  const spread = (values: readonly number[]): Spread => {
    const mean = plainMean(values);
    const slope = values.reduce(
      (sum, value, i) => sum + (shares[i] - centre) * (value - mean), 0) / reach;
    const rests = values.map((value, i) => value - mean - slope * (shares[i] - centre));
    const variance = rests.reduce((sum, rest) => sum + rest * rest, 0) / (n - 2);
    return { variance: variance * weighted(weights, weights), degrees: n - 2 };
  };
  return { weights, spread };
}

function plainMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(values: readonly number[]): number {
  const mean = plainMean(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
}

function weighted(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + weights[i] * value, 0);
}
