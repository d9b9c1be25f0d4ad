// Finds dry points inside a zone, on the zone's own side of the river, for homes and shops.

import { zoneAt } from '../space.ts';
import type { Space } from '../space.ts';
import type { Rng } from './noise.ts';
import { bankAt, buildable } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { shoreMetres } from './river.ts';
import { bentX, bentY } from './street-bend.ts';

export interface Ground {
  readonly space: Space;
  readonly plan: CityPlan;
  readonly rng: Rng;
  /** 1 where the river may reach into a zone, so that most points need no test. */
  readonly shore: Uint8Array;
  /** The last point found. */
  readonly point: Int32Array;
}

const attempts = 16;
/** Shop fronts stand this far from the middle of their street. */
const frontMetres = 14;

export function makeGround(space: Space, plan: CityPlan, rng: Rng): Ground {
  const shore = new Uint8Array(space.zoneCount);
  for (let zone = 0; zone < space.zoneCount; zone++) {
    const x = middleX(space, zone);
    const y = middleY(space, zone);
    const reach = space.zoneMetres * 1.1 + 25;
    if (plan.river !== null && shoreMetres(plan.river, x, y) < reach) shore[zone] = 1;
  }
  return { space, plan, rng, shore, point: new Int32Array(2) };
}

/** A point anywhere in the zone. */
export function findPoint(ground: Ground, zone: number): void {
  const { space, rng, point } = ground;
  const column = zone % space.columns;
  const west = column * space.zoneMetres;
  const south = ((zone - column) / space.columns) * space.zoneMetres;
  for (let i = 0; i < attempts; i++) {
    point[0] = west + Math.floor(rng() * space.zoneMetres);
    point[1] = south + Math.floor(rng() * space.zoneMetres);
    if (ground.shore[zone] === 0 || dry(ground, zone)) return;
  }
  takeMiddle(ground, zone);
}

/** A point on a street front in or beside the zone, on its bank; returns the zone it lies in. */
export function findFront(ground: Ground, zone: number): number {
  const { space, rng, point, plan } = ground;
  const column = zone % space.columns;
  const row = (zone - column) / space.columns;
  for (let i = 0; i < attempts; i++) {
    const line = rng() < 0.6 ? 0 : 0.5;
    const front = rng() < 0.5 ? frontMetres : -frontMetres;
    const along = rng() * space.zoneMetres;
    const across = line * space.zoneMetres + front;
    const northSouth = rng() < 0.5;
    const x = column * space.zoneMetres + (northSouth ? across : along);
    const y = row * space.zoneMetres + (northSouth ? along : across);
    point[0] = bentX(plan.bend, x, y);
    point[1] = bentY(plan.bend, x, y);
    const lies = zoneAt(space, point[0], point[1]);
    if (space.land[lies] === 1 && space.bank[lies] === space.bank[zone] && dry(ground, lies)) {
      return lies;
    }
  }
  takeMiddle(ground, zone);
  return zone;
}

function dry(ground: Ground, zone: number): boolean {
  const { plan, point, space } = ground;
  return buildable(plan, point[0], point[1]) &&
    bankAt(plan, point[0], point[1]) === space.bank[zone];
}

/** The middle of a land zone is on land by the definition of one. */
function takeMiddle(ground: Ground, zone: number): void {
  ground.point[0] = Math.floor(middleX(ground.space, zone));
  ground.point[1] = Math.floor(middleY(ground.space, zone));
}

export function middleX(space: Space, zone: number): number {
  return ((zone % space.columns) + 0.5) * space.zoneMetres;
}

export function middleY(space: Space, zone: number): number {
  return (Math.floor(zone / space.columns) + 0.5) * space.zoneMetres;
}
