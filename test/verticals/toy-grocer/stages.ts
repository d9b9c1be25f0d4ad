// What happens to an order of the toy grocer: a unit leaves the shelf when it is placed. What is
// over at ten in the evening is thrown away, and at the close of the day the shelf is filled.

import { secondsPerDay, secondsPerHour } from '../../../sim-core/kernel/units.ts';
import {
  discardAll,
  fillUpTo,
  pickOrder,
  putBackUnits,
  takeUnits,
} from '../../../sim-core/verticals/fulfilment/pick-from-stock.ts';
import type { City } from '../../../sim-core/world/city.ts';
import { none } from '../../../sim-core/world/ledger.ts';
import { fileTask, rulesOf } from '../../../sim-core/world/vertical-means.ts';
import { levers, type Shops } from './shops.ts';

/** What a unit costs the shop. */
export const wholesaleFen = 900;
const lastHour = 22;
/** The one task: what is over is thrown away. Row: the shop. */
const clearing = 0;

export function beginRun(city: City, shops: Shops): void {
  const { merchants } = city;
  for (let shop = 0; shop < merchants.end; shop += merchants.step) {
    const isHere = merchants.isOpen[shop] === 1 && merchants.vertical[shop] === shops.number;
    if (isHere) opened(city, shops, shop);
  }
}

/** Its shelf is filled, and cleared each evening from then on. */
export function opened(city: City, shops: Shops, shop: number): void {
  restock(city, shops, shop);
  const today = city.now.seconds - (city.now.seconds % secondsPerDay);
  fileTask(city, shops.number, today + lastHour * secondsPerHour, clearing, shop);
}

export function isOffered(_city: City, { stock }: Shops, shop: number): boolean {
  return stock.onShelf[shop] >= 1;
}

export function placed(city: City, { stock }: Shops, order: number): void {
  takeUnits(stock, city.orders.merchant[order], 1);
}

export function accepted(city: City, _shops: Shops, order: number): void {
  pickOrder(city, order, city.merchants.usualReadySeconds[city.orders.merchant[order]]);
}

export function cancelled(city: City, { stock }: Shops, order: number): void {
  putBackUnits(stock, city.orders.merchant[order], 1);
}

export function dayClosed(city: City, shops: Shops, shop: number): void {
  restock(city, shops, shop);
}

export function taskIsDue(city: City, shops: Shops, task: number, shop: number): void {
  if (task !== clearing) return;
  discardAll(shops.stock, shop);
  const tomorrow = city.now.seconds + secondsPerDay;
  if (tomorrow < city.endSeconds) fileTask(city, shops.number, tomorrow, clearing, shop);
}

function restock(city: City, shops: Shops, shop: number): void {
  const { restockLevel } = rulesOf(city.platforms[0], shops.number, levers);
  const share = restockLevel / shops.inDistrict[city.merchants.district[shop]];
  const units = fillUpTo(shops.stock, shop, Math.floor(share));
  city.ledger.post(shops.restockRow, units * wholesaleFen, none, shop, shops.number);
}
