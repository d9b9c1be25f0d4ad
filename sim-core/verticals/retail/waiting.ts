// What waits for days at shops: bouquets ordered ahead, for which the florist sets some aside, and
// goods that their buyers send back, with a rider who fetches them and money from the shop.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw } from '../../kernel/random.ts';
import {
  secondsPerDay, secondsPerHour, type HoldingId, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due, momentOn } from '../../world/holdings.ts';
import { none } from '../../world/ledger.ts';
import { bringUp, hold, isProviderHere, payBack, rulesOf } from '../../world/vertical-means.ts';
import { countAhead } from './ahead.ts';
import { gramsOf } from './baskets.ts';
import { sentBackOf } from './fit.ts';
import { bouquets } from './goods.ts';
import { levers } from './levers.ts';
import { recallAhead } from './needs.ts';
import { shopTiers, Tier } from './shops.ts';
import type { RetailTables } from './tables.ts';

/** What a holding is, its first word. */
const Kind = { ahead: 1, back: 2 } as const;
/** The word of what is ordered ahead that says whether a bouquet is set aside for it. */
const bouquetWord = 1;
/** Words of what is sent back besides its kind: what is paid back, and what the goods cost. */
const refundWord = 1;
const costWord = 2;

/** Share of those who ordered ahead who think better of it, a day (assumed). */
const givenUpPerDay = 0.01;
/** Bouquets ordered ahead are brought from nine in the morning for ten hours (assumed). */
const firstHour = 9;
const hoursOfDay = 10;
/** Goods sent back are fetched from ten in the morning for eight hours, in one to three days. */
const fetchedFrom = 10;
const fetchedHours = 8;
const mostDays = 3;
/** Of goods that come back, what can be sold again (assumed). */
const soldAgain = 0.8;

/** Occasions of a need's draws. */
const aheadHour = 720;
const returned = 700;
const returnDays = 701;
const returnHour = 702;

/** When a need that is for another day is to be brought; 0 for one of today. */
export function heldUntil({ now }: City, { wanted, keys }: RetailTables, needKey: number): number {
  if (wanted.aheadDays === 0) return 0;
  const hour = firstHour + hoursOfDay * draw(keys.lines, needKey, aheadHour);
  return momentOn(now.seconds, wanted.aheadDays, Math.floor(hour * secondsPerHour));
}

/** Somebody has ordered ahead. */
export function held(city: City, tables: RetailTables, holding: HoldingId): void {
  const { holdings, shapes } = city;
  const { keys, wanted, books } = tables;
  const luck = bits(keys.giveUp, holdings.key[holding], 0);
  holdings.words[holding] = Kind.ahead;
  holdings.words[holding + bouquetWord] = wanted.item[0] === bouquets ? 1 : 0;
  holdings.hazardLeft[holding] = quantileAt(shapes.exponential, luck);
  books.orderedAhead[0]++;
  countBouquet(city, tables, holding, heldUntil(city, tables, holdings.key[holding]), 1);
}

export function dailyHazard({ holdings }: City, _tables: RetailTables, holding: HoldingId): number {
  return holdings.words[holding] === Kind.ahead ? givenUpPerDay : 0;
}

/** Whoever ordered ahead gives it up, and gets the money back. */
export function givenUp(city: City, tables: RetailTables, holding: HoldingId): void {
  payBack(city, holding);
  tables.books.aheadGivenUp[0]++;
  if (!isProviderHere(city, holding)) return;
  countBouquet(city, tables, holding, city.holdings.dueAt[holding], -1);
}

/** A bouquet is no longer kept for a holding, or is from now on. */
function countBouquet(
  { holdings }: City,
  { shops }: RetailTables,
  holding: HoldingId,
  dueSeconds: Seconds,
  change: 1 | -1,
): void {
  if (holdings.words[holding + bouquetWord] === 0) return;
  countAhead(shops, holdings.provider[holding], Math.floor(dueSeconds / secondsPerDay), change);
}

/** Goods are fetched, or what was ordered ahead is made ready if the shop is still there. */
export function holdingDue(city: City, tables: RetailTables, holding: HoldingId): number {
  const { holdings } = city;
  const { books } = tables;
  const isBack = holdings.words[holding] === Kind.back;
  if (!isProviderHere(city, holding)) return settleWithoutShop(city, tables, holding, isBack);
  if (isBack) return Due.rideBack;
  countBouquet(city, tables, holding, city.now.seconds, -1);
  recallAhead(tables, holdings.key[holding]);
  books.aheadBrought[0]++;
  return Due.order;
}

/** The shop has closed: the platform pays for what cannot go back, and all that is in escrow. */
function settleWithoutShop(
  city: City,
  { books, rows, number }: RetailTables,
  holding: HoldingId,
  isBack: boolean,
): number {
  const { holdings, ledger } = city;
  if (!isBack) {
    payBack(city, holding);
    books.aheadGivenUp[0]++;
    return Due.settled;
  }
  const fen = holdings.words[holding + refundWord];
  ledger.post(rows.refundForShop, fen, holdings.platform[holding], none, number);
  books.sentBack[0]++;
  return Due.settled;
}

/** Some of those who have an order send it back in a few days. */
export function mayReturn(city: City, tables: RetailTables, order: OrderId): void {
  const { orders, merchants, now, platforms, holdings } = city;
  const { keys, goods, books, number } = tables;
  const { returnLevel } = rulesOf(platforms[0], number, levers);
  const merchant = orders.merchant[order];
  const key = orders.needKey[order];
  const tier = merchants.tier[merchant];
  const usualShare = (shopTiers[tier].returnedShare * returnLevel) / 1000;
  const share = sentBackOf(city, tables, tier, usualShare);
  if (draw(keys.lines, key, returned) >= share) return;
  const days = 1 + Math.floor(mostDays * draw(keys.lines, key, returnDays));
  const hour = fetchedFrom + fetchedHours * draw(keys.lines, key, returnHour);
  const holding = hold(city, {
    vertical: number,
    platform: orders.platform[order],
    key,
    consumer: orders.consumer[order],
    provider: merchant,
  });
  const couponFen = orders.merchantCouponFen[order] + orders.platformCouponFen[order];
  const paidFen = orders.basketFen[order] - goods.missingFen[order] - couponFen;
  holdings.words[holding] = Kind.back;
  holdings.words[holding + refundWord] = Math.max(0, paidFen);
  holdings.words[holding + costWord] = goods.costFen[order];
  holdings.grams[holding] = gramsOf(tables, order);
  books.toSendBack[0]++;
  bringUp(city, holding, momentOn(now.seconds, days, Math.floor(hour * secondsPerHour)));
}

/** The shop has its goods again: it pays their price back, and sells most of them once more. */
export function rodeBack(city: City, tables: RetailTables, holding: HoldingId): void {
  const { holdings, ledger, merchants } = city;
  const { rows, books, number } = tables;
  const platform = holdings.platform[holding];
  const merchant = holdings.provider[holding];
  const isWilted = merchants.tier[merchant] === Tier.flowers;
  const goodsFen = isWilted ? 0 : Math.round(soldAgain * holdings.words[holding + costWord]);
  ledger.post(rows.returnRefund, holdings.words[holding + refundWord], platform, merchant, number);
  ledger.post(rows.goodsBack, goodsFen, platform, merchant, number);
  books.sentBack[0]++;
}
