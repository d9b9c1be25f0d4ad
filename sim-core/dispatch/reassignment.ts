// Second thoughts: orders that are in a rider's route but not yet set out for, and that would be
// late there, are given to a rider with whom they would cost clearly less. Looked at once a minute,
// as it means planning every busy rider's route.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import { isDropOff, orderOfStop, stopAt } from '../world/riders.ts';
import type { Desk } from './desk.ts';
import { isFirstIn } from './rounds.ts';

/** Routes are looked through once in this time (assumed). */
const reviewSeconds: Seconds = 60;
/** Price that a change of rider must save: the other may decline (assumed). */
const leastGain = 300;

/** Pairs such orders of the desk's platform with its riders who are better placed. */
export function reassignLateOrders(desk: Desk): void {
  const { platform } = desk;
  const { riders, now } = desk.city;
  if (!isFirstIn(reviewSeconds, now.seconds, platform.rules.batchSeconds)) return;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    // Another platform's routes are none of this one's business.
    if (riders.platform[rider] !== platform.id) continue;
    if (riders.stopCount[rider] < 3 || riders.offeredOrder[rider] !== -1) continue;
    if (!desk.isTaken(rider)) review(desk, rider);
  }
}

/** Moves at most one order of a rider: the first that is late and does better elsewhere. */
function review(desk: Desk, rider: RiderId): void {
  const { city, planner } = desk;
  const { riders } = city;
  planner.begin(rider);
  if (!planner.isAnyLate()) return;
  for (let place = 1; place < riders.stopCount[rider]; place++) {
    const stop = stopAt(riders, rider, place);
    if (isDropOff(stop)) continue;
    const order = orderOfStop(stop);
    const other = betterRider(desk, rider, order);
    if (other === -1) continue;
    desk.pair(order, other);
    return;
  }
}

/** The rider with whom an order costs least, if that saves enough; -1 otherwise. */
function betterRider(desk: Desk, rider: RiderId, order: OrderId): RiderId {
  const { nearest, planner } = desk;
  let limit = planner.savingWithout(rider, order) - leastGain;
  if (limit <= 0) return -1;
  desk.findRiders(order);
  let best = -1;
  for (let c = 0; c < nearest.count; c++) {
    const other = nearest.rider[c];
    if (other === rider || desk.isTaken(other) || !desk.canPrice(other, order, limit)) continue;
    limit = desk.priceSeconds;
    best = other;
  }
  return best;
}
