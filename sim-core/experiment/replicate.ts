// One policy on several seeds: each figure's mean, its 95 % interval and its value on every seed.

import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { intervalOf, sampleOf } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** One figure over several seeds, with the 95 % interval of its mean. */
export interface ReplicatedFigure extends Interval {
  /** Seeds on which the figure is defined. */
  readonly n: number;
  /** Mean over those seeds; NaN when there are none. */
  readonly mean: number;
  /** By seed, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

/** One policy on several seeds. */
export interface Replication {
  /** The seeds, in the order asked for. */
  readonly seeds: readonly number[];
  /** Orders placed on each seed. */
  readonly orders: readonly number[];
  /** Digest of each seed's final state. */
  readonly digests: readonly string[];
  /** By metric id. */
  readonly figures: Readonly<Record<string, ReplicatedFigure>>;
}

/** A replication under way. */
export interface ReplicationRun {
  /** Undefined when cancelled; rejects when a run fails. */
  readonly result: Promise<Replication | undefined>;
  /** Stops the runs in flight. */
  cancel(): void;
}

/**
 * Runs a policy on each seed; `onSeed` gets how many are done of how many after each. At least one
 * seed; the result rejects when a run fails.
 */
export function startReplication(
  scenario: Scenario,
  policy: PolicyDiff,
  seeds: readonly number[],
  runner: JobRunner,
  onSeed: (done: number, of: number) => void = () => undefined,
): ReplicationRun {
  const jobs: RunRequest[] = seeds.map((seed) => ({ scenario, policy, seed }));
  const results: RunResult[] = new Array<RunResult>(jobs.length);
  let done = 0;
  const run = runner.start(jobs, (index, result) => {
    results[index] = result;
    done++;
    onSeed(done, jobs.length);
  });
  return {
    result: run.finished.then((isComplete) => (
      isComplete ? replicationOf(seeds, results) : undefined
    )),
    cancel: () => run.cancel(),
  };
}

/** Folds results in the order of their seeds. */
export function replicationOf(
  seeds: readonly number[],
  results: readonly RunResult[],
): Replication {
  const figures: Record<string, ReplicatedFigure> = {};
  for (const id of Object.keys(results[0].figures)) {
    const perSeed = results.map((result) => result.figures[id] ?? NaN);
    const sample = sampleOf(perSeed);
    figures[id] = { n: sample.n, mean: sample.mean, ...intervalOf(sample), perSeed };
  }
  return {
    seeds,
    orders: results.map((result) => result.orders),
    digests: results.map((result) => result.digest),
    figures,
  };
}
