// The preset scenarios: each preset city on one ordinary day, from its settled start.

import { type CitySpec, noChange, type PlatformPlan, type Scenario } from '../sim-core/index.ts';
import { presets as cities } from './presets/index.ts';
import { starts } from './starts/index.ts';

/** The one platform of a scenario that names none. */
export const onlyPlatform: PlatformPlan = {
  id: 'a',
  label: { zh: '平台', en: 'Platform' },
  policy: noChange,
};

/** Preset scenarios by id, from the smallest city to the largest. */
export const presets: Readonly<Record<string, Scenario>> = Object.fromEntries(
  cities.map((city) => [city.id, { ...ordinaryDay(city), start: starts[city.id] }]),
);

/** The ids of the presets in that order. */
export const presetIds: readonly string[] = cities.map((city) => city.id);

/** The preset scenario of an id; undefined when there is none. */
export function presetScenario(id: string): Scenario | undefined {
  return Object.hasOwn(presets, id) ? presets[id] : undefined;
}

/** Where nothing more is said of a city: its preset's scenario, else one ordinary day. */
export function plainScenario(city: CitySpec): Scenario {
  return presetScenario(city.id) ?? ordinaryDay(city);
}

/** A described city on one ordinary day, with one platform and food only. */
export function ordinaryDay(city: CitySpec): Scenario {
  return {
    id: city.id,
    label: city.label,
    city,
    weather: 'ordinary',
    platforms: [onlyPlatform],
    verticals: ['food'],
    days: 1,
    warmUp: 0,
  };
}
