// A figure over the values of one lever, drawn from runs: each point is a policy in which the lever
// is at that value, against one baseline on the same seeds.

import {
  type ComparedFigure, type Estimate, type IntegerLever, type LeverPoint, luckOf, type Refusal,
  responseBetween, type SeedRain,
} from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';

/** A figure where the lever is at some value. */
export interface CurvePoint {
  /** The lever's value, in its own unit. */
  readonly at: number;
  /** Mean under the policy, or its difference from the baseline's, in the figure's unit. */
  readonly value: number;
  /** Bounds of the paired difference, added to the baseline's mean where the value is a mean. */
  readonly low: number;
  readonly high: number;
}

/** A number and its 95 % interval, or why there is none. */
export interface Bounded {
  readonly mean: number;
  readonly bounds: readonly [low: number, high: number] | Refusal;
}

/** How the figure goes from one value of the lever to another. */
export interface CurveStep {
  readonly from: number;
  readonly to: number;
  /** In the figure's unit, a unit of the lever. */
  readonly slope: Bounded;
  /** Null where the figure can be below 0, and of differences. */
  readonly elasticity: Bounded | null;
}

/** Points in the order of the lever's values, and how the figure goes between them. */
export interface Curve {
  /** The baseline's mean, in the figure's unit; undefined where points are differences from it. */
  readonly baseline: number | undefined;
  readonly points: readonly CurvePoint[];
  /** From each point to the next. */
  readonly steps: readonly CurveStep[];
  /** From the first to the last; undefined where there is one alone. */
  readonly whole: CurveStep | undefined;
}

/** A figure compared with the baseline, where the lever is at some value. */
export interface ComparedAt {
  readonly at: number;
  readonly figure: Pick<ComparedFigure, 'baseline' | 'difference' | 'low' | 'high' | 'perSeed'>;
}

/** What a curve is made with. */
export interface CurveOptions {
  readonly metric: Metric;
  /** Of the seeds, on the days that are looked at. */
  readonly rain: SeedRain;
  /** Days that are looked at. */
  readonly days: number;
  /** Whether the baseline moves with the lever, so that only differences from it can be drawn. */
  readonly isApart: boolean;
}

/** The curve of a figure from comparisons on the same seeds, in the order of the lever's values. */
export function curveOf(
  compared: readonly ComparedAt[],
  { metric, rain, days, isApart }: CurveOptions,
): Curve {
  const luck = luckOf(metric, days);
  const pointAt = ({ at, figure: { perSeed } }: ComparedAt): LeverPoint => (
    { at, perSeed: isApart ? perSeed.difference : perSeed.policy }
  );
  const stepBetween = (one: ComparedAt, other: ComparedAt): CurveStep => {
    const found = responseBetween(pointAt(one), pointAt(other), rain, luck);
    const { from, to, slope, elasticity } = found;
    const isElastic = !isApart && elasticity.n > 0;
    return {
      from, to, slope: boundedOf(slope), elasticity: isElastic ? boundedOf(elasticity) : null,
    };
  };
  return {
    baseline: isApart ? undefined : compared[0].figure.baseline,
    points: compared.map(({ at, figure: { baseline, difference, low, high } }) => {
      const from = isApart ? 0 : baseline;
      return { at, value: from + difference, low: from + low, high: from + high };
    }),
    steps: compared.slice(1).map((each, i) => stepBetween(compared[i], each)),
    whole: compared.length < 2 ? undefined : stepBetween(compared[0], compared.at(-1)!),
  };
}

function boundedOf({ mean, low, high, refusal }: Estimate): Bounded {
  return { mean, bounds: Number.isNaN(low) ? refusal ?? 'few-seeds' : [low, high] };
}

/** So many points of a lever, both ends among them, at its own steps: fewer where these are few. */
export function levelsBetween(
  { step, min }: Pick<IntegerLever, 'step' | 'min'>,
  low: number,
  high: number,
  points: number,
): number[] {
  const levels = Array.from({ length: points }, (_unused, i) => {
    const exact = low + ((high - low) * i) / (points - 1);
    const isEnd = i === 0 || i === points - 1;
    return isEnd ? exact : min + Math.round((exact - min) / step) * step;
  });
  return [...new Set(levels)];
}
