// What a day's trips come to: the sums by which two programs are compared to the integer, and the
// means that the literature reports.
import { betweenCustomers, buildDayTravel, onPlace } from './day.ts';
import type { BenchmarkDay, Trip } from './day.ts';

/** Minutes and dollars over the delivered orders of one day. */
export interface DaySums {
  /** Orders that reached their door. */
  readonly delivered: number;
  /** Orders that did not. */
  readonly undelivered: number;
  /** Trips carried out. */
  readonly assignments: number;
  readonly clickToDoorMinutes: number;
  readonly readyToPickupMinutes: number;
  readonly readyToDoorMinutes: number;
  /** Minutes of click-to-door above the target, summed. */
  readonly overageMinutes: number;
  readonly drivingMinutes: number;
  /** Pay of all riders, dollars, the guarantee included. */
  readonly pay: number;
}

/**
 * Means and shares of one day; minutes, dollars and per cent. NaN where there is nothing to take a
 * mean of, as on a day on which nothing can be delivered.
 */
export interface DayMeans {
  readonly undeliveredPercent: number;
  /** Mean minutes from placing to the door. */
  readonly clickToDoor: number;
  /** Minutes below which nine in ten orders reach the door. */
  readonly clickToDoorP90: number;
  /** Mean minutes above the least that any rider could reach. */
  readonly clickToDoorMinusBound: number;
  /** Mean minutes that ready food waits for its rider. */
  readonly readyToPickup: number;
  /** Mean minutes from ready food to the door. */
  readonly readyToDoor: number;
  /** Mean minutes of click-to-door above the target, over all delivered orders. */
  readonly overage: number;
  readonly utilisationPercent: number;
  /** Dollars of pay for each delivered order. */
  readonly costPerOrder: number;
  readonly ridersOnGuaranteePercent: number;
  /** Delivered orders for each trip. */
  readonly ordersPerAssignment: number;
}

/** The sums and means of a day's trips. */
export interface DayMeasures extends DaySums {
  readonly means: DayMeans;
}

interface Tally {
  delivered: number;
  clickToDoor: number;
  readyToPickup: number;
  readyToDoor: number;
  overage: number;
  driving: number;
  service: number;
  bound: number;
  readonly clickToDoors: number[];
  readonly carried: Int32Array;
}

/** Sums up the trips of a day; trips of one rider must stand in the order of their pick-ups. */
export function measureDay(day: BenchmarkDay, trips: readonly Trip[]): DayMeasures {
  const tally = tallyTrips(day, trips);
  const { delivered } = tally;
  const { terms } = day;
  let pay = 0;
  let onGuarantee = 0;
  let shiftMinutes = 0;
  for (let rider = 0; rider < day.riderIds.length; rider++) {
    const shift = day.riderOffMinute[rider] - day.riderOnMinute[rider];
    const byOrder = tally.carried[rider] * terms.payPerOrderDollars;
    const byHour = shift * terms.guaranteedPayPerHourDollars / 60;
    shiftMinutes += shift;
    pay += Math.max(byOrder, byHour);
    if (byHour > byOrder) onGuarantee++;
  }
  const undelivered = day.orderIds.length - delivered;
  return {
    delivered, undelivered, assignments: trips.length, clickToDoorMinutes: tally.clickToDoor,
    readyToPickupMinutes: tally.readyToPickup, readyToDoorMinutes: tally.readyToDoor,
    overageMinutes: tally.overage, drivingMinutes: tally.driving, pay,
    means: {
      undeliveredPercent: 100 * ratio(undelivered, day.orderIds.length),
      clickToDoor: ratio(tally.clickToDoor, delivered),
      clickToDoorP90: quantile(tally.clickToDoors, 0.9),
      clickToDoorMinusBound: ratio(tally.clickToDoor - tally.bound, delivered),
      readyToPickup: ratio(tally.readyToPickup, delivered),
      readyToDoor: ratio(tally.readyToDoor, delivered),
      overage: ratio(tally.overage, delivered),
      utilisationPercent: 100 * ratio(tally.driving + tally.service, shiftMinutes),
      costPerOrder: ratio(pay, delivered),
      ridersOnGuaranteePercent: 100 * ratio(onGuarantee, day.riderIds.length),
      ordersPerAssignment: ratio(delivered, trips.length),
    },
  };
}

function tallyTrips(day: BenchmarkDay, trips: readonly Trip[]): Tally {
  const tally: Tally = {
    delivered: 0, clickToDoor: 0, readyToPickup: 0, readyToDoor: 0, overage: 0, driving: 0,
    service: 0, bound: 0, clickToDoors: [], carried: new Int32Array(day.riderIds.length),
  };
  const { terms } = day;
  const travel = buildDayTravel(day);
  const place = Int32Array.from(day.riderIds, (_, rider) => onPlace(day, rider));
  for (const trip of trips) {
    const restaurant = day.orderRestaurant[trip.orders[0]];
    const minutesTo = (from: number): number =>
      travel.toRestaurant[from * travel.restaurants + restaurant];
    tally.driving += minutesTo(place[trip.rider]) + minutesTo(trip.orders[0]);
    tally.service += terms.pickupServiceMinutes + trip.orders.length * terms.dropoffServiceMinutes;
    trip.orders.forEach((order, i) => {
      if (i > 0) tally.driving += betweenCustomers(day, trip.orders[i - 1], order);
      const ready = day.orderReadyMinute[order];
      const clickToDoor = trip.dropMinutes[i] - day.orderPlacedMinute[order];
      tally.delivered++;
      tally.clickToDoor += clickToDoor;
      tally.clickToDoors.push(clickToDoor);
      tally.readyToPickup += trip.pickupMinute - ready;
      tally.readyToDoor += trip.dropMinutes[i] - ready;
      tally.overage += Math.max(0, clickToDoor - terms.targetClickToDoorMinutes);
      tally.bound += clickToDoorBound(day, order, minutesTo(order));
      tally.carried[trip.rider]++;
    });
    place[trip.rider] = trip.orders[trip.orders.length - 1];
  }
  return tally;
}

/** Least click-to-door that any rider could reach: preparation, half services and the ride. */
function clickToDoorBound(day: BenchmarkDay, order: number, rideMinutes: number): number {
  return day.orderReadyMinute[order] - day.orderPlacedMinute[order] + rideMinutes +
    (day.terms.pickupServiceMinutes + day.terms.dropoffServiceMinutes) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}

/** Quantile with linear interpolation between the neighbouring ranks; NaN for no values. */
function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
}
