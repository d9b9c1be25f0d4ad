// The two reference rules of the benchmark days, defined to the minute so that two programs must
// agree: `greedy` gives each order at once to the rider who delivers it first, `bundle` may also
// add it to a rider's last assignment while that is not yet picked up.
import { betweenCustomers, buildDayTravel, onPlace } from './day.ts';
import type { DayTravel, BenchmarkDay, Trip } from './day.ts';

/** Largest number of orders in one assignment of the bundle rule. */
const BUNDLE_ORDERS_MAX = 4;
/** Largest delay, in minutes, that an added order may cause to one already in the assignment. */
const BUNDLE_DELAY_MAX_MINUTES = 10;

interface OpenTrip {
  readonly rider: number;
  readonly departureMinute: number;
  readonly arrivalMinute: number;
  assignedMinute: number;
  pickupMinute: number;
  orders: number[];
  dropMinutes: number[];
}

interface RuleState {
  readonly day: BenchmarkDay;
  readonly travel: DayTravel;
  readonly freeMinute: Int32Array;
  readonly place: Int32Array;
  readonly lastTrip: (OpenTrip | null)[];
  readonly trips: OpenTrip[];
}

interface Single { rider: number; departure: number; arrival: number; pickup: number; drop: number }
interface Insertion {
  trip: OpenTrip;
  costMinutes: number;
  pickup: number;
  orders: number[];
  drops: number[];
}

/** Runs the greedy rule over a day. */
export function runGreedy(day: BenchmarkDay): Trip[] {
  return runRule(day, false);
}

/** Runs the bundle rule over a day. */
export function runBundle(day: BenchmarkDay): Trip[] {
  return runRule(day, true);
}

function runRule(day: BenchmarkDay, mayBundle: boolean): Trip[] {
  const riders = day.riderIds.length;
  const state: RuleState = {
    day, travel: buildDayTravel(day), freeMinute: new Int32Array(riders),
    place: Int32Array.from({ length: riders }, (_, rider) => onPlace(day, rider)),
    lastTrip: new Array<OpenTrip | null>(riders).fill(null), trips: [],
  };
  for (let order = 0; order < day.orderIds.length; order++) {
    const single = bestSingle(state, order);
    const insertion = mayBundle ? bestInsertion(state, order) : null;
    if (insertion && (single === null || insertion.costMinutes <= single.drop)) {
      takeInsertion(state, insertion, day.orderPlacedMinute[order]);
    } else if (single) takeSingle(state, order, single);
  }
  return state.trips;
}

/** Least (drop, arrival - departure, rider index) over the riders who may carry the order alone. */
function bestSingle(state: RuleState, order: number): Single | null {
  const { day, travel } = state;
  const restaurant = day.orderRestaurant[order];
  const now = day.orderPlacedMinute[order];
  const halfPickup = day.terms.pickupServiceMinutes / 2;
  const carry = halfPickup + travel.toRestaurant[order * travel.restaurants + restaurant] +
    day.terms.dropoffServiceMinutes / 2;
  let best: Single | null = null;
  for (let rider = 0; rider < day.riderIds.length; rider++) {
    const departure = Math.max(state.freeMinute[rider], now, day.riderOnMinute[rider]);
    if (departure > day.riderOffMinute[rider]) continue;
    const arrival = departure +
      travel.toRestaurant[state.place[rider] * travel.restaurants + restaurant];
    const pickup = Math.max(arrival + halfPickup, day.orderReadyMinute[order]);
    if (pickup > day.riderOffMinute[rider]) continue;
    const drop = pickup + carry;
    if (best === null || drop < best.drop ||
      (drop === best.drop && arrival - departure < best.arrival - best.departure)) {
      best = { rider, departure, arrival, pickup, drop };
    }
  }
  return best;
}

function takeSingle(state: RuleState, order: number, single: Single): void {
  const trip: OpenTrip = {
    rider: single.rider, assignedMinute: state.day.orderPlacedMinute[order],
    departureMinute: single.departure, arrivalMinute: single.arrival,
    pickupMinute: single.pickup, orders: [order], dropMinutes: [single.drop],
  };
  state.trips.push(trip);
  state.lastTrip[single.rider] = trip;
  settleRider(state, trip);
}

function bestInsertion(state: RuleState, order: number): Insertion | null {
  const { day } = state;
  let best: Insertion | null = null;
  for (const trip of state.lastTrip) {
    if (trip === null || trip.pickupMinute <= day.orderPlacedMinute[order]) continue;
    if (trip.orders.length >= BUNDLE_ORDERS_MAX) continue;
    if (day.orderRestaurant[trip.orders[0]] !== day.orderRestaurant[order]) continue;
    for (let position = 0; position <= trip.orders.length; position++) {
      const option = insertion(state, trip, order, position);
      if (option && (best === null || option.costMinutes < best.costMinutes)) best = option;
    }
  }
  return best;
}

/** The assignment with the order put in at a position, or null where a limit forbids it. */
function insertion(
  state: RuleState, trip: OpenTrip, order: number, position: number,
): Insertion | null {
  const { day } = state;
  const orders = trip.orders.slice();
  orders.splice(position, 0, order);
  let pickup = trip.arrivalMinute + day.terms.pickupServiceMinutes / 2;
  for (const o of orders) pickup = Math.max(pickup, day.orderReadyMinute[o]);
  if (pickup > day.riderOffMinute[trip.rider]) return null;
  const drops = dropMinutes(day, state.travel, orders, pickup);
  let costMinutes = drops[position];
  for (let i = 0; i < trip.orders.length; i++) {
    const delayMinutes = drops[i < position ? i : i + 1] - trip.dropMinutes[i];
    if (delayMinutes > BUNDLE_DELAY_MAX_MINUTES) return null;
    costMinutes += delayMinutes;
  }
  return { trip, costMinutes, pickup, orders, drops };
}

function takeInsertion(state: RuleState, option: Insertion, now: number): void {
  const { trip } = option;
  trip.assignedMinute = now;
  trip.pickupMinute = option.pickup;
  trip.orders = option.orders;
  trip.dropMinutes = option.drops;
  settleRider(state, trip);
}

function settleRider(state: RuleState, trip: OpenTrip): void {
  const last = trip.orders.length - 1;
  state.freeMinute[trip.rider] = trip.dropMinutes[last] +
    state.day.terms.dropoffServiceMinutes / 2;
  state.place[trip.rider] = trip.orders[last];
}

/** Drop-off minutes of orders of one restaurant picked up together, in the given sequence. */
export function dropMinutes(
  day: BenchmarkDay, travel: DayTravel, orders: readonly number[], pickupMinute: number,
): number[] {
  const halfDrop = day.terms.dropoffServiceMinutes / 2;
  const first = orders[0];
  const drops: number[] = [];
  let drop = pickupMinute + day.terms.pickupServiceMinutes / 2 + halfDrop +
    travel.toRestaurant[first * travel.restaurants + day.orderRestaurant[first]];
  drops.push(drop);
  for (let i = 1; i < orders.length; i++) {
    drop += halfDrop + betweenCustomers(day, orders[i - 1], orders[i]) + halfDrop;
    drops.push(drop);
  }
  return drops;
}
