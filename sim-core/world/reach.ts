// Which merchants a consumer in a zone can be shown for a need of a vertical: all of that vertical
// within the delivery radius, ranked by the platform, and how much variety that is. The radius is a
// straight line. It follows from the merchants, their listings and the radius in force, and is only
// read until one of them changes.

import { log } from '../kernel/math.ts';
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
  /** By list, merchants from whom it was taken, however long the list. */
  readonly found: Int32Array;
  /** By list, the logarithm of the variety over the usual: 0 where there is as much as ever. */
  readonly variety: Float64Array;
}

/** Nobody is shown anything. */
export function noReach(space: Space, verticalCount: number): Reach {
  const lists = space.zoneCount * verticalCount;
  return {
    radiusMetres: 0,
    start: new Int32Array(lists + 1),
    merchant: new Int32Array(0),
    found: new Int32Array(lists),
    variety: new Float64Array(lists),
  };
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
  const found = new Int32Array(zoneCount * verticalCount);
  const lists: Int32Array[] = [];
  for (let vertical = 0; vertical < verticalCount; vertical++) {
    const byZone = listedByZone(space, merchants, listings, vertical);
    for (let zone = 0; zone < zoneCount; zone++) {
      const all =
        space.land[zone] === 1
          ? rankedMerchants(space, merchants, listings, byZone, zone, radiusMetres)
          : new Int32Array(0);
      const list = all.subarray(0, mostRanked);
      found[lists.length] = all.length;
      start[lists.length + 1] = start[lists.length] + list.length;
      lists.push(list);
    }
  }
  const merchant = new Int32Array(start[lists.length]);
  lists.forEach((list, i) => merchant.set(list, start[i]));
  const variety = new Float64Array(lists.length);
  return { radiusMetres, start, merchant, found, variety };
}

/**
 * Sets the variety against the numbers that usually were found.
 *
 * A consumer looks at a sample. The best of n alike is worth log(n) more than one of them, in units
 * of the nest's scale, so a logit over a sample of k leaves out log(n / k): McFadden's correction
 * for sampled alternatives, the same for each since looks fall on fixed fractions of the list
 * whatever its length. That a wider list is farther away or ranked lower the sample itself shows.
 * Of the correction only its change counts: the usual one is in the platform's utility, which was
 * calibrated with it. Where no more lie in reach than are looked at, nothing is left out.
 */
export function compareVariety(
  { found, variety }: Reach,
  usual: Int32Array,
  verticals: readonly { readonly considered: number }[],
): void {
  const zones = found.length / verticals.length;
  for (let list = 0; list < found.length; list++) {
    const least = verticals[Math.floor(list / zones)].considered;
    variety[list] = log(Math.max(least, found[list]) / Math.max(least, usual[list]));
  }
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

function rankedMerchants(
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
  return Int32Array.from(found, (entry) => entry.merchant);
}
