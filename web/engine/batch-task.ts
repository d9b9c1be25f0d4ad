// An experiment as work for the background: how far it is, what is known of it as it comes, and what
// it has found in the end.

import { type Experiment, startFindings } from '../../scenarios/experiments.ts';
import { useBatch } from '../state/batch.ts';
import { Pace } from '../state/pace.ts';
import type { BackgroundTask } from './background-runs.ts';

/** Rows come no faster than this, and reading them takes a tenth of the time at most. */
const provisionalMilliseconds = 250;
const timesAsLong = 10;

export function batchTask(experiment: Experiment): BackgroundTask {
  const { set } = useBatch.getState();
  const pace = new Pace();
  let mayReadAt = 0;
  return {
    start: (runner, isWanted) => {
      const run = startFindings(experiment, runner, (done, of) => {
        if (!isWanted()) return;
        pace.heard(done / of, performance.now());
        set({ done, of, leftSeconds: pace.leftSeconds });
      }, (read) => {
        const began = performance.now();
        if (!isWanted() || began < mayReadAt) return;
        set({ rows: read() });
        const took = performance.now() - began;
        mayReadAt = began + Math.max(provisionalMilliseconds, timesAsLong * took);
      });
      return {
        result: run.result.then((findings) => {
          if (findings !== undefined && isWanted()) {
            set({ findings, rows: findings.rows, progress: 'final', leftSeconds: undefined });
          }
          return findings;
        }),
        cancel: () => run.cancel(),
      };
    },
    failed: (failure) => set({ progress: 'failed', failure, leftSeconds: undefined }),
  };
}
