// The dispatcher's turn: what waited too long is given up, the rule of the day pairs orders and
// riders, and each pair becomes an offer that the rider answers some seconds later.

import { isFirstIn } from '../dispatch/rounds.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits } from '../kernel/random.ts';
import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { CancelReason } from '../world/facts.ts';
import { employerOf, platformOf, verticalOf } from '../world/owners.ts';
import { Stage } from '../world/orders.ts';
import { removeOrder } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { repositionRiders } from './reposition.ts';
import { fileInGrid } from './presence.ts';
import { settleCancelled } from './settle.ts';
import { after, dispatcherOf, type Simulation } from './simulation.ts';

/** Consumers whose order waits think about it once in this time. */
const reviewSeconds = 60;
/** Nobody waits much longer than this for a rider, whatever was promised (assumed). */
const longestWaitSeconds = 5400;
/** Seconds that a rider takes to answer: A1.10 gives a mean of 26. */
const answerFloorSeconds = 6;
const answerMeanSeconds = 20;

export function dispatchTurns(sim: Simulation, platformRow: number): void {
  const { city, desk } = sim;
  const platform = city.platforms[platformRow];
  giveUpOnTheOldest(sim, platformRow);
  if (platform.waiting.count > 0) {
    desk.lay(platform);
    if (desk.orderCount > 0) {
      desk.ask(dispatcherOf(sim, platform));
      for (let i = 0; i < desk.pairCount; i++) offer(sim, desk.pairOrder[i], desk.pairRider[i]);
      city.facts.ordersWereMatched(platformRow, desk.orderCount, desk.pairCount);
    }
  }
  repositionRiders(sim, platform);
  const isOver = city.now.seconds >= city.endSeconds && city.orders.head.open[0] === 0;
  if (!isOver) after(city, platform.rules.batchSeconds, Task.dispatchTurns, platformRow);
}

/** Orders without a rider are cancelled when their consumer's patience after the promise ends. */
function giveUpOnTheOldest(sim: Simulation, platformRow: number): void {
  const { city } = sim;
  const { orders, now } = city;
  const { waiting, rules } = city.platforms[platformRow];
  if (!isFirstIn(reviewSeconds, now.seconds, rules.batchSeconds)) return;
  for (let i = waiting.count - 1; i >= 0; i--) {
    const order = waiting.rows[i];
    const waitedSeconds = now.seconds - orders.placedAt[order];
    const lateSeconds =
      Math.max(now.seconds - orders.promisedAt[order], waitedSeconds - longestWaitSeconds);
    if (lateSeconds < verticalOf(city, order).patienceFloorSeconds) continue;
    if (lateSeconds < patienceSeconds(sim, order)) continue;
    waiting.remove(order);
    settleCancelled(sim, order, whyUndelivered(city, order));
  }
}

/** What an order without a rider was waiting for. */
function whyUndelivered({ orders, now }: City, order: OrderId): number {
  if (now.seconds < orders.releaseAt[order]) return CancelReason.kitchen;
  return orders.attempts[order] > 0 ? CancelReason.declined : CancelReason.noRider;
}

function patienceSeconds(sim: Simulation, order: OrderId): number {
  const { shapes, keys, orders } = sim.city;
  const { patienceFloorSeconds, patienceMeanSeconds } = verticalOf(sim.city, order);
  const draw = quantileAt(shapes.exponential, bits(keys.patience, orders.needKey[order], 0));
  return patienceFloorSeconds + draw * patienceMeanSeconds;
}

/** Offers an order; further orders for the same rider in the same round join the same offer. */
function offer(sim: Simulation, order: OrderId, rider: RiderId): void {
  const { city } = sim;
  const { orders, riders, now } = city;
  if (orders.stage[order] === Stage.assigned) takeBack(sim, order);
  else platformOf(city, order).waiting.remove(order);
  orders.stage[order] = Stage.offered;
  orders.rider[order] = rider;
  orders.next[order] = -1;
  orders.offeredAt[order] = now.seconds;
  if (orders.attempts[order] === 0) orders.firstOfferedAt[order] = now.seconds;
  orders.attempts[order]++;
  const isFirst = riders.offeredOrder[rider] === -1;
  if (isFirst) riders.offeredOrder[rider] = order;
  else orders.next[lastOffered(city, rider)] = order;
  employerOf(city, rider).grid.remove(rider);
  city.facts.offerMade(order, rider, orders.attempts[order]);
  if (isFirst) after(city, secondsToAnswer(sim, order), Task.offerAnswered, order);
}

/** Takes an order from a rider who has it in hand but has not set out for it. */
function takeBack(sim: Simulation, order: OrderId): void {
  const { city } = sim;
  const { orders, riders } = city;
  const rider = orders.rider[order];
  removeOrder(riders, rider, order);
  riders.onHand[rider]--;
  riders.gramsOnHand[rider] -= orders.grams[order];
  fileInGrid(sim, rider);
  city.facts.orderTakenBack(order, rider);
}

function lastOffered(city: City, rider: RiderId): OrderId {
  const { next } = city.orders;
  let last = city.riders.offeredOrder[rider];
  while (next[last] !== -1) last = next[last];
  return last;
}

function secondsToAnswer(sim: Simulation, order: OrderId): Seconds {
  const { city } = sim;
  const { orders, keys, shapes } = city;
  const rule = dispatcherOf(sim, platformOf(city, order));
  if (rule.isChosenByRiders === true) return answerFloorSeconds;
  const occasion = orders.attempts[order] * 2;
  const wait = quantileAt(shapes.exponential, bits(keys.offer, orders.needKey[order], occasion));
  return answerFloorSeconds + Math.round(wait * answerMeanSeconds);
}
