// How a figure is named and shown, wherever it is defined.

import type { Text } from '../kernel/text.ts';

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
  | 'people'
  | 'merchants'
  | 'hours'
  | 'index'
  | 'kilometres'
  | 'orders-per-hour'
  | 'per-million-km';

/**
 * How a figure moves, where that limits what a few seeds can tell: `slowly` what people settle
 * over weeks, of which a day or two hold chance only; `rarely` what counts events of which a day
 * may have none, so that seeds without one are no certainty; `with-rain` what hangs on how hard it
 * rains more than on anything else, so that a few rainy seeds do not tell its mean.
 */
export type Movement = 'slowly' | 'rarely' | 'with-rain';

/** What a figure is called and how it is shown. */
export interface MetricWords {
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
  /** Absent where every day says something of it. */
  readonly moves?: Movement;
}
