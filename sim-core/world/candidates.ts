// Candidates: who may come to ride or to open a shop during a run. Each district has one list for
// each kind, the same under every policy: its nth candidate has the same key, and so the same
// place, character and luck, on whatever day and into whatever row of a table it comes.

import { assert } from '../kernel/assert.ts';
import { draw, keyOf, type Key } from '../kernel/random.ts';
import { table, type Table } from '../kernel/table.ts';
import type { DistrictId, Metres, ZoneId } from '../kernel/units.ts';
import { cumulative, pickWeighted } from './generate/sampling.ts';
import type { Space } from './space.ts';

/** Kinds of candidates: riders, and merchants of each vertical by its number. */
const riderKind = 0;
const kinds = 16;

/** Keys below this belong to those who were there from the beginning, numbered from 0. */
export const firstCandidateKey = 1 << 24;

/** Occasions of a candidate's draws that say where it comes from. */
const zoneOccasion = 0;
const xOccasion = 1;
const yOccasion = 2;

export interface Candidates {
  /** Of the city, not of the run. */
  readonly key: Key;
  /** By kind and district: how many have come. */
  readonly come: Table<{ readonly count: 'i32' }>;
}

export function makeCandidates(citySeed: number, districtCount: number): Candidates {
  return {
    key: keyOf(citySeed, 'candidate'),
    come: table('candidates', kinds * districtCount, { count: 'i32' }),
  };
}

/** The key of the next rider to come in a district, who has then come. */
export function nextRider(
  candidates: Candidates,
  space: Space,
  district: DistrictId,
): number {
  return nextCandidate(candidates, space, riderKind, district);
}

/** The key of the next merchant of a vertical to come in a district, who has then come. */
export function nextMerchant(
  candidates: Candidates,
  space: Space,
  vertical: number,
  district: DistrictId,
): number {
  assert(vertical < kinds - 1, 'a city has at most fifteen verticals', vertical);
  return nextCandidate(candidates, space, riderKind + 1 + vertical, district);
}

function nextCandidate(
  candidates: Candidates,
  space: Space,
  kind: number,
  district: DistrictId,
): number {
  const nth = candidates.come.count[kind * space.districtCount + district]++;
  return firstCandidateKey + (nth * space.districtCount + district) * kinds + kind;
}

/** Keys from here on belong to sites that policies open; those of candidates stay below. */
const firstSiteKey = 1 << 30;

/** The key of whoever opens a site of a vertical in a zone by decision. */
export function siteKey(vertical: number, zone: ZoneId): number {
  return firstSiteKey + zone * kinds + vertical;
}

/** Where a candidate lives or opens: a point, and the zone that it lies in. */
export interface Place {
  readonly zone: ZoneId;
  readonly x: Metres;
  readonly y: Metres;
}

/** A candidate's place in a district whose zones weigh as given; at least one must weigh. */
export function placeOfCandidate(
  candidates: Candidates,
  space: Space,
  weights: Float64Array,
  key: number,
  district: DistrictId,
): Place {
  const inDistrict = weights.map((weight, zone) => (
    space.district[zone] === district && space.land[zone] === 1 ? weight : 0
  ));
  const luck = draw(candidates.key, key, zoneOccasion);
  const zone = pickWeighted(cumulative(inDistrict), 0, inDistrict.length, luck);
  const { columns, zoneMetres } = space;
  const column = zone % columns;
  const row = (zone - column) / columns;
  const inZone = (occasion: number): number => (
    Math.floor(draw(candidates.key, key, occasion) * zoneMetres)
  );
  return {
    zone,
    x: column * zoneMetres + inZone(xOccasion),
    y: row * zoneMetres + inZone(yOccasion),
  };
}
