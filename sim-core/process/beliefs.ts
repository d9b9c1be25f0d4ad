// What riders believe an hour online to bring. Time online, pay and costs are counted where and
// when they fall; when a day closes, each cell of the expectations moves towards what it brought.
//
// A rider sees the posted pay, not the orders: a belief is what hours brought at the pay that was
// posted then, times how today's posted pay compares with that pay. So a change of pay moves
// beliefs at once as if orders an hour stayed the same, and the rest is learnt.

import { secondsPerDay, secondsPerHalfHour, secondsPerHour } from '../kernel/units.ts';
import type { DistrictId, Fen, OrderId, RiderId, Seconds } from '../kernel/units.ts';
import { weekdayOf } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import {
  cellOfDay,
  cellsOfDay,
  dayKindOf,
  firstCell,
  firstDistrict,
  firstOfGroup,
  hourOfCell,
  type Expectations,
} from '../world/expectations.ts';
import { employerOf, platformOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { Activity, costFenPerKm } from '../world/riders.ts';
import { floorFen, postedPayFen } from './pay.ts';
import type { Simulation } from './simulation.ts';

/** Kilometres ridden in an hour online, for the part of a wage that costs take back (assumed). */
const usualKmPerHour = 9;
/** What running costs take of an hour online, whatever is posted. */
export const usualCostFenPerHour = costFenPerKm * usualKmPerHour;
/** Hours online that weigh as much as the belief against luck. */
const luckHours = 2;

/**
 * What riders believe a coming hour online to bring on a platform, fen net of running costs: what
 * is known of the half hour that begins soon, at the pay posted now, no less than a guarantee.
 */
export function expectedFenPerHour(city: City, platform: Platform, district: DistrictId): number {
  const { now } = city;
  const { expectations, rules } = platform;
  const { cells } = expectations;
  const soon = cellAt(city, expectations, district, now.seconds + secondsPerHalfHour / 2);
  const here = cellAt(city, expectations, district, now.seconds);
  const posted = postedPayFen(city, rules, district, now.hour, now.rainLevel);
  return believed(cells, soon, posted, cells.postedFen[here], floorFen(city, rules));
}

/**
 * A cell's wage at a posted pay against the pay with which it was learnt, and what a floor makes up
 * on top: as has been learnt, and no less than the floor says.
 */
function believed(
  cells: Expectations['cells'],
  cell: number,
  postedFen: Fen,
  learntPostedFen: Fen,
  floorFen: Fen,
): number {
  const scale = learntPostedFen > 0 ? postedFen / learntPostedFen : 1;
  const net = (cells.netFenPerHour[cell] + usualCostFenPerHour) * scale - usualCostFenPerHour;
  if (floorFen === 0) return net;
  const floorNet = floorFen - usualCostFenPerHour;
  return net + Math.max(cells.topUpFenPerHour[cell], floorNet - net);
}

function cellAt(
  city: City,
  expectations: Expectations,
  district: DistrictId,
  seconds: Seconds,
): number {
  const weekday = weekdayOf(Math.floor(seconds / secondsPerDay) - city.warmUp);
  return firstCell(expectations, district, dayKindOf(weekday)) + cellOfDay(seconds);
}

/** A half hour closes: what it was to those online is counted. */
export function countHalfHour({ city }: Simulation): void {
  const { riders } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) countTime(city, rider);
  }
}

/** Counts a rider's time, running costs and unusual danger since they were counted last. */
export function countTime(city: City, rider: RiderId): void {
  const { riders, now } = city;
  const seconds = now.seconds - riders.countedUntil[rider];
  if (seconds <= 0) return;
  const { expectations, rules } = employerOf(city, rider);
  const { cells } = expectations;
  const { uncountedDangerFen } = city.safety;
  const number = rider >> riders.bits;
  const district = city.travel.districtAt(riders.toX[rider], riders.toY[rider]);
  const cell = cellAt(city, expectations, district, now.seconds - 1);
  const posted = postedPayFen(city, rules, district, now.hour, now.rainLevel);
  const wage = believed(cells, cell, posted, cells.postedFen[cell], floorFen(city, rules));
  const metres = riders.riddenMetres[rider] - riders.countedMetres[rider];
  cells.onlineSeconds[cell] += seconds;
  cells.earnedFen[cell] -= (metres * costFenPerKm) / 1000 + uncountedDangerFen[number];
  cells.postedFenSeconds[cell] += posted * seconds;
  riders.expectedFen[rider] += Math.round((wage * seconds) / secondsPerHour);
  riders.countedUntil[rider] = now.seconds;
  riders.countedMetres[rider] = riders.riddenMetres[rider];
  uncountedDangerFen[number] = 0;
}

/** An order's pay is what the minutes from its acceptance to its delivery brought. */
export function countPay(city: City, order: OrderId, fen: Fen): void {
  const { orders, now } = city;
  const { expectations } = platformOf(city, order);
  const { insuranceRate, insurancePlatformShare } = city.rules.regulator;
  const ownRate = (insuranceRate * (1000 - insurancePlatformShare)) / 1_000_000;
  const from = orders.riderAcceptedAt[order];
  const district = orders.district[order];
  const { earnedFen } = expectations.cells;
  spread(city, expectations, earnedFen, district, from, now.seconds, fen * (1 - ownRate));
}

/** What a guarantee made up is what a stint's minutes brought besides. */
export function countTopUp(city: City, rider: RiderId, fromSeconds: Seconds, fen: Fen): void {
  if (fen === 0) return;
  const { riders, now } = city;
  const { expectations } = employerOf(city, rider);
  const district = city.travel.districtAt(riders.toX[rider], riders.toY[rider]);
  const { topUpFen } = expectations.cells;
  spread(city, expectations, topUpFen, district, fromSeconds, now.seconds, fen);
}

/** What the law made up over a day came with the day's hours; they are taken to be its last. */
export function countTopUpOfDay(city: City, rider: RiderId, fen: Fen): void {
  countTopUp(city, rider, city.now.seconds - city.riders.onlineSeconds[rider], fen);
}

/** Adds an amount to a column, evenly over the minutes between two moments. */
function spread(
  city: City,
  expectations: Expectations,
  column: Float64Array,
  district: DistrictId,
  from: Seconds,
  to: Seconds,
  fen: Fen,
): void {
  const length = Math.max(1, to - from);
  for (let at = Math.min(from, to - 1); at < to;) {
    const next = Math.min(to, (Math.floor(at / secondsPerHalfHour) + 1) * secondsPerHalfHour);
    column[cellAt(city, expectations, district, at)] += (fen * (next - at)) / length;
    at = next;
  }
}

/** A day closes: riders learn from it. Cells in which nobody was online teach nothing. */
export function learnFromDay({ city }: Simulation, day: number): void {
  const { platforms, assumptions, warmUp } = city;
  const speed = assumptions.beliefSpeed / 1000;
  const dayKind = dayKindOf(weekdayOf(day - warmUp));
  for (let p = 0; p < platforms.length; p++) {
    const { cells, groupCount } = platforms[p].expectations;
    for (let group = 0; group < groupCount; group++) {
      const first = firstOfGroup(group, dayKind);
      for (let cell = first; cell < first + cellsOfDay; cell++) learn(cells, cell, speed);
    }
  }
}

function learn(cells: Expectations['cells'], cell: number, speed: number): void {
  const seconds = cells.onlineSeconds[cell];
  if (seconds === 0) return;
  const hours = seconds / secondsPerHour;
  const rate = (speed * hours) / (hours + luckHours);
  const { netFenPerHour, topUpFenPerHour, postedFen, onlineHours } = cells;
  netFenPerHour[cell] += rate * (cells.earnedFen[cell] / hours - netFenPerHour[cell]);
  topUpFenPerHour[cell] += rate * (cells.topUpFen[cell] / hours - topUpFenPerHour[cell]);
  postedFen[cell] += rate * (cells.postedFenSeconds[cell] / seconds - postedFen[cell]);
  onlineHours[cell] += speed * (hours - onlineHours[cell]);
  cells.onlineSeconds[cell] = 0;
  cells.earnedFen[cell] = 0;
  cells.topUpFen[cell] = 0;
  cells.postedFenSeconds[cell] = 0;
}

/** What an hour of the whole present day is believed to bring, at the pay posted for it. */
export function expectedOfDay(city: City): number {
  const { now, varying } = city;
  const moment = { hour: 0, weekday: now.weekday, rainLevel: 0, isHot: false };
  let fen = 0;
  for (let cell = 0; cell < cellsOfDay; cell++) {
    moment.hour = hourOfCell(cell);
    for (let v = 0; v < varying.length; v++) varying[v].turnTo(moment);
    fen += fenOfCell(city, cell, moment.hour);
  }
  for (let v = 0; v < varying.length; v++) varying[v].turnTo(now);
  return overHours(city, fen);
}

/** The same as it was learnt, whatever is posted now. */
export function learntOfDay(city: City): number {
  let fen = 0;
  for (let cell = 0; cell < cellsOfDay; cell++) fen += fenOfCell(city, cell, -1);
  return overHours(city, fen);
}

/** What a cell's usual hours are believed to bring; hour -1 is at the pay learnt with. */
function fenOfCell(city: City, cell: number, hour: number): number {
  const { platforms, now } = city;
  let fen = 0;
  for (let p = 0; p < platforms.length; p++) {
    const { expectations, rules } = platforms[p];
    const { cells, groupCount } = expectations;
    for (let group = 0; group < groupCount; group++) {
      const at = firstOfGroup(group, dayKindOf(now.weekday)) + cell;
      const district = firstDistrict(expectations, group);
      const learnt = cells.postedFen[at];
      const posted = hour === -1 ? learnt : postedPayFen(city, rules, district, hour, 0);
      const floor = hour === -1 ? 0 : floorFen(city, rules);
      fen += believed(cells, at, posted, learnt, floor) * cells.onlineHours[at];
    }
  }
  return fen;
}

function overHours({ platforms, now }: City, fen: number): number {
  let hours = 0;
  for (let p = 0; p < platforms.length; p++) {
    const { cells, groupCount } = platforms[p].expectations;
    for (let group = 0; group < groupCount; group++) {
      const first = firstOfGroup(group, dayKindOf(now.weekday));
      for (let cell = first; cell < first + cellsOfDay; cell++) hours += cells.onlineHours[cell];
    }
  }
  return hours > 0 ? fen / hours : 0;
}
