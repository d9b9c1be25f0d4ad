// What the turn of an hour or half hour does: weather and traffic change, half-hour counts move on,
// forecasts are checked. Policies change here too, since a dated change is a thing that is due.

import { hoursPerDay, secondsPerDay, secondsPerHour } from '../kernel/units.ts';
import { weekdayOf } from '../kernel/weekdays.ts';
import { changeMoments, type PolicyDiff } from '../policy/policy.ts';
import {
  assumptionsIn,
  broughtRules,
  cityRules,
  findVarying,
  platformRules,
} from '../policy/rules.ts';
import type { PlatformRules } from '../policy/rules.ts';
import { overlaid, type Overlay } from '../policy/overlay.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { Task } from '../world/tasks.ts';
import { hotCelsius } from '../world/weather.ts';
import { rebuildDerived } from './derived.ts';
import { fileAllInGrid } from './presence.ts';
import type { Simulation } from './simulation.ts';

/** The half hour's orders become those of the last one. */
export function countRecentOrders({ city }: Simulation): void {
  for (const { state } of city.platforms) {
    state.ordersLastHalfHour[0] = state.ordersThisHalfHour[0];
    state.ordersThisHalfHour[0] = 0;
  }
}

/** Each platform learns from the hour that is over and foretells the next. */
export function closeForecastHour({ city }: Simulation, hourIndex: number): void {
  const hour = hourIndex % hoursPerDay;
  for (const platform of city.platforms) {
    city.facts.hourWasForecast(platform.id, hour);
    platform.forecast.closeHour(hour);
  }
}

/** Coupon budgets are those of a day. */
export function renewCoupons({ city }: Simulation): void {
  for (const { coupons } of city.platforms) coupons.spentFen.fill(0);
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
  const { policy, pricePolicy, platforms, queue, branchSeconds } = city;
  const moments = changeMoments(policy, platforms);
  for (const moment of moments) queue.push(branchSeconds + moment, Task.policyChanges, 0);
  for (const moment of changeMoments(pricePolicy)) {
    if (moments.includes(moment)) continue;
    queue.push(branchSeconds + moment, Task.policyChanges, 0);
  }
}

/** A dated change comes into force; riders who now have all they may carry get no more. */
export function policyChanges(sim: Simulation): void {
  setPolicy(sim.city);
  fileAllInGrid(sim);
}

/**
 * Compiles what is in force now; the ranked lists follow. Dates count from the branch: before it,
 * what a policy says of its first second is in force.
 */
export function setPolicy(city: City): void {
  const { policy, pricePolicy, space, now, tiers } = city;
  const { districtCount } = space;
  const atSeconds = Math.max(0, now.seconds - city.branchSeconds);
  city.rules = cityRules(policy, atSeconds, districtCount, tiers);
  city.assumptions = assumptionsIn(policy, atSeconds, districtCount);
  for (const platform of city.platforms) {
    const { plan } = platform;
    const overlay = overlayOf(platform);
    const rulesUnder = (each: PolicyDiff): PlatformRules =>
      overlaid(platformRules(plan, each, atSeconds, districtCount), overlay);
    platform.rules = rulesUnder(policy);
    platform.pricing = pricePolicy === policy ? platform.rules : rulesUnder(pricePolicy);
    setVerticalRules(city, platform, policy, atSeconds);
  }
  findAllVarying(city);
  turnRules(city);
  rebuildDerived(city, 'reach');
}

/** Compiles what a platform's policy, and a run's on top of it, say of verticals' own levers. */
export function setVerticalRules(
  { verticals, space }: City,
  { plan, verticalRules }: Platform,
  policy: PolicyDiff,
  atSeconds: number,
): void {
  for (const { number, levers = {}, tiers } of verticals) {
    verticalRules[number] =
      broughtRules(levers, tiers, plan, policy, atSeconds, space.districtCount);
  }
}

/** What the platform's reactions make of its policy now. */
function overlayOf({ stance }: Platform): Overlay {
  return {
    feeShiftFen: stance.feeShiftFen[0],
    couponFloorFen: stance.couponFloorFen[0],
    couponCapFen: stance.couponCapFen[0],
    basePayFloorFen: stance.basePayFloorFen[0],
  };
}

/** Lists all that varies under the rules in force, mostly nothing. */
function findAllVarying(city: City): void {
  const { varying, rules, assumptions } = city;
  varying.length = 0;
  findVarying(rules, varying);
  findVarying(assumptions, varying);
  for (const platform of city.platforms) {
    findVarying(platform.rules, varying);
    findVarying(platform.verticalRules, varying);
    if (platform.pricing !== platform.rules) findVarying(platform.pricing, varying);
  }
}

/** Lets all that varies take up the present hour, weekday and weather. */
function turnRules(city: City): void {
  for (const varied of city.varying) varied.turnTo(city.now);
}
