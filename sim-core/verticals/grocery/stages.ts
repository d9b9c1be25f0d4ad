// What happens at a front warehouse: deliveries before it opens, baskets reserved and picked,
// markdowns and forecasts in the evening, waste at midnight.

import { exp } from '../../kernel/math.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, type Key } from '../../kernel/random.ts';
import {
  secondsPerDay, secondsPerHour, type MerchantId, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import { assert } from '../../kernel/assert.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Merchants } from '../../world/merchants.ts';
import { fileTask, isShopOf, rulesOf } from '../../world/vertical-means.ts';
import { clearKitchen, cook, kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { itemOfLine, LineState, stateOfLine } from '../fulfilment/lines.ts';
import { assortment, categories } from './assortment.ts';
import { isEnoughThere, putBackLines } from './baskets.ts';
import { closesHour, needShareByHour, opensHour, weekdayFactor } from './demand.ts';
import { starsLost } from './freshness.ts';
import { levers } from './levers.ts';
import { basketFen, drawMix, meanLines } from './lines.ts';
import { payPriceTags } from './markdown.ts';
import { beginPromotions } from './promotions.ts';
import { expectOrders, learnFromDay, orderGoods, receiveGoods } from './replenish.ts';
import { clearShelves, growOlder } from './shelves.ts';
import { mostPickers, type GroceryTables } from './tables.ts';
import { learnTrust, seeLabels } from './tracing.ts';

/** Tasks; rows are warehouses. */
const deliveryComes = 0;
const siteCloses = 1;
const deliveryHour = 5;

/** Picking: for an order, a line, a zone of temperature, and zones of a usual one (assumed). */
const orderSeconds = 60;
const lineSeconds = 12;
const zoneSeconds = 15;
const usualZones = 3;
export const usualPickSeconds = orderSeconds + lineSeconds * meanLines + zoneSeconds * usualZones;
/** Pickers are planned to be busy so much of their time (assumed). */
const plannedUse = 0.7;
const fewestPickers = 2;
/** A picker's hour with contributions (assumed), and bags for an order (assumed). */
const wageFenPerHour = 2600;
const packingFen = 120;
/** How far the city's whole demand strays from day to day (assumed). */
const cityStray = 0.05;

/** Needs of the day over an ordinary one's: its level, its weekday and its luck. */
export function needFactor(city: City, { number, keys, normal }: GroceryTables): number {
  const { now, platforms } = city;
  const { level } = rulesOf(platforms[0], number, levers);
  const day = Math.floor(now.seconds / secondsPerDay);
  const luck = quantileAt(normal, bits(keys.day, 0, day));
  return (level / 1000) * weekdayFactor[now.weekday] * exp(cityStray * luck);
}

/** How far what is brought here bears on the other needs of a household. */
export function householdTies({ platforms }: City, { number }: GroceryTables): number {
  return rulesOf(platforms[0], number, levers).sharedLives / 1000;
}

export function beginRun(city: City, tables: GroceryTables): void {
  const { merchants } = city;
  beginWishes(city, tables);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) opened(city, tables, merchant);
  }
}

/** What is popular on a day that begins, and on promotion. */
function beginWishes(city: City, tables: GroceryTables): void {
  const day = Math.floor(city.now.seconds / secondsPerDay);
  drawMix(tables, day);
  beginPromotions(city, tables, day);
}

/** Its shelves are filled for the day, and it closes in the evening. */
export function opened(city: City, tables: GroceryTables, merchant: MerchantId): void {
  const { now, merchants, platforms } = city;
  const { level } = rulesOf(platforms[0], tables.number, levers);
  const day = Math.floor(now.seconds / secondsPerDay);
  takeShelves(city, tables, merchant);
  clearKitchen(tables.sites, merchant, mostPickers);
  tables.sites.ordersToday[merchant] = 0;
  const isKnown = merchants.usualSalesFen[merchant] > 0;
  const orders = isKnown ? merchants.usualOrders[merchant] : tables.ordersPerSite;
  expectOrders(tables, merchant, (orders * level) / 1000);
  orderGoods(city, tables, merchant, day, false);
  receiveGoods(city, tables, merchant, day);
  fileAt(city, tables, day, closesHour, siteCloses, merchant);
}

/** Shelves of its own, those of its row's last warehouse, or of one that has closed. */
function takeShelves(city: City, tables: GroceryTables, merchant: MerchantId): void {
  const { sites, day, stock } = tables;
  const { merchants } = city;
  if (sites.shelves[merchant] === 0 && day.shelves[0] < stock.capacity / assortment.count) {
    sites.shelves[merchant] = ++day.shelves[0];
    return;
  }
  for (let row = 0; row < merchants.end && sites.shelves[merchant] === 0; row += merchants.step) {
    if (sites.shelves[row] === 0 || isShopOf(merchants, tables.number, row)) continue;
    sites.shelves[merchant] = sites.shelves[row];
    sites.shelves[row] = 0;
  }
  assert(sites.shelves[merchant] > 0, 'there are no shelves for another warehouse', merchant);
  clearShelves(city, tables, merchant);
}

export function taskIsDue(
  city: City,
  tables: GroceryTables,
  task: number,
  merchant: MerchantId,
): void {
  if (!isShopOf(city.merchants, tables.number, merchant)) return;
  const day = Math.floor(city.now.seconds / secondsPerDay);
  if (task === deliveryComes) {
    receiveGoods(city, tables, merchant, day);
    fileAt(city, tables, day, closesHour, siteCloses, merchant);
    return;
  }
  learnFromDay(city, tables, merchant, day);
  orderGoods(city, tables, merchant, day + 1, true);
  if ((day + 1) * secondsPerDay < city.endSeconds) {
    fileAt(city, tables, day + 1, deliveryHour, deliveryComes, merchant);
  }
}

function fileAt(
  city: City,
  { number }: GroceryTables,
  day: number,
  hour: number,
  task: number,
  merchant: MerchantId,
): void {
  const dueSeconds = Math.max(city.now.seconds, day * secondsPerDay + hour * secondsPerHour);
  fileTask(city, number, dueSeconds, task, merchant);
}

export function isOffered(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  needKey: Key,
): boolean {
  const { hour } = city.now;
  if (hour < opensHour || hour >= closesHour) return false;
  return isEnoughThere(city, tables, merchant, needKey);
}

export function waitSeconds(city: City, { sites }: GroceryTables, merchant: MerchantId): number {
  return kitchenWait(sites, merchant, city.now.seconds);
}

/** Pickers at work in an hour, for the orders that are foreseen. */
export function pickersAt(
  { sites }: GroceryTables,
  merchant: MerchantId,
  weekday: number,
  hour: number,
): number {
  if (hour < opensHour || hour >= closesHour) return 0;
  const share = needShareByHour[hour] * weekdayFactor[weekday];
  const busySeconds = sites.foreseenOrders[merchant] * share * usualPickSeconds;
  const wanted = Math.ceil(busySeconds / secondsPerHour / plannedUse);
  return Math.min(mostPickers, Math.max(fewestPickers, wanted));
}

export function accepted(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, now } = city;
  const { sites, picking, keys } = tables;
  const merchant = orders.merchant[order];
  // Whoever still picks after closing was there at the last hour.
  const hour = Math.max(opensHour, Math.min(closesHour - 1, now.hour));
  sites.servers[merchant] = pickersAt(tables, merchant, now.weekday, hour);
  const work = quantileAt(picking, bits(keys.picking, orders.needKey[order], 0));
  orders.grams[order] = gramsOf(tables, order);
  cook(city, sites, order, pickSeconds(tables, order), work);
}

/** What an order's lines weigh. */
function gramsOf({ goods }: GroceryTables, order: OrderId): number {
  let grams = 0;
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) === LineState.missing) continue;
    grams += categories[assortment.category[itemOfLine(line)]].grams;
  }
  return grams;
}

/** Mean seconds that an order's lines take. */
function pickSeconds({ goods }: GroceryTables, order: OrderId): number {
  let picked = 0;
  let zones = 0;
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) === LineState.missing) continue;
    picked++;
    zones |= 1 << categories[assortment.category[itemOfLine(line)]].keeping;
  }
  const count = (zones & 1) + ((zones >> 1) & 1) + ((zones >> 2) & 1) + ((zones >> 3) & 1);
  return orderSeconds + lineSeconds * picked + zoneSeconds * count;
}

/** Lines missing, marked down, on promotion and added are settled, and what was sold counts. */
export function handedOver(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, ledger } = city;
  const { goods, books, rows, number } = tables;
  const merchant = orders.merchant[order];
  const platform = orders.platform[order];
  ledger.post(rows.missingLine, goods.missingFen[order], platform, merchant, number);
  ledger.post(rows.markdown, goods.markedFen[order], platform, merchant, number);
  ledger.post(rows.promotion, goods.promotedFen[order], platform, merchant, number);
  ledger.post(rows.addedLine, goods.addedFen[order], platform, merchant, number);
  ledger.post(rows.packing, packingFen, platform, merchant, number);
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) === LineState.missing) continue;
    books.soldFen[0] += assortment.costFen[itemOfLine(line)];
  }
  books.orders[0]++;
  books.starsLost[0] += starsLost(city, tables, order);
  seeLabels(city, tables, order);
}

export function cancelled(city: City, tables: GroceryTables, order: OrderId): void {
  putBackLines(city, tables, order);
}

/** Pickers are paid for their hours, and goods grow older. */
export function dayClosed(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  const day = Math.floor((untilSeconds - 1) / secondsPerDay);
  const weekday = (((day - city.warmUp) % 7) + 7) % 7;
  let hours = 0;
  for (let hour = opensHour; hour < closesHour; hour++) {
    hours += pickersAt(tables, merchant, weekday, hour);
  }
  const { ledger } = city;
  ledger.post(tables.rows.pickWages, hours * wageFenPerHour, none, merchant, tables.number);
  payPriceTags(city, tables, merchant);
  growOlder(city, tables, merchant, day + 1);
  tables.books.siteDays[0]++;
}

/** Tomorrow other items are popular, and people know what today's goods bore. */
export function dayTurns(city: City, tables: GroceryTables): void {
  beginWishes(city, tables);
  learnTrust(tables);
}

/** One operator has one list of prices, and pickers who are as fast at every site. */
export function furnish(
  _tables: GroceryTables,
  merchants: Merchants,
  merchant: MerchantId,
): void {
  merchants.priceLevelFen[merchant] = basketFen;
  merchants.usualReadySeconds[merchant] = usualPickSeconds;
}
