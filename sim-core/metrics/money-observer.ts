// Brings the ledger into the tally when a day ends: what has been posted since the last time, so
// that tallies of days add up to the tally of all of them.

import { hoursPerDay, secondsPerHour } from '../kernel/units.ts';
import type { Fen, MerchantId, OrderId } from '../kernel/units.ts';
import { table, type Section } from '../kernel/table.ts';
import type { City } from '../world/city.ts';
import type { Observer } from '../world/facts.ts';
import { isReturning } from '../world/orders.ts';
import { tierOf } from '../world/owners.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

export interface MoneyObserver extends Observer {
  /** What the ledger held when it was last brought in. */
  readonly section: Section;
}

export function observeMoney(city: City, tally: Tally): MoneyObserver {
  const { merchants, ledger } = city;
  const { fen } = ledger.totals;
  const seen = table('ledger seen', fen.length, { fen: 'f64' });
  const merchantDay = tally.recorder(['merchantDays']);
  const daySales = tally.counter('merchantSalesSpread');
  const day = tally.recorder(['days']);
  const hour = tally.recorder(['clockSeconds']);
  const place = newPlace();
  merchantDay.amounts[0] = 1;
  const weeks = observeMerchantWeeks(city, tally);
  day.amounts[0] = 1;
  hour.amounts[0] = secondsPerHour;
  return {
    section: seen.section,
    ...weeks,
    merchantDayEnded(merchant: MerchantId): void {
      place[Axis.vertical] = merchants.vertical[merchant];
      place[Axis['merchant-tier']] = tierOf(city, merchant);
      merchantDay.add(place);
      daySales.add(place, merchants.onlineSalesFen[merchant]);
    },
    dayEnded(): void {
      day.add(place);
      for (place[Axis.hour] = 0; place[Axis.hour] < hoursPerDay; place[Axis.hour]++) {
        hour.add(place);
      }
      const found = tally.ledger;
      for (let i = 0; i < fen.length; i++) found[i] += fen[i] - seen.fen[i];
      seen.fen.set(fen);
    },
  };
}

/** Merchants by the week: who lost money, who closed and opened, and how dear menus have become. */
function observeMerchantWeeks(city: City, tally: Tally): Observer {
  const { merchants, orders, platforms } = city;
  const week = tally.recorder(['merchantWeeks', 'merchantWeeksOfLoss']);
  const closed = tally.recorder(['merchantsClosed']);
  const opened = tally.recorder(['merchantsOpened']);
  const menu = tally.recorder(['menuSalesFen', 'menuPaidFen', 'ownPriceSalesFen']);
  const place = newPlace();
  week.amounts[week.column.merchantWeeks] = 1;
  closed.amounts[0] = 1;
  opened.amounts[0] = 1;
  const find = (merchant: MerchantId): void => {
    place[Axis.vertical] = merchants.vertical[merchant];
    place[Axis['merchant-tier']] = tierOf(city, merchant);
  };
  return {
    merchantWeekEnded(merchant: MerchantId, profitFen: Fen): void {
      week.amounts[week.column.merchantWeeksOfLoss] = profitFen < 0 ? 1 : 0;
      find(merchant);
      week.add(place);
    },
    merchantClosed(merchant: MerchantId): void {
      find(merchant);
      closed.add(place);
    },
    merchantOpened(merchant: MerchantId): void {
      find(merchant);
      opened.add(place);
    },
    orderDelivered(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const merchant = orders.merchant[order];
      const { priceLevelFen } = platforms[orders.platform[order]].listings;
      const level = priceLevelFen[merchant >> merchants.bits] / merchants.priceLevelFen[merchant];
      menu.amounts[menu.column.menuSalesFen] = orders.basketFen[order];
      menu.amounts[menu.column.ownPriceSalesFen] = orders.basketFen[order] / level;
      menu.amounts[menu.column.menuPaidFen] = orders.basketFen[order] + orders.feeFen[order]
        - orders.platformCouponFen[order] - orders.merchantCouponFen[order];
      place[Axis.district] = orders.district[order];
      place[Axis.platform] = orders.platform[order];
      find(merchant);
      menu.add(place);
    },
  };
}
