// What the platform shows for a merchant: what is to be paid after fee and coupon, and the promised
// time. The promise estimates the stages, adds what deliveries lately took beyond the estimate, and
// a margin that makes the wished share of promises come true; or it is one fixed time for all.

import {
  perMilleOf,
  type ConsumerId,
  type Fen,
  type MerchantId,
  type Seconds,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { kitchenWait } from '../world/merchants.ts';
import type { Platform } from '../world/platform.ts';
import { emptyTerms, type Quote, type Terms, type Wish } from './choice-record.ts';
import { inForce } from './simulation.ts';

const Audience = { everyone: 0, newcomers: 1, regulars: 2, students: 3 } as const;
const studentSegment = 0;
const regularOrders = 2;
const regularLoyalty = 0.3;
const PromiseRule = { quantile: 0, fixed: 1 } as const;
const shortestPromise = 900;

/** Reads what holds for a wish at whatever merchant. */
export function readTerms(city: City, platform: Platform, wish: Wish, out: Terms): void {
  const { vertical } = city;
  const { policy, state } = platform;
  const budgetFen = policy.couponDailyBudget[0] * city.consumers.rowCount;
  const isInvited = isInAudience(city, platform, policy.couponAudience[0], wish.consumer);
  const isFixed = policy.promiseRule[0] === PromiseRule.fixed;
  out.baseFeeFen = inForce(city, policy.deliveryFeeBase, wish.district);
  out.feeFenPerKm = inForce(city, policy.deliveryFeePerKm, wish.district);
  out.couponFen = isInvited ? inForce(city, policy.couponAmount, wish.district) : 0;
  out.couponFromFen = policy.couponThreshold[0];
  out.couponLeftFen = budgetFen - state.couponSpentFen[0];
  out.fixedStagesSeconds =
    vertical.acceptFloorSeconds +
    vertical.acceptMeanSeconds +
    vertical.parkSeconds +
    wish.kerbSeconds;
  out.delaySeconds = isFixed
    ? 0
    : platform.expectedDelay(wish.district, platform.openOrdersPerRider);
  out.marginSeconds = state.marginSeconds[0];
  out.samePromiseSeconds = isFixed ? policy.promiseFixed[0] * 60 : 0;
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
  const { merchants, travel, now } = city;
  const from = merchants.district[merchant];
  const straight =
    Math.abs(merchants.x[merchant] - wish.x) + Math.abs(merchants.y[merchant] - wish.y);
  const ridden = travel.ridden(straight, from, wish.district);
  const basketFen = Math.round(merchants.menuLevelFen[merchant] * wish.basketSize);
  const rideMetres = Math.round(ridden);
  const feeFen = terms.baseFeeFen + Math.round((terms.feeFenPerKm * rideMetres) / 1000);
  const couponFen = grantedFen(terms, basketFen);
  const naiveSeconds = Math.round(
    terms.fixedStagesSeconds +
      kitchenWait(merchants, merchant, now.seconds) +
      Math.round(merchants.meanPreparationSeconds[merchant]) +
      travel.secondsOf(ridden, from, wish.district),
  );
  out.basketFen = basketFen;
  out.rideMetres = rideMetres;
  out.feeFen = feeFen;
  out.merchantCouponFen = perMilleOf(couponFen, platform.policy.couponMerchantShare[0]);
  out.platformCouponFen = couponFen - out.merchantCouponFen;
  out.paidFen = basketFen + feeFen - couponFen;
  out.naiveSeconds = naiveSeconds;
  out.promisedSeconds = promised(terms, naiveSeconds);
}

/** No more than a basket costs, before it is rounded, with the fee of no way at all. */
export function leastPaidFen(terms: Terms, basketFen: number): number {
  const isGranted = basketFen + 1 > terms.couponFromFen;
  return basketFen - 1 + terms.baseFeeFen - (isGranted ? terms.couponFen : 0);
}

/** No more than a promise for a preparation time, with a free kitchen next door. */
export function leastPromiseSeconds(terms: Terms, preparationSeconds: number): number {
  if (terms.samePromiseSeconds > 0) return terms.samePromiseSeconds;
  const stages = terms.fixedStagesSeconds + terms.delaySeconds + terms.marginSeconds;
  return Math.max(shortestPromise, stages + preparationSeconds - 1);
}

function promised(terms: Terms, naiveSeconds: Seconds): Seconds {
  if (terms.samePromiseSeconds > 0) return terms.samePromiseSeconds;
  const seconds = naiveSeconds + terms.delaySeconds + terms.marginSeconds;
  return Math.ceil(Math.max(shortestPromise, seconds) / 60) * 60;
}

/** Coupons go to their audience above their threshold while the day's budget lasts. */
function grantedFen(terms: Terms, basketFen: Fen): Fen {
  const amountFen = Math.min(terms.couponFen, basketFen);
  return basketFen >= terms.couponFromFen && amountFen <= terms.couponLeftFen ? amountFen : 0;
}

function isInAudience(
  city: City,
  platform: Platform,
  audience: number,
  consumer: ConsumerId,
): boolean {
  const { segment, bits } = city.consumers;
  const { ordersPlaced, loyalty } = platform.memories;
  const number = consumer >> bits;
  if (audience === Audience.newcomers) return ordersPlaced[number] === 0;
  if (audience === Audience.students) return segment[number] === studentSegment;
  if (audience === Audience.regulars) {
    return ordersPlaced[number] >= regularOrders || loyalty[number] > regularLoyalty;
  }
  return true;
}
