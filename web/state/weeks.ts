// What is on the screen of the answer: the run's own days, or a window of a longer run that the
// background makes.

import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Comparison, Text } from '../../sim-core/index.ts';
import { daysOfRun, type Horizon, isBeyond } from './horizon.ts';
import { useResults, type Progress } from './results.ts';
import { sameSetup, type Setup } from './setup.ts';
import { useView } from './view.ts';

interface Weeks {
  /** The question that is run for weeks, and the horizon it is run for. */
  readonly setup: Setup | undefined;
  readonly horizon: Horizon;
  readonly comparison: Comparison | undefined;
  readonly progress: Progress;
  /** Share of all runs that is done, 0 to 1. */
  readonly share: number;
  /** Seconds to the end, as far as it can be told. */
  readonly leftSeconds: number | undefined;
  readonly failure: Text | undefined;
  set(next: Partial<Omit<Weeks, 'set'>>): void;
}

/** What runs in the background have found for the horizon. */
export const useWeeks = create<Weeks>((set) => ({
  setup: undefined,
  horizon: 'run',
  comparison: undefined,
  progress: 'empty',
  share: 0,
  leftSeconds: undefined,
  failure: undefined,
  set: (next) => set(next),
}));

/** What is on the screen: a comparison on some days, and whether they are those asked for. */
export interface ShownAnswer {
  readonly setup: Setup | undefined;
  readonly comparison: Comparison | undefined;
  /** The days, as `1` or `22-28`; empty before there is an answer. */
  readonly days: string;
  /** Whether these are all days of the run. */
  readonly isRun: boolean;
  /** True while the days asked for are not there yet and those of the run stand in. */
  readonly standsIn: boolean;
}

/** The answer on the horizon chosen; the run's own until a later one is there. */
export function useShownAnswer(): ShownAnswer {
  const horizon = useView((view) => view.horizon);
  // Neither how far the runs are nor that numbers are old changes what is on the screen.
  const { setup, comparison } = useResults(useShallow(answerIn));
  const weeks = useWeeks(useShallow(answerIn));
  const days = setup === undefined ? '' : daysOfRun(setup.scenario.days);
  const own = { setup, comparison, days, isRun: true, standsIn: false };
  if (horizon === 'run' || setup === undefined || comparison === undefined) return own;
  if (!isBeyond(horizon, setup)) return windowOf(own, horizon) ?? own;
  const isOurs = weeks.setup !== undefined && sameSetup(weeks.setup, setup);
  const later = isOurs ? windowOf({ ...own, comparison: weeks.comparison }, horizon) : undefined;
  return later ?? { ...own, standsIn: true };
}

/** How far the runs are that the answer on the screen is made of. */
export function useShownProgress(): Progress {
  const horizon = useView((view) => view.horizon);
  const { setup, standsIn } = useShownAnswer();
  const ofRun = useResults(({ progress }) => progress);
  const ofWeeks = useWeeks(({ progress }) => progress);
  return setup !== undefined && !standsIn && isBeyond(horizon, setup) ? ofWeeks : ofRun;
}

function answerIn({ setup, comparison }: Pick<Weeks, 'setup' | 'comparison'>) {
  return { setup, comparison };
}

function windowOf(of: ShownAnswer, id: Horizon): ShownAnswer | undefined {
  const found = of.comparison?.windows[id];
  if (of.comparison === undefined || found === undefined) return undefined;
  const comparison = { ...of.comparison, ...found, breakdowns: {} };
  return { ...of, comparison, days: id, isRun: false };
}
