// Wind by the hour, from keys alone: every policy flies in the same wind.

import { quantileAt, type Quantiles } from '../../kernel/quantiles.ts';
import { bits, type Key } from '../../kernel/random.ts';
import { hoursPerDay } from '../../kernel/units.ts';

/** Half the mean square of the wind is so much squared; most of it is the day's (assumed). */
const scale = 3.2;
const dayShare = 0.7;

/** Metres a second in an hour of a run, `hourIndex` = day x 24 + hour. */
export function windAt(key: Key, exponential: Quantiles, hourIndex: number): number {
  const ofDay = quantileAt(exponential, bits(key, Math.floor(hourIndex / hoursPerDay), 0));
  const ofHour = quantileAt(exponential, bits(key, hourIndex, 1));
  return scale * Math.sqrt(2 * (dayShare * ofDay + (1 - dayShare) * ofHour));
}
