// Groups zones into districts: square blocks of zones, cut by the river, so that no district lies
// on two banks and the way from one district to another has one sensible length. A sliver left by
// the river joins a neighbour on its own bank.

import type { CitySpec } from './city-spec.ts';
import type { LandUse } from './land-use.ts';

export interface Districts {
  readonly count: number;
  /** Zone to district. */
  readonly of: Uint16Array;
}

/** A piece with fewer land zones than this share of a whole block joins a neighbour. */
const sliverShare = 0.3;

export function makeDistricts(spec: CitySpec, use: LandUse): Districts {
  const across = Math.max(1, Math.round(spec.columns / spec.districtZones));
  const down = Math.max(1, Math.round(spec.rows / spec.districtZones));
  const group = new Int32Array(spec.columns * spec.rows);
  for (let zone = 0; zone < group.length; zone++) {
    const column = zone % spec.columns;
    const row = (zone - column) / spec.columns;
    const east = Math.min(Math.floor(column / spec.districtZones), across - 1);
    const north = Math.min(Math.floor(row / spec.districtZones), down - 1);
    group[zone] = (north * across + east) * 2 + use.bank[zone];
  }
  mergeSlivers(spec, use, group, across * down * 2);
  return number(group, across * down * 2);
}

function mergeSlivers(spec: CitySpec, use: LandUse, group: Int32Array, groups: number): void {
  const size = landSizes(use, group, groups);
  const small = sliverShare * spec.districtZones * spec.districtZones;
  for (let g = 0; g < groups; g++) {
    if (size[g] >= small) continue;
    const into = largestNeighbour(spec, use, group, size, g);
    if (into < 0) continue;
    size[into] += size[g];
    size[g] = 0;
    for (let zone = 0; zone < group.length; zone++) if (group[zone] === g) group[zone] = into;
  }
}

function landSizes(use: LandUse, group: Int32Array, groups: number): Int32Array {
  const size = new Int32Array(groups);
  for (let zone = 0; zone < group.length; zone++) size[group[zone]] += use.land[zone];
  return size;
}

/** The largest adjacent group on the same bank, or -1. */
function largestNeighbour(
  spec: CitySpec, use: LandUse, group: Int32Array, size: Int32Array, g: number,
): number {
  let best = -1;
  for (let zone = 0; zone < group.length; zone++) {
    if (group[zone] !== g) continue;
    const column = zone % spec.columns;
    for (let side = 0; side < 4; side++) {
      const next = neighbour(spec, zone, column, side);
      if (next < 0 || group[next] === g || use.bank[next] !== use.bank[zone]) continue;
      if (best < 0 || size[group[next]] > size[best]) best = group[next];
    }
  }
  return best;
}

/** The zone to the east, west, north or south, or -1 at the city's edge. */
export function neighbour(spec: CitySpec, zone: number, column: number, side: number): number {
  if (side === 0) return column + 1 < spec.columns ? zone + 1 : -1;
  if (side === 1) return column > 0 ? zone - 1 : -1;
  if (side === 2) return zone + spec.columns < spec.columns * spec.rows ? zone + spec.columns : -1;
  return zone - spec.columns;
}

/** Numbers the groups in use from 0, in the order of their first zone. */
function number(group: Int32Array, groups: number): Districts {
  const of = new Uint16Array(group.length);
  const named = new Int32Array(groups).fill(-1);
  let count = 0;
  for (let zone = 0; zone < group.length; zone++) {
    if (named[group[zone]] < 0) named[group[zone]] = count++;
    of[zone] = named[group[zone]];
  }
  return { count, of };
}
