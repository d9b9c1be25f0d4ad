// What it costs to give an order to a rider: the best way to put its pick-up and its drop-off into
// the rider's route. Every pair of positions is tried; the part of the route before the pick-up is
// shared, and a pair is left as soon as it must be dearer than the best so far. The leg that is
// being ridden stays.

import type { OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { PlatformRules } from '../policy/rules.ts';
import type { City } from '../world/city.ts';
import { riderX, riderY } from '../world/riders.ts';
import {
  due,
  freeAt,
  RouteLayout,
  slackAfter,
  stopBits,
  toNext,
  type RouteWeights,
} from './route-layout.ts';
import { WantedOrder } from './wanted-order.ts';

export const defaultWeights: RouteWeights = { rider: 1, waiting: 0.7, late: 1, bufferSeconds: 240 };

const stopWords = 1 << stopBits;

/** A limit above every cost. */
export const noLimit: Seconds = 1 << 30;

/** Finds where orders fit best into riders' routes, and at what cost in seconds. */
export class RoutePlanner {
  /** Of the last plan: extra cost, positions in the route, seconds added to the rider's day. */
  costSeconds = 0;
  pickUpPosition = 0;
  dropOffPosition = 0;
  addedSeconds = 0;

  private readonly city: City;
  private readonly usual: RouteWeights;
  private readonly layout: RouteLayout;
  /** The order that is planned. */
  private readonly wanted: WantedOrder;
  /** The best pair so far: cost of the whole route with it, and when the rider is free after it. */
  private best = 0;
  private isFound = false;
  private finishAt = 0;
  /** Of the present search: cost of the route without the order, and its hand-over. */
  private oldCost = 0;
  private handOver: Seconds = 0;

  constructor(city: City, weights: RouteWeights) {
    this.city = city;
    this.usual = weights;
    this.layout = new RouteLayout(city, weights);
    this.wanted = new WantedOrder(city);
  }

  /** Forgets what it knows of riders' routes: another run begins, or a moment is restored. */
  forget(): void {
    this.wanted.forget();
    this.layout.forget();
  }

  /** Takes up the levers in force, which multiply the calibrated weights. */
  adopt(rules: PlatformRules): void {
    const { usual } = this;
    this.wanted.forget();
    this.layout.adopt(
      (usual.rider * rules.detourWeight) / 1000,
      (usual.late * rules.latenessWeight) / 1000,
    );
  }

  /** Plans `order` into `rider`'s route; false when it cannot be cheaper than `worthFinding`. */
  plan(rider: RiderId, order: OrderId, worthFinding = noLimit): boolean {
    this.wanted.read(order);
    if (this.city.riders.stopCount[rider] === 0) return this.planAlone(rider, worthFinding);
    this.layout.find(rider);
    return this.search(worthFinding);
  }

  /** Lays out a rider's route, so that one or several orders can be planned into it. */
  begin(rider: RiderId): void {
    this.layout.lay(rider);
  }

  /** Plans one more order into the route laid out; false when it cannot be cheaper. */
  add(order: OrderId, worthFinding = noLimit): boolean {
    this.wanted.read(order);
    return this.search(worthFinding);
  }

  /** Keeps the order planned last where it was planned: the next one comes on top of it. */
  keep(order: OrderId): void {
    this.layout.insert(order, this.pickUpPosition + 1, this.dropOffPosition + 1);
  }

  /** Whether the route laid out has a drop-off beyond its promise. */
  isAnyLate(): boolean {
    const { layout } = this;
    const { stops, base, count } = layout;
    for (let k = 1; k <= count; k++) {
      const stop = base + (k << stopBits);
      const doorAt = stops[stop | freeAt] - layout.after(stop);
      if (layout.isDrop(stop) === 1 && doorAt > stops[stop | due]) return true;
    }
    return false;
  }

  /** What a rider's route would cost less without an order whose pick-up is still to come. */
  savingWithout(rider: RiderId, order: OrderId): Seconds {
    const { layout } = this;
    layout.lay(rider);
    const whole = layout.cost;
    layout.lay(rider, order);
    return whole - layout.cost - layout.waitingPrice(this.city.now.seconds);
  }

  /** What the order would cost with a rider standing at its merchant: no rule can do better. */
  idealCost(order: OrderId): Seconds {
    this.wanted.read(order);
    const { wanted } = this;
    const ready = Math.max(this.city.now.seconds + wanted.pickUpSeconds, wanted.readyAt);
    return this.priceFromNow(ready + wanted.rideSeconds + wanted.doorSeconds);
  }

  /** What the order costs when it is handed over at a moment: its customer waits from now on. */
  private priceFromNow(doorAt: Seconds): Seconds {
    const { layout, wanted, city } = this;
    const { promisedAt, lateTimes } = wanted;
    const waitedFor = layout.waitingPrice(city.now.seconds);
    return layout.priceOf(doorAt, promisedAt, lateTimes) - waitedFor;
  }

  /** The plan for a rider without stops, which needs no route. */
  private planAlone(rider: RiderId, worthFinding: number): boolean {
    const { city, wanted } = this;
    const { riders, now, travel } = city;
    const x = riderX(riders, rider, now.seconds);
    const y = riderY(riders, rider, now.seconds);
    const { fromX, fromY, fromDistrict } = wanted;
    const way = travel.between(x, y, travel.districtAt(x, y), fromX, fromY, fromDistrict);
    const free = Math.max(now.seconds, riders.legStart[rider]);
    const pickedUp = Math.max(free + way + wanted.pickUpSeconds, wanted.readyAt);
    const doorAt = pickedUp + wanted.rideSeconds + wanted.doorSeconds;
    this.pickUpPosition = 0;
    this.dropOffPosition = 1;
    this.addedSeconds = doorAt + wanted.leaveSeconds - free;
    this.costSeconds =
      this.priceFromNow(doorAt) + this.layout.riderPrice(this.addedSeconds);
    return this.costSeconds < worthFinding;
  }

  /** Tries every pair of positions that could be cheaper than what is worth finding. */
  private search(worthFinding: number): boolean {
    const { layout, wanted } = this;
    const { stops, base, count } = layout;
    const { pickUpSeconds, readyAt, rideSeconds, doorSeconds, promisedAt, lateTimes } = wanted;
    const waitedFor = layout.waitingPrice(this.city.now.seconds);
    const oldFinishAt = layout.finishAt;
    const oldCost = layout.cost;
    this.handOver = doorSeconds + wanted.leaveSeconds;
    this.oldCost = oldCost;
    this.best = worthFinding + oldCost + waitedFor;
    this.isFound = false;
    let toPickUp = this.rideToPickUp(base + (layout.first << stopBits));
    for (let i = layout.first; i <= count; i++) {
      const stop = base + (i << stopBits);
      const free = Math.max(stops[stop | freeAt] + toPickUp + pickUpSeconds, readyAt);
      const doorAt = free + rideSeconds + doorSeconds;
      const direct = layout.priceOf(doorAt, promisedAt, lateTimes);
      // The direct way to the pick-up is the shortest: from later stops the order comes later.
      if (oldCost + direct >= this.best) break;
      if (i === count) {
        this.tryDropOff(i, i, free + rideSeconds, layout.spent[stop >> stopBits]);
        break;
      }
      toPickUp = this.rideToPickUp(stop + stopWords);
      const lag = free + toPickUp - stops[stop | toNext] - stops[stop | freeAt];
      const harm = this.harmBehind(stop, lag, this.handOver);
      if (oldCost + direct + harm < this.best) this.tryPickUp(i, free, toPickUp, direct);
    }
    this.costSeconds = this.best - oldCost - waitedFor;
    this.addedSeconds = this.finishAt - oldFinishAt;
    return this.isFound;
  }

  private rideToPickUp(stop: number): Seconds {
    const { fromX, fromY, fromDistrict } = this.wanted;
    return this.layout.ride(stop, fromX, fromY, fromDistrict);
  }

  private rideToDrop(stop: number): Seconds {
    const { toX, toY, toDistrict } = this.wanted;
    return this.layout.ride(stop, toX, toY, toDistrict);
  }

  /**
   * The least that a lag does to the customers behind a stop and to the rider, who may also have
   * the new order to hand over.
   */
  private harmBehind(stop: number, lagSeconds: Seconds, handOverSeconds: Seconds): Seconds {
    const { layout } = this;
    const lag = lagSeconds - layout.stops[stop | slackAfter];
    const drops = layout.dropsAfter(stop);
    const longer = layout.riderPrice(Math.max(0, lag + handOverSeconds));
    // Each customer's price is rounded for itself, so this may be too much by one for each.
    return (lag > 0 ? layout.waitingPrice(lag * drops) : 0) + longer - drops - 1;
  }

  /**
   * Tries a pick-up after entry i, from where the rider rides on at `freeFrom`, with every drop-off
   * after it. `direct`: what the order costs when it is handed over next.
   */
  private tryPickUp(i: number, freeFrom: Seconds, toFollowing: Seconds, direct: number): void {
    const { layout, handOver, oldCost } = this;
    const { stops, spent, base, count } = layout;
    let total = spent[(base >> stopBits) + i];
    this.tryDropOff(i, i, freeFrom + this.wanted.rideSeconds, total);
    let free = freeFrom;
    for (let j = i + 1; j <= count; j++) {
      const stop = base + (j << stopBits);
      const ride = j === i + 1 ? toFollowing : stops[(stop - stopWords) | toNext];
      free = layout.doneAt(stop, free + ride);
      total += layout.costAt(stop, free);
      free += layout.after(stop);
      const harm = this.harmBehind(stop, free - stops[stop | freeAt], handOver);
      if (oldCost + total - spent[stop >> stopBits] + direct + harm >= this.best) return;
      this.tryDropOff(i, j, free + this.rideToDrop(stop), total);
    }
  }

  /** Tries a drop-off after entry j, at whose kerb the rider arrives having spent `total`. */
  private tryDropOff(i: number, j: number, arrivalAt: Seconds, total: number): void {
    const { layout, wanted } = this;
    const { stops, spent, base, count, last } = layout;
    const here = base + (j << stopBits);
    const doorAt = arrivalAt + wanted.doorSeconds;
    let costSeconds = total + layout.priceOf(doorAt, wanted.promisedAt, wanted.lateTimes);
    let free = arrivalAt + this.handOver;
    if (j < count) {
      let arrival = free + this.rideToDrop(here + stopWords);
      const lag = arrival - stops[here | freeAt] - stops[here | toNext];
      const rest = this.oldCost - spent[here >> stopBits];
      if (costSeconds + rest + this.harmBehind(here, lag, 0) >= this.best) return;
      for (let stop = here + stopWords; stop <= last; stop += stopWords) {
        const done = layout.doneAt(stop, arrival);
        costSeconds += layout.costAt(stop, done);
        free = done + layout.after(stop);
        arrival = free + stops[stop | toNext];
      }
    }
    costSeconds += layout.riderPrice(free);
    if (costSeconds >= this.best) return;
    this.best = costSeconds;
    this.isFound = true;
    this.pickUpPosition = i;
    this.dropOffPosition = j + 1;
    this.finishAt = free;
  }
}
