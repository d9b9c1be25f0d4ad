// A table of a person's files, whatever they are written in: its rows, where each stands, and how
// what is wrong with one is told.

import { problemAt } from '../schema/problem.ts';
import type { Problem } from '../schema/problem.ts';

/** A table with its head; every row has as many cells as the head. */
export interface TextTable {
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: readonly TextRow[];
}

/** One row, and where it stands in its file. */
export interface TextRow {
  /** From 1, the head's line; of a GeoJSON file the feature's number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Outer ring of an area, as longitude and latitude in turn; of GeoJSON only. */
  readonly ring?: readonly (readonly [number, number])[];
}

/** A problem of a file, at a line and column where these are known. */
export function problemIn(
  file: string,
  place: { readonly line?: number; readonly column?: string },
  zh: string,
  en: string,
  allowed?: { readonly zh: string; readonly en: string },
): Problem {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.column === undefined ? '' : ` ${place.column}`;
  const told = problemAt([], { message: { zh, en }, allowed });
  return { ...told, path: `${file}${line}${column}` };
}
