// What it costs to give an order to a rider: the best way to put its pick-up and its drop-off into
// the rider's route. Every pair of positions is tried; the part of the route before the pick-up is
// shared, and a pair is left as soon as it is dearer than the best so far. The leg that is being
// ridden stays.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { InForce } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { Activity, isDropOff, orderOfStop, riderX, riderY, routeLength } from '../world/riders.ts';

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

export const defaultWeights: RouteWeights = { rider: 1, waiting: 0.7, late: 1, bufferSeconds: 240 };

/** Lateness doubles in price at this many seconds beyond the buffer, so that it is shared out. */
const steepSeconds = 480;

const mostStops = routeLength + 2;

export class RoutePlanner {
  /** Of the last plan: extra cost, positions in the route, seconds added to the rider's day. */
  costSeconds = 0;
  pickUpPosition = 0;
  dropOffPosition = 0;
  addedSeconds = 0;

  private readonly city: City;
  private readonly usual: RouteWeights;
  private readonly weights: RouteWeights;
  private readonly x = new Int32Array(mostStops);
  private readonly y = new Int32Array(mostStops);
  private readonly drop = new Uint8Array(mostStops);
  /** Pick-up: when the food is ready. Drop-off: the promise. */
  private readonly due = new Float64Array(mostStops);
  /** Seconds at a stop before it counts as done, and afterwards before riding on. */
  private readonly before = new Float64Array(mostStops);
  private readonly after = new Float64Array(mostStops);
  /** Riding seconds: along the route, and between each stop and the two new places. */
  private readonly toNext = new Float64Array(mostStops);
  private readonly toPickUp = new Float64Array(mostStops);
  private readonly toDrop = new Float64Array(mostStops);
  /** State after each stop of the old route: free to ride on, and cost so far. */
  private readonly freeAt = new Float64Array(mostStops);
  private readonly spent = new Float64Array(mostStops);
  private count = 0;
  /** First place after which a stop may go: not before the end of a leg that is under way. */
  private first = 0;
  private pickUpToDrop = 0;
  private finishAt = 0;
  private nowSeconds = 0;

  constructor(city: City, weights: RouteWeights) {
    this.city = city;
    this.usual = weights;
    this.weights = { ...weights };
  }

  /** Takes up the levers in force, which multiply the calibrated weights. */
  adopt(policy: InForce): void {
    this.weights.rider = (this.usual.rider * policy.detourWeight[0]) / 1000;
    this.weights.late = (this.usual.late * policy.latenessWeight[0]) / 1000;
  }

  /** Plans `order` into `rider`'s route; false when it cannot be cheaper than `worthFinding`. */
  plan(rider: RiderId, order: OrderId, worthFinding = Infinity): boolean {
    this.begin(rider);
    return this.add(order, worthFinding);
  }

  /** Lays out a rider's route, so that one or several orders can be planned into it. */
  begin(rider: RiderId): void {
    this.loadRoute(rider);
    this.measureRoute();
  }

  /** Plans one more order into the route laid out; false when it cannot be cheaper. */
  add(order: OrderId, worthFinding = Infinity): boolean {
    this.loadNewStop(this.count + 1, order, false);
    this.loadNewStop(this.count + 2, order, true);
    this.measureNewStops();
    const oldCost = this.spent[this.count] + this.weights.rider * this.freeAt[this.count];
    const oldFinish = this.freeAt[this.count];
    let best = worthFinding + oldCost;
    let isFound = false;
    for (let i = this.first; i <= this.count; i++) {
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
    this.costSeconds = best - oldCost;
    return isFound;
  }

  /** Keeps the order planned last where it was planned: the next one comes on top of it. */
  keep(order: OrderId): void {
    this.insert(this.pickUpPosition + 1, order, false);
    this.insert(this.dropOffPosition + 1, order, true);
    this.measureRoute();
  }

  /** Whether the route laid out has a drop-off beyond its promise. */
  isAnyLate(): boolean {
    for (let k = 1; k <= this.count; k++) {
      if (this.drop[k] === 1 && this.freeAt[k] - this.after[k] > this.due[k]) return true;
    }
    return false;
  }

  /** What a rider's route would cost less without an order whose pick-up is still to come. */
  savingWithout(rider: RiderId, order: OrderId): number {
    this.begin(rider);
    const whole = this.spent[this.count] + this.weights.rider * this.freeAt[this.count];
    this.loadRoute(rider, order);
    this.measureRoute();
    return whole - this.spent[this.count] - this.weights.rider * this.freeAt[this.count];
  }

  private insert(index: number, order: OrderId, isDrop: boolean): void {
    const { x, y, drop, due, before, after } = this;
    this.count++;
    for (let k = this.count; k > index; k--) {
      x[k] = x[k - 1];
      y[k] = y[k - 1];
      drop[k] = drop[k - 1];
      due[k] = due[k - 1];
      before[k] = before[k - 1];
      after[k] = after[k - 1];
    }
    this.loadNewStop(index, order, isDrop);
  }

  /** What the order would cost with a rider standing at its merchant: no rule can do better. */
  idealCost(order: OrderId): number {
    const { orders, merchants, travel, vertical, now } = this.city;
    const merchant = orders.merchant[order];
    const { x, y } = merchants;
    const ride = travel.seconds(x[merchant], y[merchant], orders.x[order], orders.y[order]);
    const ready = Math.max(vertical.pickupSeconds, orders.estimatedReadyAt[order] - now.seconds);
    const door = ready + ride + vertical.parkSeconds + orders.kerbSeconds[order];
    return this.priceOf(door, orders.promisedAt[order] - now.seconds);
  }

  /**
   * Index 0 is where the rider becomes free to turn; stop k of the route is index k + 1. All times
   * are seconds from now.
   */
  private loadRoute(rider: RiderId, without: OrderId = -1): void {
    const { riders, now } = this.city;
    const count = riders.stopCount[rider];
    this.first = count > 0 ? 1 : 0;
    this.x[0] = count > 0 ? riders.toX[rider] : riderX(riders, rider, now.seconds);
    this.y[0] = count > 0 ? riders.toY[rider] : riderY(riders, rider, now.seconds);
    this.nowSeconds = now.seconds;
    const isRiding = count > 0 && riders.activity[rider] !== Activity.waitingForFood;
    if (count === 0) this.freeAt[0] = Math.max(0, riders.legStart[rider] - now.seconds);
    else this.freeAt[0] = isRiding ? Math.max(0, riders.legEnd[rider] - now.seconds) : 0;
    this.spent[0] = 0;
    const base = rider * routeLength;
    this.count = 0;
    for (let k = 0; k < count; k++) {
      const stop = riders.route.stop[base + k];
      const order = orderOfStop(stop);
      if (order !== without) this.loadNewStop(++this.count, order, isDropOff(stop));
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

  /** Riding times along the route, and the cost of the route as it is. */
  private measureRoute(): void {
    const { travel } = this.city;
    const { count, first, x, y } = this;
    for (let k = first; k < count; k++) {
      this.toNext[k] = travel.seconds(x[k], y[k], x[k + 1], y[k + 1]);
    }
    for (let k = 1; k <= count; k++) {
      // A leg that is under way ends when it is known to end, which includes what `before` holds.
      const isUnderWay = k === 1 && first === 1;
      const ride = isUnderWay ? -this.before[k] : this.toNext[k - 1];
      const done = this.doneAt(k, this.freeAt[k - 1] + ride);
      this.freeAt[k] = done + this.after[k];
      this.spent[k] = this.spent[k - 1] + this.costAt(k, done);
    }
  }

  /** Riding times from the places of the route to the new stops, which are the same back. */
  private measureNewStops(): void {
    const { travel } = this.city;
    const { count, x, y } = this;
    const p = count + 1;
    const d = count + 2;
    this.pickUpToDrop = travel.seconds(x[p], y[p], x[d], y[d]);
    for (let k = this.first; k <= count; k++) {
      this.toPickUp[k] = travel.seconds(x[k], y[k], x[p], y[p]);
      this.toDrop[k] = travel.seconds(x[k], y[k], x[d], y[d]);
    }
  }

  /** When the business at a stop is done, for an arrival at its kerb. */
  private doneAt(index: number, arrivalSeconds: number): number {
    const done = arrivalSeconds + this.before[index];
    return this.drop[index] === 0 && this.due[index] > done ? this.due[index] : done;
  }

  private costAt(index: number, doneSeconds: number): number {
    return this.drop[index] === 0 ? 0 : this.priceOf(doneSeconds, this.due[index]);
  }

  /** Price of handing over at one moment what was promised for another. */
  private priceOf(doneSeconds: number, dueSeconds: number): number {
    const { waiting, late, bufferSeconds } = this.weights;
    const over = doneSeconds - dueSeconds + bufferSeconds;
    return waiting * doneSeconds + (over > 0 ? late * over * (1 + over / steepSeconds) : 0);
  }

  /** Cost of picking up after stop i and dropping off after stop j; stops early beyond `limit`. */
  private costOf(i: number, j: number, limit: number): number {
    const { count, freeAt, after } = this;
    const p = count + 1;
    const d = count + 2;
    let free = this.doneAt(p, freeAt[i] + this.toPickUp[i]);
    let total = this.spent[i];
    if (j > i) {
      free = this.doneAt(i + 1, free + this.toPickUp[i + 1]);
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
      free = this.doneAt(j + 1, free + this.toDrop[j + 1]);
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
