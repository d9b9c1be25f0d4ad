// When a policy has paid for itself: when what platforms gave up at first has come back.

import type { Figures } from '../metrics/index.ts';

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
