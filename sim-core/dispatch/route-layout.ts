// Riders' routes laid out for planning: where and when each stop will be, what the route costs, and
// how much delay it swallows. A rider is compared for many orders between two changes of the route,
// so the layout is kept and found again by the route's version; it holds moments, not seconds from
// now, and stays true while the clock moves on. Prices are whole seconds: fractions would decide
// nothing, and engines hand whole numbers from function to function without allocating.

import type { DistrictId, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { verticalOf } from '../world/owners.ts';
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

/** Lateness doubles in price at this many seconds beyond the buffer, so that it is shared out. */
const steepSeconds = 480;

/**
 * Words of a stop, in metres and seconds of the run; stop k of a route is entry k + 1. Entries are
 * small, as many are compared, and aligned, so that a word is found by `|`.
 */
export const stopBits = 3;
const stopWords = 1 << stopBits;
const stopX = 0;
const stopY = 1;
/** District, drop-offs beyond the stop, which suffer from delay, and 1 for a drop-off. */
const kind = 2;
const districtShift = 8;
const dropsMask = 254;
/** Pick-up: when the food is ready. Drop-off: the promise. */
export const due = 3;
/** Seconds at a stop before it counts as done. */
const before = 4;
/** Ride to the next stop. */
export const toNext = 5;
/** When the rider rides on. */
export const freeAt = 6;
/** Beyond the stop: waits for food, which swallow delay. */
export const slackAfter = 7;
/** Entry 0 of a kept layout, which no plan reads, says what it was made from. */
const keptVersion = 0;
const keptRound = 1;
const keptCount = 2;

/** Stops of routes that are kept, a few in 1,000 being longer, and the entries that they take. */
const mostKept = 7;
const keptBits = 3;
const mostStops = routeLength + 2;

export class RouteLayout {
  /** The entries of all kept layouts, and of the one on the desk behind them. */
  readonly stops: Int32Array;
  /** Price of a route up to and with each stop: one for every entry of `stops`. */
  readonly spent: Int32Array;
  /** How much lateness weighs at each stop over the usual: one for every entry of `stops`. */
  private readonly lateTimes: Float64Array;
  /** First word of the layout in use. */
  base = 0;
  count = 0;
  /** First entry after which a stop may go: not before the end of a leg that is under way. */
  first = 0;
  readonly weights: RouteWeights;
  private readonly city: City;
  private readonly travel: City['travel'];
  private readonly parkSeconds: Seconds;
  private readonly deskEntry: number;
  /** Counts changes of what layouts were made under: weights, hour, rain, another run. */
  private round = 1;
  private hour = -1;
  private rainLevel = -1;

  constructor(city: City, weights: RouteWeights) {
    this.city = city;
    this.travel = city.travel;
    this.parkSeconds = city.parkSeconds;
    this.weights = { ...weights };
    this.deskEntry = city.riders.rowCount << keptBits;
    this.stops = new Int32Array((this.deskEntry + mostStops) << stopBits);
    this.spent = new Int32Array(this.deskEntry + mostStops);
    this.lateTimes = new Float64Array(this.deskEntry + mostStops);
  }

  /** Forgets all layouts: another run begins, or an earlier moment is restored. */
  forget(): void {
    this.round++;
  }

  /** Takes up weights and riding conditions; layouts made under others are void. */
  adopt(rider: number, late: number): void {
    const { weights } = this;
    const { hour, rainLevel } = this.city.now;
    const isSame = hour === this.hour && rainLevel === this.rainLevel;
    if (isSame && weights.rider === rider && weights.late === late) return;
    this.hour = hour;
    this.rainLevel = rainLevel;
    weights.rider = rider;
    weights.late = late;
    this.round++;
  }

  /** Finds or makes the layout of a rider who has stops, to be read only. */
  find(rider: RiderId): void {
    const { riders } = this.city;
    const isMoving = riders.activity[rider] !== Activity.waitingForOrder;
    if (!isMoving || riders.stopCount[rider] > mostKept) {
      this.lay(rider);
      return;
    }
    const { stops, round } = this;
    const version = riders.routeVersion[rider];
    this.base = (rider >> riders.bits) << (keptBits + stopBits);
    if (stops[this.base | keptVersion] === version && stops[this.base | keptRound] === round) {
      this.count = stops[this.base | keptCount];
      this.first = 1;
      return;
    }
    this.load(rider, -1);
    this.measure();
    stops[this.base | keptVersion] = version;
    stops[this.base | keptRound] = round;
    stops[this.base | keptCount] = this.count;
  }

  /** Lays a rider's route on the desk, where stops may be added to it, without one order's. */
  lay(rider: RiderId, without: OrderId = -1): void {
    this.base = this.deskEntry << stopBits;
    this.load(rider, without);
    this.measure();
  }

  /** Adds an order's stops to the route on the desk: entries that they shall have in the end. */
  insert(order: OrderId, pickUpEntry: number, dropOffEntry: number): void {
    this.insertStop(pickUpEntry, order, false);
    this.insertStop(dropOffEntry, order, true);
    this.measure();
  }

  /** First word of the route's last stop. */
  get last(): number {
    return this.base + (this.count << stopBits);
  }

  /** When the rider is free after the whole route. */
  get finishAt(): Seconds {
    return this.stops[this.last | freeAt];
  }

  /** Of the whole route, with the rider's own time. */
  get cost(): Seconds {
    return this.spent[this.last >> stopBits] + this.riderPrice(this.finishAt);
  }

  /** 1 for a drop-off, 0 for a pick-up. */
  isDrop(stop: number): number {
    return this.stops[stop | kind] & 1;
  }

  /** Drop-offs beyond a stop. */
  dropsAfter(stop: number): number {
    return (this.stops[stop | kind] & dropsMask) >> 1;
  }

  /** Seconds from the hand-over to riding on. */
  after(stop: number): Seconds {
    const { stops } = this;
    return (stops[stop | kind] & 1) === 0 ? 0 : stops[stop | before] - this.parkSeconds;
  }

  /** When the business at a stop is done, for an arrival at its kerb. */
  doneAt(stop: number, arrivalAt: Seconds): Seconds {
    const { stops } = this;
    const done = arrivalAt + stops[stop | before];
    return (stops[stop | kind] & 1) === 0 && stops[stop | due] > done ? stops[stop | due] : done;
  }

  /** Price of being done at a stop at some moment; pick-ups have none. */
  costAt(stop: number, doneAt: Seconds): Seconds {
    const { stops } = this;
    if ((stops[stop | kind] & 1) === 0) return 0;
    return this.priceOf(doneAt, stops[stop | due], this.lateTimes[stop >> stopBits]);
  }

  /**
   * Price of handing over at one moment what was promised for another, whose lateness weighs so
   * many times the usual.
   */
  priceOf(doneAt: Seconds, promisedAt: Seconds, lateTimes: number): Seconds {
    const { waiting, late, bufferSeconds } = this.weights;
    const over = doneAt - promisedAt + bufferSeconds;
    const lateness = over > 0 ? late * over * (1 + over / steepSeconds) * lateTimes : 0;
    return (waiting * doneAt + lateness + 0.5) | 0;
  }

  /** Price of so much of the rider's time. */
  riderPrice(seconds: Seconds): Seconds {
    return (this.weights.rider * seconds + 0.5) | 0;
  }

  /** Price of so much of a customer's waiting. */
  waitingPrice(seconds: Seconds): Seconds {
    return (this.weights.waiting * seconds + 0.5) | 0;
  }

  /** Riding seconds from a stop to a place. */
  ride(stop: number, x: number, y: number, district: DistrictId): Seconds {
    const { stops } = this;
    const here = stops[stop | kind] >> districtShift;
    return this.travel.between(stops[stop | stopX], stops[stop | stopY], here, x, y, district);
  }

  private insertStop(entry: number, order: OrderId, isDropOffStop: boolean): void {
    const { stops, base } = this;
    const place = base + (entry << stopBits);
    const entries = place >> stopBits;
    stops.copyWithin(place + stopWords, place, base + ((this.count + 1) << stopBits));
    this.lateTimes.copyWithin(entries + 1, entries, (base >> stopBits) + this.count + 1);
    this.count++;
    this.loadStop(place, order, isDropOffStop);
  }

  /** Entry 0 is where and when the rider becomes free to turn. */
  private load(rider: RiderId, without: OrderId): void {
    const { riders, now, travel } = this.city;
    const { stops, base } = this;
    const stopCount = riders.stopCount[rider];
    this.first = stopCount > 0 ? 1 : 0;
    let free = riders.legStart[rider];
    if (stopCount > 0) {
      const isWaiting = riders.activity[rider] === Activity.waitingForOrder;
      free = isWaiting ? now.seconds : riders.legEnd[rider];
    }
    const x = stopCount > 0 ? riders.toX[rider] : riderX(riders, rider, now.seconds);
    const y = stopCount > 0 ? riders.toY[rider] : riderY(riders, rider, now.seconds);
    stops[base | stopX] = x;
    stops[base | stopY] = y;
    stops[base | kind] = travel.districtAt(x, y) << districtShift;
    stops[base | freeAt] = Math.max(now.seconds, free);
    this.spent[base >> stopBits] = 0;
    this.count = 0;
    for (let k = 0; k < stopCount; k++) {
      const stop = riders.route[rider + k];
      const order = orderOfStop(stop);
      if (order === without) continue;
      this.count++;
      this.loadStop(base + (this.count << stopBits), order, isDropOff(stop));
    }
  }

  private loadStop(stop: number, order: OrderId, isDropOffStop: boolean): void {
    const { orders, travel } = this.city;
    const { stops } = this;
    if (isDropOffStop) {
      stops[stop | stopX] = orders.x[order];
      stops[stop | stopY] = orders.y[order];
      stops[stop | kind] = (orders.district[order] << districtShift) | 1;
      stops[stop | due] = orders.promisedAt[order];
      stops[stop | before] = this.parkSeconds + orders.kerbSeconds[order];
      this.lateTimes[stop >> stopBits] = 1 + orders.lateExtra[order] / 1000;
    } else {
      stops[stop | stopX] = orders.fromX[order];
      stops[stop | stopY] = orders.fromY[order];
      const district = travel.districtAt(orders.fromX[order], orders.fromY[order]);
      stops[stop | kind] = district << districtShift;
      stops[stop | due] = orders.estimatedReadyAt[order];
      stops[stop | before] = verticalOf(this.city, order).pickupSeconds;
    }
  }

  /** Rides along the route, and its cost. */
  private measure(): void {
    const { stops, spent, base, last } = this;
    for (let stop = base + stopWords; stop <= last; stop += stopWords) {
      const previous = stop - stopWords;
      // A leg that is under way ends when it is known to end, which includes what `before` holds.
      let ride = -stops[stop | before];
      if (previous > base || this.first === 0) {
        const district = stops[stop | kind] >> districtShift;
        ride = this.ride(previous, stops[stop | stopX], stops[stop | stopY], district);
        stops[previous | toNext] = ride;
      }
      const arrivalAt = stops[previous | freeAt] + ride;
      const doneAt = this.doneAt(stop, arrivalAt);
      stops[previous | slackAfter] = doneAt - arrivalAt - stops[stop | before];
      stops[stop | freeAt] = doneAt + this.after(stop);
      spent[stop >> stopBits] = spent[previous >> stopBits] + this.costAt(stop, doneAt);
    }
    stops[last | slackAfter] = 0;
    stops[last | kind] &= ~dropsMask;
    for (let stop = last - stopWords; stop >= base; stop -= stopWords) {
      const next = stop + stopWords;
      const drops = this.dropsAfter(next) + this.isDrop(next);
      stops[stop | slackAfter] += stops[next | slackAfter];
      stops[stop | kind] = (stops[stop | kind] & ~dropsMask) | (drops << 1);
    }
  }
}
