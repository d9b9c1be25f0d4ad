// A policy against its baseline on the same seeds: the same people, wishes and weather on both
// sides, so that what differs is the policy. Pairs are folded in the order of the seeds,
// whichever answers first, and each finished pair gives a provisional comparison.

import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { differencesOf, pairedDifference } from './statistics.ts';
import type { PairedDifference } from './statistics.ts';

/** A question: what does a policy change against a baseline? */
export interface ComparisonRequest {
  readonly scenario: Scenario;
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
  /** Each is run once under either policy. */
  readonly seeds: readonly number[];
}

/** Values by seed, in the order of the seeds; NaN where undefined. */
export interface PerSeed {
  /** Under the baseline. */
  readonly baseline: readonly number[];
  /** Under the policy. */
  readonly policy: readonly number[];
  /** Policy less baseline. */
  readonly difference: readonly number[];
}

/** One figure under both policies, with its values on every seed. */
export interface ComparedFigure extends PairedDifference {
  readonly perSeed: PerSeed;
}

/** What a comparison has found so far. */
export interface Comparison {
  /** Seeds whose pairs are in. */
  readonly seeds: readonly number[];
  /** How many they are, and how many are wanted. */
  readonly n: number;
  /** Seeds asked for. */
  readonly wanted: number;
  /** By metric id. */
  readonly figures: Readonly<Record<string, ComparedFigure>>;
  /** Mergeable statistics summed over the seeds, for breakdowns. */
  readonly tallies: { readonly baseline: Float64Array; readonly policy: Float64Array };
}

/** A comparison under way. */
export interface ComparisonRun {
  /** Undefined when cancelled. */
  readonly result: Promise<Comparison | undefined>;
  /** Stops the runs in flight. */
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

/**
 * Starts all runs of a comparison; `onPair` gets what is known after each finished pair. The
 * result rejects when a run fails.
 */
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
      isComplete ? comparisonOf(request.seeds, pairsOf(results)) : undefined
    )),
    cancel: () => run.cancel(),
  };
}

/** Folds the pairs that are in, in the order of the seeds. */
export function comparisonOf(
  seeds: readonly number[],
  pairs: readonly (Pair | undefined)[],
): Comparison {
  const inSeeds = seeds.filter((_seed, i) => pairs[i] !== undefined);
  const finished = pairs.filter((pair) => pair !== undefined);
  const figures: Record<string, ComparedFigure> = {};
  for (const id of Object.keys(finished[0]?.baseline.figures ?? {})) {
    const baseline = finished.map((pair) => pair.baseline.figures[id] ?? NaN);
    const policy = finished.map((pair) => pair.policy.figures[id] ?? NaN);
    const difference = differencesOf(baseline, policy);
    figures[id] = {
      ...pairedDifference(baseline, policy),
      perSeed: { baseline, policy, difference },
    };
  }
  return {
    seeds: inSeeds,
    n: inSeeds.length,
    wanted: seeds.length,
    figures,
    tallies: {
      baseline: summed(finished.map((pair) => pair.baseline.tally)),
      policy: summed(finished.map((pair) => pair.policy.tally)),
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
  const sum = new Float64Array(tallies[0]?.length ?? 0);
  for (const tally of tallies) {
    for (let i = 0; i < sum.length; i++) sum[i] += tally[i];
  }
  return sum;
}
