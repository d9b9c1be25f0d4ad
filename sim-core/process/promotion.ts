// Merchants bid for promoted places every morning with what they know, and learn from every week
// what promotion has brought: orders beyond those of a usual week without it.

import { bidFor, gainBelieved, gainSeen, nextUsual } from '../decide/bid-for-place.ts';
import type { Fen, MerchantId } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import type { Listings } from '../world/listings.ts';
import type { Platform } from '../world/platform.ts';
import { listOf } from '../world/reach.ts';
import type { NeedScratch } from './choice-record.ts';
import { rebuildDerived } from './derived.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: every merchant that is listed bids where places are sold. */
export function bidForPlaces({ city }: Simulation): void {
  const { merchants, platforms } = city;
  for (const { listings, rules } of platforms) {
    const areSold = rules.advertisingPlaces > 0;
    for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
      const number = merchant >> merchants.bits;
      const bids = areSold && listings.isListed[number] === 1 && merchants.isOpen[merchant] === 1;
      listings.bidFen[number] = bids ? bidOf(city, listings, merchant) : 0;
    }
  }
  rebuildDerived(city, 'reach');
}

/** Who has not sold here yet reckons with what it leaves at the defaults. */
function bidOf({ merchants, assumptions }: City, listings: Listings, merchant: MerchantId): Fen {
  const number = merchant >> merchants.bits;
  const { usualLeftFen, priceLevelFen, promotionGainSum, promotionWeeks } = listings;
  const leftFen = usualLeftFen[number] === 0
    ? merchants.usualOnlineShare[merchant] * priceLevelFen[number]
    : usualLeftFen[number];
  const firstBelief = assumptions.promotionGain / 1000;
  const gain = gainBelieved(firstBelief, promotionGainSum[number], promotionWeeks[number]);
  return bidFor(leftFen, gain);
}

/** A week closes: what an order leaves, what is usual without promotion, and what it added. */
export function learnFromPromotion({ city }: Simulation): void {
  const { merchants } = city;
  for (const { listings, sharers } of city.platforms) {
    for (let number = 0; number < listings.capacity; number++) {
      if (listings.weekOrders[number] === 0) continue;
      const usualOrders = merchants.usualOrders[number << merchants.bits];
      learn(listings, number, (daysPerWeek * usualOrders) / sharers);
    }
  }
}

/** `expected`: orders of a week that the merchant reckoned with before it had seen one. */
function learn(listings: Listings, number: number, expected: number): void {
  const { usualLeftFen, usualWeekOrders, promotionGainSum, promotionWeeks } = listings;
  const usual = usualWeekOrders[number] === 0 ? expected : usualWeekOrders[number];
  const orders = listings.weekOrders[number];
  const promoted = listings.weekPromoted[number];
  const leftFen = listings.weekContributionFen[number] + listings.weekAdvertisingFen[number];
  usualLeftFen[number] = nextUsual(usualLeftFen[number], leftFen / orders);
  if (promoted === 0) {
    usualWeekOrders[number] = nextUsual(usualWeekOrders[number], orders);
    return;
  }
  promotionGainSum[number] += gainSeen(orders, promoted, usual);
  promotionWeeks[number]++;
}

/**
 * What the merchant of a need pays for the order that comes of it: the price of its promoted place
 * on the list that the consumer saw, or -1 when it holds none.
 */
export function placePriceFen(city: City, { reach }: Platform, need: NeedScratch): Fen {
  const list = listOf(city.space, need.list, need.zone);
  const first = reach.start[list];
  for (let place = 0; place < reach.promoted[list]; place++) {
    if (reach.merchant[first + place] === need.merchant) return reach.priceFen[first + place];
  }
  return -1;
}
