// Where consumers sleep and where they spend a weekday, and which segment each belongs to. They are
// listed zone by zone, so that the people of a zone are one range of rows.

import type { Space } from '../space.ts';
import { findPoint, middleX, middleY } from './ground.ts';
import type { Ground } from './ground.ts';
import { cumulative, pickWeighted, quotas } from './sampling.ts';

export const Segment = {
  student: 0, whiteCollar: 1, family: 2, elderly: 3, couponHunter: 4,
} as const;
export type Segment = (typeof Segment)[keyof typeof Segment];

export interface ConsumerPlaces {
  /** First consumer of each home zone; one more entry than zones. */
  readonly consumerZoneStart: Int32Array;
  readonly consumerHomeZone: Int32Array;
  readonly consumerHomeX: Int32Array;
  readonly consumerHomeY: Int32Array;
  /** Weekday noon: work, school, or home. */
  readonly consumerDayZone: Int32Array;
  readonly consumerDayX: Int32Array;
  readonly consumerDayY: Int32Array;
  readonly consumerSegment: Uint8Array;
}

/** Per mille by segment for each zone kind, in the order of ZoneKind (assumed). */
const segmentPerMille: readonly (readonly number[])[] = [
  [40, 440, 320, 120, 80], [40, 440, 320, 120, 80], [30, 640, 200, 50, 80],
  [40, 440, 320, 120, 80], [10, 420, 330, 90, 150], [40, 300, 320, 260, 80],
  [40, 440, 320, 120, 80], [60, 250, 380, 210, 100], [60, 200, 400, 260, 80],
];
/** Share of each segment that leaves home on a weekday (assumed), in the order of Segment. */
const leavesHome = [0.9, 0.93, 0.45, 0.05, 0.6];
/** Distance at which half as many take a job as next door (assumed). */
const commuteMetres = 3500;

/** What is needed to send somebody to work: jobs by district, then by zone within it. */
interface Workplaces {
  readonly districtJobs: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Zones ordered by district, where each district starts, and running sums of their jobs. */
  readonly zones: Int32Array;
  readonly start: Int32Array;
  readonly sums: Float64Array;
  /** Running sums over districts as seen from one home district, kept while it stays the same. */
  readonly pull: Float64Array;
  seenFrom: number;
}

export function placeConsumers(ground: Ground, count: number): ConsumerPlaces {
  const { space, rng } = ground;
  const all = new Float64Array(space.zoneCount);
  for (let zone = 0; zone < all.length; zone++) {
    all[zone] = space.residents[zone] + space.students[zone];
  }
  const perZone = quotas(all, count);
  const places = emptyPlaces(space.zoneCount, count);
  const work = workplaces(space);
  let consumer = 0;
  for (let zone = 0; zone < space.zoneCount; zone++) {
    places.consumerZoneStart[zone] = consumer;
    const dormitory = all[zone] > 0 ? space.students[zone] / all[zone] : 0;
    for (let i = 0; i < perZone[zone]; i++) {
      const inDormitory = rng() < dormitory;
      const segment = inDormitory ? Segment.student : segmentOf(space.kind[zone], rng());
      const stays = inDormitory || rng() >= leavesHome[segment];
      const dayZone = stays ? zone : dayZoneOf(ground, work, zone);
      settle(ground, places, consumer++, zone, dayZone, inDormitory, segment);
    }
  }
  places.consumerZoneStart[space.zoneCount] = consumer;
  return places;
}

function emptyPlaces(zones: number, count: number): ConsumerPlaces {
  return {
    consumerZoneStart: new Int32Array(zones + 1),
    consumerHomeZone: new Int32Array(count),
    consumerHomeX: new Int32Array(count),
    consumerHomeY: new Int32Array(count),
    consumerDayZone: new Int32Array(count),
    consumerDayX: new Int32Array(count),
    consumerDayY: new Int32Array(count),
    consumerSegment: new Uint8Array(count),
  };
}

/** A student of a dormitory has a lecture hall on the same campus; others at home stay put. */
function settle(
  ground: Ground, places: ConsumerPlaces, consumer: number, zone: number, dayZone: number,
  moves: boolean, segment: number,
): void {
  findPoint(ground, zone);
  places.consumerSegment[consumer] = segment;
  places.consumerHomeZone[consumer] = zone;
  places.consumerHomeX[consumer] = ground.point[0];
  places.consumerHomeY[consumer] = ground.point[1];
  if (dayZone !== zone || moves) findPoint(ground, dayZone);
  places.consumerDayZone[consumer] = dayZone;
  places.consumerDayX[consumer] = ground.point[0];
  places.consumerDayY[consumer] = ground.point[1];
}

function segmentOf(kind: number, luck: number): number {
  const shares = segmentPerMille[kind];
  let left = luck * 1000;
  for (let segment = 0; segment < shares.length - 1; segment++) {
    left -= shares[segment];
    if (left < 0) return segment;
  }
  return Segment.couponHunter;
}

function workplaces(space: Space): Workplaces {
  const districts = space.districtCount;
  const start = new Int32Array(districts + 1);
  for (let zone = 0; zone < space.zoneCount; zone++) start[space.district[zone] + 1]++;
  for (let d = 0; d < districts; d++) start[d + 1] += start[d];
  const zones = new Int32Array(space.zoneCount);
  const filled = start.slice(0, districts);
  for (let zone = 0; zone < space.zoneCount; zone++) zones[filled[space.district[zone]]++] = zone;
  const jobs = new Float64Array(space.zoneCount);
  const work = {
    districtJobs: new Float64Array(districts), x: new Float64Array(districts),
    y: new Float64Array(districts), zones, start, sums: jobs,
    pull: new Float64Array(districts), seenFrom: -1,
  };
  for (let i = 0; i < zones.length; i++) {
    const d = space.district[zones[i]];
    jobs[i] = space.jobs[zones[i]];
    work.districtJobs[d] += jobs[i];
    work.x[d] += middleX(space, zones[i]) / (start[d + 1] - start[d]);
    work.y[d] += middleY(space, zones[i]) / (start[d + 1] - start[d]);
  }
  return { ...work, sums: cumulative(jobs) };
}

/** More jobs pull more, distance and detours weaken the pull. */
function dayZoneOf(ground: Ground, work: Workplaces, homeZone: number): number {
  const { space, rng } = ground;
  const home = space.district[homeZone];
  if (work.seenFrom !== home) lookFrom(space, work, home);
  const district = pickWeighted(work.pull, 0, space.districtCount, rng());
  const place = pickWeighted(work.sums, work.start[district], work.start[district + 1], rng());
  return work.zones[place];
}

function lookFrom(space: Space, work: Workplaces, home: number): void {
  let sum = 0;
  for (let d = 0; d < space.districtCount; d++) {
    const l1 = Math.abs(work.x[d] - work.x[home]) + Math.abs(work.y[d] - work.y[home]);
    const ratio = (l1 * space.detour[home * space.districtCount + d]) / commuteMetres;
    sum += work.districtJobs[d] / (1 + ratio * ratio);
    work.pull[d] = sum;
  }
  work.seenFrom = home;
}
