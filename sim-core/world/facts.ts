// What can have happened, one method each, in the past tense. Facts carry rows and small integers;
// a listener that wants more reads the columns, and changes nothing.

import type { ConsumerId, Fen, MerchantId, OrderId, RiderId, Seconds } from '../kernel/units.ts';

/** What a consumer did about a need. */
export const NeedOutcome = { nothing: 0, offline: 1, platform: 2, outOfReach: 3 } as const;

/** Why an order ended without being delivered. */
export const CancelReason = { noRider: 0 } as const;

/**
 * What can happen in a city, one method each. Orders, riders, consumers and merchants are ids into
 * the city's tables, valid while the method runs.
 */
export interface Facts {
  /** A consumer had a need; `outcome` is a NeedOutcome, the surplus is against doing nothing. */
  needArose(consumer: ConsumerId, outcome: number, surplusFen: Fen): void;
  /** A consumer placed an order. */
  orderPlaced(order: OrderId): void;
  /** The merchant took the order; from here on its kitchen's end is known. */
  orderAccepted(order: OrderId): void;
  /** The order was offered to a rider; `attempt` counts the order's offers from 1. */
  offerMade(order: OrderId, rider: RiderId, attempt: number): void;
  /** The rider took the order; `attempt` counts the order's offers from 1. */
  offerAccepted(order: OrderId, rider: RiderId, attempt: number): void;
  /** The rider did not take the order; `attempt` counts the order's offers from 1. */
  offerDeclined(order: OrderId, rider: RiderId, attempt: number): void;
  /** The dispatcher moves an order away from a rider who has not set out for it. */
  orderTakenBack(order: OrderId, rider: RiderId): void;
  /** The rider stands at the merchant of the order. */
  riderArrivedAtMerchant(order: OrderId, rider: RiderId): void;
  /** The rider left the merchant with the food. */
  orderPickedUp(order: OrderId, rider: RiderId): void;
  /** The rider handed the order over at the door. */
  orderDelivered(order: OrderId, rider: RiderId): void;
  /** The order ended undelivered; `reason` is a CancelReason. */
  orderCancelled(order: OrderId, reason: number): void;
  /** The consumer got money back for an order. */
  orderRefunded(order: OrderId, amountFen: Fen): void;
  /** The rider began a stint. */
  riderWentOnline(rider: RiderId): void;
  /** The rider's stint ended after so many seconds online. */
  riderWentOffline(rider: RiderId, onlineSeconds: Seconds): void;
  /** A round of dispatch ended: so many orders waited, so many got a rider. */
  ordersWereMatched(platform: number, waiting: number, matched: number): void;
  /** An hour of the day is over that a platform had foretold. */
  hourWasForecast(platform: number, hour: number): void;
  /** A minute is over; counted from the run's first midnight. */
  minuteEnded(minute: number): void;
  /** A rider's day has been closed. */
  riderDayEnded(rider: RiderId): void;
  /** A merchant's day has been closed. */
  merchantDayEnded(merchant: MerchantId): void;
  /** All riders' and merchants' days have been closed. */
  dayEnded(day: number): void;
  /** From here on figures count. */
  warmUpEnded(): void;
}

/** All facts by name, in the order in which the broadcast is built. */
export const factNames = [
  'needArose',
  'orderPlaced',
  'orderAccepted',
  'offerMade',
  'offerAccepted',
  'offerDeclined',
  'orderTakenBack',
  'riderArrivedAtMerchant',
  'orderPickedUp',
  'orderDelivered',
  'orderCancelled',
  'orderRefunded',
  'riderWentOnline',
  'riderWentOffline',
  'ordersWereMatched',
  'hourWasForecast',
  'minuteEnded',
  'riderDayEnded',
  'merchantDayEnded',
  'dayEnded',
  'warmUpEnded',
] as const satisfies readonly (keyof Facts)[];

/** A metric, a recorder, a screen: hears what it has a method for. */
export type Observer = Partial<Facts>;
