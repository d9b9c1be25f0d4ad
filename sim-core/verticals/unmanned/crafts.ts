// Crafts: one takes the next order of its route when it is at home and ready, flies back when it
// has landed, and gets a full battery there. When the hour turns and grounds what is in the air, a
// craft comes down at the nearest pad that has a place for it, and goes home when it may.

import { assert } from '../../kernel/assert.ts';
import { comesUp } from '../../world/carriers.ts';
import type { City } from '../../world/city.ts';
import { fileTask } from '../../world/vertical-means.ts';
import {
  flownUntil, gramsOf, isFlyingWeatherAt, mayTakeOff, networkRules, nextHour, windOf,
} from './conditions.ts';
import {
  cruiseWattHours, flightSeconds, fullWattHours, loadSeconds, metresPerSecond, swapSeconds,
  verticalSeconds, verticalWattHours, wattHours,
} from './flight.ts';
import { leaveQueue } from './queue.ts';
import { Craft, mostCrafts, mostRoutes, Phase, slotsOfPad, type UnmannedTables } from './tables.ts';

const none = -1;
/** The only kind of task that crafts have. */
const craftTask = 0;

/** All crafts stand at home with full batteries. */
export function readyCrafts({ crafts, routes }: UnmannedTables): void {
  for (let craft = 0; craft < mostRoutes * mostCrafts; craft++) {
    crafts.phase[craft] = Craft.home;
    crafts.chargeWattHours[craft] = fullWattHours;
    crafts.pad[craft] = routes.fromPad[routeOf(craft)];
    crafts.slotPad[craft] = crafts.order[craft] = none;
  }
}

export function routeOf(craft: number): number {
  return Math.floor(craft / mostCrafts);
}

/** Crafts of a route, of so many, that wait for a load at home. */
export function freeCrafts(tables: UnmannedTables, route: number, count: number): number {
  let free = 0;
  for (let nth = 0; nth < count; nth++) {
    if (tables.crafts.phase[route * mostCrafts + nth] === Craft.home) free++;
  }
  return free;
}

/** Orders that wait are loaded as long as there is a craft for them. */
export function loadNext(city: City, tables: UnmannedTables, route: number): void {
  const { crafts, routes, bound } = tables;
  if (routes.firstQueued[route] === none || !mayTakeOff(city, tables)) return;
  const { crafts: count } = networkRules(city, tables);
  for (let craft = route * mostCrafts; craft < route * mostCrafts + count; craft++) {
    const order = routes.firstQueued[route];
    if (order === none) return;
    if (crafts.phase[craft] !== Craft.home) continue;
    leaveQueue(tables, order);
    bound.phase[order] = Phase.loading;
    bound.craft[order] = craft;
    crafts.phase[craft] = Craft.loading;
    crafts.order[craft] = order;
    comesUp(city, order, city.now.seconds + loadSeconds);
  }
}

/** A craft rises with an order, for which the pad there has kept a slot. */
export function takeOff(city: City, tables: UnmannedTables, craft: number): void {
  const { crafts, routes } = tables;
  const pad = routes.toPad[routeOf(craft)];
  const order = crafts.order[craft];
  crafts.slotPad[craft] = pad;
  crafts.phase[craft] = Craft.out;
  rise(city, tables, craft, pad, gramsOf(city, order));
  comesUp(city, order, flownUntil(city, tables, crafts.legEnd[craft]));
}

/** A leg begins at the pad where a craft stands. */
function rise(
  city: City,
  tables: UnmannedTables,
  craft: number,
  toPad: number,
  grams: number,
): void {
  const { crafts, pads } = tables;
  const from = crafts.pad[craft];
  crafts.fromX[craft] = pads.x[from];
  crafts.fromY[craft] = pads.y[from];
  crafts.grams[craft] = grams;
  headFor(city, tables, craft, toPad);
  crafts.legEnd[craft] = city.now.seconds + flightSeconds(crafts.metres[craft]);
}

/** From where it is to a pad, in the present wind. */
function headFor({ now }: City, tables: UnmannedTables, craft: number, pad: number): void {
  const { crafts, pads } = tables;
  crafts.pad[craft] = pad;
  crafts.toX[craft] = pads.x[pad];
  crafts.toY[craft] = pads.y[pad];
  crafts.legStart[craft] = now.seconds;
  crafts.wind[craft] = windOf(tables, now.seconds);
  crafts.metres[craft] = apart(
    crafts.fromX[craft], crafts.fromY[craft], crafts.toX[craft], crafts.toY[craft],
  );
}

/** A craft in the air must come down: it does so at the nearest pad that takes it in. */
export function comeDown(city: City, tables: UnmannedTables, craft: number): void {
  const { crafts, pads, books } = tables;
  const flown = flownShare(city, tables, craft);
  const { fromX, fromY, toX, toY, metres, grams, wind } = crafts;
  crafts.chargeWattHours[craft] -=
    cruiseWattHours(flown * metres[craft], grams[craft], wind[craft]);
  fromX[craft] += flown * (toX[craft] - fromX[craft]);
  fromY[craft] += flown * (toY[craft] - fromY[craft]);
  const pad = nearestPad(tables, craft);
  if (pad !== crafts.pad[craft]) {
    books.diverted[0]++;
    freeSlot(tables, craft);
    if (pad !== homeOf(tables, craft)) {
      crafts.slotPad[craft] = pad;
      pads.slotsTaken[pad]++;
    }
  }
  headFor(city, tables, craft, pad);
  const seconds = verticalSeconds / 2 + crafts.metres[craft] / metresPerSecond;
  crafts.legEnd[craft] = city.now.seconds + Math.ceil(seconds);
}

/** How much of its leg it has behind it, 0 to 1. */
export function flownShare({ now }: City, { crafts }: UnmannedTables, craft: number): number {
  const cruise = crafts.metres[craft] / metresPerSecond;
  const since = now.seconds - crafts.legStart[craft] - verticalSeconds / 2;
  return Math.max(0, Math.min(1, since / cruise));
}

/** Its home and where it is going to always take it in, others while they have a slot. */
function nearestPad(tables: UnmannedTables, craft: number): number {
  const { crafts, pads, routes } = tables;
  const home = homeOf(tables, craft);
  let found = crafts.pad[craft];
  let nearest = apartFrom(tables, craft, found);
  for (let route = 0; route < mostRoutes && routes.isThere[route] === 1; route++) {
    for (const pad of [routes.fromPad[route], routes.toPad[route]]) {
      const takesIn = pad === home || pads.slotsTaken[pad] < slotsOfPad;
      const metres = apartFrom(tables, craft, pad);
      if (!takesIn || metres >= nearest) continue;
      nearest = metres;
      found = pad;
    }
  }
  return found;
}

function apartFrom({ crafts, pads }: UnmannedTables, craft: number, pad: number): number {
  return apart(crafts.fromX[craft], crafts.fromY[craft], pads.x[pad], pads.y[pad]);
}

function apart(ax: number, ay: number, bx: number, by: number): number {
  return Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
}

export function homeOf({ routes }: UnmannedTables, craft: number): number {
  return routes.fromPad[routeOf(craft)];
}

function freeSlot({ crafts, pads }: UnmannedTables, craft: number): void {
  const pad = crafts.slotPad[craft];
  if (pad !== none) pads.slotsTaken[pad]--;
  crafts.slotPad[craft] = none;
}

/** A craft has landed, and whatever it carried is taken off. */
export function hasLanded(city: City, tables: UnmannedTables, craft: number): void {
  const { crafts } = tables;
  const { metres, grams, wind, chargeWattHours } = crafts;
  chargeWattHours[craft] -=
    verticalWattHours + cruiseWattHours(metres[craft], grams[craft], wind[craft]);
  assert(chargeWattHours[craft] >= 0, 'a craft has flown on an empty battery', craft);
  crafts.order[craft] = none;
  crafts.fromX[craft] = crafts.toX[craft];
  crafts.fromY[craft] = crafts.toY[craft];
  if (crafts.pad[craft] === homeOf(tables, craft)) {
    crafts.phase[craft] = Craft.swapping;
    fileCraft(city, tables, craft, city.now.seconds + swapSeconds);
  } else goHome(city, tables, craft);
}

/** It flies home, empty; if it may not yet, it stays until the hour turns. */
function goHome(city: City, tables: UnmannedTables, craft: number): void {
  const { crafts } = tables;
  const { seconds } = city.now;
  const home = homeOf(tables, craft);
  crafts.phase[craft] = Craft.away;
  if (!isFlyingWeatherAt(city, tables, seconds)) {
    fileCraft(city, tables, craft, nextHour(seconds));
    return;
  }
  if (wattHours(apartFrom(tables, craft, home), 0, windOf(tables, seconds))
    > crafts.chargeWattHours[craft]) {
    crafts.chargeWattHours[craft] = fullWattHours;
    fileCraft(city, tables, craft, seconds + swapSeconds);
    return;
  }
  freeSlot(tables, craft);
  crafts.phase[craft] = Craft.back;
  rise(city, tables, craft, home, 0);
  fileCraft(city, tables, craft, flownUntil(city, tables, crafts.legEnd[craft]));
}

/** Something of a craft without a load is due. */
export function craftTurns(
  city: City,
  tables: UnmannedTables,
  _task: number,
  craft: number,
): void {
  const { crafts } = tables;
  if (crafts.phase[craft] === Craft.away) goHome(city, tables, craft);
  else if (crafts.phase[craft] === Craft.swapping) {
    crafts.chargeWattHours[craft] = fullWattHours;
    crafts.phase[craft] = Craft.home;
    loadNext(city, tables, routeOf(craft));
  } else if (city.now.seconds >= crafts.legEnd[craft]) hasLanded(city, tables, craft);
  else {
    comeDown(city, tables, craft);
    fileCraft(city, tables, craft, crafts.legEnd[craft]);
  }
}

function fileCraft(city: City, { number }: UnmannedTables, craft: number, at: number): void {
  fileTask(city, number, at, craftTask, craft);
}

/** The order's craft is at home again without having left it. */
export function unload({ crafts }: UnmannedTables, craft: number): void {
  crafts.phase[craft] = Craft.home;
  crafts.order[craft] = none;
}

