// A platform's stance: what it has made of its policy in answer to costs and rivals, and what it
// knows for that. `policy/overlay.ts` lays it over the numbers that the policy says.

import { table, type Table } from '../kernel/table.ts';
import { noOverlay } from '../policy/overlay.ts';

const columns = {
  /** Added to the base delivery fee. */
  feeShiftFen: 'f64',
  /** Least and most that the first coupon programme takes off; least base pay of riders. */
  couponFloorFen: 'f64',
  couponCapFen: 'f64',
  basePayFloorFen: 'f64',
  /** Cost of an order in the last week before the branch, or in the first; 0 until known. */
  usualCostFen: 'f64',
  /** What matching rivals has cost so far, and 1 once it is given up for good. */
  matchedLossFen: 'f64',
  hasGivenUp: 'f64',
  /** Sums of the run up to the last week's close: deliveries, profit, coupons, other outgoings. */
  deliveredSeen: 'f64',
  profitSeenFen: 'f64',
  couponsSeenFen: 'f64',
  costsSeenFen: 'f64',
  /** Orders delivered since the run began. */
  delivered: 'f64',
} as const;

export type Stance = Table<typeof columns>;

/** The policy as it stands. */
export function makeStance(platform: number): Stance {
  const stance = table(`platform ${platform} stance`, 1, columns);
  stance.couponCapFen[0] = noOverlay.couponCapFen;
  return stance;
}
