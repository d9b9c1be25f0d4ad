// A table is a set of typed columns in one buffer, so that a digest, a snapshot and a transfer are
// one operation each. `city.riders.earnedFen[rider]` reads like a record with the dot moved; there
// is no accessor layer because it would cost and explain nothing.

import { assert } from './assert.ts';

export const columnTypes = {
  f64: Float64Array,
  i32: Int32Array,
  f32: Float32Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;

export type ColumnType = keyof typeof columnTypes;
type Columns = Readonly<Record<string, ColumnType>>;

/** A named piece of the world's state: what snapshots save and digests cover. */
export interface Section {
  readonly name: string;
  /** What is copied into snapshots, as it is. */
  readonly buffer: ArrayBuffer;
  /**
   * Bytes from the beginning that digests always cover; what lies beyond them counts once any of it
   * is not zero, so that what a table gains and nobody uses moves no digest. All if absent.
   */
  readonly digestedBytes?: number;
}

export type Table<C extends Columns> = {
  readonly [K in keyof C]: InstanceType<(typeof columnTypes)[C[K]]>;
} & { readonly section: Section; readonly capacity: number };

/**
 * Builds a table of `capacity` rows, all zero. Widest columns come first, so that all are aligned.
 */
export function table<const C extends Columns>(
  name: string,
  capacity: number,
  columns: C,
): Table<C> {
  const isPossible = capacity >= 0 && capacity < 0x7fffffff;
  assert(isPossible, `table ${name} cannot have this many rows`, capacity);
  const entries = Object.entries(columns).sort((a, b) => widthOf(b[1]) - widthOf(a[1]));
  const rowBytes = entries.reduce((sum, [, type]) => sum + widthOf(type), 0);
  const buffer = new ArrayBuffer(Math.ceil((rowBytes * capacity) / 8) * 8);
  let offset = 0;
  const views = entries.map(([column, type]) => {
    const view = new columnTypes[type](buffer, offset, capacity);
    offset += widthOf(type) * capacity;
    return [column, view] as const;
  });
  // Filled name by name, an object of more than a dozen names becomes a slow dictionary.
  const parts = [['section', { name, buffer }], ['capacity', capacity], ...views] as const;
  return Object.fromEntries(parts) as Table<C>;
}

/** A section of which digests cover only so many bytes while nothing is written beyond them. */
export function gained({ name, buffer }: Section, digestedBytes: number): Section {
  return { name, buffer, digestedBytes };
}

function widthOf(type: ColumnType): number {
  return columnTypes[type].BYTES_PER_ELEMENT;
}
