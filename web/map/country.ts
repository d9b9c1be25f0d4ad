// The country around a city: its river and its main roads run on as they leave it, until they fade
// with the land. Nobody rides there; a pane that is longer than the city is not empty for it.

import type { CityMap } from './ground.ts';

type Ring = CityMap['water'][number];
type Point = Ring[number];
type Bounds = CityMap['bounds'];

/** So near to the border a road leaves the city, as a share of the shorter side. */
const nearShare = 0.015;
/** How much of its slant a road keeps, so that roads do not meet in the country. */
const slantKept = 0.3;
/** What runs along the border more than away from it stays inside. */
const leastOutward = 0.6;

/** The map with what runs on beyond its border, for so many metres. */
export function withCountry(map: CityMap, reachMetres: number): CityMap {
  const goOn = (ring: Ring): Ring[] => onward(ring, map.bounds, reachMetres);
  return {
    ...map,
    water: [...map.water, ...map.water.flatMap(goOn)],
    parks: [...map.parks, ...map.parks.flatMap(goOn)],
    roads: map.roads.map((road) => (
      road.kind === 'major'
        ? { ...road, path: ledOut(road.path, map.bounds, reachMetres) }
        : road
    )),
  };
}

/** A road's path, going straight on at each end that lies at the border. */
function ledOut(path: Ring, bounds: Bounds, reach: number): Ring {
  if (path.length < 2) return path;
  const before = beyond(path[0], path[1], bounds, reach);
  const after = beyond(path[path.length - 1], path[path.length - 2], bounds, reach);
  return [...before, ...path, ...after];
}

/** Where a road that ends at the border would come to; nothing when it ends in the city. */
function beyond(end: Point, inner: Point, bounds: Bounds, reach: number): Point[] {
  const near = nearShare * Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  const side = sides.find((each) => Math.abs(each.gap(end, bounds)) <= near);
  if (side === undefined) return [];
  const [dx, dy] = [end[0] - inner[0], end[1] - inner[1]];
  const length = Math.hypot(dx, dy);
  const outward = side.x * dx + side.y * dy;
  if (length === 0 || outward < leastOutward * length) return [];
  const slant = (slantKept * (Math.abs(side.y) * dx + Math.abs(side.x) * dy)) / outward;
  return [onTheWay(end, side, slant, reach)];
}

/**
 * What goes through the city from side to side, as a river with its banks does, goes on at both.
 * Its ring crosses each side along one edge, which is drawn out.
 */
function onward(ring: Ring, bounds: Bounds, reach: number): Ring[] {
  const at = (index: number): Point => ring[(index + ring.length) % ring.length];
  const crossings = sides.flatMap((side) => {
    const isOn = (point: Point): boolean => Math.abs(side.gap(point, bounds)) < 1;
    const edge = ring.findIndex((_, index) => isOn(at(index)) && isOn(at(index + 1)));
    return edge < 0 ? [] : [{ side, edge }];
  });
  const [first, second, ...others] = crossings;
  const isThrough = second !== undefined && others.length === 0
    && first.side.x === -second.side.x && first.side.y === -second.side.y;
  if (!isThrough) return [];
  return crossings.map(({ side, edge }): Ring => {
    const banks = [[at(edge), at(edge - 1)], [at(edge + 1), at(edge + 2)]] as const;
    // Both banks keep the direction of the middle, so that the river keeps its width.
    const slopes = banks.map(([end, inner]) => {
      const [dx, dy] = [end[0] - inner[0], end[1] - inner[1]];
      const outward = side.x * dx + side.y * dy;
      const across = Math.abs(side.y) * dx + Math.abs(side.x) * dy;
      return outward <= 0 ? 0 : across / outward;
    });
    const slant = (slopes[0] + slopes[1]) / 2;
    const [one, other] = banks.map(([end]) => onTheWay(end, side, slant, reach));
    return [at(edge), one, other, at(edge + 1)];
  });
}

/** Where one comes to from the border, straight out but for a slant. */
function onTheWay([x, y]: Point, side: Side, slant: number, reach: number): Point {
  return [
    x + (side.x + Math.abs(side.y) * slant) * reach,
    y + (side.y + Math.abs(side.x) * slant) * reach,
  ];
}

/** One of the four sides: the way out, and how far a place lies inside. */
interface Side {
  readonly x: number;
  readonly y: number;
  gap(point: Point, bounds: Bounds): number;
}

const sides: readonly Side[] = [
  { x: -1, y: 0, gap: ([x], { minX }) => x - minX },
  { x: 1, y: 0, gap: ([x], { maxX }) => maxX - x },
  { x: 0, y: -1, gap: ([, y], { minY }) => y - minY },
  { x: 0, y: 1, gap: ([, y], { maxY }) => maxY - y },
];
