// Looks for the policy of a goal file: the search spends its runs, then the found policy is checked
// on seeds that the search has not seen, and at both ends of assumptions. What was tried on the way
// also tells the frontier of several figures.

import {
  againstAt, type Comparison, type ExperimentRun, type Fold, frontierOf, goalSearch, type JobRunner,
  leverById, levelsAt, type PolicyDiff, type RunResult, seedsFor, type Setting, standingOf,
  startComparison, startExperiment, type TriedPoint,
} from '../../sim-core/index.ts';
import type { FigureId, Figures } from '../../sim-core/figures.ts';
import { levelCount } from '../schema/experiment-design.ts';
import { boundsIn, type Condition, type Watched } from '../schema/experiment-rules.ts';
import { directionOf, type Goal } from '../schema/goal-file.ts';
import { foundIn, type Held } from './rules.ts';

/** A policy that was tried. */
export interface SoughtPoint {
  /** By factor, in their order. */
  readonly levels: readonly Setting[];
  /** Seeds on which it was run. */
  readonly n: number;
  /** Policy less baseline on those seeds, by what was looked at: aim, conditions, frontier. */
  readonly differences: readonly number[];
  /** Whether no other policy beats it in all figures of the frontier. */
  readonly isOnFrontier: boolean;
}

/** The found policy on fresh seeds, in one world. */
export interface Checked {
  /** The assumption and its value, `world.rider-supply=500`; absent in the usual world. */
  readonly world?: string;
  /** What the aim's figure differs by. */
  readonly aim: Held['found'];
  readonly conditions: readonly Held[];
}

/** What a search found. */
export interface Sought {
  readonly goal: Goal;
  /** Figures and days of `differences`, in their order. */
  readonly watched: readonly Watched[];
  readonly tried: readonly SoughtPoint[];
  /** Place of the found policy in `tried`. */
  readonly best: number;
  readonly policy: PolicyDiff;
  /** Whether its check keeps all conditions for nearly sure, by what the search saw. */
  readonly keepsConditions: boolean;
  /** Of policies, by the search; the baseline's and those of the check come on top. */
  readonly runs: number;
  /** Seeds of the search. */
  readonly seeds: readonly number[];
  /** Seeds of the check, which the search has not seen. */
  readonly freshSeeds: readonly number[];
  /** In the usual world, then in the others. */
  readonly checks: readonly Checked[];
}

/** A search under way. */
export interface SeekingRun {
  /** Undefined when it was cancelled; rejects when a run fails. */
  readonly result: Promise<Sought | undefined>;
  /** Runs on their way are given up. */
  cancel(): void;
}

/** A policy gets so many times the first seeds at most. */
const mostTimes = 4;

/** How many runs a search asks for at most. */
export function seekingRuns({ runs, fewSeeds, freshSeeds, worlds }: Goal): number {
  return runs + mostTimes * fewSeeds + 2 * freshSeeds * (1 + 2 * worlds.length);
}

/**
 * Starts a search. `onDone` hears how many runs are done, and of how many at most. Equal goals find
 * equal policies, whatever the runner; with a runner that keeps runs an interrupted one goes on.
 */
export function startSeeking(
  goal: Goal,
  runner: JobRunner,
  onDone: (runs: number, of: number) => void = () => undefined,
): SeekingRun {
  const seeking = new Seeking(goal, runner, onDone);
  return { result: seeking.result(), cancel: () => seeking.cancel() };
}

/** Values of what is watched, by seed. */
type Values = readonly (readonly number[])[];

class Seeking {
  private readonly goal: Goal;
  private readonly runner: JobRunner;
  private readonly onDone: (runs: number, of: number) => void;
  private readonly watched: readonly Watched[];
  private readonly seeds: readonly number[];
  private readonly underWay = new Set<ExperimentRun<unknown>>();
  private isCancelled = false;
  private done = 0;

  constructor(
    goal: Goal,
    runner: JobRunner,
    onDone: (runs: number, of: number) => void,
  ) {
    this.goal = goal;
    this.runner = runner;
    this.onDone = onDone;
    this.watched = [goal.aim, ...goal.conditions,
      ...goal.frontier.map((figure) => ({ figure, window: goal.aim.window }))];
    this.seeds = seedsFor(goal.scenario, 1, mostTimes * goal.fewSeeds);
  }

  async result(): Promise<Sought | undefined> {
    const { goal, seeds } = this;
    const baseline = await this.valuesOf(goal.baseline, seeds);
    if (baseline === undefined) return undefined;
    const found = await goalSearch({
      levels: goal.factors.map(({ levels }) => levelCount(levels)),
      bounds: slacksIn(goal.conditions, baseline, baseline[0].map(() => 0)).length,
      budget: goal.runs,
      fewSeeds: goal.fewSeeds,
      mostSeeds: seeds.length,
      checkSeeds: goal.freshSeeds,
    }, async (point, from, to) => {
      const values = await this.valuesOf(this.policyAt(point), seeds.slice(from, to));
      return values?.map((row, i) => {
        const differences = row.map((value, which) => value - baseline[from + i][which]);
        return [...this.answersTo(differences, baseline), ...differences];
      });
    });
    if (found === undefined) return undefined;
    const policy = this.policyAt(found.tried[found.best].point);
    const fresh = seedsFor(goal.scenario, Math.max(...seeds) + 1, goal.freshSeeds);
    const checks = await this.checked(policy, fresh);
    return checks && {
      goal,
      watched: this.watched,
      tried: this.soughtPoints(found.tried),
      best: found.best,
      policy,
      keepsConditions: found.keepsBounds,
      runs: found.runs,
      seeds,
      freshSeeds: fresh,
      checks,
    };
  }

  cancel(): void {
    this.isCancelled = true;
    for (const run of this.underWay) run.cancel();
  }

  /** What is to be small, and how far each bound is kept. */
  private answersTo(differences: readonly number[], baseline: Values): number[] {
    const { aim, conditions } = this.goal;
    const [difference] = differences;
    return [
      aim.best === 'least' ? difference : -difference,
      ...slacksIn(conditions, baseline, differences),
    ];
  }

  private policyAt(point: readonly number[]): PolicyDiff {
    const { baseline, factors } = this.goal;
    const levels = levelsAt(factors, point);
    const { policy } = againstAt({ baseline, policy: baseline }, factors, levels);
    const words = factors.map(({ lever }, i) => `${lever}=${String(levels[i])}`);
    return { ...policy, title: words.join(' ') };
  }

  private soughtPoints(tried: readonly TriedPoint[]): SoughtPoint[] {
    const { factors, frontier } = this.goal;
    const { length } = this.watched;
    const means = tried.map(({ answers }) => Array.from({ length }, (_unused, which) => (
      meanOf(answers.map((row) => row[row.length - length + which]))
    )));
    const edge = new Set(frontierOf(means.map((row) => (
      frontier.map((figure, i) => directionOf(figure) * row[length - frontier.length + i])
    ))));
    return tried.map(({ point, answers }, i) => ({
      levels: levelsAt(factors, point),
      n: answers.length,
      differences: means[i],
      isOnFrontier: edge.has(i),
    }));
  }

  private async checked(
    policy: PolicyDiff,
    seeds: readonly number[],
  ): Promise<Checked[] | undefined> {
    const { worlds } = this.goal;
    const ends = worlds.flatMap((lever) => {
      const { usual = [] } = leverById(lever) as { readonly usual?: readonly number[] };
      return usual.map((value) => ({ lever, value }));
    });
    const checks: Checked[] = [];
    for (const end of [undefined, ...ends]) {
      const comparison = await this.comparedIn(policy, seeds, end);
      if (comparison === undefined) return undefined;
      checks.push({
        ...(end === undefined ? {} : { world: `${end.lever}=${end.value}` }),
        aim: foundIn(comparison, this.goal.aim),
        conditions: this.goal.conditions.map((condition) => heldIn(comparison, condition)),
      });
    }
    return checks;
  }

  private comparedIn(
    policy: PolicyDiff,
    seeds: readonly number[],
    end?: { readonly lever: string; readonly value: number },
  ): Promise<Comparison | undefined> {
    const { scenario, baseline } = this.goal;
    const factors = end === undefined
      ? []
      : [{ lever: end.lever, levels: { values: [end.value] } }];
    const against = againstAt({ baseline, policy }, factors, end === undefined ? [] : [end.value]);
    return this.hearing((onDone) => startComparison({
      scenario, ...against, seeds, windows: scenario.windows,
    }, this.runner, undefined, onDone));
  }

  private valuesOf(policy: PolicyDiff, seeds: readonly number[]): Promise<Values | undefined> {
    const { scenario, baseline } = this.goal;
    const request = { scenario, past: baseline, arms: [policy], seeds, windows: scenario.windows };
    return this.hearing((onDone) => startExperiment(
      request, this.runner, new ValuesFold(this.watched), { onDone },
    ));
  }

  /** Waits for runs, and says how many are done of all. */
  private async hearing<T>(
    start: (onDone: (runs: number) => void) => ExperimentRun<T>,
  ): Promise<T | undefined> {
    if (this.isCancelled) return undefined;
    let told = 0;
    const run = start((runs) => {
      this.done += runs - told;
      told = runs;
      this.onDone(this.done, seekingRuns(this.goal));
    });
    this.underWay.add(run);
    try {
      return await run.result;
    } finally {
      this.underWay.delete(run);
    }
  }
}

/** How far each bound is kept by differences that stand behind the aim's; below 0 where not. */
function slacksIn(
  conditions: readonly Condition[],
  baseline: Values,
  differences: readonly number[],
): number[] {
  return conditions.flatMap((condition, i) => {
    const level = meanOf(baseline.map((row) => row[i + 1]));
    const { atLeast, atMost } = boundsIn(condition, level);
    const { [i + 1]: difference } = differences;
    return [
      ...(atLeast === undefined ? [] : [difference - atLeast]),
      ...(atMost === undefined ? [] : [atMost - difference]),
    ];
  });
}

function heldIn(comparison: Comparison, condition: Condition): Held {
  const found = foundIn(comparison, condition);
  const bounds = boundsIn(condition, found.baseline);
  return { condition, found, bounds, standing: standingOf(found, bounds) };
}

/** Of the defined values. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

class ValuesFold implements Fold<Values> {
  private readonly watched: readonly Watched[];
  private readonly values: (readonly number[])[];

  constructor(watched: readonly Watched[], values: Values = []) {
    this.watched = watched;
    this.values = [...values];
  }

  add(_seed: number, [result]: readonly RunResult[]): void {
    this.values.push(this.watched.map(({ figure, window }) => valueIn(result, figure, window)));
  }

  copy(): ValuesFold {
    return new ValuesFold(this.watched, this.values);
  }

  read(): Values {
    return [...this.values];
  }
}

function valueIn(result: RunResult, figure: FigureId, window: string): number {
  const figures: Figures = window === 'all' ? result.figures : result.windows[window].figures;
  return figures[figure] ?? NaN;
}
