// Taking a frame: the world's columns at this moment, in the shape that a screen wants.

import { Activity, isDropOff, orderOfStop } from '../world/riders.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { Stage } from '../world/orders.ts';
import type { Sight } from '../world/vertical.ts';
import type { Text } from '../kernel/text.ts';
import { secondsPerHour } from '../kernel/units.ts';
import type { Simulation } from '../process/simulation.ts';
import type { StreetWays } from './street-ways.ts';
import {
  makeFrame,
  merchantField,
  merchantStride,
  orderField,
  orderPicture,
  orderStride,
  riderActivity,
  riderField,
  riderStride,
} from './frame.ts';

const noSlack = 99_999;
/** Hours in which merchants are drawn as open. */
const opensAt = 6;
const closesAt = 24;

/** The present moment as one buffer; riders go along `ways`. */
export function pictureOf(sim: Simulation, ways: StreetWays): ArrayBuffer {
  const { city } = sim;
  const { riders, orders, merchants, counts } = city;
  const found = waysOf(city, ways);
  const sights = sightsOf(city);
  const frame = makeFrame({
    atSeconds: city.now.seconds,
    riders: city.platforms.reduce((sum, { state }) => sum + state.ridersOnline[0], 0),
    orders: orders.head.open[0],
    merchants: merchants.rowCount + sights.length,
    wayPoints: found.reduce((sum, way) => sum + way.length / 2, 0),
    placed: counts.placed[0],
    delivered: counts.delivered[0],
    late: counts.late[0],
    cancelled: counts.cancelled[0],
  });
  let at = 0;
  let next = 0;
  let wayPoint = 0;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] === Activity.offline) continue;
    const way = found[next++];
    drawRider(city, rider, frame.riders, at);
    frame.riders[at + riderField.wayStart] = wayPoint;
    frame.riders[at + riderField.wayPoints] = way.length / 2;
    frame.ways.set(way, wayPoint * 2);
    wayPoint += way.length / 2;
    at += riderStride;
  }
  at = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (orders.stage[order] === Stage.free) continue;
    drawOrder(city, order, frame.orders, at);
    at += orderStride;
  }
  const hour = Math.floor(city.now.seconds / secondsPerHour) % 24;
  const isDay = hour >= opensAt && hour < closesAt;
  for (let number = 0; number < merchants.rowCount; number++) {
    const merchant = number << merchants.bits;
    const base = number * merchantStride;
    const vertical = city.verticals[merchants.vertical[merchant]];
    const isThere = merchants.isOpen[merchant] === 1 && hasPlaces(vertical);
    const takesOrders = vertical.isOpenNow?.(city, vertical.own, merchant) ?? isDay;
    frame.merchants[base + merchantField.x] = merchants.x[merchant];
    frame.merchants[base + merchantField.y] = merchants.y[merchant];
    frame.merchants[base + merchantField.queue] = merchants.ordersOpen[merchant];
    frame.merchants[base + merchantField.open] = isThere ? (takesOrders ? 1 : 0) : -1;
    frame.merchants[base + merchantField.service] = vertical.number;
    frame.merchants[base + merchantField.kind] = merchants.tier[merchant];
  }
  sights.forEach((shown, number) => {
    drawSight(shown, frame.merchants, (merchants.rowCount + number) * merchantStride);
  });
  return frame.buffer;
}

/** A sight, and of which vertical it is. */
interface SightShown {
  readonly vertical: VerticalHere;
  /** Its place among the vertical's own. */
  readonly nth: number;
  readonly sight: Sight | undefined;
}

/** What is seen besides merchants, the first vertical's first. */
export function sightsOf(city: City): readonly SightShown[] {
  return city.verticals.flatMap((vertical) => (
    (vertical.sights?.(city, vertical.own) ?? []).map((sight, nth) => ({ vertical, nth, sight }))
  ));
}

function drawSight({ vertical, sight }: SightShown, out: Float32Array, at: number): void {
  out[at + merchantField.service] = vertical.number;
  out[at + merchantField.open] = sight === undefined ? -1 : Number(sight.isOpen);
  if (sight === undefined) return;
  out[at + merchantField.x] = sight.x;
  out[at + merchantField.y] = sight.y;
  out[at + merchantField.queue] = 10 * sight.filled;
  out[at + merchantField.kind] = sight.kind;
}

/** Whether anybody can go to its merchants: desks and doctors are nowhere in the streets. */
function hasPlaces({ handOver }: Pick<VerticalHere, 'handOver'>): boolean {
  return handOver !== 'carriage' && handOver !== 'remote';
}

/** What the places and sights of a vertical are called; nothing where none is to be seen. */
export function placeKinds(
  vertical: Pick<VerticalHere, 'handOver' | 'sightKinds' | 'tiers'>,
): readonly Text[] {
  if (vertical.sightKinds !== undefined) return vertical.sightKinds;
  return hasPlaces(vertical) ? vertical.tiers.map(({ label }) => label) : [];
}

/** The ways of all riders online, in the order of their rows. */
function waysOf({ riders }: City, ways: StreetWays): Float32Array[] {
  ways.begin();
  const found: Float32Array[] = [];
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) found.push(ways.ofRider(riders, rider));
  }
  return found;
}

function drawRider(city: City, rider: number, out: Float32Array, at: number): void {
  const { riders } = city;
  out[at + riderField.id] = rider >> riders.bits;
  out[at + riderField.fromX] = riders.fromX[rider];
  out[at + riderField.fromY] = riders.fromY[rider];
  out[at + riderField.toX] = riders.toX[rider];
  out[at + riderField.toY] = riders.toY[rider];
  out[at + riderField.startSeconds] = riders.legStart[rider];
  out[at + riderField.endSeconds] = Math.max(riders.legStart[rider] + 1, riders.legEnd[rider]);
  out[at + riderField.activity] = activityOf(city, rider);
  out[at + riderField.onHand] = riders.onHand[rider];
  out[at + riderField.slackSeconds] = slackOf(city, rider);
  out[at + riderField.earnedFen] = riders.earnedFen[rider];
  out[at + riderField.kind] = riders.kind[rider];
}

/** A value of `riderActivity`, for a rider who is online. */
export function activityOf(city: City, rider: number): number {
  const activity = city.riders.activity[rider];
  if (activity === Activity.toMerchant) return riderActivity.toMerchant;
  if (activity === Activity.waitingForOrder) return riderActivity.waitingForOrder;
  if (activity === Activity.toCustomer) return riderActivity.toCustomer;
  return riderActivity.idle;
}

/** Seconds to the nearest promise among the drop-offs on the route. */
function slackOf(city: City, rider: number): number {
  const { riders, orders, now } = city;
  let slack = noSlack;
  for (let k = 0; k < riders.stopCount[rider]; k++) {
    const stop = riders.route[rider + k];
    if (!isDropOff(stop)) continue;
    slack = Math.min(slack, orders.promisedAt[orderOfStop(stop)] - now.seconds);
  }
  return slack;
}

function drawOrder(city: City, order: number, out: Float32Array, at: number): void {
  const { orders, riders, merchants } = city;
  out[at + orderField.id] = order >> orders.bits;
  out[at + orderField.x] = orders.x[order];
  out[at + orderField.y] = orders.y[order];
  out[at + orderField.merchant] = orders.merchant[order] >> merchants.bits;
  out[at + orderField.placedAtSeconds] = orders.placedAt[order];
  out[at + orderField.promisedAtSeconds] = orders.promisedAt[order];
  out[at + orderField.stage] = stageOf(city, order);
  out[at + orderField.rider] = orders.rider[order] >> riders.bits;
  out[at + orderField.valueFen] = orders.basketFen[order];
}

/** A value of `orderPicture`, for an open order. */
export function stageOf(city: City, order: number): number {
  const { orders, now } = city;
  const stage = orders.stage[order];
  if (stage === Stage.carried) return orderPicture.carried;
  if (stage === Stage.assigned) return orderPicture.assigned;
  // On its way, as a rider's is, but to be drawn where it is wanted.
  if (stage === Stage.withCarrier && orders.isAway[order] === 1) return orderPicture.assigned;
  const isCooking = stage === Stage.placed || orders.readyAt[order] > now.seconds;
  return isCooking ? orderPicture.cooking : orderPicture.waitingForRider;
}
