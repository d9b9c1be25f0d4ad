// Bridges carry a street of the grid over the river. Each is placed on the zone border nearest to
// its share of the river's course, closer together in the middle of the city.

import type { CitySpec } from './city-spec.ts';
import { shoreMetres } from './river.ts';
import type { River } from './river.ts';
import { bentX, bentY } from './street-bend.ts';
import type { StreetBend } from './street-bend.ts';

export interface Bridge {
  /** The zone border (column or row line) whose street it carries. */
  readonly line: number;
  /** From bank 0 to bank 1, in metres; both ends on land. */
  readonly path: readonly (readonly [number, number])[];
}

const abutmentMetres = 45;
const stepMetres = 15;

export function spanBridges(spec: CitySpec, river: River, bend: StreetBend): Bridge[] {
  const lines = river.flowsEast ? spec.columns : spec.rows;
  const bridges: Bridge[] = [];
  const used = new Uint8Array(lines + 1);
  for (let i = 0; i < spec.bridges; i++) {
    const share = (i + 0.5) / spec.bridges;
    // Pulled towards the middle, where most people cross.
    const central = share + 0.35 * (0.5 - share) * (1 - Math.abs(2 * share - 1));
    const line = nearestFree(used, Math.min(Math.max(Math.round(central * lines), 1), lines - 1));
    if (line < 0) continue;
    used[line] = 1;
    const path = crossing(spec, river, bend, line);
    if (path.length >= 2) bridges.push({ line, path });
  }
  return bridges;
}

function nearestFree(used: Uint8Array, wanted: number): number {
  for (let step = 0; step < used.length; step++) {
    if (wanted + step < used.length - 1 && used[wanted + step] === 0) return wanted + step;
    if (wanted - step > 0 && used[wanted - step] === 0) return wanted - step;
  }
  return -1;
}

/** The part of a street that lies over the water, with an abutment on either bank. */
function crossing(
  spec: CitySpec, river: River, bend: StreetBend, line: number,
): [number, number][] {
  const along = line * spec.zoneMetres;
  const length = (river.flowsEast ? spec.rows : spec.columns) * spec.zoneMetres;
  const path: [number, number][] = [];
  for (let cross = 0; cross <= length; cross += stepMetres) {
    const x = river.flowsEast ? along : cross;
    const y = river.flowsEast ? cross : along;
    const bx = bentX(bend, x, y);
    const by = bentY(bend, x, y);
    if (shoreMetres(river, bx, by) < abutmentMetres) path.push([bx, by]);
  }
  return path;
}
