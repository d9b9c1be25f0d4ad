// Riders come and go. Dedicated riders work shifts; crowdsourced riders think again every half
// hour, from what riders like them earn now against what their time is worth to them.

import { hoursFrom, onlineChance } from '../decide/go-online.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bits, draw, pick } from '../kernel/random.ts';
import {
  hourOfDay,
  secondsPerDay,
  secondsPerHour,
  type DistrictId,
  type RiderId,
} from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { Activity, costFenPerKm, RiderKind } from '../world/riders.ts';
import { Task } from '../world/tasks.ts';
import { firstThought, isFree } from './hire.ts';
import { isPeak } from './pay.ts';
import { goOnline, leaveWhenEmpty } from './presence.ts';
import { after, inForce, type Simulation } from './simulation.ts';

const halfHour = 1800;
/** Orders an hour that a rider can deliver at most: A1.27 is 4.44 in a wave. */
const mostOrdersPerHour = 4.4;
/** Typical distance for which riders reckon (assumed). */
const usualKilometres = 2.2;
/** Kilometres ridden in an hour online, for the running cost that riders reckon with (assumed). */
const usualKmPerHour = 9;

/** Working windows of dedicated riders in hours, and the share of riders with each (assumed). */
const shifts = [
  { share: 0.42, windows: [[10, 14], [16.5, 20.5]] },
  { share: 0.24, windows: [[9.5, 13.5], [16.5, 21]] },
  { share: 0.18, windows: [[10.5, 14.5], [17, 22]] },
  { share: 0.1, windows: [[6, 14]] },
  { share: 0.06, windows: [[18, 26]] },
] as const;

/** Files the first tasks of a day for all riders. */
export function planDay(sim: Simulation, day: number): void {
  const { city } = sim;
  const { riders } = city;
  for (let rider = 0; rider < riders.end; rider += riders.step) {
    if (riders.registered[rider] === 0) continue;
    if (riders.kind[rider] === RiderKind.dedicated) planShift(city, rider, day);
    else if (day === 0) {
      after(city, firstThought(city, rider), Task.riderDecides, rider);
    }
  }
}

function planShift(city: City, rider: RiderId, day: number): void {
  const { keys, queue, riders } = city;
  const number = rider >> riders.bits;
  let left = draw(keys.shift, number, day * 2);
  let chosen = 0;
  while (chosen < shifts.length - 1 && left >= shifts[chosen].share) left -= shifts[chosen++].share;
  const offset = pick(keys.shift, number, day * 2 + 1, 1800) - 900;
  for (const [from, to] of shifts[chosen].windows) {
    const start = day * secondsPerDay + Math.round(from * secondsPerHour) + offset;
    const end = day * secondsPerDay + Math.round(to * secondsPerHour) + offset;
    queue.push(Math.max(start, city.now.seconds), Task.shiftStarts, rider);
    queue.push(Math.max(end, city.now.seconds), Task.shiftEnds, rider);
  }
}

export function shiftStarts(sim: Simulation, rider: RiderId): void {
  goOnline(sim, rider);
}

export function shiftEnds(sim: Simulation, rider: RiderId): void {
  leaveWhenEmpty(sim, rider);
}

/** A crowdsourced rider's half-hourly choice. */
export function riderDecides(sim: Simulation, rider: RiderId): void {
  const { city } = sim;
  const { riders, keys, now, shapes } = city;
  // Struck off, or working shifts, since the thought was filed.
  if (!isFree(city, rider)) return;
  if (now.seconds >= city.endSeconds) {
    leaveWhenEmpty(sim, rider);
    return;
  }
  const isOnline = riders.activity[rider] !== Activity.offline;
  const day = Math.floor(now.seconds / secondsPerDay);
  const number = rider >> riders.bits;
  const mood = quantileAt(shapes.normal, bits(keys.riderDay, number, day));
  const hour = (now.seconds % secondsPerDay) / secondsPerHour;
  const isEngaged = riders.onHand[rider] > 0;
  const tour = isEngaged ? now.seconds - riders.engagedSince[rider] : 0;
  const chance = onlineChance(
    expectedFenPerHour(city, city.travel.districtAt(riders.toX[rider], riders.toY[rider])),
    riders.reservationFenPerHour[rider] + 300 * mood,
    hoursFrom(hour, riders.favouriteHour[rider]),
    isOnline,
    (riders.engagedSeconds[rider] + tour) / secondsPerHour,
  );
  const slot = Math.floor(now.seconds / halfHour);
  const wants = draw(keys.riderMood, number, slot) < chance;
  if (wants && !isOnline) goOnline(sim, rider);
  else if (wants) riders.leavesWhenEmpty[rider] = 0;
  else if (isOnline) leaveWhenEmpty(sim, rider);
  after(city, halfHour, Task.riderDecides, rider);
}

/**
 * What riders reckon an hour online brings now, net of costs: orders of the last half hour, or
 * those
 * usual half an hour ahead, shared among those online, at the pay in force, no less than any
 * guarantee.
 */
export function expectedFenPerHour(city: City, district: DistrictId): number {
  const { platforms, now } = city;
  const { state, policy } = platforms[0];
  const share = city.vertical.needShareByHour;
  const soon = hourOfDay(now.seconds + halfHour);
  const usual = city.plannedOrders * share[soon] * (policy.demandLevel[0] / 1000);
  const ordersAnHour = Math.max(2 * state.ordersLastHalfHour[0], usual);
  const perRider = ordersAnHour / Math.max(1, state.ridersOnline[0]);
  const throughput = Math.min(mostOrdersPerHour, perRider);
  const payFen =
    inForce(city, policy.riderBasePay, district) +
    inForce(city, policy.riderPerKmPay, district) * usualKilometres +
    (isPeak(now.hour) ? inForce(city, policy.riderPeakBonus, district) : 0) +
    (now.rainLevel > 0 ? inForce(city, policy.riderRainBonus, district) : 0);
  const earned = Math.max(policy.riderGuarantee[0], throughput * payFen);
  return earned - costFenPerKm * usualKmPerHour;
}
