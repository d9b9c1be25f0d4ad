// Where the sums of a tally lie. Measures that are divided alike share a block: one row for each
// part of each dimension, with the measures side by side in each row; what nothing divides has one
// row. So an event adds a few numbers to a few rows, and memory grows with the number of parts, not
// with all combinations of them.

import { totalsLength, type TotalsLayout } from '../world/ledger.ts';
import { Axis, dimensionIds, type DimensionId, type TallyShape } from './dimensions.ts';
import { measureIds, measures, type MeasureId } from './measures.ts';

/** Rows of cells side by side. */
export interface Block {
  readonly start: number;
  /** Cells in a row. */
  readonly stride: number;
  /** By dimension, the row of its first part; -1 where it divides nothing: no part, or one. */
  readonly firstRow: Int32Array;
  /** Rows that make up the whole, from 0 on: the parts of the first dimension, or the only row. */
  readonly wholeRows: number;
  readonly rowCount: number;
}

/** A measure's block, and its place in each row. */
export interface Cells {
  readonly block: Block;
  readonly column: number;
}

export interface TallyLayout {
  readonly cells: ReadonlyMap<MeasureId, Cells>;
  /** Where the ledger's totals start, laid out as in the ledger. */
  readonly ledgerStart: number;
  readonly totals: TotalsLayout;
  /** Where the sums start that verticals bring. */
  readonly broughtStart: number;
  readonly length: number;
}

export function layoutOf(shape: TallyShape): TallyLayout {
  const cells = new Map<MeasureId, Cells>();
  let start = 0;
  for (const together of measuresDividedAlike()) {
    const { by, ...first } = measures[together[0]];
    const stride = first.kind === 'histogram' ? first.bins : together.length;
    const block = blockOf(shape, by, start, stride);
    together.forEach((id, column) => cells.set(id, { block, column }));
    start += block.rowCount * stride;
  }
  const totals = totalsOf(shape);
  const broughtStart = start + totalsLength(shape.reasons.length, totals);
  const length = broughtStart + shape.sums.length;
  return { cells, ledgerStart: start, totals, broughtStart, length };
}

/** Sums by what divides them, each histogram for itself; money lies in the ledger's totals. */
function measuresDividedAlike(): MeasureId[][] {
  const blocks = new Map<string, MeasureId[]>();
  for (const id of measureIds) {
    const { kind, by } = measures[id];
    if (kind === 'money') continue;
    const key = kind === 'histogram' ? id : by.join();
    blocks.set(key, [...(blocks.get(key) ?? []), id]);
  }
  return [...blocks.values()];
}

function blockOf(
  shape: TallyShape,
  by: readonly DimensionId[],
  start: number,
  stride: number,
): Block {
  const firstRow = new Int32Array(dimensionIds.length).fill(-1);
  let rowCount = 0;
  let wholeRows = 1;
  for (const dimension of by) {
    const { length } = shape.parts[dimension];
    if (length < 2) continue;
    if (rowCount === 0) wholeRows = length;
    firstRow[Axis[dimension]] = rowCount;
    rowCount += length;
  }
  return { start, stride, firstRow, wholeRows, rowCount: Math.max(1, rowCount) };
}

function totalsOf({ parts }: TallyShape): TotalsLayout {
  return {
    platforms: parts.platform.length,
    verticals: parts.vertical.length,
    groups: Math.max(1, parts['merchant-tier'].length, parts['rider-kind'].length),
  };
}
