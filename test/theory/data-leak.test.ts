// A leak of users' data: those who were hit order less and come back over weeks, some leave and
// some share no more, on that platform only. Where people do not mind, or remember nothing, it is
// as if there had been none.

import { describe, expect, it } from 'vitest';
import { declinesAfterLeak, distrustLeft, leavesAfterLeak } from '../../sim-core/decide/leak.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { MediatorHold, MediatorRecorder } from '../../sim-core/process/hold.ts';
import type { RunResult, Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { isUser } from '../../sim-core/world/memories.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';
import type { Settings } from './paired-days.ts';

const days = 28;
const scenario: Scenario = { ...toyScenario, days, weather: 'dry' };
const heard = { hit: [] as number[], orders: new Float64Array(days) };
const listener: Observer = {
  dataLeaked: (platform, users) => { heard.hit[platform] = users; },
  orderPlaced: () => {
    heard.orders[Math.min(days - 1, Math.floor(built.sim.city.now.seconds / 86_400))]++;
  },
};
const built = new BuiltCity(scenario, { observers: [listener] });
const leak = { 'leak.day': 8, 'leak.share': 1000 } as const;
/** Distrust alone, so that nobody leaves. */
const stay = { 'world.leak-leavers': 0, 'world.leak-decliners': 0 } as const;
const unmoved = { ...stay, 'world.leak-distrust': 0 } as const;

function run(set: Settings, seed = 3): RunResult {
  heard.hit = [];
  heard.orders = new Float64Array(days);
  built.begin(policyOf(set), seed);
  const result = built.finish();
  expect(problemsOf(built.sim)).toEqual([]);
  return result;
}

/** Orders of a week, from 0, on some seeds. */
function weeks(set: Settings): number[] {
  const sums = [0, 0, 0, 0];
  for (const seed of [1, 2]) {
    run(set, seed);
    heard.orders.forEach((count, day) => { sums[Math.floor(day / 7)] += count; });
  }
  return sums;
}

const usersOf = (platform: number): number => (
  built.sim.city.platforms[platform].memories.standing.filter((each) => isUser(each)).length
);

it('whom privacy matters most leave, more share no more, and distrust goes away', () => {
  const answers = { leavers: 0.04, decliners: 0.2 };
  const of = [0.03, 0.1, 0.3];
  expect(of.map((each) => leavesAfterLeak(each, answers))).toEqual([true, false, false]);
  expect(of.map((each) => declinesAfterLeak(each, answers))).toEqual([true, true, false]);
  let fen = 200;
  for (let week = 0; week < 52; week++) fen = distrustLeft(fen, 0.1);
  expect(fen).toBe(0);
  expect(distrustLeft(200, 0.1)).toBe(180);
  expect(distrustLeft(200, 0)).toBe(200);
});

describe('a leak', { timeout: 120_000 }, () => {
  it('costs nothing before its day, then orders, of which some come back', () => {
    const strong = { ...stay, 'world.leak-distrust': 1000, 'world.leak-recovery': 700 };
    const usual = weeks(strong);
    const leaked = weeks({ ...strong, ...leak });
    const kept = leaked.map((orders, week) => orders / usual[week]);
    expect(kept[0]).toBe(1);
    expect(kept[1]).toBeLessThan(0.9);
    expect(kept[3]).toBeGreaterThan(kept[1] + 0.05);
  });

  it('hits the share of users that it says, of whom as many leave and decline as assumed', () => {
    const far = { 'world.leak-leavers': 300, 'world.leak-decliners': 500 };
    const dayOne = { 'leak.day': 1, 'leak.share': 500 };
    const all = { hit: 0, declined: 0, left: 0, users: 0 };
    for (const seed of [1, 2, 3]) {
      built.begin(policyOf({ ...far, ...dayOne }), seed);
      const before = usersOf(0);
      built.advance(1);
      all.users += before;
      all.left += before - usersOf(0);
      const { hasDeclined } = built.sim.city.platforms[0].memories;
      all.declined += hasDeclined.reduce((sum, each) => sum + each, 0);
      all.hit += heard.hit[0];
    }
    const share = all.hit / all.users;
    expect(Math.abs(share - 0.5)).toBeLessThan(3 * Math.sqrt(0.25 / all.users));
    const error = Math.sqrt(0.25 / all.hit);
    expect(Math.abs(all.left / all.hit - 0.3)).toBeLessThan(3 * error);
    expect(Math.abs(all.declined / all.hit - 0.5)).toBeLessThan(3 * error);
  });

  it('switches personal lists off for those who decline', () => {
    const personal = { 'privacy.personal-ranking': 1000, 'world.personal-fit': 1000 };
    const declined = { ...unmoved, ...leak, 'world.leak-decliners': 1000, 'leak.day': 1 };
    // So many merchants that a list has an order.
    const city = { ...toyScenario.city, merchants: 90, ordersPerDay: 900, riders: 110 };
    const street = new BuiltCity({ ...scenario, days: 2, city: { ...city, residents: 4500 } });
    const ordersUnder = (set: Settings): number => {
      street.begin(policyOf(set), 2);
      return street.finish().orders;
    };
    const without = ordersUnder(unmoved);
    expect(ordersUnder({ ...personal, ...declined })).toBe(without);
    expect(ordersUnder({ ...personal, ...unmoved })).toBeGreaterThan(without);
  });

  it('says in its figures whom it hit and what distrust is left', () => {
    const { figures } = run({ ...stay, ...leak, 'world.leak-recovery': 0 });
    expect(figures['consumer.leak-hit']).toBe(heard.hit[0]);
    // From the eighth day on all users of then, and nobody who has come since.
    expect(figures['consumer.distrust']).toBeGreaterThan(200 * (21 / 28) * 0.9);
    expect(figures['consumer.distrust']).toBeLessThanOrEqual(200 * (21 / 28) * 1.01);
    expect(run({}).figures['consumer.distrust']).toBe(0);
  });
});

describe('people who do not mind', { timeout: 60_000 }, () => {
  it('leave nothing of it', () => {
    const usual = run(unmoved);
    const leaked = run({ ...unmoved, ...leak });
    expect(heard.hit[0]).toBeGreaterThan(0);
    expect(leaked.digest).toBe(usual.digest);
  });

  it('and people held at another run’s memory neither; at their own they do as they did', () => {
    const recorder = new MediatorRecorder();
    built.sim.mediation = recorder;
    const usual = run({}).digest;
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const held = run(leak).digest;
    built.sim.mediation = recorder;
    const free = run(leak);
    built.sim.mediation = new MediatorHold(recorder.recording, ['memory']);
    const again = run(leak);
    built.sim.mediation = undefined;
    expect(held).toBe(usual);
    expect(free.digest).not.toBe(usual);
    expect(again.orders).toBe(free.orders);
    expect(again.figures['consumer.users']).toBe(free.figures['consumer.users']);
  });
});

it('a leak on one platform drives orders to the other', { timeout: 60_000 }, () => {
  const [platform] = toyScenario.platforms;
  const two = new BuiltCity({
    ...scenario, days: 14, platforms: [{ ...platform, id: 'a' }, { ...platform, id: 'b' }],
  });
  const ordersUnder = (policy: PolicyDiff): number[] => {
    const sums = [0, 0];
    for (const seed of [1, 2]) {
      two.begin(policy, seed);
      two.finish();
      expect(problemsOf(two.sim)).toEqual([]);
      two.sim.city.platforms.forEach(({ memories }, p) => {
        sums[p] += memories.ordersPlaced.reduce((sum, each) => sum + each, 0);
      });
    }
    return sums;
  };
  const world = { fromSeconds: 0, set: { ...stay, 'world.leak-distrust': 1000 } };
  const set = { 'leak.day': 2, 'leak.share': 1000 };
  const usual = ordersUnder({ title: 'none', changes: [world] });
  const changes = [world, { fromSeconds: 0, for: 'a', set }];
  const leaked = ordersUnder({ title: 'leak', changes });
  expect(leaked[0]).toBeLessThan(usual[0]);
  expect(leaked[1]).toBeGreaterThan(usual[1]);
});
