// Riders come and go. Dedicated riders work shifts; crowdsourced riders think again every half
// hour, from what riders have learnt an hour to bring against what their time is worth to them.

import { hoursFrom, onlineChance, type RiderDay } from '../decide/go-online.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick } from '../kernel/random.ts';
import {
  secondsPerDay,
  secondsPerHalfHour,
  secondsPerHour,
  secondsPerMinute,
  type DistrictId,
  type RiderId,
  type Seconds,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { employerOf } from '../world/owners.ts';
import type { Platform } from '../world/platform.ts';
import { Activity, RiderKind, settleIn } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { expectedFenPerHour } from './beliefs.ts';
import { goOnline, leaveWhenEmpty } from './presence.ts';
import { soundChance } from './rider-behaviour.ts';
import { dayBeginsSeconds, liveDayBefore, ridesOn, thoughtSeconds } from './rider-day.ts';
import { isHurt, isOffByCard } from './safety.ts';
import { after, type Simulation } from './simulation.ts';

/** Draws of a rider's terms from here on are likings of platforms: spread around 1 (assumed). */
const likingOccasion = 8;
const likingSpread = 0.1;
/** Share by which another platform must promise more before a rider changes to it (assumed). */
const switchingShare = 0.1;
/** Nobody goes on for longer than this (assumed). */
const longestDaySeconds = 15 * secondsPerHour;
/** What an hour more asks of who has been reminded to rest, fen an hour (assumed). */
const remindedFen = 200;

/** Working windows of dedicated riders in hours, and the share of riders with each (assumed). */
const shifts = [
  { share: 0.42, windows: [[10, 14], [16.5, 20.5]] },
  { share: 0.24, windows: [[9.5, 13.5], [16.5, 21]] },
  { share: 0.18, windows: [[10.5, 14.5], [17, 22]] },
  { share: 0.1, windows: [[6, 14]] },
  { share: 0.06, windows: [[18, 26]] },
] as const;

/** Share of dedicated riders who are on their shift at an hour of the day. */
export function shareOnShift(hour: number): number {
  let all = 0;
  for (const { share, windows } of shifts) {
    for (const [from, to] of windows) {
      const isOn = (hour >= from && hour < to) || hour + 24 < to;
      if (isOn) all += share;
    }
  }
  return all;
}

/** Files the first tasks of a day for all riders; the crowdsourced go on by themselves. */
export function planDay(sim: Simulation, day: number): void {
  const { city } = sim;
  const { riders } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.registered[rider] === 0) continue;
    const isDedicated = riders.kind[rider] === RiderKind.dedicated;
    if (day === 0) joinFirstNight(city, rider, isDedicated);
    if (day === 0 || isDedicated) planRider(city, rider, day);
  }
}

/** A run begins at midnight, amid the shifts and the weariness of the day before. */
function joinFirstNight(city: City, rider: RiderId, isDedicated: boolean): void {
  const { now, queue, riders } = city;
  if (isDedicated) planShift(city, rider, -1);
  else if (liveDayBefore(city, rider)) {
    queue.push(now.seconds, Task.shiftStarts, rider, riders.tenancy[rider]);
  }
}

/** Files the first tasks of a rider who begins today. */
export function planRider(city: City, rider: RiderId, day: number): void {
  if (city.riders.kind[rider] === RiderKind.dedicated) planShift(city, rider, day);
  else planFirstThought(city, rider);
}

/** A crowdsourced rider thinks about being online within half an hour, and goes on by itself. */
export function planFirstThought(city: City, rider: RiderId): void {
  const { now, queue, riders } = city;
  const first = now.seconds + thoughtSeconds(city, rider);
  queue.push(first, Task.riderDecides, rider, riders.tenancy[rider]);
}

function planShift(city: City, rider: RiderId, day: number): void {
  const { keys, queue, riders } = city;
  const who = riders.key[rider];
  const stamp = riders.tenancy[rider];
  let left = draw(keys.shift, who, day * 2);
  let chosen = 0;
  while (chosen < shifts.length - 1 && left >= shifts[chosen].share) left -= shifts[chosen++].share;
  const offset = pick(keys.shift, who, day * 2 + 1, 1800) - 900;
  for (const [from, to] of shifts[chosen].windows) {
    const start = day * secondsPerDay + Math.round(from * secondsPerHour) + offset;
    const end = day * secondsPerDay + Math.round(to * secondsPerHour) + offset;
    if (end <= city.now.seconds) continue;
    queue.push(Math.max(start, city.now.seconds), Task.shiftStarts, rider, stamp);
    queue.push(end, Task.shiftEnds, rider, stamp);
  }
}

/** A rider's shift begins, for the platform that it is signed up with or was online at last. */
export function shiftStarts(sim: Simulation, rider: RiderId, tenancy: number): void {
  if (sim.city.riders.tenancy[rider] !== tenancy) return;
  const platform = employerOf(sim.city, rider);
  if (isHurt(sim.city, rider) || isOffByCard(sim.city, rider, platform)) return;
  if (mustRest(sim.city, dayOf(sim.city, rider))) return;
  goOnline(sim, rider, platform);
}

export function shiftEnds(sim: Simulation, rider: RiderId, tenancy: number): void {
  if (sim.city.riders.tenancy[rider] !== tenancy) return;
  leaveWhenEmpty(sim, rider);
}

/** Where a rider's day is worked out: one for all, since decisions are made one by one. */
const today: RiderDay = { isFullTime: false, mood: 0, freshness: 0 };

/**
 * A new day begins for all who rest, at home, wherever their last order had taken them; who is
 * still online then stays tired until the next one.
 */
export function wakeRiders({ city }: Simulation): void {
  const { riders, now } = city;
  if (now.seconds % secondsPerDay !== dayBeginsSeconds) return;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] !== Activity.offline) continue;
    riders.workedSeconds[rider] = 0;
    settleIn(riders, rider, riders.homeX[rider], riders.homeY[rider]);
  }
}

/** A half hour begins: whom the regulator has rest gets no more orders, on shift or not. */
export function endLongDays(sim: Simulation): void {
  const { city } = sim;
  const { riders, now } = city;
  if (city.rules.regulator.stopMinutes === 0) return;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.activity[rider] === Activity.offline) continue;
    const stintSeconds = now.seconds - riders.onlineSince[rider];
    if (mustRest(city, dayOf(city, rider) + stintSeconds)) leaveWhenEmpty(sim, rider);
  }
}

/** Seconds online before the present stint, of the rider's day or of the calendar's. */
function dayOf({ riders }: City, rider: RiderId): Seconds {
  return Math.max(riders.workedSeconds[rider], riders.onlineSeconds[rider]);
}

/** A crowdsourced rider's half-hourly choice. */
export function riderDecides(sim: Simulation, rider: RiderId, tenancy: number): void {
  const { city } = sim;
  const { riders, now } = city;
  if (riders.tenancy[rider] !== tenancy) return;
  if (now.seconds >= city.endSeconds) {
    leaveWhenEmpty(sim, rider);
    return;
  }
  const isOnline = riders.activity[rider] !== Activity.offline;
  const own = platformToRideFor(sim, rider, isOnline);
  const chosen = sim.mediation?.choose(city, rider, own) ?? own;
  if (isOnline && riders.platform[rider] === chosen) riders.leavesWhenEmpty[rider] = 0;
  else if (isOnline) leaveWhenEmpty(sim, rider);
  // Who changes platforms with empty hands is there at once, others at the next half hour.
  if (chosen !== -1 && riders.activity[rider] === Activity.offline) {
    goOnline(sim, rider, city.platforms[chosen]);
  }
  after(city, secondsPerHalfHour, Task.riderDecides, rider, tenancy);
}

/** The number of the platform for which a rider is online in the next half hour; -1 for none. */
function platformToRideFor(
  { city, riderBehaviour }: Simulation, rider: RiderId, isOnline: boolean,
): number {
  const { riders, keys, now } = city;
  if (isHurt(city, rider)) return -1;
  const day = Math.floor((now.seconds - dayBeginsSeconds) / secondsPerDay);
  if (!ridesOn(city, rider, day, city.riderPool.day.promise[0], today)) return -1;
  const stintSeconds = isOnline ? now.seconds - riders.onlineSince[rider] : 0;
  const workedSeconds = riders.workedSeconds[rider] + stintSeconds;
  const district = city.travel.districtAt(riders.toX[rider], riders.toY[rider]);
  const platform = bestPlatform(city, rider, district);
  const mayNot = mustRest(city, dayOf(city, rider) + stintSeconds);
  const isBarred = mayNot || isOffByCard(city, rider, platform);
  if (isBarred || !(isOnline || admits(platform))) return -1;
  const usual = onlineChance(
    expectedFenPerHour(city, platform, district),
    riders.reservationFenPerHour[rider] + weatherFen(city) + reminderFen(city, workedSeconds),
    today,
    hoursFrom((now.seconds % secondsPerDay) / secondsPerHour, riders.favouriteHour[rider]),
    isOnline,
    workedSeconds / secondsPerHour,
  );
  const chance = riderBehaviour?.onlineChance === undefined ? usual
    : soundChance(riderBehaviour, riderBehaviour.onlineChance(city, rider, isOnline, usual));
  const slot = Math.floor(now.seconds / secondsPerHalfHour);
  return draw(keys.riderMood, riders.key[rider], slot) < chance ? platform.id : -1;
}

/** Whether a rider rests after so long a day, by nature or by the regulator's rule. */
function mustRest({ rules: { regulator } }: City, workedSeconds: Seconds): boolean {
  const { stopMinutes } = regulator;
  if (workedSeconds >= longestDaySeconds) return true;
  return stopMinutes > 0 && workedSeconds >= stopMinutes * secondsPerMinute;
}

/** What a reminder to rest adds to a reservation wage. */
function reminderFen({ rules: { regulator } }: City, workedSeconds: Seconds): number {
  const { reminderMinutes } = regulator;
  const isReminded = reminderMinutes > 0 && workedSeconds >= reminderMinutes * secondsPerMinute;
  return isReminded ? remindedFen : 0;
}

/** Whether a platform lets one more rider online: orders foretold for the hour over a target. */
function admits({ rules, state, forecast }: Platform): boolean {
  const { admissionOrders } = rules;
  if (admissionOrders === 0) return true;
  return state.ridersOnline[0] * admissionOrders < forecast.aheadOrders;
}

/** What the weather adds to everybody's reservation wage. */
function weatherFen({ now, assumptions }: City): number {
  return assumptions.roughWeather * (now.rainLevel + (now.isHot ? 1 : 0));
}

/**
 * The platform on which an hour seems to bring a crowdsourced rider most, by the pay expected there
 * and the rider's own liking; the one of the present stint has the advantage that it is open.
 */
function bestPlatform(city: City, rider: RiderId, district: DistrictId): Platform {
  const { platforms, riders, keys, shapes } = city;
  let best = employerOf(city, rider);
  if (platforms.length === 1) return best;
  const number = rider >> riders.bits;
  const who = riders.key[rider];
  const isOnline = riders.activity[rider] !== Activity.offline;
  let most = -Infinity;
  for (let i = 0; i < platforms.length; i++) {
    const platform = platforms[i];
    if (platform.memberships.isSignedUp[number] === 0) continue;
    if (!platform.isOpenAt(city.now.seconds)) continue;
    if (isOffByCard(city, rider, platform)) continue;
    const z = quantileAt(shapes.normal, bits(keys.riderTerms, who, likingOccasion + i));
    const isOpen = isOnline && riders.platform[rider] === i;
    const liking = 1 + likingSpread * z + (isOpen ? switchingShare : 0);
    const worth = expectedFenPerHour(city, platform, district) * liking;
    if (worth <= most) continue;
    most = worth;
    best = platform;
  }
  return best;
}
