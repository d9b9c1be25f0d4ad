// Whether a policy pays for itself: when what platforms gave up at first has come back, and by how
// much orders would have to rise for platforms to be as well off as without it.

import type { FigureId, Figures } from '../metrics/index.ts';
import type { ComparedDays } from './compare.ts';
import { sampleOf } from './statistics.ts';

/** What platforms get back for what they give. */
export interface Payback {
  /**
   * Days until platforms' profit of the policy, added up and in the mean of the seeds, has caught
   * up with the baseline's for good: 0 when it never lies behind, null when it still does at the
   * end.
   */
  readonly days: number | null;
  /** The most that it lies behind by on the way, fen, 0 or more. */
  readonly mostBehindFen: number;
}

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

/** Adds up, day by day, how far platforms are ahead of the baseline. */
export class PaybackWatch {
  private aheadFen: number[] = [];
  private seeds = 0;

  /** The days of one seed under both policies. */
  add(policy: readonly Figures[], baseline: readonly Figures[]): void {
    let ahead = 0;
    this.seeds++;
    policy.forEach((day, i) => {
      ahead += day['platform.profit'] - baseline[i]['platform.profit'];
      this.aheadFen[i] = (this.aheadFen[i] ?? 0) + ahead;
    });
  }

  copy(): PaybackWatch {
    const copy = new PaybackWatch();
    copy.aheadFen = [...this.aheadFen];
    copy.seeds = this.seeds;
    return copy;
  }

  found(): Payback {
    return paybackOf(this.aheadFen.map((fen) => fen / this.seeds));
  }
}

/** From what has been gained by the end of each day, fen; below zero while it lies behind. */
export function paybackOf(aheadFen: readonly number[]): Payback {
  const lastBehind = aheadFen.findLastIndex((fen) => fen < 0);
  const isBehind = lastBehind >= 0 && lastBehind === aheadFen.length - 1;
  return {
    days: isBehind ? null : lastBehind < 0 ? 0 : lastBehind + 2,
    mostBehindFen: aheadFen.reduce((most, fen) => Math.max(most, -fen), 0),
  };
}

/** The rise of orders at which a policy pays for itself, on some days of a comparison. */
export function breakEvenOf({ figures }: Pick<ComparedDays, 'figures'>): BreakEven {
  const meanOf = (id: FigureId, arm: 'baseline' | 'policy'): number => (
    sampleOf(figures[id].perSeed[arm]).mean
  );
  const baselineFen = meanOf('platform.profit-per-order', 'baseline');
  const policyFen = meanOf('platform.profit-per-order', 'policy');
  return {
    baselineFen,
    policyFen,
    neededRise: policyFen > 0 ? baselineFen / policyFen - 1 : null,
    foundRise: meanOf('orders.placed', 'policy') / meanOf('orders.placed', 'baseline') - 1,
  };
}
