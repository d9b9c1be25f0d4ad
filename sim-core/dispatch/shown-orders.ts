// Which orders are shown to which riders in a round of grabbing: a list for each rider, and the
// riders in the order in which they react. Cleared and filled again each round, without allocating.

import { idsInKey } from '../kernel/records.ts';
import type { OrderId, RiderId } from '../kernel/units.ts';

export class ShownOrders {
  /** Of each showing: the order, and the rider's next showing or -1. */
  readonly order: Int32Array;
  readonly next: Int32Array;
  riderCount = 0;
  private count = 0;
  private readonly first: Int32Array;
  private readonly key: Float64Array;
  private readonly riderBits: number;

  /** `riderBits`: by which a rider's id is shifted to number riders. */
  constructor(mostShowings: number, riderCount: number, riderBits: number) {
    this.riderBits = riderBits;
    this.order = new Int32Array(mostShowings);
    this.next = new Int32Array(mostShowings);
    this.first = new Int32Array(riderCount).fill(-1);
    this.key = new Float64Array(riderCount);
  }

  clear(): void {
    for (let i = 0; i < this.riderCount; i++) this.first[this.riderAt(i) >> this.riderBits] = -1;
    this.count = 0;
    this.riderCount = 0;
  }

  /** Shows an order to a rider who reacts after so many steps, a whole number. */
  show(order: OrderId, rider: RiderId, reactionSteps: number): void {
    const number = rider >> this.riderBits;
    if (this.first[number] === -1) {
      this.key[this.riderCount++] = reactionSteps * idsInKey + rider;
    }
    this.order[this.count] = order;
    this.next[this.count] = this.first[number];
    this.first[number] = this.count++;
  }

  sortByReaction(): void {
    this.key.subarray(0, this.riderCount).sort();
  }

  /** The rider at a place of the order of reactions. */
  riderAt(place: number): RiderId {
    return this.key[place] % idsInKey;
  }

  /** A rider's first showing; -1 without one. */
  firstOf(rider: RiderId): number {
    return this.first[rider >> this.riderBits];
  }
}
