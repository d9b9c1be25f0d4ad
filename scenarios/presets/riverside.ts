// A riverside quarter of five by five kilometres: small enough to answer at once, with everything a
// city has.

import type { CitySpec } from '../../sim-core/index.ts';

export const riverside: CitySpec = {
  id: 'riverside',
  label: { zh: '江畔', en: 'Riverside' },
  seed: 7,
  columns: 20,
  rows: 20,
  zoneMetres: 250,
  centres: 2,
  campuses: 1,
  industrialParks: 1,
  oldTown: true,
  river: true,
  bridges: 3,
  districtZones: 5,
  ordersPerDay: 2000,
  needsPerThousandOrders: 2130,
  riders: 210,
  merchants: 80,
  residents: 10_000,
};
