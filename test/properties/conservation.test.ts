// Orders, riders and fen are conserved under any policy: at both ends of every lever, and under
// random policies of many levers at once, some of them changed at noon. The toy city is looked
// through every two hours and at its end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import { presets } from '../../scenarios/index.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Lever } from '../../sim-core/policy/lever.ts';
import { isInProgrammes, leverList } from '../../sim-core/policy/levers/index.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { idInProgramme } from '../../sim-core/policy/programmes.ts';
import { Activity } from '../../sim-core/world/riders.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import { OrderLives } from './order-lives.ts';
import { problemsOf } from './world-checks.ts';

const lives = new OrderLives();
const rainyScenario: Scenario = { ...toyScenario, weather: 'rain-evening' };
const built = new BuiltCity(rainyScenario, { observers: [lives.observer] });
const lookEverySeconds = 7200;
const noonSeconds = 43_200;

/** Another seed explores other policies: PROPERTY_SEED=1 npx vitest run test/properties. */
const propertySeed = Number(process.env.PROPERTY_SEED ?? 20_240);

/** Runs a day and says all that was wrong on the way. */
function problemsUnder(policy: PolicyDiff, seed: number): string[] {
  lives.reset();
  built.begin(policy, seed);
  const { sim } = built;
  const problems: string[] = [];
  const { lastSeconds } = built;
  for (let at = lookEverySeconds; at <= lastSeconds && !built.isOver; at += lookEverySeconds) {
    built.advance(at);
    const found = [...problemsOf(sim), ...lives.problems.slice(0, 5)];
    if (found.length > 0) return [`at ${at / 3600} h`, ...found];
  }
  const { figures } = built.close();
  problems.push(...problemsOf(sim), ...lives.problems, ...endProblems());
  for (const [id, value] of Object.entries(figures)) {
    if (Math.abs(value) === Infinity) problems.push(`${id} is infinite`);
  }
  return problems;
}

function endProblems(): string[] {
  const { counts, orders, riders } = built.sim.city;
  const problems: string[] = [];
  if (orders.head.open[0] !== 0) problems.push(`${orders.head.open[0]} orders never end`);
  const told = [lives.placed, lives.delivered, lives.cancelled].join();
  const counted = [counts.placed[0], counts.delivered[0], counts.cancelled[0]].join();
  if (told !== counted) problems.push(`${told} were told, ${counted} were counted`);
  if (lives.placed !== lives.delivered + lives.cancelled) problems.push(`told: ${told}`);
  if (cellsOf(riders, riders.activity).some((activity) => activity !== Activity.offline)) {
    problems.push('a rider is online after the books were closed');
  }
  if (cellsOf(riders, riders.onHand).some((count) => count !== 0)) {
    problems.push('a rider ends with orders on hand');
  }
  return problems;
}

function endsOf(lever: Lever): Setting[] {
  return lever.kind === 'integer'
    ? [lever.min, lever.max]
    : lever.options.map((option) => option.id);
}

function anySetting(lever: Lever): fc.Arbitrary<Setting> {
  if (lever.kind === 'choice') return fc.constantFrom(...endsOf(lever));
  const { min, max, step } = lever;
  const within = fc.integer({ min: 0, max: Math.floor((max - min) / step) })
    .map((n) => min + n * step);
  const number = fc.oneof(fc.constantFrom(min, max), within);
  if (!lever.varies.includes('hour')) return number;
  const noon = number.map((value): Setting => ({ hours: [{ from: 11, to: 14, value }] }));
  const wet = number.map((value): Setting => (
    { rows: [{ districts: [0], weekdays: ['mon'], when: 'rain', value }] }
  ));
  return fc.oneof(number, noon, wet);
}

const furtherProgramme = leverList.filter(isInProgrammes).map((lever) => (
  [idInProgramme(lever.id, 'further'), anySetting(lever)] as const
));

const anySettings = fc.record(
  Object.fromEntries([
    ...leverList.map((lever) => [lever.id, anySetting(lever)] as const),
    ...furtherProgramme,
  ]),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, Setting>>;

const anyPolicy: fc.Arbitrary<PolicyDiff> = fc
  .tuple(anySettings, fc.option(anySettings))
  .map(([first, second]) => ({
    title: 'Any',
    changes: [
      { fromSeconds: 0, set: first },
      ...(second === null ? [] : [{ fromSeconds: noonSeconds, set: second }]),
    ],
  }));

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
    fc.assert(
      fc.property(anyPolicy, fc.integer({ min: 0, max: 1000 }), (policy, seed) => {
        expect(problemsUnder(policy, seed)).toEqual([]);
      }),
      { numRuns: 60, seed: propertySeed },
    );
  });
});
