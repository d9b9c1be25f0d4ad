// What a warehouse can be seen to have: units on its shelves, items sold out, today's orders.

import type { MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { PlaceFact } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { assortment, sellableClasses } from './assortment.ts';
import { levers } from './levers.ts';
import { unitsAtHand } from './shelves.ts';
import { firstPlace, type GroceryTables } from './tables.ts';

export function placeFacts(
  city: City, tables: GroceryTables, merchant: MerchantId,
): readonly PlaceFact[] {
  const { sites } = tables;
  if (sites.shelves[merchant] === 0) return [];
  const { sellUntil } = rulesOf(city.platforms[0], tables.number, levers);
  let units = 0;
  let soldOut = 0;
  for (let item = 0; item < assortment.count; item++) {
    const here = unitsAtHand(
      tables, firstPlace(tables, merchant) + item, sellableClasses(item, sellUntil),
    );
    units += here;
    if (here === 0) soldOut++;
  }
  return [
    { label: { zh: '货架上的件数', en: 'Units on the shelves' }, value: units },
    { label: { zh: '售罄的商品', en: 'Items sold out' }, value: soldOut, of: assortment.count },
    { label: { zh: '今日订单', en: 'Orders today' }, value: sites.ordersToday[merchant] },
  ];
}
