// What a merchant pays for its goods: the usual cost, or less where it buys through a platform,
// which keeps a share.

import { perMilleOf, type Fen, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Reason } from '../../world/reasons.ts';

/** Buys goods that usually cost so much, for a reason, and gives what they cost the merchant. */
export function buyGoods(
  { merchants, platforms, ledger }: City,
  reason: number,
  usualFen: Fen,
  platform: number,
  merchant: MerchantId,
): Fen {
  const vertical = merchants.vertical[merchant];
  merchants.weekGoodsFen[merchant] += usualFen;
  const supplier = merchants.supplier[merchant] - 1;
  if (supplier < 0) {
    ledger.post(reason, usualFen, platform, merchant, vertical);
    return usualFen;
  }
  const { purchasingSaving, purchasingFee } = platforms[supplier].rules;
  const costFen = usualFen - perMilleOf(usualFen, purchasingSaving);
  const feeFen = perMilleOf(usualFen, purchasingFee);
  ledger.post(reason, costFen, platform, merchant, vertical);
  ledger.post(Reason.purchasingFee, feeFen, supplier, merchant, vertical);
  return costFen + feeFen;
}
