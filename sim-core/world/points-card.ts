// The points card that a platform may keep of its riders in place of fines: late orders take points
// and orders on time give them back. With few points left a rider is given fewer orders at once;
// without any there is a day of training instead of riding.

import type { Fen } from '../kernel/units.ts';
import type { Platform } from './platform.ts';

/** Points are kept in quarters: an order on time gives one back (assumed). */
const quarters = 4;
/** Points on a full card (assumed). */
const cardPoints = 12;
const wholeCard = cardPoints * quarters;
/** With so many taken, few are left; a day of training leaves as many taken. */
const halfCard = wholeCard / 2;
/** What a point is worth to a rider whose card is full; twice as much at half (assumed). */
const pointFen = 30;

/** Orders that a rider, by number, may have on hand at once. */
export function mostAtOnce({ rules, memberships }: Platform, number: number): number {
  const { stackMax, latePoints } = rules;
  if (latePoints === 0 || memberships.quartersTaken[number] < halfCard) return stackMax;
  return Math.max(1, stackMax >> 1);
}

/** What becomes of a penalty: one of the options of the lever `appeals`, by number. */
export const Appeals = { none: 0, people: 1, records: 2 } as const;

/**
 * What a rider, by number, loses by an order that is late: the penalty and points, as far as they
 * are not given back.
 */
export function lateStakeFen(platform: Platform, number: number): Fen {
  const { rules, memberships } = platform;
  const stakeFen = rules.riderLatePenalty + pointsWorthFen(platform, number);
  if (rules.appeals === Appeals.none) return stakeFen;
  return stakeFen * (1 - memberships.forgivenShare[number]);
}

/** What the points are worth to a rider, by number, that a late order takes. */
export function pointsWorthFen({ rules, memberships }: Platform, number: number): Fen {
  const { latePoints } = rules;
  if (latePoints === 0) return 0;
  return latePoints * pointFen * (1 + memberships.quartersTaken[number] / halfCard);
}

/** An order of a rider, by number, has been handed over. */
export function countOnCard(platform: Platform, number: number, isLate: boolean): void {
  const { rules: { latePoints }, memberships } = platform;
  if (latePoints === 0) return;
  const taken = memberships.quartersTaken[number] + (isLate ? latePoints * quarters : -1);
  memberships.quartersTaken[number] = Math.max(0, Math.min(wholeCard, taken));
}

/** A rider, by number, gets the points of a late order back. */
export function giveBackPoints({ rules, memberships }: Platform, number: number): void {
  const taken = memberships.quartersTaken[number] - rules.latePoints * quarters;
  memberships.quartersTaken[number] = Math.max(0, taken);
}

/** Points that a rider's card, by number, lacks: from 0 to 12. */
export function pointsTaken({ memberships }: Platform, number: number): number {
  return memberships.quartersTaken[number] / quarters;
}

/** Whether the card keeps a rider, by number, from riding for a platform on a day. */
export function isInTraining({ memberships }: Platform, number: number, day: number): boolean {
  return day < memberships.offUntilDay[number];
}

/** A day closes: who has lost the whole card spends the next one in training. */
export function closeCards({ rules, memberships }: Platform, day: number): void {
  if (rules.latePoints === 0) return;
  const { quartersTaken, offUntilDay } = memberships;
  for (let number = 0; number < quartersTaken.length; number++) {
    if (quartersTaken[number] < wholeCard) continue;
    offUntilDay[number] = day + 2;
    quartersTaken[number] = halfCard;
  }
}
