// A city district of ten by eight kilometres, the one that is calibrated to the ordinary week of
// the published dispatch data.

import type { CitySpec } from '../../sim-core/index.ts';

export const district: CitySpec = {
  id: 'district',
  label: { zh: '城区', en: 'District' },
  seed: 3,
  columns: 20,
  rows: 16,
  zoneMetres: 500,
  centres: 3,
  campuses: 2,
  industrialParks: 1,
  oldTown: true,
  river: true,
  bridges: 5,
  districtZones: 4,
  ordersPerDay: 20_000,
  riders: 1720,
  merchants: 600,
  residents: 100_000,
};
