// A rider answers an offer: takes it into the route at the best place, or hands it back to the
// pool.

import { acceptChance, lateChance } from '../decide/accept-offer.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw } from '../kernel/random.ts';
import type { Fen, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { employerOf, platformOf } from '../world/owners.ts';
import { Stage } from '../world/orders.ts';
import { lateStakeFen } from '../world/points-card.ts';
import { Activity, dropOffStop, insertStop, pickUpStop, RiderKind } from '../world/riders.ts';
import { expectedPayFen } from './pay.ts';
import { fileInGrid, goOffline } from './presence.ts';
import { depart } from './ride.ts';
import { soundChance } from './rider-behaviour.ts';
import { dispatcherOf, type Simulation } from './simulation.ts';

/** The rider answers an offer; `order` is its first order, others may hang on it. */
export function offerAnswered(sim: Simulation, order: OrderId): void {
  const { city, desk } = sim;
  const rider = city.orders.rider[order];
  city.riders.offeredOrder[rider] = -1;
  desk.workFor(platformOf(city, order));
  desk.planOffer(rider, order);
  const isChosen = dispatcherOf(sim, platformOf(city, order)).isChosenByRiders === true;
  if (isChosen || isTaken(sim, order, rider)) take(sim, order, rider);
  else handBack(sim, order, rider);
}

function isTaken(sim: Simulation, order: OrderId, rider: RiderId): boolean {
  const { city, desk, riderBehaviour } = sim;
  const { orders, riders, keys } = city;
  const payFen = offeredPayFen(city, order);
  const usual = acceptChance(
    payFen,
    desk.addedSeconds,
    worthOfHour(city, rider),
    hardestKerbSeconds(city, order),
    meanTrouble(city, order),
    riders.kind[rider] === RiderKind.dedicated,
  );
  const chance = riderBehaviour?.acceptChance === undefined ? usual
    : soundChance(riderBehaviour, riderBehaviour.acceptChance(
      city, rider, { order, payFen, addedSeconds: desk.addedSeconds }, usual,
    ));
  return draw(keys.offer, orders.needKey[order], orders.attempts[order] * 2 + 1) < chance;
}

function offeredPayFen(city: City, first: OrderId): Fen {
  let payFen = 0;
  for (let order = first; order !== -1; order = city.orders.next[order]) {
    payFen += expectedPayFen(city, order) - expectedPenaltyFen(city, order);
  }
  return payFen;
}

/** What being late is expected to cost, in money and points, a rider who takes an order now. */
function expectedPenaltyFen(city: City, order: OrderId): number {
  const { rider, promisedAt, rideMetres, kerbSeconds } = city.orders;
  const stakeFen = lateStakeFen(platformOf(city, order), rider[order] >> city.riders.bits);
  if (stakeFen === 0) return 0;
  const leftSeconds = promisedAt[order] - city.now.seconds;
  return stakeFen * lateChance(leftSeconds, rideMetres[order], kerbSeconds[order]);
}

/**
 * What an hour is worth to a rider who thinks about an offer: the reservation wage, or what the
 * platform makes up anyway, as long as declining does not cost the guarantee.
 */
function worthOfHour(city: City, rider: RiderId): number {
  const { riders } = city;
  const wage = riders.reservationFenPerHour[rider];
  const { riderGuarantee, riderGuaranteeAcceptance } = employerOf(city, rider).rules;
  const needed = riderGuaranteeAcceptance * (riders.offersToday[rider] + 1);
  const mayDecline = 1000 * riders.takenToday[rider] >= needed;
  const freeFen = mayDecline ? riderGuarantee : 0;
  return Math.max(wage, freeFen, city.rules.regulator.leastPerOnlineHour);
}

function hardestKerbSeconds(city: City, first: OrderId): Seconds {
  const { kerbSeconds, next } = city.orders;
  let hardest = 0;
  for (let order = first; order !== -1; order = next[order]) {
    hardest = Math.max(hardest, kerbSeconds[order]);
  }
  return hardest;
}

function meanTrouble(city: City, first: OrderId): number {
  const { orders, keys, shapes } = city;
  let sum = 0;
  let count = 0;
  for (let order = first; order !== -1; order = orders.next[order]) {
    sum += quantileAt(shapes.normal, bits(keys.offer, orders.needKey[order], 0));
    count++;
  }
  return sum / count;
}

function take(sim: Simulation, first: OrderId, rider: RiderId): void {
  const { city, desk } = sim;
  const { orders, riders, now } = city;
  let place = 0;
  for (let order = first; order !== -1; order = orders.next[order]) {
    orders.stage[order] = Stage.assigned;
    orders.riderAcceptedAt[order] = now.seconds;
    insertStop(riders, rider, desk.offerPickUp[place], pickUpStop(order));
    insertStop(riders, rider, desk.offerDropOff[place++], dropOffStop(order));
    riders.onHand[rider]++;
    riders.gramsOnHand[rider] += orders.grams[order];
    city.facts.offerAccepted(order, rider, orders.attempts[order]);
  }
  riders.offersToday[rider]++;
  riders.takenToday[rider]++;
  if (riders.activity[rider] === Activity.idle) {
    riders.engagedSince[rider] = now.seconds;
    depart(sim, rider);
  }
  fileInGrid(sim, rider);
}

function handBack(sim: Simulation, first: OrderId, rider: RiderId): void {
  const { city } = sim;
  const { orders, riders } = city;
  for (let order = first; order !== -1; order = orders.next[order]) {
    orders.stage[order] = Stage.waitingForRider;
    orders.rider[order] = -1;
    orders.lastDecliner[order] = rider;
    platformOf(city, order).waiting.add(order, orders.releaseAt[order]);
    city.facts.offerDeclined(order, rider, orders.attempts[order]);
  }
  riders.offersDeclined[rider]++;
  riders.offersToday[rider]++;
  const isLeaving = riders.leavesWhenEmpty[rider] === 1;
  if (isLeaving && riders.activity[rider] === Activity.idle) goOffline(sim, rider);
  else fileInGrid(sim, rider);
}
