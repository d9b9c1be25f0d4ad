// Draws the building blocks and parks: each zone is split again and again by streets until its
// blocks have the size usual for its kind, then bent like the streets and cut at the river's
// embankment.

import { ZoneKind } from '../space.ts';
import type { Space } from '../space.ts';
import type { MapBlock, Point, Ring } from './map-shapes.ts';
import { cutAtShore } from './map-water.ts';
import { randomSurface, surfaceAt } from './noise.ts';
import type { Rng, Surface } from './noise.ts';
import type { CityPlan } from './plan.ts';
import { bentX, bentY } from './street-bend.ts';

/** West, south, east, north in the straight grid, metres. */
type Box = readonly [number, number, number, number];

interface Sheet {
  readonly space: Space;
  readonly plan: CityPlan;
  readonly rng: Rng;
  readonly blocks: MapBlock[];
  readonly parks: Ring[];
  /** Blocks are this much larger than life in big cities, to keep their number modest. */
  readonly coarseness: number;
  /** Whole neighbourhoods have larger or smaller blocks. */
  readonly grain: Surface;
}

/** Longest side of a block in metres by zone kind, in the order of ZoneKind. */
const blockMetres = [0, 150, 125, 160, 190, 88, 0, 70, 330];
/** Chance that a block is a small park instead, by zone kind. */
const greenChance = [0, 0.05, 0.04, 0.3, 0.03, 0.03, 0, 0.05, 0];
/** Chance that a block stays empty ground, by zone kind. */
const gapChance = [0, 0, 0, 0, 0, 0, 0, 0.22, 0];
const mainStreetMetres = 15;
const laneMetres = 5;
const embankmentMetres = 56;
const leastSquareMetres = 500;

export function drawBlocks(
  space: Space, plan: CityPlan, rng: Rng,
): { blocks: MapBlock[]; parks: Ring[] } {
  const coarseness = space.zoneCount > 5000 ? 4 : space.zoneCount > 1500 ? 2.3 : 1;
  const spacing = Math.max(plan.builtUpMetres / 4, space.zoneMetres * 1.5);
  const grain = randomSurface(rng, plan.widthMetres, plan.heightMetres, spacing);
  const sheet: Sheet = { space, plan, rng, blocks: [], parks: [], coarseness, grain };
  for (let zone = 0; zone < space.zoneCount; zone++) drawZone(sheet, zone);
  return { blocks: sheet.blocks, parks: sheet.parks };
}

function drawZone(sheet: Sheet, zone: number): void {
  const { space, rng } = sheet;
  const kind = space.kind[zone];
  const column = zone % space.columns;
  const west = column * space.zoneMetres;
  const south = ((zone - column) / space.columns) * space.zoneMetres;
  const east = west + space.zoneMetres;
  const north = south + space.zoneMetres;
  const whole: Box = [west, south, east, north];
  // A zone whose middle is wet may have dry corners; they are left green.
  if (kind === ZoneKind.water) sheet.parks.push(...cutAtBanks(sheet, whole));
  if (kind === ZoneKind.water) return;
  if (kind === ZoneKind.park) return drawPark(sheet, zone, whole);
  if (kind === ZoneKind.fields) return split(sheet, inset(whole, 2), ZoneKind.fields, 0);
  const box = inset(whole, mainStreetMetres);
  if (kind !== ZoneKind.village) return split(sheet, box, kind as ZoneKind, 0);
  // A village fills its zone only in part and lies in its fields.
  finish(sheet, inset(whole, 2), ZoneKind.fields);
  split(sheet, shrink(box, 0.15 + 0.2 * rng()), ZoneKind.village, 0);
}

function inset(box: Box, metres: number): Box {
  return [box[0] + metres, box[1] + metres, box[2] - metres, box[3] - metres];
}

/** Park zones touch without a street between them and keep a street's distance from the rest. */
function drawPark(sheet: Sheet, zone: number, box: Box): void {
  const { space } = sheet;
  const column = zone % space.columns;
  const isPark = (other: number, inCity: boolean): boolean =>
    inCity && space.kind[other] === ZoneKind.park;
  const west = isPark(zone - 1, column > 0) ? 0 : mainStreetMetres;
  const east = isPark(zone + 1, column + 1 < space.columns) ? 0 : mainStreetMetres;
  const south = isPark(zone - space.columns, zone >= space.columns) ? 0 : mainStreetMetres;
  const last = zone + space.columns < space.zoneCount;
  const north = isPark(zone + space.columns, last) ? 0 : mainStreetMetres;
  const inner: Box = [box[0] + west, box[1] + south, box[2] - east, box[3] - north];
  sheet.parks.push(...cutAtBanks(sheet, inner));
}

function shrink(box: Box, share: number): Box {
  const x = (box[2] - box[0]) * share;
  const y = (box[3] - box[1]) * share;
  return [box[0] + x * 0.7, box[1] + y, box[2] - x, box[3] - y * 0.7];
}

/** Splits the longer side until the block is small enough, the first two times in the middle. */
function split(sheet: Sheet, box: Box, kind: ZoneKind, depth: number): void {
  const { rng, coarseness } = sheet;
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  const usual = blockMetres[kind] * coarseness;
  const local = 1 + 0.4 * surfaceAt(sheet.grain, box[0], box[1]);
  const most = usual * local * (0.85 + 0.5 * rng());
  if (Math.max(width, height) <= most || depth > 7) return finish(sheet, box, kind);
  const share = depth < 2 ? 0.5 : 0.38 + 0.24 * rng();
  const lane = Math.max(laneMetres * (coarseness > 1 ? 1.6 : 1) - depth * 0.4, 2.5);
  const upright = width * (0.85 + 0.3 * rng()) > height;
  if (upright) {
    const x = box[0] + width * share;
    split(sheet, [box[0], box[1], x - lane, box[3]], kind, depth + 1);
    split(sheet, [x + lane, box[1], box[2], box[3]], kind, depth + 1);
  } else {
    const y = box[1] + height * share;
    split(sheet, [box[0], box[1], box[2], y - lane], kind, depth + 1);
    split(sheet, [box[0], y + lane, box[2], box[3]], kind, depth + 1);
  }
}

function finish(sheet: Sheet, box: Box, kind: ZoneKind): void {
  const luck = sheet.rng();
  if (luck < gapChance[kind]) return;
  for (const ring of cutAtBanks(sheet, box)) {
    if (luck > 1 - greenChance[kind]) sheet.parks.push(ring);
    else sheet.blocks.push({ kind, ring });
  }
}

/** What the river leaves of a bent box: one piece as a rule, two where it runs through. */
function cutAtBanks(sheet: Sheet, box: Box): Point[][] {
  const { river } = sheet.plan;
  const ring = outline(sheet, box);
  if (river === null) return [ring];
  return [0, 1]
    .map((bank) => cutAtShore(ring, river, bank, embankmentMetres))
    .filter((piece) => piece.length >= 3 && areaOf(piece) >= leastSquareMetres);
}

/** The bent outline of a box, with a point every 150 m or so along its sides. */
function outline(sheet: Sheet, box: Box): Point[] {
  const { bend } = sheet.plan;
  const corners: readonly Point[] = [
    [box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]],
  ];
  const ring: Point[] = [];
  for (let side = 0; side < 4; side++) {
    const from = corners[side];
    const to = corners[(side + 1) % 4];
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
    const steps = sheet.coarseness > 1 ? 1 : Math.max(Math.round(length / 150), 1);
    for (let s = 0; s < steps; s++) {
      const x = from[0] + ((to[0] - from[0]) * s) / steps;
      const y = from[1] + ((to[1] - from[1]) * s) / steps;
      ring.push([bentX(bend, x, y), bentY(bend, x, y)]);
    }
  }
  return ring;
}

function areaOf(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const next = ring[(i + 1) % ring.length];
    twice += ring[i][0] * next[1] - next[0] * ring[i][1];
  }
  return Math.abs(twice) / 2;
}
