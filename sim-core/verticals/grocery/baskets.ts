// How an order is filled from the shelves when it is placed: units are reserved line by line, what
// is missing is replaced or dropped, and marked goods are bought instead or besides (markdown.ts).

import type { MerchantId, OrderId } from '../../kernel/units.ts';
import { secondsPerDay } from '../../kernel/units.ts';
import type { Key } from '../../kernel/random.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import {
  ageOfLine, assertWanted, fenOfLine, itemOfLine, LineState, mostLines, packLine, stateOfLine,
} from '../fulfilment/lines.ts';
import { assortment, sellableClasses } from './assortment.ts';
import { levers } from './levers.ts';
import { substituteLuck } from './lines.ts';
import { isMarkdownTime, lastClass, markedFen, takeBesides, takeMarked } from './markdown.ts';
import { promotionFen } from './promotions.ts';
import { putBackUnit, takeUnit, unitsAtHand } from './shelves.ts';
import { firstPlace, type GroceryTables } from './tables.ts';

/** Share of people who take the next item of a category for one that is missing (assumed). */
const takesSubstitute = 0.6;
/** Nobody orders a list of whose value more than this is missing (assumed). */
const mostMissing = 0.4;

/** What a list is worth less when all of it is missing, in utility (assumed). */
const perMissingShare = -1.5;

/** Whether enough of a need's list is on the shelves. */
export function isEnoughThere(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  needKey: Key,
): boolean {
  return missingShare(city, tables, merchant, needKey) <= mostMissing;
}

/** What empty shelves take from the worth of ordering there: nothing while all is there. */
export function appeal(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  needKey: Key,
): number {
  return perMissingShare * missingShare(city, tables, merchant, needKey);
}

/** Share of a list's value that is not on the shelves now. */
function missingShare(
  city: City,
  tables: GroceryTables,
  merchant: MerchantId,
  needKey: Key,
): number {
  assertWanted(tables.wanted, needKey);
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
  return missingFen / allFen;
}

/** Reserves the lines of an order, and reckons what its consumer gets back for them. */
export function reserveLines(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, now } = city;
  const { goods, wanted, books, promoting, sites } = tables;
  const merchant = orders.merchant[order];
  const needKey = orders.needKey[order];
  assertWanted(tables.wanted, needKey);
  let allFen = 0;
  for (let i = 0; i < wanted.count; i++) allFen += assortment.priceFen[wanted.item[i]];
  const first = firstPlace(tables, merchant);
  const isMarkdown = isMarkdownTime(city, tables);
  goods.lines[order] = 0;
  goods.day[order] = Math.floor(now.seconds / secondsPerDay);
  goods.missingFen[order] = 0;
  goods.markedFen[order] = 0;
  goods.addedFen[order] = 0;
  goods.promotedFen[order] = 0;
  goods.promotedLines[order] = 0;
  for (let i = 0; i < wanted.count; i++) {
    const item = wanted.item[i];
    addLine(city, tables, order, fillLine(city, tables, order, item, i), allFen);
    // A list's later lines go before what is bought besides the earlier ones.
    if (!isMarkdown || goods.lines[order] + wanted.count - i > mostLines) continue;
    const besides = takeBesides(city, tables, first, item, needKey, i);
    if (besides < 0) continue;
    const age = lastClassNow(city, tables, besides);
    addLine(city, tables, order, packLine(besides, age, LineState.added), allFen);
  }
  books.lines[0] += goods.lines[order];
  promoting.promotedLines[0] += goods.promotedLines[order];
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
  const { orders } = city;
  const { stock } = tables;
  const { sellUntil, rotation } = rulesOf(city.platforms[0], tables.number, levers);
  const needKey = orders.needKey[order];
  const first = firstPlace(tables, orders.merchant[order]);
  stock.asked[first + item]++;
  if (isMarkdownTime(city, tables)) {
    const marked = takeMarked(city, tables, first, item, needKey, line);
    if (marked >= 0) {
      return packLine(marked, lastClassNow(city, tables, marked), LineState.marked);
    }
  }
  const age = takeOf(tables, first, item, sellUntil, rotation);
  if (age >= 0) return packLine(item, age, LineState.bought);
  const next = nextOf(item);
  if (next === item || substituteLuck(tables, needKey, line) >= takesSubstitute) {
    return packLine(item, 0, LineState.missing);
  }
  const nextAge = takeOf(tables, first, next, sellUntil, rotation);
  if (nextAge < 0) return packLine(item, 0, LineState.missing);
  return packLine(next, nextAge, LineState.substituted);
}

function lastClassNow({ platforms }: City, { number }: GroceryTables, item: number): number {
  return lastClass(item, rulesOf(platforms[0], number, levers).sellUntil);
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

/** Writes a line into an order whose list costs so much, and counts it. */
function addLine(
  city: City,
  tables: GroceryTables,
  order: OrderId,
  line: number,
  allFen: number,
): void {
  const { basketFen } = city.orders;
  const { goods, books } = tables;
  const item = itemOfLine(line);
  const fullFen = fenOfLine(basketFen[order], assortment.priceFen[item], allFen);
  const state = stateOfLine(line);
  goods.line[order + goods.lines[order]] = line;
  goods.lines[order]++;
  if (state === LineState.missing) {
    goods.missingFen[order] += fullFen;
    books.missing[0]++;
    return;
  }
  // A markdown is taken off what a promotion leaves.
  const offFen = promotionFen(tables, item, fullFen);
  const shownFen = fullFen - offFen;
  if (offFen > 0) goods.promotedLines[order]++;
  if (state !== LineState.added) goods.promotedFen[order] += offFen;
  if (state === LineState.substituted) books.substituted[0]++;
  else if (state === LineState.marked) {
    goods.markedFen[order] += shownFen - markedFen(city, tables, shownFen);
    books.marked[0]++;
  } else if (state === LineState.added) {
    goods.addedFen[order] += markedFen(city, tables, shownFen);
    books.added[0]++;
  }
}

/** The order came to nothing: its units go back, older if days have passed. */
export function putBackLines(city: City, tables: GroceryTables, order: OrderId): void {
  const { orders, now } = city;
  const { goods, stock, books, promoting } = tables;
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
    if (state === LineState.added) books.added[0]--;
    if (state === LineState.missing) continue;
    const isMarked = state === LineState.marked || state === LineState.added;
    if (isMarked) stock.soldMarked[first + item]--;
    else stock.sold[first + item]--;
    const older = assortment.classDays[item] === 1 ? daysOver : 0;
    putBackUnit(city, tables, merchant, item, ageOfLine(line) + older);
  }
  books.lines[0] -= goods.lines[order];
  promoting.promotedLines[0] -= goods.promotedLines[order];
}
