// Where the sums of a tally lie. Measures that are divided alike share a block: one row for the
// whole and one for each part of each dimension, with the measures side by side in each row. So an
// event adds a few numbers to a few rows, and memory grows with the number of parts, not with all
// combinations of them.

import { totalsLength, type TotalsLayout } from '../world/ledger.ts';
import { Axis, dimensionIds, type DimensionId, type TallyShape } from './dimensions.ts';
import { measureIds, measures, type MeasureId } from './measures.ts';

/** Rows of cells side by side. */
export interface Block {
  readonly start: number;
  /** Cells in a row. */
  readonly stride: number;
  /**
   * By dimension, the row of its first part; 0, the row of the whole, where the block is not
   * divided by it or where it has one part only.
   */
  readonly firstRow: Int32Array;
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
  const firstRow = new Int32Array(dimensionIds.length);
  let rowCount = 1;
  for (const dimension of by) {
    const { length } = shape.parts[dimension];
    if (length < 2) continue;
    firstRow[Axis[dimension]] = rowCount;
    rowCount += length;
  }
  return { start, stride, firstRow, rowCount };
}

function totalsOf({ parts }: TallyShape): TotalsLayout {
  return {
    platforms: parts.platform.length,
    verticals: parts.vertical.length,
    groups: Math.max(1, parts['merchant-tier'].length, parts['rider-kind'].length),
  };
}
