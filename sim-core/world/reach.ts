// Which merchants a consumer in a zone can be shown for a need of a vertical: all of that vertical,
// or of the tier that the need is for, within the delivery radius, ranked by the platform, and how
// much variety that is. The radius is a straight line. It follows from the merchants, their
// listings and the radius in force, and is only read until one of them changes.

import { log } from '../kernel/math.ts';
import type { Fen, Metres, ZoneId } from '../kernel/units.ts';
import type { Listings } from './listings.ts';
import type { Merchants } from './merchants.ts';
import { soldPlaces, type Auction, type Listed } from './promoted-places.ts';
import type { Space } from './space.ts';
import type { VerticalData } from './vertical-data.ts';

/** Longer lists would never be looked at to the end. */
export const mostRanked = 160;
export interface Reach {
  /** By kind of list (`listKinds`). */
  readonly radiusMetres: Float64Array;
  /** Where a ranked list (`listOf`) starts in `merchant`, and one more at the end. */
  readonly start: Int32Array;
  readonly merchant: Int32Array;
  /** By list, promoted places at its top; what an order through each of these entries costs. */
  readonly promoted: Uint8Array;
  readonly priceFen: Int32Array;
  /** By list, merchants from whom it was taken, however long the list. */
  readonly found: Int32Array;
  /** By list, the logarithm of the variety over the usual: 0 where there is as much as ever. */
  readonly variety: Float64Array;
}

/** Whose merchants stand on one kind of list: a vertical's, of one tier or of all (-1). */
export interface ListKind {
  readonly vertical: number;
  readonly tier: number;
}

/** What says how many kinds of lists a vertical has. */
export type ListedVertical = Pick<VerticalData, 'tiers' | 'needsByTier'>;

/** The kinds of lists that each zone has, the first vertical's first; none of who sells nothing. */
export function listKinds(verticals: readonly ListedVertical[]): readonly ListKind[] {
  return verticals.flatMap(({ tiers, needsByTier }, vertical) => (
    needsByTier === undefined && tiers.length > 0
      ? [{ vertical, tier: -1 }]
      : tiers.map((_, tier) => ({ vertical, tier }))
  ));
}

/** The number of a zone's list of a kind. */
export function listOf({ zoneCount }: Space, kind: number, zone: ZoneId): number {
  return kind * zoneCount + zone;
}

/** What a platform's lists are made by. */
export interface ReachTerms {
  /** By kind of list. */
  readonly radiusMetres: Float64Array;
  /** Rank lost by a kilometre of distance, stars. */
  readonly rankPerKilometre: number;
  readonly auction: Auction;
}

/** Nobody is shown anything. */
export function noReach(space: Space, verticals: readonly ListedVertical[]): Reach {
  const kinds = listKinds(verticals).length;
  const lists = space.zoneCount * kinds;
  return {
    radiusMetres: new Float64Array(kinds),
    start: new Int32Array(lists + 1),
    merchant: new Int32Array(0),
    promoted: new Uint8Array(lists),
    priceFen: new Int32Array(0),
    found: new Int32Array(lists),
    variety: new Float64Array(lists),
  };
}

export function buildReach(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  kinds: readonly ListKind[],
  terms: ReachTerms,
): Reach {
  const { zoneCount } = space;
  const start = new Int32Array(zoneCount * kinds.length + 1);
  const found = new Int32Array(zoneCount * kinds.length);
  const promoted = new Uint8Array(zoneCount * kinds.length);
  const lists: RankedList[] = [];
  for (let kind = 0; kind < kinds.length; kind++) {
    const byZone = listedByZone(space, merchants, listings, kinds[kind]);
    const radius = terms.radiusMetres[kind];
    for (let zone = 0; zone < zoneCount; zone++) {
      const all = space.land[zone] === 1
        ? rankedMerchants(space, merchants, listings, byZone, zone, radius, terms)
        : [];
      const list = withPromoted(all, terms.auction);
      found[lists.length] = all.length;
      promoted[lists.length] = list.priceFen.length;
      start[lists.length + 1] = start[lists.length] + list.merchant.length;
      lists.push(list);
    }
  }
  const merchant = new Int32Array(start[lists.length]);
  const priceFen = new Int32Array(start[lists.length]);
  lists.forEach((list, i) => {
    merchant.set(list.merchant, start[i]);
    priceFen.set(list.priceFen, start[i]);
  });
  const variety = new Float64Array(lists.length);
  const { radiusMetres } = terms;
  return { radiusMetres, start, merchant, promoted, priceFen, found, variety };
}

/** What a consumer in a zone is shown, and the prices of the promoted places at its top. */
interface RankedList {
  readonly merchant: readonly number[];
  readonly priceFen: readonly Fen[];
}

/** Who has bought a place stands at the top; the others follow in their order. */
function withPromoted(all: readonly Listed[], auction: Auction): RankedList {
  const ranked = all.map(({ merchant }) => merchant);
  const sold = auction.places === 0 ? [] : soldPlaces(all, auction);
  if (sold.length === 0) return { merchant: ranked.slice(0, mostRanked), priceFen: [] };
  const first = sold.map(({ merchant }) => merchant);
  const rest = ranked.filter((merchant) => !first.includes(merchant));
  return {
    merchant: [...first, ...rest].slice(0, mostRanked),
    priceFen: sold.map(({ priceFen }) => priceFen),
  };
}

/**
 * Sets the variety against the numbers that usually were found; `considered` is by kind of list.
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
  considered: ArrayLike<number>,
): void {
  const zones = found.length / considered.length;
  for (let list = 0; list < found.length; list++) {
    const least = considered[Math.floor(list / zones)];
    variety[list] = log(Math.max(least, found[list]) / Math.max(least, usual[list]));
  }
}

/** The merchants of a kind of list on the platform, zone by zone. */
function listedByZone(
  space: Space,
  merchants: Merchants,
  listings: Listings,
  { vertical, tier }: ListKind,
): number[][] {
  const byZone: number[][] = Array.from({ length: space.zoneCount }, () => []);
  for (let m = 0; m < merchants.end; m += merchants.step) {
    const isListed = listings.isListed[m >> merchants.bits] === 1;
    const isOfKind = merchants.vertical[m] === vertical && (tier < 0 || merchants.tier[m] === tier);
    if (isListed && isOfKind) byZone[merchants.zone[m]].push(m);
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
  { rankPerKilometre, auction }: ReachTerms,
): Listed[] {
  const { columns, rows, zoneMetres } = space;
  const column = zone % columns;
  const row = (zone - column) / columns;
  const x = (column + 0.5) * zoneMetres;
  const y = (row + 0.5) * zoneMetres;
  const rings = Math.ceil(radiusMetres / zoneMetres) + 1;
  const found: Listed[] = [];
  for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings); r++) {
    for (let c = Math.max(0, column - rings); c <= Math.min(columns - 1, column + rings); c++) {
      for (const merchant of byZone[r * columns + c]) {
        const dx = merchants.x[merchant] - x;
        const dy = merchants.y[merchant] - y;
        const metres = Math.sqrt(dx * dx + dy * dy);
        if (metres > radiusMetres + zoneMetres) continue;
        const number = merchant >> merchants.bits;
        const rank = listings.rankScore[number];
        const score = rank - (rankPerKilometre * metres) / 1000;
        const bidFen = auction.places > 0 ? listings.bidFen[number] : 0;
        found.push({ merchant, score, bidFen });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score || a.merchant - b.merchant);
}
