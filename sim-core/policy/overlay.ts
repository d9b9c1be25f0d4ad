// What a platform's reactions make of its policy: a few numbers laid over the compiled rules in one
// place, so that whoever reads a rule reads what is in force.

import { joined } from '../kernel/joined.ts';
import type { PlatformRules } from './rules.ts';

/** Whole fen. */
export interface Overlay {
  /** Added to the base fee, which stays zero or more. */
  readonly feeShiftFen: number;
  /** The first coupon programme takes off at least this, and no programme more than the cap. */
  readonly couponFloorFen: number;
  readonly couponCapFen: number;
  readonly basePayFloorFen: number;
}

/** The policy as it stands. */
export const noOverlay: Overlay = {
  feeShiftFen: 0, couponFloorFen: 0, couponCapFen: 1e9, basePayFloorFen: 0,
};

/** The rules with an overlay; the very same rules where it changes nothing. */
export function overlaid(rules: PlatformRules, overlay: Overlay): PlatformRules {
  const { feeShiftFen, couponFloorFen, couponCapFen, basePayFloorFen } = overlay;
  const isNone = feeShiftFen === 0 && couponFloorFen === 0 && basePayFloorFen === 0
    && couponCapFen >= noOverlay.couponCapFen;
  if (isNone) return rules;
  return joined(rules, {
    deliveryFeeBase: rules.deliveryFeeBase.changed((fen) => Math.max(0, fen + feeShiftFen)),
    riderBasePay: rules.riderBasePay.changed((fen) => Math.max(fen, basePayFloorFen)),
    coupons: rules.coupons.map((coupon, place) => {
      const least = place === 0 ? couponFloorFen : 0;
      const amount = coupon.amount.changed((fen) => Math.min(couponCapFen, Math.max(fen, least)));
      return joined(coupon, { amount });
    }),
  });
}
