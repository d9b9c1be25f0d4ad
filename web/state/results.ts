// What the runs have found so far for the question on the table, and how far along they are. An
// answer to an older question never gets here.

import { create } from 'zustand';
import type { Comparison, Text } from '../../sim-core/index.ts';
import type { Setup } from './setup.ts';

export type Progress = 'empty' | 'running' | 'preview' | 'final' | 'cancelled' | 'failed';

export interface Results {
  /** The question that the comparison answers. */
  readonly setup: Setup | undefined;
  readonly comparison: Comparison | undefined;
  readonly progress: Progress;
  /** True from a change of the question until its first pair: numbers on the screen are old. */
  readonly stale: boolean;
  readonly failure: Text | undefined;
  set(next: Partial<Omit<Results, 'set'>>): void;
}

export const useResults = create<Results>((set) => ({
  setup: undefined,
  comparison: undefined,
  progress: 'empty',
  stale: false,
  failure: undefined,
  set: (next) => set(next),
}));
