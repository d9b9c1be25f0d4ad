// A megacity of forty-five by forty-five kilometres: a million orders a day.

import type { CitySpec } from '../../sim-core/index.ts';

export const megacity: CitySpec = {
  id: 'megacity',
  label: { zh: '超大城市', en: 'Megacity' },
  seed: 9,
  columns: 90,
  rows: 90,
  zoneMetres: 500,
  centres: 12,
  campuses: 12,
  industrialParks: 8,
  oldTown: true,
  river: true,
  bridges: 16,
  districtZones: 4,
  ordersPerDay: 1_000_000,
  needsPerThousandOrders: 2830,
  riders: 84_000,
  merchants: 30_000,
  residents: 5_000_000,
};
