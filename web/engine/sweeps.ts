// Sweeps a lever over a range when somebody asks for it: a comparison with A for each value, on the
// answer's own seeds, one after the other in the background. Both ends come first, so that the
// shape is seen early; a question that is asked anew has the workers at once and ends the sweep.

import {
  type ComparisonRequest, type Lever, leverById, type Setting,
} from '../../sim-core/index.ts';
import type { Shareable } from '../state/asked-runs.ts';
import { isBeyond, runFor } from '../state/horizon.ts';
import { withLever } from '../state/lever-settings.ts';
import { seedsOf, type Setup, useSetup } from '../state/setup.ts';
import { type SweptLever, useSweep } from '../state/sweep.ts';
import { type BackgroundTask, comparing } from './background-runs.ts';
import { comparisonRequest, leanRequest } from './request.ts';
import { background } from './session.ts';

/** Starts, and tells of every point; what was swept before is dropped. */
export function startSweep(answer: Shareable, swept: SweptLever): void {
  const { set } = useSweep.getState();
  const run = runFor(answer.setup, answer.days);
  letGo?.();
  set({
    setup: answer.setup, run, swept, points: swept.levels.map(() => undefined),
    progress: 'running', share: 0, failure: undefined,
  });
  letGo = useSetup.subscribe(({ setup }, before) => {
    if (setup !== before.setup) stopSweep();
  });
  const isLean = isBeyond(answer.days, answer.setup);
  const order = endsFirst(swept.levels.length);
  background.want('sweep', order.map((level, turn) => (
    taskOf(requestAt(run, swept, level, isLean), level, turn / order.length, 1 / order.length)
  )));
}

/** Stops the runs; the points that are there stay. */
export function stopSweep(): void {
  end();
  const { progress, set } = useSweep.getState();
  if (progress === 'running') set({ progress: 'cancelled' });
}

let letGo: (() => void) | undefined;

function end(): void {
  letGo?.();
  letGo = undefined;
  background.want('sweep', []);
}

function taskOf(
  request: ComparisonRequest,
  level: number,
  before: number,
  part: number,
): BackgroundTask {
  const { set } = useSweep.getState();
  return comparing({
    request,
    heard: ({ n, wanted, seeds, figures, windows }) => {
      if (n < wanted) return;
      const points = [...useSweep.getState().points];
      points[level] = { seeds, figures, windows };
      const isWhole = points.every((point) => point !== undefined);
      set({ points, ...(isWhole ? { progress: 'final', share: 1 } as const : {}) });
    },
    done: (share) => set({ share: before + share * part }),
    failed: (failure) => {
      end();
      set({ progress: 'failed', failure });
    },
  });
}

/** Runs for weeks leave out what only the days of the answer are asked for, as its own weeks do. */
function requestAt(
  run: Setup,
  { lever, levels, beside }: SweptLever,
  level: number,
  isLean: boolean,
): ComparisonRequest {
  const besides = Object.entries(beside).flatMap(([id, setting]) => {
    const other = leverById(id);
    return other === undefined ? [] : [[other, setting] as const];
  });
  const settings: readonly (readonly [Lever, Setting])[] = [...besides, [lever, levels[level]]];
  const setup = settings.reduce<Setup>((so, [each, setting]) => (
    { ...so, ...withLever(so, each, setting) }
  ), run);
  return (isLean ? leanRequest : comparisonRequest)(setup, seedsOf(setup));
}

/** First and last, then the middle, then the others. */
function endsFirst(count: number): number[] {
  const others = Array.from({ length: count }, (_unused, i) => i);
  return [...new Set([0, count - 1, Math.floor(count / 2), ...others])];
}
