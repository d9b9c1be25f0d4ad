// Made to order in a kitchen: a queue with several servers, first come, first served. Each job's
// end is known when it enters (Kiefer and Wolfowitz), so a kitchen needs no events of its own, and
// other work than orders may enter it too.

import { secondsPerHour, type MerchantId, type OrderId, type Seconds } from '../../kernel/units.ts';
import type { Records } from '../../kernel/records.ts';
import type { City } from '../../world/city.ts';

export const maxServers = 8;

/** A kitchen's columns: rows have the merchants' ids. A vertical may add some of its own. */
export const kitchenColumns = kitchenColumnsFor(maxServers);

/** The columns of a kitchen, or any other place of work, with so many servers at most. */
export function kitchenColumnsFor(most: number) {
  return {
    /** When the first of the servers becomes free. */
    freeAt: 'f64',
    servers: 'f64',
    /** When each server becomes free. */
    serverFreeAt: ['f64', most],
  } as const;
}

/** Kitchens of merchants, each a queue with its cooks. */
export type Kitchens = Records<typeof kitchenColumns>;

/** Enough servers for so many jobs in the busiest hour at the planned utilisation, 2 to 8. */
export function serversFor(
  jobsPerHour: number,
  workSeconds: number,
  plannedUse: number,
): number {
  const work = (jobsPerHour * workSeconds) / secondsPerHour;
  return Math.min(maxServers, Math.max(2, Math.ceil(work / plannedUse)));
}

/** Leaves a kitchen with nothing to do. */
export function clearKitchen(
  kitchens: Kitchens,
  merchant: MerchantId,
  most = maxServers,
): void {
  kitchens.freeAt[merchant] = 0;
  for (let server = 0; server < most; server++) kitchens.serverFreeAt[merchant + server] = 0;
}

/** Puts a job into the kitchen now and gives the second at which it is done. */
export function enterKitchen(
  kitchens: Kitchens,
  merchant: MerchantId,
  nowSeconds: Seconds,
  workSeconds: number,
): number {
  const free = kitchens.serverFreeAt;
  const end = merchant + kitchens.servers[merchant];
  let best = merchant;
  let second = Infinity;
  for (let server = merchant + 1; server < end; server++) {
    if (free[server] < free[best]) {
      second = free[best];
      best = server;
    } else if (free[server] < second) second = free[server];
  }
  const done = Math.max(nowSeconds, free[best]) + workSeconds;
  free[best] = done;
  kitchens.freeAt[merchant] = Math.min(second, done);
  return done;
}

/** Seconds until a server is free: the wait that a job entering now would have. */
export function kitchenWait(
  kitchens: Kitchens,
  merchant: MerchantId,
  nowSeconds: Seconds,
): number {
  return Math.max(0, kitchens.freeAt[merchant] - nowSeconds);
}

/** How many of its servers have something to do. */
export function busyServers(
  { servers, serverFreeAt }: Kitchens,
  merchant: MerchantId,
  nowSeconds: Seconds,
): number {
  let busy = 0;
  for (let server = 0; server < servers[merchant]; server++) {
    if (serverFreeAt[merchant + server] > nowSeconds) busy++;
  }
  return busy;
}

/**
 * An order enters the kitchen: when it will be done, and when the platform thinks it will. `work`
 * is this order's work over the mean.
 */
export function cook(
  city: City,
  kitchens: Kitchens,
  order: OrderId,
  meanSeconds: number,
  work: number,
): void {
  const { orders, now } = city;
  const merchant = orders.merchant[order];
  const estimate = kitchenWait(kitchens, merchant, now.seconds) + meanSeconds;
  orders.estimatedReadyAt[order] = now.seconds + Math.round(estimate);
  const done = enterKitchen(kitchens, merchant, now.seconds, work * meanSeconds);
  orders.readyAt[order] = Math.ceil(done);
}
