// Appeals: an order was late, and what that cost its rider is looked at again. What riders see
// given back they fear less from then on, in what they accept and in how they hurry.

import {
  excusedShare, nextForgivenShare, upheldByPeople, upheldByRecords, wantsAppeal,
} from '../decide/appeal.ts';
import { draw } from '../kernel/random.ts';
import { secondsPerMinute, type Fen, type OrderId, type RiderId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { none } from '../world/ledger.ts';
import type { Platform } from '../world/platform.ts';
import { Appeals, giveBackPoints, pointsWorthFen } from '../world/points-card.ts';
import { Reason } from '../world/reasons.ts';
import { rainSpeed } from '../world/travel.ts';

/** What a person's decision costs the platform (assumed). */
const decisionFen = 500;
/** Occasions of draws about a rider who may appeal, and about an order whose rider does. */
const readyOccasion = 0;
const decisionOccasion = 1;

/**
 * An order is handed over so many seconds late, for which its rider has been fined. Gives the fen
 * given back.
 */
export function reviewPenalty(
  city: City,
  platform: Platform,
  order: OrderId,
  rider: RiderId,
  lateSeconds: number,
  penaltyFen: Fen,
): Fen {
  const { rules, memberships } = platform;
  const number = rider >> city.riders.bits;
  const stakeFen = penaltyFen + pointsWorthFen(platform, number);
  if (rules.appeals === Appeals.none || stakeFen === 0) return 0;
  const isUpheld = rules.appeals === Appeals.people
    ? appeal(city, platform, order, rider, lateSeconds, stakeFen)
    : decideByRecords(city, order, rider, lateSeconds);
  const { forgivenShare } = memberships;
  forgivenShare[number] = nextForgivenShare(forgivenShare[number], isUpheld);
  if (!isUpheld) return 0;
  giveBackPoints(platform, number);
  const vertical = city.orders.vertical[order];
  city.ledger.post(Reason.riderPenaltyBack, penaltyFen, platform.id, rider, vertical);
  return penaltyFen;
}

function decideByRecords(
  { orders, facts }: City,
  order: OrderId,
  rider: RiderId,
  lateSeconds: number,
): boolean {
  const isUpheld = upheldByRecords(lateSeconds, orders.kitchenWaitSeconds[order]);
  facts.penaltyReviewed(order, rider, isUpheld ? 1 : 0, 0);
  return isUpheld;
}

/** The rider appeals or lets it be; people decide. */
function appeal(
  city: City,
  { id, rules }: Platform,
  order: OrderId,
  rider: RiderId,
  lateSeconds: number,
  stakeFen: number,
): boolean {
  const { riders, orders, keys, ledger, assumptions } = city;
  const excused = excusedShare(
    lateSeconds, orders.kitchenWaitSeconds[order], secondsByRain(city, order),
  );
  const wage = riders.reservationFenPerHour[rider];
  if (!wantsAppeal(stakeFen, excused, rules.appealMinutes, wage)) return false;
  const readiness = draw(keys.appeal, riders.key[rider], readyOccasion) * 1000;
  if (readiness >= assumptions.appealReadiness) return false;
  const seconds = rules.appealMinutes * secondsPerMinute;
  riders.workedSeconds[rider] += seconds;
  ledger.post(Reason.appealDecision, decisionFen, id, none, orders.vertical[order]);
  const luck = draw(keys.appeal, orders.needKey[order], decisionOccasion);
  const isUpheld = upheldByPeople(excused, luck);
  city.facts.penaltyReviewed(order, rider, isUpheld ? 1 : 0, seconds);
  return isUpheld;
}

/** By how much rain slowed the way from the merchant's. */
function secondsByRain({ orders, now, parkSeconds }: City, order: OrderId): number {
  const standing = orders.kerbSeconds[order] + parkSeconds;
  const ride = now.seconds - orders.pickedUpAt[order] - standing;
  return Math.max(0, ride) * (1 - rainSpeed[now.rainLevel]);
}
