// Records are a table whose rows lie together: what an event reads of one rider or order is then in
// one or two cache lines instead of one line a column, which in a large city decides how fast a day
// goes by. Columns read as in any table, `orders.readyAt[order]`; only the rows have other names:
// an id is the place of the row's first word, so ids step by a power of two. Because columns
// overlap, they are read and written cell by cell, never as a whole.

import { assert } from './assert.ts';
import { columnTypes, type ColumnType, type Section } from './table.ts';

/** Room for an id in a sort key, with what is sorted by above it. */
export const idsInKey = 0x8000_0000;

/** A column of one word a row, or of several words that are read as `column[id + k]`. */
type Column = ColumnType | readonly [ColumnType, number];
/** Equally wide: all of 32 bits, or all of 64 bits. */
type RecordColumns = Readonly<Record<string, Column>>;
type TypeOf<C extends Column> = C extends readonly [ColumnType, number] ? C[0] : C;

export type Records<C extends RecordColumns> = {
  readonly [K in keyof C]: InstanceType<(typeof columnTypes)[TypeOf<C[K]> & ColumnType]>;
} & {
  readonly section: Section;
  readonly rowCount: number;
  /** Ids run from 0 to below `end` by `step`, which is 1 << `bits`; id >> `bits` numbers rows. */
  readonly step: number;
  readonly bits: number;
  readonly end: number;
};

/**
 * Builds rows of zeros, each of the next power of two of words. With `likeBits`, the `bits` of
 * other records, ids step as theirs do, so that one id names a row of both; the columns must fit.
 */
export function records<const C extends RecordColumns>(
  name: string,
  rowCount: number,
  columns: C,
  likeBits?: number,
): Records<C> {
  const entries = Object.entries(columns).map(([column, spec]) => {
    const [type, words] = typeof spec === 'string' ? [spec, 1] : spec;
    return { column, View: columnTypes[type], words };
  });
  const widthBytes = entries[0].View.BYTES_PER_ELEMENT;
  const words = entries.reduce((sum, entry) => sum + entry.words, 0);
  const bits = likeBits ?? 32 - Math.clz32(words - 1);
  assert(words <= 1 << bits, `${name}: a row is too short for its columns`, words, 1 << bits);
  const step = 1 << bits;
  const end = rowCount * step;
  const buffer = new ArrayBuffer(end * widthBytes);
  const result: Record<string, unknown> = {};
  let place = 0;
  for (const { column, View, words: columnWords } of entries) {
    assert(View.BYTES_PER_ELEMENT === widthBytes, `${name}: ${column} is of another width`);
    result[column] = new View(buffer, Math.min(place, end) * widthBytes, Math.max(0, end - place));
    place += columnWords;
  }
  return { ...result, section: { name, buffer }, rowCount, step, bits, end } as Records<C>;
}

/** A column's cells row by row: a copy, for whoever reads all of them. */
export function cellsOf(
  rows: { readonly rowCount: number; readonly bits: number },
  column: ArrayLike<number>,
): Float64Array {
  return Float64Array.from({ length: rows.rowCount }, (_, number) => column[number << rows.bits]);
}
