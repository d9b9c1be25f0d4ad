// Draws the streets: arterials and side streets along zone borders where the city is built up,
// quays along the river, avenues from the main centre to the others and to villages, the bridges.

import { ZoneKind } from '../space.ts';
import type { Space, SurveyedRoads } from '../space.ts';
import type { Bridge } from './bridges.ts';
import type { MapRoad, Point } from './map-shapes.ts';
import { shoreLine, smoothRing } from './map-water.ts';
import { bankAt, distance } from './plan.ts';
import type { CityPlan, Site } from './plan.ts';
import { riverMiddle, shoreMetres } from './river.ts';
import { bentX, bentY } from './street-bend.ts';

type RoadKind = MapRoad['kind'];

/** Streets end here before the water; quays run between. */
const streetEndsMetres = 44;
const quayMetres = 46;
const stubMetres = 240;
/** Smaller towns have no ring road. */
const leastRingMetres = 5000;
const abutmentMetres = 40;

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
  drawRing(plan, roads);
  for (let i = 0; i < plan.bridges.length; i++) {
    roads.push({ kind: 'bridge', path: plan.bridges[i].path });
  }
  return roads;
}

/** Known streets as they are drawn. */
export function surveyedStreets({ lines }: SurveyedRoads): MapRoad[] {
  return (['minor', 'major', 'bridge'] as const).flatMap((kind) => lines[kind].map((line) => {
    const path = line.split(' ').map((place) => place.split(',').map(Number) as unknown as Point);
    return { kind, path };
  }));
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

/** A gentle double curve between two points; none at all where the river lies in between. */
function drawWay(plan: CityPlan, roads: MapRoad[], from: Point, to: Point): void {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const steps = Math.max(Math.ceil(Math.sqrt(dx * dx + dy * dy) / 150), 4);
  const way: Point[] = [];
  let wet = 0;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const sway = 0.3 * t * (1 - t) * (1 - 2 * t);
    const x = Math.round(from[0] + dx * t - dy * sway);
    const y = Math.round(from[1] + dy * t + dx * sway);
    if (plan.river === null || shoreMetres(plan.river, x, y) > streetEndsMetres) way.push([x, y]);
    else wet++;
  }
  // A point or two at a bridgehead may touch the embankment and are left out.
  if (wet <= 2) flush(roads, way, 'major');
}

/**
 * The ring road of a large city: over one bridge, round the far bank, back over another, round the
 * near bank. Left out where the river's bends would drown any of it.
 */
function drawRing(plan: CityPlan, roads: MapRoad[]): void {
  const corners = ringCorners(plan);
  if (corners.length === 0) return;
  const ring = smoothRing(corners, 8);
  ring.push(ring[0]);
  const runs: Point[][] = [[]];
  for (const point of ring) {
    if (plan.river === null || shoreMetres(plan.river, point[0], point[1]) > abutmentMetres) {
      runs[runs.length - 1].push(point);
    } else if (runs[runs.length - 1].length > 0) runs.push([]);
  }
  const dry = runs.filter((run) => run.length >= 2);
  // Two bridges cut a ring that starts on land into three runs; more means water elsewhere.
  if (dry.length > 3) return;
  for (const run of dry) flush(roads, run, 'major');
}

/** Corners in the order of the ring, none when there are no two bridges to carry it. */
function ringCorners(plan: CityPlan): Point[] {
  const { river, bridges, builtUpMetres } = plan;
  const main = plan.centres[0];
  const reach = builtUpMetres * 0.42;
  if (river === null || plan.villages.length > 0 || builtUpMetres < leastRingMetres) return [];
  const turn = (along: number, cross: number): Point =>
    river.flowsEast ? [along, cross] : [cross, along];
  const alongOf = (point: Point): number => (river.flowsEast ? point[0] : point[1]);
  const middle = river.flowsEast ? main.xMetres : main.yMetres;
  const west = nearestBridge(bridges, alongOf, middle - reach);
  const east = nearestBridge(bridges, alongOf, middle + reach);
  if (west < 0 || west === east) return [];
  const crossing = riverMiddle(river, middle);
  const first = bridges[west].path;
  const last = bridges[east].path;
  const from = alongOf(first[0]);
  const to = alongOf(last[0]);
  const inset = 0.16 * (to - from);
  const far = crossing + reach;
  const near = crossing - reach;
  return [
    turn(from + inset, near), turn(from, near + 0.4 * reach), first[0], first[first.length - 1],
    turn(from, far - 0.4 * reach), turn(from + inset, far),
    turn((from + to) / 2, far + 0.1 * reach),
    turn(to - inset, far), turn(to, far - 0.4 * reach), last[last.length - 1], last[0],
    turn(to, near + 0.4 * reach), turn(to - inset, near), turn((from + to) / 2, near - 0.1 * reach),
  ];
}

function nearestBridge(
  bridges: readonly Bridge[], alongOf: (point: Point) => number, wanted: number,
): number {
  let best = -1;
  let bestMetres = Infinity;
  for (let i = 0; i < bridges.length; i++) {
    const away = Math.abs(alongOf(bridges[i].path[0]) - wanted);
    if (away >= bestMetres) continue;
    bestMetres = away;
    best = i;
  }
  return best;
}
