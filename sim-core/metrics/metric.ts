// What a metric is: one object from which tables, charts, documents and the command line's output
// are made. It says which measures it is made of, and what can be asked of it follows from them.
// It reads a tally (sums that add up over runs), never the world, and so never changes anything.

import type { MetricWords } from '../world/metric-words.ts';
import { dimensionIds, type DimensionId } from './dimensions.ts';
import { measures, type HistogramId, type MeasureId, type Measure } from './measures.ts';
import type { MoneyId, SumId } from './measures.ts';
import type { Tally } from './tally.ts';

export type { MetricGroup, MetricUnit } from '../world/metric-words.ts';

/** What every figure has besides its id. */
export type Description = Omit<MetricWords, 'id'>;

/** What a figure reads of a tally: of the measures that it says it is made of, and no others. */
export interface Reading<M extends MeasureId> {
  sum(measure: Extract<M, SumId | MoneyId>): number;
  bins(measure: Extract<M, HistogramId>): Float64Array;
}

interface Definition<M extends MeasureId, P extends MeasureId> extends Description {
  /** The measures that are divided when the figure is broken down. */
  readonly of: readonly M[];
  /** Measures that it is set against, divided only as far as they can be: days, hours. */
  readonly per?: readonly P[];
  /** The figure; NaN or an infinity when it is undefined. */
  value(read: Reading<M | P>): number;
}

/** What figures are read from: a tally, or sums of one place that read like one. */
export type TallyReading = Pick<Tally, 'read' | 'readBins'>;

/** A figure without its id, which is its name in the list of figures. */
export interface Figure extends Description {
  /** What the figure can be broken down by: whatever divides all measures that it is made of. */
  readonly by: readonly DimensionId[];
  /**
   * The figure of a tally, whole or of one part of a dimension in `by`; NaN when undefined, as a
   * ratio over nothing is.
   */
  value(tally: TallyReading, dimension?: DimensionId, part?: number): number;
}

/** A figure with the id by which it is asked for. */
export interface NamedFigure<Id extends string> extends Figure {
  readonly id: Id;
}

/** Makes a figure from its definition. */
export function figure<M extends MeasureId, P extends MeasureId = never>(
  definition: Definition<M, P>,
): Figure {
  const { of, per: _, value, ...description } = definition;
  const by = dimensionIds.filter((dimension) => of.every((id) => divides(dimension, id)));
  return {
    ...description,
    by,
    value(tally, dimension, part): number {
      const along = (id: MeasureId): DimensionId | undefined =>
        dimension !== undefined && divides(dimension, id) ? dimension : undefined;
      const found = value({
        sum: (id) => tally.read(id, along(id), part),
        bins: (id) => tally.readBins(id, along(id), part),
      });
      return Number.isFinite(found) ? found : NaN;
    },
  };
}

function divides(dimension: DimensionId, id: MeasureId): boolean {
  const { by }: Measure = measures[id];
  return by.includes(dimension);
}

/** Part and value of a ratio of two measures, for a definition. */
export function ratio<M extends SumId | MoneyId>(over: M, under: M, scale = 1) {
  return {
    of: [over, under],
    value: (read: { sum(measure: M): number }): number =>
      (read.sum(over) / read.sum(under)) * scale,
  };
}
