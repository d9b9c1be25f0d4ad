// What the turn of an hour or half hour does: weather and traffic change, half-hour counts move on,
// forecasts are checked. Policies change here too, since a dated change is a thing that is due.

import { hoursPerDay, secondsPerHour } from '../kernel/units.ts';
import { compilePolicy, type PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { policyFor } from '../world/platform-plan.ts';
import { rebuildDerived } from './derived.ts';
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
  for (const { state } of city.platforms) state.couponSpentFen[0] = 0;
}

/** Hour, rain and riding speed for the present moment; also after a restored snapshot. */
export function setConditions(city: City): void {
  const { now, weather, travel } = city;
  const hourIndex = Math.floor(now.seconds / secondsPerHour);
  now.hour = hourIndex % hoursPerDay;
  now.rainLevel = weather.rainLevel(hourIndex);
  travel.setConditions(now.hour, now.rainLevel);
}

/** A run's policy, or that of its past, comes into force on every platform it concerns. */
export function setPolicies(city: City, policy: PolicyDiff): void {
  for (const platform of city.platforms) {
    platform.diff = policyFor(platform.plan, policy);
    setPolicy(city, platform.id);
  }
}

/** A dated change comes into force. */
export function policyChanges(sim: Simulation, platformRow: number): void {
  setPolicy(sim.city, platformRow);
}

/**
 * Compiles what is in force now; the ranked lists follow. Dates count from the branch: before it,
 * what a policy says of its first second is in force.
 */
export function setPolicy(city: City, platformRow: number): void {
  const platform = city.platforms[platformRow];
  const sinceBranch = Math.max(0, city.now.seconds - city.branchSeconds);
  platform.policy = compilePolicy(platform.diff, sinceBranch, city.space.districtCount);
  rebuildDerived(city, 'reach');
}
