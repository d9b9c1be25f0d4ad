// Carriers: verticals that bring orders of others. One takes an order up when its merchant has
// accepted it, and is asked again whenever it comes up, until its consumer has it or it is given to
// riders where it then is. Its promise stays what it was.

import type { Metres, OrderId, Seconds } from '../kernel/units.ts';
import type { City } from './city.ts';
import { Task } from './tasks.ts';

/** What a carrier says about an order that comes up. */
export const Carried = {
  /** It has been given another moment. */
  waits: 0,
  /** Its consumer has it. */
  brought: 1,
  /** A rider is to fetch it, where the carrier has put it. */
  toRiders: 2,
} as const;

/** An order that a carrier has comes up at a moment, and not at the one that it had. */
export function comesUp(city: City, order: OrderId, atSeconds: Seconds): void {
  const { orders, queue } = city;
  orders.carrierTurn[order]++;
  queue.push(atSeconds, Task.carrierTurns, order, orders.carrierTurn[order]);
}

/** A carrier has fetched an order at its merchant's, now or at a moment that is over. */
export function fetchedByCarrier(
  { orders, merchants }: City,
  order: OrderId,
  atSeconds: Seconds,
): void {
  orders.isAway[order] = 1;
  orders.pickedUpAt[order] = atSeconds;
  merchants.ordersOpen[orders.merchant[order]]--;
}

/** Whoever fetches an order next finds it at a place, ready. */
export function layDown(
  { orders, travel, now }: City,
  order: OrderId,
  x: Metres,
  y: Metres,
): void {
  orders.fromX[order] = x;
  orders.fromY[order] = y;
  orders.readyAt[order] = now.seconds;
  orders.estimatedReadyAt[order] = now.seconds;
  orders.rideMetres[order] = travel.metres(x, y, orders.x[order], orders.y[order]);
}
