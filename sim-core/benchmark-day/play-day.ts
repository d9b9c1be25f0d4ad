// Plays a benchmark day in its city: shifts and rounds of dispatch are filed as in any city, and
// each order comes to the platform at the minute at which the day has it placed, never before.
// What happens is told move by move, so that two plays of a day can be compared.
import { secondsPerHour, secondsPerMinute } from '../kernel/units.ts';
import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import { handlers } from '../process/handlers.ts';
import { fileChanges, setConditions, setPolicy } from '../process/hours.ts';
import { awaitRider, placeOrder } from '../process/place.ts';
import { quoteOn, readTerms } from '../process/quote.ts';
import type { Simulation } from '../process/simulation.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { Task } from '../world/tasks.ts';
import { cityOfDay, lastShiftSeconds, type PlaySetting } from './city-of-day.ts';
import type { BenchmarkDay } from './day.ts';
import { groundOf, zoneOnGround, type Ground } from './ground.ts';

/** Riders bring what they have in hand after the last shift, but no play goes on longer. */
const longestTailSeconds = 4 * secondsPerHour;

/** What a move does: a placed order has no rider yet. */
export type DayMoveKind = 'placed' | 'offered' | 'taken back' | 'picked up' | 'delivered';

/** Something that dispatch or a rider did with an order of the day; both are indices into it. */
export interface DayMove {
  readonly atSeconds: Seconds;
  readonly kind: DayMoveKind;
  /** Place in the day's orders, from 0. */
  readonly order: number;
  /** Place in the day's riders, from 0; -1 when the order is placed. */
  readonly rider: number;
}

/** Plays a day up to and including a moment, or to its end, and tells its moves in order. */
export function playDay(
  day: BenchmarkDay,
  setting: PlaySetting,
  untilSeconds: Seconds = lastShiftSeconds(day) + longestTailSeconds,
): DayMove[] {
  const moves: DayMove[] = [];
  const ground = groundOf(day);
  const sim = cityOfDay(day, ground, { ...setting, observe: (city) => [record(city, moves)] });
  begin(sim, day);
  for (let order = 0; order < day.orderIds.length; order++) {
    const placedSeconds = day.orderPlacedMinute[order] * secondsPerMinute;
    if (placedSeconds > untilSeconds) break;
    advance(sim, day, placedSeconds - 1);
    sim.city.now.seconds = placedSeconds;
    place(sim, day, ground, order);
  }
  advance(sim, day, untilSeconds);
  return moves;
}

/** An order's key in the city is its index in the day; riders are numbered as in the day. */
function record(city: City, moves: DayMove[]): Observer {
  const { now, orders, riders } = city;
  const tell = (kind: DayMoveKind) => (order: OrderId, rider: RiderId): void => {
    const key = orders.needKey[order];
    moves.push({ atSeconds: now.seconds, kind, order: key, rider: rider >> riders.bits });
  };
  return {
    offerMade: tell('offered'),
    orderPlaced: (order) => {
      const key = orders.needKey[order];
      moves.push({ atSeconds: now.seconds, kind: 'placed', order: key, rider: -1 });
    },
    orderTakenBack: tell('taken back'),
    orderPickedUp: tell('picked up'),
    orderDelivered: tell('delivered'),
  };
}

function begin(sim: Simulation, day: BenchmarkDay): void {
  const { city } = sim;
  const { queue, riders } = city;
  setConditions(city);
  setPolicy(city);
  queue.push(0, Task.halfHourTurns, 0);
  queue.push(0, Task.dispatchTurns, 0);
  fileChanges(city);
  for (let index = 0; index < day.riderIds.length; index++) {
    const rider = index << riders.bits;
    queue.push(day.riderOnMinute[index] * secondsPerMinute, Task.shiftStarts, rider);
    queue.push(day.riderOffMinute[index] * secondsPerMinute, Task.shiftEnds, rider);
  }
}

/** Handles all that is due up to and including a moment. */
function advance(sim: Simulation, day: BenchmarkDay, untilSeconds: Seconds): void {
  const { queue, now } = sim.city;
  while (queue.pop(untilSeconds)) {
    now.seconds = queue.due;
    if (queue.kind === Task.merchantAccepts) accept(sim, day, queue.subject);
    else handlers[queue.kind](sim, queue.subject, queue.stamp);
  }
  now.seconds = Math.max(now.seconds, untilSeconds);
}

/** The order goes to the platform, which promises a moment as it would in any city. */
function place(sim: Simulation, day: BenchmarkDay, ground: Ground, order: number): void {
  const { city, need } = sim;
  const { merchants, platforms, space, now } = city;
  const merchant = day.orderRestaurant[order] << merchants.bits;
  need.key = order;
  need.merchant = merchant;
  need.x = day.orderX[order] + ground.shiftX;
  need.y = day.orderY[order] + ground.shiftY;
  need.zone = zoneOnGround(space, need.x, need.y);
  need.kerbSeconds = (day.terms.dropoffServiceMinutes / 2) * secondsPerMinute;
  readTerms(city, platforms[0], need, need.terms);
  // A quote reckons with the merchant's usual time, and the day says how long this one takes.
  merchants.usualReadySeconds[merchant] = readySeconds(day, order) - now.seconds;
  quoteOn(need.terms, city, platforms[0], need, merchant, need.offer);
  merchants.usualReadySeconds[merchant] = 0;
  placeOrder(sim, platforms[0], need, need.offer);
}

/** The restaurant takes the order up; its food is ready when the day says so. */
function accept(sim: Simulation, day: BenchmarkDay, row: number): void {
  const { city } = sim;
  const { orders } = city;
  const ready = readySeconds(day, orders.needKey[row]);
  orders.readyAt[row] = ready;
  orders.estimatedReadyAt[row] = ready;
  awaitRider(city, row);
}

function readySeconds(day: BenchmarkDay, order: number): Seconds {
  return day.orderReadyMinute[order] * secondsPerMinute;
}
