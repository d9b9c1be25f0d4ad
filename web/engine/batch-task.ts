// A batch as work for the background: how far it is, what is known of it as it comes, and what it
// has found in the end.

import {
  type Experiment, type Goal, runCount, seekingRuns, startFindings, startSeeking,
} from '../../scenarios/experiments.ts';
import type { JobRunner } from '../../sim-core/index.ts';
import { type BatchPlan, type BatchState, useBatch } from '../state/batch.ts';
import { Pace } from '../../scenarios/experiments/pace.ts';
import type { BackgroundTask, StartedTask } from './background-runs.ts';
import { seldom } from './seldom.ts';

/** How many runs it asks for, by a stop rule more, by a search that ends early fewer. */
export function runsIn(plan: BatchPlan): number {
  return plan.kind === 'goal' ? seekingRuns(plan.goal) : runCount(plan.experiment);
}

export function batchTask(plan: BatchPlan): BackgroundTask {
  const { set } = useBatch.getState();
  const pace = new Pace();
  return {
    start: (runner, isWanted) => {
      const tell: Tell = (next) => (isWanted() ? set(next) : undefined);
      const onDone = (done: number, of: number): void => {
        if (!isWanted()) return;
        pace.heard(done / of, performance.now());
        set({ done, of, leftSeconds: pace.roughSeconds });
      };
      return plan.kind === 'goal'
        ? startGoal(plan.goal, runner, onDone, tell)
        : startExperiment(plan.experiment, runner, onDone, tell);
    },
    failed: (failure) => set({ progress: 'failed', failure, leftSeconds: undefined }),
  };
}

type OnDone = (done: number, of: number) => void;
type Tell = (next: Partial<Omit<BatchState, 'set'>>) => void;

const whole = { progress: 'final', leftSeconds: undefined } as const;

function startExperiment(
  experiment: Experiment, runner: JobRunner, onDone: OnDone, tell: Tell,
): StartedTask {
  const now = seldom();
  const run = startFindings(experiment, runner, onDone, (read) => (
    now(() => tell({ rows: read() }))
  ));
  return {
    result: run.result.then((findings) => {
      if (findings !== undefined) tell({ findings, rows: findings.rows, ...whole });
      return findings;
    }),
    cancel: () => run.cancel(),
  };
}

function startGoal(goal: Goal, runner: JobRunner, onDone: OnDone, tell: Tell): StartedTask {
  const run = startSeeking(goal, runner, onDone);
  return {
    result: run.result.then((sought) => {
      if (sought !== undefined) tell({ sought, ...whole });
      return sought;
    }),
    cancel: () => run.cancel(),
  };
}
