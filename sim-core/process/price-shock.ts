// What a consumer feels when the bringing costs more than it usually does. Compared is what the
// platform asks for a usual way and a usual basket, so that the luck of one merchant's distance is
// no loss, and at rest nothing is felt.

import { lossFelt, nextReference } from '../decide/reference-price.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { Fen } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Standing, unknownFen } from '../world/memories.ts';
import type { Platform } from '../world/platform.ts';
import { segments, type Segment } from '../world/segments.ts';
import type { NeedScratch } from './choice-record.ts';
import { bestCoupon, invites } from './coupons.ts';

/** A usual way from merchant to customer (A1.18, as ridden). */
const usualRideKm = 1.9;

/** Utility lost at a look at terms that have been read; the look moves what is usual. */
export function priceShock(
  city: City,
  platform: Platform,
  need: NeedScratch,
  segment: Segment,
): number {
  const { isOnSite, handOver } = city.verticals[need.vertical];
  if (isOnSite === true || handOver === 'remote') return 0;
  const { referenceFen } = platform.memories;
  const { lossAversion, referenceSpeed } = city.assumptions;
  const number = need.consumer >> city.consumers.bits;
  const shownFen = shownFor(city, need, segment);
  const usualFen = referenceFen[number];
  if (usualFen === unknownFen) {
    referenceFen[number] = shownFen;
    return 0;
  }
  const looks = looksPerWeek(city, need, segment);
  referenceFen[number] = nextReference(usualFen, shownFen, referenceSpeed / 1000, looks);
  return lossFelt(shownFen, usualFen, need.pricePerYuan, lossAversion / 1000);
}

/** Fee less coupon and member's discount for a usual way and basket of the consumer's segment. */
function shownFor(city: City, { terms, vertical }: NeedScratch, { basket }: Segment): Fen {
  const basketFen = city.verticals[vertical].usualBasketFen * basket;
  const best = bestCoupon(terms.coupons, basketFen);
  const couponFen = best < 0 ? 0 : Math.min(terms.coupons.amountFen[best], basketFen);
  const feeFen = terms.baseFeeFen + terms.feeFenPerKm * usualRideKm;
  return Math.round(feeFen - Math.min(terms.memberOffFen, feeFen) - couponFen);
}

/**
 * The same for a user of a segment, member or not, in the first district and with the basket of the
 * first vertical: what is usual in a city that has just been built.
 */
export function usualShownFen(
  { verticals }: City,
  { pricing }: Platform,
  segment: number,
  isMember: boolean,
): Fen {
  const basketFen = verticals[0].usualBasketFen * segments[segment].basket;
  let couponFen = 0;
  for (const { amount, threshold, audience } of pricing.coupons) {
    if (basketFen < threshold || !invites(audience, Standing.customer, segment, isMember)) continue;
    couponFen = Math.max(couponFen, Math.min(amount.at(0), basketFen));
  }
  const feeFen = pricing.deliveryFeeBase.at(0) + pricing.deliveryFeePerKm.at(0) * usualRideKm;
  const memberFen = isMember ? Math.min(pricing.membershipDiscount, feeFen) : 0;
  return Math.round(feeFen - memberFen - couponFen);
}

/** How often a consumer of the segment has a need of this vertical. */
function looksPerWeek(
  { consumers, needsPerUser, verticals }: City,
  { vertical, consumer }: NeedScratch,
  { needRate }: Segment,
): number {
  const { rowCount, segment, bits } = consumers;
  const perHead = verticals[vertical].needsPerDay / rowCount;
  return daysPerWeek * perHead * needRate * needsPerUser[segment[consumer >> bits]];
}
