// The batch that is open on the page of experiments: what its author wrote, what it was read as,
// how far it is and what it has found. It is apart from the question on the table.

import { create } from 'zustand';
import type {
  Experiment, ExperimentRow, Findings, Goal, Sought,
} from '../../scenarios/experiments.ts';
import type { Problem } from '../../scenarios/files.ts';
import type { Text } from '../../sim-core/index.ts';

/** A batch as its author wrote it. */
export interface BatchSource {
  /** Of those that come with the page; undefined of any other. */
  readonly id: string | undefined;
  /** The parsed JSON of its file. */
  readonly written: unknown;
  /** Parsed JSON of the policy files that it names, by their name. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** The ready-made rule that was put into it, if one was. */
  readonly rule?: string | undefined;
}

/** An experiment, or a goal whose policy is looked for. */
export type BatchPlan =
  | { readonly kind: 'experiment'; readonly experiment: Experiment }
  | { readonly kind: 'goal'; readonly goal: Goal };

export interface BatchState {
  readonly source: BatchSource | undefined;
  /** What it was read as; undefined where it cannot be used. */
  readonly plan: BatchPlan | undefined;
  readonly problems: readonly Problem[];
  /** Whether it was run before its rule was chosen. */
  readonly isRuledLate: boolean;
  /** Whether another tab keeps for the device what is open, and this one does not. */
  readonly isApart: boolean;
  readonly progress: 'empty' | 'running' | 'paused' | 'final' | 'failed';
  /** Runs that are done, those on their way by their share, and of how many. */
  readonly done: number;
  readonly of: number;
  readonly leftSeconds: number | undefined;
  readonly failure: Text | undefined;
  /** What is known so far. */
  readonly rows: readonly ExperimentRow[];
  /** There when all is known. */
  readonly findings: Findings | undefined;
  /** There when a goal has been sought. */
  readonly sought: Sought | undefined;
  set(next: Partial<Omit<BatchState, 'set'>>): void;
}

/** What is known of a batch before its first run. */
export const nothingFound = {
  progress: 'empty', done: 0, of: 0, leftSeconds: undefined, failure: undefined, rows: [],
  findings: undefined, sought: undefined,
} as const satisfies Partial<BatchState>;

export const useBatch = create<BatchState>((set) => ({
  source: undefined,
  plan: undefined,
  problems: [],
  isRuledLate: false,
  isApart: false,
  ...nothingFound,
  set: (next) => set(next),
}));
