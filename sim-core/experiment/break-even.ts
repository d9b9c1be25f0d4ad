// By how much orders would have to rise for platforms to be as well off as without a policy.

import type { FigureId } from '../metrics/index.ts';
import type { ComparedDays } from './compare.ts';

/** What an effect on orders is worth. */
export interface BreakEven {
  /** Platforms' profit an order delivered, fen, under the baseline and under the policy. */
  readonly baselineFen: number;
  readonly policyFen: number;
  /**
   * By which share of the baseline's orders must rise for profit to be as before, at what an order
   * leaves under the policy; below zero where fewer would do, null where an order leaves nothing or
   * less, so that no rise is enough.
   */
  readonly neededRise: number | null;
  /** By which share orders did rise. */
  readonly foundRise: number;
}

/** The rise of orders at which a policy pays for itself, on some days of a comparison. */
export function breakEvenOf({ figures }: Pick<ComparedDays, 'figures'>): BreakEven {
  const meanOf = (id: FigureId, arm: 'baseline' | 'policy'): number => figures[id][arm];
  const baselineFen = meanOf('platform.profit-per-order', 'baseline');
  const policyFen = meanOf('platform.profit-per-order', 'policy');
  return {
    baselineFen,
    policyFen,
    neededRise: policyFen > 0 ? baselineFen / policyFen - 1 : null,
    foundRise: meanOf('orders.placed', 'policy') / meanOf('orders.placed', 'baseline') - 1,
  };
}
