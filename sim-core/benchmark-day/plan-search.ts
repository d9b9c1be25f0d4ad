// Keeps the riders' plans good: puts new orders where they cost least, then takes groups of related
// orders out again and rebuilds, keeping what is no worse. All choices are drawn from a key, the
// minute and the attempt, so a day's decisions up to a minute depend on nothing after it.
import { unsignedBits, subKey } from '../kernel/random.ts';
import { FORBIDDEN, JOIN_AHEAD, JOIN_BEHIND, OWN_TRIP, QUEUE_MAX } from './rider-plans.ts';
import type { RiderPlans } from './rider-plans.ts';

const SEARCH_KEY = 0x51ab1e;
/** Occasions of an attempt's draws; those of single orders lie above. */
const FIRST_ORDER = 0;
const GROUP_SIZE = 1;
const SEQUENCE = 2;
const RELATION_NOISE = 1_000;
const SHUFFLE = 1_000_000;
/** A spot in a queue is `position * SPOT_MODES + mode`. */
const SPOT_MODES = 3;

/**
 * The search over the plans of all riders. Each minute: `startMinute`, `add` for each order placed,
 * `improve`; then `close` for each order whose trip is fixed.
 */
export class PlanSearch {
  readonly plans: RiderPlans;
  /** Orders that are placed and can still be planned, in no special sequence. */
  readonly open: Int32Array;
  openCount: number;
  /** Rider in whose queue an order stands, -1 while it stands in none. */
  readonly riderOf: Int32Array;
  /** Riders still on duty or to come, by the minute at which they are free. */
  private readonly candidates: Int32Array;
  private candidateCount: number;
  private readonly removed: Int32Array;
  private readonly relation: Float64Array;
  /** What an order adds to a rider's plan at its best spot, as long as the plan has the stamp. */
  private readonly knownDelta: Float64Array;
  private readonly knownSpot: Int32Array;
  private readonly knownStamp: Int32Array;
  /** Riders whose plans the attempt under way has changed, and what they were before. */
  private readonly touched: Int32Array;
  private touchedCount: number;
  private readonly touchedIn: Int32Array;
  private attemptNumber: number;
  private readonly savedQueue: Int32Array;
  private readonly savedJoined: Uint8Array;
  private readonly savedCount: Int32Array;
  private readonly savedCost: Float64Array;
  private readonly savedStamp: Int32Array;
  private unplanned: number;
  private minuteKey: number;
  private bestDelta: number;
  private bestSpot: number;

  constructor(plans: RiderPlans) {
    const orders = plans.day.orderIds.length;
    this.plans = plans;
    this.open = new Int32Array(orders);
    this.openCount = 0;
    this.riderOf = new Int32Array(orders).fill(-1);
    this.removed = new Int32Array(orders);
    this.relation = new Float64Array(orders);
    const riders = plans.count.length;
    this.candidates = new Int32Array(riders);
    this.candidateCount = 0;
    this.knownDelta = new Float64Array(orders * riders);
    this.knownSpot = new Int32Array(orders * riders);
    this.knownStamp = new Int32Array(orders * riders);
    this.touched = new Int32Array(riders);
    this.touchedCount = 0;
    this.touchedIn = new Int32Array(riders);
    this.attemptNumber = 0;
    this.savedQueue = plans.queue.slice();
    this.savedJoined = plans.joined.slice();
    this.savedCount = plans.count.slice();
    this.savedCost = plans.cost.slice();
    this.savedStamp = plans.stamp.slice();
    this.unplanned = 0;
    this.minuteKey = 0;
    this.bestDelta = Infinity;
    this.bestSpot = 0;
  }

  /** Adds an order that has just been placed. */
  add(order: number): void {
    this.open[this.openCount++] = order;
    this.attemptNumber++;
    this.touchedCount = 0;
    this.unplanned++;
    this.insert(order);
  }

  /** Lists the riders who may be given orders at the minute that begins. */
  startMinute(): void {
    const { now, freeMinute, day } = this.plans;
    this.minuteKey = subKey(SEARCH_KEY, now, 0);
    let count = 0;
    for (let rider = 0; rider < freeMinute.length; rider++) {
      if (day.riderOffMinute[rider] < now) continue;
      let at = count++;
      for (; at > 0 && freeMinute[this.candidates[at - 1]] > freeMinute[rider]; at--) {
        this.candidates[at] = this.candidates[at - 1];
      }
      this.candidates[at] = rider;
    }
    this.candidateCount = count;
  }

  /** Forgets an order that is picked up. */
  close(order: number): void {
    for (let i = 0; i < this.openCount; i++) {
      if (this.open[i] !== order) continue;
      this.openCount--;
      // Closing the gap keeps the sequence independent of how often orders were closed.
      this.open.copyWithin(i, i + 1, this.openCount + 1);
      return;
    }
  }

  /** Improves the plans by rebuilding groups of related orders. */
  improve(): void {
    const { weights } = this.plans;
    const attempts = Math.min(weights.attemptsMax,
      Math.ceil(weights.attemptsPerOrder * this.openCount));
    let slack = this.totalCost();
    for (let attempt = 0; attempt < attempts && slack > 1e-6; attempt++) {
      this.attemptNumber++;
      this.touchedCount = 0;
      const unplanned = this.unplanned;
      const count = this.takeOut(attempt);
      this.sortRemoved(count, attempt);
      for (let i = 0; i < count; i++) this.insert(this.removed[i]);
      const change = this.touchedChange() +
        weights.unserved * (this.unplanned - unplanned);
      if (change <= 1e-9) slack += change;
      else this.undo(count, unplanned);
    }
  }

  private totalCost(): number {
    const { cost } = this.plans;
    let total = this.unplanned * this.plans.weights.unserved;
    for (let rider = 0; rider < cost.length; rider++) total += cost[rider];
    return total;
  }

  private draw(attempt: number, occasion: number): number {
    return unsignedBits(this.minuteKey, occasion, attempt);
  }

  /** Takes a random order and the orders most related to it out of the plans. */
  private takeOut(attempt: number): number {
    const { plans, open } = this;
    const { day } = plans;
    const seed = open[this.draw(attempt, FIRST_ORDER) % this.openCount];
    const wanted = Math.min(this.openCount,
      2 + this.draw(attempt, GROUP_SIZE) % (plans.weights.removedMax - 1));
    for (let i = 0; i < this.openCount; i++) {
      const order = open[i];
      const noise = (this.draw(attempt, RELATION_NOISE + i) & 1023) / 1024;
      this.relation[i] = order === seed ? -1 : (0.5 + noise) *
        (plans.toRestaurant(order, day.orderRestaurant[seed]) +
          plans.toRestaurant(seed, day.orderRestaurant[order]) +
          Math.abs(day.orderReadyMinute[order] - day.orderReadyMinute[seed]));
    }
    let count = 0;
    for (; count < wanted; count++) {
      let least = 0;
      for (let i = 1; i < this.openCount; i++) {
        if (this.relation[i] < this.relation[least]) least = i;
      }
      this.relation[least] = Infinity;
      this.removed[count] = open[least];
    }
    for (let i = 0; i < count; i++) this.remove(this.removed[i]);
    for (let i = 0; i < this.openCount; i++) {
      if (this.riderOf[open[i]] === -1 && this.relation[i] !== Infinity) {
        this.removed[count++] = open[i];
      }
    }
    return count;
  }

  private remove(order: number): void {
    const { plans } = this;
    const rider = this.riderOf[order];
    if (rider === -1) return;
    const base = rider * QUEUE_MAX;
    let position = 0;
    while (plans.queue[base + position] !== order) position++;
    this.remember(rider);
    plans.removeAt(rider, position);
    plans.recost(rider);
    this.riderOf[order] = -1;
    this.unplanned++;
  }

  /** Sequence of putting back: by ready time, by placement, or shuffled. */
  private sortRemoved(count: number, attempt: number): void {
    const { removed, plans } = this;
    const { day } = plans;
    const kind = this.draw(attempt, SEQUENCE) % 4;
    const key = (order: number): number => kind === 0 ? day.orderReadyMinute[order] :
      kind === 1 ? order : this.draw(attempt, SHUFFLE + order);
    for (let i = 1; i < count; i++) {
      const order = removed[i];
      const own = key(order);
      let j = i - 1;
      for (; j >= 0 && key(removed[j]) > own; j--) removed[j + 1] = removed[j];
      removed[j + 1] = order;
    }
  }

  /** Puts an order where it raises the total least, or leaves it in no plan. */
  private insert(order: number): void {
    const { plans } = this;
    const { riderOffMinute, orderReadyMinute } = plans.day;
    const ready = orderReadyMinute[order];
    const perMinute = 1 + plans.weights.readyWait;
    const riders = plans.count.length;
    let least = plans.weights.unserved;
    let chosen = -1;
    for (let i = 0; i < this.candidateCount; i++) {
      const rider = this.candidates[i];
      const earliest = plans.freeMinute[rider] + plans.halfPickup;
      if ((earliest - ready) * perMinute >= least) break;
      if (riderOffMinute[rider] < ready || plans.count[rider] >= QUEUE_MAX) continue;
      const known = order * riders + rider;
      if (this.knownStamp[known] !== plans.stamp[rider]) {
        this.tryRider(order, rider);
        this.knownStamp[known] = plans.stamp[rider];
        this.knownDelta[known] = this.bestDelta;
        this.knownSpot[known] = this.bestSpot;
      }
      if (this.knownDelta[known] < least) {
        least = this.knownDelta[known];
        chosen = rider;
      }
    }
    if (chosen === -1) return;
    const spot = this.knownSpot[order * riders + chosen];
    this.remember(chosen);
    const n = plans.loadTryWith(chosen, order, Math.floor(spot / SPOT_MODES), spot % SPOT_MODES);
    plans.storeTry(chosen, n, plans.cost[chosen] + least);
    this.riderOf[order] = chosen;
    this.unplanned--;
  }

  /** Finds the best spot for an order in a rider's queue: `bestSpot` and what it adds. */
  private tryRider(order: number, rider: number): void {
    const { plans } = this;
    const { orderRestaurant } = plans.day;
    const restaurant = orderRestaurant[order];
    const base = rider * QUEUE_MAX;
    const n = plans.count[rider];
    const headed = plans.headedFor[rider] >= 0;
    this.bestDelta = Infinity;
    for (let start = 0; start <= n;) {
      if (start > 0 || !headed || n === 0) this.tryAt(order, rider, start, OWN_TRIP);
      if (start === n) break;
      let end = start + 1;
      while (end < n && plans.joined[base + end] === 1) end++;
      if (orderRestaurant[plans.queue[base + start]] === restaurant &&
        end - start < plans.weights.tripOrdersMax) {
        this.tryAt(order, rider, start, JOIN_AHEAD);
        for (let at = start + 1; at <= end; at++) this.tryAt(order, rider, at, JOIN_BEHIND);
      }
      start = end;
    }
  }

  private tryAt(order: number, rider: number, position: number, mode: number): void {
    const { plans } = this;
    const costMinutes = plans.costOfTry(rider, plans.loadTryWith(rider, order, position, mode));
    if (costMinutes >= FORBIDDEN) return;
    const delta = costMinutes - plans.cost[rider];
    if (delta >= this.bestDelta) return;
    this.bestDelta = delta;
    this.bestSpot = position * SPOT_MODES + mode;
  }

  /** Keeps a rider's plan as it was before the attempt under way. */
  private remember(rider: number): void {
    if (this.touchedIn[rider] === this.attemptNumber) return;
    const { plans } = this;
    this.touchedIn[rider] = this.attemptNumber;
    this.touched[this.touchedCount++] = rider;
    const base = rider * QUEUE_MAX;
    for (let i = base; i < base + plans.count[rider]; i++) {
      this.savedQueue[i] = plans.queue[i];
      this.savedJoined[i] = plans.joined[i];
    }
    this.savedCount[rider] = plans.count[rider];
    this.savedCost[rider] = plans.cost[rider];
    this.savedStamp[rider] = plans.stamp[rider];
  }

  private touchedChange(): number {
    let change = 0;
    for (let i = 0; i < this.touchedCount; i++) {
      const rider = this.touched[i];
      change += this.plans.cost[rider] - this.savedCost[rider];
    }
    return change;
  }

  /** Puts every touched plan back as it was. */
  private undo(count: number, unplanned: number): void {
    const { plans } = this;
    for (let i = 0; i < count; i++) this.riderOf[this.removed[i]] = -1;
    for (let i = 0; i < this.touchedCount; i++) {
      const rider = this.touched[i];
      const base = rider * QUEUE_MAX;
      plans.count[rider] = this.savedCount[rider];
      plans.cost[rider] = this.savedCost[rider];
      plans.stamp[rider] = this.savedStamp[rider];
      for (let k = base; k < base + plans.count[rider]; k++) {
        plans.queue[k] = this.savedQueue[k];
        plans.joined[k] = this.savedJoined[k];
        this.riderOf[plans.queue[k]] = rider;
      }
    }
    this.unplanned = unplanned;
  }
}
