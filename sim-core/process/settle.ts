// An order ends: money moves, the consumer and the platform learn, the row is given back.

import { perMilleOf, type Fen, type OrderId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { CancelReason } from '../world/facts.ts';
import { none } from '../world/ledger.ts';
import { isPrivateOrder, platformOf, verticalOf } from '../world/owners.ts';
import { isReturning, paidFenOf, releaseOrder } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { countOnCard } from '../world/points-card.ts';
import { Reason } from '../world/reasons.ts';
import { reviewPenalty } from './appeals.ts';
import { countPay } from './beliefs.ts';
import { commissionFen, deliveryChargeFen } from './charges.ts';
import { bringHome } from './household.ts';
import { meetBuyer } from './own-orders.ts';
import { basePayFen, bonusFen, kmPayFen } from './pay.ts';
import { endReferral } from './referrals.ts';
import { endRideBack, putOffRideBack } from './ride-back.ts';
import { reviewCancelled, reviewDelivered } from './review.ts';
import { usualChargesFen } from './settled-books.ts';
import type { Simulation } from './simulation.ts';

/** Payment channel: share of what is paid (assumed); support and technology per order (assumed). */
const paymentPerMille = 6;
const supportFen = 130;

/** A carrier has brought it: nobody's pay is due. */
export function settleCarried(sim: Simulation, order: OrderId): void {
  settleDelivered(sim, order, none);
}

/** Its consumer has it; `rider` is `none` where a carrier has brought it. */
export function settleDelivered(sim: Simulation, order: OrderId, rider: RiderId): void {
  const { city } = sim;
  const { orders, now, ledger } = city;
  ledger.order = order;
  const platform = platformOf(city, order);
  const lateSeconds = now.seconds - orders.promisedAt[order];
  const isLate = lateSeconds > 0;
  const isBack = isReturning(orders, order);
  if (!isBack) postSale(city, platform, order);
  const rideFen = rider === none ? 0 : payRider(city, platform, order, rider, lateSeconds);
  if (!isBack && isTaught(sim)) learnDelay(city, platform, order, isLate);
  platform.state.ordersOpen[0]--;
  platform.stance.delivered[0]++;
  city.counts.delivered[0]++;
  if (isLate) city.counts.late[0]++;
  city.facts.orderDelivered(order, rider);
  if (isBack) endRideBack(city, order);
  else saleIsOver(sim, platform, order, lateSeconds);
  endReferral(city, order, true, rideFen);
  ledger.order = none;
  releaseOrder(orders, order);
}

/** Gives what the rider gets for the order; carriers hear of it. */
function payRider(
  city: City,
  platform: Platform,
  order: OrderId,
  rider: RiderId,
  lateSeconds: number,
): Fen {
  countOnCard(platform, rider >> city.riders.bits, lateSeconds > 0);
  const paidFen = postRiderPay(city, platform, order, rider, lateSeconds);
  if (!isReturning(city.orders, order)) {
    for (const carrier of city.carriers) carrier.riderBrought?.(city, carrier.own, order, paidFen);
  }
  return paidFen;
}

/** Its consumer has it, and thinks of it. */
function saleIsOver(
  sim: Simulation,
  platform: Platform,
  order: OrderId,
  lateSeconds: number,
): void {
  const { city } = sim;
  if (city.households.capacity > 0) bringHome(city, order);
  reviewDelivered(city, platform, order, lateSeconds, isTaught(sim));
  sim.mediation?.orderTaught(city, platform, order);
  if (city.channels.count.kept[0] > 0 && !isPrivateOrder(city, order)) meetBuyer(sim, order);
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
  if (vertical.handOver === 'carriage') {
    ledger.post(Reason.deliveryFee, feeFen, platform.id, none, vertical.number);
    postRunning(city, platform, order);
    vertical.handedOver(city, vertical.own, order);
    return;
  }
  const platformCouponFen = orders.platformCouponFen[order];
  const merchantCouponFen = orders.merchantCouponFen[order];
  const chargeFen = commissionFen(city, platform, order);
  const deliveryFen = deliveryChargeFen(city, platform, order);
  const levyFen = orders.isReusable[order] === 1 ? 0 : city.rules.regulator.packagingLevy;
  const placeFen = Math.max(0, orders.promotedFen[order]);
  const beforeFen = city.merchants.balanceFen[merchant];
  const { id } = platform;
  const { number } = vertical;
  ledger.post(Reason.basket, basketFen, id, merchant, number);
  ledger.post(Reason.deliveryFee, feeFen, id, none, number);
  ledger.post(Reason.platformCoupon, platformCouponFen, id, none, number);
  ledger.post(Reason.merchantCoupon, merchantCouponFen, id, merchant, number);
  ledger.post(Reason.membershipDiscount, orders.memberFen[order], id, none, number);
  ledger.post(Reason.commission, chargeFen, id, merchant, number);
  ledger.post(Reason.advertising, placeFen, id, merchant, number);
  ledger.post(Reason.deliveryCharge, deliveryFen, id, merchant, number);
  ledger.post(Reason.packagingLevy, levyFen, id, merchant, number);
  postRunning(city, platform, order);
  vertical.handedOver(city, vertical.own, order);
  const chargesFen = chargeFen + placeFen + merchantCouponFen + deliveryFen + levyFen;
  const leftFen = city.merchants.balanceFen[merchant] - beforeFen;
  countSale(city, platform, order, chargesFen, leftFen);
}

/** What any order costs the platform. */
function postRunning({ ledger, orders }: City, { id }: Platform, order: OrderId): void {
  const number = orders.vertical[order];
  const paymentFen = perMilleOf(paidFenOf(orders, order), paymentPerMille);
  ledger.post(Reason.payment, paymentFen, id, none, number);
  ledger.post(Reason.support, supportFen, id, none, number);
}

/** What the merchant makes of its week here. */
function countSale(
  { orders, merchants, verticals }: City,
  { listings }: Platform,
  order: OrderId,
  chargesFen: Fen,
  leftFen: Fen,
): void {
  const number = orders.merchant[order] >> merchants.bits;
  const basketFen = orders.basketFen[order];
  const placeFen = orders.promotedFen[order];
  listings.weekSalesFen[number] += basketFen;
  listings.weekChargesFen[number] += chargesFen;
  listings.weekUsualFen[number] += usualChargesFen(basketFen, verticals[orders.vertical[order]]);
  listings.weekContributionFen[number] += leftFen;
  listings.weekOrders[number]++;
  if (placeFen < 0) return;
  listings.weekPromoted[number]++;
  listings.weekAdvertisingFen[number] += placeFen;
}

/** Gives what the rider gets for the order. */
function postRiderPay(
  city: City,
  platform: Platform,
  order: OrderId,
  rider: RiderId,
  lateSeconds: number,
): Fen {
  const { ledger } = city;
  const { id, rules } = platform;
  const vertical = city.orders.vertical[order];
  const baseFen = basePayFen(city, rules, order);
  const kmFen = kmPayFen(city, rules, order);
  const extraFen = bonusFen(city, rules, order);
  const isLate = lateSeconds > 0;
  const penaltyFen = isLate ? Math.min(rules.riderLatePenalty, baseFen + kmFen) : 0;
  ledger.post(Reason.riderBase, baseFen, id, rider, vertical);
  ledger.post(Reason.riderKm, kmFen, id, rider, vertical);
  ledger.post(Reason.riderBonus, extraFen, id, rider, vertical);
  ledger.post(Reason.riderPenalty, penaltyFen, id, rider, vertical);
  const paidFen = baseFen + kmFen + extraFen;
  const madeUpFen = Math.max(0, city.rules.regulator.leastPerOrder - paidFen);
  ledger.post(Reason.riderMinimum, madeUpFen, id, rider, vertical);
  const backFen = isLate
    ? reviewPenalty(city, platform, order, rider, lateSeconds, penaltyFen)
    : 0;
  const gotFen = paidFen + madeUpFen - penaltyFen + backFen;
  countPay(city, order, gotFen);
  return gotFen;
}

/** An order at the members' discount that never came is not counted against its membership. */
function giveBackDiscount(city: City, { memories }: Platform, order: OrderId): void {
  const { orders, consumers } = city;
  const number = orders.consumer[order] >> consumers.bits;
  const used = memories.memberOrders[number];
  if (orders.memberFen[order] > 0 && used > 0) memories.memberOrders[number] = used - 1;
}

/** Nothing was paid yet; what becomes of the goods is the vertical's. */
export function settleCancelled(sim: Simulation, order: OrderId, reason: number): void {
  sim.city.ledger.order = order;
  const vertical = verticalOf(sim.city, order);
  if (!isReturning(sim.city.orders, order)) vertical.cancelled(sim.city, vertical.own, order);
  endUndelivered(sim, order, reason);
}

/** Nobody hands an order over to the rider who has come for it, and is paid for coming. */
export function settleNobodyThere(sim: Simulation, order: OrderId, rider: RiderId): void {
  sim.city.ledger.order = order;
  postRiderPay(sim.city, platformOf(sim.city, order), order, rider, 0);
  settleCancelled(sim, order, CancelReason.nobodyThere);
}

/** Something ordered is sold out, and no merchant has begun with it. */
export function settleRefused(sim: Simulation, order: OrderId): void {
  sim.city.ledger.order = order;
  endUndelivered(sim, order, CancelReason.stock);
}

function endUndelivered(sim: Simulation, order: OrderId, reason: number): void {
  const { city } = sim;
  const { orders, merchants, ledger } = city;
  const merchant = orders.merchant[order];
  const platform = platformOf(city, order);
  const couponFen = orders.platformCouponFen[order] + orders.merchantCouponFen[order];
  platform.coupons.spentFen[orders.coupon[order]] -= couponFen;
  giveBackDiscount(city, platform, order);
  platform.state.ordersOpen[0]--;
  if (orders.isAway[order] === 0) merchants.ordersOpen[merchant]--;
  city.counts.cancelled[0]++;
  city.facts.orderCancelled(order, reason);
  for (const carrier of city.carriers) carrier.notBrought?.(city, carrier.own, order);
  if (isReturning(orders, order)) putOffRideBack(city, order);
  else if (reason === CancelReason.nobodyThere) {
    // Whoever is not there has nobody else to blame.
    city.facts.orderLived(order, -orders.choiceGainFen[order]);
  } else {
    reviewCancelled(city, platform, order, isTaught(sim));
    sim.mediation?.orderTaught(city, platform, order);
  }
  endReferral(city, order, false, 0);
  ledger.order = none;
  releaseOrder(orders, order);
}
