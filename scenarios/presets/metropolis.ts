// A metropolis of twenty-four by twenty-two kilometres with several centres and a wide river.

import type { CitySpec } from '../../sim-core/index.ts';

export const metropolis: CitySpec = {
  id: 'metropolis',
  label: { zh: '大都市', en: 'Metropolis' },
  seed: 5,
  columns: 48,
  rows: 44,
  zoneMetres: 500,
  centres: 6,
  campuses: 5,
  industrialParks: 3,
  oldTown: true,
  river: true,
  bridges: 9,
  districtZones: 4,
  ordersPerDay: 200_000,
  needsPerThousandOrders: 2460,
  riders: 13_400,
  merchants: 5000,
  residents: 1_000_000,
};
