// The rolling-horizon rule: every minute all orders known so far are planned anew, and only what
// can wait no longer is promised. A rider sets out at the last moment that does not delay the
// pick-up; the orders of a trip may change until a minute before they are picked up.
import type { BenchmarkDay, Trip } from './day.ts';
import { dropMinutes } from './exact-rules.ts';
import { PlanSearch } from './plan-search.ts';
import { QUEUE_MAX, RiderPlans } from './rider-plans.ts';
import { PLAN_WEIGHTS } from './weights.ts';
import type { PlanWeights } from './weights.ts';

/** Runs the rolling-horizon rule over a day with the one setting that serves all days. */
export function runRolling(day: BenchmarkDay): Trip[] {
  return runRollingWith(day, PLAN_WEIGHTS);
}

/** The same with other weights, for tuning. */
export function runRollingWith(day: BenchmarkDay, weights: PlanWeights): Trip[] {
  const plans = new RiderPlans(day, weights);
  const search = new PlanSearch(plans);
  const trips: Trip[] = [];
  const lastMinute = day.riderOffMinute.reduce((latest, off) => Math.max(latest, off), 0);
  let placed = 0;
  const orders = day.orderIds.length;
  for (let now = orders > 0 ? day.orderPlacedMinute[0] : 0; now <= lastMinute; now++) {
    plans.advance(now);
    search.startMinute();
    while (placed < orders && day.orderPlacedMinute[placed] <= now) search.add(placed++);
    if (search.openCount === 0) continue;
    search.improve();
    for (let rider = 0; rider < plans.count.length; rider++) {
      if (plans.count[rider] === 0) continue;
      setOut(plans, rider);
      lockTrip(plans, search, rider, trips);
    }
  }
  return trips;
}

/** Number of orders in a rider's first trip, and the minute at which the last of them is ready. */
function firstTrip(plans: RiderPlans, rider: number): { size: number; readyMinute: number } {
  const base = rider * QUEUE_MAX;
  const { orderReadyMinute } = plans.day;
  let readyMinute = orderReadyMinute[plans.queue[base]];
  let size = 1;
  while (size < plans.count[rider] && plans.joined[base + size] === 1) {
    readyMinute = Math.max(readyMinute, orderReadyMinute[plans.queue[base + size]]);
    size++;
  }
  return { size, readyMinute };
}

/** Sends a free rider towards the first restaurant of the plan once waiting longer would delay. */
function setOut(plans: RiderPlans, rider: number): void {
  if (plans.headedFor[rider] >= 0 || plans.freeMinute[rider] > plans.now) return;
  const restaurant = plans.day.orderRestaurant[plans.queue[rider * QUEUE_MAX]];
  const ride = plans.toRestaurant(plans.place[rider], restaurant);
  const { readyMinute } = firstTrip(plans, rider);
  if (readyMinute - plans.halfPickup - ride > plans.now) return;
  plans.headedFor[rider] = restaurant;
  plans.departureMinute[rider] = plans.now;
  plans.arrivalMinute[rider] = plans.now + ride;
  plans.touch(rider);
}

/** Fixes the orders of a rider's first trip just before the pick-up. */
function lockTrip(plans: RiderPlans, search: PlanSearch, rider: number, trips: Trip[]): void {
  if (plans.headedFor[rider] === -1) return;
  const { day, now, lockMinutes } = plans;
  const { size, readyMinute } = firstTrip(plans, rider);
  const pickupMinute = Math.max(plans.arrivalMinute[rider] + plans.halfPickup, readyMinute,
    now + lockMinutes);
  if (pickupMinute - lockMinutes > now) return;
  const base = rider * QUEUE_MAX;
  const orders = Array.from(plans.queue.subarray(base, base + size));
  const drops = dropMinutes(day, plans.travel, orders, pickupMinute);
  trips.push({ rider, assignedMinute: now, departureMinute: plans.departureMinute[rider],
    pickupMinute, orders, dropMinutes: drops });
  plans.freeMinute[rider] = drops[size - 1] + plans.halfDrop;
  plans.place[rider] = orders[size - 1];
  plans.delivered[rider] += size;
  plans.headedFor[rider] = -1;
  for (const order of orders) {
    plans.removeAt(rider, 0);
    search.close(order);
    search.riderOf[order] = -1;
  }
  plans.recost(rider);
}
