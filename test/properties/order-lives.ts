// Listens to a city and checks the life of each order as it is told: placed, accepted, offered,
// taken or declined, taken back before its pick-up, picked up, delivered or cancelled, each when it
// may and the end only once.

import { CancelReason, type Observer } from '../../sim-core/world/facts.ts';

type Stage = 'placed' | 'waiting' | 'offered' | 'taken' | 'carried';

export class OrderLives {
  readonly problems: string[] = [];
  placed = 0;
  delivered = 0;
  cancelled = 0;
  private readonly stages = new Map<number, Stage>();
  private readonly riders = new Map<number, number>();

  /** Orders placed and not ended. */
  get open(): number {
    return this.stages.size;
  }

  /** Forgets everything, for another run of the same city. */
  reset(): void {
    this.problems.length = 0;
    this.placed = this.delivered = this.cancelled = 0;
    this.stages.clear();
    this.riders.clear();
  }

  readonly observer: Observer = {
    orderPlaced: (order) => {
      if (this.stages.has(order)) this.problems.push(`order ${order} is placed twice`);
      this.stages.set(order, 'placed');
      this.placed++;
    },
    orderAccepted: (order) => this.move(order, 'placed', 'waiting'),
    offerMade: (order, rider) => {
      this.move(order, 'waiting', 'offered');
      this.riders.set(order, rider);
    },
    offerDeclined: (order, rider) => {
      this.expectRider(order, rider);
      this.move(order, 'offered', 'waiting');
    },
    offerAccepted: (order, rider) => {
      this.expectRider(order, rider);
      this.move(order, 'offered', 'taken');
    },
    orderTakenBack: (order, rider) => {
      this.expectRider(order, rider);
      this.move(order, 'taken', 'waiting');
    },
    orderPickedUp: (order, rider) => {
      this.expectRider(order, rider);
      this.move(order, 'taken', 'carried');
    },
    orderDelivered: (order, rider) => {
      // What a carrier brings has waited for no rider.
      if (rider >= 0) this.expectRider(order, rider);
      this.move(order, rider < 0 ? 'waiting' : 'carried', undefined);
      this.delivered++;
    },
    orderCancelled: (order, reason) => {
      // What is sold out ends before anybody has taken it up.
      const isComeFor = reason === CancelReason.nobodyThere;
      const untaken = reason === CancelReason.stock ? 'placed' : 'waiting';
      this.move(order, isComeFor ? 'taken' : untaken, undefined);
      this.cancelled++;
    },
  };

  private move(order: number, from: Stage, to: Stage | undefined): void {
    const stage = this.stages.get(order);
    if (stage !== from) this.problems.push(`order ${order} is ${stage}, not ${from}, before ${to}`);
    if (to === undefined) this.stages.delete(order);
    else this.stages.set(order, to);
  }

  private expectRider(order: number, rider: number): void {
    const known = this.riders.get(order);
    if (known !== rider) this.problems.push(`order ${order} is with ${known}, not ${rider}`);
  }
}
