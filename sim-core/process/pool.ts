// The pool of riders over weeks. A week's earnings, less what danger beyond the usual is expected
// to cost, are set against the usual ones, which are those
// of the warm-up, of the settled start, or of the first week at the pay that riders had learnt;
// then as many come and go as that difference says. Numbers are a quota whose fraction is carried
// over, and who goes is drawn by rider and week, so that two policies keep the same people.

import { entryRate, leavingRate, usualTurnover } from '../decide/ride-at-all.ts';
import { log } from '../kernel/math.ts';
import { draw } from '../kernel/random.ts';
import { hoursPerDay, secondsPerHour, type RiderId } from '../kernel/units.ts';
import { daysPerWeek } from '../kernel/weekdays.ts';
import type { City } from '../world/city.ts';
import { riderHomeWeights } from '../world/generate/places.ts';
import { poolRow } from '../world/rider-pool.ts';
import { RiderKind, riderKinds, riderNetFen } from '../world/riders.ts';
import { expectedOfDay, learntOfDay } from './beliefs.ts';
import { leaveRider, recruitRider } from './hire.ts';
import type { Simulation } from './simulation.ts';

/** Less time online than this says nothing about a kind's week. */
const fewSeconds = 40 * secondsPerHour;
/** Halvings of the interval in which the last draw that leaves is sought. */
const halvings = 40;
/** Draws about those who come: subjects that no rider's key can be. */
const entrantSubject = -1;

/** A day closes: what it brought each rider counts in the week. */
export function countRiderDays({ city }: Simulation, day: number): void {
  const { riders, riderPool, safety } = city;
  const { netFen, onlineSeconds } = riderPool.earnings;
  const isWet = rainedOn(city, day);
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.onlineSeconds[rider] === 0) continue;
    const row = poolRow(riders.kind[rider], isWet);
    netFen[row] += riderNetFen(riders, rider) - safety.dangerFen[rider >> riders.bits];
    onlineSeconds[row] += riders.onlineSeconds[rider];
  }
}

function rainedOn({ weather }: City, day: number): boolean {
  for (let hour = day * hoursPerDay; hour < (day + 1) * hoursPerDay; hour++) {
    if (weather.rainLevel(hour) > 0) return true;
  }
  return false;
}

/** A day opens: how it promises to pay. The usual is what is known when the run begins. */
export function foreseeDay({ city }: Simulation, day: number): void {
  const { riderPool, warmUp } = city;
  const { promise, usualFenPerHour, postedScale } = riderPool.day;
  const isMeasured = day === warmUp && warmUp >= daysPerWeek;
  if (day === 0 || isMeasured) usualFenPerHour[0] = learntOfDay(city);
  if (isMeasured) takeAsUsual(city);
  const expected = expectedOfDay(city);
  promise[0] = usualFenPerHour[0] > 0 ? Math.max(0, expected) / usualFenPerHour[0] : 1;
  if (day === 0 || isMeasured) postedScale[0] = Math.max(0.1, promise[0]);
}

/** What the warm-up brought is usual from now on. */
function takeAsUsual({ riderPool }: City): void {
  const { usualFenPerHour, onlineSeconds } = riderPool.earnings;
  for (let row = 0; row < usualFenPerHour.length; row++) {
    usualFenPerHour[row] = onlineSeconds[row] < fewSeconds ? 0 : earned(riderPool, row);
    empty(riderPool, row);
  }
}

type RiderPool = City['riderPool'];

function earned({ earnings }: RiderPool, row: number): number {
  return (earnings.netFen[row] * secondsPerHour) / earnings.onlineSeconds[row];
}

function empty({ earnings }: RiderPool, row: number): void {
  earnings.netFen[row] = 0;
  earnings.onlineSeconds[row] = 0;
}

/** A week of the branch closes: people begin to ride and others give it up. */
export function turnPool(sim: Simulation, week: number): void {
  if (week < 0) return;
  const { city } = sim;
  for (let kind = 0; kind < riderKinds.length; kind++) {
    const apart = weekApart(city, kind);
    moveKind(sim, kind, apart, week);
  }
}

/** The logarithm of a kind's week over the usual, by time on dry and wet days. */
function weekApart({ riderPool }: City, kind: number): number {
  const { usualFenPerHour, onlineSeconds } = riderPool.earnings;
  let sum = 0;
  let seconds = 0;
  for (const isWet of [false, true]) {
    const row = poolRow(kind, isWet);
    if (onlineSeconds[row] < fewSeconds) continue;
    const net = Math.max(1, earned(riderPool, row));
    if (usualFenPerHour[row] === 0) usualFenPerHour[row] = net / usualScale(riderPool, kind, isWet);
    sum += log(net / usualFenPerHour[row]) * onlineSeconds[row];
    seconds += onlineSeconds[row];
  }
  empty(riderPool, poolRow(kind, false));
  empty(riderPool, poolRow(kind, true));
  return seconds > 0 ? sum / seconds : 0;
}

/** How the week compares with a usual one of its kind, as far as that can be known. */
function usualScale(riderPool: RiderPool, kind: number, isWet: boolean): number {
  const other = poolRow(kind, !isWet);
  const { usualFenPerHour, onlineSeconds } = riderPool.earnings;
  const isKnown = usualFenPerHour[other] > 0 && onlineSeconds[other] >= fewSeconds;
  return isKnown ? earned(riderPool, other) / usualFenPerHour[other] : riderPool.day.postedScale[0];
}

function moveKind(sim: Simulation, kind: number, apart: number, week: number): void {
  const { riderPool, assumptions } = sim.city;
  const { toEnter, toLeave } = riderPool.turnover;
  const riding = countKind(sim.city, kind);
  const isDedicated = kind === RiderKind.dedicated;
  const usual = (usualTurnover(isDedicated) * assumptions.riderTurnover) / 1000;
  toEnter[kind] += riding * entryRate(usual, assumptions.riderEntry / 1000, apart);
  toLeave[kind] += riding * leavingRate(usual, apart);
  const leaving = Math.min(riding, Math.floor(toLeave[kind]));
  const entering = Math.floor(toEnter[kind]);
  toLeave[kind] -= leaving;
  toEnter[kind] -= entering;
  leave(sim, kind, week, leaving);
  for (let i = 0; i < entering; i++) enter(sim, kind);
}

function countKind({ riders }: City, kind: number): number {
  let count = 0;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.registered[rider] === 1 && riders.kind[rider] === kind) count++;
  }
  return count;
}

/** So many riders of a kind leave: those with the lowest draws of the week. */
function leave(sim: Simulation, kind: number, week: number, count: number): void {
  if (count === 0) return;
  const { riders } = sim.city;
  let low = 0;
  let high = 1;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (countBelow(sim.city, kind, week, middle) <= count) low = middle;
    else high = middle;
  }
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (isBelow(sim.city, rider, kind, week, low)) leaveRider(sim, rider);
  }
}

function countBelow(city: City, kind: number, week: number, threshold: number): number {
  const { riders } = city;
  let count = 0;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (isBelow(city, rider, kind, week, threshold)) count++;
  }
  return count;
}

function isBelow(city: City, rider: RiderId, kind: number, week: number, most: number): boolean {
  const { riders, keys } = city;
  if (riders.registered[rider] === 0 || riders.kind[rider] !== kind) return false;
  return draw(keys.pool, riders.key[rider], week) < most;
}

/** One more person of a kind begins to ride; where from is drawn by how many have come before. */
function enter(sim: Simulation, kind: number): void {
  const { space, keys, riderPool } = sim.city;
  const weights = riderHomeWeights(space);
  const nth = riderPool.turnover.entered[kind]++;
  let left = draw(keys.pool, entrantSubject - kind, nth) * total(weights);
  let zone = 0;
  while (zone < weights.length - 1 && left >= weights[zone]) left -= weights[zone++];
  recruitRider(sim, space.district[zone], kind);
}

function total(weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  return sum;
}
