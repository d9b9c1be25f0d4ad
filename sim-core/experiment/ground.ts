// A figure place by place: each hexagon of the city under both policies, with the interval of the
// difference over the seeds, for the whole day or for some hours of it.

import { groundSum, groundSums, type GroundSumId } from '../metrics/ground-tally.ts';
import { figures, type FigureId } from '../metrics/index.ts';
import type { MeasureId } from '../metrics/measures.ts';
import { comparedPart, type ComparedPart } from './breakdowns.ts';
import { honestComparison, type SeedRain } from './honest-interval.ts';

/** What happened where on every seed, under both policies, in the order of the seeds. */
export interface ComparedGround {
  /** Sums by hexagon and hour under the baseline. */
  readonly baseline: readonly Float64Array[];
  /** The same under the policy. */
  readonly policy: readonly Float64Array[];
  /** Rain in the days shown, seed by seed: intervals are honest about rare weather. */
  readonly rain: SeedRain;
}

/** One hexagon under both policies. */
export interface ComparedPlace extends ComparedPart {
  /** Number of the hexagon in the city's net. */
  readonly cell: number;
  /** Orders placed on a day on average over both policies and all seeds, in the hours asked for. */
  readonly orders: number;
  /** What the figure is of on all seeds and under both policies: orders, of access residents. */
  readonly counted: number;
  /** Whether the figure is the same on every seed. */
  readonly isUnmoved: boolean;
}

/** Figures that are known by place: all that they are made of is summed by hexagon. */
export const groundFigureIds = [
  'delivery.time-mean', 'delivery.on-time-share', 'orders.placed', 'stage.pool',
  'delivery.promise-mean', 'consumer.paid-per-order', 'consumer.access',
] as const satisfies readonly FigureId[];

/**
 * A figure at every place where somebody ordered, or for access lives: under the baseline, under
 * the policy, and the difference with its 95 % interval over the seeds. `hours` are hours of the
 * day from 0, in which the orders were placed; `days` the days of a run that count.
 */
export function placesCompared(
  ground: ComparedGround,
  id: (typeof groundFigureIds)[number],
  hours: readonly number[],
  days: number,
): ComparedPlace[] {
  const [first] = ground.baseline;
  const cellCount = first.length / (24 * groundSums.length);
  const runs = ground.baseline.length + ground.policy.length;
  const places: ComparedPlace[] = [];
  for (let cell = 0; cell < cellCount; cell++) {
    const summed = (measure: GroundSumId): number => (
      [...ground.baseline, ...ground.policy]
        .reduce((sum, values) => sum + groundSum(values, cell, measure, hours), 0)
    );
    const placed = summed('placed');
    const counted = id === 'consumer.access' ? summed('accessAsked') : placed;
    if (counted === 0) continue;
    const valuesOf = (arm: readonly Float64Array[]): number[] =>
      arm.map((values) => figureAt(id, values, cell, hours, days));
    const baseline = valuesOf(ground.baseline);
    const policy = valuesOf(ground.policy);
    places.push({
      cell,
      orders: placed / (runs * days),
      counted,
      ...comparedPart(honestComparison(baseline, policy, ground.rain)),
      isUnmoved: baseline.every((value, i) => Object.is(value, policy[i])),
    });
  }
  return places;
}

function figureAt(
  id: FigureId,
  values: Float64Array,
  cell: number,
  hours: readonly number[],
  days: number,
): number {
  return figures[id].value({
    read: (measure: MeasureId): number =>
      measure === 'days' ? days : groundSum(values, cell, measure as GroundSumId, hours),
    readBins: () => new Float64Array(0),
  });
}
