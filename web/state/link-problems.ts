// What is wrong with the link that was opened; nothing when all is well.

import { create } from 'zustand';
import type { Problem } from '../../scenarios/schema/problem.ts';

interface LinkProblems {
  readonly problems: readonly Problem[];
  set(problems: readonly Problem[]): void;
}

export const useLinkProblems = create<LinkProblems>((set) => ({
  problems: [],
  set: (problems) => set({ problems }),
}));
