// When tours leave, and when a home is told, as it orders, that one will be there: by the next
// departure after the shop is likely to be ready, and the way of a tour with nothing else. What
// others on it take is learnt from deliveries, like all that a promise does not foresee.

import {
  secondsPerMinute, type MerchantId, type Metres, type Seconds,
} from '../../kernel/units.ts';
import type { Rules } from '../../policy/rules.ts';
import type { City } from '../../world/city.ts';
import { secondsOnFoot } from '../../world/travel.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { isOutside, lineTo, relayFor } from './ground.ts';
import { levers } from './levers.ts';
import { Phase, type RoundsTables } from './tables.ts';
import { isWaiting, relaySeconds } from './tour.ts';

/** Who is told that something lies at a relay point sets out so much later (assumed). */
export const meanLateSeconds = 10 * secondsPerMinute;

/** A platform's rules, if it has tours leave: riders bring all at once otherwise. */
export function roundsOf(
  { platforms }: City,
  { number }: RoundsTables,
  platform: number,
): Rules<typeof levers> | undefined {
  const rules = rulesOf(platforms[platform], number, levers);
  return rules.departureEvery > 0 || rules.leastOrders > 1 ? rules : undefined;
}

/** Whoever is ready in the very second of a departure waits for the next. */
export function nextDeparture(seconds: Seconds, everyMinutes: number): Seconds {
  const every = everyMinutes * secondsPerMinute;
  return (Math.floor(seconds / every) + 1) * every;
}

/** Orders that wait for the next tour of a platform's line. */
export function waitingOf(
  city: City, tables: RoundsTables, platform: number, line: number,
): number {
  const { orders } = city;
  let count = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (isWaiting(city, tables, order, platform, line)) count++;
  }
  return count;
}

/** Whether an earlier departure has left something behind that waits still. */
export function isLeftBehind(
  city: City, tables: RoundsTables, platform: number, line: number,
): boolean {
  const { orders, now } = city;
  const { missedAt } = tables.bound;
  for (let order = 0; order < orders.end; order += orders.step) {
    const isEarlier = missedAt[order] > 0 && missedAt[order] < now.seconds;
    if (isEarlier && isWaiting(city, tables, order, platform, line)) return true;
  }
  return false;
}

/** A home to which something is to be brought. */
interface Home {
  readonly x: Metres;
  readonly y: Metres;
  readonly kerbSeconds: Seconds;
}

/**
 * Seconds until a tour would be at a home with what a shop has ready in `readySeconds`; 0 where it
 * would go with none, or tours leave by no timetable.
 */
export function scheduledSeconds(
  city: City,
  tables: RoundsTables,
  platform: number,
  merchant: MerchantId,
  readySeconds: Seconds,
  home: Home,
): Seconds {
  const { merchants, now } = city;
  const rules = roundsOf(city, tables, platform);
  if (rules === undefined || rules.departureEvery === 0) return 0;
  const isFromCore = !isOutside(tables, merchants.x[merchant], merchants.y[merchant]);
  if (!isFromCore || !isOutside(tables, home.x, home.y)) return 0;
  const leavesAt = departureFor(city, tables, platform, now.seconds + readySeconds, home, rules);
  return leavesAt - now.seconds + tourSeconds(city, tables, merchant, home, rules.relayPoints);
}

/** The next departure, or the next but one where too few orders are bound that way so far. */
function departureFor(
  city: City,
  tables: RoundsTables,
  platform: number,
  readyAt: Seconds,
  home: Home,
  { departureEvery, leastOrders }: Rules<typeof levers>,
): Seconds {
  const next = nextDeparture(readyAt, departureEvery);
  if (leastOrders <= 1) return next;
  const line = lineTo(tables, home.x, home.y);
  const isEnough = boundOn(city, tables, platform, line) + 1 >= leastOrders;
  const isSure = isEnough || isLeftBehind(city, tables, platform, line);
  return isSure ? next : nextDeparture(next, departureEvery);
}

/** Orders that the next tour of a platform's line will find, as far as they have been placed. */
function boundOn(
  { orders }: City, { bound }: RoundsTables, platform: number, line: number,
): number {
  let count = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    const isBound = bound.phase[order] === Phase.making || bound.phase[order] === Phase.waiting;
    if (isBound && bound.line[order] === line && orders.platform[order] === platform) count++;
  }
  return count;
}

/** From the core's middle to the shop and on to the home, or to its relay point and from there. */
function tourSeconds(
  city: City, tables: RoundsTables, merchant: MerchantId, home: Home, relayPoints: number,
): Seconds {
  const { merchants, travel, verticals, parkSeconds } = city;
  const { core, relays } = tables;
  const x = merchants.x[merchant];
  const y = merchants.y[merchant];
  const fetchSeconds = travel.seconds(core.x[0], core.y[0], x, y)
    + verticals[merchants.vertical[merchant]].pickupSeconds;
  const relay = relayFor(city, tables, Math.min(relayPoints, core.relays[0]), home.x, home.y);
  if (relay < 0) {
    return fetchSeconds + travel.seconds(x, y, home.x, home.y) + parkSeconds + home.kerbSeconds;
  }
  const toX = relays.x[relay];
  const toY = relays.y[relay];
  const walkSeconds = 2 * secondsOnFoot(travel.metres(home.x, home.y, toX, toY));
  return fetchSeconds + travel.seconds(x, y, toX, toY) + relaySeconds + meanLateSeconds
    + walkSeconds;
}
