// Merchants open: each gets its character and what its vertical gives it. Drawn once for the city;
// the run's seed does not change it, and no vertical changes another's.

import { streamOf } from '../kernel/random.ts';
import { drawCharacter, drawDigital, drawRank, type Merchants } from './merchants.ts';
import type { VerticalAtWork } from './vertical.ts';

export function openMerchants<C>(
  merchants: Merchants,
  verticals: readonly VerticalAtWork<C, unknown>[],
  seed: number,
): void {
  for (const vertical of verticals) {
    const stream = streamOf(seed, `${vertical.drawPrefix}merchants`);
    const dailyOrders = vertical.ordersPerDay / vertical.merchants;
    for (let m = 0; m < merchants.end; m += merchants.step) {
      const isHere = merchants.isOpen[m] === 1 && merchants.vertical[m] === vertical.number;
      if (!isHere) continue;
      drawCharacter(merchants, m, vertical.tiers[merchants.tier[m]], stream);
      drawDigital(merchants, m, vertical.tiers, seed);
      vertical.furnish(vertical.own, merchants, m, stream, dailyOrders);
      drawRank(merchants, m, stream);
    }
  }
}
