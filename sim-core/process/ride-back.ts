// Something rides from a consumer back to a merchant, for a holding: an order like any other to
// riders and dispatcher, but no sale. When no rider comes for it, it is tried again the next day.

import { secondsPerDay, type HoldingId, type OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Due, releaseHolding } from '../world/holdings.ts';
import { Stage } from '../world/orders.ts';
import { verticalOf } from '../world/owners.ts';
import { zoneAt } from '../world/space.ts';
import { bringUp } from '../world/vertical-means.ts';
import { openOrder } from './open-order.ts';

/** When it is to be back at the merchant's (assumed). */
const promisedSeconds = 7200;

/** A rider is looked for who fetches it at the consumer's kerb. */
export function beginRideBack(city: City, holding: HoldingId): void {
  const { orders, holdings, merchants, consumers, platforms, space, travel, now } = city;
  const merchant = holdings.provider[holding];
  const consumer = holdings.consumer[holding];
  const platform = platforms[holdings.platform[holding]];
  const vertical = holdings.vertical[holding] - 1;
  const key = holdings.key[holding];
  const order = openOrder(city, platform, { vertical, key, consumer, merchant, referral: 0 });
  const fromX = consumers.homeX[consumer];
  const fromY = consumers.homeY[consumer];
  const district = merchants.district[merchant];
  const fromDistrict = space.district[zoneAt(space, fromX, fromY)];
  const { x, y } = merchants;
  const straight = Math.abs(x[merchant] - fromX) + Math.abs(y[merchant] - fromY);
  const metres = travel.ridden(straight, fromDistrict, district);
  const rideSeconds = travel.secondsOf(metres, fromDistrict, district);
  orders.returning[order] = holding + 1;
  orders.grams[order] = holdings.grams[holding];
  orders.fromX[order] = fromX;
  orders.fromY[order] = fromY;
  orders.x[order] = x[merchant];
  orders.y[order] = y[merchant];
  orders.district[order] = district;
  orders.kerbSeconds[order] = verticalOf(city, order).pickupSeconds;
  orders.rideMetres[order] = Math.round(metres);
  orders.naiveSeconds[order] = Math.round(rideSeconds);
  orders.promisedAt[order] = now.seconds + promisedSeconds;
  orders.readyAt[order] = now.seconds;
  orders.estimatedReadyAt[order] = now.seconds;
  orders.acceptedAt[order] = now.seconds;
  orders.releaseAt[order] = now.seconds;
  setNothingPaid(city, order);
  holdings.dueAt[holding] = -1;
  orders.stage[order] = Stage.waitingForRider;
  city.facts.orderPlaced(order);
  platform.waiting.add(order, now.seconds);
  city.facts.orderAccepted(order);
}

/** What orders that are sales cost, and what was expected of them. */
function setNothingPaid({ orders }: City, order: OrderId): void {
  orders.basketFen[order] = 0;
  orders.feeFen[order] = 0;
  orders.platformCouponFen[order] = 0;
  orders.merchantCouponFen[order] = 0;
  orders.memberFen[order] = 0;
  orders.coupon[order] = 0;
  orders.promotedFen[order] = -1;
  orders.isReusable[order] = 0;
  orders.choiceGainFen[order] = 0;
  orders.perceivedSeconds[order] = 0;
  orders.starsShown[order] = 0;
}

/** It is with the merchant: the vertical settles it, and the holding ends. */
export function endRideBack(city: City, order: OrderId): void {
  const { orders, holdings, facts } = city;
  const holding = orders.returning[order] - 1;
  const vertical = verticalOf(city, order);
  vertical.rodeBack?.(city, vertical.own, holding);
  facts.holdingEnded(holding, Due.rideBack);
  releaseHolding(holdings, holding);
}

/** Nobody came for it. */
export function putOffRideBack(city: City, order: OrderId): void {
  bringUp(city, city.orders.returning[order] - 1, city.now.seconds + secondsPerDay);
}
