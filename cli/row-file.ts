// A file of rows that are written one by one, of any format.

import type { Cell } from '../scenarios/csv-text.ts';
import type { ColumnWords } from '../scenarios/result-columns.ts';

/** A column of such a file. */
export interface RowColumn extends ColumnWords {
  readonly id: string;
  /** Whether its cells are text; numbers if not. */
  readonly isText: boolean;
}

/** Cells by the ids of their columns. */
export type FileRow = Readonly<Record<string, Cell>>;

export interface RowFile {
  write(row: FileRow): void;
  /** The file is whole and takes its name. */
  finish(): void;
  /** Nothing is left of a file that did not become whole. */
  abandon(): void;
}
