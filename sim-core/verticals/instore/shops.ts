// Shops: how many places each has, what its usual day comes to, and what its day's end does.

import { secondsPerHour, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { Merchants } from '../../world/merchants.ts';
import type { UsualDay } from '../../world/vertical.ts';
import { isShopOf } from '../../world/vertical-means.ts';
import { countHeld } from '../fulfilment/held.ts';
import { clearKitchen, kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { kinds, needShareByHour } from './kinds.ts';
import { levers } from './levers.ts';
import { planStreams } from './streams.ts';
import { mostPlaces, type InstoreTables } from './tables.ts';

/** Places are planned to be taken so much of the busiest hour (assumed). */
const plannedUse = 0.5;
const fewestPlaces = 4;
/** Prices of a kind of shop differ little (assumed). */
const leastPrice = 0.9;
const priceRange = 0.2;
/** Share of visits paid by voucher at the defaults (runs at the defaults). */
const usualVoucherShare = 0.62;

/** Places for so many visits a day. */
export function placesFor(visits: number, staySeconds: number): number {
  const busiest = visits * Math.max(...needShareByHour);
  const taken = (busiest * staySeconds) / secondsPerHour;
  return Math.min(mostPlaces, Math.max(fewestPlaces, Math.ceil(taken / plannedUse)));
}

export function furnish(
  { places }: InstoreTables,
  merchants: Merchants,
  merchant: MerchantId,
  stream: () => number,
  dailyOrders: number,
): void {
  const { needsPerMille, perMille, staySeconds, basketFen } = kinds[merchants.tier[merchant]];
  merchants.priceLevelFen[merchant] = Math.round(basketFen * (leastPrice + priceRange * stream()));
  const visits = (dailyOrders * needsPerMille) / perMille;
  places.servers[merchant] = placesFor(visits, staySeconds);
}

export function usualDay(
  _tables: InstoreTables,
  merchants: Merchants,
  merchant: MerchantId,
  orders: number,
  basketSize: number,
): UsualDay {
  const { costShare, basketFen } = kinds[merchants.tier[merchant]];
  const billsFen = orders * merchants.priceLevelFen[merchant] * basketSize;
  const offFen = usualVoucherShare * orders * basketFen * basketSize
    * (levers.discount.value / 1000);
  const voucherFen = usualVoucherShare * billsFen - offFen;
  return {
    onlineSalesFen: 0,
    onlineGoodsFen: 0,
    tableSalesFen: billsFen - offFen,
    tableGoodsFen: billsFen * costShare,
    chargesFen: (voucherFen * levers.commission.value) / 1000,
  };
}

export function beginRun(city: City, tables: InstoreTables): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) opened(city, tables, merchant);
  }
  planStreams(city, tables);
}

/** All its places are free. */
export function opened(_city: City, { places }: InstoreTables, merchant: MerchantId): void {
  clearKitchen(places, merchant, mostPlaces);
}

/** Seconds until a place is free. */
export function waitSeconds(city: City, { places }: InstoreTables, merchant: MerchantId): number {
  return kitchenWait(places, merchant, city.now.seconds);
}

export function dayTurns(city: City, { books, number }: InstoreTables): void {
  countHeld(city, books, number);
}
