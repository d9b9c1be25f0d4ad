// Digital tools at work: whoever has them accepts sooner and errs less about stock. How much there
// is to gain depends on how little of the shop is digital already.

import { draw } from '../kernel/random.ts';
import type { MerchantId, OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { platformOf, verticalOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';

/** Stock errors that another dish makes good; the others end in a cancelled order (assumed). */
export const replacedShare = 0.5;
/** What the merchant gives back for a replaced dish, per mille of the basket (assumed). */
export const replacedRefundPerMille = 100;
/** Stars lost by getting another dish (assumed). */
export const replacedStars = 0.5;

/** What becomes of an order for something that is sold out. */
export const StockError = { none: 0, replaced: 1, cancelled: 2 } as const;

/** Occasions of an order's draws. */
const errs = 0;
const isReplaced = 1;

/** Seconds by which a merchant with tools accepts sooner in the mean. */
export function acceptSeconds(city: City, merchant: MerchantId): Seconds {
  const { merchants, assumptions, verticals } = city;
  const { acceptMeanSeconds } = verticals[merchants.vertical[merchant]];
  const saved = assumptions.toolsAcceptSeconds * merchants.undigital[merchant];
  return Math.min(acceptMeanSeconds, Math.round(saved));
}

/** The same of whoever it is on a platform: 0 for a merchant without tools. */
export function acceptSecondsSaved(
  city: City,
  { listings }: Platform,
  merchant: MerchantId,
): Seconds {
  return listings.hasTools[merchant >> city.merchants.bits] === 0
    ? 0
    : acceptSeconds(city, merchant);
}

/** Share of a merchant's orders for something sold out, when it has no tools: 0 to 1. */
export function stockErrorShare({ assumptions, merchants }: City, merchant: MerchantId): number {
  return Math.min(1, (assumptions.stockErrors / 1000) * merchants.undigital[merchant]);
}

/** Whether an order is for something sold out, and what the merchant does about it. */
export function stockErrorOf(city: City, order: OrderId): number {
  const { orders, merchants, keys, assumptions } = city;
  // Goods that are counted are never sold twice.
  if (verticalOf(city, order).hasStockErrors !== true) return StockError.none;
  const merchant = orders.merchant[order];
  const { listings } = platformOf(city, order);
  const hasTools = listings.hasTools[merchant >> merchants.bits] === 1;
  const left = hasTools ? 1 - assumptions.toolsErrorsAvoided / 1000 : 1;
  const needKey = orders.needKey[order];
  if (draw(keys.stock, needKey, errs) >= stockErrorShare(city, merchant) * left) {
    return StockError.none;
  }
  const luck = draw(keys.stock, needKey, isReplaced);
  return luck < replacedShare ? StockError.replaced : StockError.cancelled;
}
