// A city that is known instead of drawn: who lives and works in which zone, how zones make
// districts, where merchants stand and riders live, as somebody's own files have it; perhaps the
// streets of a map, and what was measured on them.

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

/** Streets that are known: what riding on them takes, and where they are drawn. */
export interface SurveyedRoads {
  /**
   * By district, ridden metres for one L1 metre to itself and to each later district: numbers from
   * 0.7 (a street along the diagonal) to 100 with a space between; the same in both directions.
   */
  readonly detours: readonly string[];
  /** By district, riding speed relative to the city's, 0.05 to 2. */
  readonly speeds: readonly number[];
  /** Lines by kind: places `x,y` in whole metres with a space between. */
  readonly lines: Readonly<Record<'major' | 'minor' | 'bridge', readonly string[]>>;
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
  /** Streets; where they are not known, ways go as in a city without a river. */
  readonly roads?: SurveyedRoads;
}

/** Ridden metres per L1 metre from each district to each, of rows that begin at the diagonal. */
export function surveyedDetours({ detours }: SurveyedRoads): Float64Array {
  const count = detours.length;
  const factor = new Float64Array(count * count);
  detours.forEach((row, a) => row.split(' ').forEach((each, i) => {
    factor[a * count + a + i] = factor[(a + i) * count + a] = Number(each);
  }));
  return factor;
}
