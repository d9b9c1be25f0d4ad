// People who walk into a shop and stand at the till, where the same staff pick what was ordered.
// Who would wait too long leaves without buying; who ordered instead does not come.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw } from '../../kernel/random.ts';
import { hourOfDay, secondsPerDay, type Fen, type MerchantId, type Seconds }
  from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { guestOccasion, nextGuest } from '../fulfilment/guests.ts';
import { enterKitchen, kitchenWait, serversFor } from '../fulfilment/kitchen-queue.ts';
import { bouquetShare, costFenOf } from './goods.ts';
import { flowerFactor } from './needs.ts';
import { bouquetsForSale, sellBouquet } from './flowers.ts';
import { isNight, shopTiers, Tier, type ShopTier } from './shops.ts';
import type { RetailTables } from './tables.ts';

/** Nobody waits longer at a till (assumed). */
const mostWaitSeconds = 240;
/** Till staff are planned to be busy so much of the busiest hour (assumed). */
const plannedUse = 0.8;
/** Sizes of what walk-ins buy, around their mean: from here on, as wide as twice the rest. */
const leastSize = 0.6;

/** Till staff for so many orders and walk-ins a day. */
export function staffFor(tier: ShopTier, orders: number, walkIns: number): number {
  const busiest = Math.max(...tier.needShareByHour);
  const work = orders * tier.readySeconds + walkIns * tier.walkInSeconds;
  return serversFor(busiest, work, plannedUse);
}

/** Till staff in an hour: one person at night. */
export function staffAt({ shops }: RetailTables, merchant: MerchantId, hour: number): number {
  return isNight(hour) ? 1 : shops.staff[merchant];
}

/** Serves all who came before a moment. */
export function serveWalkIns(
  city: City,
  tables: RetailTables,
  merchant: MerchantId,
  untilSeconds: Seconds,
): void {
  const { merchants, ledger } = city;
  const { shops, visits, arrivals, rows, number } = tables;
  const usual = shops.guestsPerDay[merchant] * visits.guestScale[merchants.district[merchant]];
  // Without guests there is no next one whose time could be found.
  if (usual === 0) return;
  const tier = merchants.tier[merchant];
  let spentFen = 0;
  while (shops.guestAt[merchant] < untilSeconds) {
    const day = Math.floor(shops.guestAt[merchant] / secondsPerDay);
    const factor = tier === Tier.flowers ? flowerFactor(city, tables, day) : 1;
    if (shops.guest[merchant] > 0) spentFen += serveOne(city, tables, merchant);
    nextGuest(shops, merchant, merchants.key[merchant], usual * factor, arrivals[tier]);
  }
  ledger.post(rows.walkInSale, spentFen, none, merchant, number);
}

/** The next one is served, or leaves; gives what is spent. */
function serveOne(city: City, tables: RetailTables, merchant: MerchantId): Fen {
  const { merchants } = city;
  const { shops, books, arrivals, work } = tables;
  const number = merchants.tier[merchant];
  const tier = shopTiers[number];
  const who = merchants.key[merchant];
  const guest = shops.guest[merchant];
  const at = shops.guestAt[merchant];
  const { key } = arrivals[number];
  const size = leastSize + 2 * (1 - leastSize) * draw(key, who, guestOccasion(guest, 2));
  const fen = Math.round(merchants.priceLevelFen[merchant] * tier.walkInSpend * size);
  books.walkIns[0]++;
  shops.servers[merchant] = staffAt(tables, merchant, hourOfDay(at));
  if (kitchenWait(shops, merchant, at) > mostWaitSeconds) {
    books.walkInsLost[0]++;
    books.leftFen[0] += fen * (1 - tier.costShare);
    return 0;
  }
  if (number === Tier.flowers && !takesPlant(guest)) {
    shops.wished[merchant]++;
    const forSale = bouquetsForSale(shops, merchant, Math.floor(at / secondsPerDay));
    if (sellBouquet(shops, merchant, forSale) < 0) return 0;
  }
  const seconds = quantileAt(work, bits(key, who, guestOccasion(guest, 1))) * tier.walkInSeconds;
  enterKitchen(shops, merchant, at, seconds);
  return fen;
}

/** Every tenth but seven, as of a flower shop's lines. */
function takesPlant(guest: number): boolean {
  return guest % 10 >= bouquetShare * 10;
}

/** What walk-ins' goods of a day cost their shop; bouquets were paid when they came. */
export function payWalkInGoods(city: City, tables: RetailTables, merchant: MerchantId): void {
  const { merchants } = city;
  const tier = merchants.tier[merchant];
  const costFen = costFenOf(tier, merchants.tableSalesFen[merchant]);
  const paidShare = tier === Tier.flowers ? bouquetShare : 0;
  const dueFen = Math.round(costFen * (1 - paidShare));
  buyGoods(city, tables.rows.walkInGoods, dueFen, none, merchant);
}
