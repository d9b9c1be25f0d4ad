// An order ends: money moves, the consumer and the platform learn, the row is given back.

import { draw } from '../kernel/random.ts';
import { perMilleOf, type OrderId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { releaseOrder } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import { basePayFen, bonusFen, kmPayFen } from './pay.ts';
import { inForce, platformOf, type Simulation } from './simulation.ts';

/** Payment channel: share of what is paid (assumed); support and technology per order (assumed). */
const paymentPerMille = 6;
const supportFen = 130;
/**
 * Satisfaction lost per minute late; refunds become likely beyond a grace (assumed; A1.16, B1.09).
 */
const lossPerMinuteLate = 0.06;
const graceSeconds = 600;
const refundChancePerMinute = 0.03;
const refundShare = 500;
const qualityNoise = 0.5;
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
  const excess = now.seconds - orders.placedAt[order] - orders.naiveSeconds[order];
  const wished = platform.policy.promiseQuantile[0] / 1000;
  const { district, openOrdersPerRider } = orders;
  platform.learn(district[order], excess, openOrdersPerRider[order], isLate, wished);
  platform.state.ordersOpen[0]--;
  city.counts.delivered[0]++;
  if (isLate) city.counts.late[0]++;
  city.facts.orderDelivered(order, rider);
  review(city, order, lateSeconds);
  releaseOrder(orders, order);
}

function postSale(city: City, platform: Platform, order: OrderId): void {
  const { ledger, orders, vertical } = city;
  const merchant = orders.merchant[order];
  const basketFen = orders.basketFen[order];
  const feeFen = orders.feeFen[order];
  const platformCouponFen = orders.platformCouponFen[order];
  const merchantCouponFen = orders.merchantCouponFen[order];
  const rate = inForce(city, platform.policy.commission, orders.district[order]);
  const paidFen = basketFen + feeFen - platformCouponFen - merchantCouponFen;
  const { id } = platform;
  ledger.post(Reason.basket, basketFen, id, merchant);
  ledger.post(Reason.deliveryFee, feeFen, id);
  ledger.post(Reason.platformCoupon, platformCouponFen, id);
  ledger.post(Reason.merchantCoupon, merchantCouponFen, id, merchant);
  ledger.post(Reason.commission, perMilleOf(basketFen, rate), id, merchant);
  ledger.post(Reason.payment, perMilleOf(paidFen, paymentPerMille), id);
  ledger.post(Reason.support, supportFen, id);
  const ingredientsFen = Math.round(basketFen * vertical.ingredientShare);
  ledger.post(Reason.ingredients, ingredientsFen, id, merchant);
  ledger.post(Reason.packaging, vertical.packagingFen, id, merchant);
}

function postRiderPay(
  city: City,
  platform: Platform,
  order: OrderId,
  rider: RiderId,
  isLate: boolean,
): void {
  const { ledger } = city;
  const { id, policy } = platform;
  const baseFen = basePayFen(city, policy, order);
  const kmFen = kmPayFen(city, policy, order);
  const extraFen = bonusFen(city, policy, order);
  const penaltyFen = isLate ? Math.min(policy.riderLatePenalty[0], baseFen + kmFen) : 0;
  ledger.post(Reason.riderBase, baseFen, id, rider);
  ledger.post(Reason.riderKm, kmFen, id, rider);
  ledger.post(Reason.riderBonus, extraFen, id, rider);
  ledger.post(Reason.riderPenalty, penaltyFen, id, rider);
}

/** The consumer rates, may ask for money back, and thinks of the platform as the order went. */
function review(city: City, order: OrderId, lateSeconds: number): void {
  const { orders, merchants, consumers, keys, ledger } = city;
  const merchant = orders.merchant[order];
  const consumer = orders.consumer[order];
  const needKey = orders.needKey[order];
  const taste = (draw(keys.complaint, needKey, 0) - 0.5) * 2 * qualityNoise;
  const lateMinutes = Math.max(0, lateSeconds) / 60;
  const stars = merchants.trueQuality[merchant] + taste - lossPerMinuteLate * lateMinutes;
  const weight = merchants.ratingWeight[merchant];
  const shown = merchants.ratingShown[merchant];
  const given = Math.max(1, Math.min(5, stars));
  merchants.ratingShown[merchant] = (shown * weight + given) / (weight + 1);
  merchants.ratingWeight[merchant] = Math.min(1000, weight + 1);
  const satisfaction = Math.max(0, Math.min(1, (stars - 3) / 2));
  consumers.loyalty[consumer] += loyaltyStep * (satisfaction - consumers.loyalty[consumer]);
  if (lateSeconds <= graceSeconds) return;
  const chance = refundChancePerMinute * (lateMinutes - graceSeconds / 60);
  if (draw(keys.complaint, needKey, 1) >= chance) return;
  const refundFen = perMilleOf(orders.basketFen[order], refundShare);
  ledger.post(Reason.refund, refundFen, orders.platform[order]);
  city.facts.orderRefunded(order, refundFen);
}

/** Nothing was paid yet; food that is already cooked is made good to the merchant. */
export function settleCancelled(sim: Simulation, order: OrderId, reason: number): void {
  const { city } = sim;
  const { orders, ledger, vertical, merchants } = city;
  const merchant = orders.merchant[order];
  const platform = platformOf(city, order);
  const couponFen = orders.platformCouponFen[order] + orders.merchantCouponFen[order];
  platform.state.couponSpentFen[0] -= couponFen;
  platform.state.ordersOpen[0]--;
  const spoiledFen = Math.round(orders.basketFen[order] * vertical.ingredientShare);
  ledger.post(Reason.spoiled, spoiledFen, platform.id, merchant);
  ledger.post(Reason.ingredients, spoiledFen, platform.id, merchant);
  merchants.ordersOpen[merchant]--;
  city.consumers.loyalty[orders.consumer[order]] *= 1 - loyaltyStep;
  city.counts.cancelled[0]++;
  city.facts.orderCancelled(order, reason);
  releaseOrder(orders, order);
}
