// Picked from a stock of goods: what is promised to an order is taken from the shelf at once, so
// that nothing is sold twice, and put back if the order comes to nothing.

import { assert } from '../../kernel/assert.ts';
import type { Records } from '../../kernel/records.ts';
import type { MerchantId, OrderId, Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';

/** A shelf's columns in units: rows have the merchants' ids. A vertical may add some of its own. */
export const stockColumns = {
  onShelf: 'f64',
  /** Sums over a run; received = on shelf + taken + discarded. */
  received: 'f64',
  taken: 'f64',
  discarded: 'f64',
} as const;

/** Units on the shelf of each merchant. */
export type Stock = Records<typeof stockColumns>;

/** Takes units for an order; there must be as many. */
export function takeUnits(stock: Stock, merchant: MerchantId, units: number): void {
  assert(stock.onShelf[merchant] >= units, 'there are not so many units on the shelf', units);
  stock.onShelf[merchant] -= units;
  stock.taken[merchant] += units;
}

/** Units of an order that came to nothing. */
export function putBackUnits(stock: Stock, merchant: MerchantId, units: number): void {
  stock.onShelf[merchant] += units;
  stock.taken[merchant] -= units;
}

/** Fills a shelf up to a level, and gives the units that it took. */
export function fillUpTo(stock: Stock, merchant: MerchantId, level: number): number {
  const units = Math.max(0, level - stock.onShelf[merchant]);
  stock.onShelf[merchant] += units;
  stock.received[merchant] += units;
  return units;
}

/** Throws away all that is on a shelf. */
export function discardAll(stock: Stock, merchant: MerchantId): void {
  stock.discarded[merchant] += stock.onShelf[merchant];
  stock.onShelf[merchant] = 0;
}

/** An order is picked in so many seconds, by somebody who has nothing else to do. */
export function pickOrder(city: City, order: OrderId, pickingSeconds: Seconds): void {
  const { orders, now } = city;
  orders.readyAt[order] = now.seconds + Math.round(pickingSeconds);
  orders.estimatedReadyAt[order] = orders.readyAt[order];
}
