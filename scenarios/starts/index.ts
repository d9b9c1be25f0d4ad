// The settled starts of the preset cities, by id.

import type { SettledStart } from '../../sim-core/index.ts';
import { countyTown } from './county-town.ts';
import { district } from './district.ts';
import { metropolis } from './metropolis.ts';
import { riverside } from './riverside.ts';

export const starts: Readonly<Record<string, SettledStart>> = {
  'county-town': countyTown,
  riverside,
  district,
  metropolis,
};
