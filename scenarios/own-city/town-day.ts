// A day of a town's log as a given day: its orders as they were placed, its riders on their shifts,
// to be brought under the rules of a city.

import type { BenchmarkDay } from '../../sim-core/benchmark.ts';
import type { Town, TownOrder } from './town.ts';
import { groundOf, onGround } from './town-city.ts';

const minutesPerDay = 1440;
/** Of orders whose file does not say when the food was ready (assumed: minutes). */
const usualReadyMinutes = 12;
/** On streets, as the engine's free speed has it: 4.8 m/s (assumed) over streets 4/pi as long. */
const metresPerMinute = 226;

/** The days of a log in their order, with how many orders each has. */
export function daysOf({ orders }: Town): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { day } of orders) days.set(day, (days.get(day) ?? 0) + 1);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The given day of one day of the log. */
export function givenDay(town: Town, day: string): BenchmarkDay {
  const ground = groundOf(town);
  const orders = town.orders.filter((order) => order.day === day)
    .map((order, i): [TownOrder, number] => [order, i])
    .sort(([a, i], [b, j]) => a.placedMinute - b.placedMinute || i - j)
    .map(([order]) => order);
  const column = <T>(rows: readonly T[], value: (row: T) => number): Int32Array => (
    Int32Array.from(rows, value)
  );
  const xOf = (place: TownOrder | Town['merchants'][0] | Town['riders'][0]): number => (
    onGround(ground, place)[0]
  );
  const yOf: typeof xOf = (place) => onGround(ground, place)[1];
  return {
    name: day === '' ? 'log' : day,
    orderIds: orders.map(({ id }) => id),
    orderX: column(orders, xOf),
    orderY: column(orders, yOf),
    orderPlacedMinute: column(orders, ({ placedMinute }) => placedMinute),
    orderReadyMinute: column(orders, ({ placedMinute, readyMinute }) => (
      readyMinute ?? placedMinute + usualReadyMinutes
    )),
    orderRestaurant: column(orders, ({ merchant }) => merchant),
    restaurantIds: town.merchants.map(({ id }) => id),
    restaurantX: column(town.merchants, xOf),
    restaurantY: column(town.merchants, yOf),
    riderIds: town.riders.map(({ id }) => id),
    riderX: column(town.riders, xOf),
    riderY: column(town.riders, yOf),
    riderOnMinute: column(town.riders, ({ onMinute = 0 }) => onMinute),
    riderOffMinute: column(town.riders, ({ offMinute = minutesPerDay }) => offMinute),
    terms: {
      metresPerMinute, pickupServiceMinutes: 2, dropoffServiceMinutes: 4,
      targetClickToDoorMinutes: 40, maximumClickToDoorMinutes: 90,
      payPerOrderDollars: 0, guaranteedPayPerHourDollars: 0,
    },
  };
}
