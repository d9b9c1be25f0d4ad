// The hour turns: weather and traffic change, and half-hour counts move on. Policies change here
// too, since a dated change is a thing that becomes due.

import { hoursPerDay, secondsPerDay, secondsPerHour } from '../kernel/units.ts';
import { weekdayOf } from '../kernel/weekdays.ts';
import { changeMoments } from '../policy/policy.ts';
import {
  assumptionsIn,
  cityRules,
  platformRules,
  platformRulesOf,
  turnTo,
} from '../policy/rules.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { Task } from '../world/tasks.ts';
import { hotCelsius } from '../world/weather.ts';
import { turnDay } from './close-day.ts';
import { rebuildDerived } from './derived.ts';
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
    for (const platform of city.platforms) platform.coupons.spentFen.fill(0);
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

/**
 * Hour, weekday, weather and riding speed for the present moment, and the rules that depend on
 * them; also after a restored snapshot.
 */
export function setConditions(city: City): void {
  const { now, weather, travel } = city;
  const hourIndex = Math.floor(now.seconds / secondsPerHour);
  now.hour = hourIndex % hoursPerDay;
  // Days of the week are counted from the first day that counts, as a policy's dates are read.
  now.weekday = weekdayOf(Math.floor(now.seconds / secondsPerDay) - city.warmUp);
  now.rainLevel = weather.rainLevel(hourIndex);
  now.isHot = weather.temperatureCelsius(hourIndex) >= hotCelsius;
  travel.setConditions(now.hour, now.rainLevel);
  turnRules(city);
}

/** Files a task for each moment at which anybody's rules change. */
export function fileChanges(city: City): void {
  for (const moment of changeMoments(city.policy, city.platforms)) {
    city.queue.push(moment, Task.policyChanges, 0);
  }
}

/** A dated change comes into force. */
export function policyChanges(sim: Simulation): void {
  setPolicy(sim.city);
}

/** Compiles what is in force now; the ranked lists follow. */
export function setPolicy(city: City): void {
  const { policy, space, now, tiers } = city;
  const { districtCount } = space;
  city.rules = cityRules(policy, now.seconds, districtCount, tiers);
  city.assumptions = assumptionsIn(policy, now.seconds, districtCount);
  for (const platform of city.platforms) {
    const { plan, verticalRules } = platform;
    platform.rules = platformRules(plan, policy, now.seconds, districtCount);
    for (const { number, levers = {} } of city.verticals) {
      verticalRules[number] = platformRulesOf(levers, plan, policy, now.seconds, districtCount);
    }
  }
  turnRules(city);
  rebuildDerived(city, 'reach');
}

/** Lets all that varies take up the present hour, weekday and weather. */
function turnRules(city: City): void {
  turnTo(city.now, city.rules);
  turnTo(city.now, city.assumptions);
  for (const { rules, verticalRules } of city.platforms) {
    turnTo(city.now, rules);
    turnTo(city.now, verticalRules);
  }
}
