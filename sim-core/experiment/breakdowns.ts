// Figures by part: for each dimension that was asked for, every figure that it divides. Values are
// read from each run's own tally, so that differences have intervals in each part too; what is kept
// is a number for each run and part.

import { dimensionIds, type DimensionId, type TallyShape } from '../metrics/dimensions.ts';
import { metrics, type FigureId, type Metric } from '../metrics/index.ts';
import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import { Tally } from '../metrics/tally.ts';
import type { RunResult } from '../run/engine.ts';
import { intervalIn, type HonestComparison, type HonestInterval } from './honest-interval.ts';
import { judgedTogether, type Judgement } from './verdict.ts';

/** Values by figure, by dimension and by the id of the part. */
export type Breakdowns<T> = Readonly<
  Partial<Record<FigureId, Readonly<Partial<Record<DimensionId, Readonly<Record<string, T>>>>>>>
>;

/**
 * A figure on both sides, with the 95 % interval of the difference. Means are adjusted for the rain
 * of the seeds, so that they stand for all seeds there are; NaN where no seed defines them.
 */
export interface ComparedPart extends HonestInterval {
  /** Mean under the baseline. */
  readonly baseline: number;
  /** Mean under the policy. */
  readonly policy: number;
  /** Policy less baseline. */
  readonly difference: number;
}

/** A part's figure on both sides, and what may be said of it among all parts of all figures. */
export interface JudgedPart extends ComparedPart, Judgement {}

/** A comparison as results hold it. */
export function comparedPart({ baseline, policy, difference }: HonestComparison): ComparedPart {
  return { baseline, policy, difference: difference.mean, ...intervalIn(difference) };
}

/** A figure of one part. */
interface PartOfFigure {
  readonly metric: Metric;
  readonly dimension: DimensionId;
  readonly part: number;
  readonly label: string;
}

/** Figures of parts, run by run. */
export class PartValues {
  private readonly by: readonly DimensionId[];
  private parts: readonly PartOfFigure[] = [];
  /** By part, the values of the runs; NaN where undefined. */
  private values: readonly number[][] = [];

  constructor(by: readonly DimensionId[] = []) {
    this.by = by;
  }

  add({ shape, tally }: Pick<RunResult, 'shape' | 'tally'>): void {
    if (this.by.length === 0) return;
    if (this.parts.length === 0) {
      this.parts = partsOfFigures(shape, this.by);
      this.values = this.parts.map(() => []);
    }
    const read = new Tally(shape, tally);
    this.parts.forEach(({ metric, dimension, part }, i) => {
      this.values[i].push(metric.value(read, dimension, part));
    });
  }

  copy(): PartValues {
    const copy = new PartValues(this.by);
    copy.parts = this.parts;
    copy.values = this.values.map((values) => [...values]);
    return copy;
  }

  /** The mean of each figure of each part. */
  means(meanOf: (values: readonly number[]) => number): Breakdowns<number> {
    return this.arranged(meanOf);
  }

  /**
   * Each figure of each part against the same runs under another policy. Parts are many looks, so
   * that all of them are judged together.
   */
  comparedWith(
    policy: PartValues,
    compare: (
      baseline: readonly number[], policy: readonly number[], metric: Metric,
    ) => HonestComparison,
    effects?: SmallestEffects,
  ): Breakdowns<JudgedPart> {
    const compared = this.parts.map(({ metric }, i) => (
      [metric.id, compare(this.values[i], policy.values[i], metric)] as const
    ));
    const judgements = judgedTogether(compared, effects);
    return this.arranged((_values, i) => ({ ...comparedPart(compared[i][1]), ...judgements[i] }));
  }

  private arranged<T>(make: (values: readonly number[], i: number) => T): Breakdowns<T> {
    const all: Record<string, Record<string, Record<string, T>>> = {};
    this.parts.forEach(({ metric, dimension, label }, i) => {
      const ofFigure = all[metric.id] ??= {};
      const ofDimension = ofFigure[dimension] ??= {};
      ofDimension[label] = make(this.values[i], i);
    });
    return all as Breakdowns<T>;
  }
}

/** Figures of parts in all days and in each window, run by run. */
export class StretchParts {
  private readonly by: readonly DimensionId[];
  private stretches = new Map<string, PartValues>();

  constructor(by: readonly DimensionId[] = []) {
    this.by = by;
  }

  add({ shape, tally, windows }: RunResult): void {
    if (this.by.length === 0) return;
    this.keptOf('all').add({ shape, tally });
    for (const [id, window] of Object.entries(windows)) {
      this.keptOf(id).add({ shape, tally: window.tally });
    }
  }

  copy(): StretchParts {
    const copy = new StretchParts(this.by);
    copy.stretches = new Map([...this.stretches].map(([id, parts]) => [id, parts.copy()]));
    return copy;
  }

  /** Of a window, or of all days. */
  of(id = 'all'): PartValues {
    return this.stretches.get(id) ?? new PartValues();
  }

  private keptOf(id: string): PartValues {
    const parts = this.stretches.get(id) ?? new PartValues(this.by);
    this.stretches.set(id, parts);
    return parts;
  }
}

/** The dimensions of a figure among those asked for, in the order of the list. */
export function dividedBy({ by }: Metric, asked: readonly DimensionId[]): readonly DimensionId[] {
  return dimensionIds.filter((dimension) => asked.includes(dimension) && by.includes(dimension));
}

function partsOfFigures({ parts }: TallyShape, asked: readonly DimensionId[]): PartOfFigure[] {
  return metrics.flatMap((metric) => dividedBy(metric, asked).flatMap((dimension) => (
    parts[dimension].map(({ id }, part) => ({ metric, dimension, part, label: id }))
  )));
}
