// What a day of drones costs, whether they fly or not, and what kept them on the ground.

import {
  hoursPerDay, secondsPerDay, secondsPerHour, type Fen,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { isFlying, isFlyingWeatherAt, networkRules } from './conditions.ts';
import { isOpenHour } from './flight.ts';
import type { UnmannedTables } from './tables.ts';

/** What a flight costs besides what stands there anyway (assumed). */
export const flightFen: Fen = 300;
/** A route's day: its two pads, operators, handlers; and each of its crafts (assumed). */
const padsFen = 30_000;
const operatorsFen = 12_000;
const handlersFen = 8000;
const craftFen = 4500;

export function dayTurns(city: City, tables: UnmannedTables): void {
  const { riders, now, endSeconds } = city;
  const { books } = tables;
  const day = Math.floor((Math.min(now.seconds, endSeconds) - 1) / secondsPerDay);
  books.days[0]++;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    books.riderMetres[0] += riders.riddenMetres[rider];
  }
  for (let hour = 0; hour < hoursPerDay; hour++) {
    if (!isOpenHour(hour)) continue;
    books.openHours[0]++;
    const at = day * secondsPerDay + hour * secondsPerHour;
    if (!isFlyingWeatherAt(city, tables, at)) books.groundedHours[0]++;
  }
  payForRoutes(city, tables);
}

/** The platforms that let anything fly share what routes cost; the first pays what is over. */
function payForRoutes(city: City, tables: UnmannedTables): void {
  const { platforms, ledger } = city;
  const { books, rows, number } = tables;
  const payers = platforms.filter(({ id }) => isFlying(city, tables, id));
  if (payers.length === 0) return;
  const routes = openRoutes(city, tables);
  const { crafts } = networkRules(city, tables);
  const eachFen = padsFen + operatorsFen + handlersFen + crafts * craftFen;
  const shareFen = Math.floor((routes * eachFen) / payers.length);
  const overFen = routes * eachFen - shareFen * payers.length;
  books.routeDays[0] += routes;
  payers.forEach(({ id }, place) => {
    ledger.post(rows.padCost, shareFen + (place === 0 ? overFen : 0), id, none, number);
  });
}

/** Routes that the lever opens and the city has. */
function openRoutes(city: City, tables: UnmannedTables): number {
  const { routesOpen } = networkRules(city, tables);
  let count = 0;
  for (let route = 0; route < routesOpen; route++) count += tables.routes.isThere[route];
  return count;
}
