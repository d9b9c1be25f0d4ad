// The picture of a city, made from the same plan as its zones: water, parks, blocks, streets and
// district names as plain polygons and lines in metres, north up. For the screen only; nothing in
// the simulation reads it.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec, Space } from '../space.ts';
import { drawBlocks } from './map-blocks.ts';
import type { CityMap, MapLabel } from './map-shapes.ts';
import { drawStreets } from './map-streets.ts';
import { drawPonds, riverBand } from './map-water.ts';
import { middleX, middleY } from './ground.ts';
import { distance, planCity } from './plan.ts';

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
