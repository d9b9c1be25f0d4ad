// What is counted of the orders that a route reaches, whoever brings them: by how far a rider's way
// is and by the weather in which the order was taken up.

import { hourIndexOf, type Fen, type OrderId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { windOf } from './conditions.ts';
import { journeyKinds, skies, type UnmannedTables } from './tables.ts';

/** Ways from here on are far. */
const farMetres = 3000;
/** More wind than this is windy. */
export const windyMetresPerSecond = 7;

/** Which kind of journey an order is. */
export function kindOf(city: City, tables: UnmannedTables, order: OrderId): number {
  const { orders, weather, now } = city;
  const way = orders.rideMetres[order] < farMetres ? 0 : 1;
  const isWet = weather.rainLevel(hourIndexOf(now.seconds)) > 0;
  const isWindy = windOf(tables, now.seconds) > windyMetresPerSecond;
  return way * skies.length + (isWet ? 2 : isWindy ? 1 : 0);
}

/** An order has been brought by a rider, for so much pay. */
export function riderBrought(
  city: City,
  tables: UnmannedTables,
  order: OrderId,
  paidFen: Fen,
): void {
  const { bound, books, journeys } = tables;
  books.ridden[0]++;
  if (bound.route[order] < 0) return;
  const row = bound.kind[order];
  count(city, tables, order, row);
  journeys.paidFen[row] += paidFen;
}

/** A drone has brought it, and its consumer has fetched it. */
export function droneBrought(city: City, tables: UnmannedTables, order: OrderId): void {
  tables.books.flown[0]++;
  count(city, tables, order, journeyKinds + tables.bound.kind[order]);
}

function count({ orders, now }: City, tables: UnmannedTables, order: OrderId, row: number): void {
  const { journeys } = tables;
  journeys.count[row]++;
  journeys.seconds[row] += now.seconds - orders.placedAt[order];
  if (now.seconds > orders.promisedAt[order]) journeys.late[row]++;
}
