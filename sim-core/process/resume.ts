// Takes up a run where its sections stand, at the first second or at any other: what follows from
// seed, policy and tables, and stands in no section, is set again.

import { keyOf } from '../kernel/random.ts';
import { secondsPerDay } from '../kernel/units.ts';
import { atFirstSecond, type PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { weatherOf, type WeatherKind } from '../world/weather.ts';
import { rebuildDerived } from './derived.ts';
import { setConditions, setPolicy } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** What one run sets on a built city. */
export interface Course {
  readonly seed: number;
  readonly weather: WeatherKind;
  /** Days before the branch, and days of the branch. */
  readonly warmUp: number;
  readonly days: number;
  /** In force during the warm-up, as it stands at its first second. */
  readonly past: PolicyDiff;
  /** In force from the branch on; its dates count from there. */
  readonly policy: PolicyDiff;
}

/** Goes on from the moment that the city's clock shows. */
export function resume(sim: Simulation, course: Course): void {
  const { city, desk } = sim;
  const { seed, weather, warmUp, days, past, policy } = course;
  desk.forget();
  city.warmUp = warmUp;
  city.days = warmUp + days;
  city.branchSeconds = city.startSeconds + warmUp * secondsPerDay;
  city.endSeconds = city.branchSeconds + days * secondsPerDay;
  city.branchPolicy = policy;
  setKeys(city, seed);
  city.weather = weatherOf(seed, weather, city.days);
  city.now.seconds = city.clock.seconds[0];
  const isBefore = city.now.seconds < city.branchSeconds;
  city.policy = isBefore ? atFirstSecond(past) : policy;
  city.pricePolicy = (isBefore ? undefined : sim.mediation?.pricePolicy) ?? city.policy;
  setConditions(city);
  setPolicy(city);
  rebuildDerived(city);
  sim.mediation?.resume(city);
}

/** Every purpose's key, the verticals' own among them. */
export function setKeys(city: City, seed: number): void {
  Object.assign(city.keys, makeKeys(seed));
  for (const vertical of city.verticals) {
    const keyFor = (purpose: string): number => keyOf(seed, vertical.drawPrefix + purpose);
    vertical.keys.needCount = keyFor('needCount');
    vertical.keys.need = keyFor('need');
    vertical.setKeys(vertical.own, keyFor);
  }
}
