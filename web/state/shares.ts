// Which of several changed levers made which part of an answer: what was asked for, and how far it
// is. Kept apart from the answer, which it does not change.

import { create } from 'zustand';
import type { Attribution, Text } from '../../sim-core/index.ts';
import type { Progress } from './results.ts';
import type { Setup } from './setup.ts';

export interface SharingOut {
  /** The question whose answer is shared out, and the days of it, as windows are written. */
  readonly setup: Setup | undefined;
  readonly days: string;
  readonly progress: Exclude<Progress, 'preview'>;
  /** Runs done, and of how many. */
  readonly runs: number;
  readonly of: number;
  readonly attribution: Attribution | undefined;
  readonly failure: Text | undefined;
  set(next: Partial<Omit<SharingOut, 'set'>>): void;
}

export const useShares = create<SharingOut>((set) => ({
  setup: undefined,
  days: '',
  progress: 'empty',
  runs: 0,
  of: 0,
  attribution: undefined,
  failure: undefined,
  set: (next) => set(next),
}));
