// Goods on their last day at a lower price: when they are marked down, which of them a wish goes
// to, and what is bought besides.

import { buyBesides, moveToMarked } from '../../decide/order-goods.ts';
import type { Key } from '../../kernel/random.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { Switch } from '../fulfilment/switch.ts';
import { ageClasses, assortment, sellableClasses } from './assortment.ts';
import { needShareByHour, weekdayFactor } from './demand.ts';
import { levers } from './levers.ts';
import { besidesLuck, shareToday, whimOf } from './lines.ts';
import type { GroceryTables } from './tables.ts';

/** Tags of 3,000 articles (A7.11, prior) at three fen a day each (assumed). */
const tagsFenPerDay = 9000;
/** Of a day's wishes those from the beginning of each hour on. */
const shareFrom = needShareByHour.map((_, hour) => (
  needShareByHour.slice(hour).reduce<number>((sum, share) => sum + share, 0)
));

/** Whether goods on their last day may be marked down now: with price tags at any hour. */
export function isMarkdownTime({ now, platforms }: City, { number }: GroceryTables): boolean {
  const { markdownDiscount, markdownHour, priceTags } = rulesOf(platforms[0], number, levers);
  return markdownDiscount > 0 && (priceTags === Switch.on || now.hour >= markdownHour);
}

/** What is left of a price at the markdown. */
export function markedFen({ platforms }: City, { number }: GroceryTables, fullFen: number): number {
  const { markdownDiscount } = rulesOf(platforms[0], number, levers);
  return fullFen - Math.floor((fullFen * markdownDiscount) / 1000);
}

/**
 * Takes a unit on its last day for a wish: the wished item if it is marked down itself, or one that
 * its price draws the wish to. Gives the item; -1 when none does.
 */
export function takeMarked(
  city: City,
  tables: GroceryTables,
  first: number,
  item: number,
  needKey: Key,
  line: number,
): number {
  const { sellUntil, markdownDiscount } = rulesOf(city.platforms[0], tables.number, levers);
  if (isMarked(city, tables, first, item, sellUntil)) {
    takeLast(tables, first, item, sellUntil);
    return item;
  }
  const share = markedShare(city, tables, first, item, sellUntil);
  const chance = moveToMarked(share, markdownDiscount / 1000);
  const whim = whimOf(tables, needKey, line);
  return takeDrawn(city, tables, first, item, sellUntil, share, chance, whim);
}

/** Takes a marked item of the same category that is bought besides a line; -1 when none is. */
export function takeBesides(
  city: City,
  tables: GroceryTables,
  first: number,
  item: number,
  needKey: Key,
  line: number,
): number {
  const { sellUntil, markdownDiscount } = rulesOf(city.platforms[0], tables.number, levers);
  const share = markedShare(city, tables, first, item, sellUntil);
  const chance = buyBesides(share, markdownDiscount / 1000);
  const luck = besidesLuck(tables, needKey, line);
  return takeDrawn(city, tables, first, item, sellUntil, share, chance, luck);
}

/** Takes the marked item to which luck below a chance leads, each by its share; -1 for none. */
function takeDrawn(
  city: City,
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
  share: number,
  chance: number,
  luck: number,
): number {
  if (share === 0 || luck >= chance) return -1;
  const found = markedAt(city, tables, first, item, sellUntil, (luck / chance) * share);
  takeLast(tables, first, found, sellUntil);
  return found;
}

/** Share of a category's wishes that goes to items with units on their last day. */
function markedShare(
  city: City,
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
): number {
  const { category, first: firstItem } = assortment;
  const c = category[item];
  let share = 0;
  for (let other = firstItem[c]; other < firstItem[c + 1]; other++) {
    if (isMarked(city, tables, first, other, sellUntil)) share += shareToday(tables, other);
  }
  return share;
}

/** The marked item of a category at a place among their shares, from 0 to the sum of them. */
function markedAt(
  city: City,
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
  place: number,
): number {
  const { category, first: firstItem } = assortment;
  const c = category[item];
  let left = place;
  let found = -1;
  for (let other = firstItem[c]; other < firstItem[c + 1] && left >= 0; other++) {
    if (!isMarked(city, tables, first, other, sellUntil)) continue;
    left -= shareToday(tables, other);
    found = other;
  }
  return found;
}

/** Whether some of an item's units are on their last day and marked down now. */
function isMarked(
  { now, platforms }: City,
  { ages, stock, number }: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
): boolean {
  const units = ages.units[(first + item) * ageClasses + lastClass(item, sellUntil)];
  if (units === 0) return false;
  const { priceTags } = rulesOf(platforms[0], number, levers);
  return priceTags === Switch.off
    || units > soldUntilClosing(stock.forecast[first + item], now.weekday, now.hour);
}

/** What is still to be sold of an item from an hour on that has so many wishes on a usual day. */
export function soldUntilClosing(forecast: number, weekday: number, hour: number): number {
  return forecast * weekdayFactor[weekday] * shareFrom[hour];
}

/** The tags of a warehouse are paid for. */
export function payPriceTags(
  { platforms, ledger }: City,
  { rows, number }: GroceryTables,
  merchant: number,
): void {
  const { priceTags } = rulesOf(platforms[0], number, levers);
  if (priceTags === Switch.off) return;
  ledger.post(rows.priceTags, tagsFenPerDay, none, merchant, number);
}

function takeLast(
  { ages, stock }: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
): void {
  ages.units[(first + item) * ageClasses + lastClass(item, sellUntil)]--;
  stock.soldMarked[first + item]++;
}

/** The age class of the last days on which an item may be sold. */
export function lastClass(item: number, sellUntil: number): number {
  return sellableClasses(item, sellUntil) - 1;
}
