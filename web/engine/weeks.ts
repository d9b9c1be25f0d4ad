// The weeks after the first answer: when the horizon lies beyond the run's own days, the question
// on the table is run for weeks, with a week of warm-up, after its first answer is complete.

import type { Comparison, ComparisonRequest } from '../../sim-core/index.ts';
import { type Horizon, isBeyond, lastingFor } from '../state/horizon.ts';
import { useResults } from '../state/results.ts';
import { Pace } from '../../scenarios/experiments/pace.ts';
import { sameSetup, seedsOf, type Setup } from '../state/setup.ts';
import { useView } from '../state/view.ts';
import { useWeeks } from '../state/weeks.ts';
import { type BackgroundRuns, type BackgroundTask, comparing } from './background-runs.ts';
import { leanRequest } from './request.ts';

/**
 * Keeps the weeks true to the question on the table and the horizon chosen, until the function that
 * it gives is called; weeks that run go on.
 */
export function followHorizon(background: BackgroundRuns): () => void {
  const follow = (): void => {
    const { setup, progress } = useResults.getState();
    const { horizon } = useView.getState();
    if (setup === undefined || progress !== 'final') return;
    if (isBeyond(horizon, setup)) want(background, setup, horizon);
    else background.want('weeks', []);
  };
  return followAnswer(follow);
}

/** Does something now and whenever how far the answer is or its horizon changes, until ended. */
export function followAnswer(follow: () => void): () => void {
  follow();
  const unfollow = [
    useResults.subscribe(({ progress }, before) => {
      if (progress !== before.progress) follow();
    }),
    useView.subscribe(({ horizon }, before) => {
      if (horizon !== before.horizon) follow();
    }),
  ];
  return () => unfollow.forEach((each) => each());
}

/** Stops the weeks of the present question; another question or `runWeeksAgain` starts anew. */
export function stopWeeks(background: BackgroundRuns): void {
  useWeeks.getState().set({ progress: 'cancelled' });
  background.want('weeks', []);
}

/** Runs the weeks again, after they were stopped or have failed. */
export function runWeeksAgain(background: BackgroundRuns): void {
  const { setup } = useResults.getState();
  if (setup !== undefined) start(background, setup, useView.getState().horizon);
}

function want(background: BackgroundRuns, setup: Setup, horizon: Horizon): void {
  const weeks = useWeeks.getState();
  const isSame = weeks.setup !== undefined && sameSetup(weeks.setup, setup);
  const isThere = isSame && weeks.comparison?.windows[horizon] !== undefined;
  if (isSame && weeks.progress !== 'empty' && (weeks.horizon === horizon || isThere)) return;
  start(background, setup, horizon);
}

function start(background: BackgroundRuns, setup: Setup, horizon: Horizon): void {
  const { set } = useWeeks.getState();
  set({
    setup, horizon, comparison: undefined, progress: 'running', share: 0, leftSeconds: undefined,
    failure: undefined,
  });
  background.want('weeks', [taskOf(setup, horizon)]);
}

/** What a question is asked for a horizon beyond its own days. */
export function weeksRequest(setup: Setup, horizon: Horizon): ComparisonRequest {
  const lasting = lastingFor(setup, horizon);
  return leanRequest(lasting, seedsOf(lasting));
}

function taskOf(setup: Setup, horizon: Horizon): BackgroundTask {
  const { set } = useWeeks.getState();
  const pace = new Pace();
  const hear = (comparison: Comparison): void => {
    const isFinal = comparison.n === comparison.wanted;
    set({ comparison, progress: isFinal ? 'final' : 'running' });
  };
  return comparing({
    request: weeksRequest(setup, horizon),
    heard: hear,
    done: (share) => {
      pace.heard(share, performance.now());
      set({ share, leftSeconds: pace.roughSeconds });
    },
    failed: (failure) => set({ progress: 'failed', failure }),
  });
}
