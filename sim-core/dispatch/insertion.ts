// What it costs to give an order to a rider: the best way to put its pick-up and its drop-off into
// the rider's route. Every pair of positions is tried; the part of the route before the pick-up is
// shared, and a pair is left as soon as it is dearer than the best so far. The leg that is being
// ridden stays.

import type { DistrictId, OrderId, RiderId, Seconds } from '../kernel/units.ts';
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

/** Words of a stop in the planner's scratch: whole metres and seconds from now. */
const wordBits = 4;
const stopX = 0;
const stopY = 1;
const stopDistrict = 2;
/** 1 for a drop-off. */
const isDrop = 3;
/** Pick-up: when the food is ready. Drop-off: the promise. */
const due = 4;
/** Seconds at a stop before it counts as done, and afterwards before riding on. */
const before = 5;
const after = 6;
/** Ride to the next stop of the old route. */
const toNext = 7;
/** Free to ride on after the stop, on the old route. */
const freeAt = 8;
/** Beyond the stop: waits for food, which swallow delay, and drop-offs, which suffer from it. */
const slackAfter = 9;
const dropsAfter = 10;

export class RoutePlanner {
  /** Of the last plan: extra cost, positions in the route, seconds added to the rider's day. */
  costSeconds = 0;
  pickUpPosition = 0;
  dropOffPosition = 0;
  addedSeconds = 0;

  private readonly city: City;
  private readonly usual: RouteWeights;
  private readonly weights: RouteWeights;
  private readonly stops = new Int32Array(mostStops << wordBits);
  /** Cost of the old route up to and with each stop. */
  private readonly spent = new Float64Array(mostStops);
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
    const { stops, count, first, wanted, weights } = this;
    const { pickUpSeconds, readySeconds, rideSeconds, doorSeconds, promisedSeconds } = wanted;
    const handOver = doorSeconds + wanted.leaveSeconds;
    const oldFinish = stops[(count << wordBits) + freeAt];
    const oldCost = this.spent[count] + weights.rider * oldFinish;
    this.best = worthFinding + oldCost;
    this.isFound = false;
    let toPickUp = this.rideToPickUp(first);
    for (let i = first; i <= count; i++) {
      const base = i << wordBits;
      const free = Math.max(stops[base + freeAt] + toPickUp + pickUpSeconds, readySeconds);
      const direct = this.priceOf(free + rideSeconds + doorSeconds, promisedSeconds);
      // The direct way to the pick-up is the shortest: from later stops the order comes later.
      if (oldCost + direct >= this.best) break;
      if (i === count) {
        this.tryDropOff(i, i, free + rideSeconds, this.spent[i], handOver);
        break;
      }
      toPickUp = this.rideToPickUp(i + 1);
      const lag = free + toPickUp - stops[base + toNext] - stops[base + freeAt];
      const harm = this.harmBehind(base, lag, handOver);
      if (oldCost + direct + harm < this.best) this.tryPickUp(i, free, toPickUp, direct, handOver);
    }
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
    const { stops } = this;
    for (let base = 1 << wordBits; base <= this.count << wordBits; base += 1 << wordBits) {
      const door = stops[base + freeAt] - stops[base + after];
      if (stops[base + isDrop] === 1 && door > stops[base + due]) return true;
    }
    return false;
  }

  /** What a rider's route would cost less without an order whose pick-up is still to come. */
  savingWithout(rider: RiderId, order: OrderId): number {
    this.begin(rider);
    const whole = this.routeCost();
    this.loadRoute(rider, order);
    this.measureRoute();
    return whole - this.routeCost();
  }

  /** Of the route laid out, with the rider's own time. */
  private routeCost(): number {
    const { count, stops, weights } = this;
    return this.spent[count] + weights.rider * stops[(count << wordBits) + freeAt];
  }

  private insert(index: number, order: OrderId, isDropOff: boolean): void {
    const place = index << wordBits;
    const end = (this.count + 1) << wordBits;
    this.stops.copyWithin(place + (1 << wordBits), place, end);
    this.count++;
    this.loadStop(index, order, isDropOff);
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
    const pickedUp = Math.max(freeSeconds + way + wanted.pickUpSeconds, wanted.readySeconds);
    const door = pickedUp + wanted.rideSeconds + wanted.doorSeconds;
    this.pickUpPosition = 0;
    this.dropOffPosition = 1;
    this.addedSeconds = door + wanted.leaveSeconds - freeSeconds;
    this.costSeconds =
      this.priceOf(door, wanted.promisedSeconds) + this.weights.rider * this.addedSeconds;
    return this.costSeconds < worthFinding;
  }

  /**
   * Index 0 is where the rider becomes free to turn; stop k of the route is index k + 1. All times
   * are seconds from now.
   */
  private loadRoute(rider: RiderId, without: OrderId = -1): void {
    const { riders, now, travel } = this.city;
    const { stops } = this;
    const stopCount = riders.stopCount[rider];
    this.nowSeconds = now.seconds;
    this.first = stopCount > 0 ? 1 : 0;
    let free = Math.max(0, riders.legStart[rider] - now.seconds);
    if (stopCount > 0) {
      const isRiding = riders.activity[rider] !== Activity.waitingForFood;
      free = isRiding ? Math.max(0, riders.legEnd[rider] - now.seconds) : 0;
    }
    stops[stopX] = stopCount > 0 ? riders.toX[rider] : riderX(riders, rider, now.seconds);
    stops[stopY] = stopCount > 0 ? riders.toY[rider] : riderY(riders, rider, now.seconds);
    stops[stopDistrict] = travel.districtAt(stops[stopX], stops[stopY]);
    stops[freeAt] = free;
    this.spent[0] = 0;
    this.count = 0;
    for (let k = 0; k < stopCount; k++) {
      const stop = riders.route[rider + k];
      const order = orderOfStop(stop);
      if (order !== without) this.loadStop(++this.count, order, isDropOff(stop));
    }
  }

  private loadStop(index: number, order: OrderId, isDropOff: boolean): void {
    const { orders, travel, vertical } = this.city;
    const { stops, nowSeconds } = this;
    const base = index << wordBits;
    if (isDropOff) {
      stops[base + stopX] = orders.x[order];
      stops[base + stopY] = orders.y[order];
      stops[base + stopDistrict] = orders.district[order];
      stops[base + isDrop] = 1;
      stops[base + due] = orders.promisedAt[order] - nowSeconds;
      stops[base + before] = vertical.parkSeconds + orders.kerbSeconds[order];
      stops[base + after] = orders.kerbSeconds[order];
    } else {
      stops[base + stopX] = orders.fromX[order];
      stops[base + stopY] = orders.fromY[order];
      stops[base + stopDistrict] = travel.districtAt(orders.fromX[order], orders.fromY[order]);
      stops[base + isDrop] = 0;
      stops[base + due] = orders.estimatedReadyAt[order] - nowSeconds;
      stops[base + before] = vertical.pickupSeconds;
      stops[base + after] = 0;
    }
  }

  /** Riding times along the route, and the cost of the route as it is. */
  private measureRoute(): void {
    const { count, stops, spent } = this;
    const last = count << wordBits;
    for (let k = 1; k <= count; k++) {
      const base = k << wordBits;
      const previous = base - (1 << wordBits);
      // A leg that is under way ends when it is known to end, which includes what `before` holds.
      let ride = -stops[base + before];
      if (k > 1 || this.first === 0) {
        ride = this.ride(previous, stops[base + stopX], stops[base + stopY],
          stops[base + stopDistrict]);
        stops[previous + toNext] = ride;
      }
      const arrival = stops[previous + freeAt] + ride;
      const done = this.doneAt(base, arrival);
      stops[previous + slackAfter] = done - arrival - stops[base + before];
      stops[base + freeAt] = done + stops[base + after];
      spent[k] = spent[k - 1] + this.costAt(base, done);
    }
    stops[last + slackAfter] = 0;
    stops[last + dropsAfter] = 0;
    for (let base = last - (1 << wordBits); base >= 0; base -= 1 << wordBits) {
      const next = base + (1 << wordBits);
      stops[base + slackAfter] += stops[next + slackAfter];
      stops[base + dropsAfter] = stops[next + dropsAfter] + stops[next + isDrop];
    }
  }

  private ride(base: number, x: number, y: number, district: DistrictId): Seconds {
    const { stops } = this;
    const here = stops[base + stopDistrict];
    return this.city.travel.between(
      stops[base + stopX], stops[base + stopY], here, x, y, district,
    );
  }

  private rideToPickUp(index: number): Seconds {
    const { fromX, fromY, fromDistrict } = this.wanted;
    return this.ride(index << wordBits, fromX, fromY, fromDistrict);
  }

  private rideToDrop(index: number): Seconds {
    const { toX, toY, toDistrict } = this.wanted;
    return this.ride(index << wordBits, toX, toY, toDistrict);
  }

  /** When the business at a stop is done, for an arrival at its kerb. */
  private doneAt(base: number, arrivalSeconds: Seconds): Seconds {
    const { stops } = this;
    const done = arrivalSeconds + stops[base + before];
    return stops[base + isDrop] === 0 && stops[base + due] > done ? stops[base + due] : done;
  }

  private costAt(base: number, doneSeconds: Seconds): number {
    const { stops } = this;
    return stops[base + isDrop] === 0 ? 0 : this.priceOf(doneSeconds, stops[base + due]);
  }

  /** Price of handing over at one moment what was promised for another. */
  private priceOf(doneSeconds: Seconds, dueSeconds: Seconds): number {
    const { waiting, late, bufferSeconds } = this.weights;
    const over = doneSeconds - dueSeconds + bufferSeconds;
    return waiting * doneSeconds + (over > 0 ? late * over * (1 + over / steepSeconds) : 0);
  }

  /**
   * The least that a lag does to the customers behind a stop and to the rider, who also has the
   * new order to hand over.
   */
  private harmBehind(base: number, lagSeconds: Seconds, handOverSeconds: Seconds): number {
    const { stops, weights } = this;
    const lag = lagSeconds - stops[base + slackAfter];
    const longer = weights.rider * Math.max(0, lag + handOverSeconds);
    return lag > 0 ? lag * weights.waiting * stops[base + dropsAfter] + longer : longer;
  }

  /**
   * Tries a pick-up after stop i, from where the rider rides on at `freeSeconds`, with every
   * drop-off after it. `direct`: what the order costs when it is handed over next.
   */
  private tryPickUp(
    i: number,
    freeSeconds: Seconds,
    toFollowing: Seconds,
    direct: number,
    handOver: Seconds,
  ): void {
    const { count, stops, spent, weights } = this;
    const oldCost = spent[count] + weights.rider * stops[(count << wordBits) + freeAt];
    let total = spent[i];
    this.tryDropOff(i, i, freeSeconds + this.wanted.rideSeconds, total, handOver);
    let free = freeSeconds;
    for (let j = i + 1; j <= count; j++) {
      const base = j << wordBits;
      const ride = j === i + 1 ? toFollowing : stops[base - (1 << wordBits) + toNext];
      free = this.doneAt(base, free + ride);
      total += this.costAt(base, free);
      free += stops[base + after];
      const harm = this.harmBehind(base, free - stops[base + freeAt], handOver);
      if (oldCost + total - spent[j] + direct + harm >= this.best) return;
      this.tryDropOff(i, j, free + this.rideToDrop(j), total, handOver);
    }
  }

  /** Tries a drop-off after stop j, at whose kerb the rider arrives having spent `total`. */
  private tryDropOff(
    i: number,
    j: number,
    arrivalSeconds: Seconds,
    total: number,
    handOver: Seconds,
  ): void {
    const { count, stops, spent, weights, wanted } = this;
    const here = j << wordBits;
    const last = count << wordBits;
    const door = arrivalSeconds + wanted.doorSeconds;
    let costSeconds = total + this.priceOf(door, wanted.promisedSeconds);
    let free = arrivalSeconds + handOver;
    if (j < count) {
      let arrival = free + this.rideToDrop(j + 1);
      const lag = arrival - stops[here + freeAt] - stops[here + toNext];
      const oldRest = spent[count] - spent[j] + weights.rider * stops[last + freeAt];
      if (costSeconds + oldRest + this.harmBehind(here, lag, 0) >= this.best) return;
      for (let base = here + (1 << wordBits); base <= last; base += 1 << wordBits) {
        const done = this.doneAt(base, arrival);
        costSeconds += this.costAt(base, done);
        free = done + stops[base + after];
        arrival = free + stops[base + toNext];
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
