// An order that goes with a tour: made ready, it waits for a departure, is fetched, and brought to
// its door or laid by at a relay point, from which its consumer fetches it on foot.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits } from '../../kernel/random.ts';
import { secondsPerHour, type Fen, type Metres, type OrderId } from '../../kernel/units.ts';
import { Carried, comesUp, fetchedByCarrier } from '../../world/carriers.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { secondsOnFoot } from '../../world/travel.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { isBroughtOutside, isOutside, layRelays, lineTo, relayFor } from './ground.ts';
import { levers } from './levers.ts';
import { Phase, type RoundsTables } from './tables.ts';
import {
  isLeftBehind, meanLateSeconds, nextDeparture, roundsOf, waitingOf,
} from './timetable.ts';
import { depart } from './tour.ts';

/** Without a timetable nothing waits longer for others than this (assumed). */
const longestWaitSeconds = secondsPerHour;
/** What a relay point is paid for an order (assumed). */
export const relayOrderFen: Fen = 50;

/** Whether an order goes with a tour: from the core to a home outside it. */
export function takesUp(city: City, tables: RoundsTables, order: OrderId): boolean {
  const { orders, now } = city;
  const { bound } = tables;
  bound.phase[order] = Phase.none;
  const rules = roundsOf(city, tables, orders.platform[order]);
  if (rules === undefined || !isBroughtOutside(city, tables, order)) return false;
  if (isOutside(tables, orders.fromX[order], orders.fromY[order])) return false;
  const x = orders.x[order];
  const y = orders.y[order];
  const open = layRelays(city, tables, rules.relayPoints);
  bound.phase[order] = Phase.making;
  bound.line[order] = lineTo(tables, x, y);
  bound.relay[order] = relayFor(city, tables, open, x, y) + 1;
  bound.missedAt[order] = 0;
  comesUp(city, order, Math.max(now.seconds, orders.readyAt[order]));
  return true;
}

/** An order that goes with a tour comes up. */
export function orderTurns(city: City, tables: RoundsTables, order: OrderId): number {
  const { now } = city;
  const { bound } = tables;
  switch (bound.phase[order]) {
    case Phase.making:
      return isReady(city, tables, order);
    case Phase.waiting:
      return departureComes(city, tables, order);
    case Phase.called:
      fetchedByCarrier(city, order, now.seconds);
      bound.phase[order] = Phase.aboard;
      comesUp(city, order, bound.arrivesAt[order]);
      return Carried.waits;
    case Phase.aboard:
      return bound.relay[order] > 0 ? layBy(city, tables, order) : brought(city, tables, order);
    default:
      tables.relays.kept[bound.relay[order] - 1]--;
      return brought(city, tables, order);
  }
}

/** It waits for the next departure, or for others. */
function isReady(city: City, tables: RoundsTables, order: OrderId): number {
  const { orders, now } = city;
  const { bound } = tables;
  const platform = orders.platform[order];
  const line = bound.line[order];
  const rules = roundsOf(city, tables, platform);
  bound.phase[order] = Phase.waiting;
  bound.readyAt[order] = now.seconds;
  if (rules !== undefined && rules.departureEvery > 0) {
    comesUp(city, order, nextDeparture(now.seconds, rules.departureEvery));
  } else if (rules === undefined || waitingOf(city, tables, platform, line) >= rules.leastOrders) {
    depart(city, tables, platform, line);
  } else comesUp(city, order, now.seconds + longestWaitSeconds);
  return Carried.waits;
}

/** Its tour leaves, or leaves it behind once since too few wait. */
function departureComes(city: City, tables: RoundsTables, order: OrderId): number {
  const { orders, now } = city;
  const { bound } = tables;
  const platform = orders.platform[order];
  const line = bound.line[order];
  const rules = roundsOf(city, tables, platform);
  const isTimed = rules !== undefined && rules.departureEvery > 0;
  const isLeaving = !isTimed || waitingOf(city, tables, platform, line) >= rules.leastOrders
    || isLeftBehind(city, tables, platform, line);
  if (isLeaving) depart(city, tables, platform, line);
  else {
    bound.missedAt[order] = now.seconds;
    comesUp(city, order, nextDeparture(now.seconds, rules.departureEvery));
  }
  return Carried.waits;
}

/** It lies at a relay point; its consumer walks there and back home with it. */
function layBy(city: City, tables: RoundsTables, order: OrderId): number {
  const { orders, travel, ledger, now } = city;
  const { bound, books, relays, rows, keys, exponential, number } = tables;
  const relay = bound.relay[order] - 1;
  const { x, y } = orders;
  const metres = travel.metres(x[order], y[order], relays.x[relay], relays.y[relay]);
  const walkSeconds = 2 * secondsOnFoot(metres);
  const late = quantileAt(exponential, bits(keys.fetch, orders.needKey[order], 0));
  bound.phase[order] = Phase.laidBy;
  relays.kept[relay]++;
  books.relayed[0]++;
  books.walkSeconds[0] += walkSeconds;
  ledger.post(rows.relayPay, relayOrderFen, orders.platform[order], none, number);
  comesUp(city, order, now.seconds + Math.round(meanLateSeconds * late) + walkSeconds);
  return Carried.waits;
}

function brought(city: City, tables: RoundsTables, order: OrderId): number {
  tables.bound.phase[order] = Phase.none;
  tables.books.carried[0]++;
  countBrought(city, tables, order);
  return Carried.brought;
}

/** A rider has brought an order, for so much pay. */
export function riderBrought(
  city: City,
  tables: RoundsTables,
  order: OrderId,
  paidFen: Fen,
): void {
  if (!isBroughtOutside(city, tables, order)) return;
  tables.books.riderFen[0] += paidFen;
  countBrought(city, tables, order);
}

/** The public pays for an order to a home outside the core. */
function countBrought(city: City, tables: RoundsTables, order: OrderId): void {
  const { orders, now, ledger } = city;
  const { books, rows, number } = tables;
  const platform = orders.platform[order];
  books.delivered[0]++;
  books.seconds[0] += now.seconds - orders.placedAt[order];
  if (now.seconds > orders.promisedAt[order]) books.late[0]++;
  ledger.post(rows.servicePay, subsidyOf(city, tables, platform), platform, none, number);
}

export function notBrought(city: City, tables: RoundsTables, order: OrderId): void {
  if (isBroughtOutside(city, tables, order)) tables.books.lost[0]++;
}

/** What the public pays of the fee of an order to a place. */
export function feeOffFen(
  city: City,
  tables: RoundsTables,
  platform: number,
  x: Metres,
  y: Metres,
): Fen {
  const fen = subsidyOf(city, tables, platform);
  return fen > 0 && isOutside(tables, x, y) ? fen : 0;
}

function subsidyOf({ platforms }: City, { number }: RoundsTables, platform: number): Fen {
  return rulesOf(platforms[platform], number, levers).subsidy;
}
