// When people want a doctor, and whether a pharmacy that could serve them at night is open.

import type { City } from '../../world/city.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { ownOf, rulesOf } from '../../world/vertical-means.ts';
import { retail } from '../retail/index.ts';
import { isPharmacyInReach } from '../retail/pharmacies.ts';
import { isNight } from '../retail/shops.ts';
import { levers } from './levers.ts';
import type { HealthTables } from './tables.ts';

/** Needs by hour: the morning, and the evening when fever rises; sums to 1. */
export const needShareByHour: readonly number[] = [
  0.022, 0.016, 0.012, 0.01, 0.01, 0.012, 0.018, 0.034, 0.056, 0.066, 0.064, 0.052,
  0.04, 0.042, 0.048, 0.05, 0.05, 0.05, 0.054, 0.066, 0.074, 0.07, 0.05, 0.034,
];

/** Needs over those of a mild day: each degree of frost or of great heat adds two in a hundred. */
export function weatherDemand(_rainLevel: number, celsius: number): number {
  return 1 + Math.min(0.3, 0.02 * (Math.max(0, -celsius) + Math.max(0, celsius - 34)));
}

export function needFactor({ platforms }: City, { number }: HealthTables): number {
  return rulesOf(platforms[0], number, levers).level / 1000;
}

/** Counts the needs of the night, and those that a pharmacy could serve. */
export function needArises(
  city: City,
  { districts }: HealthTables,
  place: Whereabouts,
): void {
  if (!isNight(city.now.hour)) return;
  const district = city.space.district[place.zone];
  districts.nightNeeds[district]++;
  if (isPharmacyInReach(city, ownOf(city, retail), place)) districts.nightReached[district]++;
}
