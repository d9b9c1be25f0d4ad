// Numbers by hour of the day out of a tally, for one mean day.

import type { Comparison } from '../../sim-core/index.ts';
import { tallyOf } from '../engine/metric-list.ts';

/** A measure's sum in each of the twenty-four hours; nothing without a comparison. */
export function hourlySeries(
  comparison: Comparison | undefined,
  arm: 'baseline' | 'policy',
  measure: 'placed' | 'late',
): number[] {
  if (comparison === undefined) return [];
  const tally = tallyOf(comparison, arm);
  const days = tally.sum('days');
  return tally.shape.parts.hour.map((_, hour) => tally.sum(measure, 'hour', hour) / days);
}
