// What a shop can be seen to have: its staff at work, the lines that its shelves had not, bouquets
// of a florist, and whether a pharmacy is on duty at night.

import type { Text } from '../../kernel/text.ts';
import { secondsPerDay, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { PlaceFact } from '../../world/vertical.ts';
import { busyServers } from '../fulfilment/kitchen-queue.ts';
import { bouquetsOnHand } from './flowers.ts';
import { mostCategories } from './goods.ts';
import { isOnDuty } from './opening.ts';
import { Tier } from './shops.ts';
import { firstStock, type RetailTables } from './tables.ts';

export function placeFacts(
  city: City, tables: RetailTables, merchant: MerchantId,
): readonly PlaceFact[] {
  const { merchants, now } = city;
  const { shops, stock } = tables;
  const first = firstStock(merchant, merchants.bits);
  let asked = 0;
  let missed = 0;
  for (let place = first; place < first + mostCategories; place++) {
    asked += stock.asked[place];
    missed += stock.missed[place];
  }
  return [
    {
      label: { zh: '正在忙的店员', en: 'Staff busy' },
      value: busyServers(shops, merchant, now.seconds),
      of: shops.servers[merchant],
    },
    ...ofItsTier(city, tables, merchant),
    { label: { zh: '缺货的商品行', en: 'Lines out of stock' }, value: missed, of: asked },
  ];
}

function ofItsTier(city: City, tables: RetailTables, merchant: MerchantId): PlaceFact[] {
  const tier = city.merchants.tier[merchant];
  if (tier === Tier.flowers) {
    const value = bouquetsOnHand(tables.shops, merchant);
    return [{ label: { zh: '店里的花束', en: 'Bouquets on hand' }, value }];
  }
  if (tier !== Tier.pharmacy) return [];
  const day = Math.floor(city.now.seconds / secondsPerDay);
  const value = isOnDuty(city, tables, merchant, day) ? 1 : 0;
  return [{ label: { zh: '本月值夜班', en: 'On duty at night this month' }, value, said: duty[value] }];
}

const duty: readonly Text[] = [{ zh: '不值', en: 'no' }, { zh: '值', en: 'yes' }];
