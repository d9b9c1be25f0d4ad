// Merchants leave a platform on which they have lost for weeks, and come back when its terms would
// pay again. What an order adds is set against what the same customer would leave at the
// merchant's own tables, or through another platform.

import { addedByListing } from '../decide/leave-platform.ts';
import { normalQuantiles, quantileAt } from '../kernel/quantiles.ts';
import { bits, keyOf, type Key } from '../kernel/random.ts';
import type { MerchantId } from '../kernel/units.ts';
import { platformLevers } from '../policy/levers/index.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { commissionPerMille } from './charges.ts';
import { rebuildDerived } from './derived.ts';
import type { Simulation } from './simulation.ts';

/** Weeks of loss after which a merchant leaves (assumed). */
const patienceWeeks = 4;
/** Spread among merchants of the share of customers who would come to the table (assumed). */
const returnSpread = 0.12;
/** Customers who would order from the merchant on another platform instead (assumed). */
const elsewhereReturn = 0.3;

/** A week closes: every listing is weighed. */
export function weighListings({ city }: Simulation): void {
  const { merchants, platforms } = city;
  const key = keyOf(city.citySeed, 'table return');
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    const returning = returningShare(city, key, merchant);
    for (const platform of platforms) weighListing(city, platform, merchant, returning);
  }
  rebuildDerived(city, 'reach');
}

/** Of its online customers, who would come to the merchant's own tables, had they to. */
function returningShare({ merchants, assumptions }: City, key: Key, merchant: MerchantId): number {
  const z = quantileAt(normalQuantiles(), bits(key, merchants.key[merchant], 0));
  const share = Math.max(0, Math.min(1, assumptions.tableReturn / 1000 + returnSpread * z));
  return share * merchants.tableRoom[merchant];
}

function weighListing(
  city: City,
  platform: Platform,
  merchant: MerchantId,
  returning: number,
): void {
  const { listings } = platform;
  const number = merchant >> city.merchants.bits;
  const salesFen = listings.weekSalesFen[number];
  if (listings.isListed[number] === 0) {
    const hasLeft = listings.weeksOfLoss[number] >= patienceWeeks;
    if (!hasLeft || added(city, platform, merchant, returning, leftAtTerms) <= 0) return;
    listings.weeksOfLoss[number] = 0;
    setListed(city, platform, merchant, 1, returning);
  } else if (salesFen > 0) {
    const loses = added(city, platform, merchant, returning, leftThisWeek) < 0;
    listings.weeksOfLoss[number] = loses ? listings.weeksOfLoss[number] + 1 : 0;
    if (listings.weeksOfLoss[number] < patienceWeeks) return;
    setListed(city, platform, merchant, 0, returning);
  }
}

type Left = (city: City, platform: Platform, merchant: MerchantId) => number;

function added(
  city: City,
  platform: Platform,
  merchant: MerchantId,
  returning: number,
  left: Left,
): number {
  const { merchants } = city;
  const usualLeftShare = merchants.usualOnlineShare[merchant];
  const isElsewhere = listingsOf(city, merchant) > platform.listings.isListed[
    merchant >> merchants.bits];
  return addedByListing({
    leftShare: left(city, platform, merchant),
    usualLeftShare,
    tableShare: returning * merchants.tableLeftShare[merchant],
    elsewhereShare: isElsewhere ? elsewhereReturn * usualLeftShare : 0,
  });
}

/** Left of a sale in the week that closes. */
function leftThisWeek({ merchants }: City, { listings }: Platform, merchant: MerchantId): number {
  const number = merchant >> merchants.bits;
  return listings.weekContributionFen[number] / listings.weekSalesFen[number];
}

/** Left of a sale at the commission that is asked now, whoever has left. */
function leftAtTerms(city: City, platform: Platform, merchant: MerchantId): number {
  const { merchants } = city;
  const rate = commissionPerMille(city, platform, merchant, merchants.district[merchant]);
  return merchants.usualOnlineShare[merchant]
    + (platformLevers.commission.value - rate) / 1000;
}

/** On how many platforms a merchant is. */
function listingsOf({ platforms, merchants }: City, merchant: MerchantId): number {
  let count = 0;
  for (const { listings } of platforms) count += listings.isListed[merchant >> merchants.bits];
  return count;
}

/** Those who come to the table instead come with the last listing's end, and go with the first. */
function setListed(
  city: City,
  { listings }: Platform,
  merchant: MerchantId,
  isListed: 0 | 1,
  returning: number,
): void {
  const { merchants, verticals } = city;
  const before = listingsOf(city, merchant);
  listings.isListed[merchant >> merchants.bits] = isListed;
  const after = listingsOf(city, merchant);
  if (before !== 0 && after !== 0) return;
  const vertical = verticals[merchants.vertical[merchant]];
  const guests = returning * merchants.usualOrders[merchant] * (before - after);
  vertical.guestsChange?.(vertical.own, merchant, guests);
}
