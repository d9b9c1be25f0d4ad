// The picture of a city, made from the same plan as its zones: water, parks, blocks, streets and
// district names as plain polygons and lines in metres, north up. For the screen only; nothing in
// the simulation reads it.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec, Space, ZoneKind } from '../space.ts';
import { drawBlocks } from './map-blocks.ts';
import { drawStreets } from './map-streets.ts';
import { drawPonds, riverBand } from './map-water.ts';
import { middleX, middleY } from './ground.ts';
import { distance, planCity } from './plan.ts';

export type Point = readonly [xMetres: number, yMetres: number];
/** An outline without a repeated last point. */
export type Ring = readonly Point[];

export interface MapBlock {
  readonly kind: ZoneKind;
  readonly ring: Ring;
}

export interface MapRoad {
  readonly kind: 'major' | 'minor' | 'bridge';
  readonly path: readonly Point[];
}

export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly zh: string;
  readonly en: string;
  /** 0 for names that stand clear of each other in a view of the whole city; then 1, then 2. */
  readonly rank: 0 | 1 | 2;
}

/** Paint in this order: parks, blocks, water, minor, major and bridge roads, labels. */
export interface CityMap {
  readonly bounds: {
    readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number;
  };
  readonly water: readonly Ring[];
  readonly parks: readonly Ring[];
  readonly blocks: readonly MapBlock[];
  readonly roads: readonly MapRoad[];
  readonly districtLabels: readonly MapLabel[];
}

export function drawMap(spec: CitySpec, space: Space): CityMap {
  const plan = planCity(spec);
  const rng = streamOf(spec.seed, 'map');
  const { blocks, parks } = drawBlocks(space, plan, rng);
  return {
    bounds: { minX: 0, minY: 0, maxX: plan.widthMetres, maxY: plan.heightMetres },
    water: [...riverBand(plan, 0), ...drawPonds(space, plan, rng)],
    parks: [...riverBand(plan, 38), ...parks],
    blocks,
    roads: drawStreets(space, plan),
    districtLabels: labels(space),
  };
}

/** Each name stands at the middle of where its people are; empty country stays without. */
function labels(space: Space): MapLabel[] {
  const count = space.districtCount;
  const weight = new Float64Array(count);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let zone = 0; zone < space.zoneCount; zone++) {
    if (space.land[zone] === 0) continue;
    const d = space.district[zone];
    const here = space.residents[zone] + space.jobs[zone] + space.students[zone] + 0.01;
    weight[d] += here;
    x[d] += here * middleX(space, zone);
    y[d] += here * middleY(space, zone);
  }
  const order = Array.from({ length: count }, (_, d) => d);
  order.sort((a, b) => weight[b] - weight[a] || a - b);
  const made: MapLabel[] = [];
  const quiet = (0.1 * weight.reduce((sum, here) => sum + here, 0)) / count;
  for (let place = 0; place < count; place++) {
    const d = order[place];
    if (weight[d] < quiet) continue;
    const name = space.districtName[d];
    const at = { x: Math.round(x[d] / weight[d]), y: Math.round(y[d] / weight[d]) };
    made.push({ ...at, zh: name.zh, en: name.en, rank: rankAmong(made, at, space) });
  }
  return made;
}

/** The first rank in which a name keeps its distance from the busier ones already placed. */
function rankAmong(
  made: readonly MapLabel[], at: { x: number; y: number }, space: Space,
): MapLabel['rank'] {
  const widthMetres = space.columns * space.zoneMetres;
  const clear = (rank: number, gapMetres: number): boolean =>
    made.every((other) => other.rank > rank ||
      distance(other.x, other.y, at.x, at.y) >= gapMetres);
  if (clear(0, widthMetres / 9)) return 0;
  return clear(1, widthMetres / 20) ? 1 : 2;
}
