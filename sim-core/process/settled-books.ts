// What merchants reckon with: the sales that each may expect of its own place and kind, and the
// rent and wages that leave a margin on them. Fixed costs follow expected sales, not those of a
// mean merchant, so that small shops are not ruined by a large shop's rent.

import { normalQuantiles, quantileAt } from '../kernel/quantiles.ts';
import { keyOf } from '../kernel/random.ts';
import { perMilleOf, type Fen, type MerchantId } from '../kernel/units.ts';
import { couponLevers, platformLevers } from '../policy/levers/index.ts';
import type { City, VerticalHere } from '../world/city.ts';
import type { SettledStart } from '../world/settled-start.ts';
import type { VerticalData } from '../world/vertical-data.ts';
import { usualOrders, type UsualOrders } from './usual-orders.ts';

/** Net margin of settled merchants: a normal within bounds (A6.06). */
const meanMargin = 0.09;
const marginSpread = 0.05;
const leastMargin = -0.02;
const mostMargin = 0.25;
/** Weeks of rent and wages that an owner keeps in the till, at most and at first (assumed). */
export const reserveDays = 56;
/** A whole turn of 32 bits over the golden ratio: multiples of it fill the circle evenly. */
const goldenStep = 0x9e3779b1;
/** Sizes of baskets around their mean at which charges are looked up. */
const sizes = [0.65, 0.75, 0.85, 0.95, 1.05, 1.15, 1.25, 1.35] as const;

/** What a merchant is charged on a basket, coupons included, where nothing has been decided. */
export function usualChargesFen(basketFen: Fen, { isPlatformsOwn, handOver }: VerticalData): Fen {
  if (handOver === 'carriage') return 0;
  const { amount, threshold, merchantShare } = couponLevers;
  const couponFen = basketFen < threshold.value ? 0 : Math.min(amount.value, basketFen);
  const shareFen = perMilleOf(couponFen, merchantShare.value);
  const commission = isPlatformsOwn === true ? 0 : platformLevers.commission.value;
  return perMilleOf(basketFen, commission) + shareFen;
}

/** Every open merchant's books; `known` orders and sales are taken as they are. */
export function openAllBooks(city: City, known?: SettledStart['merchants']): void {
  for (const vertical of city.verticals) {
    const usual = usualOrders(city, vertical);
    for (let merchant = 0; merchant < city.merchants.end; merchant += city.merchants.step) {
      if (!isOf(city, vertical, merchant)) continue;
      if (known !== undefined) takeKnown(city, known, usual, merchant);
      openBooks(city, vertical, usual, merchant);
    }
  }
}

/** Expects what a merchant has sold; of a merchant of later days nothing is known. */
function takeKnown(
  { merchants }: City,
  { ordersPerCent, salesYuan }: NonNullable<SettledStart['merchants']>,
  usual: UsualOrders,
  merchant: MerchantId,
): void {
  const number = merchant >> merchants.bits;
  if (number >= ordersPerCent.length || ordersPerCent[number] === 0) return;
  const orders = ordersPerCent[number] / 100;
  usual.orders[number] = orders;
  usual.basketSize[number] =
    (100 * salesYuan[number]) / (orders * merchants.priceLevelFen[merchant]);
}

/** Books of those merchants of a vertical that opened just now, once lists have been ranked. */
export function openNewBooks(city: City, vertical: VerticalHere): void {
  let usual: UsualOrders | undefined;
  for (let merchant = 0; merchant < city.merchants.end; merchant += city.merchants.step) {
    if (!isOf(city, vertical, merchant) || city.merchants.usualSalesFen[merchant] > 0) continue;
    usual ??= usualOrders(city, vertical);
    openBooks(city, vertical, usual, merchant);
  }
}

function isOf({ merchants }: City, { number }: VerticalHere, merchant: MerchantId): boolean {
  return merchants.isOpen[merchant] === 1 && merchants.vertical[merchant] === number;
}

function openBooks(
  city: City,
  vertical: VerticalHere,
  usual: UsualOrders,
  merchant: MerchantId,
): void {
  const { merchants } = city;
  const number = merchant >> merchants.bits;
  const orders = usual.orders[number];
  const size = usual.basketSize[number];
  const day = vertical.usualDay(vertical.own, merchants, merchant, orders, size);
  const chargesFen = day.chargesFen
    ?? chargesOfDay(merchants.priceLevelFen[merchant] * size, vertical) * orders;
  const onlineFen = day.onlineSalesFen - day.onlineGoodsFen - chargesFen;
  const salesFen = day.onlineSalesFen + day.tableSalesFen;
  const leftFen = onlineFen + day.tableSalesFen - day.tableGoodsFen;
  const fixedFen = day.fixedFen
    ?? Math.max(0, Math.round(leftFen - marginOf(city, merchant) * salesFen));
  merchants.fixedDailyFen[merchant] = fixedFen;
  merchants.usualOrders[merchant] = orders;
  merchants.usualSalesFen[merchant] = Math.max(1, salesFen);
  merchants.usualProfitFen[merchant] = leftFen - fixedFen;
  const hasSales = day.onlineSalesFen > 0;
  merchants.usualOnlineShare[merchant] = hasSales ? onlineFen / day.onlineSalesFen : 0;
  const { onlineSalesFen, tableSalesFen, tableGoodsFen } = day;
  // Where guests come already there is room for as many again.
  merchants.tableRoom[merchant] = Math.min(1, tableSalesFen / Math.max(1, onlineSalesFen));
  merchants.tableLeftShare[merchant] = 1 - tableGoodsFen / Math.max(1, tableSalesFen);
  merchants.cashFen[merchant] = reserveDays * fixedFen;
  merchants.weekStartFen[merchant] = merchants.balanceFen[merchant];
}

/** Mean charges at the defaults on an order, where baskets have a mean. */
function chargesOfDay(meanBasketFen: number, vertical: VerticalHere): number {
  let sumFen = 0;
  for (const size of sizes) {
    sumFen += usualChargesFen(Math.round(meanBasketFen * size), vertical);
  }
  return sumFen / sizes.length;
}

/**
 * Margins of merchants one after the other lie as evenly as they can in their distribution, so that
 * a small city has no more of the poor than a large one.
 */
function marginOf({ merchants, citySeed }: City, merchant: MerchantId): number {
  const start = keyOf(citySeed, 'merchant margin');
  const luck = start + Math.imul(merchants.key[merchant], goldenStep);
  const margin = meanMargin + marginSpread * quantileAt(normalQuantiles(), luck);
  return Math.max(leastMargin, Math.min(mostMargin, margin));
}
