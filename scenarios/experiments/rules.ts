// What an experiment's own rules say of its answers: how many seeds it takes until they are as
// precise as its file asks, and whether a policy is adopted.

import {
  bootstrapDifference, type Bounds, type ComparedFigure, type Comparison, decided, type Decision,
  type Estimate, honestComparison, type Luck, luckOf, readWindow, type SeedRain, SeedRains,
  seedsToReach, type Standing, standingOf, twoStageDifference, watchedEstimate,
} from '../../sim-core/index.ts';
import { type FigureId, metricById } from '../../sim-core/figures.ts';
import type { Experiment } from '../schema/experiment-file.ts';
import { boundsIn, type Condition, sizeIn, type Watched } from '../schema/experiment-rules.ts';
import type { Trial } from './plan.ts';

/** A trial and what it found. */
export interface TrialResult {
  readonly trial: Trial;
  readonly comparison: Comparison;
}

/** What a comparison found of a figure on some days, `all` or a window's. */
export function foundIn(
  { figures, windows }: Comparison,
  { figure, window }: Watched,
): ComparedFigure {
  return (window === 'all' ? figures : windows[window].figures)[figure];
}

/**
 * How many seeds the stop rule asks for, of which some have been run. After a pilot: as many as its
 * widest interval needs, no less than the pilot has, and no more than the rule allows, which is
 * also the answer where the pilot has no interval. By a rule that watches: a pilot's number more,
 * as long as a difference is not known. Without a stop rule those that there are.
 */
export function seedsAsked(
  { stop, seeds: { length } }: Experiment,
  pilotSeeds: number,
  results: readonly TrialResult[],
): number {
  if (stop === undefined) return length;
  const { halfWidth, most } = stop;
  if (halfWidth === undefined) {
    const isKnown = results.every(({ comparison }) => isTold(foundIn(comparison, stop)));
    return isKnown ? length : Math.max(length, Math.min(most, length + pilotSeeds));
  }
  if (length > pilotSeeds) return length;
  const needed = results.map(({ comparison }) => {
    const { n, baseline, difference, low, high, pValue, noInterval } = foundIn(comparison, stop);
    const estimate = {
      n, mean: difference, low, high, pValue,
      ...(noInterval === undefined ? {} : { refusal: noInterval }),
    };
    // Seeds on which the figure is undefined are run as well.
    const perDefined = n === 0 ? Infinity : length / n;
    const asked = seedsToReach(estimate, sizeIn(halfWidth, baseline)) ?? Infinity;
    return Math.ceil(asked * perDefined);
  });
  return Math.min(most, Math.max(length, ...needed));
}

/** Whether an interval says that there is a difference, or that there is none that matters. */
function isTold({ low, high, smallestEffect }: ComparedFigure): boolean {
  return low > 0 || high < 0 || (low > -smallestEffect && high < smallestEffect)
    || (low === 0 && high === 0);
}

/**
 * Answers with the interval that the stop rule calls for, in the figure on which it stops: that of
 * two stages on the seeds of a pilot and more, or one that held at every look. All others have the
 * interval that the file asks for.
 */
export function stoppedAt(
  experiment: Experiment,
  pilotSeeds: number,
  results: readonly TrialResult[],
): TrialResult[] {
  const { seeds, stop, interval } = experiment;
  const drawn = interval === undefined ? [...results] : othersOf(experiment).reduce(
    (told, watched) => estimatedBy(bootstrapDifference, experiment, watched, told), [...results],
  );
  const isWatched = stop !== undefined && stop.halfWidth === undefined;
  if (stop === undefined || (seeds.length === pilotSeeds && !isWatched)) return drawn;
  return estimatedBy((baseline, policy, rain, luck) => (isWatched
    ? watchedEstimate(honestComparison(baseline, policy, rain, luck).difference)
    : twoStageDifference(baseline, policy, rain, luck, pilotSeeds)
  ), experiment, stop, drawn);
}

/** All differences that rows and rules look at, but the one on which the experiment stops. */
function othersOf({ figures, scenario: { windows = [] }, stop, decision }: Experiment): Watched[] {
  const told = ['all', ...windows].flatMap((window) => figures.map((figure) => (
    { figure, window }
  )));
  const ruled = decision === undefined ? [] : [decision.goal, ...decision.guardrails];
  const nameOf = ({ figure, window }: Watched): string => `${window} ${figure}`;
  const all = new Map([...told, ...ruled].map((watched) => [nameOf(watched), watched]));
  if (stop !== undefined) all.delete(nameOf(stop));
  return [...all.values()];
}

/** Policy less baseline, from values by seed. */
type Estimator = (
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck,
) => Estimate;

/** Answers in which one difference has the interval of another estimator. */
function estimatedBy(
  estimate: Estimator,
  { scenario, seeds }: Experiment,
  watched: Watched,
  results: readonly TrialResult[],
): TrialResult[] {
  const rains = new SeedRains(scenario);
  for (const seed of seeds) rains.add(seed);
  const stretch = watched.window === 'all' ? undefined : readWindow(watched.window);
  const rain = rains.of(stretch);
  const luck = luckOf(metricById(watched.figure), rains.daysIn(stretch));
  return results.map(({ trial, comparison }) => {
    const found = foundIn(comparison, watched);
    // Nothing at all, as of policies that set the same.
    if (found.low === 0 && found.high === 0) return { trial, comparison };
    const { baseline, policy } = found.perSeed;
    const { refusal, low, high, pValue } = estimate(baseline, policy, rain, luck);
    const { noInterval: _noInterval, ...rest } = found;
    const held = {
      ...rest, low, high, pValue, ...(refusal === undefined ? {} : { noInterval: refusal }),
    };
    return { trial, comparison: withFound(comparison, watched, held) };
  });
}

function withFound(
  comparison: Comparison,
  { figure, window }: Watched,
  found: ComparedFigure,
): Comparison {
  const replaced = <T extends { readonly figures: Readonly<Record<FigureId, ComparedFigure>> }>(
    days: T,
  ): T => ({ ...days, figures: { ...days.figures, [figure]: found } });
  if (window === 'all') return replaced(comparison);
  const { windows } = comparison;
  return { ...comparison, windows: { ...windows, [window]: replaced(windows[window]) } };
}

/** A condition of the rule and what was found of it. */
export interface Held {
  readonly condition: Condition;
  readonly found: ComparedFigure;
  /** In the figure's unit. */
  readonly bounds: Bounds;
  readonly standing: Standing;
}

/** What the rule comes to for an arm at a point. */
export interface Decided {
  readonly trial: Trial;
  readonly decision: Decision;
  readonly goal: Held;
  readonly guardrails: readonly Held[];
}

/** Decisions in the order of points and arms; none without a rule. */
export function decisionsOf(
  { decision: rule }: Experiment,
  results: readonly TrialResult[],
): Decided[] {
  if (rule === undefined) return [];
  const ordered = [...results].sort((a, b) => (
    a.trial.point - b.trial.point || a.trial.arm - b.trial.arm
  ));
  return ordered.map(({ trial, comparison }) => {
    const holds = (condition: Condition): Held => {
      const found = foundIn(comparison, condition);
      const bounds = boundsIn(condition, found.baseline);
      return { condition, found, bounds, standing: standingOf(found, bounds) };
    };
    const goal = holds(rule.goal);
    const guardrails = rule.guardrails.map(holds);
    const decision = decided(goal.standing, guardrails.map(({ standing }) => standing));
    return { trial, decision, goal, guardrails };
  });
}
