// Riders on the move: a leg ends at a merchant's or a customer's door, what happens there happens,
// and the next leg starts. Parking, stairs and the wait for food are parts of legs, so a delivery
// needs two or three tasks.

import type { OrderId, RiderId } from '../kernel/units.ts';
import { zoneAt } from '../world/space.ts';
import { verticalOf } from '../world/owners.ts';
import { Stage } from '../world/orders.ts';
import {
  Activity,
  isDropOff,
  orderOfStop,
  removeFirstStop,
  removeOrder,
  riderX,
  riderY,
  stopAt,
} from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { fileInGrid, goOffline } from './presence.ts';
import { rideOn, speedUpOf } from './safety.ts';
import { settleDelivered, settleNobodyThere } from './settle.ts';
import { after, type Simulation } from './simulation.ts';

/** Starts the leg to the first stop of the route, or lets the rider rest when there is none. */
export function depart(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, now } = city;
  if (riders.stopCount[rider] === 0) {
    becomeIdle(sim, rider);
    return;
  }
  const stop = stopAt(riders, rider, 0);
  const order = orderOfStop(stop);
  const isDrop = isDropOff(stop);
  leaveWaitingSpot(sim, rider);
  riders.fromX[rider] = riders.toX[rider];
  riders.fromY[rider] = riders.toY[rider];
  riders.toX[rider] = isDrop ? city.orders.x[order] : city.orders.fromX[order];
  riders.toY[rider] = isDrop ? city.orders.y[order] : city.orders.fromY[order];
  riders.activity[rider] = isDrop ? Activity.toCustomer : Activity.toMerchant;
  startLeg(sim, rider, legSeconds(sim, rider, order, isDrop));
  riders.exitSeconds[rider] = 0;
  riders.legStart[rider] = now.seconds;
}

/** A rider who waits, or is on the way to wait, starts from the present place. */
function leaveWaitingSpot(sim: Simulation, rider: RiderId): void {
  const { riders, travel, now } = sim.city;
  if (riders.activity[rider] !== Activity.idle) return;
  const x = riderX(riders, rider, now.seconds);
  const y = riderY(riders, rider, now.seconds);
  const metres = travel.metres(riders.fromX[rider], riders.fromY[rider], x, y);
  rideOn(sim.city, rider, metres, 0);
  riders.exitSeconds[rider] = Math.max(0, riders.legStart[rider] - now.seconds);
  riders.toX[rider] = x;
  riders.toY[rider] = y;
}

function legSeconds(sim: Simulation, rider: RiderId, order: OrderId, isDrop: boolean): number {
  const { riders, travel, parkSeconds, orders } = sim.city;
  const { fromX, fromY, toX, toY } = riders;
  const ride = travel.seconds(fromX[rider], fromY[rider], toX[rider], toY[rider]);
  const metres = travel.metres(fromX[rider], fromY[rider], toX[rider], toY[rider]);
  const vertical = verticalOf(sim.city, order);
  const there = isDrop ? parkSeconds + orders.kerbSeconds[order] : vertical.pickupSeconds;
  const atDoor = vertical.doorSeconds?.(sim.city, vertical.own, order, isDrop) ?? 0;
  const standing = riders.exitSeconds[rider] + there + atDoor;
  const usualRide = ride / riders.pace[rider];
  const speedUp = speedUpOf(sim.city, rider, order, isDrop, standing + usualRide);
  rideOn(sim.city, rider, metres, speedUp);
  const seconds = standing + Math.round(usualRide / (1 + speedUp));
  vertical.legBegins?.(sim.city, vertical.own, order, isDrop, metres, seconds);
  return seconds;
}

function startLeg(sim: Simulation, rider: RiderId, seconds: number): void {
  const { riders, now } = sim.city;
  riders.legEnd[rider] = now.seconds + seconds;
  riders.leg[rider]++;
  riders.routeVersion[rider]++;
  after(sim.city, seconds, Task.legEnds, rider, riders.leg[rider]);
  if (riders.gridList[rider] !== -1) fileInGrid(sim, rider);
}

/** A leg, or a wait for food, has ended. */
export function legEnds(sim: Simulation, rider: RiderId, leg: number): void {
  const { riders } = sim.city;
  if (riders.leg[rider] !== leg) return;
  const stop = stopAt(riders, rider, 0);
  const order = orderOfStop(stop);
  if (isDropOff(stop)) deliver(sim, rider, order);
  else arriveAtMerchant(sim, rider, order);
}

function arriveAtMerchant(sim: Simulation, rider: RiderId, order: OrderId): void {
  const { city } = sim;
  const { riders, orders, now } = city;
  const wait = orders.readyAt[order] - now.seconds;
  if (riders.activity[rider] === Activity.toMerchant) {
    orders.kitchenWaitSeconds[order] = Math.max(0, wait);
    city.facts.riderArrivedAtMerchant(order, rider);
  }
  if (wait > 0) {
    riders.activity[rider] = Activity.waitingForOrder;
    riders.fromX[rider] = riders.toX[rider];
    riders.fromY[rider] = riders.toY[rider];
    startLeg(sim, rider, wait);
    return;
  }
  const vertical = verticalOf(city, order);
  if (vertical.isNobodyThere?.(city, vertical.own, order) === true) {
    leaveWithout(sim, rider, order);
    return;
  }
  orders.stage[order] = Stage.carried;
  orders.pickedUpAt[order] = now.seconds;
  if (orders.isAway[order] === 0) city.merchants.ordersOpen[orders.merchant[order]]--;
  removeFirstStop(riders, rider);
  city.facts.orderPickedUp(order, rider);
  depart(sim, rider);
}

/** The rider has come in vain, and rides on. */
function leaveWithout(sim: Simulation, rider: RiderId, order: OrderId): void {
  const { riders, orders } = sim.city;
  removeOrder(riders, rider, order);
  riders.onHand[rider]--;
  riders.gramsOnHand[rider] -= orders.grams[order];
  settleNobodyThere(sim, order, rider);
  depart(sim, rider);
  fileInGrid(sim, rider);
}

/** Nobody takes an order: it is brought back to where it was fetched, at once. */
function rideBack(sim: Simulation, rider: RiderId, order: OrderId): void {
  const { riders, orders, space } = sim.city;
  riders.exitSeconds[rider] = orders.kerbSeconds[order];
  const zone = zoneAt(space, orders.fromX[order], orders.fromY[order]);
  orders.x[order] = orders.fromX[order];
  orders.y[order] = orders.fromY[order];
  orders.district[order] = space.district[zone];
  orders.kerbSeconds[order] = space.kerbToDoorSeconds[zone];
  depart(sim, rider);
}

function deliver(sim: Simulation, rider: RiderId, order: OrderId): void {
  const { city } = sim;
  const { riders, orders } = city;
  const vertical = verticalOf(city, order);
  if (vertical.goesBack?.(city, vertical.own, order) === true) {
    rideBack(sim, rider, order);
    return;
  }
  riders.exitSeconds[rider] = orders.kerbSeconds[order];
  riders.onHand[rider]--;
  riders.gramsOnHand[rider] -= orders.grams[order];
  riders.ordersDelivered[rider]++;
  removeFirstStop(riders, rider);
  settleDelivered(sim, order, rider);
  depart(sim, rider);
  fileInGrid(sim, rider);
}

/** No stops left: the rider is free and rides to where merchants are, or stops for now. */
function becomeIdle(sim: Simulation, rider: RiderId): void {
  const { riders, now, travel, space, waitingSpots } = sim.city;
  riders.engagedSeconds[rider] += now.seconds - riders.engagedSince[rider];
  riders.activity[rider] = Activity.idle;
  const x = riders.toX[rider];
  const y = riders.toY[rider];
  const zone = zoneAt(space, x, y);
  riders.fromX[rider] = x;
  riders.fromY[rider] = y;
  riders.legStart[rider] = now.seconds + riders.exitSeconds[rider];
  // Who still reads an offer stays until it is answered: a taken order must find its rider online.
  const isReading = riders.offeredOrder[rider] !== -1;
  if (riders.leavesWhenEmpty[rider] === 1 && !isReading) {
    riders.legEnd[rider] = riders.legStart[rider];
    goOffline(sim, rider);
    return;
  }
  riders.toX[rider] = waitingSpots.x[zone];
  riders.toY[rider] = waitingSpots.y[zone];
  const ride = travel.seconds(x, y, riders.toX[rider], riders.toY[rider]);
  riders.legEnd[rider] = riders.legStart[rider] + Math.round(ride / riders.pace[rider]);
}
