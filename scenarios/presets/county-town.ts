// A county town: a small core, villages along the roads, few riders and long ways between them.

import type { CitySpec } from '../../sim-core/index.ts';

export const countyTown: CitySpec = {
  id: 'county-town',
  label: { zh: '县城', en: 'County town' },
  seed: 11,
  columns: 26,
  rows: 20,
  zoneMetres: 500,
  centres: 1,
  campuses: 1,
  industrialParks: 1,
  oldTown: true,
  river: true,
  bridges: 2,
  districtZones: 4,
  ordersPerDay: 1200,
  needsPerThousandOrders: 4200,
  riders: 105,
  merchants: 70,
  residents: 6000,
  townSpread: { villages: 9, coreMetres: 2100 },
};
