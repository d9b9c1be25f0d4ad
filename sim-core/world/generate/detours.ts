// How much longer the way from district to district is than its L1 distance. Shortest paths run
// over the zone graph, where the river is crossed at bridges only and each kind of quarter makes
// its ways a little longer; the factor is the mean over the zones of the district reached.

import type { Bridge } from './bridges.ts';
import type { CitySpec } from './city-spec.ts';
import { neighbour } from './districts.ts';
import type { Districts } from './districts.ts';
import type { LandUse } from './land-use.ts';

/**
 * Ridden metres per L1 metre within a quarter, by zone kind (assumed). L1 is already 1.27 times the
 * straight line on average, so 1.08 means ways 1.37 times the straight line.
 */
const winding = [1.05, 1.08, 1.04, 1.16, 1.1, 1.14, 1.12, 1.1, 1.06];
const bridgeWinding = 1.03;

export interface ZoneGraph {
  /** Up to four neighbours per zone, -1 where there is none. */
  readonly next: Int32Array;
  readonly metres: Int32Array;
  /** Bridges as pairs of zones, both directions. */
  readonly bridgeFrom: number[];
  readonly bridgeTo: number[];
  readonly bridgeMetres: number[];
  readonly longestMetres: number;
}

export function zoneGraph(spec: CitySpec, use: LandUse, bridges: readonly Bridge[]): ZoneGraph {
  const count = use.kind.length;
  const next = new Int32Array(count * 4).fill(-1);
  const metres = new Int32Array(count * 4);
  for (let zone = 0; zone < count; zone++) {
    if (use.land[zone] === 0) continue;
    const column = zone % spec.columns;
    for (let side = 0; side < 4; side++) {
      const other = neighbour(spec, zone, column, side);
      if (other < 0 || use.land[other] === 0 || use.bank[other] !== use.bank[zone]) continue;
      next[zone * 4 + side] = other;
      const factor = (winding[use.kind[zone]] + winding[use.kind[other]]) / 2;
      metres[zone * 4 + side] = Math.ceil(spec.zoneMetres * factor);
    }
  }
  return withBridges(spec, use, bridges, next, metres);
}

function withBridges(
  spec: CitySpec, use: LandUse, bridges: readonly Bridge[], next: Int32Array, metres: Int32Array,
): ZoneGraph {
  const bridgeFrom: number[] = [];
  const bridgeTo: number[] = [];
  const bridgeMetres: number[] = [];
  let longestMetres = Math.ceil(spec.zoneMetres * 1.2);
  for (let i = 0; i < bridges.length; i++) {
    const path = bridges[i].path;
    const south = landing(spec, use, path[0], 0);
    const north = landing(spec, use, path[path.length - 1], 1);
    if (south < 0 || north < 0) continue;
    const length = Math.ceil(zoneL1(spec, south, north) * bridgeWinding);
    longestMetres = Math.max(longestMetres, length);
    bridgeFrom.push(south, north);
    bridgeTo.push(north, south);
    bridgeMetres.push(length, length);
  }
  return { next, metres, bridgeFrom, bridgeTo, bridgeMetres, longestMetres };
}

/** The land zone of a bank nearest to a bridge's end. */
function landing(
  spec: CitySpec, use: LandUse, end: readonly [number, number], bank: number,
): number {
  let best = -1;
  let bestMetres = Infinity;
  for (let zone = 0; zone < use.land.length; zone++) {
    if (use.land[zone] === 0 || use.bank[zone] !== bank) continue;
    const x = ((zone % spec.columns) + 0.5) * spec.zoneMetres;
    const y = (Math.floor(zone / spec.columns) + 0.5) * spec.zoneMetres;
    const away = Math.abs(x - end[0]) + Math.abs(y - end[1]);
    if (away >= bestMetres) continue;
    bestMetres = away;
    best = zone;
  }
  return best;
}

function zoneL1(spec: CitySpec, a: number, b: number): number {
  const aColumn = a % spec.columns;
  const bColumn = b % spec.columns;
  const rows = Math.abs((a - aColumn) / spec.columns - (b - bColumn) / spec.columns);
  return (Math.abs(aColumn - bColumn) + rows) * spec.zoneMetres;
}

/**
 * Shortest metres from one zone to all, -1 where there is no way. A ring of buckets, one per metre,
 * serves as the queue: lengths are small integers, so it beats a heap several times over. A zone
 * reached again by a shorter way gets a second entry, and the longer one is skipped when it comes.
 */
export function metresFrom(graph: ZoneGraph, source: number, metres: Int32Array): void {
  const queue: BucketRing = {
    head: new Int32Array(graph.longestMetres + 1).fill(-1), zones: [], after: [], metres,
  };
  const { next, bridgeFrom } = graph;
  metres.fill(-1);
  reach(queue, source, 0);
  let left = 1;
  for (let at = 0; left > 0; at++) {
    const bucket = at % queue.head.length;
    for (let entry = queue.head[bucket]; entry >= 0; entry = queue.after[entry]) {
      left--;
      const zone = queue.zones[entry];
      if (metres[zone] !== at) continue;
      for (let edge = zone * 4; edge < zone * 4 + 4; edge++) {
        if (next[edge] >= 0) left += reach(queue, next[edge], at + graph.metres[edge]);
      }
      for (let i = 0; i < bridgeFrom.length; i++) {
        if (bridgeFrom[i] !== zone) continue;
        left += reach(queue, graph.bridgeTo[i], at + graph.bridgeMetres[i]);
      }
    }
    queue.head[bucket] = -1;
  }
}

interface BucketRing {
  readonly head: Int32Array;
  readonly zones: number[];
  readonly after: number[];
  readonly metres: Int32Array;
}

/** Puts a zone into the ring if this way is shorter; returns the entries added. */
function reach(queue: BucketRing, zone: number, at: number): number {
  const known = queue.metres[zone];
  if (known >= 0 && known <= at) return 0;
  queue.metres[zone] = at;
  const bucket = at % queue.head.length;
  queue.after.push(queue.head[bucket]);
  queue.zones.push(zone);
  queue.head[bucket] = queue.zones.length - 1;
  return 1;
}

/** Land that cannot be reached from the largest piece of land becomes water; returns the graph. */
export function drownIslands(
  spec: CitySpec, use: LandUse, bridges: readonly Bridge[],
): ZoneGraph {
  const graph = zoneGraph(spec, use, bridges);
  const metres = new Int32Array(use.land.length);
  let source = -1;
  for (let zone = 0; zone < use.land.length; zone++) {
    if (source < 0 || use.residents[zone] > use.residents[source]) source = zone;
  }
  metresFrom(graph, source, metres);
  let drowned = 0;
  for (let zone = 0; zone < use.land.length; zone++) {
    if (use.land[zone] === 0 || metres[zone] >= 0) continue;
    drowned++;
    use.land[zone] = 0;
    use.kind[zone] = 0;
    use.residents[zone] = use.jobs[zone] = use.students[zone] = use.merchantWeight[zone] = 0;
  }
  return drowned > 0 ? zoneGraph(spec, use, bridges) : graph;
}

/** districtCount x districtCount factors, each at least 1, the same in both directions. */
export function detours(
  spec: CitySpec, use: LandUse, districts: Districts, graph: ZoneGraph,
): Float64Array {
  const { count } = districts;
  const factor = new Float64Array(count * count);
  const metres = new Int32Array(use.land.length);
  const source = middles(spec, use, districts);
  for (let from = 0; from < count; from++) {
    if (source[from] < 0) continue;
    metresFrom(graph, source[from], metres);
    meanFactors(spec, districts, source[from], metres, factor.subarray(from * count));
  }
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      const there = factor[a * count + b];
      const back = factor[b * count + a];
      const both = there > 0 && back > 0 ? (there + back) / 2 : Math.max(there, back);
      factor[a * count + b] = factor[b * count + a] = Math.max(both, 1);
    }
  }
  return factor;
}

/** Ridden over L1 metres from one zone, summed over the zones of each district. */
function meanFactors(
  spec: CitySpec, districts: Districts, source: number, metres: Int32Array, row: Float64Array,
): void {
  const ridden = new Float64Array(districts.count);
  const straight = new Float64Array(districts.count);
  for (let zone = 0; zone < metres.length; zone++) {
    if (metres[zone] <= 0) continue;
    ridden[districts.of[zone]] += metres[zone];
    straight[districts.of[zone]] += zoneL1(spec, source, zone);
  }
  for (let d = 0; d < districts.count; d++) {
    row[d] = straight[d] > 0 ? ridden[d] / straight[d] : 0;
  }
}

/** The land zone nearest to the middle of each district's land, -1 for a district of water. */
function middles(spec: CitySpec, use: LandUse, districts: Districts): Int32Array {
  const land = new Float64Array(districts.count);
  const columns = new Float64Array(districts.count);
  const rows = new Float64Array(districts.count);
  for (let zone = 0; zone < use.land.length; zone++) {
    const d = districts.of[zone];
    land[d] += use.land[zone];
    columns[d] += use.land[zone] * (zone % spec.columns);
    rows[d] += use.land[zone] * Math.floor(zone / spec.columns);
  }
  const middle = new Int32Array(districts.count).fill(-1);
  const bestMiss = new Float64Array(districts.count).fill(Infinity);
  for (let zone = 0; zone < use.land.length; zone++) {
    const d = districts.of[zone];
    if (use.land[zone] === 0) continue;
    const miss = Math.abs((zone % spec.columns) - columns[d] / land[d]) +
      Math.abs(Math.floor(zone / spec.columns) - rows[d] / land[d]);
    if (miss >= bestMiss[d]) continue;
    bestMiss[d] = miss;
    middle[d] = zone;
  }
  return middle;
}
