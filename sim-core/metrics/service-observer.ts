// Listens to needs, offers and orders, and counts them in the tally under the hour in which the
// order was placed, the customer's district and the rider's kind.

import {
  hourOfDay,
  type ConsumerId,
  type Fen,
  type OrderId,
  type RiderId,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { NeedOutcome, type Observer } from '../world/facts.ts';
import { cellNames, latenessOffsetSeconds, type CellName, type Tally } from './tally.ts';

const veryLateSeconds = 480;

export function observeService(city: City, tally: Tally): Observer {
  const { values } = tally;
  const { orders, riders, now } = city;
  const start = columnsOf(tally);
  const cellOf = (order: OrderId, rider: RiderId): number =>
    tally.cell(
      hourOfDay(orders.placedAt[order]),
      orders.district[order],
      rider < 0 ? 0 : riders.kind[rider],
    );
  return {
    needArose(consumer: ConsumerId, outcome: number, surplusFen: Fen): void {
      const cell = tally.cell(now.hour, 0, 0);
      values[start.needs + cell]++;
      values[start.surplusFen + cell] += surplusFen;
      if (outcome === NeedOutcome.offline) values[start.needsOffline + cell]++;
      if (outcome === NeedOutcome.platform) values[start.needsPlatform + cell]++;
    },
    orderPlaced(order: OrderId): void {
      const cell = cellOf(order, -1);
      const coupon = orders.platformCouponFen[order] + orders.merchantCouponFen[order];
      values[start.placed + cell]++;
      values[start.promisedSeconds + cell] += orders.promisedAt[order] - orders.placedAt[order];
      values[start.valueFen + cell] += orders.basketFen[order];
      values[start.paidFen + cell] += orders.basketFen[order] + orders.feeFen[order] - coupon;
    },
    offerMade(order: OrderId, rider: RiderId, attempt: number): void {
      values[start.offers + cellOf(order, rider)]++;
      const cell = tally.cell(now.hour, orders.district[order], riders.kind[rider]);
      if (attempt === 1) values[start.dispatched + cell]++;
    },
    offerDeclined(order: OrderId, rider: RiderId): void {
      values[start.declined + cellOf(order, rider)]++;
    },
    offerAccepted(order: OrderId, rider: RiderId, attempt: number): void {
      if (attempt === 1) values[start.firstTaken + cellOf(order, rider)]++;
    },
    orderPickedUp(order: OrderId, rider: RiderId): void {
      const cell = cellOf(order, rider);
      values[start.readyToPickupSeconds + cell] += now.seconds - orders.readyAt[order];
    },
    orderDelivered(order: OrderId, rider: RiderId): void {
      countDelivery(city, tally, start, cellOf(order, rider), order, riders.kind[rider]);
    },
    orderCancelled(order: OrderId): void {
      values[start.cancelled + cellOf(order, -1)]++;
    },
    orderRefunded(order: OrderId, amountFen: Fen): void {
      values[start.refundFen + cellOf(order, orders.rider[order])] += amountFen;
    },
  };
}

type Columns = Readonly<Record<CellName, number>>;

/** Where each column starts, as plain numbers for the hot path. */
export function columnsOf(tally: Tally): Columns {
  return Object.fromEntries(cellNames.map((name) => [name, tally.column(name)])) as Columns;
}

function countDelivery(
  city: City,
  tally: Tally,
  start: Columns,
  cell: number,
  order: OrderId,
  kind: number,
): void {
  const { orders, now } = city;
  const { values } = tally;
  const door = now.seconds - orders.placedAt[order];
  const late = now.seconds - orders.promisedAt[order];
  values[start.delivered + cell]++;
  values[start.doorSeconds + cell] += door;
  if (late > 0) values[start.late + cell]++;
  if (late > veryLateSeconds) values[start.veryLate + cell]++;
  if (late > 0) values[start.lateSeconds + cell] += late;
  values[start.acceptSeconds + cell] += orders.acceptedAt[order] - orders.placedAt[order];
  values[start.poolSeconds + cell] += orders.firstOfferedAt[order] - orders.acceptedAt[order];
  values[start.answerSeconds + cell] += orders.riderAcceptedAt[order] - orders.offeredAt[order];
  values[start.fetchSeconds + cell] += orders.pickedUpAt[order] - orders.riderAcceptedAt[order];
  values[start.carrySeconds + cell] += now.seconds - orders.pickedUpAt[order];
  values[start.straightMetres + cell] += straightMetres(orders, order);
  values[start.rideMetres + cell] += orders.rideMetres[order];
  tally.count('doorSeconds', kind, door);
  tally.count('latenessSeconds', kind, late + latenessOffsetSeconds);
}

function straightMetres(orders: City['orders'], order: OrderId): number {
  const dx = orders.fromX[order] - orders.x[order];
  const dy = orders.fromY[order] - orders.y[order];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}
