// Which merchants a consumer in a zone can be shown for a need of a vertical: all of that vertical
// within the delivery radius, ranked by the platform. It follows from the merchants, their
// listings and the radius in force, and is only read until one of them changes.

import type { Metres, ZoneId } from '../kernel/units.ts';
import type { Listings } from './listings.ts';
import type { Merchants } from './merchants.ts';
import type { Space } from './space.ts';

/** Longer lists would never be looked at to the end. */
const mostRanked = 160;
/** Rank lost per kilometre of distance (assumed). */
const rankPerKilometre = 0.08;

export interface Reach {
  readonly radiusMetres: Metres;
  /**
   * Where the ranked list of a vertical in a zone starts in `merchant`: entry vertical * zones +
   * zone, and one more at the end.
   */
  readonly start: Int32Array;
  readonly merchant: Int32Array;
}

/** Nobody is shown anything. */
export function noReach(space: Space, verticalCount: number): Reach {
  const start = new Int32Array(space.zoneCount * verticalCount + 1);
  return { radiusMetres: 0, start, merchant: new Int32Array(0) };
}

export function buildReach(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  verticalCount: number,
  radiusMetres: Metres,
): Reach {
  const { zoneCount } = space;
  const start = new Int32Array(zoneCount * verticalCount + 1);
  const lists: Int32Array[] = [];
  for (let vertical = 0; vertical < verticalCount; vertical++) {
    const byZone = listedByZone(space, merchants, listings, vertical);
    for (let zone = 0; zone < zoneCount; zone++) {
      const list =
        space.land[zone] === 1
          ? rankedList(space, merchants, listings, byZone, zone, radiusMetres)
          : new Int32Array(0);
      start[lists.length + 1] = start[lists.length] + list.length;
      lists.push(list);
    }
  }
  const merchant = new Int32Array(start[lists.length]);
  lists.forEach((list, i) => merchant.set(list, start[i]));
  return { radiusMetres, start, merchant };
}

/** A vertical's merchants on the platform, zone by zone. */
function listedByZone(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  vertical: number,
): number[][] {
  const byZone: number[][] = Array.from({ length: space.zoneCount }, () => []);
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const isListed = listings.isListed[m >> merchants.bits] === 1;
    if (isListed && merchants.vertical[m] === vertical) byZone[merchants.zone[m]].push(m);
  }
  return byZone;
}

function rankedList(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  byZone: readonly (readonly number[])[],
  zone: ZoneId,
  radiusMetres: Metres,
): Int32Array {
  const { columns, rows, zoneMetres } = space;
  const column = zone % columns;
  const row = (zone - column) / columns;
  const x = (column + 0.5) * zoneMetres;
  const y = (row + 0.5) * zoneMetres;
  const rings = Math.ceil(radiusMetres / zoneMetres) + 1;
  const found: { merchant: number; score: number }[] = [];
  for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings); r++) {
    for (let c = Math.max(0, column - rings); c <= Math.min(columns - 1, column + rings); c++) {
      for (const merchant of byZone[r * columns + c]) {
        const dx = merchants.x[merchant] - x;
        const dy = merchants.y[merchant] - y;
        const metres = Math.sqrt(dx * dx + dy * dy);
        if (metres > radiusMetres + zoneMetres) continue;
        const rank = listings.rankScore[merchant >> merchants.bits];
        const score = rank - (rankPerKilometre * metres) / 1000;
        found.push({ merchant, score });
      }
    }
  }
  found.sort((a, b) => b.score - a.score || a.merchant - b.merchant);
  return Int32Array.from(found.slice(0, mostRanked), (entry) => entry.merchant);
}
