// The tally: everything that figures are made from, as sums in one array. Tallies of several runs
// or days of one city are added element by element, and memory does not grow with events.

import { assert } from '../kernel/assert.ts';
import { broughtName } from '../world/brought-reasons.ts';
import { none, totalAt } from '../world/ledger.ts';
import { gainOf } from '../world/reasons.ts';
import { Axis, type DimensionId, type TallyShape } from './dimensions.ts';
import { measures, type DimensionOf, type HistogramId, type MeasureId } from './measures.ts';
import type { Measure, MoneyId, SumId } from './measures.ts';
import { Counter, Recorder } from './recorder.ts';
import { layoutOf, type Block, type Cells, type TallyLayout } from './tally-layout.ts';

/**
 * Sums of a run that add up over runs: cells by hour, district and kind of rider, histograms,
 * totals and the ledger's lines.
 */
export class Tally {
  readonly shape: TallyShape;
  /** All sums in one array; arrays of the same city add up. */
  readonly values: Float64Array;
  private readonly layout: TallyLayout;

  /**
   * Reads an existing array of the right length, or starts from zero. Throws when its length is
   * another city's.
   */
  constructor(shape: TallyShape, values?: Float64Array) {
    this.shape = shape;
    this.layout = layoutOf(shape);
    this.values = values ?? new Float64Array(this.layout.length);
    const { length } = this.values;
    assert(length === this.layout.length, 'this tally is of another city', length);
  }

  /** A measure's sum over the whole, or over one part of a dimension that divides it. */
  sum<M extends SumId | MoneyId>(measure: M, dimension?: DimensionOf<M>, part?: number): number {
    return this.read(measure, dimension, part);
  }

  /** A histogram's bins, of the whole or of one part. */
  bins<M extends HistogramId>(
    measure: M,
    dimension?: DimensionOf<M>,
    part?: number,
  ): Float64Array {
    return this.readBins(measure, dimension, part);
  }

  /** As `sum`, for a measure and a dimension known only while the program runs. */
  read(measure: MeasureId, dimension?: DimensionId, part = 0): number {
    const what: Measure = measures[measure];
    if (what.kind === 'money') return this.money(what, dimension, part);
    const { block, column } = this.cellsOf(measure);
    const [first, count] = rowsOf(block, dimension, part);
    let sum = 0;
    for (let row = first; row < first + count; row++) {
      sum += this.values[block.start + row * block.stride + column];
    }
    return sum;
  }

  /** As `bins`, for a histogram and a dimension known only while the program runs. */
  readBins(measure: HistogramId, dimension?: DimensionId, part = 0): Float64Array {
    const { block } = this.cellsOf(measure);
    const { start, stride } = block;
    const [first, count] = rowsOf(block, dimension, part);
    const bins = new Float64Array(stride);
    for (let row = first; row < first + count; row++) {
      for (let bin = 0; bin < stride; bin++) bins[bin] += this.values[start + row * stride + bin];
    }
    return bins;
  }

  /** Fen posted for one of the shape's reasons, by its row. */
  postedFen(reason: number, platform?: number): number {
    return this.totalFen(reason, platform === undefined ? undefined : 'platform', platform ?? 0);
  }

  /** What an observer adds to: measures that stand side by side and are divided alike. @internal */
  recorder<const M extends SumId>(ids: readonly M[]): Recorder<M> {
    const cells = ids.map((id) => this.cellsOf(id));
    const [{ block, column }] = cells;
    const isTogether = cells.every((each, i) => each.block === block && each.column === column + i);
    assert(isTogether, `these measures do not stand side by side: ${ids.join(', ')}`);
    return new Recorder(this.values, block, column, ids);
  }

  /** What an observer counts sizes with. @internal */
  counter(measure: HistogramId): Counter {
    return new Counter(this.values, this.cellsOf(measure).block, measures[measure].width);
  }

  /** The ledger's totals, laid out as in the ledger. */
  get ledger(): Float64Array {
    const { ledgerStart, broughtStart } = this.layout;
    return this.values.subarray(ledgerStart, broughtStart);
  }

  /** The sums that the city's verticals bring, in the order of the shape's `sums`. */
  get brought(): Float64Array {
    return this.values.subarray(this.layout.broughtStart);
  }

  /**
   * What a vertical brings, by the name that it has there: a sum, the fen posted for a reason of
   * its own, or those posted for it for one of the engine's reasons. NaN where it is not at work.
   */
  broughtSum(vertical: string, name: string): number {
    const number = this.shape.parts.vertical.findIndex(({ id }) => id === vertical);
    if (number < 0) return NaN;
    const brought = broughtName(vertical, name);
    const place = this.shape.sums.indexOf(brought);
    if (place >= 0) return this.brought[place];
    const row = this.shape.reasons.findIndex(({ id }) => id === brought || id === name);
    return row < 0 ? NaN : this.totalFen(row, 'vertical', number);
  }

  /** Back to zero, for another day. */
  clear(): void {
    this.values.fill(0);
  }

  /** Adds this tally to one of the same city: another day, or another run. */
  addInto(other: Tally): void {
    const { values } = other;
    assert(values.length === this.values.length, 'tallies of different cities');
    for (let i = 0; i < values.length; i++) values[i] += this.values[i];
  }

  private cellsOf(measure: MeasureId): Cells {
    const cells = this.layout.cells.get(measure);
    assert(cells !== undefined, `${measure} is read from the ledger`);
    return cells;
  }

  private money(
    { party, books, reasons }: Extract<Measure, { kind: 'money' }>,
    dimension: DimensionId | undefined,
    part: number,
  ): number {
    return this.shape.reasons.reduce((sum, reason, row) => {
      const isMeant = (books === undefined || books.includes(reason.book))
        && (reasons === undefined || (reasons as readonly string[]).includes(reason.id));
      const gain = isMeant ? gainOf(party, reason) : 0;
      return gain === 0 ? sum : sum + gain * this.totalFen(row, dimension, part);
    }, 0);
  }

  /** Fen posted for a reason, of the whole or of a part. */
  private totalFen(reason: number, dimension: DimensionId | undefined, part: number): number {
    const { totals, ledgerStart } = this.layout;
    let sum = 0;
    for (let platform = none; platform < totals.platforms; platform++) {
      for (let vertical = none; vertical < totals.verticals; vertical++) {
        for (let group = 0; group < totals.groups; group++) {
          const isMeant = dimension === undefined
            || placeOf(dimension, platform, vertical, group) === part;
          if (!isMeant) continue;
          sum += this.values[ledgerStart + totalAt(totals, reason, platform, vertical, group)];
        }
      }
    }
    return sum;
  }
}

/** The first of the rows that make up a part, or the whole, and how many they are. */
function rowsOf(
  { firstRow, wholeRows }: Block,
  dimension: DimensionId | undefined,
  part: number,
): readonly [number, number] {
  const first = dimension === undefined ? -1 : firstRow[Axis[dimension]];
  return first < 0 ? [0, wholeRows] : [first + part, 1];
}

function placeOf(
  dimension: DimensionId,
  platform: number,
  vertical: number,
  group: number,
): number {
  if (dimension === 'platform') return platform;
  return dimension === 'vertical' ? vertical : group;
}
