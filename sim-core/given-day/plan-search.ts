// Keeps the riders' plans good: puts new orders where they cost least, then takes groups of related
// orders out again and rebuilds, keeping what is no worse. All choices are drawn from a key, the
// minute and the attempt, so a day's decisions up to a minute depend on nothing after it.
import { bits } from '../kernel/random.ts';
import { FORBIDDEN, JOIN_AHEAD, JOIN_BEHIND, OWN_TRIP, QUEUE_MAX } from './rider-plans.ts';
import type { RiderPlans } from './rider-plans.ts';

const KEY = 0x51ab1e;

export class PlanSearch {
  readonly plans: RiderPlans;
  /** Orders that are placed and can still be planned, in no special sequence. */
  readonly open: Int32Array;
  openCount: number;
  /** Rider in whose queue an order stands, -1 while it stands in none. */
  readonly riderOf: Int32Array;
  private readonly removed: Int32Array;
  private readonly relation: Float64Array;
  private readonly savedQueue: Int32Array;
  private readonly savedJoined: Uint8Array;
  private readonly savedCount: Int32Array;
  private readonly savedCost: Float64Array;
  private readonly savedRiderOf: Int32Array;
  private bestDelta: number;
  private bestRider: number;
  private bestPosition: number;
  private bestMode: number;

  constructor(plans: RiderPlans) {
    const orders = plans.day.orderIds.length;
    this.plans = plans;
    this.open = new Int32Array(orders);
    this.openCount = 0;
    this.riderOf = new Int32Array(orders).fill(-1);
    this.removed = new Int32Array(orders);
    this.relation = new Float64Array(orders);
    this.savedQueue = plans.queue.slice();
    this.savedJoined = plans.joined.slice();
    this.savedCount = plans.count.slice();
    this.savedCost = plans.cost.slice();
    this.savedRiderOf = new Int32Array(orders);
    this.bestDelta = Infinity;
    this.bestRider = -1;
    this.bestPosition = 0;
    this.bestMode = OWN_TRIP;
  }

  /** Adds an order that has just been placed. */
  add(order: number): void {
    this.open[this.openCount++] = order;
    this.insert(order);
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

  /** Cost of all plans and of the orders in none. */
  total(): number {
    const { plans } = this;
    let total = 0;
    for (let rider = 0; rider < plans.count.length; rider++) total += plans.cost[rider];
    for (let i = 0; i < this.openCount; i++) {
      if (this.riderOf[this.open[i]] === -1) total += plans.weights.unserved;
    }
    return total;
  }

  /** Improves the plans by rebuilding groups of related orders. */
  improve(): void {
    const { plans } = this;
    const { weights } = plans;
    if (this.openCount < 2) return;
    const attempts = Math.min(weights.attemptsMax,
      Math.ceil(weights.attemptsPerOrder * this.openCount));
    let current = this.total();
    this.save();
    for (let attempt = 0; attempt < attempts && current > 1e-6; attempt++) {
      const count = this.takeOut(attempt);
      this.sortRemoved(count, attempt);
      for (let i = 0; i < count; i++) this.insert(this.removed[i]);
      const rebuilt = this.total();
      if (rebuilt <= current + 1e-9) {
        current = rebuilt;
        this.save();
      } else this.restore();
    }
  }

  private draw(attempt: number, occasion: number): number {
    return bits(KEY, this.plans.now * 64 + occasion, attempt);
  }

  /** Takes a random order and the orders most related to it out of the plans. */
  private takeOut(attempt: number): number {
    const { plans, open } = this;
    const { day } = plans;
    const seed = open[this.draw(attempt, 0) % this.openCount];
    const wanted = Math.min(this.openCount,
      2 + this.draw(attempt, 1) % (plans.weights.removedMax - 1));
    for (let i = 0; i < this.openCount; i++) {
      const order = open[i];
      const noise = (this.draw(attempt, 100 + i) & 1023) / 1024;
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
    plans.removeAt(rider, position);
    plans.recost(rider);
    this.riderOf[order] = -1;
  }

  /** Sequence of putting back: by ready time, by placement, or shuffled. */
  private sortRemoved(count: number, attempt: number): void {
    const { removed, plans } = this;
    const { day } = plans;
    const kind = this.draw(attempt, 2) % 4;
    const key = (order: number): number => kind === 0 ? day.orderReadyMinute[order] :
      kind === 1 ? order : this.draw(attempt, 5000 + order);
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
    this.bestDelta = plans.weights.unserved;
    this.bestRider = -1;
    for (let rider = 0; rider < plans.count.length; rider++) {
      const off = riderOffMinute[rider];
      if (off < plans.now || off < ready || plans.count[rider] >= QUEUE_MAX) continue;
      const earliest = plans.freeMinute[rider] + plans.halfPickup;
      if ((earliest - ready) * perMinute >= this.bestDelta) continue;
      this.tryRider(order, rider);
    }
    if (this.bestRider === -1) return;
    const rider = this.bestRider;
    const n = plans.loadTryWith(rider, order, this.bestPosition, this.bestMode);
    plans.storeTry(rider, n, plans.cost[rider] + this.bestDelta);
    this.riderOf[order] = rider;
  }

  private tryRider(order: number, rider: number): void {
    const { plans } = this;
    const { orderRestaurant } = plans.day;
    const restaurant = orderRestaurant[order];
    const base = rider * QUEUE_MAX;
    const n = plans.count[rider];
    const bound = plans.headedFor[rider] >= 0;
    for (let start = 0; start <= n;) {
      if (start > 0 || !bound || n === 0) this.tryAt(order, rider, start, OWN_TRIP);
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
    const n = plans.loadTryWith(rider, order, position, mode);
    const cost = plans.costOfTry(rider, n);
    if (cost >= FORBIDDEN) return;
    const delta = cost - plans.cost[rider];
    if (delta >= this.bestDelta) return;
    this.bestDelta = delta;
    this.bestRider = rider;
    this.bestPosition = position;
    this.bestMode = mode;
  }

  private save(): void {
    const { plans } = this;
    this.savedQueue.set(plans.queue);
    this.savedJoined.set(plans.joined);
    this.savedCount.set(plans.count);
    this.savedCost.set(plans.cost);
    for (let i = 0; i < this.openCount; i++) {
      this.savedRiderOf[this.open[i]] = this.riderOf[this.open[i]];
    }
  }

  private restore(): void {
    const { plans } = this;
    plans.queue.set(this.savedQueue);
    plans.joined.set(this.savedJoined);
    plans.count.set(this.savedCount);
    plans.cost.set(this.savedCost);
    for (let i = 0; i < this.openCount; i++) {
      this.riderOf[this.open[i]] = this.savedRiderOf[this.open[i]];
    }
  }
}
