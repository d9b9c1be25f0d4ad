// An order is placed and the merchant takes it up: rows are filled, the kitchen gets its job, and
// the platform learns when to look for a rider.

import { quantileAt } from '../kernel/quantiles.ts';
import { bits } from '../kernel/random.ts';
import type { OrderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { noPlatform } from '../world/ledger.ts';
import { admitGuests, enterKitchen, kitchenWait } from '../world/merchants.ts';
import { Stage, takeOrder } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import { Task } from '../world/tasks.ts';
import type { Quote, Wish } from './choice-record.ts';
import { after, platformOf, type Simulation } from './simulation.ts';

export function placeOrder(sim: Simulation, platform: Platform, wish: Wish, quote: Quote): void {
  const { city } = sim;
  const { orders, merchants, now } = city;
  const order = takeOrder(orders);
  orders.stage[order] = Stage.placed;
  orders.platform[order] = platform.id;
  orders.needKey[order] = wish.key;
  orders.consumer[order] = wish.consumer;
  orders.merchant[order] = wish.merchant;
  orders.fromX[order] = merchants.x[wish.merchant];
  orders.fromY[order] = merchants.y[wish.merchant];
  orders.rider[order] = -1;
  orders.lastDecliner[order] = -1;
  orders.next[order] = -1;
  orders.attempts[order] = 0;
  orders.x[order] = wish.x;
  orders.y[order] = wish.y;
  orders.district[order] = wish.district;
  orders.kerbSeconds[order] = wish.kerbSeconds;
  orders.placedAt[order] = now.seconds;
  orders.promisedAt[order] = now.seconds + quote.promisedSeconds;
  orders.naiveSeconds[order] = quote.naiveSeconds;
  orders.rideMetres[order] = quote.rideMetres;
  orders.basketFen[order] = quote.basketFen;
  orders.feeFen[order] = quote.feeFen;
  orders.platformCouponFen[order] = quote.platformCouponFen;
  orders.merchantCouponFen[order] = quote.merchantCouponFen;
  orders.openOrdersPerRider[order] = platform.openOrdersPerRider;
  platform.state.ordersOpen[0]++;
  platform.state.couponSpentFen[0] += quote.platformCouponFen + quote.merchantCouponFen;
  merchants.ordersOpen[wish.merchant]++;
  city.consumers.ordersPlaced[wish.consumer]++;
  city.counts.placed[0]++;
  city.facts.orderPlaced(order);
  after(city, secondsToAccept(city, wish.key), Task.merchantAccepts, order);
}

function secondsToAccept(city: City, needKey: number): Seconds {
  const { acceptFloorSeconds, acceptMeanSeconds } = city.vertical;
  const wait = quantileAt(city.shapes.exponential, bits(city.keys.accept, needKey, 0));
  return acceptFloorSeconds + Math.round(wait * acceptMeanSeconds);
}

/** The kitchen starts, behind the guests who came before; the dispatcher gets a date. */
export function merchantAccepts(sim: Simulation, order: OrderId): void {
  const { city } = sim;
  const { orders, merchants, now } = city;
  const merchant = orders.merchant[order];
  const spentFen = admitGuests(merchants, merchant, now.seconds, city.guests);
  city.ledger.post(Reason.tableSale, spentFen, noPlatform, merchant);
  const speed = 1000 / platformOf(city, order).policy.kitchenSpeed[0];
  cook(city, order, merchants.meanPreparationSeconds[merchant] * speed);
  awaitRider(city, order);
}

/** An order whose ready time is known, and estimated, goes to the dispatcher. */
export function awaitRider(city: City, order: OrderId): void {
  const { orders, merchants, vertical, now } = city;
  const merchant = orders.merchant[order];
  const platform = platformOf(city, order);
  orders.acceptedAt[order] = now.seconds;
  const lead = orders.estimatedReadyAt[order] - vertical.dispatchLeadSeconds;
  orders.releaseAt[order] = Math.max(now.seconds, lead);
  orders.stage[order] = Stage.waitingForRider;
  merchants.ordersTaken[merchant]++;
  platform.waiting.add(order, orders.releaseAt[order]);
  platform.state.ordersThisHalfHour[0]++;
  platform.forecast.count(merchants.zone[merchant], now.hour);
  city.facts.orderAccepted(order);
}

/** The job enters the kitchen: when it will be done, and when the platform thinks it will. */
function cook(city: City, order: OrderId, meanSeconds: number): void {
  const { orders, merchants, now, shapes, keys } = city;
  const merchant = orders.merchant[order];
  const estimate = kitchenWait(merchants, merchant, now.seconds) + meanSeconds;
  orders.estimatedReadyAt[order] = now.seconds + Math.round(estimate);
  const work = quantileAt(shapes.preparation, bits(keys.preparation, orders.needKey[order], 0));
  const done = enterKitchen(merchants, merchant, now.seconds, work * meanSeconds);
  orders.readyAt[order] = Math.ceil(done);
}
