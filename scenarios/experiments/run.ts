// Runs an experiment on whatever runs jobs: its trials on the file's seeds, on as many more as its
// stop rule asks for after them, and what its decision rule makes of it.

import {
  type Comparison, type JobRunner, MemoryRuns, startComparisons, StoredRuns,
} from '../../sim-core/index.ts';
import { type Experiment, grownTo } from '../schema/experiment-file.ts';
import { comparisonsOf, runsIn, type TrialGroup, trialGroups } from './plan.ts';
import { type ExperimentRow, rowsOf } from './rows.ts';
import { type Decided, decisionsOf, seedsAsked, stoppedAt, type TrialResult } from './rules.ts';
import { sensitivitiesOf, type Sensitivity } from './sensitivities.ts';
import { splitsOf, type VarianceSplit } from './variance.ts';

/** What an experiment found. */
export interface Findings {
  /** With all seeds that were run. */
  readonly experiment: Experiment;
  readonly rows: readonly ExperimentRow[];
  /** By the rule of the file; none without one. */
  readonly decisions: readonly Decided[];
  /** What each factor does to each figure, by the file's design; none by other designs. */
  readonly sensitivities: readonly Sensitivity[];
  /** Where the variance of each figure and effect comes from, if the file asks for it. */
  readonly splits: readonly VarianceSplit[];
}

/** An experiment under way. */
export interface FindingsRun {
  /** Undefined when it was cancelled; rejects when a run fails. */
  readonly result: Promise<Findings | undefined>;
  /** Runs on their way are given up. */
  cancel(): void;
}

/** How many runs an experiment asks for on its seeds; baselines in common are asked for once. */
export function runCount(experiment: Experiment): number {
  return trialGroups(experiment).reduce((sum, group) => sum + runsIn(experiment, group), 0);
}

/**
 * Starts an experiment. `onDone` hears how many runs are done and of how many; that number grows
 * when the pilot of a stop rule asks for more, whose runs are kept for it in memory. `onSeed` hears
 * after each seed that is complete, and may read what is known by then: rows of the trials that
 * have begun, judged among themselves. Equal experiments find equal rows, whatever the runner.
 */
export function startFindings(
  experiment: Experiment,
  runner: JobRunner,
  onDone: (runs: number, of: number) => void = () => undefined,
  onSeed?: (read: () => readonly ExperimentRow[]) => void,
): FindingsRun {
  const groups = trialGroups(experiment);
  const runsOnce =
    experiment.stop === undefined ? runner : new StoredRuns(runner, new MemoryRuns());
  let current: { cancel(): void } | undefined;
  let isCancelled = false;

  /** What the trials of some seeds find, group after group. */
  const answersOn = async (some: Experiment): Promise<TrialResult[] | undefined> => {
    const of = runCount(some);
    const all: TrialResult[] = [];
    let before = 0;
    for (const group of groups) {
      const run = startComparisons(comparisonsOf(some, group), runsOnce, {
        onDone: (done) => onDone(Math.min(of, before + done), of),
        ...(onSeed && { onSeed: (read: () => readonly Comparison[]) => onSeed(() => (
          rowsOf(some, [...all, ...resultsOf(group, read())])
        )) }),
      });
      current = run;
      if (isCancelled) run.cancel();
      const found = await run.result;
      if (found === undefined) return undefined;
      all.push(...resultsOf(group, found));
      before += runsIn(some, group);
    }
    return all;
  };

  const find = async (): Promise<Findings | undefined> => {
    const pilotSeeds = experiment.seeds.length;
    let grown = experiment;
    for (;;) {
      const all = await answersOn(grown);
      if (all === undefined) return undefined;
      const results = stoppedAt(grown, pilotSeeds, all);
      const next = grownTo(grown, seedsAsked(grown, pilotSeeds, results));
      if (next === grown) return findingsOf(grown, results);
      grown = next;
    }
  };
  return {
    result: find(),
    cancel: () => {
      isCancelled = true;
      current?.cancel();
    },
  };
}

function resultsOf(group: TrialGroup, found: readonly Comparison[]): TrialResult[] {
  return found.map((comparison, i) => ({ trial: group[i], comparison }));
}

function findingsOf(experiment: Experiment, results: readonly TrialResult[]): Findings {
  const rows = rowsOf(experiment, results);
  return {
    experiment,
    rows,
    decisions: decisionsOf(experiment, results),
    sensitivities: sensitivitiesOf(experiment, rows),
    splits: splitsOf(experiment, rows),
  };
}
