// How a figure answers a lever, between two of its values: the slope in the figure's own unit, and
// the arc elasticity, which has none. Both worlds of a seed meet the same wishes and weather, so
// that each seed gives a response of its own, and the interval is that of their mean.

import { assert } from '../kernel/assert.ts';
import { type Estimate, honestComparison, type Luck, type SeedRain } from './honest-interval.ts';

/** A figure where a lever is at some value. */
export interface LeverPoint {
  /** The lever's value, in its own unit. */
  readonly at: number;
  /** The figure in its own unit, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

/** How a figure goes from one value of a lever to a higher one. */
export interface LeverResponse {
  /** The lower value of the lever, in its own unit. */
  readonly from: number;
  /** The higher one. */
  readonly to: number;
  /** By how much the figure rises a unit of the lever: the figure's unit over the lever's. */
  readonly slope: Estimate;
  /**
   * By how many per cent the figure rises where the lever rises by one, both as shares of the
   * middle between their two values (arc elasticity), so that there and back are the same. Defined
   * on seeds where the figure is above 0 at one of both at least and below 0 at none, and only of a
   * lever that is nowhere below 0.
   */
  readonly elasticity: Estimate;
}

/**
 * The response between two points on the same seeds. `rain` and `luck` as in `honestComparison`.
 * Throws where the lever does not rise from the first to the second.
 */
export function responseBetween(
  lower: LeverPoint,
  higher: LeverPoint,
  rain: SeedRain,
  luck: Luck = 'usual',
): LeverResponse {
  const [from, to] = [lower.at, higher.at];
  assert(to > from, 'a lever that rises', from, to);
  const rise = to - from;
  // Each side is scaled so that their difference on a seed is the response itself.
  const between = (scaleOf: (low: number, high: number) => number): Estimate => {
    const scaled = (side: LeverPoint): number[] => side.perSeed.map((value, i) => (
      value * scaleOf(lower.perSeed[i], higher.perSeed[i])
    ));
    return honestComparison(scaled(lower), scaled(higher), rain, luck).difference;
  };
  const relativeRise = rise / ((from + to) / 2);
  return {
    from,
    to,
    slope: between(() => 1 / rise),
    elasticity: between((low, high) => (
      from < 0 || low < 0 || high < 0 || low + high <= 0 ? NaN : 2 / ((low + high) * relativeRise)
    )),
  };
}
