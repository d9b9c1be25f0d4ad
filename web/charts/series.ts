// Numbers by hour of the day out of a tally, for one mean day.

import type { CellName } from '../../sim-core/index.ts';
import { tallyOf } from '../engine/metric-list.ts';

/** A column's sum in each of the twenty-four hours; nothing without a tally. */
export function hourlySeries(values: Float64Array | undefined, column: CellName): number[] {
  if (values === undefined) return [];
  const tally = tallyOf(values);
  const runs = tally.total('days');
  return Array.from({ length: 24 }, (_, hour) => tally.sum(column, { hour }) / runs);
}
