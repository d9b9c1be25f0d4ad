// How an order is filled: what the catalogue showed may be gone when the shelf is looked at. A line
// that is gone is replaced after a call, or paid back; an order of which nothing is there ends.

import { drawFrom, rootOf } from '../../kernel/random.ts';
import { secondsPerDay, type Fen, type MerchantId, type OrderId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import {
  ageOfLine, assertWanted, fenOfLine, itemOfLine, LineState, packLine, starsOfLine, stateOfLine,
} from '../fulfilment/lines.ts';
import { goneNow } from './catalogue.ts';
import { bouquetsForSale, bouquetsOnHand, putBackBouquet, sellBouquet } from './flowers.ts';
import { bouquets, categoryOfItem, costFenOf, mostCategories } from './goods.ts';
import { lineSeconds, orderSeconds } from './shops.ts';
import { firstStock, type RetailTables } from './tables.ts';

/** Share of people who take another article for one that is gone (assumed), and the call's time. */
const takesSubstitute = 0.5;
const callSeconds = 60;

/** Occasions of a need's draws: whether a line is gone, and whether another will do. */
const goneOccasion = 500;
const substituteOccasion = 600;

/** Fills the lines of an order, and reckons what its consumer gets back for those gone. */
export function fillLines(city: City, tables: RetailTables, order: OrderId): void {
  const { orders } = city;
  const { goods, wanted, books, keys } = tables;
  const merchant = orders.merchant[order];
  assertWanted(wanted, orders.needKey[order]);
  const root = rootOf(keys.lines, orders.needKey[order]);
  let allFen = 0;
  for (let i = 0; i < wanted.count; i++) allFen += categoryOfItem(wanted.item[i]).priceFen;
  goods.lines[order] = wanted.count;
  goods.missingFen[order] = 0;
  goods.costFen[order] = 0;
  goods.paidBeforeFen[order] = 0;
  for (let i = 0; i < wanted.count; i++) {
    const item = wanted.item[i];
    const substituteLuck = drawFrom(root, substituteOccasion + i);
    const goneLuck = drawFrom(root, goneOccasion + i);
    const line = fillLine(city, tables, merchant, item, goneLuck, substituteLuck);
    goods.line[order + i] = line;
    const listFen = categoryOfItem(item).priceFen;
    reckonLine(city, tables, order, line, fenOfLine(orders.basketFen[order], listFen, allFen));
  }
  books.lines[0] += wanted.count;
  countStates(tables, order, 1);
}

/** What becomes of a line, by its luck. */
function fillLine(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  item: number,
  goneLuck: number,
  substituteLuck: number,
): number {
  const { shops, stock, books, wanted } = tables;
  const place = item % mostCategories;
  const { wilts } = categoryOfItem(item);
  const at = firstStock(merchant, city.merchants.bits) + place;
  let age = 0;
  stock.asked[at]++;
  if (wilts) {
    const { isAhead } = wanted;
    // What was ordered ahead is known, so that nothing is learnt from it.
    if (!isAhead) shops.wished[merchant]++;
    const forSale = isAhead
      ? bouquetsOnHand(shops, merchant)
      : bouquetsForSale(shops, merchant, Math.floor(city.now.seconds / secondsPerDay));
    age = sellBouquet(shops, merchant, forSale);
  }
  const isGone = wilts ? age < 0 : goneLuck < goneNow(city, tables, merchant, place);
  if (!isGone) {
    stock.sold[at]++;
    return packLine(item, age, LineState.bought);
  }
  stock.missed[at]++;
  if (wilts && wanted.isAhead) books.aheadGone[0]++;
  const isReplaced = substituteLuck < takesSubstitute;
  return packLine(item, 0, isReplaced ? LineState.substituted : LineState.missing);
}

/** Adds what a line costs its shop, or gives its consumer back. */
function reckonLine(
  { merchants, orders }: City,
  { goods }: RetailTables,
  order: OrderId,
  line: number,
  fen: Fen,
): void {
  const state = stateOfLine(line);
  if (state === LineState.missing) {
    goods.missingFen[order] += fen;
    return;
  }
  const costFen = costFenOf(merchants.tier[orders.merchant[order]], fen);
  goods.costFen[order] += costFen;
  const isBouquet = itemOfLine(line) === bouquets && state === LineState.bought;
  if (isBouquet) goods.paidBeforeFen[order] += costFen;
}

/** Counts the lines of an order by what became of them, or takes them off again. */
function countStates({ goods, books }: RetailTables, order: OrderId, sign: 1 | -1): void {
  books.missing[0] += sign * linesOf(goods, order, LineState.missing);
  books.substituted[0] += sign * linesOf(goods, order, LineState.substituted);
}

/** Lines of an order of which one thing became. */
export function linesOf(
  { line, lines }: RetailTables['goods'],
  order: OrderId,
  state: number,
): number {
  let count = 0;
  for (let i = 0; i < lines[order]; i++) if (stateOfLine(line[order + i]) === state) count++;
  return count;
}

/** Mean seconds that picking takes, with a call about what is gone. */
export function pickSeconds({ goods }: RetailTables, order: OrderId): number {
  const missing = linesOf(goods, order, LineState.missing);
  const isCalled = missing + linesOf(goods, order, LineState.substituted) > 0;
  return orderSeconds + lineSeconds * (goods.lines[order] - missing) + (isCalled ? callSeconds : 0);
}

/** What the lines that are there weigh. */
export function gramsOf({ goods }: RetailTables, order: OrderId): number {
  let grams = 0;
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) !== LineState.missing) grams += categoryOfItem(itemOfLine(line)).grams;
  }
  return grams;
}

/** Stars that an order loses by lines that were gone. */
export function starsLost(_city: City, { goods }: RetailTables, order: OrderId): number {
  let stars = 0;
  for (let i = 0; i < goods.lines[order]; i++) {
    stars += starsOfLine(stateOfLine(goods.line[order + i]));
  }
  return stars;
}

/** The order came to nothing: its goods go back, older by so many days. */
export function putBackLines(
  { merchants, orders }: City,
  tables: RetailTables,
  order: OrderId,
  daysOver: number,
): void {
  const { goods, stock, books } = tables;
  const merchant = orders.merchant[order];
  for (let i = 0; i < goods.lines[order]; i++) {
    const line = goods.line[order + i];
    if (stateOfLine(line) !== LineState.bought) continue;
    const item = itemOfLine(line);
    stock.sold[firstStock(merchant, merchants.bits) + (item % mostCategories)]--;
    if (item === bouquets) putBackBouquet(tables, merchant, ageOfLine(line) + daysOver);
  }
  books.lines[0] -= goods.lines[order];
  countStates(tables, order, -1);
}
