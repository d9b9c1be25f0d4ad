// How urgent an order is. Urgent ones would be late if the food left a little later than it can;
// due ones have food that is ready about when a rider can be there; the rest can wait for a better
// match.

import type { OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { verticalOf } from '../world/owners.ts';

export const Urgency = { urgent: 0, due: 1, later: 2 } as const;
export const urgencyCount = 3;

/** An order is urgent when less than this is left to its promise at the best (assumed). */
const urgentSlackSeconds: Seconds = 360;
/** Food is due when it is ready within a usual way to the merchant (assumed). */
const usualWaySeconds: Seconds = 400;

/** One of `Urgency`. */
export function urgencyOf(city: City, order: OrderId): number {
  const { orders, travel, parkSeconds, now } = city;
  const { fromX, fromY } = orders;
  const readySeconds = Math.max(0, orders.estimatedReadyAt[order] - now.seconds);
  const ride = travel.seconds(fromX[order], fromY[order], orders.x[order], orders.y[order]);
  const { pickupSeconds } = verticalOf(city, order);
  const rest = pickupSeconds + ride + parkSeconds + orders.kerbSeconds[order];
  const slack = orders.promisedAt[order] - now.seconds - readySeconds - rest;
  if (slack < urgentSlackSeconds) return Urgency.urgent;
  return readySeconds <= usualWaySeconds ? Urgency.due : Urgency.later;
}
