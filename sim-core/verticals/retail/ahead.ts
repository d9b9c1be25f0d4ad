// Bouquets ordered ahead, as the florist who is to have them sees them: by the day for which they
// are. Today's are kept from others.

import type { MerchantId } from '../../kernel/units.ts';
import { daysOfAhead, type Shops } from './tables.ts';

/** How many a florist must have on a day for those who ordered ahead. */
export function aheadFor({ ahead }: Shops, merchant: MerchantId, day: number): number {
  return ahead[merchant + (day % daysOfAhead)];
}

/** One more is ordered ahead for a day, or one fewer. */
export function countAhead(
  { ahead }: Shops,
  merchant: MerchantId,
  day: number,
  change: 1 | -1,
): void {
  ahead[merchant + (day % daysOfAhead)] += change;
}

/** A new florist has promised nothing. */
export function forgetAhead({ ahead }: Shops, merchant: MerchantId): void {
  for (let day = 0; day < daysOfAhead; day++) ahead[merchant + day] = 0;
}
