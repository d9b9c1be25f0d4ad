// What a vertical brings to the lists of the engine: reasons, levers, sums and figures.

import type { Text } from '../kernel/text.ts';
import type { Lever } from '../policy/lever.ts';
import type { MerchantTier } from './merchants.ts';
import type { MetricWords } from './metric-words.ts';
import type { ReasonRow } from './reasons.ts';

/**
 * What a vertical adds to the engine's lists, and how it is called. All ids and names are the
 * vertical's own. It stands apart from what a vertical does, which whoever only shows a city does
 * without.
 */
export interface Brought {
  readonly id: string;
  readonly label: Text;
  /** Kinds of its merchants: shares sum to 1,000; none of what sells nothing. */
  readonly tiers: readonly MerchantTier[];
  /** Why money moves there, by name. */
  readonly reasons?: Readonly<Record<string, ReasonRow>>;
  /** What can be decided about it; ids begin with the vertical's. Read by `rulesOf`. */
  readonly levers?: Readonly<Record<string, Lever>>;
  /** Names of sums that it keeps over a run and `sumOf` reads. */
  readonly sums?: readonly string[];
  /** Of these, those kept by district too: `sumOf` is asked for `name@d0` and on. */
  readonly districtSums?: readonly string[];
  readonly metrics?: readonly BroughtMetric[];
  /** Whether things of it wait for days (`holdings.ts`); no if absent. */
  readonly isHolding?: boolean;
  /** Id of the vertical to whose merchants it refers what it holds; a city must have both. */
  readonly standsOn?: string;
}

/** A figure that a vertical brings. */
export interface BroughtMetric extends MetricWords {
  /**
   * From the sums over the days that count: those of the vertical and, by their names, the fen of
   * its reasons and those of the engine's reasons that were posted for it. NaN when undefined.
   */
  value(sum: (name: string) => number, days: number): number;
  /** Whether its sums are kept hour by hour too, as `name@hour`; it can then be broken down. */
  readonly isByHour?: boolean;
  /** Whether all its sums are among `districtSums`; it can then be broken down by district. */
  readonly isByDistrict?: boolean;
}
