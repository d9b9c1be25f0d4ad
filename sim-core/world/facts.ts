// What can have happened, one method each, in the past tense. Facts carry rows and small integers;
// a listener that wants more reads the columns, and changes nothing.

import type {
  ConsumerId, DistrictId, Fen, HoldingId, MerchantId, OrderId, RiderId, Seconds,
} from '../kernel/units.ts';

/**
 * What a consumer did about a need, or why no platform came into question: none delivers there,
 * or none has a rider online. `ownChannel`: ordered from a merchant, past all platforms.
 */
export const NeedOutcome = {
  nothing: 0, offline: 1, platform: 2, outOfReach: 3, unavailable: 4, ownChannel: 5,
} as const;

/**
 * Why an order ended without being delivered: no rider was found, the merchant was not ready in
 * time, every rider who was asked declined, or the merchant had not what was ordered.
 */
export const CancelReason = {
  noRider: 0, kitchen: 1, declined: 2, stock: 3, nobodyThere: 4,
} as const;

/**
 * One method a fact, called at the second at which it happens (`city.now.seconds`), after the
 * world has been changed and before anything else is. Ids are places in the tables of the city:
 * `city.orders.basketFen[order]`. An order's row may be another order's after the order has ended,
 * so what is to be kept of it is copied. All numbers are whole unless a unit says otherwise.
 */
export interface Facts {
  /**
   * A consumer wanted something, and chose; `outcome` is one of `NeedOutcome`, and `gainFen`
   * what the choice seems to be worth over doing without any platform, hundredths of a yuan and
   * never negative. `district` is where the person is. An order is told next, or a holding.
   */
  needArose(consumer: ConsumerId, outcome: number, gainFen: Fen, district: DistrictId): void;
  /**
   * A need was met through a merchant's own channel, with a basket of so many fen; `platform` is
   * the number of the one that lost it, or -1 when none would have had it.
   */
  ownOrderPlaced(
    consumer: ConsumerId, merchant: MerchantId, platform: number, basketFen: Fen,
  ): void;
  /** Such an order was worth `correctionFen` more than it seemed at the choice. */
  ownOrderLived(consumer: ConsumerId, correctionFen: Fen, district: DistrictId): void;
  /** Something waits for days from now on, whose it is is known (`city.holdings`). */
  holdingMade(holding: HoldingId): void;
  /**
   * A holding has ended, as one of `Due`: it has become an order, which is told next, or ridden
   * back, or has been settled by its vertical. Told once for each one; its row still holds it.
   */
  holdingEnded(holding: HoldingId, due: number): void;
  /** An order was placed: its row is filled up to what it costs and what was promised. */
  orderPlaced(order: OrderId): void;
  /** The merchant took the order up; from `orders.releaseAt` on the dispatcher may lay it. */
  orderAccepted(order: OrderId): void;
  /**
   * A consumer takes a platform up, lapses, comes back or forgets it; `standing` is what it is now,
   * one of `Standing`. A first order is told as an order.
   */
  standingChanged(consumer: ConsumerId, platform: number, standing: number): void;
  /** Data of so many of a platform's users have leaked, as a day began. */
  dataLeaked(platform: number, users: number): void;
  /** A consumer has bought four weeks of membership on a platform, for so many fen. */
  membershipBought(consumer: ConsumerId, platform: number, feeFen: Fen): void;
  /** A rider was offered an order, for the order's `attempt`-th time, from 1. */
  offerMade(order: OrderId, rider: RiderId, attempt: number): void;
  /** The rider took the order into the route; `attempt` as when it was offered. */
  offerAccepted(order: OrderId, rider: RiderId, attempt: number): void;
  /** The rider declined, and the order waits again; `attempt` as when it was offered. */
  offerDeclined(order: OrderId, rider: RiderId, attempt: number): void;
  /** The dispatcher moves an order away from a rider who has not set out for it. */
  orderTakenBack(order: OrderId, rider: RiderId): void;
  /** The rider is at the merchant's for this order; the food may not be ready. */
  riderArrivedAtMerchant(order: OrderId, rider: RiderId): void;
  /** The rider has the food and leaves the merchant. */
  orderPickedUp(order: OrderId, rider: RiderId): void;
  /**
   * A late order is handed over, and what it cost its rider has been looked at again: `isUpheld`
   * is 1 when that was given back, and the rider spent so many seconds on it. The delivery is told
   * next.
   */
  penaltyReviewed(order: OrderId, rider: RiderId, isUpheld: number, seconds: Seconds): void;
  /**
   * Handed over and paid; a refund or the end of the row comes after this. `rider` is -1 where a
   * carrier brought it, of whose way nothing else is told.
   */
  orderDelivered(order: OrderId, rider: RiderId): void;
  /** Ended without delivery; `reason` is one of `CancelReason`. */
  orderCancelled(order: OrderId, reason: number): void;
  /** The platform gave money back for a delivered order: `amountFen`, hundredths of a yuan. */
  orderRefunded(order: OrderId, amountFen: Fen): void;
  /**
   * Customer service answered the complaint about an order that has ended, so many minutes later;
   * `isSolved` is 1 when that settled it, and the answer cost `costFen`, hundredths of a yuan.
   */
  complaintAnswered(order: OrderId, minutes: number, isSolved: number, costFen: Fen): void;
  /**
   * An order has ended, and was worth `correctionFen` more than it seemed at the choice, hundredths
   * of a yuan of either sign. Told once for each order, when all else about it has been told.
   */
  orderLived(order: OrderId, correctionFen: Fen): void;
  /** A stint begins: the rider may be offered orders. */
  riderWentOnline(rider: RiderId): void;
  /** A stint ends that began, or was last settled at midnight, `onlineSeconds` seconds ago. */
  riderWentOffline(rider: RiderId, onlineSeconds: Seconds): void;
  /**
   * A round of dispatch in which `waiting` orders lay on the desk of a platform (its number, from
   * 0) and `matched` of them, or of those taken back, were offered to riders.
   */
  ordersWereMatched(platform: number, waiting: number, matched: number): void;
  /**
   * Whole fen above 0 have moved, from whom to whom `city.ledger.reasons[reason]` says, and all
   * accounts hold it. `platform` and `vertical` are numbers, `holder` is the merchant, worker or
   * rider whose account it touches; each is -1 where there is none. A deed of several postings
   * tells each of them before anything else that it is.
   */
  moneyPosted(
    reason: number, amountFen: Fen, platform: number, holder: number, vertical: number,
  ): void;
  /** An hour of the day, 0 to 23, is over that a platform had foretold. */
  hourWasForecast(platform: number, hour: number): void;
  /** A minute begins, counted from day 0, 00:00: the one before it has ended. */
  minuteEnded(minute: number): void;
  /**
   * A rider's day ended in an accident, which keeps the rider from riding for so many days. The
   * rider's day is told next.
   */
  accidentHappened(rider: RiderId, daysLost: number): void;
  /** A rider's day is closed; its columns still hold the day. Riders never online are left out. */
  riderDayEnded(rider: RiderId): void;
  /** A merchant's day is closed; its columns still hold the day. */
  merchantDayEnded(merchant: MerchantId): void;
  /** A merchant's week is closed, in which it made so much beyond all its costs. */
  merchantWeekEnded(merchant: MerchantId, profitFen: Fen): void;
  /** A merchant has closed for good; its row still holds what it was. */
  merchantClosed(merchant: MerchantId): void;
  /** A newcomer keeps shop under this row from now on. */
  merchantOpened(merchant: MerchantId): void;
  /** All riders' and merchants' days have been closed, of this day from 0. */
  dayEnded(day: number): void;
  /** From here on figures count. */
  warmUpEnded(): void;
}

/** All facts by name, in the order in which the broadcast is built. */
export const factNames = [
  'needArose',
  'holdingMade',
  'holdingEnded',
  'standingChanged',
  'dataLeaked',
  'membershipBought',
  'ownOrderPlaced',
  'ownOrderLived',
  'orderPlaced',
  'orderAccepted',
  'offerMade',
  'offerAccepted',
  'offerDeclined',
  'orderTakenBack',
  'riderArrivedAtMerchant',
  'orderPickedUp',
  'penaltyReviewed',
  'orderDelivered',
  'orderCancelled',
  'orderRefunded',
  'complaintAnswered',
  'orderLived',
  'riderWentOnline',
  'riderWentOffline',
  'ordersWereMatched',
  'moneyPosted',
  'hourWasForecast',
  'minuteEnded',
  'accidentHappened',
  'riderDayEnded',
  'merchantDayEnded',
  'merchantWeekEnded',
  'merchantClosed',
  'merchantOpened',
  'dayEnded',
  'warmUpEnded',
] as const satisfies readonly (keyof Facts)[];

/** A metric, a recorder, a screen: hears what it has a method for, and changes nothing. */
export type Observer = Partial<Facts>;

type Fact = (...numbers: readonly number[]) => void;

/** The same observer, whose errors say at which fact they were thrown. */
export function fromOutside(observer: Observer): Observer {
  const guarded: Record<string, Fact> = {};
  for (const name of factNames) {
    const method = observer[name];
    if (typeof method !== 'function') continue;
    guarded[name] = namingFact(name, method.bind(observer) as Fact);
  }
  return guarded;
}

function namingFact(name: string, tell: Fact): Fact {
  return (...numbers) => {
    try {
      tell(...numbers);
    } catch (error) {
      const told = numbers.filter((number) => number !== undefined).join(', ');
      const problem = error instanceof Error ? error.message : String(error);
      throw new Error(`observer at ${name}(${told}): ${problem}`, { cause: error });
    }
  };
}
