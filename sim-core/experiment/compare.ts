// A policy against its baseline on the same seeds: the same people, wishes and weather on both
// sides, so that what differs is the policy. Pairs are folded in the order of the seeds,
// whichever answers first, and each finished pair gives a provisional comparison.

import { assert } from '../kernel/assert.ts';
import type { DimensionId, TallyShape } from '../metrics/dimensions.ts';
import { forFigures, type FigureId } from '../metrics/index.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { comparedBreakdowns, type Breakdowns, type ComparedPart } from './breakdowns.ts';
import { differencesOf, pairedDifference } from './statistics.ts';
import type { PairedDifference } from './statistics.ts';

export interface ComparisonRequest {
  readonly scenario: Scenario;
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
  readonly seeds: readonly number[];
  /** What the final comparison is broken down by; nothing unless said. */
  readonly by?: readonly DimensionId[];
}

/** Values by seed, in the order of the seeds; NaN where undefined. */
export interface PerSeed {
  readonly baseline: readonly number[];
  readonly policy: readonly number[];
  readonly difference: readonly number[];
}

export interface ComparedFigure extends PairedDifference {
  readonly perSeed: PerSeed;
}

export interface Comparison {
  /** Seeds whose pairs are in. */
  readonly seeds: readonly number[];
  /** How many they are, and how many are wanted. */
  readonly n: number;
  readonly wanted: number;
  readonly figures: Readonly<Record<FigureId, ComparedFigure>>;
  /** By the dimensions asked for. */
  readonly breakdowns: Breakdowns<ComparedPart>;
  /** Mergeable statistics summed over the seeds, and what their cells stand for. */
  readonly tallies: {
    readonly baseline: Float64Array;
    readonly policy: Float64Array;
    readonly shape: TallyShape;
  };
}

export interface ComparisonRun {
  /** Undefined when cancelled. */
  readonly result: Promise<Comparison | undefined>;
  cancel(): void;
}

/** A finished pair of runs. */
export interface Pair {
  readonly baseline: RunResult;
  readonly policy: RunResult;
}

/** The jobs of a comparison: pair after pair, so that the first pairs are complete early. */
export function comparisonJobs(request: ComparisonRequest): RunRequest[] {
  const { scenario, baseline, policy, seeds } = request;
  return seeds.flatMap((seed) => [
    { scenario, policy: baseline, seed },
    { scenario, policy, seed },
  ]);
}

/** Starts all runs of a comparison; `onPair` gets what is known after each finished pair. */
export function startComparison(
  request: ComparisonRequest,
  runner: JobRunner,
  onPair?: (provisional: Comparison) => void,
): ComparisonRun {
  const results: (RunResult | undefined)[] = new Array<RunResult | undefined>(
    2 * request.seeds.length,
  ).fill(undefined);
  const run = runner.start(comparisonJobs(request), (index, result) => {
    results[index] = result;
    const other = index % 2 === 0 ? index + 1 : index - 1;
    if (onPair && results[other] !== undefined) {
      onPair(comparisonOf(request.seeds, pairsOf(results)));
    }
  });
  return {
    result: run.finished.then((isComplete) => (
      isComplete ? comparisonOf(request.seeds, pairsOf(results), request.by) : undefined
    )),
    cancel: () => run.cancel(),
  };
}

/** Folds the pairs that are in, at least one, in the order of the seeds. */
export function comparisonOf(
  seeds: readonly number[],
  pairs: readonly (Pair | undefined)[],
  by: readonly DimensionId[] = [],
): Comparison {
  const inSeeds = seeds.filter((_seed, i) => pairs[i] !== undefined);
  const finished = pairs.filter((pair) => pair !== undefined);
  assert(finished.length > 0, 'a comparison is of at least one pair');
  const ids = Object.keys(finished[0].baseline.figures) as FigureId[];
  const figures = forFigures(ids, (id) => {
    const baseline = finished.map((pair) => pair.baseline.figures[id]);
    const policy = finished.map((pair) => pair.policy.figures[id]);
    const perSeed = { baseline, policy, difference: differencesOf(baseline, policy) };
    return { ...pairedDifference(baseline, policy), perSeed };
  });
  return {
    seeds: inSeeds,
    n: inSeeds.length,
    wanted: seeds.length,
    figures,
    breakdowns: comparedBreakdowns(
      finished.map((pair) => pair.baseline), finished.map((pair) => pair.policy), by,
    ),
    tallies: {
      baseline: summed(finished.map((pair) => pair.baseline.tally)),
      policy: summed(finished.map((pair) => pair.policy.tally)),
      shape: finished[0].baseline.shape,
    },
  };
}

function pairsOf(results: readonly (RunResult | undefined)[]): (Pair | undefined)[] {
  const pairs: (Pair | undefined)[] = [];
  for (let i = 0; i < results.length; i += 2) {
    const baseline = results[i];
    const policy = results[i + 1];
    pairs.push(baseline && policy ? { baseline, policy } : undefined);
  }
  return pairs;
}

function summed(tallies: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(tallies[0].length);
  for (const tally of tallies) {
    for (let i = 0; i < sum.length; i++) sum[i] += tally[i];
  }
  return sum;
}
