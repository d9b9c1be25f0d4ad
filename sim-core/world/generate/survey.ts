// A city that is known instead of drawn: who lives and works in which zone, how zones make
// districts, where merchants stand and riders live, as somebody's own files have it.

import type { Text } from '../../kernel/text.ts';

/** A shop of somebody's own files. */
export interface SurveyedMerchant {
  /** Metres from the city's western edge. */
  readonly xMetres: number;
  /** Metres from the city's southern edge. */
  readonly yMetres: number;
  /** Id of its tier among the vertical's; drawn where it is not known. */
  readonly tier?: string;
  /** Id of its specialty among the vertical's; drawn where it is not known. */
  readonly specialty?: string;
}

/** What is known of a city's ground; lists of zones go from west to east, then northwards. */
export interface Survey {
  /** Names of the districts, by their number. */
  readonly districts: readonly Text[];
  /** A zone's district, a number from 0. */
  readonly district: readonly number[];
  /** People who live in a zone, in any unit: shares of the city's `residents`. */
  readonly residents: readonly number[];
  /** People who work in a zone, in the same unit. */
  readonly jobs: readonly number[];
  /** Restaurants; as many as the city's `merchants`. */
  readonly merchants: readonly SurveyedMerchant[];
  /** Homes of riders, a pair `[x, y]` in metres each; those beyond the list are drawn. */
  readonly riderHomes: readonly (readonly [x: number, y: number])[];
}
