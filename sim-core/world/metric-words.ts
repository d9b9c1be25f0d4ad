// How a figure is named and shown, wherever it is defined.

import type { Text } from '../kernel/text.ts';

export type MetricGroup = 'consumers' | 'riders' | 'merchants' | 'platform' | 'city';

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

export interface MetricWords {
  readonly id: string;
  readonly group: MetricGroup;
  readonly label: Text;
  /** The definition, in a sentence. */
  readonly doc: Text;
  readonly unit: MetricUnit;
  /** Digits after the point when shown to people, in the unit shown. */
  readonly digits: number;
  readonly better: 'higher' | 'lower' | 'neither';
  /** Shown first on the page and in the command line's table. */
  readonly headline: boolean;
}
