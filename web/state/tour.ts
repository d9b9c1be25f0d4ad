// Where the guided tour is; nobody is led unless they ask.

import { create } from 'zustand';

interface Tour {
  /** The place in the list of steps; undefined while nobody is led. */
  readonly step: number | undefined;
}

export const useTour = create<Tour>(() => ({ step: undefined }));

/** Begins with the first step. */
export function startTour(): void {
  useTour.setState({ step: 0 });
}
