// What the platform shows for a merchant: what is to be paid after fee and coupon, and the promised
// time. The promise estimates the stages, adds what deliveries lately took beyond the estimate, and
// a margin that makes the wished share of promises come true; or it is one fixed time for all.

import {
  perMilleOf, secondsPerDay, type DistrictId, type Fen, type MerchantId, type Seconds,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { isMember } from '../world/memories.ts';
import type { Platform } from '../world/platform.ts';
import { isRidden } from '../world/vertical-data.ts';
import { emptyTerms, type Quote, type Terms, type Wish } from './choice-record.ts';
import { acceptSecondsSaved } from './merchant-tools.ts';
import { bestCoupon, mostCouponFen, readCoupons } from './coupons.ts';

const PromiseRule = { quantile: 0, fixed: 1 } as const;
const shortestPromiseSeconds = 900;

/** Reads what holds for a wish at whatever merchant. */
export function readTerms(city: City, platform: Platform, wish: Wish, out: Terms): void {
  const { acceptFloorSeconds, acceptMeanSeconds, tiers, handOver } = city.verticals[wish.vertical];
  const { rules, pricing, state } = platform;
  const isFixed = rules.promiseRule === PromiseRule.fixed;
  out.baseFeeFen = baseFeeNow(platform, wish.district);
  out.feeFenPerKm = pricing.deliveryFeePerKm.at(wish.district);
  out.memberOffFen = memberOffFen(city, platform, wish);
  readCoupons(city, platform, wish, out.coupons);
  if (!isRidden({ handOver }) || handOver === 'carriage') askNoFee(out);
  else payForWish(city, platform, wish, out);
  out.fixedStagesSeconds =
    acceptFloorSeconds + acceptMeanSeconds + city.parkSeconds + wish.kerbSeconds;
  out.delaySeconds = isFixed
    ? 0
    : platform.expectedDelay(wish.district, platform.openOrdersPerRider);
  out.marginSeconds = state.marginSeconds[0];
  out.samePromiseSeconds = isFixed ? rules.promiseFixed * 60 : 0;
  out.leastPromiseSeconds = tiers[wish.tier].promiseSeconds ?? shortestPromiseSeconds;
}

/** Nobody is sent whom the platform would charge for besides, or take something off. */
function askNoFee(out: Terms): void {
  out.baseFeeFen = 0;
  out.feeFenPerKm = 0;
  out.memberOffFen = 0;
  out.coupons.count = 0;
}

/** What carriers have somebody else pay of the base fee. */
function payForWish(city: City, { id }: Platform, { x, y }: Wish, out: Terms): void {
  for (const { own, feeOffFen } of city.carriers) {
    const offFen = feeOffFen?.(city, own, id, x, y) ?? 0;
    out.baseFeeFen = Math.max(0, out.baseFeeFen - offFen);
  }
}

/** The base fee, more or less of it where riders are scarce or have little to do. */
function baseFeeNow(platform: Platform, district: DistrictId): Fen {
  const { deliveryFeeBase, deliveryFeeSurge } = platform.pricing;
  const feeFen = deliveryFeeBase.at(district);
  if (deliveryFeeSurge === 0) return feeFen;
  const beyond = platform.openOrdersPerRider - 1;
  return Math.max(0, Math.round(feeFen * (1 + (deliveryFeeSurge * beyond) / 1000)));
}

/** What a member is let off the fee, while orders at the discount are left. */
function memberOffFen({ consumers, now }: City, platform: Platform, { consumer }: Wish): Fen {
  const { memories, pricing } = platform;
  if (pricing.membershipOrders === 0) return 0;
  const number = consumer >> consumers.bits;
  const day = Math.floor(now.seconds / secondsPerDay);
  const isLeft = memories.memberOrders[number] < pricing.membershipOrders;
  return isLeft && isMember(memories, number, day) ? pricing.membershipDiscount : 0;
}

/** Fills `out` for a merchant as seen by a wish. */
export function quote(
  city: City,
  platform: Platform,
  wish: Wish,
  merchant: MerchantId,
  out: Quote,
): void {
  const terms = emptyTerms();
  readTerms(city, platform, wish, terms);
  quoteOn(terms, city, platform, wish, merchant, out);
}

/** The same for terms that have been read for this wish at this moment. */
export function quoteOn(
  terms: Terms,
  city: City,
  platform: Platform,
  wish: Wish,
  merchant: MerchantId,
  out: Quote,
): void {
  const { merchants, travel } = city;
  const vertical = city.verticals[wish.vertical];
  const isCarried = vertical.handOver === 'carriage';
  const { ends } = wish;
  const from = isCarried ? travel.districtAt(ends.fromX, ends.fromY) : merchants.district[merchant];
  const straight = isCarried
    ? Math.abs(ends.fromX - ends.toX) + Math.abs(ends.fromY - ends.toY)
    : Math.abs(merchants.x[merchant] - wish.x) + Math.abs(merchants.y[merchant] - wish.y);
  const ridden =
    vertical.handOver === 'remote' ? 0 : travel.ridden(straight, from, wish.district);
  const priceLevelFen = platform.listings.priceLevelFen[merchant >> merchants.bits];
  const basketFen = Math.round(priceLevelFen * wish.basketSize);
  const rideMetres = Math.round(ridden);
  const feeFen = terms.baseFeeFen + Math.round((terms.feeFenPerKm * rideMetres) / 1000);
  const best = bestCoupon(terms.coupons, basketFen);
  const couponFen = best < 0 ? 0 : Math.min(terms.coupons.amountFen[best], basketFen);
  const waitSeconds = vertical.waitSeconds(city, vertical.own, merchant);
  const naiveSeconds = Math.round(
    terms.fixedStagesSeconds +
      waitSeconds +
      Math.round(merchants.usualReadySeconds[merchant]) -
      acceptSecondsSaved(city, platform, merchant) +
      travel.secondsOf(ridden, from, wish.district),
  );
  // What is carried is not bought.
  out.basketFen = isCarried ? 0 : basketFen;
  out.rideMetres = rideMetres;
  out.feeFen = isCarried ? basketFen : feeFen;
  out.coupon = best < 0 ? 0 : terms.coupons.programme[best];
  out.merchantCouponFen = perMilleOf(couponFen, platform.pricing.coupons[out.coupon].merchantShare);
  out.platformCouponFen = couponFen - out.merchantCouponFen;
  out.memberFen = Math.min(terms.memberOffFen, feeFen);
  out.paidFen = basketFen + feeFen - couponFen - out.memberFen;
  out.naiveSeconds =
    Math.max(naiveSeconds, scheduledSeconds(city, platform, wish, merchant, waitSeconds));
  const leastSeconds = (city.rules.regulator.promiseFloor * rideMetres) / 1000;
  out.promisedSeconds = promised(terms, out.naiveSeconds, leastSeconds);
}

/**
 * When a carrier would be there by its timetable; 0 where none has one for such an order. The
 * merchant can begin with it in `waitSeconds`.
 */
function scheduledSeconds(
  city: City, platform: Platform, wish: Wish, merchant: MerchantId, waitSeconds: Seconds,
): Seconds {
  const { carriers, merchants } = city;
  const { handOver, acceptFloorSeconds, acceptMeanSeconds } = city.verticals[wish.vertical];
  if (carriers.length === 0 || !isRidden({ handOver }) || handOver === 'carriage') return 0;
  const readySeconds = acceptFloorSeconds + acceptMeanSeconds
    + waitSeconds
    + merchants.usualReadySeconds[merchant]
    - acceptSecondsSaved(city, platform, merchant);
  let latest = 0;
  for (const { own, scheduledSeconds: scheduled } of carriers) {
    const seconds = scheduled?.(city, own, platform.id, merchant, readySeconds, wish) ?? 0;
    latest = Math.max(latest, Math.round(seconds));
  }
  return latest;
}

/** No more than a basket costs, before it is rounded, with the fee of no way at all. */
export function leastPaidFen(terms: Terms, basketFen: number): number {
  const leastFeeFen = Math.max(0, terms.baseFeeFen - terms.memberOffFen);
  return basketFen - 1 + leastFeeFen - mostCouponFen(terms.coupons, basketFen + 1);
}

/** No more than a promise for an order ready in a time, next door and without a wait. */
export function leastPromiseSeconds(terms: Terms, readySeconds: number): number {
  if (terms.samePromiseSeconds > 0) return terms.samePromiseSeconds;
  const stages = terms.fixedStagesSeconds + terms.delaySeconds + terms.marginSeconds;
  return Math.max(terms.leastPromiseSeconds, stages + readySeconds - 1);
}

/** What the rule promises, and no less than the regulator lets anybody promise for the way. */
function promised(terms: Terms, naiveSeconds: Seconds, leastSeconds: Seconds): Seconds {
  const { samePromiseSeconds } = terms;
  if (samePromiseSeconds > 0) return Math.max(samePromiseSeconds, Math.ceil(leastSeconds));
  const seconds = naiveSeconds + terms.delaySeconds + terms.marginSeconds;
  return Math.ceil(Math.max(terms.leastPromiseSeconds, seconds, leastSeconds) / 60) * 60;
}
