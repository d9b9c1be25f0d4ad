// The preset cities by id, from the smallest to the largest.

import type { CitySpec } from '../../sim-core/index.ts';
import { countyTown } from './county-town.ts';
import { district } from './district.ts';
import { megacity } from './megacity.ts';
import { metropolis } from './metropolis.ts';
import { riverside } from './riverside.ts';

export const presets: readonly CitySpec[] = [
  countyTown, riverside, district, metropolis, megacity,
];

/** The preset of that id, or undefined. */
export function presetOf(id: string): CitySpec | undefined {
  return presets.find((preset) => preset.id === id);
}
