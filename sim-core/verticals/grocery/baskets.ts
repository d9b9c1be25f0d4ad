// How an order is filled from the shelves when it is placed: units are reserved line by line, what
// is missing is replaced or dropped, and on their last day goods draw wishes by a lower price.

import { moveToMarked } from '../../decide/order-goods.ts';
import type { MerchantId, OrderId } from '../../kernel/units.ts';
import { secondsPerDay } from '../../kernel/units.ts';
import type { Key } from '../../kernel/random.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { ageClasses, assortment, sellableClasses } from './assortment.ts';
import { levers } from './levers.ts';
import { assertWanted, shareToday, substituteLuck, whimOf } from './lines.ts';
import { putBackUnit, takeUnit, unitsAtHand } from './shelves.ts';
import {
  ageOfLine, firstPlace, itemOfLine, LineState, packLine, stateOfLine, type GroceryTables,
} from './tables.ts';

/** Share of people who take the next item of a category for one that is missing (assumed). */
const takesSubstitute = 0.6;
/** Nobody orders a list of whose value more than this is missing (assumed). */
const mostMissing = 0.4;

/** Whether enough of a need's list is on the shelves. */
export function isEnoughThere(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  needKey: Key,
): boolean {
  assertWanted(tables, needKey);
  const { wanted, number } = tables;
  const { sellUntil } = rulesOf(city.platforms[0], number, levers);
  const first = firstPlace(tables, merchant);
  let allFen = 0;
  let missingFen = 0;
  for (let i = 0; i < wanted.count; i++) {
    const item = wanted.item[i];
    const priceFen = assortment.priceFen[item];
    allFen += priceFen;
    if (unitsAtHand(tables, first + item, sellableClasses(item, sellUntil)) === 0) {
      missingFen += priceFen;
    }
  }
  return missingFen <= mostMissing * allFen;
}

/** Reserves the lines of an order, and reckons what its consumer gets back for them. */
export function reserveLines(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, now } = city;
  const { goods, wanted, books, sites } = tables;
  const merchant = orders.merchant[order];
  assertWanted(tables, orders.needKey[order]);
  let allFen = 0;
  for (let i = 0; i < wanted.count; i++) allFen += assortment.priceFen[wanted.item[i]];
  goods.lines[order] = wanted.count;
  goods.day[order] = Math.floor(now.seconds / secondsPerDay);
  goods.missingFen[order] = 0;
  goods.markedFen[order] = 0;
  for (let i = 0; i < wanted.count; i++) {
    const item = wanted.item[i];
    const line = fillLine(city, tables, order, item, i);
    const paidFen = Math.floor((orders.basketFen[order] * assortment.priceFen[item]) / allFen);
    goods.line[order + i] = line;
    countLine(city, tables, order, line, paidFen);
  }
  books.lines[0] += wanted.count;
  sites.ordersToday[merchant]++;
}

/** Takes a unit for a line, and gives what became of the line. */
function fillLine(
  city: City,
  tables: GroceryTables,
  order: OrderId,
  item: number,
  line: number,
): number {
  const { orders, now } = city;
  const { stock } = tables;
  const rules = rulesOf(city.platforms[0], tables.number, levers);
  const needKey = orders.needKey[order];
  const first = firstPlace(tables, orders.merchant[order]);
  stock.asked[first + item]++;
  if (rules.markdownDiscount > 0 && now.hour >= rules.markdownHour) {
    const marked = markedFor(tables, first, item, rules.sellUntil, rules.markdownDiscount,
      whimOf(tables, needKey, line));
    if (marked >= 0) {
      const last = sellableClasses(marked, rules.sellUntil) - 1;
      tables.ages.units[(first + marked) * ageClasses + last]--;
      stock.soldMarked[first + marked]++;
      return packLine(marked, last, LineState.marked);
    }
  }
  const age = takeOf(tables, first, item, rules.sellUntil, rules.rotation);
  if (age >= 0) return packLine(item, age, LineState.bought);
  const next = nextOf(item);
  if (next === item || substituteLuck(tables, needKey, line) >= takesSubstitute) {
    return packLine(item, 0, LineState.missing);
  }
  const nextAge = takeOf(tables, first, next, rules.sellUntil, rules.rotation);
  if (nextAge < 0) return packLine(item, 0, LineState.missing);
  return packLine(next, nextAge, LineState.substituted);
}

function takeOf(
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
  rotation: number,
): number {
  const age = takeUnit(tables, first + item, sellableClasses(item, sellUntil), rotation);
  if (age >= 0) tables.stock.sold[first + item]++;
  return age;
}

/** The next item of the same category, from its last to its first. */
function nextOf(item: number): number {
  const { category, first } = assortment;
  const c = category[item];
  return item + 1 < first[c + 1] ? item + 1 : first[c];
}

/**
 * The item on its last day that a wish is met with: the wished one if it is marked down itself, or
 * one that its price draws the wish to; -1 when none does.
 */
function markedFor(
  tables: GroceryTables,
  first: number,
  item: number,
  sellUntil: number,
  discount: number,
  whim: number,
): number {
  if (isMarked(tables, first, item, sellUntil)) return item;
  const { category, first: firstItem } = assortment;
  const c = category[item];
  let share = 0;
  for (let other = firstItem[c]; other < firstItem[c + 1]; other++) {
    if (isMarked(tables, first, other, sellUntil)) share += shareToday(tables, other);
  }
  if (share === 0) return -1;
  const chance = moveToMarked(share, discount / 1000);
  if (whim >= chance) return -1;
  let left = (whim / chance) * share;
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
  const last = sellableClasses(item, sellUntil) - 1;
  return ages.units[(first + item) * ageClasses + last] > 0;
}

function countLine(
  city: City,
  tables: GroceryTables,
  order: OrderId,
  line: number,
  paidFen: number,
): void {
  const { goods, books, number } = tables;
  const state = stateOfLine(line);
  if (state === LineState.missing) {
    goods.missingFen[order] += paidFen;
    books.missing[0]++;
  } else if (state === LineState.substituted) books.substituted[0]++;
  else if (state === LineState.marked) {
    const { markdownDiscount } = rulesOf(city.platforms[0], number, levers);
    goods.markedFen[order] += Math.floor((paidFen * markdownDiscount) / 1000);
    books.marked[0]++;
  }
}

/** The order came to nothing: its units go back, older if days have passed. */
export function putBackLines(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, now } = city;
  const { goods, stock, books } = tables;
  const merchant = orders.merchant[order];
  const first = firstPlace(tables, merchant);
  const daysOver = Math.floor(now.seconds / secondsPerDay) - goods.day[order];
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    const item = itemOfLine(line);
    const state = stateOfLine(line);
    if (state === LineState.missing) books.missing[0]--;
    if (state === LineState.substituted) books.substituted[0]--;
    if (state === LineState.marked) books.marked[0]--;
    if (state === LineState.missing) continue;
    if (state === LineState.marked) stock.soldMarked[first + item]--;
    else stock.sold[first + item]--;
    const older = assortment.classDays[item] === 1 ? daysOver : 0;
    putBackUnit(city, tables, merchant, item, ageOfLine(line) + older);
  }
  books.lines[0] -= goods.lines[order];
}
