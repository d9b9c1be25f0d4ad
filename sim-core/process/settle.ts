// An order ends: money moves, the consumer and the platform learn, the row is given back.

import { draw } from '../kernel/random.ts';
import { perMilleOf, type OrderId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { platformOf, verticalOf } from '../world/owners.ts';
import { releaseOrder } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import { commissionFen } from './charges.ts';
import { basePayFen, bonusFen, kmPayFen } from './pay.ts';
import { usualChargesFen } from './settled-books.ts';
import type { Simulation } from './simulation.ts';

/** Payment channel: share of what is paid (assumed); support and technology per order (assumed). */
const paymentPerMille = 6;
const supportFen = 130;
/**
 * Satisfaction lost per minute late; refunds become likely beyond a grace (assumed; A1.16, B1.09).
 */
export const lossPerMinuteLate = 0.06;
const graceSeconds = 600;
const refundChancePerMinute = 0.03;
const refundShare = 500;
const qualityNoise = 0.5;
/** A rating shown is the mean of no more than this many (assumed). */
const mostRatings = 1000;
/** How far one experience moves loyalty (assumed). */
const loyaltyStep = 0.15;

export function settleDelivered(sim: Simulation, order: OrderId, rider: RiderId): void {
  const { city } = sim;
  const { orders, now } = city;
  const platform = platformOf(city, order);
  const lateSeconds = now.seconds - orders.promisedAt[order];
  const isLate = lateSeconds > 0;
  postSale(city, platform, order);
  postRiderPay(city, platform, order, rider, isLate);
  if (isTaught(sim)) learnDelay(city, platform, order, isLate);
  platform.state.ordersOpen[0]--;
  city.counts.delivered[0]++;
  if (isLate) city.counts.late[0]++;
  city.facts.orderDelivered(order, rider);
  if (isTaught(sim)) review(city, platform, order, lateSeconds);
  refund(city, order, lateSeconds);
  sim.mediation?.orderTaught(city, platform, order);
  releaseOrder(orders, order);
}

/** False while what is remembered is held at another run's (hold.ts). */
function isTaught({ mediation }: Simulation): boolean {
  return mediation === undefined || !mediation.isMemoryHeld;
}

function learnDelay(city: City, platform: Platform, order: OrderId, isLate: boolean): void {
  const { orders, now } = city;
  const { district, openOrdersPerRider } = orders;
  const excess = now.seconds - orders.placedAt[order] - orders.naiveSeconds[order];
  const wished = platform.rules.promiseQuantile / 1000;
  platform.learn(district[order], excess, openOrdersPerRider[order], isLate, wished);
}

function postSale(city: City, platform: Platform, order: OrderId): void {
  const { ledger, orders } = city;
  const vertical = verticalOf(city, order);
  const merchant = orders.merchant[order];
  const basketFen = orders.basketFen[order];
  const feeFen = orders.feeFen[order];
  const platformCouponFen = orders.platformCouponFen[order];
  const merchantCouponFen = orders.merchantCouponFen[order];
  const chargeFen = commissionFen(city, platform, order);
  const beforeFen = city.merchants.balanceFen[merchant];
  const paidFen = basketFen + feeFen - platformCouponFen - merchantCouponFen;
  const { id } = platform;
  const { number } = vertical;
  ledger.post(Reason.basket, basketFen, id, merchant, number);
  ledger.post(Reason.deliveryFee, feeFen, id, none, number);
  ledger.post(Reason.platformCoupon, platformCouponFen, id, none, number);
  ledger.post(Reason.merchantCoupon, merchantCouponFen, id, merchant, number);
  ledger.post(Reason.commission, chargeFen, id, merchant, number);
  ledger.post(Reason.payment, perMilleOf(paidFen, paymentPerMille), id, none, number);
  ledger.post(Reason.support, supportFen, id, none, number);
  vertical.handedOver(city, vertical.own, order);
  const { listings } = platform;
  const place = merchant >> city.merchants.bits;
  listings.weekSalesFen[place] += basketFen;
  listings.weekChargesFen[place] += chargeFen + merchantCouponFen;
  listings.weekUsualFen[place] += usualChargesFen(basketFen);
  listings.weekContributionFen[place] += city.merchants.balanceFen[merchant] - beforeFen;
}

function postRiderPay(
  city: City,
  platform: Platform,
  order: OrderId,
  rider: RiderId,
  isLate: boolean,
): void {
  const { ledger } = city;
  const { id, rules } = platform;
  const vertical = city.orders.vertical[order];
  const baseFen = basePayFen(city, rules, order);
  const kmFen = kmPayFen(city, rules, order);
  const extraFen = bonusFen(city, rules, order);
  const penaltyFen = isLate ? Math.min(rules.riderLatePenalty, baseFen + kmFen) : 0;
  ledger.post(Reason.riderBase, baseFen, id, rider, vertical);
  ledger.post(Reason.riderKm, kmFen, id, rider, vertical);
  ledger.post(Reason.riderBonus, extraFen, id, rider, vertical);
  ledger.post(Reason.riderPenalty, penaltyFen, id, rider, vertical);
}

/** The consumer rates, and thinks of the platform as the order went. */
function review(city: City, platform: Platform, order: OrderId, lateSeconds: number): void {
  const { orders, merchants, consumers, keys } = city;
  const { memories } = platform;
  const merchant = orders.merchant[order];
  const consumer = orders.consumer[order] >> consumers.bits;
  const needKey = orders.needKey[order];
  const taste = (draw(keys.complaint, needKey, 0) - 0.5) * 2 * qualityNoise;
  const lateMinutes = Math.max(0, lateSeconds) / 60;
  const stars = merchants.trueQuality[merchant] + taste - lossPerMinuteLate * lateMinutes;
  rate(platform, merchant >> merchants.bits, stars);
  const satisfaction = Math.max(0, Math.min(1, (stars - 3) / 2));
  memories.loyalty[consumer] += loyaltyStep * (satisfaction - memories.loyalty[consumer]);
}

/** Who waited long may ask for money back. */
function refund(city: City, order: OrderId, lateSeconds: number): void {
  if (lateSeconds <= graceSeconds) return;
  const { orders, keys, ledger } = city;
  const needKey = orders.needKey[order];
  const lateMinutes = lateSeconds / 60;
  const chance = refundChancePerMinute * (lateMinutes - graceSeconds / 60);
  if (draw(keys.complaint, needKey, 1) >= chance) return;
  const refundFen = perMilleOf(orders.basketFen[order], refundShare);
  ledger.post(
    Reason.refund, refundFen, orders.platform[order], none, orders.vertical[order],
  );
  city.facts.orderRefunded(order, refundFen);
}

/** The mean of the stars given for a true quality, where lateness costs so many of them. */
export function meanStars(trueQuality: number, lateStars: number): number {
  const low = trueQuality - lateStars - qualityNoise;
  const high = low + 2 * qualityNoise;
  // Taste is even between the two; what lies beyond 1 or 5 is given as 1 or 5.
  const from = Math.max(1, Math.min(5, low));
  const to = Math.max(1, Math.min(5, high));
  const below = Math.max(0, 1 - low) * 1;
  const above = Math.max(0, high - 5) * 5;
  return (below + (to * to - from * from) / 2 + above) / (high - low);
}

/** The stars join those of a listing; old ones fade once there are many. */
function rate({ listings }: Platform, merchantNumber: number, stars: number): void {
  const { ratingShown, ratingWeight } = listings;
  const weight = ratingWeight[merchantNumber];
  const given = Math.max(1, Math.min(5, stars));
  ratingShown[merchantNumber] = (ratingShown[merchantNumber] * weight + given) / (weight + 1);
  ratingWeight[merchantNumber] = Math.min(mostRatings, weight + 1);
}

/** Nothing was paid yet; what becomes of the goods is the vertical's. */
export function settleCancelled(sim: Simulation, order: OrderId, reason: number): void {
  const { city } = sim;
  const { orders, merchants } = city;
  const vertical = verticalOf(city, order);
  const merchant = orders.merchant[order];
  const platform = platformOf(city, order);
  const couponFen = orders.platformCouponFen[order] + orders.merchantCouponFen[order];
  platform.coupons.spentFen[orders.coupon[order]] -= couponFen;
  platform.state.ordersOpen[0]--;
  vertical.cancelled(city, vertical.own, order);
  merchants.ordersOpen[merchant]--;
  const consumer = orders.consumer[order] >> city.consumers.bits;
  if (isTaught(sim)) platform.memories.loyalty[consumer] *= 1 - loyaltyStep;
  city.counts.cancelled[0]++;
  city.facts.orderCancelled(order, reason);
  sim.mediation?.orderTaught(city, platform, order);
  releaseOrder(orders, order);
}
