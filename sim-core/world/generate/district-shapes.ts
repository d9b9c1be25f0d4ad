// The districts of a described city as those see them who choose some of them on a map: what they
// are called, which ground is theirs, and the lines between them. Districts are squares of zones
// cut by water, so their shapes follow from the zones alone.

import type { Text } from '../../kernel/text.ts';
import type { CitySpec } from './city-spec.ts';
import type { Point, Ring } from './map-shapes.ts';
import { buildSpace, type Space, zoneAt } from '../space.ts';

/** One district of a city. */
export interface DistrictShape {
  readonly name: Text;
  /** Rectangles that cover it, its part of the water with it; none overlaps another. */
  readonly areas: readonly Ring[];
  /** Straight pieces of its border that lie on land, in metres. */
  readonly borders: readonly (readonly [Point, Point])[];
}

/** The districts of a city that is only described. */
export interface DistrictShapes {
  /** By the district's number. */
  readonly districts: readonly DistrictShape[];
  /**
   * The number of the district at a point, metres from the western and from the southern edge;
   * undefined outside the city.
   */
  at(xMetres: number, yMetres: number): number | undefined;
}

/** Lays out the ground: 30 ms for a riverside, 100 for a metropolis, a second for a megacity. */
export function districtShapes(spec: CitySpec): DistrictShapes {
  const space = buildSpace(spec);
  const shapes = space.districtName.map((name) => ({
    name, areas: [] as Ring[], borders: [] as (readonly [Point, Point])[],
  }));
  coverAreas(space, (district, ring) => shapes[district].areas.push(ring));
  drawBorders(space, (district, from, to) => shapes[district].borders.push([from, to]));
  return {
    districts: shapes,
    at(x, y) {
      const isInside = x >= 0 && y >= 0
        && x < space.columns * space.zoneMetres && y < space.rows * space.zoneMetres;
      return isInside ? space.district[zoneAt(space, x, y)] : undefined;
    },
  };
}

/** Runs of zones of one row, joined upwards while the rows above have the same run. */
function coverAreas(space: Space, add: (district: number, ring: Ring) => void): void {
  const open = new Map<string, { district: number; from: number; to: number; bottom: number }>();
  for (let row = 0; row <= space.rows; row++) {
    const runs = row === space.rows ? [] : runsOf(space, row);
    const keys = new Set(runs.map((run) => run.join(' ')));
    for (const [key, { district, from, to, bottom }] of open) {
      if (keys.has(key)) continue;
      open.delete(key);
      add(district, rectangle(space, from, bottom, to, row));
    }
    for (const [district, from, to] of runs) {
      const key = `${district} ${from} ${to}`;
      if (!open.has(key)) open.set(key, { district, from, to, bottom: row });
    }
  }
}

/** Stretches of one row that belong to one district: its number, first column, column behind. */
function runsOf({ columns, district }: Space, row: number): [number, number, number][] {
  const runs: [number, number, number][] = [];
  for (let column = 0; column < columns; column++) {
    const number = district[row * columns + column];
    const last = runs.at(-1);
    if (last?.[0] === number) last[2] = column + 1;
    else runs.push([number, column, column + 1]);
  }
  return runs;
}

function rectangle(
  { zoneMetres: m }: Space, west: number, south: number, east: number, north: number,
): Ring {
  const corners: Ring = [[west, south], [east, south], [east, north], [west, north]];
  return corners.map(([column, row]) => [column * m, row * m]);
}

type AddBorder = (district: number, from: Point, to: Point) => void;

/** Along every line of the zones' grid, the stretches where one district meets another. */
function drawBorders(space: Space, add: AddBorder): void {
  const { columns, rows, zoneMetres: m } = space;
  for (let column = 1; column < columns; column++) {
    const pair = (row: number): [number, number] => [
      row * columns + column - 1, row * columns + column,
    ];
    stretches(space, rows, pair, (district, from, to) => (
      add(district, [column * m, from * m], [column * m, to * m])
    ));
  }
  for (let row = 1; row < rows; row++) {
    const pair = (column: number): [number, number] => [
      (row - 1) * columns + column, row * columns + column,
    ];
    stretches(space, columns, pair, (district, from, to) => (
      add(district, [from * m, row * m], [to * m, row * m])
    ));
  }
}

/** Steps along a line at which the zones on its sides are dry and of two districts. */
function stretches(
  { district, land }: Space,
  steps: number,
  zonesAt: (step: number) => [number, number],
  add: (district: number, from: number, to: number) => void,
): void {
  let from = 0;
  let sides = [-1, -1];
  for (let step = 0; step <= steps; step++) {
    const zones = step < steps ? zonesAt(step) : [];
    const [one, other] = zones.map((zone) => district[zone]);
    const isBorder = one !== other && zones.every((zone) => land[zone] === 1);
    const now = isBorder ? [one, other] : [-1, -1];
    if (now.join() === sides.join()) continue;
    if (sides[0] >= 0) for (const side of sides) add(side, from, step);
    from = step;
    sides = now;
  }
}
