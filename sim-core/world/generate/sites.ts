// Where an operator opens its sites when it looks at homes and not at shop fronts: one after the
// other, each where it shortens most the way from homes to the nearest site. It is the greedy rule
// for the p-median, which is within a few per cent of the best where homes are spread out. By the
// same rule those zones are found where one more site is worth trying.

import { greatestAt } from '../../kernel/greatest.ts';
import type { Space } from '../space.ts';

/** On shop fronts, in proportion to what is sold there; or near homes. */
export type Siting = 'fronts' | 'homes';

/** Zones that are tried as sites, evenly spread over the map: more would find little better. */
const mostTried = 400;

/** Zones of so many sites, the best first. */
export function sitesNearHomes(space: Space, count: number): readonly number[] {
  const tried = zonesToTry(space);
  const nearest = waysTo(space, []);
  const mostSaved = new Float64Array(tried.length).fill(Infinity);
  const lead = new Int32Array(tried.length);
  const sites: number[] = [];
  while (sites.length < count) {
    const best = greatestAt(mostSaved, tried.length, lead);
    const saved = savedBy(space, nearest, tried[best]);
    // Each further site leaves less to save: who still leads after it is ahead of all others.
    const isAhead = saved === mostSaved[best];
    mostSaved[best] = saved;
    if (!isAhead) continue;
    sites.push(tried[best]);
    shorten(space, nearest, tried[best]);
  }
  return sites;
}

/** One more site's zone, and by how much it shortens homes' mean way to the nearest, metres. */
export interface FurtherSite {
  readonly zone: number;
  readonly savedMetres: number;
}

/** Of the map's width and height together: places nearer to each other are one answer. */
const apartShare = 0.1;

/** Zones in which one more site beside those that are there would save most, the best first. */
export function farthestHomes(
  space: Space, sites: readonly number[], count: number,
): readonly FurtherSite[] {
  const apartMetres = apartShare * (space.columns + space.rows) * space.zoneMetres;
  const nearest = waysTo(space, sites);
  const residents = space.residents.reduce((sum, here) => sum + here, 0);
  const further = zonesToTry(space)
    .map((zone) => ({ zone, savedMetres: savedBy(space, nearest, zone) / residents }))
    .filter(({ savedMetres }) => savedMetres > 0)
    .sort((a, b) => b.savedMetres - a.savedMetres);
  const found: FurtherSite[] = [];
  for (const site of further) {
    if (found.length === count) break;
    const isApart = found.every(({ zone }) => wayBetween(space, site.zone, zone) > apartMetres);
    if (isApart) found.push(site);
  }
  return found;
}

function zonesWithHomes({ residents, zoneCount }: Space): number[] {
  const zones: number[] = [];
  for (let zone = 0; zone < zoneCount; zone++) if (residents[zone] > 0) zones.push(zone);
  return zones;
}

function zonesToTry(space: Space): number[] {
  const homes = zonesWithHomes(space);
  const every = Math.max(1, Math.floor(homes.length / mostTried));
  return homes.filter((_, place) => place % every === 0);
}

/** By zone, metres to the nearest of some sites. */
function waysTo(space: Space, sites: readonly number[]): Float64Array {
  // A first site has to be better than none, from which every home is as far as the map is wide.
  const farthest = (space.columns + space.rows) * space.zoneMetres;
  const nearest = new Float64Array(space.zoneCount).fill(farthest);
  for (const site of sites) shorten(space, nearest, site);
  return nearest;
}

function shorten(space: Space, nearest: Float64Array, site: number): void {
  for (let zone = 0; zone < nearest.length; zone++) {
    nearest[zone] = Math.min(nearest[zone], wayBetween(space, site, zone));
  }
}

/** By how much one more site shortens the ways of all residents together, metres. */
function savedBy(space: Space, nearest: Float64Array, site: number): number {
  const { residents } = space;
  let saved = 0;
  for (let zone = 0; zone < nearest.length; zone++) {
    if (residents[zone] === 0) continue;
    const less = nearest[zone] - wayBetween(space, site, zone);
    if (less > 0) saved += less * residents[zone];
  }
  return saved;
}

/** Metres along the streets of a grid between two zones' middles. */
function wayBetween({ columns, zoneMetres }: Space, a: number, b: number): number {
  const dx = Math.abs((a % columns) - (b % columns));
  const dy = Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  return (dx + dy) * zoneMetres;
}
