// Which orders fly: those that a route reaches, whose load, wind, rain, charge, slot and cell allow
// it, and that the platform's rule gives to a drone.

import {
  secondsPerMinute, type Fen, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import { comesUp } from '../../world/carriers.ts';
import type { City } from '../../world/city.ts';
import { platformOf, verticalOf } from '../../world/owners.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { gramsOf, mayTakeOff, networkRules, windOf } from './conditions.ts';
import { freeCrafts } from './crafts.ts';
import { flightFen } from './days.ts';
import {
  carrySeconds, expectedLateSeconds, flightSeconds, fullWattHours, isInRange, loadSeconds,
  meanFetchSeconds, swapSeconds,
} from './flight.ts';
import { kindOf } from './journeys.ts';
import { levers, Rule } from './levers.ts';
import { routeFor } from './routes.ts';
import { cellsOfPad, Phase, slotsOfPad, type UnmannedTables } from './tables.ts';

/** Orders on their way to a route's crafts, for each craft. */
const boundPerCraft = 2;

/** Whether an order flies; it is then on its way to the pad. */
export function takesUp(
  city: City,
  tables: UnmannedTables,
  order: OrderId,
  rideFen: Fen,
): boolean {
  const { orders, now } = city;
  const { bound, books, pads, routes, number } = tables;
  const route = reachedBy(city, tables, order);
  bound.phase[order] = Phase.ridden;
  bound.route[order] = route;
  if (route < 0) return false;
  bound.kind[order] = kindOf(city, tables, order);
  const { rule, lateWeight } = rulesOf(platformOf(city, order), number, levers);
  if (rule === Rule.ridersOnly || !isAllowed(city, tables, order, route)) return false;
  const isChosen = rule === Rule.flightFirst
    || isCheaper(city, tables, order, route, rideFen, lateWeight);
  if (!isChosen) return false;
  bound.phase[order] = Phase.toPad;
  routes.bound[route]++;
  pads.slotsTaken[routes.toPad[route]]++;
  pads.cellsTaken[routes.toPad[route]]++;
  books.chosen[0]++;
  comesUp(city, order, Math.max(now.seconds, orders.readyAt[order]) + carrySeconds);
  return true;
}

/** The open route that reaches its shop and its door; a sender's door has nobody to carry it. */
function reachedBy(city: City, tables: UnmannedTables, order: OrderId): number {
  const { fromX, fromY, x, y } = city.orders;
  if (verticalOf(city, order).handOver === 'carriage') return -1;
  const { routesOpen } = networkRules(city, tables);
  return routeFor(tables, routesOpen, fromX[order], fromY[order], x[order], y[order]);
}

function isAllowed(city: City, tables: UnmannedTables, order: OrderId, route: number): boolean {
  const { pads, routes } = tables;
  const { crafts, reserve } = networkRules(city, tables);
  const pad = routes.toPad[route];
  if (routes.bound[route] >= boundPerCraft * crafts) return false;
  if (pads.slotsTaken[pad] >= slotsOfPad || pads.cellsTaken[pad] >= cellsOfPad) return false;
  const wind = windOf(tables, city.now.seconds);
  return mayTakeOff(city, tables)
    && isInRange(routes.metres[route], gramsOf(city, order), wind, fullWattHours, reserve);
}

/** What it costs by the order, and what its expected lateness counts: of the craft and a rider. */
function isCheaper(
  city: City,
  tables: UnmannedTables,
  order: OrderId,
  route: number,
  rideFen: Fen,
  lateWeightFen: Fen,
): boolean {
  const { orders } = city;
  const platform = platformOf(city, order);
  const delaySeconds = platform.expectedDelay(orders.district[order], platform.openOrdersPerRider);
  const bareAt = orders.placedAt[order] + orders.naiveSeconds[order];
  const promised = orders.promisedAt[order];
  const riderLate = expectedLateSeconds(promised - bareAt, Math.max(0, delaySeconds));
  const landsAt = expectedLanding(city, tables, order, route);
  const flightLate = expectedLateSeconds(promised - landsAt, meanFetchSeconds);
  const perSecondFen = lateWeightFen / secondsPerMinute;
  return flightFen + perSecondFen * flightLate < rideFen + perSecondFen * riderLate;
}

function expectedLanding(
  city: City,
  tables: UnmannedTables,
  order: OrderId,
  route: number,
): Seconds {
  const { orders, now } = city;
  const { routes } = tables;
  const { crafts } = networkRules(city, tables);
  const flight = flightSeconds(routes.metres[route]);
  const cycle = loadSeconds + 2 * flight + swapSeconds;
  const ahead = Math.max(0, routes.bound[route] + 1 - freeCrafts(tables, route, crafts));
  const atPad = Math.max(now.seconds, orders.estimatedReadyAt[order]) + carrySeconds;
  return atPad + (ahead * cycle) / crafts + loadSeconds + flight;
}
