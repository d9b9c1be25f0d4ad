// Goods cost what they usually cost, or less where merchants buy together through a platform.

import type { City } from '../../../sim-core/world/city.ts';
import { Reason } from '../../../sim-core/world/reasons.ts';

/** Whether so many fen can have been paid for goods that usually cost `dueFen`. */
export function isPaid({ platforms, ledger }: City, paidFen: number, dueFen: number): boolean {
  const mayBeLess = ledger.postedFen(Reason.purchasingFee) > 0
    || platforms.some(({ rules }) => rules.purchasingSaving > 0);
  return mayBeLess ? paidFen <= dueFen : paidFen === dueFen;
}
