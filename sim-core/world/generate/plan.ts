// The plan of a city before anything is rasterised or drawn: where its river, bridges, centres,
// campuses, parks and villages lie, and how its streets bend. Zones, places and the picture are all
// made from this one plan, so that what is seen is what is simulated.

import { assert } from '../../kernel/assert.ts';
import { streamOf } from '../../kernel/random.ts';
import { spanBridges } from './bridges.ts';
import type { Bridge } from './bridges.ts';
import type { CitySpec } from './city-spec.ts';
import { bankOf, makeRiver, shoreMetres } from './river.ts';
import type { River } from './river.ts';
import type { Rng } from './noise.ts';
import { makeStreetBend } from './street-bend.ts';
import type { StreetBend } from './street-bend.ts';

/** A landmark: middle, reach and pull (1 for the main centre). */
export interface Site {
  readonly xMetres: number;
  readonly yMetres: number;
  readonly reachMetres: number;
  readonly pull: number;
}

export interface CityPlan {
  readonly widthMetres: number;
  readonly heightMetres: number;
  /** The continuously built-up area reaches this far from the main centre. */
  readonly builtUpMetres: number;
  readonly river: River | null;
  readonly bridges: readonly Bridge[];
  readonly centres: readonly Site[];
  readonly campuses: readonly Site[];
  readonly industrialParks: readonly Site[];
  readonly oldTown: Site | null;
  readonly parks: readonly Site[];
  readonly villages: readonly Site[];
  readonly bend: StreetBend;
  /** Every so many zone borders is drawn as an arterial street. */
  readonly arterialEvery: number;
}

/** Where a new landmark may stand: a band around the main centre, clear of the others. */
interface Search {
  readonly rng: Rng;
  readonly taken: Site[];
  readonly widthMetres: number;
  readonly heightMetres: number;
  readonly river: River | null;
}

export function planCity(spec: CitySpec): CityPlan {
  checkSpec(spec);
  const rng = streamOf(spec.seed, 'city plan');
  const widthMetres = spec.columns * spec.zoneMetres;
  const heightMetres = spec.rows * spec.zoneMetres;
  const half = Math.sqrt(widthMetres * heightMetres) / 2;
  const river = spec.river ? makeRiver(rng, widthMetres, heightMetres) : null;
  const search: Search = { rng, taken: [], widthMetres, heightMetres, river };
  const reach = Math.max(half * 0.16, 450);
  const main = spec.townSpread ? spec.townSpread.coreMetres * 0.35 : reach;
  const builtUpMetres = spec.townSpread ? spec.townSpread.coreMetres : half * 1.28;
  const band = Math.min(half, builtUpMetres);
  const centres = sites(search, 1, 0, band * 0.14, main, 1);
  for (let i = 1; i < spec.centres; i++) {
    const pull = 0.62 / (1 + 0.12 * i);
    const size = Math.max(reach * (0.55 + 0.3 * pull), spec.zoneMetres * 1.15);
    centres.push(...sites(search, 1, band * 0.4, band * 0.92, size, pull));
  }
  const old = spec.oldTown ? sites(search, 1, band * 0.12, band * 0.36, main * 0.75, 0.5)[0] : null;
  const campusReach = Math.max(half * 0.07, spec.zoneMetres * 0.95);
  const campuses = sites(search, spec.campuses, band * 0.35, band * 0.95, campusReach, 0.4);
  const works = sites(search, spec.industrialParks, band * 0.72, band * 1.15, half * 0.13, 0.4);
  const parkCount = Math.min(Math.max(Math.round(half / 900), 2), 14);
  const parks = spec.survey
    ? []
    : sites(search, parkCount, band * 0.15, band * 0.95, parkReach(spec, half), 0);
  const villages = spec.townSpread
    ? sites(search, spec.townSpread.villages, band * 1.5, half * 1.05, 430, 0.2)
    : [];
  const bend = makeStreetBend(rng, spec);
  return {
    widthMetres, heightMetres, builtUpMetres, river, centres, campuses,
    industrialParks: works, oldTown: old, parks, villages, bend,
    bridges: river === null ? [] : spanBridges(spec, river, bend),
    arterialEvery: arterialSpacing(spec, half),
  };
}

/** A kilometre apart in a town, up to three in a megacity, where the picture is smaller. */
function arterialSpacing(spec: CitySpec, half: number): number {
  return Math.max(1, Math.round(Math.max(1000, half / 8) / spec.zoneMetres));
}

function checkSpec(spec: CitySpec): void {
  assert(spec.columns >= 4 && spec.rows >= 4, 'A city has at least 4 by 4 zones', spec.columns,
    spec.rows);
  assert(spec.columns * spec.rows <= 65_535, 'Too many zones', spec.columns * spec.rows);
  assert(spec.zoneMetres >= 100, 'Zones are at least 100 m wide', spec.zoneMetres);
  assert(spec.centres >= 1, 'A city has a centre', spec.centres);
  assert(!spec.river || spec.bridges >= 1, 'A river needs a bridge', spec.bridges);
}

function parkReach(spec: CitySpec, half: number): number {
  return Math.max(spec.zoneMetres * 0.8, half * 0.055);
}

/** Best of many candidates in the band: the one farthest from what is already there. */
function sites(
  search: Search, count: number, nearMetres: number, farMetres: number, reachMetres: number,
  pull: number,
): Site[] {
  const made: Site[] = [];
  for (let n = 0; n < count; n++) {
    const site = bestSite(search, nearMetres, farMetres, reachMetres, pull);
    made.push(site);
    search.taken.push(site);
  }
  return made;
}

function bestSite(
  search: Search, nearMetres: number, farMetres: number, reachMetres: number, pull: number,
): Site {
  const { rng, taken, widthMetres, heightMetres } = search;
  const fromX = taken.length > 0 ? taken[0].xMetres : widthMetres / 2;
  const fromY = taken.length > 0 ? taken[0].yMetres : heightMetres / 2;
  let best: Site = { xMetres: fromX, yMetres: fromY, reachMetres, pull };
  let bestScore = -Infinity;
  for (let attempt = 0; attempt < 60; attempt++) {
    const xMetres = between(fromX + farMetres * (2 * rng() - 1), widthMetres);
    const yMetres = between(fromY + farMetres * (2 * rng() - 1), heightMetres);
    const score = scoreSite(search, xMetres, yMetres, reachMetres,
      bandMiss(distance(xMetres, yMetres, fromX, fromY), nearMetres, farMetres));
    if (score <= bestScore) continue;
    bestScore = score;
    best = { xMetres: Math.round(xMetres), yMetres: Math.round(yMetres), reachMetres, pull };
  }
  return best;
}

function between(metres: number, mostMetres: number): number {
  return Math.min(Math.max(metres, 0), mostMetres);
}

/** Metres by which a distance misses the band. */
function bandMiss(metres: number, nearMetres: number, farMetres: number): number {
  return Math.max(nearMetres - metres, metres - farMetres, 0);
}

function scoreSite(
  search: Search, xMetres: number, yMetres: number, reachMetres: number, missMetres: number,
): number {
  const { taken, river, widthMetres, heightMetres } = search;
  let clearance = reachMetres * 6;
  for (let i = 0; i < taken.length; i++) {
    const gap = distance(xMetres, yMetres, taken[i].xMetres, taken[i].yMetres);
    clearance = Math.min(clearance, gap - taken[i].reachMetres);
  }
  const edge = Math.min(xMetres, yMetres, widthMetres - xMetres, heightMetres - yMetres);
  const shore = river === null ? Infinity : shoreMetres(river, xMetres, yMetres);
  const wet = Math.max(reachMetres * 0.6 + 60 - shore, 0);
  const outside = Math.max(reachMetres * 0.8 - edge, 0);
  return clearance - 4 * missMetres - 8 * wet - 4 * outside;
}

export function distance(ax: number, ay: number, bx: number, by: number): number {
  return Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
}

/** Whether a point may carry a building: on land, and clear of the embankment. */
export function buildable(plan: CityPlan, xMetres: number, yMetres: number): boolean {
  return plan.river === null || shoreMetres(plan.river, xMetres, yMetres) > 25;
}

export function bankAt(plan: CityPlan, xMetres: number, yMetres: number): 0 | 1 {
  return bankOf(plan.river, xMetres, yMetres);
}
