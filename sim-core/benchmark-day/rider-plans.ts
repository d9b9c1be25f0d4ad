// What every rider is meant to do next: for each a queue of orders, grouped into trips to one
// restaurant. Nothing in it is promised until a rider sets out (then the restaurant is) or stands
// before the pick-up (then the orders are); the search may change everything else.
import { betweenCustomers, buildDayTravel, onPlace } from './day.ts';
import type { DayTravel, BenchmarkDay } from './day.ts';
import type { PlanWeights } from './weights.ts';

/** Most orders that may wait in one rider's queue. */
export const QUEUE_MAX = 16;
/** Cost of a plan that breaks a promise or a shift; far above any real cost, yet summable. */
export const FORBIDDEN = 1e7;
/** An order makes its own trip, joins the trip before its position, or heads the trip at it. */
export const OWN_TRIP = 0;
export const JOIN_BEHIND = 1;
export const JOIN_AHEAD = 2;
/** Minutes before the pick-up at which a trip is fixed, within the service before the pick-up. */
const LOCK_MINUTES = 1;

/** Queues and states of all riders of a day; columns are indexed by rider. */
export class RiderPlans {
  readonly day: BenchmarkDay;
  readonly travel: DayTravel;
  readonly weights: PlanWeights;
  /** Minute of the decision being made; nothing can start before it. */
  now: number;
  /** Orders of each queue from `rider * QUEUE_MAX`; `joined` is 1 where the trip goes on. */
  readonly queue: Int32Array;
  readonly joined: Uint8Array;
  readonly count: Int32Array;
  readonly cost: Float64Array;
  /** Changes with whatever the cost of adding to a queue depends on: equal stamps, equal costs. */
  readonly stamp: Int32Array;
  private lastStamp: number;
  /** Where and when a rider is done with everything that can no longer change. */
  readonly place: Int32Array;
  readonly freeMinute: Int32Array;
  readonly delivered: Int32Array;
  /** Restaurant that a rider has set out for, -1 if none, and the minutes of that ride. */
  readonly headedFor: Int32Array;
  readonly departureMinute: Int32Array;
  readonly arrivalMinute: Int32Array;
  /** Minutes from an order's restaurant to its customer, and its earliest possible drop-off. */
  readonly rideMinutes: Int32Array;
  readonly boundMinute: Int32Array;
  /** Queue being tried: orders and their `joined` flags. */
  readonly tryOrder: Int32Array;
  readonly tryJoined: Uint8Array;
  readonly halfPickup: number;
  /** Minutes before a pick-up from which its orders no longer change. */
  readonly lockMinutes: number;
  readonly halfDrop: number;

  constructor(day: BenchmarkDay, weights: PlanWeights) {
    const riders = day.riderIds.length;
    const orders = day.orderIds.length;
    this.day = day;
    this.travel = buildDayTravel(day);
    this.weights = weights;
    this.now = 0;
    this.queue = new Int32Array(riders * QUEUE_MAX);
    this.joined = new Uint8Array(riders * QUEUE_MAX);
    this.count = new Int32Array(riders);
    this.cost = new Float64Array(riders);
    this.stamp = new Int32Array(riders);
    this.lastStamp = 0;
    for (let rider = 0; rider < riders; rider++) this.touch(rider);
    this.place = Int32Array.from(day.riderIds, (_, rider) => onPlace(day, rider));
    this.freeMinute = day.riderOnMinute.slice();
    this.delivered = new Int32Array(riders);
    this.headedFor = new Int32Array(riders).fill(-1);
    this.departureMinute = new Int32Array(riders);
    this.arrivalMinute = new Int32Array(riders);
    this.rideMinutes = new Int32Array(orders);
    this.boundMinute = new Int32Array(orders);
    this.tryOrder = new Int32Array(QUEUE_MAX + 1);
    this.tryJoined = new Uint8Array(QUEUE_MAX + 1);
    this.halfPickup = day.terms.pickupServiceMinutes / 2;
    this.halfDrop = day.terms.dropoffServiceMinutes / 2;
    this.lockMinutes = Math.min(LOCK_MINUTES, this.halfPickup);
    for (let order = 0; order < orders; order++) {
      this.rideMinutes[order] = this.toRestaurant(order, day.orderRestaurant[order]);
      this.boundMinute[order] = day.orderReadyMinute[order] + this.halfPickup +
        this.rideMinutes[order] + this.halfDrop;
    }
  }

  /** Minutes from a place to a restaurant. */
  toRestaurant(place: number, restaurant: number): number {
    return this.travel.toRestaurant[place * this.travel.restaurants + restaurant];
  }

  /** Costs the first `n` orders of the tried queue as a rider's plan; `FORBIDDEN` and up if bad. */
  costOfTry(rider: number, n: number): number {
    const { day, weights, tryOrder, tryJoined } = this;
    const { orderRestaurant, orderReadyMinute, orderPlacedMinute } = day;
    const off = day.riderOffMinute[rider];
    const heading = this.headedFor[rider];
    if (heading >= 0 && (n === 0 || orderRestaurant[tryOrder[0]] !== heading)) return 2 * FORBIDDEN;
    let clockMinute = Math.max(this.freeMinute[rider], this.now);
    let place = this.place[rider];
    let costMinutes = 0;
    let i = 0;
    while (i < n) {
      const first = tryOrder[i];
      const restaurant = orderRestaurant[first];
      let ready = orderReadyMinute[first];
      let end = i + 1;
      while (end < n && tryJoined[end] === 1) {
        ready = Math.max(ready, orderReadyMinute[tryOrder[end]]);
        end++;
      }
      const headed = i === 0 && heading >= 0;
      const arrival = headed ? this.arrivalMinute[rider] :
        clockMinute + this.toRestaurant(place, restaurant);
      let pickup = Math.max(arrival + this.halfPickup, ready);
      if (headed) pickup = Math.max(pickup, this.now + this.lockMinutes);
      if (pickup > off) return FORBIDDEN;
      clockMinute = pickup + this.halfPickup;
      for (let k = i; k < end; k++) {
        const order = tryOrder[k];
        clockMinute += this.halfDrop +
          (k === i ? this.rideMinutes[order] : betweenCustomers(day, tryOrder[k - 1], order));
        const late = clockMinute - orderPlacedMinute[order] - day.terms.targetClickToDoorMinutes;
        costMinutes += clockMinute - this.boundMinute[order] +
          weights.readyWait * (pickup - orderReadyMinute[order]);
        if (late > 0) costMinutes += weights.overTarget * late;
        clockMinute += this.halfDrop;
      }
      place = tryOrder[end - 1];
      i = end;
    }
    return costMinutes + this.payCost(rider, n);
  }

  private payCost(rider: number, planned: number): number {
    const { terms, riderOnMinute, riderOffMinute } = this.day;
    const guarantee = terms.guaranteedPayPerHourDollars *
      (riderOffMinute[rider] - riderOnMinute[rider]) / 60;
    const byOrder = terms.payPerOrderDollars * (this.delivered[rider] + planned);
    return byOrder > guarantee ? this.weights.payDollar * (byOrder - guarantee) : 0;
  }

  /** Copies a rider's queue into the tried queue. */
  loadTry(rider: number): number {
    const base = rider * QUEUE_MAX;
    const n = this.count[rider];
    for (let i = 0; i < n; i++) {
      this.tryOrder[i] = this.queue[base + i];
      this.tryJoined[i] = this.joined[base + i];
    }
    return n;
  }

  /** Makes the tried queue a rider's queue. */
  storeTry(rider: number, n: number, costMinutes: number): void {
    const base = rider * QUEUE_MAX;
    for (let i = 0; i < n; i++) {
      this.queue[base + i] = this.tryOrder[i];
      this.joined[base + i] = this.tryJoined[i];
    }
    this.count[rider] = n;
    this.cost[rider] = costMinutes;
    this.touch(rider);
  }

  /** Says that costs of inserting into a rider's queue are no longer what they were. */
  touch(rider: number): void {
    this.stamp[rider] = ++this.lastStamp;
  }

  /** Moves the clock; riders who could have set out before now can do so only from now. */
  advance(now: number): void {
    this.now = now;
    for (let rider = 0; rider < this.count.length; rider++) {
      if (this.freeMinute[rider] <= now) this.touch(rider);
    }
  }

  /** Costs a rider's queue afresh after a change. */
  recost(rider: number): void {
    this.touch(rider);
    this.cost[rider] = this.costOfTry(rider, this.loadTry(rider));
  }

  /** Writes into the tried queue a rider's queue with an order put in; returns its length. */
  loadTryWith(rider: number, order: number, position: number, mode: number): number {
    const base = rider * QUEUE_MAX;
    const n = this.count[rider];
    for (let i = 0; i < position; i++) {
      this.tryOrder[i] = this.queue[base + i];
      this.tryJoined[i] = this.joined[base + i];
    }
    for (let i = position; i < n; i++) {
      this.tryOrder[i + 1] = this.queue[base + i];
      this.tryJoined[i + 1] = this.joined[base + i];
    }
    this.tryOrder[position] = order;
    this.tryJoined[position] = mode === JOIN_BEHIND ? 1 : 0;
    if (mode === JOIN_AHEAD) this.tryJoined[position + 1] = 1;
    return n + 1;
  }

  /** Takes an order out of a rider's queue without costing the rest. */
  removeAt(rider: number, position: number): void {
    const base = rider * QUEUE_MAX;
    const n = this.count[rider];
    const wasHead = this.joined[base + position] === 0;
    for (let i = position + 1; i < n; i++) {
      this.queue[base + i - 1] = this.queue[base + i];
      this.joined[base + i - 1] = this.joined[base + i];
    }
    // The next order of the same trip becomes its head.
    if (wasHead && position < n - 1) this.joined[base + position] = 0;
    this.count[rider] = n - 1;
  }
}
