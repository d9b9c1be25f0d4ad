// Where routes open: from pads where shops are many to pads where homes are many, those over a
// river first, and then by the orders of a day that are expected between the two. A city's routes
// stand in the order in which they are opened, so that more of them leave the first as they are.

import type { MerchantId, ZoneId } from '../../kernel/units.ts';
import type { City, VerticalHere } from '../../world/city.ts';
import { listOf } from '../../world/reach.ts';
import { zoneAt, type Space } from '../../world/space.ts';
import { mostRoutes, type UnmannedTables } from './tables.ts';

/** A pad serves doors no farther than this, as the crow flies. */
export const padMetres = 300;
/** Below this no route is worth its pads (assumed). */
const shortestMetres = 800;
/** Pads of one kind stand so far apart that no door lies near two of them. */
const apartMetres = 2 * padMetres;
/** Places that are tried as pads (assumed): more would find little better. */
const shopPads = 12;
const homePads = 30;
/** A pair that is expected to have fewer orders a day than this is not opened (assumed). */
const fewestOrders = 0.5;

interface Pair {
  readonly from: ZoneId;
  readonly to: ZoneId;
  readonly metres: number;
  readonly isOverRiver: boolean;
  readonly ordersPerDay: number;
}

/** Lays out all routes that could be opened; levers say how many are. */
export function layRoutes(city: City, { pads, routes }: UnmannedTables): void {
  const { space } = city;
  const pairs = bestPairs(city);
  const zones: ZoneId[] = [];
  const padOf = (zone: ZoneId): number => {
    const known = zones.indexOf(zone);
    if (known >= 0) return known;
    pads.x[zones.length] = middleX(space, zone);
    pads.y[zones.length] = middleY(space, zone);
    return zones.push(zone) - 1;
  };
  for (let route = 0; route < mostRoutes; route++) {
    routes.firstQueued[route] = routes.lastQueued[route] = -1;
    routes.isThere[route] = route < pairs.length ? 1 : 0;
    if (route >= pairs.length) continue;
    const { from, to, metres, isOverRiver, ordersPerDay } = pairs[route];
    routes.fromPad[route] = padOf(from);
    routes.toPad[route] = padOf(to);
    routes.metres[route] = metres;
    routes.isOverRiver[route] = isOverRiver ? 1 : 0;
    routes.ordersPerDay[route] = ordersPerDay;
  }
}

function bestPairs(city: City): readonly Pair[] {
  const { space } = city;
  const shops = shopsByZone(city);
  const homes = homesByZone(city);
  const from = densest(space, shops.ordersPerDay, shopPads);
  const to = densest(space, homes, homePads);
  const pairs: Pair[] = [];
  for (const there of to) {
    const brought = ordersBetween(city, shops.zoneOf, homes, from, there);
    from.forEach((here, place) => {
      const metres = Math.round(apart(space, here, there));
      const isOverRiver = space.bank[here] !== space.bank[there];
      const ordersPerDay = brought[place];
      if (metres < shortestMetres || ordersPerDay < fewestOrders) return;
      pairs.push({ from: here, to: there, metres, isOverRiver, ordersPerDay });
    });
  }
  const rank = ({ isOverRiver }: Pair): number => (isOverRiver ? 1 : 0);
  pairs.sort((a, b) => (
    rank(b) - rank(a) || b.ordersPerDay - a.ordersPerDay || a.from - b.from || a.to - b.to
  ));
  return pairs.slice(0, mostRoutes);
}

/** By zone the orders of a day that riders fetch there, and each merchant's zone. */
function shopsByZone(city: City): {
  readonly ordersPerDay: Float64Array;
  readonly zoneOf: ReadonlyMap<MerchantId, ZoneId>;
} {
  const { merchants, space, verticals } = city;
  const ordersPerDay = new Float64Array(space.zoneCount);
  const zoneOf = new Map<MerchantId, ZoneId>();
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const vertical = verticals[merchants.vertical[merchant]];
    if (merchants.isOpen[merchant] === 0 || !isBrought(vertical)) continue;
    const zone = zoneAt(space, merchants.x[merchant], merchants.y[merchant]);
    ordersPerDay[zone] += vertical.ordersPerDay / vertical.merchants;
    zoneOf.set(merchant, zone);
  }
  return { ordersPerDay, zoneOf };
}

/** Whether riders bring its orders from its merchants. */
function isBrought({ handOver }: VerticalHere): boolean {
  return handOver === undefined || handOver === 'self';
}

function homesByZone({ consumers, space }: City): Float64Array {
  const homes = new Float64Array(space.zoneCount);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    homes[zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer])]++;
  }
  return homes;
}

/** Zones around which there is most, the densest first, each apart from those before. */
function densest(space: Space, amount: Float64Array, count: number): readonly ZoneId[] {
  const around = Array.from(amount, (_, zone) => (
    space.land[zone] === 0 ? 0 : sumAround(space, amount, zone)
  ));
  const ranked = around.map((_, zone) => zone)
    .filter((zone) => around[zone] > 0)
    .sort((a, b) => around[b] - around[a] || a - b);
  const kept: ZoneId[] = [];
  for (const zone of ranked) {
    if (kept.length === count) break;
    if (kept.every((other) => apart(space, zone, other) > apartMetres)) kept.push(zone);
  }
  return kept;
}

/** Zones whose middle lies within a pad's reach of a zone's. */
function zonesAround(space: Space, zone: ZoneId): readonly ZoneId[] {
  const reach = Math.floor(padMetres / space.zoneMetres);
  const column = zone % space.columns;
  const row = (zone - column) / space.columns;
  const found: ZoneId[] = [];
  for (let y = Math.max(0, row - reach); y <= Math.min(space.rows - 1, row + reach); y++) {
    const last = Math.min(space.columns - 1, column + reach);
    for (let x = Math.max(0, column - reach); x <= last; x++) {
      const other = y * space.columns + x;
      if (apart(space, zone, other) <= padMetres) found.push(other);
    }
  }
  return found;
}

function sumAround(space: Space, amount: Float64Array, zone: ZoneId): number {
  return zonesAround(space, zone).reduce((sum, other) => sum + amount[other], 0);
}

/**
 * Orders of a day from the surroundings of each of some zones to those of another: needs by homes,
 * spread evenly over the merchants on the lists that are shown there.
 */
function ordersBetween(
  city: City,
  zoneOf: ReadonlyMap<MerchantId, ZoneId>,
  homes: Float64Array,
  from: readonly ZoneId[],
  there: ZoneId,
): Float64Array {
  const { space, verticals, platforms, consumers } = city;
  const brought = new Float64Array(from.length);
  const near = from.map((zone) => new Set(zonesAround(space, zone)));
  const { start, merchant } = platforms[0].reach;
  for (const home of zonesAround(space, there)) {
    const share = homes[home] / consumers.rowCount;
    for (const vertical of verticals) {
      if (!isBrought(vertical) || vertical.merchants === 0) continue;
      const { needsByTier = [1000], firstList, ordersPerDay } = vertical;
      needsByTier.forEach((perMille, tier) => {
        const list = listOf(space, firstList + tier, home);
        const count = start[list + 1] - start[list];
        const each = (share * ordersPerDay * perMille) / 1000 / count;
        for (let entry = start[list]; entry < start[list + 1]; entry++) {
          const zone = zoneOf.get(merchant[entry]);
          near.forEach((zones, place) => {
            if (zone !== undefined && zones.has(zone)) brought[place] += each;
          });
        }
      });
    }
  }
  return brought;
}

function middleX({ columns, zoneMetres }: Space, zone: ZoneId): number {
  return ((zone % columns) + 0.5) * zoneMetres;
}

function middleY({ columns, zoneMetres }: Space, zone: ZoneId): number {
  return (Math.floor(zone / columns) + 0.5) * zoneMetres;
}

function apart(space: Space, a: ZoneId, b: ZoneId): number {
  const dx = middleX(space, a) - middleX(space, b);
  const dy = middleY(space, a) - middleY(space, b);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The first open route that reaches both ends of a way, or -1. */
export function routeFor(
  { pads, routes }: UnmannedTables,
  open: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  for (let route = 0; route < open; route++) {
    if (routes.isThere[route] === 0) break;
    const isReached = isNear(pads, routes.fromPad[route], fromX, fromY)
      && isNear(pads, routes.toPad[route], toX, toY);
    if (isReached) return route;
  }
  return -1;
}

function isNear({ x, y }: UnmannedTables['pads'], pad: number, px: number, py: number): boolean {
  const dx = x[pad] - px;
  const dy = y[pad] - py;
  return dx * dx + dy * dy <= padMetres * padMetres;
}
