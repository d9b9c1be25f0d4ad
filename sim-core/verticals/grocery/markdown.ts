// Goods on their last day at a lower price: which of them a wish goes to, and what is bought
// besides.

import { buyBesides, moveToMarked } from '../../decide/order-goods.ts';
import type { Key } from '../../kernel/random.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { ageClasses, assortment, sellableClasses } from './assortment.ts';
import { levers } from './levers.ts';
import { besidesLuck, shareToday, whimOf } from './lines.ts';
import type { GroceryTables } from './tables.ts';

/** Whether goods on their last day are marked down now. */
export function isMarkdownTime({ now, platforms }: City, { number }: GroceryTables): boolean {
  const { markdownDiscount, markdownHour } = rulesOf(platforms[0], number, levers);
  return markdownDiscount > 0 && now.hour >= markdownHour;
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
  if (isMarked(tables, first, item, sellUntil)) {
    takeLast(tables, first, item, sellUntil);
    return item;
  }
  const share = markedShare(tables, first, item, sellUntil);
  const chance = moveToMarked(share, markdownDiscount / 1000);
  return takeDrawn(tables, first, item, sellUntil, share, chance, whimOf(tables, needKey, line));
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
  const share = markedShare(tables, first, item, sellUntil);
  const chance = buyBesides(share, markdownDiscount / 1000);
  const luck = besidesLuck(tables, needKey, line);
  return takeDrawn(tables, first, item, sellUntil, share, chance, luck);
}

/** Takes the marked item to which luck below a chance leads, each by its share; -1 for none. */
function takeDrawn(
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
  share: number,
  chance: number,
  luck: number,
): number {
  if (share === 0 || luck >= chance) return -1;
  const found = markedAt(tables, first, item, sellUntil, (luck / chance) * share);
  takeLast(tables, first, found, sellUntil);
  return found;
}

/** Share of a category's wishes that goes to items with units on their last day. */
function markedShare(
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
): number {
  const { category, first: firstItem } = assortment;
  const c = category[item];
  let share = 0;
  for (let other = firstItem[c]; other < firstItem[c + 1]; other++) {
    if (isMarked(tables, first, other, sellUntil)) share += shareToday(tables, other);
  }
  return share;
}

/** The marked item of a category at a place among their shares, from 0 to the sum of them. */
function markedAt(
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
    if (!isMarked(tables, first, other, sellUntil)) continue;
    left -= shareToday(tables, other);
    found = other;
  }
  return found;
}

function isMarked(
  { ages }: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
): boolean {
  return ages.units[(first + item) * ageClasses + lastClass(item, sellUntil)] > 0;
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
