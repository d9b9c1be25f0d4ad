// One lever swept over a range: what was asked for, the points that are there, and how far it is.
// Kept apart from the answer, which it does not change.

import { create } from 'zustand';
import type { CurveId } from '../../scenarios/curves/named.ts';
import type { ComparedDays, IntegerLever, Setting, Text } from '../../sim-core/index.ts';
import { daysOfRun } from './horizon.ts';
import type { Progress } from './results.ts';
import type { Setup } from './setup.ts';

/** Which lever, over which values. */
export interface SweptLever {
  readonly lever: IntegerLever;
  /** Rising, in the lever's unit. */
  readonly levels: readonly number[];
  /** What is set besides at every point. */
  readonly beside: Readonly<Record<string, Setting>>;
  /** Where it is a curve with a name. */
  readonly curve: CurveId | undefined;
}

/** A finished comparison with A, with the lever at one of its values. */
export interface SweptPoint extends Pick<ComparedDays, 'figures'> {
  readonly seeds: readonly number[];
  readonly windows: Readonly<Record<string, Pick<ComparedDays, 'figures'>>>;
}

export interface Sweep {
  /** The question on the table when it was asked for. */
  readonly setup: Setup | undefined;
  /** The question as it is run: for as many days as were looked at. */
  readonly run: Setup | undefined;
  readonly swept: SweptLever | undefined;
  /** By level; undefined where none is there yet. */
  readonly points: readonly (SweptPoint | undefined)[];
  readonly progress: Exclude<Progress, 'preview'>;
  /** Share of all runs that is done, 0 to 1. */
  readonly share: number;
  readonly failure: Text | undefined;
  set(next: Partial<Omit<Sweep, 'set'>>): void;
}

export const useSweep = create<Sweep>((set) => ({
  setup: undefined,
  run: undefined,
  swept: undefined,
  points: [],
  progress: 'empty',
  share: 0,
  failure: undefined,
  set: (next) => set(next),
}));

/** The figures of a point on some days; undefined where its runs do not have them. */
export function figuresOn(
  point: SweptPoint,
  days: string,
  { scenario }: Setup,
): SweptPoint['figures'] | undefined {
  return days === daysOfRun(scenario.days) ? point.figures : point.windows[days]?.figures;
}
