// What happens to a food order at the restaurant, and what its goods cost.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits } from '../../kernel/random.ts';
import type { Fen, MerchantId, OrderId, Seconds } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Merchants } from '../../world/merchants.ts';
import { Reason } from '../../world/reasons.ts';
import type { UsualDay } from '../../world/vertical.ts';
import { clearKitchen, cook, enterKitchen, kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { admitGuests } from './guests.ts';
import type { FoodTables } from './kitchens.ts';

/** Ingredients over what is asked for a meal. */
const ingredientShare = 0.38;
const packagingFen = 150;

/** Sales and goods of an ordinary day: guests as planned, and so many orders. */
export function usualDay(
  { kitchens }: FoodTables,
  merchants: Merchants,
  merchant: MerchantId,
  orders: number,
  basketSize: number,
): UsualDay {
  const onlineSalesFen = orders * merchants.priceLevelFen[merchant] * basketSize;
  const tableSalesFen = kitchens.guestsPerDay[merchant] * merchants.priceLevelFen[merchant];
  return {
    onlineSalesFen,
    onlineGoodsFen: onlineSalesFen * ingredientShare + orders * packagingFen,
    tableSalesFen,
    tableGoodsFen: tableSalesFen * ingredientShare,
  };
}

/** Guests come from the first second on. */
export function beginRun(city: City, { number, kitchens }: FoodTables): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const isHere = merchants.isOpen[merchant] === 1 && merchants.vertical[merchant] === number;
    if (!isHere) continue;
    kitchens.guestAt[merchant] = city.startSeconds;
  }
}

/** A kitchen that is idle, and guests who come from now on. */
export function opened(city: City, { kitchens }: FoodTables, merchant: MerchantId): void {
  const { now } = city;
  kitchens.guest[merchant] = 0;
  kitchens.guestAt[merchant] = now.seconds;
  clearKitchen(kitchens, merchant);
}

/** A kitchen takes no orders from the platforms while they would wait too long for a cook. */
export function isOffered(city: City, tables: FoodTables, merchant: MerchantId): boolean {
  return waitSeconds(city, tables, merchant) <= city.assumptions.kitchenPause * 60;
}

export function waitSeconds(city: City, { kitchens }: FoodTables, merchant: MerchantId): number {
  return kitchenWait(kitchens, merchant, city.now.seconds);
}

/** The kitchen starts, behind the guests who came before. */
export function accepted(city: City, tables: FoodTables, order: OrderId): void {
  const { orders, now } = city;
  const merchant = orders.merchant[order];
  serveGuests(city, tables, merchant, now.seconds);
  const meanSeconds = meanWorkSeconds(city, merchant);
  const work = quantileAt(tables.work, bits(tables.preparationKey, orders.needKey[order], 0));
  cook(city, tables.kitchens, order, meanSeconds, work);
}

/** Ingredients and packaging. */
export function handedOver(city: City, { number }: FoodTables, order: OrderId): void {
  const { ledger, orders } = city;
  const merchant = orders.merchant[order];
  const platform = orders.platform[order];
  const usualFen = ingredientsOf(orders.basketFen[order]);
  const paidFen = buyGoods(city, Reason.ingredients, usualFen, platform, merchant);
  // Prices follow what goods cost beyond the usual as they follow charges.
  const { listings } = city.platforms[platform];
  listings.weekChargesFen[merchant >> city.merchants.bits] += paidFen - usualFen;
  const packedFen = orders.isReusable[order] === 1 ? 0 : packagingFen;
  ledger.post(Reason.packaging, packedFen, platform, merchant, number);
}

/** A meal that no platform has sold is cooked and packed like any other. */
export function sellsItself(
  city: City,
  tables: FoodTables,
  merchant: MerchantId,
  needKey: number,
  basketFen: Fen,
): Seconds {
  const { kitchens, number } = tables;
  const { now, ledger } = city;
  serveGuests(city, tables, merchant, now.seconds);
  const work = quantileAt(tables.work, bits(tables.preparationKey, needKey, 0));
  const workSeconds = work * meanWorkSeconds(city, merchant);
  buyGoods(city, Reason.ingredients, ingredientsOf(basketFen), none, merchant);
  ledger.post(Reason.packaging, packagingFen, none, merchant, number);
  return Math.ceil(enterKitchen(kitchens, merchant, now.seconds, workSeconds));
}

function meanWorkSeconds({ merchants, assumptions }: City, merchant: MerchantId): number {
  return merchants.usualReadySeconds[merchant] * (1000 / assumptions.kitchenSpeed);
}

/** Food that is already cooked is made good to the merchant. */
export function cancelled(city: City, { number }: FoodTables, order: OrderId): void {
  const { ledger, orders } = city;
  const merchant = orders.merchant[order];
  const platform = orders.platform[order];
  const usualFen = ingredientsOf(orders.basketFen[order]);
  const paidFen = buyGoods(city, Reason.ingredients, usualFen, platform, merchant);
  ledger.post(Reason.spoiled, paidFen, platform, merchant, number);
}

export function dayClosed(
  city: City,
  tables: FoodTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  serveGuests(city, tables, merchant, untilSeconds);
  const usualFen = ingredientsOf(city.merchants.tableSalesFen[merchant]);
  buyGoods(city, Reason.tableIngredients, usualFen, none, merchant);
}

function serveGuests(
  city: City,
  { number, kitchens, guests, visits }: FoodTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  const { ledger, merchants } = city;
  const spentFen = admitGuests(kitchens, merchants, merchant, untilSeconds, guests, visits);
  ledger.post(Reason.tableSale, spentFen, none, merchant, number);
}

function ingredientsOf(salesFen: Fen): Fen {
  return Math.round(salesFen * ingredientShare);
}
