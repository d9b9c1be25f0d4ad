// What somebody has asked to have taken apart of an answer, and how far it is: which lever made
// which part, through what the effect goes. Kept apart from the answer, which it does not change.

import { create } from 'zustand';
import type { Attribution, MediatedEffect, SiteSearch, Text } from '../../sim-core/index.ts';
import type { Progress } from './results.ts';
import { sameSetup, type Setup } from './setup.ts';

/** An answer on the screen: its question, and its days as windows are written. */
export interface Shareable {
  readonly setup: Setup;
  readonly days: string;
}

export interface AskedRuns<T> {
  /** The question whose answer is taken apart, and the days of it. */
  readonly setup: Setup | undefined;
  readonly days: string;
  readonly progress: Exclude<Progress, 'preview'>;
  /** Runs done, and of how many. */
  readonly runs: number;
  readonly of: number;
  /** Seconds to the end, as far as it can be told. */
  readonly leftSeconds: number | undefined;
  readonly found: T | undefined;
  readonly failure: Text | undefined;
  set(next: Partial<Omit<AskedRuns<T>, 'set'>>): void;
}

const askedRuns = <T>() => create<AskedRuns<T>>((set) => ({
  setup: undefined,
  days: '',
  progress: 'empty',
  runs: 0,
  of: 0,
  leftSeconds: undefined,
  found: undefined,
  failure: undefined,
  set: (next) => set(next),
}));

/** Which of several changed levers made which part. */
export const useShares = askedRuns<Attribution>();
/** Through what the effect goes. */
export const useChain = askedRuns<MediatedEffect>();
/** Where more places of a service should stand. */
export const useSites = askedRuns<SiteSearch>();

/** What is asked of this very answer; undefined before anybody asked. */
export function asOf<T>(asked: AskedRuns<T>, { setup, days }: Shareable): AskedRuns<T> | undefined {
  const isOurs = asked.setup !== undefined && asked.days === days && sameSetup(asked.setup, setup);
  return isOurs ? asked : undefined;
}
