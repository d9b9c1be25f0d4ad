// One tour: from the core's middle to the shops that have its orders, each time to the nearest,
// then on to doors and relay points in the same way, and back. It is laid out as it leaves.

import type { Fen, Metres, OrderId, Seconds } from '../../kernel/units.ts';
import { comesUp } from '../../world/carriers.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { verticalOf } from '../../world/owners.ts';
import { Phase, type RoundsTables } from './tables.ts';

/** What a tour costs, and each kilometre of it (assumed). */
export const tourFen: Fen = 800;
export const kilometreFen: Fen = 120;
/** At a relay point, however many orders are laid by there (assumed). */
export const relaySeconds: Seconds = 60;

/** Where a tour is as it is laid out. */
interface Way {
  x: Metres;
  y: Metres;
  metres: Metres;
  at: Seconds;
}

/** Whether an order waits for the next tour of a platform's line. */
export function isWaiting(
  { orders }: City,
  { bound }: RoundsTables,
  order: OrderId,
  platform: number,
  line: number,
): boolean {
  return bound.phase[order] === Phase.waiting && bound.line[order] === line
    && orders.platform[order] === platform;
}

/** The tour of a platform's line leaves with all that waits for it. */
export function depart(city: City, tables: RoundsTables, platform: number, line: number): void {
  const { orders, now, ledger } = city;
  const { bound, books, core, rows, number } = tables;
  let count = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (!isWaiting(city, tables, order, platform, line)) continue;
    bound.phase[order] = Phase.called;
    bound.arrivesAt[order] = 0;
    bound.leftAt[order] = now.seconds;
    books.waitSeconds[0] += now.seconds - bound.readyAt[order];
    count++;
  }
  const way: Way = { x: core.x[0], y: core.y[0], metres: 0, at: now.seconds };
  fetchAll(city, tables, way, platform, line);
  bringAll(city, tables, way, platform, line);
  goTo(city, way, core.x[0], core.y[0]);
  books.tours[0]++;
  books.tourOrders[0] += count;
  books.tourMetres[0] += way.metres;
  const fen = tourFen + Math.round((way.metres * kilometreFen) / 1000);
  ledger.post(rows.tourPay, fen, platform, none, number);
}

/** Orders come up where they are fetched: each shop once, the nearest first. */
function fetchAll(
  city: City, tables: RoundsTables, way: Way, platform: number, line: number,
): void {
  const { orders } = city;
  const { bound } = tables;
  for (;;) {
    const order = nearest(city, tables, way, platform, line, Phase.called);
    if (order < 0) return;
    const isThere = way.x === orders.fromX[order] && way.y === orders.fromY[order];
    goTo(city, way, orders.fromX[order], orders.fromY[order]);
    if (!isThere) way.at += verticalOf(city, order).pickupSeconds;
    bound.phase[order] = Phase.aboard;
    comesUp(city, order, way.at);
  }
}

function bringAll(
  city: City, tables: RoundsTables, way: Way, platform: number, line: number,
): void {
  const { orders, parkSeconds } = city;
  const { bound } = tables;
  for (;;) {
    const order = nearest(city, tables, way, platform, line, Phase.aboard);
    if (order < 0) return;
    const x = toX(city, tables, order);
    const y = toY(city, tables, order);
    const isThere = way.x === x && way.y === y;
    goTo(city, way, x, y);
    const kerbSeconds = bound.relay[order] > 0 ? 0 : orders.kerbSeconds[order];
    if (bound.relay[order] === 0) way.at += parkSeconds + kerbSeconds;
    else if (!isThere) way.at += relaySeconds;
    bound.phase[order] = Phase.called;
    bound.arrivesAt[order] = way.at;
    way.at += kerbSeconds;
  }
}

/** Of a tour's orders that are in a phase and have no time of arrival yet, the nearest to go to. */
function nearest(
  city: City, tables: RoundsTables, way: Way, platform: number, line: number, phase: number,
): OrderId {
  const { orders, travel } = city;
  const { bound } = tables;
  let least = Infinity;
  let found = -1;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (bound.phase[order] !== phase || bound.arrivesAt[order] > 0) continue;
    if (bound.line[order] !== line || orders.platform[order] !== platform) continue;
    const isFetched = phase === Phase.aboard;
    const x = isFetched ? toX(city, tables, order) : orders.fromX[order];
    const y = isFetched ? toY(city, tables, order) : orders.fromY[order];
    const metres = travel.metres(way.x, way.y, x, y);
    if (metres >= least) continue;
    least = metres;
    found = order;
  }
  return found;
}

function toX({ orders }: City, { bound, relays }: RoundsTables, order: OrderId): Metres {
  return bound.relay[order] > 0 ? relays.x[bound.relay[order] - 1] : orders.x[order];
}

function toY({ orders }: City, { bound, relays }: RoundsTables, order: OrderId): Metres {
  return bound.relay[order] > 0 ? relays.y[bound.relay[order] - 1] : orders.y[order];
}

function goTo({ travel }: City, way: Way, x: Metres, y: Metres): void {
  way.metres += travel.metres(way.x, way.y, x, y);
  way.at += travel.seconds(way.x, way.y, x, y);
  way.x = x;
  way.y = y;
}
