// What happens at a shop: its till serves walk-ins and picks orders, its catalogue falls behind its
// shelves, its florist's flowers wilt, and its pharmacist may be on duty at night.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, type Key } from '../../kernel/random.ts';
import {
  hourOfDay, secondsPerDay, type DistrictId, type MerchantId, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Merchants } from '../../world/merchants.ts';
import type { UsualDay } from '../../world/vertical.ts';
import { isShopOf, rulesOf } from '../../world/vertical-means.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { countHeld } from '../fulfilment/held.ts';
import { clearKitchen, cook, kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { LineState } from '../fulfilment/lines.ts';
import { countChoice, learnVisits } from '../fulfilment/table-visits.ts';
import { fillLines, gramsOf, linesOf, pickSeconds, putBackLines, starsLost } from './baskets.ts';
import { closeRecords, openRecords, updateCatalogue } from './catalogue.ts';
import { payTryOn } from './fit.ts';
import { closeFlowers, openFlowers } from './flowers.ts';
import { bouquets, bouquetShare, mostCategories } from './goods.ts';
import { levers } from './levers.ts';
import { aheadShare } from './needs.ts';
import { isOnDuty } from './opening.ts';
import { isNight, shopTiers, Tier, walkInsPerOrder } from './shops.ts';
import { binMinutes, firstStock, type RetailTables } from './tables.ts';
import { mayReturn } from './waiting.ts';
import { payWalkInGoods, serveWalkIns, staffAt, staffFor } from './walk-ins.ts';

/** A pharmacist's night on duty (assumed). */
const dutyWageFen = 25_000;
/** How often an article that is there sells out, by the hour, in the mean of shops (assumed). */
const meanSellOuts = 0.02;

/** Prices differ little from shop to shop, as most goods are brands' (assumed). */
export function furnish(
  { shops, stock }: RetailTables,
  merchants: Merchants,
  merchant: MerchantId,
  stream: () => number,
  dailyOrders: number,
): void {
  const tier = shopTiers[merchants.tier[merchant]];
  const orders = (dailyOrders * tier.needsPerMille) / tier.perMille;
  merchants.priceLevelFen[merchant] = Math.round(tier.basketFen * (0.95 + 0.1 * stream()));
  merchants.usualReadySeconds[merchant] = tier.readySeconds;
  shops.guestsPerDay[merchant] = orders * tier.walkInsPerOrder * (0.5 + stream());
  shops.staff[merchant] = staffFor(tier, orders, shops.guestsPerDay[merchant]);
  const first = firstStock(merchant, merchants.bits);
  for (let place = first; place < first + mostCategories; place++) {
    stock.sellOutsPerHour[place] = meanSellOuts * (0.5 + stream());
  }
}

export function usualDay(
  { shops }: RetailTables,
  merchants: Merchants,
  merchant: MerchantId,
  orders: number,
  basketSize: number,
): UsualDay {
  const { costShare, walkInSpend } = shopTiers[merchants.tier[merchant]];
  const priceFen = merchants.priceLevelFen[merchant];
  const onlineSalesFen = orders * priceFen * basketSize;
  const tableSalesFen = shops.guestsPerDay[merchant] * priceFen * walkInSpend;
  return {
    onlineSalesFen,
    onlineGoodsFen: onlineSalesFen * costShare,
    tableSalesFen,
    tableGoodsFen: tableSalesFen * costShare,
  };
}

export function beginRun(city: City, tables: RetailTables): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) opened(city, tables, merchant);
  }
}

/** Nobody stands at the till, and people walk in from now on. */
export function opened(city: City, tables: RetailTables, merchant: MerchantId): void {
  const { now, merchants } = city;
  const { shops } = tables;
  const day = Math.floor(now.seconds / secondsPerDay);
  clearKitchen(shops, merchant);
  shops.guest[merchant] = 0;
  shops.guestAt[merchant] = now.seconds;
  if (merchants.tier[merchant] === Tier.flowers) {
    const orders = merchants.usualOrders[merchant] * (1 - aheadShare(city, tables));
    const wishes = (orders + shops.guestsPerDay[merchant]) * bouquetShare;
    openFlowers(city, tables, merchant, wishes, day);
  }
  openRecords(city, tables, merchant, day);
}

/** Whether its catalogue shows what is wanted: all but bouquets always stand there. */
export function isOffered(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  _needKey: Key,
): boolean {
  const { shops, wanted } = tables;
  updateCatalogue(city, tables, merchant);
  const isForToday = wanted.item[0] === bouquets && wanted.aheadDays === 0;
  return !isForToday || shops.shownBouquets[merchant] > 0;
}

export function waitSeconds(city: City, { shops }: RetailTables, merchant: MerchantId): number {
  return kitchenWait(shops, merchant, city.now.seconds);
}

/** What of it is there is taken from the shelves; that the rest is gone is found on picking. */
export function placed(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, now } = city;
  const { goods, books } = tables;
  const merchant = orders.merchant[order];
  serveWalkIns(city, tables, merchant, now.seconds);
  fillLines(city, tables, order);
  const day = Math.floor(now.seconds / secondsPerDay);
  goods.isOnDuty[order] = isNight(now.hour) && isOnDuty(city, tables, merchant, day) ? 1 : 0;
  books.placed[0]++;
}

/** Whether no line is left. */
export function isSoldOut(_city: City, { goods, books }: RetailTables, order: OrderId): boolean {
  if (linesOf(goods, order, LineState.missing) < goods.lines[order]) return false;
  books.soldOut[0]++;
  return true;
}

/** Till staff pick it, behind the walk-ins who came before. */
export function accepted(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, now } = city;
  const { shops, work, keys } = tables;
  const merchant = orders.merchant[order];
  serveWalkIns(city, tables, merchant, now.seconds);
  shops.servers[merchant] = staffAt(tables, merchant, now.hour);
  orders.grams[order] = gramsOf(tables, order);
  const luck = quantileAt(work, bits(keys.picking, orders.needKey[order], 0));
  cook(city, shops, order, pickSeconds(tables, order), luck);
}

/** Lines that were gone are paid back, goods paid for, and the order counts. */
export function handedOver(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, ledger } = city;
  const { goods, books, rows, number } = tables;
  const merchant = orders.merchant[order];
  const platform = orders.platform[order];
  const costFen = goods.costFen[order];
  ledger.post(rows.missingLine, goods.missingFen[order], platform, merchant, number);
  buyGoods(city, rows.goodsSold, costFen - goods.paidBeforeFen[order], platform, merchant);
  books.orders[0]++;
  books.goodsFen[0] += costFen;
  books.metres[0] += orders.rideMetres[order];
  books.starsLost[0] += starsLost(city, tables, order);
  countNight(city, tables, order);
  payTryOn(city, tables, order);
  mayReturn(city, tables, order);
}

/** An order for medicine at night: how long it took, and what it was to a pharmacy on duty. */
function countNight({ orders, merchants, now }: City, tables: RetailTables, order: OrderId): void {
  const { goods, books, nights } = tables;
  const isMedicine = merchants.tier[orders.merchant[order]] === Tier.pharmacy;
  if (!isMedicine || !isNight(hourOfDay(orders.placedAt[order]))) return;
  const bin = Math.floor((now.seconds - orders.placedAt[order]) / 60 / binMinutes);
  nights.orders[Math.min(nights.capacity - 1, bin)]++;
  if (goods.isOnDuty[order] === 0) return;
  books.dutySalesFen[0] += orders.basketFen[order] - goods.missingFen[order];
  books.dutyGoodsFen[0] += goods.costFen[order];
}

export function cancelled(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, now } = city;
  const daysOver =
    Math.floor(now.seconds / secondsPerDay) - Math.floor(orders.placedAt[order] / secondsPerDay);
  putBackLines(city, tables, order, daysOver);
}

/** Somebody who would buy on the spot has chosen: an order may take a walk-in from the shops. */
export function offlineWeighed(
  { visits, day, wanted }: RetailTables,
  district: DistrictId,
  isOrdered: boolean,
): void {
  countChoice(visits, district, isOrdered);
  if (isOrdered) day.displacedFen[0] += wanted.leftFen;
}

export function dayClosed(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  const day = Math.floor((untilSeconds - 1) / secondsPerDay);
  serveWalkIns(city, tables, merchant, untilSeconds);
  payWalkInGoods(city, tables, merchant);
  closeRecords(city, tables, merchant, day);
  if (city.merchants.tier[merchant] === Tier.flowers) closeFlowers(city, tables, merchant, day);
  if (isOnDuty(city, tables, merchant, day)) payDuty(city, tables, merchant);
  tables.books.shopDays[0]++;
}

function payDuty(
  { ledger, platforms }: City,
  { books, rows, number }: RetailTables,
  merchant: MerchantId,
): void {
  const { dutyPay } = rulesOf(platforms[0], number, levers);
  books.dutyNights[0]++;
  ledger.post(rows.dutyWages, dutyWageFen, none, merchant, number);
  ledger.post(rows.dutyPay, dutyPay, none, merchant, number);
}

/** Who orders instead of walking in is learnt, and counted for. */
export function dayTurns(city: City, tables: RetailTables): void {
  const { visits, day, books, number } = tables;
  const displacement = rulesOf(city.platforms[0], number, levers).displacement / 1000;
  books.displacedFen[0] += displacement * day.displacedFen[0];
  day.displacedFen[0] = 0;
  learnVisits(visits, displacement, walkInsPerOrder);
  countHeld(city, books, number);
}
