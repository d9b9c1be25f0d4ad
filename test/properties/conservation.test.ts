// Orders, riders and fen are conserved under any policy: at both ends of every lever, and under
// random policies of many levers at once, some of them changed at noon. The toy city is looked
// through every two hours and at its end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { caseOf } from './any-case.ts';
import { anyPolicy, endsOf } from './any-policy.ts';
import { OrderLives } from './order-lives.ts';
import { WatchedCity } from './watched-run.ts';
import { problemsOf } from './world-checks.ts';

const rainyScenario: Scenario = { ...toyScenario, weather: 'rain-evening' };
const rainyTown = new WatchedCity(rainyScenario);
const daySeconds = 86_400;

/** Another seed explores other policies: PROPERTY_SEED=1 npx vitest run test/properties. */
const propertySeed = Number(process.env.PROPERTY_SEED ?? 20_240);

/** Twelve cases of the smallest cities from the property seed on. */
function fewCases(): number[] {
  const numbers: number[] = [];
  for (let number = propertySeed; numbers.length < 12; number++) {
    if (caseOf(number).scenario.id.startsWith('toy')) numbers.push(number);
  }
  return numbers;
}

/** Runs a day and says all that was wrong on the way. */
function problemsUnder(policy: PolicyDiff, seed: number): readonly string[] {
  return rainyTown.run({ policy, seed }).problems;
}

describe('orders, riders and fen are conserved', { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6])('on an ordinary day, seed %i', (seed) => {
    expect(problemsUnder(policyOf({}), seed)).toEqual([]);
  });

  it.each(leverList.flatMap((lever) => endsOf(lever).map((value) => [lever.id, value] as const)))(
    'with %s at %s',
    (id, value) => {
      const given: Record<string, Setting> =
        id === 'promise.fixed-time' ? { 'promise.rule': 'fixed' } : {};
      expect(problemsUnder(policyOf({ ...given, [id]: value }), 5)).toEqual([]);
    },
  );

  it('over three days, the first of them to warm up', () => {
    const told = new OrderLives();
    const days = { ...toyScenario, days: 2, warmUp: 1 };
    const town = new BuiltCity(days, { observers: [told.observer] });
    town.begin(policyOf({}), 4);
    while (town.step()) expect([...problemsOf(town.sim), ...told.problems]).toEqual([]);
    const { orders } = town.close();
    expect([told.open, problemsOf(town.sim)]).toEqual([0, []]);
    expect(told.placed).toBeGreaterThan(orders);
    expect(orders).toBeGreaterThan(told.placed / 2);
  });

  it('on the district\'s day, where rare meetings happen', () => {
    const crowd = new OrderLives();
    const district = new BuiltCity(presets.district, { observers: [crowd.observer] });
    district.begin(policyOf({}), 1);
    while (district.step()) {
      if (district.sim.city.now.seconds % 3600 !== 0) continue;
      expect([...problemsOf(district.sim), ...crowd.problems]).toEqual([]);
    }
    district.close();
    expect([crowd.open, problemsOf(district.sim)]).toEqual([0, []]);
  });

  it(`under random policies, seed ${propertySeed}`, () => {
    const seeds = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(anyPolicy(['a'], daySeconds), seeds, (policy, seed) => {
        expect(problemsUnder(policy, seed)).toEqual([]);
      }),
      { numRuns: 40, seed: propertySeed },
    );
  });

  // The cases of test/verify/extreme-policies.ts are 1 to 500; these are others.
  it.each(fewCases())('in small cities of any kind under any policies, case %i', (number) => {
    const { scenario, past, policy } = caseOf(number);
    const { problems } = new WatchedCity(scenario).run({ past, policy, seed: number });
    expect(problems, JSON.stringify({ policy, past, scenario })).toEqual([]);
  });
});
