// A day that is given rather than simulated: its orders, rider shifts and restaurants are known
// data on a clock of whole minutes. Dispatch rules of this folder decide who carries what; nothing
// in the day is drawn at random, so two rules on one day can be compared to the minute.

/** A benchmark day. Orders stand by (placement, numeric id): a day cut short is a prefix of it. */
export interface BenchmarkDay {
  readonly name: string;
  /** The orders' ids as they stand in the files. */
  readonly orderIds: readonly string[];
  /** Customer's place, metres. */
  readonly orderX: Int32Array;
  /** Customer's place, metres. */
  readonly orderY: Int32Array;
  readonly orderPlacedMinute: Int32Array;
  /** Minute at which the food is ready, known once the order is placed. */
  readonly orderReadyMinute: Int32Array;
  /** Index into the restaurants. */
  readonly orderRestaurant: Int32Array;
  /** The restaurants' ids as they stand in the files. */
  readonly restaurantIds: readonly string[];
  /** A restaurant's place, metres. */
  readonly restaurantX: Int32Array;
  /** A restaurant's place, metres. */
  readonly restaurantY: Int32Array;
  /** The riders' ids as they stand in the files. */
  readonly riderIds: readonly string[];
  /** Where a rider comes on duty, metres. */
  readonly riderX: Int32Array;
  /** Where a rider comes on duty, metres. */
  readonly riderY: Int32Array;
  /** Shift; nothing may be picked up after `riderOffMinute`. */
  readonly riderOnMinute: Int32Array;
  readonly riderOffMinute: Int32Array;
  readonly terms: DayTerms;
}

/** The constants of a benchmark day: speed, service times, service promise and pay. */
export interface DayTerms {
  readonly metresPerMinute: number;
  /** Whole even minutes: half is spent before the hand-over and half after it. */
  readonly pickupServiceMinutes: number;
  readonly dropoffServiceMinutes: number;
  readonly targetClickToDoorMinutes: number;
  readonly maximumClickToDoorMinutes: number;
  readonly payPerOrderDollars: number;
  readonly guaranteedPayPerHourDollars: number;
}

/** One assignment as carried out: one rider, one restaurant, the orders as they are dropped. */
export interface Trip {
  /** Index of the rider. */
  readonly rider: number;
  /** Minute of the last decision about its content; never before any of its orders is placed. */
  readonly assignedMinute: number;
  /** Minute at which the rider sets out for the restaurant. */
  readonly departureMinute: number;
  readonly pickupMinute: number;
  /** Indices of the orders, in the order in which they are dropped. */
  readonly orders: readonly number[];
  /** Drop-off minute of each order, in the same sequence. */
  readonly dropMinutes: readonly number[];
}

/** Travel time between two points in whole minutes, rounded up; `metresPerMinute` above 0. */
export function travelMinutes(
  metresPerMinute: number, fromX: number, fromY: number, toX: number, toY: number,
): number {
  const dx = fromX - toX;
  const dy = fromY - toY;
  return Math.ceil(Math.sqrt(dx * dx + dy * dy) / metresPerMinute);
}

/**
 * Travel times between the places of a day. A *place* is an order's customer (its order index) or a
 * rider's on-location (number of orders + rider index); restaurants are reached from places.
 */
export interface DayTravel {
  readonly restaurants: number;
  /** Minutes between place p and restaurant r at `p * restaurants + r`. */
  readonly toRestaurant: Int16Array;
}

/** Place at which a rider comes on duty. */
export function onPlace(day: BenchmarkDay, rider: number): number {
  return day.orderIds.length + rider;
}

/** Tables the travel times of every place to every restaurant. */
export function buildDayTravel(day: BenchmarkDay): DayTravel {
  const orders = day.orderIds.length;
  const restaurants = day.restaurantIds.length;
  const places = orders + day.riderIds.length;
  const toRestaurant = new Int16Array(places * restaurants);
  for (let place = 0; place < places; place++) {
    const x = place < orders ? day.orderX[place] : day.riderX[place - orders];
    const y = place < orders ? day.orderY[place] : day.riderY[place - orders];
    for (let r = 0; r < restaurants; r++) {
      toRestaurant[place * restaurants + r] = travelMinutes(
        day.terms.metresPerMinute, x, y, day.restaurantX[r], day.restaurantY[r]);
    }
  }
  return { restaurants, toRestaurant };
}

/** Minutes from one customer to another. */
export function betweenCustomers(day: BenchmarkDay, from: number, to: number): number {
  return travelMinutes(day.terms.metresPerMinute,
    day.orderX[from], day.orderY[from], day.orderX[to], day.orderY[to]);
}

/** The same day as known at the end of minute `lastMinute`: later placements are removed. */
export function dayUntil(day: BenchmarkDay, lastMinute: number): BenchmarkDay {
  let orders = 0;
  while (orders < day.orderIds.length && day.orderPlacedMinute[orders] <= lastMinute) orders++;
  return {
    ...day,
    orderIds: day.orderIds.slice(0, orders),
    orderX: day.orderX.slice(0, orders),
    orderY: day.orderY.slice(0, orders),
    orderPlacedMinute: day.orderPlacedMinute.slice(0, orders),
    orderReadyMinute: day.orderReadyMinute.slice(0, orders),
    orderRestaurant: day.orderRestaurant.slice(0, orders),
  };
}
