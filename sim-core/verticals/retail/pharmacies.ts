// What a vertical that stands on this one may ask of pharmacies: which is the nearest that is open
// and shows what is wanted, and to make a list ready as if it had been ordered there.

import type { Key } from '../../kernel/random.ts';
import type { Fen, MerchantId, Metres, ZoneId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { listOf } from '../../world/reach.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { categoriesOf, categoryOfItem, costFenOf, itemOf } from './goods.ts';
import { isInReach } from './needs.ts';
import { isOpenNow } from './opening.ts';
import { shopTiers, Tier } from './shops.ts';
import { isOffered } from './stages.ts';
import type { RetailTables } from './tables.ts';

/** The number of a kind of medicine by its id. */
export function medicineOf(id: string): number {
  return itemOf(Tier.pharmacy, categoriesOf[Tier.pharmacy].findIndex((each) => each.id === id));
}

/**
 * Lays a list of so many lines of one medicine before pharmacies; gives what its basket is over the
 * usual one there.
 */
export function askForMedicine(
  { wanted }: RetailTables,
  key: Key,
  item: number,
  lines: number,
): number {
  const priceFen: Fen = lines * categoryOfItem(item).priceFen;
  wanted.tier = Tier.pharmacy;
  wanted.aheadDays = 0;
  wanted.isAhead = false;
  wanted.needKey = key;
  wanted.count = lines;
  for (let i = 0; i < lines; i++) wanted.item[i] = item;
  wanted.leftFen = priceFen - costFenOf(Tier.pharmacy, priceFen);
  return priceFen / shopTiers[Tier.pharmacy].basketFen;
}

/** The nearest open pharmacy of a platform that delivers there and shows what is asked; or -1. */
export function nearestPharmacy(
  city: City,
  tables: RetailTables,
  platform: number,
  x: Metres,
  y: Metres,
  zone: ZoneId,
): MerchantId {
  const { merchants, platforms, space, verticals } = city;
  const kind = verticals[tables.number].firstList + Tier.pharmacy;
  const { start, merchant: listed, radiusMetres } = platforms[platform].reach;
  const list = listOf(space, kind, zone);
  const radius = radiusMetres[kind];
  let nearest = -1;
  let squared = radius * radius;
  for (let place = start[list]; place < start[list + 1]; place++) {
    const merchant = listed[place];
    const dx = merchants.x[merchant] - x;
    const dy = merchants.y[merchant] - y;
    if (dx * dx + dy * dy > squared || !isOpenNow(city, tables, merchant)) continue;
    if (!isOffered(city, tables, merchant, tables.wanted.needKey)) continue;
    squared = dx * dx + dy * dy;
    nearest = merchant;
  }
  return nearest;
}

/** Whether any platform has an open pharmacy that delivers there. */
export function isPharmacyInReach(city: City, tables: RetailTables, place: Whereabouts): boolean {
  return isInReach(city, tables.number, place, Tier.pharmacy);
}
