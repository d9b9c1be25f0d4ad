// Draws the streets: arterials and side streets along zone borders where the city is built up,
// quays along the river, avenues from the main centre to the others and to villages, the bridges.

import { ZoneKind } from '../space.ts';
import type { Space } from '../space.ts';
import type { MapRoad, Point } from './map.ts';
import { shoreLine } from './map-water.ts';
import { bankAt, distance } from './plan.ts';
import type { CityPlan, Site } from './plan.ts';
import { shoreMetres } from './river.ts';
import { bentX, bentY } from './street-bend.ts';

type RoadKind = MapRoad['kind'];

/** Streets end here before the water; quays run between. */
const streetEndsMetres = 44;
const quayMetres = 46;
const stubMetres = 240;

export function drawStreets(space: Space, plan: CityPlan): MapRoad[] {
  const roads: MapRoad[] = [];
  for (let column = 1; column < space.columns; column++) {
    drawLine(space, plan, roads, column, true);
  }
  for (let row = 1; row < space.rows; row++) drawLine(space, plan, roads, row, false);
  if (plan.river !== null) {
    drawQuay(space, plan, roads, -1);
    drawQuay(space, plan, roads, 1);
  }
  const main = plan.centres[0];
  for (let i = 1; i < plan.centres.length; i++) drawAvenue(plan, roads, main, plan.centres[i]);
  for (let i = 0; i < plan.villages.length; i++) drawAvenue(plan, roads, main, plan.villages[i]);
  for (let i = 0; i < plan.bridges.length; i++) {
    roads.push({ kind: 'bridge', path: plan.bridges[i].path });
  }
  return roads;
}

/** One zone border from end to end, cut into runs of the same kind. */
function drawLine(
  space: Space, plan: CityPlan, roads: MapRoad[], line: number, northSouth: boolean,
): void {
  const length = northSouth ? space.rows : space.columns;
  const arterial = line % plan.arterialEvery === 0 || carriesBridge(plan, line, northSouth);
  let run: Point[] = [];
  for (let step = 0; step < length; step++) {
    if (!hasStreet(space, line, step, northSouth, arterial)) {
      flush(roads, run, arterial ? 'major' : 'minor');
      run = [];
      continue;
    }
    for (let part = 0; part <= 4; part++) {
      if (part === 0 && run.length > 0) continue;
      const along = (step + part / 4) * space.zoneMetres;
      const across = line * space.zoneMetres;
      const x = northSouth ? across : along;
      const y = northSouth ? along : across;
      const point: Point = [bentX(plan.bend, x, y), bentY(plan.bend, x, y)];
      if (plan.river === null || shoreMetres(plan.river, point[0], point[1]) > streetEndsMetres) {
        run.push(point);
        continue;
      }
      flush(roads, run, arterial ? 'major' : 'minor');
      run = [];
    }
  }
  flush(roads, run, arterial ? 'major' : 'minor');
}

function carriesBridge(plan: CityPlan, line: number, northSouth: boolean): boolean {
  if (plan.river === null || plan.river.flowsEast !== northSouth) return false;
  return plan.bridges.some((bridge) => bridge.line === line);
}

/** Keeps a run of street unless it is a mere stub left between two bends of the river. */
function flush(roads: MapRoad[], run: Point[], kind: RoadKind): void {
  if (run.length < 2) return;
  const end = run[run.length - 1];
  if (distance(run[0][0], run[0][1], end[0], end[1]) < stubMetres) return;
  roads.push({ kind, path: run });
}

/** Arterials run wherever either side is built up; side streets need both, and no large estate. */
function hasStreet(
  space: Space, line: number, step: number, northSouth: boolean, arterial: boolean,
): boolean {
  const after = northSouth ? step * space.columns + line : line * space.columns + step;
  const before = northSouth ? after - 1 : after - space.columns;
  const a = space.kind[before];
  const b = space.kind[after];
  if (arterial) return isBuilt(a) || isBuilt(b);
  const sameEstate = a === b && (a === ZoneKind.campus || a === ZoneKind.industrial);
  return isBuilt(a) && isBuilt(b) && !sameEstate;
}

function isBuilt(kind: number): boolean {
  return kind !== ZoneKind.water && kind !== ZoneKind.fields && kind !== ZoneKind.park &&
    kind !== ZoneKind.village;
}

function drawQuay(space: Space, plan: CityPlan, roads: MapRoad[], side: number): void {
  let run: Point[] = [];
  for (const point of shoreLine(plan, side, quayMetres)) {
    const column = Math.floor(point[0] / space.zoneMetres);
    const row = Math.floor(point[1] / space.zoneMetres);
    const inCity = column >= 0 && row >= 0 && column < space.columns && row < space.rows;
    const town = inCity && distance(point[0], point[1], plan.centres[0].xMetres,
      plan.centres[0].yMetres) < plan.builtUpMetres;
    if (town) {
      run.push(point);
      continue;
    }
    flush(roads, run, 'minor');
    run = [];
  }
  flush(roads, run, 'minor');
}

/** From site to site; over the river by the bridge that makes the way shortest. */
function drawAvenue(plan: CityPlan, roads: MapRoad[], from: Site, to: Site): void {
  const start: Point = [from.xMetres, from.yMetres];
  const end: Point = [to.xMetres, to.yMetres];
  const bank = bankAt(plan, start[0], start[1]);
  if (bank === bankAt(plan, end[0], end[1])) return drawWay(plan, roads, start, end);
  let best: Point[] = [];
  let bestMetres = Infinity;
  for (let i = 0; i < plan.bridges.length; i++) {
    const path = plan.bridges[i].path;
    const ends = [path[0], path[path.length - 1]];
    const near = bank === 0 ? ends[0] : ends[1];
    const far = bank === 0 ? ends[1] : ends[0];
    const way = distance(start[0], start[1], near[0], near[1]) +
      distance(far[0], far[1], end[0], end[1]);
    if (way >= bestMetres) continue;
    bestMetres = way;
    best = [near, far];
  }
  if (best.length < 2) return;
  drawWay(plan, roads, start, best[0]);
  drawWay(plan, roads, best[1], end);
}

/** A gentle double curve between two points, broken where it would touch the water. */
function drawWay(plan: CityPlan, roads: MapRoad[], from: Point, to: Point): void {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const steps = Math.max(Math.ceil(Math.sqrt(dx * dx + dy * dy) / 150), 4);
  let run: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const sway = 0.3 * t * (1 - t) * (1 - 2 * t);
    const x = Math.round(from[0] + dx * t - dy * sway);
    const y = Math.round(from[1] + dy * t + dx * sway);
    if (plan.river === null || shoreMetres(plan.river, x, y) > streetEndsMetres) {
      run.push([x, y]);
      continue;
    }
    flush(roads, run, 'major');
    run = [];
  }
  flush(roads, run, 'major');
}
