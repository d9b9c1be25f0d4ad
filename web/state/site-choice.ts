// Which service more places are sought for, and how many.

import { create } from 'zustand';
import { useSites } from './asked-runs.ts';

interface SiteChoice {
  /** Undefined before anybody chose. */
  readonly vertical: string | undefined;
  readonly add: number;
  /** Whether the map shows the places that were tried. */
  readonly isOnMap: boolean;
  /** Another choice has not been searched. */
  choose(next: Partial<Pick<SiteChoice, 'vertical' | 'add'>>): void;
}

export const useSiteChoice = create<SiteChoice>((set) => ({
  vertical: undefined,
  add: 1,
  isOnMap: false,
  choose: (next) => {
    set({ ...next, isOnMap: false });
    useSites.getState().set({ setup: undefined, found: undefined, progress: 'empty' });
  },
}));
