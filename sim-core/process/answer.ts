// A rider answers an offer: takes it into the route at the best place, or hands it back to the pool.

import { acceptChance } from '../decide/accept-offer.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw } from '../kernel/random.ts';
import type { OrderId, RiderId } from '../kernel/units.ts';
import { Stage } from '../world/orders.ts';
import { Activity, dropOffStop, insertStop, pickUpStop, RiderKind } from '../world/riders.ts';
import { expectedPayFen } from './pay.ts';
import { fileInGrid, goOffline } from './presence.ts';
import { depart } from './ride.ts';
import { platformOf, type Simulation } from './simulation.ts';

export function offerAnswered(sim: Simulation, order: OrderId): void {
  const { city } = sim;
  const rider = city.orders.rider[order];
  city.riders.offeredOrder[rider] = -1;
  sim.desk.planner.plan(rider, order);
  if (isTaken(sim, order, rider)) take(sim, order, rider);
  else handBack(sim, order, rider);
}

function isTaken(sim: Simulation, order: OrderId, rider: RiderId): boolean {
  const { city, desk } = sim;
  const { orders, riders, keys, shapes } = city;
  const needKey = orders.needKey[order];
  const chance = acceptChance(
    expectedPayFen(city, order),
    desk.planner.addedSeconds,
    riders.reservationFenPerHour[rider],
    orders.kerbSeconds[order],
    quantileAt(shapes.normal, bits(keys.offer, needKey, 0)),
    riders.kind[rider] === RiderKind.dedicated,
  );
  return draw(keys.offer, needKey, orders.attempts[order] * 2 + 1) < chance;
}

function take(sim: Simulation, order: OrderId, rider: RiderId): void {
  const { city, desk } = sim;
  const { orders, riders, now } = city;
  const { pickUpPosition, dropOffPosition } = desk.planner;
  orders.stage[order] = Stage.assigned;
  orders.riderAcceptedAt[order] = now.seconds;
  insertStop(riders, rider, pickUpPosition, pickUpStop(order));
  insertStop(riders, rider, dropOffPosition, dropOffStop(order));
  riders.onHand[rider]++;
  city.facts.offerAccepted(order, rider, orders.attempts[order]);
  if (riders.activity[rider] === Activity.idle) {
    riders.engagedSince[rider] = now.seconds;
    depart(sim, rider);
  }
  fileInGrid(sim, rider);
}

function handBack(sim: Simulation, order: OrderId, rider: RiderId): void {
  const { city } = sim;
  const { orders, riders } = city;
  orders.stage[order] = Stage.waitingForRider;
  orders.rider[order] = -1;
  orders.lastDecliner[order] = rider;
  riders.offersDeclined[rider]++;
  platformOf(city, order).waiting.add(order);
  city.facts.offerDeclined(order, rider, orders.attempts[order]);
  const isLeaving = riders.leavesWhenEmpty[rider] === 1;
  if (isLeaving && riders.activity[rider] === Activity.idle) goOffline(sim, rider);
  else fileInGrid(sim, rider);
}
