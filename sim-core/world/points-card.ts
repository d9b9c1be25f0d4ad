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

/** What a rider, by number, loses by an order that is late: the penalty and points. */
export function lateStakeFen({ rules, memberships }: Platform, number: number): Fen {
  const { riderLatePenalty, latePoints } = rules;
  if (latePoints === 0) return riderLatePenalty;
  const scarce = 1 + memberships.quartersTaken[number] / halfCard;
  return riderLatePenalty + latePoints * pointFen * scarce;
}

/** An order of a rider, by number, has been handed over. */
export function countOnCard(platform: Platform, number: number, isLate: boolean): void {
  const { rules: { latePoints }, memberships } = platform;
  if (latePoints === 0) return;
  const taken = memberships.quartersTaken[number] + (isLate ? latePoints * quarters : -1);
  memberships.quartersTaken[number] = Math.max(0, Math.min(wholeCard, taken));
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
