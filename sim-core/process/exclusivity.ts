// What a platform makes of its merchants when a week closes: stars weigh more or less, who pays
// less stands lower in its lists, and who is with it alone gets a rebate and a better place.
// Merchants take the offer when it outweighs what they earn elsewhere, and leave it when it no
// longer does or is banned.

import { worthOfExclusivity } from '../decide/react.ts';
import type { MerchantId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { commissionPerMille } from './charges.ts';
import { rebuildDerived } from './derived.ts';
import type { Simulation } from './simulation.ts';

/** Customers who follow a merchant to the platform where it still is (assumed). */
const followingShare = 0.3;
/** Sales gained by a whole star's better place in the lists (assumed). */
const salesPerStar = 0.3;
/** Stars that neither raise nor lower a merchant, whatever stars weigh. */
const middlingStars = 4.5;

/** A week closes: offers are weighed, then lists are ranked anew. */
export function rankByTerms({ city }: Simulation): void {
  const { merchants, platforms } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 0) continue;
    if (platforms.length > 1) weighOffers(city, merchant);
    for (const platform of platforms) rank(city, platform, merchant);
  }
  rebuildDerived(city, 'reach');
}

function weighOffers(city: City, merchant: MerchantId): void {
  const number = merchant >> city.merchants.bits;
  const isBanned = city.rules.regulator.exclusivityBan === 1;
  for (const platform of city.platforms) {
    const { listings, rules } = platform;
    const isOffered = !isBanned && rules.exclusiveRebate > 0;
    if (listings.isExclusive[number] === 1) {
      if (!isOffered) endExclusivity(city, platform, number);
      return;
    }
    const isHere = listings.isListed[number] === 1 && listings.weekSalesFen[number] > 0;
    if (isOffered && isHere && worthHere(city, platform, number) > 0) {
      beginExclusivity(city, platform, number);
      return;
    }
  }
}

function worthHere(city: City, { id, listings, rules }: Platform, number: number): number {
  let elsewhereFen = 0;
  for (const other of city.platforms) {
    if (other.id !== id) elsewhereFen += other.listings.weekContributionFen[number];
  }
  return worthOfExclusivity({
    leftHereFen: listings.weekContributionFen[number],
    rebateFen: (listings.weekSalesFen[number] * rules.exclusiveRebate) / 1000,
    moreSales: (salesPerStar * rules.exclusiveRank) / 1000,
    leftElsewhereFen: elsewhereFen,
    followingShare,
  });
}

/** Other platforms' listings are taken down, and only those come back that were there. */
function beginExclusivity(city: City, platform: Platform, number: number): void {
  platform.listings.isExclusive[number] = 1;
  for (const { id, listings } of city.platforms) {
    if (id === platform.id || listings.isListed[number] === 0) continue;
    listings.isListed[number] = 0;
    listings.isTakenDown[number] = 1;
  }
}

function endExclusivity(city: City, platform: Platform, number: number): void {
  platform.listings.isExclusive[number] = 0;
  for (const { listings } of city.platforms) {
    if (listings.isTakenDown[number] === 0) continue;
    listings.isTakenDown[number] = 0;
    listings.isListed[number] = 1;
  }
}

function rank(city: City, platform: Platform, merchant: MerchantId): void {
  const { merchants } = city;
  const { listings, rules } = platform;
  const number = merchant >> merchants.bits;
  const district = merchants.district[merchant];
  const asked = Math.max(1, rules.commission.at(district));
  const paid = commissionPerMille(city, platform, merchant, district);
  const unpaidShare = Math.max(0, asked - paid) / asked;
  const isExclusive = listings.isExclusive[number] === 1;
  // What an exclusive merchant does not pay is a gift, and no reason to hide it.
  const stars = isExclusive ? rules.exclusiveRank : -rules.rankByTake * unpaidShare;
  const qualityWeight = rules.rankingQuality / 1000 - 1;
  const quality = qualityWeight * (listings.ratingShown[number] - middlingStars);
  listings.rankScore[number] = merchants.firstRank[merchant] + stars / 1000 + quality;
}
