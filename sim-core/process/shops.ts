// Merchants open and close within a run. A row that somebody has closed is taken by whoever opens
// next, once its orders have ended. Both are for a step of the calendar that closes a day, when the
// books of the day are closed; `rebuildDerived` is for the caller, after the last of them.

import { assert } from '../kernel/assert.ts';
import { streamOf } from '../kernel/random.ts';
import { placeByShare } from '../kernel/shares.ts';
import type { DistrictId, MerchantId } from '../kernel/units.ts';
import { forgetChannel } from '../world/channels.ts';
import { nextMerchant, placeOfCandidate, siteKey, type Place } from '../world/candidates.ts';
import type { City, VerticalHere } from '../world/city.ts';
import { list, type Listings } from '../world/listings.ts';
import { drawCharacter, drawDigital, drawRank } from '../world/merchants.ts';

/**
 * The next candidate of a vertical in a district opens, on every platform. Gives the merchant's
 * row, or -1 when every row is taken; the candidate counts as come all the same.
 */
export function openMerchant(city: City, vertical: VerticalHere, district: DistrictId): MerchantId {
  const { candidates, space } = city;
  const key = nextMerchant(candidates, space, vertical.number, district);
  const merchant = freeRow(city);
  if (merchant === -1) return merchant;
  const place = placeOfCandidate(candidates, space, space.merchantWeight, key, district);
  openAt(city, vertical, merchant, { key, place });
  return merchant;
}

/**
 * Somebody opens on purpose, at a place and as a tier of the vertical (drawn if undefined), on
 * every platform. Who opens there is the same whatever else is opened.
 */
export function openSite(
  city: City,
  vertical: VerticalHere,
  place: Place,
  tier: number | undefined,
): MerchantId {
  const merchant = freeRow(city);
  assert(merchant !== -1, 'a city has room for the sites of a policy', place.zone);
  openAt(city, vertical, merchant, { key: siteKey(vertical.number, place.zone), place, tier });
  return merchant;
}

interface Newcomer {
  readonly key: number;
  readonly place: Place;
  readonly tier?: number;
}

function openAt(
  city: City,
  vertical: VerticalHere,
  merchant: MerchantId,
  { key, place, tier }: Newcomer,
): void {
  const { merchants, space, platforms, citySeed } = city;
  const stream = streamOf(citySeed, `${vertical.drawPrefix}merchant ${key}`);
  const drawnTier = placeByShare(vertical.tiers, stream());
  merchants.key[merchant] = key;
  merchants.isOpen[merchant] = 1;
  merchants.x[merchant] = place.x;
  merchants.y[merchant] = place.y;
  merchants.zone[merchant] = place.zone;
  merchants.district[merchant] = space.district[place.zone];
  merchants.vertical[merchant] = vertical.number;
  merchants.tier[merchant] = tier ?? drawnTier;
  merchants.specialty[merchant] = placeByShare(vertical.specialties, stream());
  merchants.ordersTaken[merchant] = 0;
  // Its books are opened with the week's, when it is known who else is there.
  merchants.usualSalesFen[merchant] = 0;
  merchants.fixedDailyFen[merchant] = 0;
  merchants.cashFen[merchant] = 0;
  merchants.weekStartFen[merchant] = merchants.balanceFen[merchant];
  drawCharacter(merchants, merchant, vertical.tiers[merchants.tier[merchant]], stream);
  drawDigital(merchants, merchant, vertical.tiers, citySeed);
  merchants.supplier[merchant] = 0;
  merchants.weekGoodsFen[merchant] = 0;
  const dailyOrders = vertical.ordersPerDay / vertical.merchants;
  vertical.furnish(vertical.own, merchants, merchant, stream, dailyOrders);
  drawRank(merchants, merchant, stream);
  vertical.opened(city, vertical.own, merchant);
  for (const platform of platforms) {
    if (!platform.isOpenAt(city.now.seconds)) continue;
    const { listings } = platform;
    const level = priceLevelOn(city, listings);
    list(listings, merchants, merchant);
    listings.priceLevelFen[merchant >> merchants.bits] *= level;
  }
}

/** Mean of online prices over those at the table: as dear as others is a newcomer there. */
function priceLevelOn({ merchants }: City, listings: Listings): number {
  let sum = 0;
  let count = 0;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const number = merchant >> merchants.bits;
    if (listings.isListed[number] === 0) continue;
    sum += listings.priceLevelFen[number] / merchants.priceLevelFen[merchant];
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

/** A merchant closes for good: no platform offers it any more, and open orders are made ready. */
export function closeMerchant(city: City, merchant: MerchantId): void {
  const { merchants, platforms, channels } = city;
  merchants.isOpen[merchant] = 0;
  forgetChannel(channels, merchant >> merchants.bits);
  for (const { listings } of platforms) {
    listings.isListed[merchant >> merchants.bits] = 0;
    listings.isExclusive[merchant >> merchants.bits] = 0;
    listings.isTakenDown[merchant >> merchants.bits] = 0;
    listings.hasTools[merchant >> merchants.bits] = 0;
  }
}

function freeRow({ merchants }: City): MerchantId {
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0 && merchants.ordersOpen[merchant] === 0) return merchant;
  }
  return -1;
}
