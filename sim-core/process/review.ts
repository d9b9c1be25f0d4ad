// What an order was like for the consumer: stars, money back, what is remembered of the platform,
// and what the order was worth as it was lived. The choice's worth was told when the need arose;
// here it is corrected, once for each order.

import {
  expectedLateness, livedCorrection, loyaltyStep, waitedInVain, type Lived,
} from '../decide/lived-worth.ts';
import { draw } from '../kernel/random.ts';
import { perMilleOf, type Fen, type OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import { rate } from '../world/listings.ts';
import { verticalOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { Reason } from '../world/reasons.ts';
import { segments, type Segment } from '../world/segments.ts';
import { answerComplaint } from './customer-service.ts';
import { replacedRefundPerMille, replacedStars } from './merchant-tools.ts';
import { settleTableware } from './tableware.ts';

/**
 * Satisfaction lost per minute late; beyond a grace people complain, and refunds become likely
 * (assumed; A1.16, B1.09).
 */
export const lossPerMinuteLate = 0.06;
const graceSeconds = 600;
const refundChancePerMinute = 0.03;
const refundShare = 500;
const qualityNoise = 0.5;

/** An order was delivered `lateSeconds` after its promise, or before when negative. */
export function reviewDelivered(
  city: City,
  platform: Platform,
  order: OrderId,
  lateSeconds: number,
  isTaught: boolean,
): void {
  const starsLived = starsOfGoods(city, order);
  if (isTaught) remember(city, platform, order, lateSeconds, starsLived);
  const lateRefundFen = refund(city, order, lateSeconds);
  const refundFen = lateRefundFen + replacedRefund(city, order);
  if (lateSeconds > graceSeconds || city.orders.isReplaced[order] === 1) {
    answerComplaint(city, platform, order, lateRefundFen > 0, isTaught);
  }
  const besidesFen = refundFen + settleTableware(city, order);
  city.facts.orderLived(order, besidesFen + correctionFen(city, order, lateSeconds, starsLived));
}

/** An order has ended without a delivery: its consumer did without, and waited in vain. */
export function reviewCancelled(
  city: City,
  platform: Platform,
  order: OrderId,
  isTaught: boolean,
): void {
  const { orders, now, assumptions } = city;
  const lateSeconds = now.seconds - orders.promisedAt[order];
  if (isTaught) {
    const consumer = orders.consumer[order] >> city.consumers.bits;
    platform.memories.loyalty[consumer] *= 1 - loyaltyStep;
    if (lateSeconds > 0) trust(city, platform.memories, consumer, lateSeconds);
  }
  answerComplaint(city, platform, order, true, isTaught);
  const { pricePerYuan, timePerMinute } = tastesOf(city, order);
  const utility = waitedInVain(
    (now.seconds - orders.placedAt[order]) / 60,
    Math.max(0, lateSeconds) / 60,
    timePerMinute * (assumptions.timeSensitivity / 1000),
    assumptions.latenessCost / 1000,
  );
  const penaltyFen = fenOf(city, utility, pricePerYuan);
  city.facts.orderLived(order, penaltyFen - orders.choiceGainFen[order]);
}

function starsOfGoods(city: City, order: OrderId): number {
  const { orders, merchants, keys } = city;
  const taste = (draw(keys.complaint, orders.needKey[order], 0) - 0.5) * 2 * qualityNoise;
  const lost = orders.isReplaced[order] === 1 ? replacedStars : 0;
  const stars = merchants.trueQuality[orders.merchant[order]] + taste - lost;
  const { own, starsLost } = verticalOf(city, order);
  return starsLost === undefined ? stars : stars - starsLost(city, own, order);
}

/** What a delivered order was worth beyond what it seemed, apart from refunds. */
function correctionFen(
  city: City,
  order: OrderId,
  lateSeconds: number,
  starsLived: number,
): Fen {
  const { orders, now, assumptions } = city;
  const { pricePerYuan, timePerMinute } = tastesOf(city, order);
  const lived: Lived = {
    perceivedMinutes: orders.perceivedSeconds[order] / 60,
    waitedMinutes: (now.seconds - orders.placedAt[order]) / 60,
    lateMinutes: Math.max(0, lateSeconds) / 60,
    starsShown: orders.starsShown[order],
    starsLived,
  };
  const perMinute = timePerMinute * (assumptions.timeSensitivity / 1000);
  const weight = assumptions.latenessCost / 1000;
  const utility = livedCorrection(lived, perMinute, weight, verticalOf(city, order).perStar);
  return fenOf(city, utility, pricePerYuan);
}

function tastesOf({ orders, consumers }: City, order: OrderId): Segment {
  return segments[consumers.segment[orders.consumer[order] >> consumers.bits]];
}

function fenOf({ assumptions }: City, utility: number, pricePerYuan: number): Fen {
  return Math.round((100_000 * utility) / (pricePerYuan * assumptions.priceSensitivity));
}

/** The consumer rates, and thinks of the platform as the order went. */
function remember(
  city: City,
  platform: Platform,
  order: OrderId,
  lateSeconds: number,
  starsLived: number,
): void {
  const { orders, merchants, consumers } = city;
  const { memories } = platform;
  const consumer = orders.consumer[order] >> consumers.bits;
  const stars = starsLived - lossPerMinuteLate * (Math.max(0, lateSeconds) / 60);
  rate(platform.listings, orders.merchant[order] >> merchants.bits, stars);
  const satisfaction = Math.max(0, Math.min(1, (stars - 3) / 2));
  memories.loyalty[consumer] += loyaltyStep * (satisfaction - memories.loyalty[consumer]);
  trust(city, memories, consumer, lateSeconds);
}

function trust(
  { assumptions }: City,
  { expectedLateSeconds }: Platform['memories'],
  consumer: number,
  lateSeconds: number,
): void {
  const speed = assumptions.trustSpeed / 1000;
  expectedLateSeconds[consumer] =
    expectedLateness(expectedLateSeconds[consumer], lateSeconds, speed);
}

/** Who waited long may ask for money back: how much of it comes. */
function refund(city: City, order: OrderId, lateSeconds: number): Fen {
  if (lateSeconds <= graceSeconds) return 0;
  const { orders, keys, ledger } = city;
  const needKey = orders.needKey[order];
  const lateMinutes = lateSeconds / 60;
  const chance = refundChancePerMinute * (lateMinutes - graceSeconds / 60);
  if (draw(keys.complaint, needKey, 1) >= chance) return 0;
  const refundFen = perMilleOf(orders.basketFen[order], refundShare);
  ledger.post(
    Reason.refund, refundFen, orders.platform[order], none, orders.vertical[order],
  );
  city.facts.orderRefunded(order, refundFen);
  return refundFen;
}

/** A dish was replaced: its merchant gives some of the price back. */
function replacedRefund({ orders, ledger }: City, order: OrderId): Fen {
  if (orders.isReplaced[order] === 0) return 0;
  const refundFen = perMilleOf(orders.basketFen[order], replacedRefundPerMille);
  ledger.post(
    Reason.replacedRefund, refundFen, orders.platform[order], orders.merchant[order],
    orders.vertical[order],
  );
  return refundFen;
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
