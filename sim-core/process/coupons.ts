// Which coupon an order gets: of the platform's programmes, those that invite the consumer, and of
// these the one that takes most off a basket. Budgets are kept apart.

import { secondsPerDay, type Fen } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { isMember, Standing } from '../world/memories.ts';
import type { Platform } from '../world/platform.ts';
import type { CouponTerms, Wish } from './choice-record.ts';

/** In the order of the lever's options. */
export const Audience = {
  everyone: 0, newcomers: 1, regulars: 2, students: 3, returning: 4, members: 5,
} as const;
const studentSegment = 0;

/** Reads the coupons that a wish's consumer may use now, and what is left for them. */
export function readCoupons(
  city: City,
  platform: Platform,
  wish: Wish,
  out: CouponTerms,
): void {
  const { coupons } = platform.pricing;
  const { spentFen } = platform.coupons;
  const number = wish.consumer >> city.consumers.bits;
  const standing = platform.memories.standing[number];
  const segment = city.consumers.segment[number];
  const day = Math.floor(city.now.seconds / secondsPerDay);
  const member = isMember(platform.memories, number, day);
  let count = 0;
  for (let k = 0; k < coupons.length; k++) {
    const { amount, threshold, dailyBudget, audience } = coupons[k];
    const amountFen = amount.at(wish.district);
    if (amountFen === 0 || !invites(audience, standing, segment, member)) continue;
    out.programme[count] = k;
    out.amountFen[count] = amountFen;
    out.fromFen[count] = threshold;
    out.leftFen[count] = dailyBudget * city.consumers.rowCount - spentFen[k];
    count++;
  }
  out.count = count;
}

/**
 * The entry that takes most off a basket, of those above whose threshold it lies and whose budget
 * still has that much; the first of equals; -1 when there is none.
 */
export function bestCoupon(terms: CouponTerms, basketFen: Fen): number {
  const { count, amountFen, fromFen, leftFen } = terms;
  let best = -1;
  let mostFen = 0;
  for (let k = 0; k < count; k++) {
    const offFen = Math.min(amountFen[k], basketFen);
    if (offFen <= mostFen || basketFen < fromFen[k] || offFen > leftFen[k]) continue;
    best = k;
    mostFen = offFen;
  }
  return best;
}

/** No less than any coupon takes off a basket that is smaller than this. */
export function mostCouponFen(terms: CouponTerms, basketFen: Fen): Fen {
  const { count, amountFen, fromFen } = terms;
  let mostFen = 0;
  for (let k = 0; k < count; k++) {
    if (amountFen[k] > mostFen && basketFen > fromFen[k]) mostFen = amountFen[k];
  }
  return mostFen;
}

/** Whether a programme's audience has somebody in it of a standing and a segment, member or not. */
export function invites(
  audience: number,
  standing: number,
  segment: number,
  isAMember: boolean,
): boolean {
  if (audience === Audience.newcomers) return standing === Standing.newcomer;
  if (audience === Audience.regulars) return standing === Standing.customer;
  if (audience === Audience.returning) return standing === Standing.returned;
  if (audience === Audience.members) return isAMember;
  return audience === Audience.everyone || segment === studentSegment;
}
