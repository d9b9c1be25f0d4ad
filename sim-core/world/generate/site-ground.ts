// The ground of a described city as those see it who look for a site, before any city is built:
// where one can stand, and which zones are far from all that is there.

import { streamOf } from '../../kernel/random.ts';
import type { Text } from '../../kernel/text.ts';
import type { CitySpec } from './city-spec.ts';
import { findFront, makeGround } from './ground.ts';
import { buildable, planCity } from './plan.ts';
import { farthestHomes } from './sites.ts';
import { buildSpace, zoneAt } from '../space.ts';

/** A point of a city, metres from its western and from its southern edge. */
export interface SitePoint {
  /** Metres from the western edge. */
  readonly xMetres: number;
  /** Metres from the southern edge. */
  readonly yMetres: number;
}

/** A place that is worth trying. */
export interface SiteChoice extends SitePoint {
  /** Number of the district that it lies in. */
  readonly district: number;
  /** What its district is called. */
  readonly districtName: Text;
  /** By how much homes' mean way to the nearest site would be shorter, metres. */
  readonly savedMetres: number;
}

/** What can be asked about places of a city that is only described. */
export interface SiteGround {
  /** Policies may name districts from 0 up to one less. */
  readonly districtCount: number;
  /** Metres from west to east, and from south to north. */
  readonly widthMetres: number;
  /** Metres from south to north. */
  readonly heightMetres: number;
  /** Why nobody can keep shop at a point; undefined where one can. */
  faultAt(point: SitePoint): 'outside' | 'water' | undefined;
  /** The number of the zone of a point inside the city. */
  zoneOf(point: SitePoint): number;
  /**
   * Shop fronts in so many zones that shorten homes' ways to the nearest site most, the best first,
   * far enough from each other to be different answers; fewer where nothing more is gained.
   */
  choicesBeside(sites: readonly SitePoint[], count: number): readonly SiteChoice[];
}

/** Lays out the ground, which takes some tens of milliseconds for a large city. */
export function siteGround(spec: CitySpec): SiteGround {
  const space = buildSpace(spec);
  const plan = planCity(spec);
  const widthMetres = space.columns * space.zoneMetres;
  const heightMetres = space.rows * space.zoneMetres;
  const isInside = ({ xMetres, yMetres }: SitePoint): boolean => (
    xMetres >= 0 && yMetres >= 0 && xMetres < widthMetres && yMetres < heightMetres
  );
  const zoneOf = ({ xMetres, yMetres }: SitePoint): number => zoneAt(space, xMetres, yMetres);
  return {
    districtCount: space.districtCount,
    widthMetres,
    heightMetres,
    zoneOf,
    faultAt(point) {
      if (!isInside(point)) return 'outside';
      const isDry = space.land[zoneOf(point)] === 1
        && buildable(plan, point.xMetres, point.yMetres);
      return isDry ? undefined : 'water';
    },
    choicesBeside(sites, count) {
      return farthestHomes(space, sites.map(zoneOf), count).map(({ zone, savedMetres }) => {
        const ground = makeGround(space, plan, streamOf(spec.seed, `site ${zone}`));
        findFront(ground, zone);
        const [xMetres, yMetres] = ground.point;
        const district = space.district[zone];
        const districtName = space.districtName[district];
        return { xMetres, yMetres, district, districtName, savedMetres };
      });
    },
  };
}
