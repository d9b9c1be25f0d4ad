// What a metric is: one object from which tables, charts, documents and the command line's output
// are made. It reads a tally (sums that add up over runs), never the world, and so never changes
// anything.

import type { MetricWords } from '../world/metric-words.ts';
import type { Slice, Tally } from './tally.ts';

export type { MetricGroup, MetricUnit } from '../world/metric-words.ts';

/** What a metric can be broken down by. */
export type Breakdown = 'hour' | 'district' | 'rider-kind';

/** A figure: what it means and how it is read from the sums of a run. */
export interface Metric extends MetricWords {
  readonly by: readonly Breakdown[];
  /**
   * The figure of a tally, whole or for one hour, district or kind of rider. NaN when undefined.
   */
  value(tally: Tally, slice: Slice): number;
}
