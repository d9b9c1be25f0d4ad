// How observers add to a tally, event by event: they fill in amounts, say where the event belongs,
// and the same amounts go to the whole and to each part. Nothing here allocates once it is made.

import type { Block } from './tally-layout.ts';
import type { SumId } from './measures.ts';

/** Adds amounts of measures that stand side by side. */
export class Recorder<M extends SumId> {
  /** What the next `add` adds, by `column`; a count that is always 1 is set once. */
  readonly amounts: Float64Array;
  /** Where each measure's amount stands. */
  readonly column: { readonly [K in M]: number };
  private readonly values: Float64Array;
  private readonly wholeStart: number;
  private readonly stride: number;
  private readonly axes: Int32Array;
  /** By place in `axes`, where the first part's amounts start. */
  private readonly starts: Int32Array;

  constructor(values: Float64Array, block: Block, column: number, ids: readonly M[]) {
    this.values = values;
    this.amounts = new Float64Array(ids.length);
    this.column = Object.fromEntries(ids.map((id, i) => [id, i])) as { [K in M]: number };
    this.stride = block.stride;
    this.wholeStart = block.start + column;
    this.axes = axesOf(block);
    this.starts = this.axes.map((axis) => this.wholeStart + block.firstRow[axis] * block.stride);
  }

  /** Adds the amounts to the whole and to the part of each dimension at a place. */
  add(place: Int32Array): void {
    const { values, amounts, axes, starts, stride, wholeStart } = this;
    const count = amounts.length;
    for (let i = 0; i < count; i++) values[wholeStart + i] += amounts[i];
    for (let a = 0; a < axes.length; a++) {
      const row = starts[a] + place[axes[a]] * stride;
      for (let i = 0; i < count; i++) values[row + i] += amounts[i];
    }
  }
}

/** Counts sizes in a histogram. */
export class Counter {
  private readonly values: Float64Array;
  private readonly block: Block;
  private readonly width: number;
  private readonly axes: Int32Array;

  constructor(values: Float64Array, block: Block, width: number) {
    this.values = values;
    this.block = block;
    this.width = width;
    this.axes = axesOf(block);
  }

  /** Counts one value, at a place. */
  add(place: Int32Array, value: number): void {
    const { values, axes } = this;
    const { start, stride, firstRow } = this.block;
    const bin = start + Math.max(0, Math.min(stride - 1, Math.floor(value / this.width)));
    values[bin]++;
    for (let a = 0; a < axes.length; a++) {
      values[bin + (firstRow[axes[a]] + place[axes[a]]) * stride]++;
    }
  }
}

/** The dimensions by which a block has rows. */
function axesOf({ firstRow }: Block): Int32Array {
  return Int32Array.from([...firstRow.keys()].filter((axis) => firstRow[axis] > 0));
}
