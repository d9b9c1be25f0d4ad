// Orders that are open. A row is taken when an order is placed and given back when it has ended, so
// the table stays as small as the busiest moment; whoever wants history listens to the facts.

import { assert } from '../kernel/assert.ts';
import { joined } from '../kernel/joined.ts';
import { records, type Records } from '../kernel/records.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import type { Fen, OrderId, ZoneId } from '../kernel/units.ts';
import { zoneAt, type Space } from './space.ts';

/** Where an order stands. Merchant and rider work side by side, so this is the rider's side. */
export const Stage = {
  free: 0,
  placed: 1,
  waitingForRider: 2,
  offered: 3,
  assigned: 4,
  carried: 5,
  /** With a carrier, and with no rider (`carriers.ts`). */
  withCarrier: 6,
} as const;

/** What dispatch compares comes first, so that it lies in one cache line. */
const columns = {
  merchant: 'i32',
  fromX: 'i32',
  fromY: 'i32',
  x: 'i32',
  y: 'i32',
  district: 'i32',
  kerbSeconds: 'i32',
  promisedAt: 'i32',
  /** What the platform believes; `readyAt` is what the merchant will really do. */
  estimatedReadyAt: 'i32',
  /** Before this the platform holds the order back. */
  releaseAt: 'i32',
  lastDecliner: 'i32',
  /** The next order of the same offer or, of a free row, the next free row; or -1. */
  next: 'i32',
  rider: 'i32',
  stage: 'i32',
  /** Numbers of the platform through which it was placed and of the vertical it belongs to. */
  platform: 'i32',
  vertical: 'i32',
  attempts: 'i32',
  /** Hash of the need: the subject of every draw about this order. */
  needKey: 'i32',
  readyAt: 'i32',
  offeredAt: 'i32',
  /** Riding distance from merchant to customer. */
  rideMetres: 'i32',
  /** What it weighs for its rider; 0 where goods are not weighed. */
  grams: 'i32',
  /** The holding that rides back with it, plus one; 0 for what is brought to a consumer. */
  returning: 'i32',
  /** 1 when its rider carries nothing else meanwhile. */
  ridesAlone: 'i32',
  /** Number of the vertical that carries it or did, plus one; 0 for what riders alone bring. */
  carrier: 'i32',
  /** Goes up with each moment at which it comes up with its carrier, whosever the row is. */
  carrierTurn: 'i32',
  /** 1 once a carrier has fetched it at its merchant's. */
  isAway: 'i32',
  /** The holding of another vertical that is referred with it, plus one; 0 for all others. */
  referral: 'i32',
  /** By how many thousandths of the usual more its lateness weighs. */
  lateExtra: 'i32',
} as const;

/** What only the order's beginning and end are about: a second row of the same id. */
const detailColumns = {
  consumer: 'i32',
  placedAt: 'i32',
  acceptedAt: 'i32',
  firstOfferedAt: 'i32',
  riderAcceptedAt: 'i32',
  pickedUpAt: 'i32',
  basketFen: 'i32',
  feeFen: 'i32',
  platformCouponFen: 'i32',
  merchantCouponFen: 'i32',
  /** Taken off the fee because its consumer is a member; the platform bears it. */
  memberFen: 'i32',
  /** Which of the platform's programmes gave the coupon; 0 also when there was none. */
  coupon: 'i32',
  /** What its merchant pays for the promoted place through which it came; -1 if through none. */
  promotedFen: 'i32',
  /** What the platform estimated without its correction for open orders. */
  naiveSeconds: 'i32',
  /** Open orders a rider when it was placed. */
  openOrdersPerRider: 'f32',
  /** At the choice: its worth over all else in fen, the time believed, the stars shown. */
  choiceGainFen: 'i32',
  perceivedSeconds: 'i32',
  starsShown: 'f32',
  /** From the rider's arrival at the merchant's until the order was ready; 0 when it was. */
  kitchenWaitSeconds: 'i32',
  /** 1 when something was sold out and another dish took its place. */
  isReplaced: 'i32',
  /** 1 when it comes in reusable tableware. */
  isReusable: 'i32',
  /** What its consumer was to the platform before it, one of `Standing`. */
  standing: 'i32',
} as const;

const headColumns = { free: 'i32', open: 'i32' } as const;
const none = -1;
/** Rows of 32 words each, so that both have room for what verticals add. */
const idBits = 5;

type Details = Records<typeof detailColumns>;

/** Both rows of an order read alike, `orders.stage[order]` and `orders.basketFen[order]`. */
export type Orders = Records<typeof columns> & Pick<Details, keyof typeof detailColumns> & {
  readonly head: Table<typeof headColumns>;
  readonly sections: readonly Section[];
};

/** An empty table with room for so many open orders. */
export function makeOrders(capacity: number): Orders {
  const orders = records('orders', capacity, columns, idBits);
  const details = records('order details', capacity, detailColumns, idBits);
  const head = table('orders head', 1, headColumns);
  for (let order = 0; order < orders.end; order += orders.step) {
    orders.next[order] = order + orders.step < orders.end ? order + orders.step : none;
  }
  const sections = [orders.section, details.section, head.section];
  return joined(joined(details, orders), { head, sections });
}

/** Takes a free row; the caller fills it. */
export function takeOrder(orders: Orders): OrderId {
  const row = orders.head.free[0];
  assert(row !== none, 'the order table is full', orders.rowCount);
  orders.head.free[0] = orders.next[row];
  orders.head.open[0]++;
  return row;
}

/** Gives a row back after the order has ended. */
export function releaseOrder(orders: Orders, order: OrderId): void {
  assert(orders.stage[order] !== Stage.free, 'this order has already ended', order);
  orders.stage[order] = Stage.free;
  orders.next[order] = orders.head.free[0];
  orders.head.free[0] = order;
  orders.head.open[0]--;
}

/** What its customer pays. */
export function paidFenOf(orders: Orders, order: OrderId): Fen {
  const { basketFen, feeFen, platformCouponFen, merchantCouponFen, memberFen } = orders;
  const offFen = platformCouponFen[order] + merchantCouponFen[order] + memberFen[order];
  return basketFen[order] + feeFen[order] - offFen;
}

/** Whether it is on its way from a consumer back to a merchant, and no sale. */
export function isReturning(orders: Orders, order: OrderId): boolean {
  return orders.returning[order] !== 0;
}

/** Whether a vertical other than its own has referred it. */
export function isReferred(orders: Orders, order: OrderId): boolean {
  return orders.referral[order] !== 0;
}

/** The zone in which the order is picked up. */
export function pickUpZone(space: Space, orders: Orders, order: OrderId): ZoneId {
  return zoneAt(space, orders.fromX[order], orders.fromY[order]);
}
