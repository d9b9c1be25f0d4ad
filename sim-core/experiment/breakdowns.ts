// Figures by part: for each dimension that was asked for, every figure that it divides, from the
// tallies of the single runs, so that differences have intervals in each part too.

import { dimensionIds, type DimensionId, type TallyShape } from '../metrics/dimensions.ts';
import { metrics, type FigureId, type Metric } from '../metrics/index.ts';
import { Tally } from '../metrics/tally.ts';
import type { RunResult } from '../run/engine.ts';
import { pairedDifference, sampleOf } from './statistics.ts';

/** Values by figure, by dimension and by the id of the part. */
export type Breakdowns<T> = Readonly<
  Partial<Record<FigureId, Readonly<Partial<Record<DimensionId, Readonly<Record<string, T>>>>>>>
>;

/** A figure of one part on both sides, with the 95 % interval of the difference. */
export interface ComparedPart {
  readonly baseline: number;
  readonly policy: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Each figure of each part: its mean over the runs on which it is defined, NaN where on none. */
export function breakdownsOf(
  runs: readonly RunResult[],
  by: readonly DimensionId[],
): Breakdowns<number> {
  const read = readerOf(runs);
  return divided(runs[0].shape, by, (...part) => sampleOf(read(...part)).mean);
}

/** Each figure of each part, compared seed by seed. */
export function comparedBreakdowns(
  baseline: readonly RunResult[],
  policy: readonly RunResult[],
  by: readonly DimensionId[],
): Breakdowns<ComparedPart> {
  const readBaseline = readerOf(baseline);
  const readPolicy = readerOf(policy);
  return divided(baseline[0].shape, by, (...part) => {
    const found = pairedDifference(readBaseline(...part), readPolicy(...part));
    const { difference, low, high } = found;
    return { baseline: found.baseline, policy: found.policy, difference, low, high };
  });
}

/** The dimensions of a figure among those asked for, in the order of the list. */
export function dividedBy({ by }: Metric, asked: readonly DimensionId[]): readonly DimensionId[] {
  return dimensionIds.filter((dimension) => asked.includes(dimension) && by.includes(dimension));
}

type ReadPart<T> = (metric: Metric, dimension: DimensionId, part: number) => T;

/** One value for each run. */
function readerOf(runs: readonly RunResult[]): ReadPart<number[]> {
  const tallies = runs.map(({ shape, tally }) => new Tally(shape, tally));
  return (metric, dimension, part) => tallies.map((tally) => metric.value(tally, dimension, part));
}

function divided<T>(
  { parts }: TallyShape,
  asked: readonly DimensionId[],
  value: ReadPart<T>,
): Breakdowns<T> {
  const entries = metrics.flatMap((metric) => {
    const dimensions = dividedBy(metric, asked).map((dimension) => {
      const values = parts[dimension].map(({ id }, part) => [id, value(metric, dimension, part)]);
      return [dimension, Object.fromEntries(values)];
    });
    return dimensions.length === 0 ? [] : [[metric.id, Object.fromEntries(dimensions)]];
  });
  return Object.fromEntries(entries) as Breakdowns<T>;
}
