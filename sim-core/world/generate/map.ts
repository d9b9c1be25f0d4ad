// The picture of a city, made from the same plan as its zones: water, parks, blocks, streets and
// district names as plain polygons and lines in metres, north up. For the screen only; nothing in
// the simulation reads it.

import { streamOf } from '../../kernel/random.ts';
import type { CitySpec, Space } from '../space.ts';
import { drawBlocks } from './map-blocks.ts';
import type { CityMap, MapLabel, MapRoad, WaterLabel } from './map-shapes.ts';
import { drawStreets, surveyedStreets } from './map-streets.ts';
import { drawPonds, riverBand } from './map-water.ts';
import { middleX, middleY } from './ground.ts';
import { nameRiver } from './names.ts';
import { StreetGraph } from '../street-graph.ts';
import { distance, planCity, type CityPlan } from './plan.ts';
import { riverMiddle, riverSlope } from './river.ts';

export function drawMap(spec: CitySpec, space: Space): CityMap {
  const plan = planCity(spec);
  const rng = streamOf(spec.seed, 'map');
  const bounds = { minX: 0, minY: 0, maxX: plan.widthMetres, maxY: plan.heightMetres };
  const known = spec.survey?.roads;
  // Blocks would show made-up streets between known ones.
  const { blocks, parks } = known ? { blocks: [], parks: [] } : drawBlocks(space, plan, rng);
  return {
    bounds,
    water: [...riverBand(plan, 0), ...drawPonds(space, plan, rng)],
    parks: [...riverBand(plan, 38), ...parks],
    blocks,
    roads: known ? surveyedStreets(known) : joinedStreets(drawStreets(space, plan), bounds),
    ...(known && { isSurveyed: true }),
    districtLabels: labels(space),
    waterLabels: riverLabels(spec, plan),
  };
}

/** Bridges are led to the streets, and streets that end shortly before another one go on to it. */
function joinedStreets(roads: MapRoad[], bounds: CityMap['bounds']): MapRoad[] {
  const { joints } = new StreetGraph({ roads, bounds });
  return [...joints.map((path): MapRoad => ({ kind: 'minor', path })), ...roads];
}

/** Twice along the river, where it enters and where it leaves. */
function riverLabels(spec: CitySpec, plan: CityPlan): WaterLabel[] {
  const { river } = plan;
  if (river === null) return [];
  const name = nameRiver(spec);
  const length = river.flowsEast ? plan.widthMetres : plan.heightMetres;
  return [0.2, 0.78].map((share) => {
    const along = length * share;
    const cross = riverMiddle(river, along);
    const [x, y] = river.flowsEast ? [along, cross] : [cross, along];
    const steep = degreesOf(riverSlope(river, along));
    const turned = steep > 0 ? 90 - steep : -90 - steep;
    const angleDegrees = river.flowsEast ? steep : turned;
    return { x: Math.round(x), y: Math.round(y), ...name, angleDegrees };
  });
}

/** The angle of a slope between -1.2 and 1.2, to a degree: enough for a name on a map. */
function degreesOf(slope: number): number {
  const held = Math.max(-1.2, Math.min(1.2, slope));
  return Math.round((held - (held * held * held) / 4.6) * (180 / Math.PI));
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
