// Takes up a run where its sections stand, at the first second or at any other: what follows from
// seed, policy and tables, and stands in no section, is set again.

import { keyOf } from '../kernel/random.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { makeKeys } from '../world/keys.ts';
import { buildWeather, type WeatherKind } from '../world/weather.ts';
import { rebuildDerived } from './derived.ts';
import { setConditions, setPolicy } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** What a run is under, besides the city. */
export interface RunTerms {
  readonly policy: PolicyDiff;
  readonly seed: number;
  readonly weather: WeatherKind;
}

/** Goes on from the moment that the city's clock shows. */
export function resume(sim: Simulation, { policy, seed, weather }: RunTerms): void {
  const { city, desk } = sim;
  desk.forget();
  setKeys(city, seed);
  city.weather = buildWeather(weather, keyOf(seed, 'weather'), city.days);
  city.policy = policy;
  city.now.seconds = city.clock.seconds[0];
  setConditions(city);
  setPolicy(city);
  rebuildDerived(city);
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
