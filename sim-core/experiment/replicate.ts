// One policy on several seeds: each figure's mean, its 95 % interval and its value on every seed.

import type { DimensionId, TallyShape } from '../metrics/dimensions.ts';
import { forFigures, type FigureId } from '../metrics/index.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { breakdownsOf, type Breakdowns } from './breakdowns.ts';
import { intervalOf, sampleOf } from './statistics.ts';
import type { Interval } from './statistics.ts';

export interface ReplicatedFigure extends Interval {
  /** Seeds on which the figure is defined. */
  readonly n: number;
  readonly mean: number;
  /** By seed, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

export interface Replication {
  readonly seeds: readonly number[];
  readonly orders: readonly number[];
  readonly digests: readonly string[];
  readonly figures: Readonly<Record<FigureId, ReplicatedFigure>>;
  /** Means over the seeds, by the dimensions asked for. */
  readonly breakdowns: Breakdowns<number>;
  readonly shape: TallyShape;
}

/** Runs a policy on each seed; undefined when cancelled. */
export function startReplication(
  scenario: Scenario,
  policy: PolicyDiff,
  seeds: readonly number[],
  runner: JobRunner,
  onSeed: (done: number, of: number) => void = () => undefined,
  by: readonly DimensionId[] = [],
): { readonly result: Promise<Replication | undefined>; cancel(): void } {
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
      isComplete ? replicationOf(seeds, results, by) : undefined
    )),
    cancel: () => run.cancel(),
  };
}

/** Folds results in the order of their seeds. */
export function replicationOf(
  seeds: readonly number[],
  results: readonly RunResult[],
  by: readonly DimensionId[] = [],
): Replication {
  const ids = Object.keys(results[0].figures) as FigureId[];
  const figures = forFigures(ids, (id) => {
    const perSeed = results.map((result) => result.figures[id]);
    const sample = sampleOf(perSeed);
    return { n: sample.n, mean: sample.mean, ...intervalOf(sample), perSeed };
  });
  return {
    seeds,
    orders: results.map((result) => result.orders),
    digests: results.map((result) => result.digest),
    figures,
    breakdowns: breakdownsOf(results, by),
    shape: results[0].shape,
  };
}
