// A city's description from a town's files: a grid of zones over all that was named, each with the
// people of the area that it lies in; a district is a zone of the file.

import type { CitySpec, Survey } from '../../sim-core/index.ts';
import type { Problem } from '../schema/problem.ts';
import { problemIn } from './text-table.ts';
import { type GlobePlace, metresFrom } from './datum.ts';
import type { Town, TownZone } from './town.ts';

/** What files do not say. */
export interface TownWishes {
  readonly id: string;
  readonly label: CitySpec['label'];
  /** Side of a zone; the finest that keeps the city small enough without it. */
  readonly zoneMetres: number | undefined;
}

/** Where the city lies: metres are counted from its south-western corner. */
export interface TownGround {
  readonly middle: GlobePlace;
  readonly westMetres: number;
  readonly southMetres: number;
}

const marginMetres = 600;
const sides = [250, 500, 1000, 2000];
const mostZones = 6000;
const mostAcross = 200;
const fewestAcross = 4;
/** A city file holds no more values. */
const mostTownZones = 1000;
const mostMerchants = 4000;
const mostRiders = 4000;
/** Consumers are simulated for each order of a day (as in the preset cities). */
const consumersPerOrder = 5;
/** People of a zone that is a point live within this share of the way to the next one (assumed). */
const reachShare = 0.75;

/** The grid that a town lies on. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly zoneMetres: number;
}

/** Where the town lies, all its places and half a kilometre around them inside. */
export function groundOf(town: Town): TownGround & { readonly extent: readonly [number, number] } {
  const middle = {
    longitude: meanOf(town.zones.map(({ longitude }) => longitude)),
    latitude: meanOf(town.zones.map(({ latitude }) => latitude)),
  };
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const places of [town.zones, town.merchants, town.riders, town.orders]) {
    for (const place of places) {
      const [x, y] = metresFrom(middle, place);
      xs.push(x);
      ys.push(y);
    }
  }
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const westMetres = Math.floor(least(xs) - marginMetres);
  const southMetres = Math.floor(least(ys) - marginMetres);
  return {
    middle, westMetres, southMetres,
    extent: [most(xs) + marginMetres - westMetres, most(ys) + marginMetres - southMetres],
  };
}

/** Whole metres of a place on the ground. */
export function onGround(ground: TownGround, place: GlobePlace): readonly [number, number] {
  const [x, y] = metresFrom(ground.middle, place);
  return [Math.round(x - ground.westMetres), Math.round(y - ground.southMetres)];
}

/** Orders of a usual day: those of the log over the days that it has. */
export function ordersPerDay({ orders }: Town): number {
  const days = new Set(orders.map(({ day }) => day)).size;
  return Math.max(1, Math.round(orders.length / Math.max(1, days)));
}

/** The description of the town's city, or what stands against it. */
export function cityOf(
  town: Town, wishes: TownWishes, problems: Problem[],
): CitySpec | undefined {
  const ground = groundOf(town);
  const grid = gridOver(ground.extent, wishes.zoneMetres);
  if (grid === undefined) {
    problems.push(problemIn('', {}, '城市太大', 'the town is too wide', {
      zh: `每边至多 ${mostAcross} 个网格，共至多 ${mostZones} 个`,
      en: `at most ${mostAcross} zones a side and ${mostZones} in all`,
    }));
    return undefined;
  }
  checkMany('zones', town.zones.length, mostTownZones, problems);
  checkMany('merchants', town.merchants.length, mostMerchants, problems);
  checkMany('riders', town.riders.length, mostRiders, problems);
  const people = peopled(town, ground, grid, problems);
  if (people === undefined || problems.length > 0) return undefined;
  const living = town.zones.reduce((sum, { residents }) => sum + residents, 0);
  const orders = ordersPerDay(town);
  return {
    id: wishes.id, label: wishes.label, seed: 1, ...grid,
    centres: 1, campuses: 0, industrialParks: 0, oldTown: false, river: false, bridges: 0,
    districtZones: 8,
    ordersPerDay: orders,
    riders: town.riders.length,
    merchants: town.merchants.length,
    residents: Math.max(100, orders, Math.min(Math.round(living), consumersPerOrder * orders)),
    survey: {
      ...people,
      districts: town.zones.map(({ id, name = id }) => ({ zh: name, en: name })),
      merchants: town.merchants.map((merchant) => {
        const [xMetres, yMetres] = onGround(ground, merchant);
        const { tier, specialty } = merchant;
        return { xMetres, yMetres, ...(tier && { tier }), ...(specialty && { specialty }) };
      }),
      riderHomes: town.riders.map((rider) => onGround(ground, rider)),
    },
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function checkMany(name: string, count: number, most: number, problems: Problem[]): void {
  if (count <= most) return;
  problems.push(problemIn(name, {}, `有 ${count} 行`, `has ${count} rows`,
    { zh: `至多 ${most} 行`, en: `at most ${most} rows` }));
}

function gridOver([width, height]: readonly [number, number], asked: number | undefined):
Grid | undefined {
  const grids = (asked === undefined ? sides : [asked]).map((zoneMetres) => ({
    columns: Math.max(fewestAcross, Math.floor(width / zoneMetres) + 1),
    rows: Math.max(fewestAcross, Math.floor(height / zoneMetres) + 1),
    zoneMetres,
  }));
  return grids.find(({ columns, rows }) => (
    columns * rows <= mostZones && Math.max(columns, rows) <= mostAcross
  ));
}

/** Who lives and works in each zone of the grid, and which zone of the file it belongs to. */
function peopled(town: Town, ground: TownGround, grid: Grid, problems: Problem[]):
Pick<Survey, 'district' | 'residents' | 'jobs'> | undefined {
  const count = grid.columns * grid.rows;
  const middles = town.zones.map((zone) => onGround(ground, zone));
  const cells = Array.from({ length: count }, (_zone, i): readonly [number, number] => [
    ((i % grid.columns) + 0.5) * grid.zoneMetres,
    (Math.floor(i / grid.columns) + 0.5) * grid.zoneMetres,
  ]);
  const rings = town.zones.map(({ ring }) => ring?.map((corner) => onGround(ground, corner)));
  const district = cells.map((cell) => districtAt(cell, middles, rings));
  takeOwnCells(district, middles, grid);
  const residents = new Array<number>(count).fill(0);
  const jobs = new Array<number>(count).fill(0);
  town.zones.forEach((zone, i) => {
    const own = homesOf(i, { cells, district, middles, ring: rings[i], grid });
    if (own.length === 0) {
      problems.push(problemIn('zones', { line: zone.line }, `与另一区域相距不到 ${grid.zoneMetres} 米`,
        `lies less than ${grid.zoneMetres} m from another zone`,
        { zh: '更小的 --zone-metres，或合并区域', en: 'a smaller --zone-metres, or zones put together' }));
    }
    for (const cell of own) spread(zone, cell, own.length, residents, jobs);
  });
  if (residents.some((each) => each > 0)) return { district, residents, jobs };
  problems.push(problemIn('zones', { column: 'residents' }, '没有居民', 'nobody lives there',
    { zh: '至少一个区域有居民', en: 'residents in a zone at least' }));
  return undefined;
}

/** Hundredths of a person are enough. */
function spread(
  zone: TownZone, cell: number, among: number, residents: number[], jobs: number[],
): void {
  residents[cell] = Math.round((100 * zone.residents) / among) / 100;
  jobs[cell] = Math.round((100 * (zone.jobs ?? 0)) / among) / 100;
}

/** The area that a place lies in, or else the nearest. */
function districtAt(
  place: readonly [number, number],
  middles: readonly (readonly [number, number])[],
  rings: readonly ((readonly (readonly [number, number])[]) | undefined)[],
): number {
  const inside = rings.findIndex((ring) => ring !== undefined && isInside(place, ring));
  return inside >= 0 ? inside : nearest(place, middles);
}

function nearest(place: readonly [number, number], to: readonly (readonly [number, number])[]):
number {
  let best = 0;
  to.forEach((each, i) => { if (squared(place, each) < squared(place, to[best])) best = i; });
  return best;
}

function squared([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return (ax - bx) * (ax - bx) + (ay - by) * (ay - by);
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function isInside([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]):
boolean {
  let isIn = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
  }
  return isIn;
}

/** An area too small to hold the middle of a zone of the grid has the one that it lies in. */
function takeOwnCells(
  district: number[], middles: readonly (readonly [number, number])[], grid: Grid,
): void {
  const has = new Set(district);
  middles.forEach((middle, i) => { if (!has.has(i)) district[cellAt(middle, grid)] = i; });
}

function cellAt([x, y]: readonly [number, number], { zoneMetres, columns }: Grid): number {
  return Math.floor(y / zoneMetres) * columns + Math.floor(x / zoneMetres);
}

/** In which zones of the grid an area's people live: all of an area, those around a point. */
function homesOf(i: number, { cells, district, middles, ring, grid }: {
  readonly cells: readonly (readonly [number, number])[];
  readonly district: readonly number[];
  readonly middles: readonly (readonly [number, number])[];
  readonly ring: readonly (readonly [number, number])[] | undefined;
  readonly grid: Grid;
}): number[] {
  const all = district.flatMap((each, cell) => (each === i ? [cell] : []));
  const next = Math.min(...middles.map((each, j) => (
    j === i ? Infinity : squared(each, middles[i])
  )));
  const reach = Math.max(grid.zoneMetres, reachShare * Math.sqrt(next));
  const near = all.filter((cell) => (
    ring === undefined ? squared(cells[cell], middles[i]) <= reach * reach
      : isInside(cells[cell], ring)
  ));
  return near.length > 0 ? near : all.slice(0, 1);
}
