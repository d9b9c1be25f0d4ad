// What it costs to give an order to a rider: the best way to put its pick-up and its drop-off into the
// rider's route. Every pair of positions is tried; the part of the route before the pick-up is shared,
// and a pair is left as soon as it is dearer than the best so far. The leg that is being ridden stays.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Activity, isDropOff, orderOfStop, routeLength } from '../world/riders.ts';

/** What the platform minds, in cost per second. */
export interface RouteWeights {
  /** A second of the rider's time. */
  rider: number;
  /** A second of any customer's waiting. */
  waiting: number;
  /** A second beyond the promise less the buffer. */
  late: number;
  bufferSeconds: Seconds;
}

export const defaultWeights: RouteWeights = { rider: 1, waiting: 0.35, late: 2.5, bufferSeconds: 240 };

const mostStops = routeLength + 2;

export class RoutePlanner {
  /** Of the last plan: extra cost, positions in the route, seconds added to the rider's day. */
  cost = 0;
  pickUpPosition = 0;
  dropOffPosition = 0;
  addedSeconds = 0;

  private readonly city: City;
  private readonly weights: RouteWeights;
  private readonly x = new Int32Array(mostStops);
  private readonly y = new Int32Array(mostStops);
  private readonly drop = new Uint8Array(mostStops);
  /** Pick-up: when the food is ready. Drop-off: the promise. */
  private readonly due = new Float64Array(mostStops);
  /** Seconds at a stop before it counts as done, and afterwards before riding on. */
  private readonly before = new Float64Array(mostStops);
  private readonly after = new Float64Array(mostStops);
  /** Riding seconds: along the route, from each stop to the two new places, and back. */
  private readonly toNext = new Float64Array(mostStops);
  private readonly toPickUp = new Float64Array(mostStops);
  private readonly fromPickUp = new Float64Array(mostStops);
  private readonly toDrop = new Float64Array(mostStops);
  private readonly fromDrop = new Float64Array(mostStops);
  /** State after each stop of the old route: free to ride on, and cost so far. */
  private readonly freeAt = new Float64Array(mostStops);
  private readonly spent = new Float64Array(mostStops);
  private count = 0;
  private pickUpToDrop = 0;
  private finishAt = 0;
  private nowSeconds = 0;

  constructor(city: City, weights: RouteWeights) {
    this.city = city;
    this.weights = weights;
  }

  /** Plans `order` into `rider`'s route; false when it cannot be cheaper than `worthFinding`. */
  plan(rider: RiderId, order: OrderId, worthFinding = Infinity): boolean {
    this.loadRoute(rider);
    this.loadNewStop(this.count + 1, order, false);
    this.loadNewStop(this.count + 2, order, true);
    this.measure();
    const oldCost = this.spent[this.count] + this.weights.rider * this.freeAt[this.count];
    const oldFinish = this.freeAt[this.count];
    let best = worthFinding + oldCost;
    let isFound = false;
    const first = this.count > 0 ? 1 : 0;
    for (let i = first; i <= this.count; i++) {
      for (let j = i; j <= this.count; j++) {
        const total = this.costOf(i, j, best);
        if (total < best) {
          best = total;
          isFound = true;
          this.pickUpPosition = i;
          this.dropOffPosition = j + 1;
          this.addedSeconds = this.finishAt - oldFinish;
        }
      }
    }
    this.cost = best - oldCost;
    return isFound;
  }

  /**
   * Index 0 is where the rider becomes free to turn; stop k of the route is index k + 1. All times
   * are seconds from now.
   */
  private loadRoute(rider: RiderId): void {
    const { riders, now } = this.city;
    const count = riders.stopCount[rider];
    this.count = count;
    this.x[0] = riders.toX[rider];
    this.y[0] = riders.toY[rider];
    this.nowSeconds = now.seconds;
    const isRiding = count > 0 && riders.activity[rider] !== Activity.waitingForFood;
    if (count === 0) this.freeAt[0] = riders.exitSeconds[rider];
    else this.freeAt[0] = isRiding ? Math.max(0, riders.legEnd[rider] - now.seconds) : 0;
    this.spent[0] = 0;
    const base = rider * routeLength;
    for (let k = 0; k < count; k++) {
      const stop = riders.route.stop[base + k];
      this.loadNewStop(k + 1, orderOfStop(stop), isDropOff(stop));
    }
  }

  private loadNewStop(index: number, order: OrderId, isDrop: boolean): void {
    const { orders, merchants, vertical } = this.city;
    if (isDrop) {
      this.x[index] = orders.x[order];
      this.y[index] = orders.y[order];
      this.drop[index] = 1;
      this.due[index] = orders.promisedAt[order] - this.nowSeconds;
      this.before[index] = vertical.parkSeconds + orders.kerbSeconds[order];
      this.after[index] = orders.kerbSeconds[order];
    } else {
      const merchant = orders.merchant[order];
      this.x[index] = merchants.x[merchant];
      this.y[index] = merchants.y[merchant];
      this.drop[index] = 0;
      this.due[index] = orders.estimatedReadyAt[order] - this.nowSeconds;
      this.before[index] = vertical.pickupSeconds;
      this.after[index] = 0;
    }
  }

  /** Riding times that any position can need, and the cost of the route as it is. */
  private measure(): void {
    const { travel } = this.city;
    const { count, x, y } = this;
    const p = count + 1;
    const d = count + 2;
    this.pickUpToDrop = travel.seconds(x[p], y[p], x[d], y[d]);
    const first = count > 0 ? 1 : 0;
    for (let k = first; k <= count; k++) {
      this.toPickUp[k] = travel.seconds(x[k], y[k], x[p], y[p]);
      this.fromPickUp[k] = this.toPickUp[k];
      this.toDrop[k] = travel.seconds(x[k], y[k], x[d], y[d]);
      this.fromDrop[k] = this.toDrop[k];
      if (k < count) this.toNext[k] = travel.seconds(x[k], y[k], x[k + 1], y[k + 1]);
    }
    for (let k = 1; k <= count; k++) {
      // The leg to the first stop is under way: its end is known and includes what `before` holds.
      const arrival = k === 1 ? this.freeAt[0] : this.freeAt[k - 1] + this.toNext[k - 1];
      const done = k === 1 ? this.doneAt(k, arrival - this.before[k]) : this.doneAt(k, arrival);
      this.freeAt[k] = done + this.after[k];
      this.spent[k] = this.spent[k - 1] + this.costAt(k, done);
    }
  }

  /** When the business at a stop is done, for an arrival at its kerb. */
  private doneAt(index: number, arrivalSeconds: number): number {
    const done = arrivalSeconds + this.before[index];
    return this.drop[index] === 0 && this.due[index] > done ? this.due[index] : done;
  }

  private costAt(index: number, doneSeconds: number): number {
    if (this.drop[index] === 0) return 0;
    const { waiting, late, bufferSeconds } = this.weights;
    const over = doneSeconds - this.due[index] + bufferSeconds;
    return waiting * doneSeconds + (over > 0 ? late * over : 0);
  }

  /** Cost of picking up after stop i and dropping off after stop j; stops early beyond `limit`. */
  private costOf(i: number, j: number, limit: number): number {
    const { count, freeAt, after } = this;
    const p = count + 1;
    const d = count + 2;
    let free = this.doneAt(p, freeAt[i] + this.toPickUp[i]);
    let total = this.spent[i];
    if (j > i) {
      free = this.doneAt(i + 1, free + this.fromPickUp[i + 1]);
      total += this.costAt(i + 1, free);
      free += after[i + 1];
      for (let k = i + 2; k <= j; k++) {
        free = this.doneAt(k, free + this.toNext[k - 1]);
        total += this.costAt(k, free);
        free += after[k];
        if (total > limit) return Infinity;
      }
    }
    free = this.doneAt(d, free + (j > i ? this.toDrop[j] : this.pickUpToDrop));
    total += this.costAt(d, free);
    free += after[d];
    if (j < count) {
      free = this.doneAt(j + 1, free + this.fromDrop[j + 1]);
      total += this.costAt(j + 1, free);
      free += after[j + 1];
      for (let k = j + 2; k <= count; k++) {
        if (total > limit) return Infinity;
        free = this.doneAt(k, free + this.toNext[k - 1]);
        total += this.costAt(k, free);
        free += after[k];
      }
    }
    this.finishAt = free;
    return total + this.weights.rider * free;
  }
}
