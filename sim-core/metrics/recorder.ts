// How observers add to a tally, event by event: they fill in amounts, say where the event belongs,
// and the same amounts go to each part. Nothing here allocates once it is made.

import { dimensionIds } from './dimensions.ts';
import type { SumId } from './measures.ts';
import type { Block } from './tally-layout.ts';

/** Adds amounts of measures that stand side by side. */
export class Recorder<M extends SumId> {
  /** What the next `add` adds, by `column`; a count that is always 1 is set once. */
  readonly amounts: Float64Array;
  /** Where each measure's amount stands. */
  readonly column: { readonly [K in M]: number };
  private readonly values: Float64Array;
  private readonly stride: number;
  private readonly axes: Int32Array;
  /** By place in `axes`, where the first part's amounts start. */
  private readonly starts: Int32Array;

  constructor(values: Float64Array, block: Block, column: number, ids: readonly M[]) {
    this.values = values;
    this.amounts = new Float64Array(ids.length);
    this.column = Object.fromEntries(ids.map((id, i) => [id, i])) as { [K in M]: number };
    this.stride = block.stride;
    this.axes = axesOf(block);
    this.starts = startsOf(block, this.axes, column);
  }

  /** Adds the amounts to the part of each dimension at a place; to none where that is below 0. */
  add(place: Int32Array): void {
    const { values, amounts, axes, starts, stride } = this;
    const count = amounts.length;
    for (let a = 0; a < axes.length; a++) {
      if (place[axes[a]] < 0) continue;
      const row = starts[a] + place[axes[a]] * stride;
      for (let i = 0; i < count; i++) values[row + i] += amounts[i];
    }
  }
}

/** Counts sizes in a histogram. */
export class Counter {
  private readonly values: Float64Array;
  private readonly bins: number;
  private readonly width: number;
  private readonly axes: Int32Array;
  private readonly starts: Int32Array;

  constructor(values: Float64Array, block: Block, width: number) {
    this.values = values;
    this.bins = block.stride;
    this.width = width;
    this.axes = axesOf(block);
    this.starts = startsOf(block, this.axes, 0);
  }

  /** Counts one value, at a place as above. */
  add(place: Int32Array, value: number): void {
    const { values, axes, starts, bins } = this;
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(value / this.width)));
    for (let a = 0; a < axes.length; a++) {
      if (place[axes[a]] >= 0) values[starts[a] + place[axes[a]] * bins + bin]++;
    }
  }
}

/** Says of a place that it is the only one. */
const nowhere = dimensionIds.length;

/** The dimensions by which a block has rows; `nowhere` alone for a block that has one row. */
function axesOf({ firstRow }: Block): Int32Array {
  const axes = [...firstRow.keys()].filter((axis) => firstRow[axis] >= 0);
  return Int32Array.from(axes.length === 0 ? [nowhere] : axes);
}

/** By place in `axes`, where the cells of the first part start, from a column on. */
function startsOf(block: Block, axes: Int32Array, column: number): Int32Array {
  const { start, stride, firstRow } = block;
  return axes.map((axis) => start + column + (axis === nowhere ? 0 : firstRow[axis] * stride));
}

/** A place for `add`: one number a dimension, set by `Axis`, and 0 for what nothing divides. */
export function newPlace(): Int32Array {
  return new Int32Array(dimensionIds.length + 1);
}
