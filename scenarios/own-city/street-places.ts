// Where streets are measured from: places spread over each district, where its people are; and whom
// no street reaches.

import type { CitySpec } from '../../sim-core/index.ts';
import type { StreetNetwork } from './street-network.ts';

/** Places measured from in each district: no more than these, and so many steps of all searches. */
const mostPlaces = 16;
const mostSteps = 40_000_000;
const fewestPlaces = 2;
/** A district of whose people fewer live by a street is not reached. */
const reachedShare = 0.5;

/** Districts that the network does not reach, and the share of all people without a street. */
export function unreached(city: CitySpec, network: StreetNetwork):
{ readonly districts: readonly number[]; readonly peopleShare: number } {
  const { residents, jobs, district, districts } = city.survey!;
  const nodes = nodesByZone(city, network);
  const all = new Float64Array(districts.length);
  const far = new Float64Array(districts.length);
  district.forEach((of, zone) => {
    // A district in which nobody lives is looked at by its ground.
    const people = residents[zone] + jobs[zone] + 1e-6;
    all[of] += people;
    if (!hasStreetNear(city, network, nodes, zone)) far[of] += people;
  });
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  return {
    districts: [...all.keys()].filter((of) => far[of] > (1 - reachedShare) * all[of]),
    peopleShare: sum(far) / sum(all),
  };
}

/** Whether a street has a node no farther from a zone's middle than the zone is wide. */
function hasStreetNear(
  city: CitySpec, { x, y }: StreetNetwork, nodes: ReadonlyMap<number, readonly number[]>,
  zone: number,
): boolean {
  const { columns, zoneMetres } = city;
  const [middleX, middleY] = middleOf(city, zone);
  return [-1, 0, 1].some((up) => [-1, 0, 1].some((east) => {
    const column = (zone % columns) + east;
    if (column < 0 || column >= columns) return false;
    const near = nodes.get(zone + up * columns + east) ?? [];
    return near.some((node) => straight(x[node] - middleX, y[node] - middleY) <= zoneMetres);
  }));
}

/**
 * Nodes of each district, spread over it: those nearest to the middles of zones in which people
 * live, work or cook (or of all its zones), and others of the same zones where these are few.
 */
export function placesIn(city: CitySpec, network: StreetNetwork): number[] {
  const survey = city.survey!;
  const steps = mostSteps / network.pieces.length / survey.districts.length;
  const wanted = Math.max(fewestPlaces, Math.min(mostPlaces, Math.floor(steps)));
  const nodes = nodesByZone(city, network);
  const cooks = new Set(survey.merchants.map(({ xMetres, yMetres }) => (
    zoneAt(city, xMetres, yMetres)
  )));
  const isBusy = (zone: number): boolean => (
    survey.residents[zone] + survey.jobs[zone] > 0 || cooks.has(zone)
  );
  return survey.districts.flatMap((_name, district) => {
    const all = [...nodes.keys()].filter((zone) => survey.district[zone] === district)
      .sort((a, b) => a - b);
    const busy = all.filter(isBusy);
    const zones = busy.length > 0 ? busy : all;
    const middles = spread(zones, wanted).map((zone) => (
      nearestToMiddle(city, network, zone, nodes.get(zone)!)
    ));
    const others = zones.flatMap((zone) => nodes.get(zone)!)
      .filter((node) => !middles.includes(node));
    return [...middles, ...spread(others, wanted - middles.length)];
  });
}

function nodesByZone(city: CitySpec, { x, y }: StreetNetwork): Map<number, number[]> {
  const nodes = new Map<number, number[]>();
  x.forEach((_x, node) => {
    const zone = zoneAt(city, x[node], y[node]);
    const there = nodes.get(zone);
    if (there === undefined) nodes.set(zone, [node]);
    else there.push(node);
  });
  return nodes;
}

/** So many of a list, evenly spread over it. */
function spread(list: readonly number[], most: number): number[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.floor(((i + 0.5) * list.length) / most)]);
}

function nearestToMiddle(
  city: CitySpec, { x, y }: StreetNetwork, zone: number, nodes: readonly number[],
): number {
  const [middleX, middleY] = middleOf(city, zone);
  const away = (node: number): number => straight(x[node] - middleX, y[node] - middleY);
  return nodes.reduce((best, node) => (away(node) < away(best) ? node : best));
}

function middleOf({ columns, zoneMetres }: CitySpec, zone: number): [x: number, y: number] {
  return [((zone % columns) + 0.5) * zoneMetres, (Math.floor(zone / columns) + 0.5) * zoneMetres];
}

function zoneAt({ columns, zoneMetres }: CitySpec, x: number, y: number): number {
  return Math.floor(y / zoneMetres) * columns + Math.floor(x / zoneMetres);
}

/** The district that a place lies in. */
export function districtAt(city: CitySpec, x: number, y: number): number {
  return city.survey!.district[zoneAt(city, x, y)];
}

/** Metres as the crow flies. */
export function straight(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
