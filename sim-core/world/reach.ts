// Which merchants a consumer in a zone can be shown: all within the delivery radius, ranked by the
// platform. Built when a policy with that radius comes into force, then only read.

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
  /** Where each zone's ranked list starts in `merchant`; one more entry than zones. */
  readonly start: Int32Array;
  readonly merchant: Int32Array;
}

export function buildReach(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  radiusMetres: Metres,
): Reach {
  const byZone = listedByZone(space, merchants, listings);
  const start = new Int32Array(space.zoneCount + 1);
  const lists: Int32Array[] = [];
  for (let zone = 0; zone < space.zoneCount; zone++) {
    const list =
      space.land[zone] === 1
        ? rankedList(space, merchants, listings, byZone, zone, radiusMetres)
        : new Int32Array(0);
    lists.push(list);
    start[zone + 1] = start[zone] + list.length;
  }
  const merchant = new Int32Array(start[space.zoneCount]);
  lists.forEach((list, zone) => merchant.set(list, start[zone]));
  return { radiusMetres, start, merchant };
}

function listedByZone(space: Space, merchants: Merchants, listings: Listings): number[][] {
  const byZone: number[][] = Array.from({ length: space.zoneCount }, () => []);
  for (let m = 0; m < merchants.end; m += merchants.step) {
    if (listings.isListed[m >> merchants.bits] === 1) byZone[merchants.zone[m]].push(m);
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
