// What a need is a list of: so many lines, each a category and an item by the day's popularity.
// A list follows from the need's key and the day's promotions alone, so all warehouses meet the
// same wishes.

import { exp } from '../../kernel/math.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, drawFrom, rootOf, type Key } from '../../kernel/random.ts';
import { placeByShare } from '../../kernel/shares.ts';
import { lineCount, mostLines } from '../fulfilment/lines.ts';
import { assortment, categories } from './assortment.ts';
import { promotedAt } from './promotions.ts';
import type { GroceryTables } from './tables.ts';

/** Lines beyond the first in the mean of all needs (assumed: a basket near ¥75, A7.06). */
const furtherLines = 6;
export const meanLines = 1 + furtherLines;
/** Usual price of a basket, fen: prices of a line times lines (A7.06). */
export const basketFen = 7500;
/** How far an item's popularity strays from day to day (assumed). */
const itemStray = 0.2;

/** Occasions of a need's draws: how many lines; three for each line; substitutes; extra lines. */
const categoryOccasion = 1;
const itemOccasion = 2;
const whimOccasion = 3;
const perLine = 3;
const substituteOccasion = 200;
const besidesOccasion = 300;
const promotedOccasion = 400;

/** What becomes popular on a day. */
export function drawMix({ mix, keys, day, normal }: GroceryTables, today: number): void {
  const { popularity, first } = assortment;
  day.mixDay[0] = today;
  for (let c = 0; c < categories.length; c++) {
    let sum = 0;
    for (let item = first[c]; item < first[c + 1]; item++) {
      const luck = quantileAt(normal, bits(keys.mix, item, today));
      sum += popularity[item] * exp(itemStray * luck - (itemStray * itemStray) / 2);
      mix.upTo[item] = sum;
    }
    for (let item = first[c]; item < first[c + 1]; item++) mix.upTo[item] /= sum;
  }
}

/** Share of its category's wishes that an item has today. */
export function shareToday({ mix }: GroceryTables, item: number): number {
  const { first, category } = assortment;
  return item === first[category[item]] ? mix.upTo[item] : mix.upTo[item] - mix.upTo[item - 1];
}

/** Writes the list of a need and gives what its basket is over the usual one. */
export function drawLines(tables: GroceryTables, needKey: Key, wantedSize: number): number {
  const { wanted, keys } = tables;
  const root = rootOf(keys.lines, needKey);
  wanted.needKey = needKey;
  wanted.count = lineCount(drawFrom(root, 0), furtherLines * wantedSize);
  let priceFen = 0;
  for (let i = 0; i < wanted.count; i++) {
    const category = placeByShare(categories, drawFrom(root, categoryOccasion + perLine * i));
    const item = itemAt(tables, category, drawFrom(root, itemOccasion + perLine * i));
    wanted.item[i] = item;
    priceFen += assortment.priceFen[item];
  }
  if (tables.promoting.items[0] > 0) priceFen += addPromoted(tables, root);
  return priceFen / basketFen;
}

/** Adds what is bought because it is on promotion, and gives its prices in full. */
function addPromoted(tables: GroceryTables, root: number): number {
  const { wanted, besides } = tables;
  const listed = wanted.count;
  let priceFen = 0;
  for (let i = 0; i < listed && wanted.count < mostLines; i++) {
    const category = assortment.category[wanted.item[i]];
    const chance = besides.chance[category];
    const luck = drawFrom(root, promotedOccasion + i);
    if (luck >= chance) continue;
    const item = promotedAt(tables, category, luck / chance);
    wanted.item[wanted.count++] = item;
    priceFen += assortment.priceFen[item];
  }
  return priceFen;
}

/** A need's luck about a line's whim, and about a substitute for it. */
export function whimOf({ keys }: GroceryTables, needKey: Key, line: number): number {
  return drawFrom(rootOf(keys.lines, needKey), whimOccasion + perLine * line);
}

export function substituteLuck({ keys }: GroceryTables, needKey: Key, line: number): number {
  return drawFrom(rootOf(keys.lines, needKey), substituteOccasion + line);
}

/** A need's luck about a marked item bought besides a line. */
export function besidesLuck({ keys }: GroceryTables, needKey: Key, line: number): number {
  return drawFrom(rootOf(keys.lines, needKey), besidesOccasion + line);
}

function itemAt({ mix }: GroceryTables, category: number, luck: number): number {
  let low = assortment.first[category];
  let high = assortment.first[category + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mix.upTo[middle] > luck) high = middle;
    else low = middle + 1;
  }
  return low;
}
