// Orders that a carrier brings: it is asked before a rider is looked for, and hands them over, or
// to riders, when they come up.

import type { OrderId } from '../kernel/units.ts';
import { Carried } from '../world/carriers.ts';
import type { City } from '../world/city.ts';
import { platformOf } from '../world/owners.ts';
import { Stage } from '../world/orders.ts';
import { expectedPayFen } from './pay.ts';
import { settleCarried } from './settle.ts';
import type { Simulation } from './simulation.ts';

/** Whether a carrier takes up an order that has just been accepted. */
export function goesByCarrier(city: City, order: OrderId): boolean {
  const { orders, merchants, carriers, now } = city;
  const rideFen = expectedPayFen(city, order);
  for (const carrier of carriers) {
    if (carrier.takesUp?.(city, carrier.own, order, rideFen) !== true) continue;
    orders.carrier[order] = carrier.number + 1;
    orders.stage[order] = Stage.withCarrier;
    orders.releaseAt[order] = now.seconds;
    orders.firstOfferedAt[order] = now.seconds;
    orders.offeredAt[order] = now.seconds;
    orders.riderAcceptedAt[order] = now.seconds;
    merchants.ordersTaken[orders.merchant[order]]++;
    city.facts.orderAccepted(order);
    return true;
  }
  return false;
}

/** An order that a carrier has comes up, unless it has been given another moment since. */
export function carrierTurns(sim: Simulation, order: OrderId, turn: number): void {
  const { city } = sim;
  const { orders } = city;
  if (orders.carrierTurn[order] !== turn || orders.stage[order] !== Stage.withCarrier) return;
  const carrier = city.verticals[orders.carrier[order] - 1];
  const became = carrier.carrierTurns?.(city, carrier.own, order) ?? Carried.toRiders;
  if (became === Carried.brought) settleCarried(sim, order);
  else if (became === Carried.toRiders) giveToRiders(city, order);
}

/** It waits for a rider, where it lies. */
function giveToRiders(city: City, order: OrderId): void {
  const { orders, now } = city;
  orders.stage[order] = Stage.waitingForRider;
  orders.releaseAt[order] = now.seconds;
  const { waiting, state } = platformOf(city, order);
  waiting.add(order, now.seconds);
  state.ordersThisHalfHour[0]++;
}
