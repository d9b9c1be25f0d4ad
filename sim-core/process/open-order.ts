// A row for an order that begins: whose it is, and nobody's hands on it yet.

import type { OrderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Stage, takeOrder } from '../world/orders.ts';
import type { Platform } from '../world/platform.ts';
import type { NeedScratch } from './choice-record.ts';

/** Whose an order is. */
type Parties =
  Pick<NeedScratch, 'vertical' | 'key' | 'consumer' | 'merchant' | 'referral'>;

/** A row for an order that is placed now: where it goes, when and for what is still to be set. */
export function openOrder(
  { orders, merchants, counts, now }: City,
  platform: Platform,
  { vertical, key, consumer, merchant, referral }: Parties,
): OrderId {
  const order = takeOrder(orders);
  orders.stage[order] = Stage.placed;
  orders.platform[order] = platform.id;
  orders.vertical[order] = vertical;
  orders.needKey[order] = key;
  orders.consumer[order] = consumer;
  orders.merchant[order] = merchant;
  orders.rider[order] = -1;
  orders.lastDecliner[order] = -1;
  orders.next[order] = -1;
  orders.attempts[order] = 0;
  orders.isReplaced[order] = 0;
  orders.grams[order] = 0;
  orders.returning[order] = 0;
  orders.ridesAlone[order] = 0;
  orders.carrier[order] = 0;
  orders.isAway[order] = 0;
  orders.referral[order] = referral;
  orders.lateExtra[order] = 0;
  orders.placedAt[order] = now.seconds;
  orders.openOrdersPerRider[order] = platform.openOrdersPerRider;
  platform.state.ordersOpen[0]++;
  merchants.ordersOpen[merchant]++;
  counts.placed[0]++;
  return order;
}
