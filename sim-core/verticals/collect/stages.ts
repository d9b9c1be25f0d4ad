// What happens at a neighbourhood shop: it packs what riders bring as what consumers fetch, and
// pays for its bank at the close of each day.

import type { HoldingId, MerchantId, OrderId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import type { Merchants } from '../../world/merchants.ts';
import type { UsualDay } from '../../world/vertical.ts';
import { isShopOf, rulesOf } from '../../world/vertical-means.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { countHeld } from '../fulfilment/held.ts';
import { pickOrder } from '../fulfilment/pick-from-stock.ts';
import { openBanks } from './banks.ts';
import { coolingFenOf } from './cooling.ts';
import { levers } from './levers.ts';
import { fileRounds, isParcel, parcelDue } from './parcels.ts';
import { goodsFen, packingOf, pickupDue } from './pickups.ts';
import { costShare, isOpenAt } from './shops.ts';
import { sizes, type CollectTables } from './tables.ts';

/** A bank's ground and power, and the wear of each of its cells, a day (assumed). */
const siteFen = 800;
const cellFen = 25;

export function beginRun(city: City, tables: CollectTables): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (isShopOf(merchants, tables.number, merchant)) opened(city, tables, merchant);
  }
  openBanks(city, tables);
  fileRounds(city, tables);
}

/** Nothing stands there; couriers come from their next round on. */
export function opened(_city: City, { banks }: CollectTables, merchant: MerchantId): void {
  banks.isServed[merchant] = 0;
  banks.atCounter[merchant] = 0;
  banks.onShelf[merchant] = 0;
  for (let size = 0; size < sizes; size++) {
    banks.used[merchant + size] = 0;
    banks.usedCooled[merchant + size] = 0;
  }
}

export function holdingDue(city: City, tables: CollectTables, holding: HoldingId): number {
  return isParcel(city.holdings, holding)
    ? parcelDue(city, tables, holding)
    : pickupDue(city, tables, holding);
}

export function usualDay(
  _tables: CollectTables,
  merchants: Merchants,
  merchant: MerchantId,
  orders: number,
  basketSize: number,
): UsualDay {
  const onlineSalesFen = orders * merchants.priceLevelFen[merchant] * basketSize;
  const onlineGoodsFen = onlineSalesFen * costShare;
  return { onlineSalesFen, onlineGoodsFen, tableSalesFen: 0, tableGoodsFen: 0 };
}

/** All shops have the same hours. */
export function areOpenNow({ now }: City): boolean {
  return isOpenAt(now.hour);
}

export function needFactor({ platforms }: City, { number }: CollectTables): number {
  return rulesOf(platforms[0], number, levers).level / 1000;
}

export function accepted(city: City, tables: CollectTables, order: OrderId): void {
  pickOrder(city, order, packingOf(tables, city.orders.needKey[order]));
}

export function handedOver(city: City, { books, rows }: CollectTables, order: OrderId): void {
  const { orders, now } = city;
  const basketFen = orders.basketFen[order];
  const shop = orders.merchant[order];
  buyGoods(city, rows.goodsSold, goodsFen(basketFen), orders.platform[order], shop);
  books.delivered[0]++;
  books.salesFen[0] += basketFen;
  books.riderSeconds[0] += now.seconds - orders.riderAcceptedAt[order];
}

/** A bank costs its shop as much as it has cells. */
export function dayClosed(city: City, tables: CollectTables, merchant: MerchantId): void {
  const { platforms, ledger } = city;
  const { banks, books, rows, number } = tables;
  if (banks.isServed[merchant] === 0) return;
  const { cells, cooledCells } = rulesOf(platforms[0], number, levers);
  ledger.post(rows.siteCost, siteFen + cells * cellFen, none, merchant, number);
  ledger.post(rows.cooling, coolingFenOf(cells, cooledCells), none, merchant, number);
  books.bankDays[0]++;
}

export function dayTurns(city: City, { books, number }: CollectTables): void {
  countHeld(city, books, number);
}
