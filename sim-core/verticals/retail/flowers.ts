// Bouquets wilt: a florist buys them each evening for the morning after next, as many as are worth
// having (the newsvendor's quantile), and throws away what has stood too long. A flower day is in
// the calendar, so that it is bought for two days ahead, once.

import { errorAfter, forecastAfter, stockUpTo } from '../../decide/order-goods.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import type { MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { bouquets, categoryOfItem, costFenOf } from './goods.ts';
import { flowerFactor } from './needs.ts';
import { shopTiers, Tier } from './shops.ts';
import { aheadFor, forgetAhead } from './ahead.ts';
import { flowerLifeDays, type RetailTables, type Shops } from './tables.ts';

/** Mean error of a first forecast over the spread of chance (assumed, as of a normal). */
const errorOverSpread = 0.8;
const wholeTurn = 4_294_967_296;
/** One more bouquet is worth its margin when sold and costs its price when it wilts. */
const criticalRatio = 1 - shopTiers[Tier.flowers].costShare;
const bouquetFen = costFenOf(Tier.flowers, categoryOfItem(bouquets).priceFen);

/** Bouquets that can be sold. */
export function bouquetsOnHand({ bouquets: units }: Shops, merchant: MerchantId): number {
  let sum = 0;
  for (let age = 0; age < flowerLifeDays; age++) sum += units[merchant + age];
  return sum;
}

/** Of these, what is not kept today for whoever ordered ahead. */
export function bouquetsForSale(shops: Shops, merchant: MerchantId, day: number): number {
  return Math.max(0, bouquetsOnHand(shops, merchant) - aheadFor(shops, merchant, day));
}

/** Sells the oldest of a number that may be sold, and gives its age in days; -1 without any. */
export function sellBouquet(
  { bouquets: units, sold }: Shops,
  merchant: MerchantId,
  forSale: number,
): number {
  if (forSale <= 0) return -1;
  for (let age = flowerLifeDays - 1; age >= 0; age--) {
    if (units[merchant + age] === 0) continue;
    units[merchant + age]--;
    sold[merchant]++;
    return age;
  }
  return -1;
}

/** A bouquet of an order that came to nothing goes back, or has wilted by then. */
export function putBackBouquet(
  { shops, books }: RetailTables,
  merchant: MerchantId,
  age: number,
): void {
  shops.sold[merchant]--;
  if (age < flowerLifeDays) shops.bouquets[merchant + age]++;
  else {
    shops.wilted[merchant]++;
    books.bouquetsWilted[0]++;
  }
}

/** A florist who expects so many wishes a day has bought for today and tomorrow. */
export function openFlowers(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  wishes: number,
  day: number,
): void {
  const { shops } = tables;
  wiltFrom(tables, merchant, 0);
  shops.onOrder[merchant] = 0;
  forgetAhead(shops, merchant);
  shops.forecast[merchant] = wishes;
  shops.meanError[merchant] = errorOverSpread * Math.sqrt(wishes);
  shops.wished[merchant] = 0;
  shops.onOrder[merchant] = wantedOn(city, tables, merchant, day);
  receive(city, tables, merchant);
  order(city, tables, merchant, day + 1);
}

/** A day ends: what was wished is learnt, flowers grow older, come and are ordered. */
export function closeFlowers(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  day: number,
): void {
  const { shops } = tables;
  const { forecast, meanError, wished, bouquets: units } = shops;
  const usual = wished[merchant] / flowerFactor(city, tables, day);
  meanError[merchant] = errorAfter(meanError[merchant], forecast[merchant], usual);
  forecast[merchant] = forecastAfter(forecast[merchant], usual, false);
  wished[merchant] = 0;
  wiltFrom(tables, merchant, flowerLifeDays - 1);
  for (let age = flowerLifeDays - 1; age > 0; age--) {
    units[merchant + age] = units[merchant + age - 1];
  }
  units[merchant] = 0;
  receive(city, tables, merchant);
  order(city, tables, merchant, day + 2);
}

/** Bouquets with which to begin a day. */
function wantedOn(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  day: number,
): number {
  const { shops, normal } = tables;
  const z = quantileAt(normal, Math.floor(criticalRatio * wholeTurn));
  const { forecast, meanError } = shops;
  return stockUpTo(forecast[merchant], meanError[merchant], z, flowerFactor(city, tables, day));
}

/** Orders for a morning, two days ahead of its wishes: beyond what will be left by then. */
function order(city: City, tables: RetailTables, merchant: MerchantId, day: number): void {
  const { shops } = tables;
  const soldBefore = shops.forecast[merchant] * flowerFactor(city, tables, day - 1)
    + aheadFor(shops, merchant, day - 1);
  const left = Math.max(0, bouquetsOnHand(shops, merchant) - Math.round(soldBefore));
  const wanted = wantedOn(city, tables, merchant, day) + aheadFor(shops, merchant, day);
  shops.onOrder[merchant] = Math.max(0, wanted - left);
}

function receive(city: City, tables: RetailTables, merchant: MerchantId): void {
  const { shops, books, rows } = tables;
  const came = shops.onOrder[merchant];
  shops.onOrder[merchant] = 0;
  shops.bouquets[merchant] += came;
  shops.received[merchant] += came;
  books.bouquetsReceived[0] += came;
  buyGoods(city, rows.flowersBought, came * bouquetFen, none, merchant);
}

/** Throws away those from an age on. */
function wiltFrom({ shops, books }: RetailTables, merchant: MerchantId, fromAge: number): void {
  for (let age = fromAge; age < flowerLifeDays; age++) {
    const units = shops.bouquets[merchant + age];
    shops.wilted[merchant] += units;
    books.bouquetsWilted[0] += units;
    shops.bouquets[merchant + age] = 0;
  }
}
