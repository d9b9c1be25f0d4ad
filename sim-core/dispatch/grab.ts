// Grab-the-order: open orders are shown to the riders near by, and riders choose. Whoever reacts
// first looks first and takes the best of what is still there, if it is good enough; nobody plans
// for the whole, so orders that nobody likes stay, which is what platforms left this rule for.

import { acceptChance } from '../decide/accept-offer.ts';
import { draw } from '../kernel/random.ts';
import type { OrderId, RiderId } from '../kernel/units.ts';
import { RiderKind } from '../world/riders.ts';
import type { Desk, Dispatcher } from './desk.ts';

/** Steps into which a rider's reaction is cut; riders of the same step go by their number. */
const reactionSteps = 1 << 20;

export const grab: Dispatcher = {
  id: 'grab',
  isChosenByRiders: true,
  match(desk: Desk): void {
    const { shown, nearest } = desk;
    shown.clear();
    for (let i = 0; i < desk.orderCount; i++) {
      desk.findRiders(desk.order[i]);
      for (let c = 0; c < nearest.count; c++) {
        const rider = nearest.rider[c];
        shown.show(desk.order[i], rider, reactionOf(desk, rider));
      }
    }
    shown.sortByReaction();
    for (let i = 0; i < shown.riderCount; i++) {
      const rider = shown.riderAt(i);
      const order = bestOf(desk, rider);
      if (order !== -1) desk.pair(order, rider);
    }
  },
};

/** How soon a rider looks at the list in this round, in steps. */
function reactionOf(desk: Desk, rider: RiderId): number {
  const { keys, now, riders } = desk.city;
  return Math.floor(draw(keys.reaction, riders.key[rider], now.seconds) * reactionSteps);
}

/** The order still there that a rider likes best; -1 when none is liked. */
function bestOf(desk: Desk, rider: RiderId): OrderId {
  const { shown } = desk;
  let best = -1;
  let highest = 0;
  for (let s = shown.firstOf(rider); s !== -1; s = shown.next[s]) {
    const order = shown.order[s];
    if (desk.isPaired(order) || !desk.canTake(rider, order)) continue;
    const chance = chanceOf(desk, rider, order);
    if (chance <= highest || !likes(desk, rider, order, chance)) continue;
    highest = chance;
    best = order;
  }
  return best;
}

/** How likely such a rider is to want such an order, as with an offer. */
function chanceOf(desk: Desk, rider: RiderId, order: OrderId): number {
  const { city, planner } = desk;
  const { riders, orders } = city;
  planner.plan(rider, order);
  return acceptChance(
    desk.payFen(order),
    planner.addedSeconds,
    riders.reservationFenPerHour[rider],
    orders.kerbSeconds[order],
    0,
    riders.kind[rider] === RiderKind.dedicated,
  );
}

/** A rider's liking for an order does not change from round to round; only the circumstances do. */
function likes(desk: Desk, rider: RiderId, order: OrderId, chance: number): boolean {
  const { keys, orders, riders } = desk.city;
  return draw(keys.reaction, orders.needKey[order], riders.key[rider]) < chance;
}
