// Whether a membership is worth its fee: what it saves on the orders that a consumer places anyway
// is set against it. Once paid the fee is sunk, so that a member answers the lower fee alone.

import { exp, log } from '../kernel/math.ts';

/** Weeks for which a membership is bought. */
export const memberWeeks = 4;
/** Share of users who are not members that look at the offer in a week (assumed). */
const noticePerWeek = 0.3;
/** How far the last week moves what somebody takes for the usual number of orders (assumed). */
const weekWeight = 0.25;

/** What a consumer takes for its orders a week after one with so many. */
export function nextOrdersPerWeek(usual: number, lastWeek: number): number {
  return usual + weekWeight * (lastWeek - usual);
}

/** What a membership would save in its weeks, fen: no more than so many orders are cheaper. */
export function savedByMembership(
  ordersPerWeek: number,
  savedPerOrderFen: number,
  mostOrders: number,
): number {
  return Math.min(mostOrders, memberWeeks * ordersPerWeek) * savedPerOrderFen;
}

/**
 * Whether somebody wants it. `taste` is the consumer's own draw, the same in every week: at a half
 * the saving is judged as it is, and `spread` is the logistic scale of its logarithm among people.
 */
export function wantsMembership(
  savedFen: number,
  feeFen: number,
  taste: number,
  spread: number,
): boolean {
  return savedFen * exp(spread * log(taste / (1 - taste))) > feeFen;
}

/** Whether somebody who is no member looks at the offer this week. */
export function noticesOffer(luck: number): boolean {
  return luck < noticePerWeek;
}
