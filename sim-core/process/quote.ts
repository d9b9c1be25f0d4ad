// What the platform shows for a merchant: what is to be paid after fee and coupon, and the promised
// time. The promise estimates the stages, adds what deliveries lately took beyond the estimate, and a
// margin that makes the wished share of promises come true; or it is one fixed time for all.

import { perMilleOf, type ConsumerId, type Fen, type MerchantId, type Metres, type Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { kitchenWait } from '../world/merchants.ts';
import type { Platform } from '../world/platform.ts';
import { inForce } from './simulation.ts';

/** Who wants how much, and where: what a quote depends on besides the merchant. */
export interface Wish {
  key: number;
  consumer: ConsumerId;
  x: Metres;
  y: Metres;
  zone: number;
  district: number;
  basketSize: number;
  kerbSeconds: Seconds;
  merchant: MerchantId;
}

export interface Quote {
  basketFen: Fen;
  feeFen: Fen;
  platformCouponFen: Fen;
  merchantCouponFen: Fen;
  paidFen: Fen;
  rideMetres: Metres;
  /** Stages as estimated, without correction. */
  naiveSeconds: Seconds;
  promisedSeconds: Seconds;
}

const Audience = { everyone: 0, newcomers: 1, regulars: 2, students: 3 } as const;
const studentSegment = 0;
const regularOrders = 2;
const regularLoyalty = 0.3;
const PromiseRule = { quantile: 0, fixed: 1 } as const;
const shortestPromise = 900;

/** Fills `out` for a merchant as seen by a wish. */
export function quote(
  city: City,
  platform: Platform,
  wish: Wish,
  merchant: MerchantId,
  out: Quote,
): void {
  const { merchants, vertical, travel, now } = city;
  const { policy } = platform;
  const mx = merchants.x[merchant];
  const my = merchants.y[merchant];
  out.basketFen = Math.round(merchants.menuLevelFen[merchant] * wish.basketSize);
  out.rideMetres = travel.metres(mx, my, wish.x, wish.y);
  const perKm = inForce(city, policy.deliveryFeePerKm, wish.district);
  const base = inForce(city, policy.deliveryFeeBase, wish.district);
  out.feeFen = base + Math.round((perKm * out.rideMetres) / 1000);
  addCoupon(city, platform, wish, out);
  out.paidFen = out.basketFen + out.feeFen - out.platformCouponFen - out.merchantCouponFen;
  out.naiveSeconds =
    vertical.acceptFloorSeconds +
    vertical.acceptMeanSeconds +
    kitchenWait(merchants, merchant, now.seconds) +
    Math.round(merchants.meanPreparationSeconds[merchant]) +
    travel.seconds(mx, my, wish.x, wish.y) +
    vertical.parkSeconds +
    wish.kerbSeconds;
  out.naiveSeconds = Math.round(out.naiveSeconds);
  out.promisedSeconds =
    policy.promiseRule[0] === PromiseRule.fixed
      ? policy.promiseFixed[0] * 60
      : estimatedPromise(platform, wish, out.naiveSeconds);
}

function estimatedPromise(platform: Platform, wish: Wish, naiveSeconds: Seconds): Seconds {
  const delay = platform.expectedDelay(wish.district, platform.load);
  const margin = platform.state.marginSeconds[0];
  const seconds = Math.max(shortestPromise, naiveSeconds + delay + margin);
  return Math.ceil(seconds / 60) * 60;
}

/** Coupons go to their audience above their threshold while the day's budget lasts. */
function addCoupon(city: City, platform: Platform, wish: Wish, out: Quote): void {
  const { policy, state } = platform;
  const amount = Math.min(inForce(city, policy.couponAmount, wish.district), out.basketFen);
  const budgetFen = policy.couponDailyBudget[0] * city.consumers.capacity;
  const isOffered =
    amount > 0 &&
    out.basketFen >= policy.couponThreshold[0] &&
    state.couponSpentFen[0] + amount <= budgetFen &&
    isInAudience(city, policy.couponAudience[0], wish.consumer);
  const granted = isOffered ? amount : 0;
  out.merchantCouponFen = perMilleOf(granted, policy.couponMerchantShare[0]);
  out.platformCouponFen = granted - out.merchantCouponFen;
}

function isInAudience(city: City, audience: number, consumer: ConsumerId): boolean {
  const { ordersPlaced, loyalty, segment } = city.consumers;
  if (audience === Audience.newcomers) return ordersPlaced[consumer] === 0;
  if (audience === Audience.students) return segment[consumer] === studentSegment;
  if (audience === Audience.regulars) {
    return ordersPlaced[consumer] >= regularOrders || loyalty[consumer] > regularLoyalty;
  }
  return true;
}
