// Listens to needs, offers and orders, and counts them in the tally, but for what rides back: needs
// by their hour and segment, orders by the hour in which they were placed, the customer's district
// and segment, the merchant's tier, the platform and the rider's kind.

import { hourOfDay } from '../kernel/units.ts';
import type { ConsumerId, DistrictId, Fen, OrderId, RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { isReturning, paidFenOf } from '../world/orders.ts';
import { tierOf } from '../world/owners.ts';
import { CancelReason, NeedOutcome, type Observer } from '../world/facts.ts';
import { zoneAt } from '../world/space.ts';
import { none } from '../world/ledger.ts';
import { Axis } from './dimensions.ts';
import { newPlace } from './recorder.ts';
import type { Tally } from './tally.ts';

const veryLateSeconds = 480;

export function observeService(city: City, tally: Tally): Observer {
  return { ...observeNeeds(city, tally), ...observeOrders(city, tally) };
}

function observeNeeds({ consumers, orders, space, now }: City, tally: Tally): Observer {
  const need = tally.recorder(['needs', 'needsPlatform', 'needsUnavailable', 'choiceGainFen']);
  const lived = tally.recorder(['livedGainFen']);
  const { amounts, column } = need;
  const place = newPlace();
  amounts[column.needs] = 1;
  return {
    needArose(consumer: ConsumerId, outcome: number, gainFen: Fen, district: DistrictId): void {
      amounts[column.needsPlatform] = outcome === NeedOutcome.platform ? 1 : 0;
      amounts[column.needsUnavailable] = outcome === NeedOutcome.unavailable ? 1 : 0;
      amounts[column.choiceGainFen] = gainFen;
      place[Axis.hour] = now.hour;
      place[Axis.district] = district;
      place[Axis.segment] = consumers.segment[consumer >> consumers.bits];
      need.add(place);
    },
    membershipBought(consumer: ConsumerId, _platform: number, feeFen: Fen): void {
      const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
      lived.amounts[0] = -feeFen;
      place[Axis.hour] = now.hour;
      place[Axis.district] = space.district[zone];
      place[Axis.segment] = consumers.segment[consumer >> consumers.bits];
      lived.add(place);
    },
    ownOrderLived(consumer: ConsumerId, correctionFen: Fen, district: DistrictId): void {
      lived.amounts[0] = correctionFen;
      place[Axis.hour] = now.hour;
      place[Axis.district] = district;
      place[Axis.segment] = consumers.segment[consumer >> consumers.bits];
      lived.add(place);
    },
    orderLived(order: OrderId, correctionFen: Fen): void {
      const consumer = orders.consumer[order];
      lived.amounts[0] = correctionFen;
      place[Axis.hour] = hourOfDay(orders.placedAt[order]);
      place[Axis.district] = orders.district[order];
      place[Axis.segment] = consumers.segment[consumer >> consumers.bits];
      lived.add(place);
    },
  };
}

function observeOrders(city: City, tally: Tally): Observer {
  const { orders, riders, now } = city;
  const placed = tally.recorder(['placed', 'promisedSeconds', 'paidFen']);
  const cancelled = tally.recorder(
    ['cancelled', 'cancelledByKitchen', 'cancelledByRiders', 'cancelledForStock'],
  );
  const dispatched = tally.recorder(['dispatched']);
  const firstTaken = tally.recorder(['firstAnswered', 'firstTaken']);
  const firstDeclined = tally.recorder(['firstAnswered']);
  for (const recorder of [placed, cancelled, dispatched, firstDeclined]) recorder.amounts[0] = 1;
  firstTaken.amounts.fill(1);
  const place = newPlace();
  const countDelivery = deliveryCounter(city, tally);
  const findOffer = (order: OrderId, rider: RiderId): void => {
    place[Axis.district] = orders.district[order];
    place[Axis.platform] = orders.platform[order];
    place[Axis['rider-kind']] = riders.kind[rider];
  };
  return {
    orderPlaced(order: OrderId): void {
      if (isReturning(orders, order)) return;
      const { amounts, column } = placed;
      amounts[column.promisedSeconds] = orders.promisedAt[order] - orders.placedAt[order];
      amounts[column.paidFen] = paidFenOf(orders, order);
      findOrder(city, place, order);
      placed.add(place);
    },
    offerMade(order: OrderId, rider: RiderId, attempt: number): void {
      if (attempt !== 1) return;
      findOffer(order, rider);
      place[Axis.hour] = now.hour;
      dispatched.add(place);
    },
    offerAccepted(order: OrderId, rider: RiderId, attempt: number): void {
      if (attempt !== 1) return;
      findOffer(order, rider);
      firstTaken.add(place);
    },
    offerDeclined(order: OrderId, rider: RiderId, attempt: number): void {
      if (attempt !== 1) return;
      findOffer(order, rider);
      firstDeclined.add(place);
    },
    orderDelivered(order: OrderId, rider: RiderId): void {
      if (isReturning(orders, order)) return;
      findOrder(city, place, order);
      place[Axis['rider-kind']] = rider === none ? none : riders.kind[rider];
      countDelivery(order, place);
    },
    orderCancelled(order: OrderId, reason: number): void {
      if (isReturning(orders, order)) return;
      const { amounts, column } = cancelled;
      amounts[column.cancelledByKitchen] = reason === CancelReason.kitchen ? 1 : 0;
      amounts[column.cancelledByRiders] = reason === CancelReason.declined ? 1 : 0;
      amounts[column.cancelledForStock] = reason === CancelReason.stock ? 1 : 0;
      findOrder(city, place, order);
      cancelled.add(place);
    },
  };
}

/** Where an order belongs, all but the kind of its rider. */
export function findOrder(city: City, place: Int32Array, order: OrderId): void {
  const { orders, consumers } = city;
  place[Axis.hour] = hourOfDay(orders.placedAt[order]);
  place[Axis.district] = orders.district[order];
  place[Axis.platform] = orders.platform[order];
  place[Axis.segment] = consumers.segment[orders.consumer[order] >> consumers.bits];
  place[Axis.vertical] = orders.vertical[order];
  place[Axis['merchant-tier']] = tierOf(city, orders.merchant[order]);
}

function deliveryCounter({ orders, now }: City, tally: Tally) {
  const delivery = tally.recorder([
    'delivered', 'doorSeconds', 'late', 'veryLate', 'acceptSeconds', 'poolSeconds',
    'answerSeconds', 'fetchSeconds', 'carrySeconds', 'straightMetres',
  ]);
  const times = tally.counter('doorSecondsSpread');
  const { amounts, column } = delivery;
  amounts[column.delivered] = 1;
  return (order: OrderId, place: Int32Array): void => {
    const doorSeconds = now.seconds - orders.placedAt[order];
    const lateSeconds = now.seconds - orders.promisedAt[order];
    amounts[column.doorSeconds] = doorSeconds;
    amounts[column.late] = lateSeconds > 0 ? 1 : 0;
    amounts[column.veryLate] = lateSeconds > veryLateSeconds ? 1 : 0;
    amounts[column.acceptSeconds] = orders.acceptedAt[order] - orders.placedAt[order];
    amounts[column.poolSeconds] = orders.firstOfferedAt[order] - orders.acceptedAt[order];
    amounts[column.answerSeconds] = orders.riderAcceptedAt[order] - orders.offeredAt[order];
    amounts[column.fetchSeconds] = orders.pickedUpAt[order] - orders.riderAcceptedAt[order];
    amounts[column.carrySeconds] = now.seconds - orders.pickedUpAt[order];
    amounts[column.straightMetres] = straightMetres(orders, order);
    delivery.add(place);
    times.add(place, doorSeconds);
  };
}

function straightMetres(orders: City['orders'], order: OrderId): number {
  const dx = orders.fromX[order] - orders.x[order];
  const dy = orders.fromY[order] - orders.y[order];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}
