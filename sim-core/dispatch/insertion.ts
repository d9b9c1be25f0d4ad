// What it costs to give an order to a rider: the best way to put its pick-up and its drop-off into
// the rider's route. Every pair of positions is tried; the part of the route before the pick-up is
// shared, and a pair is left as soon as it is dearer than the best so far. The leg that is being
// ridden stays.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { InForce } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { Activity, isDropOff, orderOfStop, riderX, riderY, routeLength } from '../world/riders.ts';
import { WantedOrder } from './wanted-order.ts';

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
  private readonly district = new Int32Array(mostStops);
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
  /** Beyond each stop: waits for food, which swallow delay, and drop-offs, which suffer from it. */
  private readonly slackAfter = new Float64Array(mostStops);
  private readonly dropsAfter = new Float64Array(mostStops);
  private count = 0;
  /** First place after which a stop may go: not before the end of a leg that is under way. */
  private first = 0;
  private nowSeconds = 0;
  /** The order that is planned. */
  private readonly wanted: WantedOrder;
  /** The best pair so far: cost of the whole route with it, and when the rider is free after it. */
  private best = 0;
  private isFound = false;
  private finishAt = 0;

  constructor(city: City, weights: RouteWeights) {
    this.city = city;
    this.usual = weights;
    this.weights = { ...weights };
    this.wanted = new WantedOrder(city);
  }

  /** Takes up the levers in force, which multiply the calibrated weights. */
  adopt(policy: InForce): void {
    this.wanted.forget();
    this.weights.rider = (this.usual.rider * policy.detourWeight[0]) / 1000;
    this.weights.late = (this.usual.late * policy.latenessWeight[0]) / 1000;
  }

  /** Plans `order` into `rider`'s route; false when it cannot be cheaper than `worthFinding`. */
  plan(rider: RiderId, order: OrderId, worthFinding = Infinity): boolean {
    this.wanted.read(order);
    if (this.city.riders.stopCount[rider] === 0) return this.planAlone(rider, worthFinding);
    if (this.leastCost(rider) >= worthFinding) return false;
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
    this.wanted.read(order);
    this.measureNewStops();
    const oldFinish = this.freeAt[this.count];
    const oldCost = this.spent[this.count] + this.weights.rider * oldFinish;
    this.best = worthFinding + oldCost;
    this.isFound = false;
    for (let i = this.first; i <= this.count; i++) this.tryPickUp(i, oldCost);
    this.costSeconds = this.best - oldCost;
    this.addedSeconds = this.finishAt - oldFinish;
    return this.isFound;
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
    const { x, y, district, drop, due, before, after } = this;
    this.count++;
    for (let k = this.count; k > index; k--) {
      x[k] = x[k - 1];
      y[k] = y[k - 1];
      district[k] = district[k - 1];
      drop[k] = drop[k - 1];
      due[k] = due[k - 1];
      before[k] = before[k - 1];
      after[k] = after[k - 1];
    }
    this.loadNewStop(index, order, isDrop);
  }

  /** What the order would cost with a rider standing at its merchant: no rule can do better. */
  idealCost(order: OrderId): number {
    this.wanted.read(order);
    const { wanted } = this;
    const ready = Math.max(wanted.pickUpSeconds, wanted.readySeconds);
    return this.priceOf(ready + wanted.rideSeconds + wanted.doorSeconds, wanted.promisedSeconds);
  }

  /** The plan for a rider without stops, which needs no route. */
  private planAlone(rider: RiderId, worthFinding: number): boolean {
    const { city, wanted } = this;
    const { riders, now, travel } = city;
    const x = riderX(riders, rider, now.seconds);
    const y = riderY(riders, rider, now.seconds);
    const { fromX, fromY, fromDistrict } = wanted;
    const way = travel.between(x, y, travel.districtAt(x, y), fromX, fromY, fromDistrict);
    const freeSeconds = Math.max(0, riders.legStart[rider] - now.seconds);
    const door = this.pickedUpAt(freeSeconds + way) + wanted.rideSeconds + wanted.doorSeconds;
    this.pickUpPosition = 0;
    this.dropOffPosition = 1;
    this.addedSeconds = door + wanted.leaveSeconds - freeSeconds;
    this.costSeconds =
      this.priceOf(door, wanted.promisedSeconds) + this.weights.rider * this.addedSeconds;
    return this.costSeconds < worthFinding;
  }

  /** What a rider on the way costs at the least: straight to the pick-up after the first stop. */
  private leastCost(rider: RiderId): number {
    const { city, wanted } = this;
    const { riders, orders, travel, now } = city;
    const stop = riders.route.stop[rider * routeLength];
    const order = orderOfStop(stop);
    const isWaiting = riders.activity[rider] === Activity.waitingForFood;
    let free = isWaiting ? 0 : Math.max(0, riders.legEnd[rider] - now.seconds);
    if (isDropOff(stop)) free += orders.kerbSeconds[order];
    else free = Math.max(free, orders.estimatedReadyAt[order] - now.seconds);
    const x = riders.toX[rider];
    const y = riders.toY[rider];
    const { fromX, fromY, fromDistrict } = wanted;
    const way = travel.between(x, y, travel.districtAt(x, y), fromX, fromY, fromDistrict);
    const door = this.pickedUpAt(free + way) + wanted.rideSeconds + wanted.doorSeconds;
    return this.priceOf(door, wanted.promisedSeconds);
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
    this.district[0] = this.city.travel.districtAt(this.x[0], this.y[0]);
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
    const { orders, merchants, vertical, space } = this.city;
    if (isDrop) {
      this.x[index] = orders.x[order];
      this.y[index] = orders.y[order];
      this.district[index] = orders.district[order];
      this.drop[index] = 1;
      this.due[index] = orders.promisedAt[order] - this.nowSeconds;
      this.before[index] = vertical.parkSeconds + orders.kerbSeconds[order];
      this.after[index] = orders.kerbSeconds[order];
    } else {
      const merchant = orders.merchant[order];
      this.x[index] = merchants.x[merchant];
      this.y[index] = merchants.y[merchant];
      this.district[index] = space.district[merchants.zone[merchant]];
      this.drop[index] = 0;
      this.due[index] = orders.estimatedReadyAt[order] - this.nowSeconds;
      this.before[index] = vertical.pickupSeconds;
      this.after[index] = 0;
    }
  }

  /** Riding times along the route, and the cost of the route as it is. */
  private measureRoute(): void {
    const { travel } = this.city;
    const { count, first, x, y, district, drop, before, slackAfter, dropsAfter } = this;
    slackAfter[count] = 0;
    dropsAfter[count] = 0;
    for (let k = 1; k <= count; k++) {
      // A leg that is under way ends when it is known to end, which includes what `before` holds.
      let ride = -before[k];
      if (k > 1 || first === 0) {
        ride = travel.between(x[k - 1], y[k - 1], district[k - 1], x[k], y[k], district[k]);
        this.toNext[k - 1] = ride;
      }
      const arrival = this.freeAt[k - 1] + ride;
      const done = this.doneAt(k, arrival);
      slackAfter[k - 1] = done - arrival - before[k];
      this.freeAt[k] = done + this.after[k];
      this.spent[k] = this.spent[k - 1] + this.costAt(k, done);
    }
    for (let k = count - 1; k >= 0; k--) {
      slackAfter[k] += slackAfter[k + 1];
      dropsAfter[k] = dropsAfter[k + 1] + drop[k + 1];
    }
  }

  /** Riding times from the places of the route to the new stops, which are the same back. */
  private measureNewStops(): void {
    const { travel } = this.city;
    const { count, x, y, district, wanted } = this;
    const { fromX, fromY, fromDistrict, toX, toY, toDistrict } = wanted;
    for (let k = this.first; k <= count; k++) {
      this.toPickUp[k] = travel.between(x[k], y[k], district[k], fromX, fromY, fromDistrict);
      this.toDrop[k] = travel.between(x[k], y[k], district[k], toX, toY, toDistrict);
    }
  }

  /** When the new order is picked up, for an arrival at its merchant's kerb. */
  private pickedUpAt(arrivalSeconds: number): number {
    const { pickUpSeconds, readySeconds } = this.wanted;
    return Math.max(arrivalSeconds + pickUpSeconds, readySeconds);
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

  /** Tries a pick-up after stop i with every drop-off after it. */
  private tryPickUp(i: number, oldCost: number): void {
    const { count, after, spent, wanted } = this;
    const restOfOld = oldCost - spent[count];
    let free = this.pickedUpAt(this.freeAt[i] + this.toPickUp[i]);
    let total = spent[i];
    const door = free + wanted.rideSeconds + wanted.doorSeconds;
    if (oldCost + this.priceOf(door, wanted.promisedSeconds) >= this.best) return;
    this.tryDropOff(i, i, free + wanted.rideSeconds, total, restOfOld);
    for (let j = i + 1; j <= count; j++) {
      free = this.doneAt(j, free + (j === i + 1 ? this.toPickUp[j] : this.toNext[j - 1]));
      total += this.costAt(j, free);
      free += after[j];
      if (total + spent[count] - spent[j] + restOfOld >= this.best) return;
      this.tryDropOff(i, j, free + this.toDrop[j], total, restOfOld);
    }
  }

  /** Tries a drop-off after stop j, at whose kerb the rider arrives having spent `total`. */
  private tryDropOff(
    i: number,
    j: number,
    arrivalSeconds: number,
    total: number,
    restOfOld: number,
  ): void {
    const { count, after, spent, weights, wanted } = this;
    const door = arrivalSeconds + wanted.doorSeconds;
    let costSeconds = total + this.priceOf(door, wanted.promisedSeconds);
    let free = door + wanted.leaveSeconds;
    if (j < count) {
      let arrival = free + this.toDrop[j + 1];
      const delaySeconds = arrival - this.freeAt[j] - this.toNext[j] - this.slackAfter[j];
      const perSecond = weights.rider + weights.waiting * this.dropsAfter[j];
      const leastHarm = Math.max(0, delaySeconds) * perSecond;
      if (costSeconds + spent[count] - spent[j] + restOfOld + leastHarm >= this.best) return;
      for (let k = j + 1; k <= count; k++) {
        const done = this.doneAt(k, arrival);
        costSeconds += this.costAt(k, done);
        free = done + after[k];
        arrival = free + this.toNext[k];
      }
    }
    costSeconds += weights.rider * free;
    if (costSeconds >= this.best) return;
    this.best = costSeconds;
    this.isFound = true;
    this.pickUpPosition = i;
    this.dropOffPosition = j + 1;
    this.finishAt = free;
  }
}
