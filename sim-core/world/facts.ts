// What can have happened, one method each, in the past tense. Facts carry rows and small integers;
// a listener that wants more reads the columns, and changes nothing.

import type { ConsumerId, Fen, MerchantId, OrderId, RiderId, Seconds } from '../kernel/units.ts';

/** What a consumer did about a need. */
export const NeedOutcome = { nothing: 0, offline: 1, platform: 2, outOfReach: 3 } as const;

/** Why an order ended without being delivered. */
export const CancelReason = { noRider: 0 } as const;

export interface Facts {
  needArose(consumer: ConsumerId, outcome: number, surplusFen: Fen): void;
  orderPlaced(order: OrderId): void;
  orderAccepted(order: OrderId): void;
  offerMade(order: OrderId, rider: RiderId, attempt: number): void;
  offerAccepted(order: OrderId, rider: RiderId, attempt: number): void;
  offerDeclined(order: OrderId, rider: RiderId, attempt: number): void;
  /** The dispatcher moves an order away from a rider who has not set out for it. */
  orderTakenBack(order: OrderId, rider: RiderId): void;
  riderArrivedAtMerchant(order: OrderId, rider: RiderId): void;
  orderPickedUp(order: OrderId, rider: RiderId): void;
  orderDelivered(order: OrderId, rider: RiderId): void;
  orderCancelled(order: OrderId, reason: number): void;
  orderRefunded(order: OrderId, amountFen: Fen): void;
  riderWentOnline(rider: RiderId): void;
  riderWentOffline(rider: RiderId, onlineSeconds: Seconds): void;
  ordersWereMatched(platform: number, waiting: number, matched: number): void;
  /** An hour of the day is over that a platform had foretold. */
  hourWasForecast(platform: number, hour: number): void;
  minuteEnded(minute: number): void;
  riderDayEnded(rider: RiderId): void;
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
