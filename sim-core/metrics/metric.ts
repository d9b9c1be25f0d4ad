// What a metric is: one object from which tables, charts, documents and the command line's output
// are made. It reads a tally (sums that add up over runs), never the world, and so never changes
// anything.

import type { Text } from '../policy/lever.ts';
import type { Slice, Tally } from './tally.ts';

/** The stakeholder under which a figure is shown. */
export type MetricGroup = 'consumers' | 'riders' | 'merchants' | 'platform' | 'city';

/** Unit of a figure as the engine gives it; shares from 0 to 1, money in fen. */
export type MetricUnit =
  | 'minutes'
  | 'share'
  | 'fen'
  | 'fen-per-hour'
  | 'fen-per-order'
  | 'orders'
  | 'riders'
  | 'hours'
  | 'index'
  | 'kilometres'
  | 'orders-per-hour';

/** What a metric can be broken down by. */
export type Breakdown = 'hour' | 'district' | 'rider-kind';

/** A figure: what it means and how it is read from the sums of a run. */
export interface Metric {
  readonly id: string;
  readonly group: MetricGroup;
  readonly label: Text;
  /** The definition, in a sentence. */
  readonly doc: Text;
  readonly unit: MetricUnit;
  /** Digits after the point when shown to people, in the unit shown. */
  readonly digits: number;
  /** In which direction the stakeholder it is shown under gains. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** Shown first on the page and in the command line's table. */
  readonly headline: boolean;
  readonly by: readonly Breakdown[];
  /**
   * The figure of a tally, whole or for one hour, district or kind of rider. NaN when undefined.
   */
  value(tally: Tally, slice: Slice): number;
}
