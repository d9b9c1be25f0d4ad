// Draws the water: the river with the very banks that the zones were cut by, and ponds in parks.
// Also cuts outlines at a distance from the shore, so that blocks end at an embankment.

import { ZoneKind, zoneAt } from '../space.ts';
import type { Space } from '../space.ts';
import { middleX, middleY } from './ground.ts';
import type { Point, Ring } from './map-shapes.ts';
import type { Rng } from './noise.ts';
import type { CityPlan } from './plan.ts';
import { riverHalfWidth, riverMiddle, riverSlope, shoreMetres } from './river.ts';
import type { River } from './river.ts';
import { bentX, bentY } from './street-bend.ts';

/** The river with `gapMetres` of land on either side; 0 gives the water alone. */
export function riverBand(plan: CityPlan, gapMetres: number): Ring[] {
  if (plan.river === null) return [];
  return [[...shoreLine(plan, -1, gapMetres), ...shoreLine(plan, 1, gapMetres).reverse()]];
}

/** A line along a bank, `gapMetres` inland; side -1 is bank 0, side 1 is bank 1. */
export function shoreLine(plan: CityPlan, side: number, gapMetres: number): Point[] {
  const { river } = plan;
  if (river === null) return [];
  const length = river.flowsEast ? plan.widthMetres : plan.heightMetres;
  const steps = Math.min(Math.ceil(length / 60), 320);
  const line: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const along = (length * i) / steps;
    const slope = riverSlope(river, along);
    const reach = (riverHalfWidth(river, along) + gapMetres) * Math.sqrt(1 + slope * slope);
    const cross = Math.round(riverMiddle(river, along) + side * reach);
    line.push(river.flowsEast ? [Math.round(along), cross] : [cross, Math.round(along)]);
  }
  return line;
}

/** One pond in each park large enough for it: a closed smooth curve round eight uneven radii. */
export function drawPonds(space: Space, plan: CityPlan, rng: Rng): Ring[] {
  const ponds: Ring[] = [];
  for (let i = 0; i < plan.parks.length; i++) {
    const park = plan.parks[i];
    const zone = zoneAt(space, park.xMetres, park.yMetres);
    const reach = Math.min(park.reachMetres * 0.42, space.zoneMetres * 0.3);
    if (space.kind[zone] !== ZoneKind.park) continue;
    const x = bentX(plan.bend, middleX(space, zone), middleY(space, zone));
    const y = bentY(plan.bend, middleX(space, zone), middleY(space, zone));
    if (plan.river !== null && shoreMetres(plan.river, x, y) < reach + 60) continue;
    const corners: Point[] = [];
    for (let c = 0; c < 8; c++) {
      const radius = reach * (0.6 + 0.5 * rng());
      corners.push([x + compass[c][0] * radius, y + compass[c][1] * radius * 0.7]);
    }
    ponds.push(smoothRing(corners, 5));
  }
  return ponds;
}

const diagonal = Math.sqrt(0.5);
const compass: readonly Point[] = [
  [1, 0], [diagonal, diagonal], [0, 1], [-diagonal, diagonal], [-1, 0], [-diagonal, -diagonal],
  [0, -1], [diagonal, -diagonal],
];

/** A smooth closed curve through the corners, `steps` points between two of them. */
export function smoothRing(corners: readonly Point[], steps: number): Point[] {
  const ring: Point[] = [];
  const n = corners.length;
  for (let i = 0; i < n; i++) {
    const a = corners[(i + n - 1) % n];
    const b = corners[i];
    const c = corners[(i + 1) % n];
    const d = corners[(i + 2) % n];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      ring.push([through(a[0], b[0], c[0], d[0], t), through(a[1], b[1], c[1], d[1], t)]);
    }
  }
  return ring;
}

function through(a: number, b: number, c: number, d: number, t: number): number {
  const bend = c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a));
  return Math.round(b + 0.5 * t * bend);
}

/** The part of an outline that is at least `gapMetres` inland on a bank; may be empty. */
export function cutAtShore(
  ring: Ring, river: River | null, bank: number, gapMetres: number,
): Point[] {
  if (river === null) return [...ring];
  const kept: Point[] = [];
  for (let i = 0; i < ring.length; i++) {
    const from = ring[i];
    const to = ring[(i + 1) % ring.length];
    const here = inland(river, bank, from) - gapMetres;
    const there = inland(river, bank, to) - gapMetres;
    if (here >= 0) kept.push(from);
    if (here >= 0 === there >= 0) continue;
    const t = here / (here - there);
    const x = Math.round(from[0] + t * (to[0] - from[0]));
    kept.push([x, Math.round(from[1] + t * (to[1] - from[1]))]);
  }
  return kept.length >= 3 ? kept : [];
}

/** Metres from the shore of a bank, negative in the water and beyond it. */
function inland(river: River, bank: number, point: Point): number {
  const along = river.flowsEast ? point[0] : point[1];
  const cross = river.flowsEast ? point[1] : point[0];
  const slope = riverSlope(river, along);
  const offset = (cross - riverMiddle(river, along)) * (bank === 1 ? 1 : -1);
  return offset / Math.sqrt(1 + slope * slope) - riverHalfWidth(river, along);
}
