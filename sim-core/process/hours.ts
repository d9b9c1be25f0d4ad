// The hour turns: weather and traffic change, and half-hour counts move on. Policies change here
// too, since a dated change is a thing that becomes due.

import { hoursPerDay, secondsPerHour } from '../kernel/units.ts';
import { compilePolicy } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { buildReach } from '../world/reach.ts';
import { Task } from '../world/tasks.ts';
import { turnDay } from './close-day.ts';
import { fileAllInGrid } from './presence.ts';
import { planDay } from './shift.ts';
import { after, type Simulation } from './simulation.ts';

const halfHour = secondsPerHour / 2;

/** Turns every half hour; `halfHours` counts them since day 0. */
export function halfHourTurns(sim: Simulation, halfHours: number): void {
  const { city } = sim;
  setConditions(city);
  for (const platform of city.platforms) {
    const { state } = platform;
    state.ordersLastHalfHour[0] = state.ordersThisHalfHour[0];
    state.ordersThisHalfHour[0] = 0;
    const isFullHour = halfHours > 0 && halfHours % 2 === 0;
    if (isFullHour && city.now.seconds <= city.endSeconds) {
      closeForecastHour(city, platform, halfHours / 2 - 1);
    }
  }
  const isMidnight = halfHours % (2 * hoursPerDay) === 0;
  if (isMidnight && city.now.seconds < city.endSeconds) {
    for (const platform of city.platforms) platform.state.couponSpentFen[0] = 0;
    const day = halfHours / (2 * hoursPerDay);
    if (day > 0) turnDay(sim, day);
    planDay(sim, day);
  }
  const isOver = city.now.seconds >= city.endSeconds && city.orders.head.open[0] === 0;
  if (!isOver) after(city, halfHour, Task.halfHourTurns, halfHours + 1);
}

function closeForecastHour(city: City, platform: Platform, hourIndex: number): void {
  const hour = hourIndex % hoursPerDay;
  city.facts.hourWasForecast(platform.id, hour);
  platform.forecast.closeHour(hour);
}

/** Hour, rain and riding speed for the present moment; also after a restored snapshot. */
export function setConditions(city: City): void {
  const { now, weather, travel } = city;
  const hourIndex = Math.floor(now.seconds / secondsPerHour);
  now.hour = hourIndex % hoursPerDay;
  now.rainLevel = weather.rainLevel(hourIndex);
  travel.setConditions(now.hour, now.rainLevel);
}

/** A dated change comes into force; riders who now have all they may carry get no more. */
export function policyChanges(sim: Simulation, platformRow: number): void {
  const platform = sim.city.platforms[platformRow];
  const stackBefore = platform.policy.stackMax[0];
  setPolicy(sim.city, platformRow);
  if (platform.policy.stackMax[0] !== stackBefore) fileAllInGrid(sim);
}

/** Compiles what is in force now; the ranked lists are rebuilt only when the radius changed. */
export function setPolicy(city: City, platformRow: number): void {
  const platform = city.platforms[platformRow];
  const { space, merchants, now } = city;
  platform.policy = compilePolicy(platform.diff, now.seconds, space.districtCount);
  const radius = platform.policy.deliveryRadius[0];
  if (platform.reach.radiusMetres === radius) return;
  platform.reach = buildReach(space, merchants, platform.listings, radius);
}
