// Dispatchers from outside that offer nonsense, by seed: orders that are taken, riders who are
// offline or of another platform, the same twice, nothing, too many; they throw, they write over
// the desk, and some catch whatever they are told and go on. Each run ends with an error that
// names what the rule did, or it is a sound run: nothing is lost, and every figure is one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatchers } from '../../sim-core/dispatch/index.ts';
import { keyOf } from '../../sim-core/kernel/random.ts';
import type { Desk, Dispatcher } from '../../sim-core/plug-in.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { WatchedCity } from '../properties/watched-run.ts';
import { toyScenario } from '../toy-city.ts';
import { doubtful, luckIn, type Nonsense, refused } from './nonsense.ts';

/** Another seed explores other rules: PROPERTY_SEED=1 npx vitest run test/dispatch/nonsense. */
const propertySeed = Number(process.env.PROPERTY_SEED ?? 20_240);
const everything: Readonly<Record<string, Nonsense>> = { ...refused, ...doubtful };

const platform = (id: string) => ({ id, label: { zh: id, en: id }, policy: noChange });
const scenario: Scenario = { ...toyScenario, platforms: [platform('a'), platform('b')] };

interface Plan {
  /** What it may do, one thing a round. */
  readonly acts: readonly string[];
  /** How often it does so, 0 to 1. */
  readonly rate: number;
  /** Whether it catches what it is told. */
  readonly isDeaf: boolean;
  /** The rule that pairs what is left; none leaves all orders waiting. */
  readonly base: string;
  readonly seed: number;
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  acts: fc.subarray(Object.keys(everything), { minLength: 1, maxLength: 4 }),
  rate: fc.constantFrom(0.01, 0.1, 0.5, 1),
  isDeaf: fc.boolean(),
  base: fc.constantFrom('none', ...dispatchers.map(({ id }) => id)),
  seed: fc.integer({ min: 0, max: 1000 }),
});

/** A rule that follows a plan, and what it did last. */
function ruleOf({ acts, rate, isDeaf, base, seed }: Plan) {
  const done: string[] = [];
  const key = keyOf(seed, 'nonsense');
  const rule = dispatchers.find(({ id }) => id === base);
  const match = (desk: Desk): unknown => {
    const luck = luckIn(desk, key);
    const isOff = luck(50) < rate;
    const act = acts[Math.floor(luck(51) * acts.length)];
    if (isOff) done.push(act);
    const answer = isOff ? everything[act].do(desk, luck) : undefined;
    rule?.match(desk);
    return answer;
  };
  const dispatcher: Dispatcher = {
    id: 'nonsense',
    match(desk: Desk): unknown {
      if (!isDeaf) return match(desk);
      try {
        return match(desk);
      } catch {
        return undefined;
      }
    },
  };
  return { dispatcher, done };
}

const round = /^Error: dispatcher nonsense, round at \d\d:\d\d:\d\d \(second \d+\): /;

/** What is wrong with how a run under a plan ends, and whether the rule's own doing ended it. */
function endingUnder(plan: Plan): { readonly wrong: readonly string[]; readonly isTold: boolean } {
  const { dispatcher, done } = ruleOf(plan);
  const city = new WatchedCity(scenario, { customDispatcher: dispatcher });
  const { result, problems } = city.run({ policy: noChange, seed: plan.seed });
  const last = done[done.length - 1] as string | undefined;
  if (result !== undefined || last === undefined) return { wrong: problems, isTold: false };
  const [first = ''] = problems[0].split('\n');
  const isNamed = round.test(first) && everything[last].told.test(first.replace(round, ''));
  return { wrong: isNamed ? [] : [last, ...problems], isTold: true };
}

describe('a dispatcher that offers nonsense', { timeout: 300_000 }, () => {
  it(`is told what it did, or its run is sound: seed ${propertySeed}`, () => {
    const counts = { told: 0, sound: 0 };
    fc.assert(fc.property(anyPlan, (plan) => {
      const { wrong, isTold } = endingUnder(plan);
      counts[isTold ? 'told' : 'sound']++;
      expect(wrong).toEqual([]);
    }), { numRuns: 40, seed: propertySeed });
    // The fuzz tries what it is for.
    expect(Math.min(counts.told, counts.sound)).toBeGreaterThan(10);
  });

  it.each(Object.keys(everything).filter((act) => act !== 'nothing'))(
    'and does nothing else is told of %s',
    (act) => {
      const plan = { acts: [act], rate: 0.5, isDeaf: false, base: 'nearest', seed: 3 };
      expect(endingUnder(plan)).toEqual({ wrong: [], isTold: true });
    },
  );

  it('and does not listen has the day that it would have had without', () => {
    const digestUnder = (acts: readonly string[]): string => {
      const rate = acts.length === 0 ? 0 : 0.7;
      const { dispatcher, done } = ruleOf({ acts, rate, isDeaf: false, base: 'batched', seed: 5 });
      const listens: Dispatcher = {
        id: 'deaf',
        match(desk) {
          try {
            dispatcher.match(desk);
          } catch {
            dispatchers.find(({ id }) => id === 'batched')?.match(desk);
          }
        },
      };
      const built = new BuiltCity(scenario, { customDispatcher: listens });
      built.begin(noChange, 5);
      const { digest } = built.finish();
      expect(done.length > 100).toBe(acts.length > 0);
      return digest;
    };
    expect(digestUnder(Object.keys(refused))).toBe(digestUnder([]));
  });

  it('pairs nothing once its round is over', () => {
    let kept: Desk | undefined;
    const late: Dispatcher = { id: 'late', match(desk) { kept = desk; } };
    const built = new BuiltCity(scenario, { customDispatcher: late });
    built.begin(noChange, 3);
    built.advance(43_200);
    expect(() => kept?.pair(kept.order[0], 0)).toThrow('the round is over, or has not begun');
  });
});
