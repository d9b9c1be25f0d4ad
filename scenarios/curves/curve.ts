// A figure over the values of one lever, drawn from runs: each point is a policy in which the lever
// is at that value, against one baseline on the same seeds.

import {
  type ComparedFigure, type IntegerLever, luckOf, type LeverResponse, responseBetween, type SeedRain,
} from '../../sim-core/index.ts';
import type { Metric } from '../../sim-core/figures.ts';

/** A figure where the lever is at some value. */
export interface CurvePoint {
  /** The lever's value, in its own unit. */
  readonly at: number;
  /** Mean under the policy, in the figure's unit. */
  readonly value: number;
  /** Of the same mean, as far as the policy moves it: the baseline's with the paired interval. */
  readonly low: number;
  readonly high: number;
}

/** A number and its 95 % interval; null where there is none. */
export interface Bounded {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How the figure goes from one value of the lever to another. */
export interface CurveStep {
  readonly from: number;
  readonly to: number;
  /** In the figure's unit, a unit of the lever. */
  readonly slope: Bounded;
  /** Null where the figure can be below 0. */
  readonly elasticity: Bounded | null;
}

/** Points in the order of the lever's values, and how the figure goes between them. */
export interface Curve {
  /** The baseline's mean, in the figure's unit. */
  readonly baseline: number;
  readonly points: readonly CurvePoint[];
  /** From each point to the next. */
  readonly steps: readonly CurveStep[];
  /** From the first to the last; undefined where there is one alone. */
  readonly whole: CurveStep | undefined;
}

/** A figure compared with the baseline, where the lever is at some value. */
export interface ComparedAt {
  readonly at: number;
  readonly figure: ComparedFigure;
}

/** The curve of a figure from comparisons on the same seeds, in the order of the lever's values. */
export function curveOf(
  compared: readonly ComparedAt[],
  metric: Metric,
  rain: SeedRain,
  days: number,
): Curve {
  const luck = luckOf(metric, days);
  const stepBetween = (one: ComparedAt, other: ComparedAt): CurveStep => stepOf(responseBetween(
    { at: one.at, perSeed: one.figure.perSeed.policy },
    { at: other.at, perSeed: other.figure.perSeed.policy },
    rain,
    luck,
  ));
  return {
    baseline: compared[0].figure.baseline,
    points: compared.map(({ at, figure }) => ({
      at,
      value: figure.policy,
      low: figure.baseline + figure.low,
      high: figure.baseline + figure.high,
    })),
    steps: compared.slice(1).map((each, i) => stepBetween(compared[i], each)),
    whole: compared.length < 2 ? undefined : stepBetween(compared[0], compared.at(-1)!),
  };
}

function stepOf({ from, to, slope, elasticity }: LeverResponse): CurveStep {
  return {
    from, to, slope: boundedOf(slope), elasticity: elasticity.n === 0 ? null : boundedOf(elasticity),
  };
}

function boundedOf({ mean, low, high }: LeverResponse['slope']): Bounded {
  const isBounded = !Number.isNaN(low);
  return { mean, low: isBounded ? low : null, high: isBounded ? high : null };
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
