// Where an operator opens its sites when it looks at homes and not at shop fronts: one after the
// other, each where it shortens most the way from homes to the nearest site. It is the greedy rule
// for the p-median, which is within a few per cent of the best where homes are spread out.

import type { Space } from '../space.ts';

/** On shop fronts, in proportion to what is sold there; or near homes. */
export type Siting = 'fronts' | 'homes';

/** Zones that are tried as sites, evenly spread over the map: more would find little better. */
const mostTried = 400;

/** Zones of so many sites, the best first. */
export function sitesNearHomes(space: Space, count: number): readonly number[] {
  const homes = zonesWithHomes(space);
  const every = Math.max(1, Math.floor(homes.length / mostTried));
  const tried = homes.filter((_, place) => place % every === 0);
  // A first site has to be better than none, from which every home is as far as the map is wide.
  const farthest = (space.columns + space.rows) * space.zoneMetres;
  const nearest = new Float64Array(space.zoneCount).fill(farthest);
  const sites: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const site = bestSite(space, homes, tried, nearest);
    sites.push(site);
    for (const zone of homes) {
      nearest[zone] = Math.min(nearest[zone], wayBetween(space, site, zone));
    }
  }
  return sites;
}

function zonesWithHomes({ residents, zoneCount }: Space): number[] {
  const zones: number[] = [];
  for (let zone = 0; zone < zoneCount; zone++) if (residents[zone] > 0) zones.push(zone);
  return zones;
}

function bestSite(
  space: Space,
  homes: readonly number[],
  tried: readonly number[],
  nearest: Float64Array,
): number {
  let best = tried[0];
  let most = -1;
  for (const site of tried) {
    let saved = 0;
    for (const zone of homes) {
      const less = nearest[zone] - wayBetween(space, site, zone);
      if (less > 0) saved += less * space.residents[zone];
    }
    if (saved <= most) continue;
    most = saved;
    best = site;
  }
  return best;
}

/** Metres along the streets of a grid between two zones' middles. */
function wayBetween({ columns, zoneMetres }: Space, a: number, b: number): number {
  const dx = Math.abs((a % columns) - (b % columns));
  const dy = Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  return (dx + dy) * zoneMetres;
}
