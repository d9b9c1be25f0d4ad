// Listens to what waits for days: each holding is made once and ends once.

import type { Observer } from '../../sim-core/world/facts.ts';

export class HoldingLives {
  readonly problems: string[] = [];
  /** How many have ended, by what they have come to: see `Due`. */
  readonly ended = [0, 0, 0, 0, 0];
  made = 0;
  private readonly held = new Set<number>();

  /** Made and not ended. */
  get open(): number {
    return this.held.size;
  }

  readonly observer: Observer = {
    holdingMade: (holding) => {
      if (this.held.has(holding)) this.problems.push(`holding ${holding} is made twice`);
      this.held.add(holding);
      this.made++;
    },
    holdingEnded: (holding, due) => {
      if (!this.held.delete(holding)) this.problems.push(`holding ${holding} ends and is not held`);
      this.ended[due]++;
    },
  };
}
