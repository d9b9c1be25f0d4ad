// An order that flies: carried to the pad, loaded, flown, put into a cell and fetched on foot. If
// it cannot fly after all, or its craft comes down elsewhere, riders take it where it then is.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits } from '../../kernel/random.ts';
import { secondsPerHour, type OrderId } from '../../kernel/units.ts';
import { Carried, comesUp, fetchedByCarrier, layDown } from '../../world/carriers.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { gramsOf, mayTakeOff, networkRules, nextHour, windOf } from './conditions.ts';
import { comeDown, hasLanded, loadNext, takeOff, unload } from './crafts.ts';
import { flightFen } from './days.ts';
import { isInRange, loadSeconds, meanFetchSeconds } from './flight.ts';
import { droneBrought } from './journeys.ts';
import { joinQueue, leaveQueue } from './queue.ts';
import { Phase, type UnmannedTables } from './tables.ts';

/** Nobody waits longer than this for a craft. */
const longestQueueSeconds = secondsPerHour;

/** An order that is on its way with drones comes up. */
export function orderTurns(city: City, tables: UnmannedTables, order: OrderId): number {
  const { bound, pads, routes, crafts } = tables;
  switch (bound.phase[order]) {
    case Phase.toPad:
      return reachPad(city, tables, order);
    case Phase.queued:
      return waitOn(city, tables, order);
    case Phase.loading:
      return rise(city, tables, order);
    case Phase.flown:
      if (city.now.seconds >= crafts.legEnd[bound.craft[order]]) return land(city, tables, order);
      comeDown(city, tables, bound.craft[order]);
      comesUp(city, order, crafts.legEnd[bound.craft[order]]);
      return Carried.waits;
    default:
      pads.cellsTaken[routes.toPad[bound.route[order]]]--;
      droneBrought(city, tables, order);
      return Carried.brought;
  }
}

function reachPad(city: City, tables: UnmannedTables, order: OrderId): number {
  const { orders, now } = city;
  const { bound } = tables;
  const route = bound.route[order];
  fetchedByCarrier(city, order, Math.max(orders.readyAt[order], orders.acceptedAt[order]));
  if (!mayTakeOff(city, tables)) return stayDown(city, tables, order);
  bound.queuedAt[order] = now.seconds;
  bound.phase[order] = Phase.queued;
  comesUp(city, order, nextHour(now.seconds));
  joinQueue(tables, order);
  loadNext(city, tables, route);
  return Carried.waits;
}

/** The hour has turned before there was a craft. */
function waitOn(city: City, tables: UnmannedTables, order: OrderId): number {
  const { now } = city;
  const hasTime = now.seconds < tables.bound.queuedAt[order] + longestQueueSeconds;
  if (hasTime && mayTakeOff(city, tables)) {
    comesUp(city, order, nextHour(now.seconds));
    return Carried.waits;
  }
  leaveQueue(tables, order);
  return stayDown(city, tables, order);
}

/** It is loaded; the craft rises if it still may. */
function rise(city: City, tables: UnmannedTables, order: OrderId): number {
  const { orders, ledger, now } = city;
  const { bound, books, crafts, routes, rows, number } = tables;
  const route = bound.route[order];
  const craft = bound.craft[order];
  const metres = routes.metres[route];
  const { reserve } = networkRules(city, tables);
  const wind = windOf(tables, now.seconds);
  const charge = crafts.chargeWattHours[craft];
  const isAble = isInRange(metres, gramsOf(city, order), wind, charge, reserve);
  if (!isAble || !mayTakeOff(city, tables)) {
    unload(tables, craft);
    const became = stayDown(city, tables, order);
    loadNext(city, tables, route);
    return became;
  }
  routes.bound[route]--;
  bound.phase[order] = Phase.flown;
  books.flights[0]++;
  books.flightMetres[0] += metres;
  books.queueSeconds[0] += now.seconds - loadSeconds - bound.queuedAt[order];
  ledger.post(rows.flightCost, flightFen, orders.platform[order], none, number);
  takeOff(city, tables, craft);
  return Carried.waits;
}

/** It has not left the first pad, and riders fetch it there. */
function stayDown(city: City, tables: UnmannedTables, order: OrderId): number {
  const { bound, pads, routes } = tables;
  const route = bound.route[order];
  routes.bound[route]--;
  pads.slotsTaken[routes.toPad[route]]--;
  return giveUp(city, tables, order, routes.fromPad[route]);
}

function giveUp(city: City, tables: UnmannedTables, order: OrderId, pad: number): number {
  const { bound, books, pads, routes } = tables;
  pads.cellsTaken[routes.toPad[bound.route[order]]]--;
  bound.phase[order] = Phase.ridden;
  books.givenUp[0]++;
  layDown(city, order, pads.x[pad], pads.y[pad]);
  return Carried.toRiders;
}

/** It is down: where it was to be, or at another pad. */
function land(city: City, tables: UnmannedTables, order: OrderId): number {
  const { orders, now } = city;
  const { bound, crafts, routes, keys, exponential } = tables;
  const craft = bound.craft[order];
  const pad = crafts.pad[craft];
  hasLanded(city, tables, craft);
  if (pad !== routes.toPad[bound.route[order]]) return giveUp(city, tables, order, pad);
  bound.phase[order] = Phase.inCell;
  const late = quantileAt(exponential, bits(keys.fetch, orders.needKey[order], 0));
  comesUp(city, order, now.seconds + Math.round(meanFetchSeconds * late));
  return Carried.waits;
}
