// The streets of a town from somebody's own map: what of it is used, what is wrong with it, and the
// city that knows them.

import type { CitySpec } from '../../sim-core/index.ts';
import type { Problem } from '../schema/problem.ts';
import { type Datum, fromGcj02, type GlobePlace, metresFrom } from './datum.ts';
import type { MapWay } from './highways.ts';
import { linesOf, mostDrawn } from './street-lines.ts';
import { lengthOf, networkOf, type StreetNetwork } from './street-network.ts';
import { unreached } from './street-places.ts';
import { type Ridden, riddenOn } from './street-ways.ts';
import { problemIn } from './text-table.ts';
import { groundOf } from './town-city.ts';
import type { Town } from './town.ts';

/** A person's map. */
export interface StreetMap {
  readonly file: string;
  readonly datum: Datum;
  readonly ways: readonly MapWay[];
}

/** A city with its streets, and what to say of them. */
export interface StreetCity {
  readonly city: CitySpec;
  readonly ways: number;
  readonly network: StreetNetwork;
  readonly bridgeMetres: number;
  /** Of all people, those without a street near by. */
  readonly peopleShare: number;
  readonly ridden: Ridden;
}

/** More cannot be searched in a minute or two. */
const mostPieces = 400_000;

/** The city of a town on the streets of a map; what stands against it goes into the list. */
export function withStreets(
  town: Town, city: CitySpec, map: StreetMap, problems: Problem[],
): StreetCity | undefined {
  const { file, ways } = map;
  const ground = groundOf(town);
  const most = [city.columns, city.rows].map((zones) => zones * city.zoneMetres - 1);
  const toGround = (place: GlobePlace) => {
    const globe = map.datum === 'gcj02' ? fromGcj02(place) : place;
    const [east, north] = metresFrom(ground.middle, globe);
    const [x, y] = [east - ground.westMetres, north - ground.southMetres];
    return { x, y, isInside: x >= 0 && y >= 0 && x <= most[0] && y <= most[1] };
  };
  const isRight = ways.length > 0 && liesInTown(map, toGround, problems);
  if (ways.length === 0) {
    problems.push(problemIn(file, {}, '没有道路', 'has no streets',
      { zh: '带 highway 标签的线', en: 'ways with a tag `highway`' }));
  }
  if (!isRight) return undefined;
  const network = networkOf(ways, toGround);
  const lines = drawnOf(network, file, problems);
  if (lines === undefined) return undefined;
  const { districts, peopleShare } = unreached(city, network);
  for (const district of districts) {
    const { name, id, line } = town.zones[district];
    problems.push(problemIn('zones', { line }, `“${name ?? id}”多数居民附近没有与其余部分相连的街道`,
      `"${name ?? id}" has for most of its people no street that hangs together with the others`, {
        zh: `${file} 中通往该处的街道和桥`, en: `in ${file} the streets and bridges that lead there`,
      }));
  }
  if (problems.length > 0) return undefined;
  const ridden = riddenOn(city, network);
  const { detours, speeds } = ridden;
  return {
    city: { ...city, survey: { ...city.survey!, roads: { detours, speeds, lines } } },
    ways: ways.length, network, ridden, peopleShare,
    bridgeMetres: lengthOf(network.pieces.filter(({ street }) => street.kind === 'bridge')),
  };
}

/** Lines for the map, unless there are none or too many. */
function drawnOf(network: StreetNetwork, file: string, problems: Problem[]):
ReturnType<typeof linesOf> {
  const { pieces, leftOut: { ways } } = network;
  if (pieces.length === 0) {
    problems.push(problemIn(file, {}, '没有可骑行的街道', 'has no street that can be ridden', {
      zh: `城市范围内可骑行的道路（类别不符 ${ways.class} 条，禁止通行 ${ways.access} 条）`,
      en: `open ways in the city (${ways.class} of a class not ridden, ${ways.access} closed)`,
    }));
    return undefined;
  }
  const lines = pieces.length > mostPieces ? undefined : linesOf(network);
  if (lines !== undefined) return lines;
  problems.push(problemIn(file, {}, `街道太多（${pieces.length} 段）`,
    `has too many streets (${pieces.length} pieces)`, {
      zh: `至多 ${mostDrawn} 个转折；去掉 footway、path、service，或缩小城市`,
      en: `at most ${mostDrawn} bends; leave out footway, path and service, or take a smaller town`,
    }));
  return undefined;
}

/** Whether anything lies in the city; otherwise what may have happened to the coordinates. */
function liesInTown(
  { file, ways }: StreetMap, toGround: (place: GlobePlace) => { readonly isInside: boolean },
  problems: Problem[],
): boolean {
  const places = ways.flatMap((way) => way.places);
  if (places.some((place) => isOnGlobe(place) && toGround(place).isInside)) {
    const bad = ways.filter((way) => !way.places.every(isOnGlobe));
    for (const { line } of bad) {
      problems.push(problemIn(file, { line }, '坐标不可用', 'has a place that cannot be used',
        { zh: 'WGS-84 的经度、纬度', en: 'longitude and latitude of WGS-84' }));
    }
    return bad.length === 0;
  }
  const isTurned = places.map(({ longitude, latitude }) => (
    { longitude: latitude, latitude: longitude }
  )).some((place) => isOnGlobe(place) && toGround(place).isInside);
  const { longitude, latitude } = places[0];
  const at = `${longitude}, ${latitude}`;
  const [zh, en] = isTurned ? ['经度与纬度对调了', 'has longitude and latitude changed places']
    : places.some(isOnGlobe)
      ? [`全在城市之外（起于 ${at}）`, `lies outside the city altogether (it begins at ${at})`]
      : [`坐标不是度（起于 ${at}）`, `has coordinates that are no degrees (it begins at ${at})`];
  problems.push(problemIn(file, {}, zh, en, {
    zh: 'WGS-84 的经度、纬度，与四个文件同一地点',
    en: 'longitude and latitude of WGS-84, where the four files are',
  }));
  return false;
}

function isOnGlobe({ longitude, latitude }: GlobePlace): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;
}
