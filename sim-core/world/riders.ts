// Riders: who they are, where they are, what they carry and what they have earned today. A rider's
// route is a short list of stops; a stop is an order's row doubled, plus one when it is the
// drop-off.

import { quantileAt, normalQuantiles } from '../kernel/quantiles.ts';
import { bits, draw, keyOf } from '../kernel/random.ts';
import { table, type Table } from '../kernel/table.ts';
import type { Metres, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { Places } from './generate/places.ts';

/** Most orders that one rider can ever carry or be sent for; the lever's top is below it. */
export const mostOnHand = 8;
export const routeLength = 2 * mostOnHand;

/** Electricity, battery rent and wear per kilometre (assumed; D01). */
export const costFenPerKm = 12;

export const Activity = {
  offline: 0,
  idle: 1,
  toMerchant: 2,
  waitingForFood: 3,
  toCustomer: 4,
} as const;

export const RiderKind = { dedicated: 0, crowdsourced: 1 } as const;

const columns = {
  balanceFen: 'f64',
  earnedFen: 'f64',
  onlineSeconds: 'f64',
  engagedSeconds: 'f64',
  riddenMetres: 'f64',
  /** Start and end of the present leg or wait, in metres and seconds. */
  fromX: 'i32',
  fromY: 'i32',
  toX: 'i32',
  toY: 'i32',
  legStart: 'i32',
  legEnd: 'i32',
  /** Counts legs, so that a task about an earlier one is known as stale. */
  leg: 'i32',
  /** Seconds still to spend before riding on: down the stairs, out of the building. */
  exitSeconds: 'i32',
  onlineSince: 'i32',
  engagedSince: 'i32',
  stintEarnedFen: 'i32',
  homeX: 'i32',
  homeY: 'i32',
  reservationFenPerHour: 'i32',
  /** The order whose offer the rider is reading, or -1. */
  offeredOrder: 'i32',
  gridPrevious: 'i32',
  gridList: 'i32',
  ordersDelivered: 'i32',
  offersDeclined: 'i32',
  onlineTimes: 'i32',
  /** Own riding pace relative to the city's. */
  pace: 'f32',
  /** Which hours suit: shifts the reservation wage over the day. */
  favouriteHour: 'f32',
  kind: 'u8',
  activity: 'u8',
  onHand: 'u8',
  stopCount: 'u8',
  /** 1 when the rider goes offline as soon as the hands are empty. */
  leavesWhenEmpty: 'u8',
  /** 0 none, 1 registered: riders beyond the world's supply never go online. */
  registered: 'u8',
} as const;

export type Riders = Table<typeof columns> & {
  /** Stops in order: rider * routeLength + position. */
  readonly route: Table<{ readonly stop: 'i32' }>;
};

/** Share of riders whose favourite hour lies between noon and eight; others' later (assumed). */
const dayRiders = 0.75;

/** Draws each rider's character once for the city; the run's seed does not change it. */
export function makeRiders(places: Places, seed: number): Riders {
  const count = places.riderHomeX.length;
  const riders = table('riders', count, columns);
  const route = table('routes', count * routeLength, { stop: 'i32' });
  const key = keyOf(seed, 'rider character');
  const normal = normalQuantiles();
  for (let r = 0; r < count; r++) {
    riders.homeX[r] = riders.fromX[r] = riders.toX[r] = places.riderHomeX[r];
    riders.homeY[r] = riders.fromY[r] = riders.toY[r] = places.riderHomeY[r];
    riders.pace[r] = 1 + 0.1 * quantileAt(normal, bits(key, r, 0));
    const earliest = draw(key, r, 1) < dayRiders ? 12 : 20;
    riders.favouriteHour[r] = earliest + 8 * draw(key, r, 2);
    riders.offeredOrder[r] = -1;
    riders.gridList[r] = -1;
    riders.gridPrevious[r] = -1;
  }
  return { ...riders, route };
}

export function pickUpStop(order: OrderId): number {
  return order * 2;
}

export function dropOffStop(order: OrderId): number {
  return order * 2 + 1;
}

export function orderOfStop(stop: number): OrderId {
  return stop >> 1;
}

export function isDropOff(stop: number): boolean {
  return (stop & 1) === 1;
}

/** Where a rider on an interruptible way is at a moment: east, for `riderY` north. */
export function riderX(riders: Riders, rider: RiderId, nowSeconds: Seconds): Metres {
  const { fromX, toX } = riders;
  const share = wayDone(riders, rider, nowSeconds);
  return Math.round(fromX[rider] + (toX[rider] - fromX[rider]) * share);
}

export function riderY(riders: Riders, rider: RiderId, nowSeconds: Seconds): Metres {
  const { fromY, toY } = riders;
  const share = wayDone(riders, rider, nowSeconds);
  return Math.round(fromY[rider] + (toY[rider] - fromY[rider]) * share);
}

function wayDone(riders: Riders, rider: RiderId, nowSeconds: Seconds): number {
  const length = riders.legEnd[rider] - riders.legStart[rider];
  if (length <= 0) return 1;
  return Math.max(0, Math.min(1, (nowSeconds - riders.legStart[rider]) / length));
}

/** Puts a stop into the route before the given position. */
export function insertStop(riders: Riders, rider: RiderId, position: number, stop: number): void {
  const { stop: stops } = riders.route;
  const base = rider * routeLength;
  for (let i = riders.stopCount[rider]; i > position; i--) stops[base + i] = stops[base + i - 1];
  stops[base + position] = stop;
  riders.stopCount[rider]++;
}

/** Takes the first stop off the route. */
export function removeFirstStop(riders: Riders, rider: RiderId): void {
  const { stop: stops } = riders.route;
  const base = rider * routeLength;
  const count = --riders.stopCount[rider];
  for (let i = 0; i < count; i++) stops[base + i] = stops[base + i + 1];
}

/** Takes both stops of an order off the route, wherever they stand. */
export function removeOrder(riders: Riders, rider: RiderId, order: OrderId): void {
  const { stop: stops } = riders.route;
  const base = rider * routeLength;
  let kept = 0;
  for (let i = 0; i < riders.stopCount[rider]; i++) {
    if (orderOfStop(stops[base + i]) !== order) stops[base + kept++] = stops[base + i];
  }
  riders.stopCount[rider] = kept;
}

/** The stop at a position of the route. */
export function stopAt(riders: Riders, rider: RiderId, position: number): number {
  return riders.route.stop[rider * routeLength + position];
}
