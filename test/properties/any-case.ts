// Any two days at all: a city, its weather, one to three platforms with policies of their own, a
// warm-up under another policy, and any policy. A number stands for a case, so that what failed can
// be run again: node --import tsx test/properties/show-case.ts NUMBER

import fc from 'fast-check';
import { onlyPlatform, presets } from '../../scenarios/index.ts';
import { noChange, type PolicyDiff } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import type { PlatformPlan } from '../../sim-core/world/platform-plan.ts';
import type { CitySpec } from '../../sim-core/world/space.ts';
import { weatherKinds } from '../../sim-core/world/weather.ts';
import { toyScenario } from '../toy-city.ts';
import { anyOwnPolicy, anyPolicy } from './any-policy.ts';

export interface AnyCase {
  readonly scenario: Scenario;
  /** Under which the warm-up runs. */
  readonly past: PolicyDiff;
  readonly policy: PolicyDiff;
}

/** All cases last so long, besides their warm-up. */
const days = 2;
const lastsSeconds = days * 86_400;

const toyWith = (id: string, changes: Partial<CitySpec>): Scenario => ({
  ...toyScenario, id, city: { ...toyScenario.city, id, ...changes },
});

const toys: readonly Scenario[] = [
  toyScenario,
  toyWith('toy-without-riders', { riders: 0 }),
  toyWith('toy-with-one-rider', { riders: 1 }),
  toyWith('toy-with-one-merchant', { merchants: 1 }),
  toyWith('toy-crowded', { ordersPerDay: 1200, residents: 2400, riders: 12 }),
  toyWith('toy-by-the-river', { river: true, bridges: 1, districtZones: 1 }),
];

const anyCity: fc.Arbitrary<Scenario> = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom(...toys) },
  { weight: 14, arbitrary: fc.constantFrom(presets.riverside, presets['county-town']) },
  { weight: 1, arbitrary: fc.constant(presets.district) },
);

const anyPlatforms: fc.Arbitrary<readonly PlatformPlan[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([onlyPlatform]) },
  {
    weight: 3,
    arbitrary: fc.subarray(['a', 'b', 'c'], { minLength: 1 }).chain((ids) => fc.tuple(
      ...ids.map((id) => fc.record({
        id: fc.constant(id),
        label: fc.constant({ zh: `平台 ${id}`, en: `Platform ${id}` }),
        policy: fc.oneof(fc.constant(noChange), anyOwnPolicy()),
      })),
    )),
  },
);

const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    city: anyCity,
    platforms: anyPlatforms,
    weather: fc.constantFrom(...weatherKinds),
    warmUp: fc.constantFrom(0, 1),
  })
  .map(({ city, ...said }) => ({ ...city, ...said, days }));

const anyCase: fc.Arbitrary<AnyCase> = anyScenario.chain((scenario) => {
  const ids = scenario.platforms.map(({ id }) => id);
  return fc.record({
    scenario: fc.constant(scenario),
    past: fc.oneof(fc.constant(noChange), anyPolicy(ids, lastsSeconds)),
    policy: anyPolicy(ids, lastsSeconds),
  });
});

/** The case of a number; the same one as long as levers and presets stay as they are. */
export function caseOf(number: number): AnyCase {
  return fc.sample(anyCase, { seed: number, numRuns: 1 })[0];
}
