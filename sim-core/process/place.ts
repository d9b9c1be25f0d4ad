// An order is placed and the merchant takes it up: rows are filled, the vertical makes it ready,
// and the platform learns when to look for a rider.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits } from '../kernel/random.ts';
import { secondsPerDay, type OrderId, type Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { countOrder } from '../world/memories.ts';
import { isPrivateOrder, platformOf, verticalOf } from '../world/owners.ts';
import { pickUpZone, Stage } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { Task } from '../world/tasks.ts';
import { goesByCarrier } from './carriers.ts';
import type { NeedScratch, Quote, Wish } from './choice-record.ts';
import { acceptSecondsSaved, StockError, stockErrorOf } from './merchant-tools.ts';
import { openOrder } from './open-order.ts';
import { settleRefused } from './settle.ts';
import { placePriceFen } from './promotion.ts';
import { lateExtraOf } from './referrals.ts';
import { after, type Simulation } from './simulation.ts';
import { takesReusable } from './tableware.ts';

export function placeOrder(
  sim: Simulation,
  platform: Platform,
  wish: NeedScratch,
  quote: Quote,
): void {
  const { city } = sim;
  const { orders, merchants, now } = city;
  const order = openOrder(city, platform, wish);
  const isCarried = city.verticals[wish.vertical].handOver === 'carriage';
  orders.fromX[order] = isCarried ? wish.ends.fromX : merchants.x[wish.merchant];
  orders.fromY[order] = isCarried ? wish.ends.fromY : merchants.y[wish.merchant];
  orders.x[order] = isCarried ? wish.ends.toX : wish.x;
  orders.y[order] = isCarried ? wish.ends.toY : wish.y;
  orders.district[order] = wish.district;
  orders.kerbSeconds[order] = wish.kerbSeconds;
  orders.promisedAt[order] = now.seconds + quote.promisedSeconds;
  orders.naiveSeconds[order] = quote.naiveSeconds;
  orders.rideMetres[order] = quote.rideMetres;
  orders.basketFen[order] = quote.basketFen;
  orders.feeFen[order] = quote.feeFen;
  orders.platformCouponFen[order] = quote.platformCouponFen;
  orders.merchantCouponFen[order] = quote.merchantCouponFen;
  orders.memberFen[order] = quote.memberFen;
  orders.isReusable[order] = takesReusable(city, platform, wish) ? 1 : 0;
  orders.promotedFen[order] =
    isPrivateOrder(city, order) ? -1 : placePriceFen(city, platform, wish);
  rememberChoice(city, platform, wish, order);
  orders.coupon[order] = quote.coupon;
  platform.coupons.spentFen[quote.coupon] += quote.platformCouponFen + quote.merchantCouponFen;
  const day = Math.floor(now.seconds / secondsPerDay);
  const number = wish.consumer >> city.consumers.bits;
  orders.standing[order] = isPrivateOrder(city, order)
    ? platform.memories.standing[number]
    : countOrder(platform.memories, number, day);
  if (quote.memberFen > 0) platform.memories.memberOrders[number]++;
  const vertical = city.verticals[wish.vertical];
  orders.lateExtra[order] = lateExtraOf(city, order);
  vertical.placed(city, vertical.own, order);
  city.facts.orderPlaced(order);
  after(city, secondsToAccept(city, platform, wish), Task.merchantAccepts, order);
}

/** What the order is chosen for, to be compared with how it is lived. */
function rememberChoice(
  { orders, merchants, consumers }: City,
  { memories, listings }: Platform,
  { consumer, merchant, gainFen }: NeedScratch,
  order: OrderId,
): void {
  const lateSeconds = memories.expectedLateSeconds[consumer >> consumers.bits];
  orders.choiceGainFen[order] = gainFen;
  orders.perceivedSeconds[order] =
    orders.promisedAt[order] - orders.placedAt[order] + Math.round(lateSeconds);
  orders.starsShown[order] = listings.ratingShown[merchant >> merchants.bits];
}

function secondsToAccept(
  city: City,
  platform: Platform,
  { vertical, key, merchant }: Wish,
): Seconds {
  const { acceptFloorSeconds, acceptMeanSeconds } = city.verticals[vertical];
  const wait = quantileAt(city.shapes.exponential, bits(city.keys.accept, key, 0));
  const meanSeconds = acceptMeanSeconds - acceptSecondsSaved(city, platform, merchant);
  return acceptFloorSeconds + Math.round(wait * meanSeconds);
}

/** The vertical makes the order ready; the dispatcher gets a date. What is sold out ends here. */
export function merchantAccepts(sim: Simulation, order: OrderId): void {
  const { city } = sim;
  const error = stockErrorOf(city, order);
  const vertical = verticalOf(city, order);
  const isSoldOut = vertical.isSoldOut?.(city, vertical.own, order) === true;
  if (isSoldOut || error === StockError.cancelled) {
    settleRefused(sim, order);
    return;
  }
  city.orders.isReplaced[order] = error === StockError.replaced ? 1 : 0;
  vertical.accepted(city, vertical.own, order);
  awaitRider(city, order);
}

/** An order whose ready time is known, and estimated, goes to the dispatcher. */
export function awaitRider(city: City, order: OrderId): void {
  const { orders, merchants, space, now } = city;
  const merchant = orders.merchant[order];
  const platform = platformOf(city, order);
  orders.acceptedAt[order] = now.seconds;
  if (city.carriers.length > 0 && goesByCarrier(city, order)) return;
  const lead = orders.estimatedReadyAt[order] - verticalOf(city, order).dispatchLeadSeconds;
  orders.releaseAt[order] = Math.max(now.seconds, lead);
  orders.stage[order] = Stage.waitingForRider;
  merchants.ordersTaken[merchant]++;
  platform.waiting.add(order, orders.releaseAt[order]);
  platform.state.ordersThisHalfHour[0]++;
  platform.forecast.count(pickUpZone(space, orders, order), now.hour);
  city.facts.orderAccepted(order);
}
