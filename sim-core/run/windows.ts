// A window is a stretch of a run's branch that has figures of its own, in days counted from 1: `1`
// is the first day, `1-7` the first week, `22-28` the fourth.

/** A run has at most this many windows. */
export const mostWindows = 20;

/** A stretch of whole days of the branch. */
export interface DayWindow {
  /** As it is written: `1`, `22-28`. */
  readonly id: string;
  /** First and last day, from 1. */
  readonly first: number;
  /** Its last day, from 1; not before the first. */
  readonly last: number;
}

/** Reads `N` or `N-M` with 1 <= N <= M; undefined when it is neither. */
export function readWindow(text: string): DayWindow | undefined {
  const found = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/.exec(text);
  if (found === null) return undefined;
  const first = Number(found[1]);
  const last = Number(found[2] ?? found[1]);
  if (last < first) return undefined;
  return { id: first === last ? `${first}` : `${first}-${last}`, first, last };
}
