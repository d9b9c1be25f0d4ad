// Where riders without an order go to wait: from each zone, the place near by where most merchants
// are for the way. Found once for the city; a rider on the way there can be called at any moment.

import type { Merchants } from './merchants.ts';
import type { Space } from './space.ts';
import { isRidden, type VerticalData } from './vertical-data.ts';

/** Riders go no farther than this to wait (assumed). */
const reachMetres = 3000;
/** A spot this much farther must have twice the merchants (assumed). */
const halvingMetres = 900;

export interface WaitingSpots {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Of verticals by number, only merchants whose orders are ridden have riders wait for them. */
export function findWaitingSpots(
  space: Space,
  merchants: Merchants,
  verticals: readonly Pick<VerticalData, 'handOver'>[],
): WaitingSpots {
  const crowd = merchantsAround(space, merchants, verticals);
  const x = new Int32Array(space.zoneCount);
  const y = new Int32Array(space.zoneCount);
  const { columns, rows, zoneMetres } = space;
  const rings = Math.ceil(reachMetres / zoneMetres);
  for (let zone = 0; zone < space.zoneCount; zone++) {
    const column = zone % columns;
    const row = (zone - column) / columns;
    let best = zone;
    let bestScore = crowd[zone];
    for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings); r++) {
      for (let c = Math.max(0, column - rings); c <= Math.min(columns - 1, column + rings); c++) {
        const metres = (Math.abs(r - row) + Math.abs(c - column)) * zoneMetres;
        const other = r * columns + c;
        if (metres > reachMetres || space.bank[other] !== space.bank[zone]) continue;
        const score = crowd[other] / (1 + metres / halvingMetres);
        if (score > bestScore) {
          best = other;
          bestScore = score;
        }
      }
    }
    x[zone] = Math.round(((best % columns) + 0.5) * zoneMetres);
    y[zone] = Math.round((Math.floor(best / columns) + 0.5) * zoneMetres);
  }
  return { x, y };
}

/** Merchants in each zone, on land only. */
function merchantsAround(
  space: Space,
  merchants: Merchants,
  verticals: readonly Pick<VerticalData, 'handOver'>[],
): Float64Array {
  const crowd = new Float64Array(space.zoneCount);
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const hasRiders = isRidden(verticals[merchants.vertical[m]]);
    if (merchants.isOpen[m] === 1 && hasRiders) crowd[merchants.zone[m]]++;
  }
  return crowd;
}
