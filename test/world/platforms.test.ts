// Several platforms in one city, by the scenario alone: each has its own orders, riders, waiting
// orders and learning; names are names only; a policy addressed to one leaves the others' rules.

import { describe, expect, it } from 'vitest';
import { onlyPlatform } from '../../scenarios/index.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { PlatformPlan } from '../../sim-core/world/platform-plan.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const seeds = [1, 2, 3, 4];
const dear: PolicyDiff = {
  title: 'Dear',
  changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 1500 } }],
};

function plans(...entries: readonly (readonly [string, PolicyDiff])[]): readonly PlatformPlan[] {
  return entries.map(([id, policy]) => ({ ...onlyPlatform, id, policy }));
}

function alike(count: number): readonly PlatformPlan[] {
  return plans(...['a', 'b', 'c'].slice(0, count).map((id) => [id, noChange] as const));
}

interface Counted {
  readonly built: BuiltCity;
  /** Orders placed, delivered and cancelled by platform. */
  readonly placed: number[];
  readonly ended: number[];
}

/** A day of the toy city with these platforms, with its orders counted by platform. */
function cityWith(platforms: readonly PlatformPlan[]): Counted {
  const placed = platforms.map(() => 0);
  const ended = platforms.map(() => 0);
  const count = (into: number[]) => (order: number): void => {
    into[built.sim.city.orders.platform[order]]++;
  };
  const observer: Observer = {
    orderPlaced: count(placed), orderDelivered: count(ended), orderCancelled: count(ended),
  };
  const built = new BuiltCity({ ...toyScenario, platforms }, { observers: [observer] });
  return { built, placed, ended };
}

function run(counted: Counted, policy: PolicyDiff, seed: number): string {
  counted.placed.fill(0);
  counted.ended.fill(0);
  counted.built.begin(policy, seed);
  return counted.built.finish().digest;
}

describe('two and three platforms', () => {
  it.each([2, 3])('%i: all serve orders with riders of their own, and the world is sound', (n) => {
    const counted = cityWith(alike(n));
    const { built, placed, ended } = counted;
    const { city } = built.sim;
    built.begin(noChange, 7);
    for (let hour = 1; hour <= 24; hour++) {
      built.advance(hour * 3600);
      expect(problemsOf(built.sim)).toEqual([]);
    }
    built.finish();
    expect(Math.min(...placed)).toBeGreaterThan(20);
    expect(ended).toEqual(placed);
    const learnt = city.platforms.map(({ delays }) => delays.perOpenOrder.join(' '));
    expect(new Set(learnt).size).toBe(n);
  });

  it('keep to their own riders when orders are given to others', () => {
    let takenBack = 0;
    const busy = { ...toyScenario.city, ordersPerDay: 900, riders: 60 };
    const scenario = { ...toyScenario, city: busy, platforms: alike(2) };
    const observers = [{ orderTakenBack: () => { takenBack++; } }];
    const built = new BuiltCity(scenario, { observers });
    built.begin(policyOf({ 'dispatch.rule': 'rolling' }), 7);
    while (built.step()) expect(problemsOf(built.sim)).toEqual([]);
    expect(takenBack).toBeGreaterThan(0);
  });

  it('bring about as many orders as one alone', () => {
    const sumOf = (n: number): number => {
      const counted = cityWith(alike(n));
      return seeds.reduce((sum, seed) => {
        run(counted, noChange, seed);
        return sum + counted.placed.reduce((all, each) => all + each);
      }, 0);
    };
    const alone = sumOf(1);
    for (const n of [2, 3]) expect(Math.abs(sumOf(n) / alone - 1)).toBeLessThan(0.08);
  });

  it('share evenly when they are alike, and names change nothing', () => {
    const counted = cityWith(plans(['a', noChange], ['b', noChange]));
    const renamed = cityWith(plans(['b', noChange], ['a', noChange]));
    let [left, right] = [0, 0];
    for (const seed of seeds) {
      const digest = run(counted, noChange, seed);
      expect(run(renamed, noChange, seed)).toBe(digest);
      left += counted.placed[0];
      right += counted.placed[1];
    }
    expect(Math.abs(left - right) / (left + right)).toBeLessThan(0.1);
  });

  it('lose orders to the other by a fee of their own, whichever it is', () => {
    const first = cityWith(plans(['a', dear], ['b', noChange]));
    const second = cityWith(plans(['a', noChange], ['b', dear]));
    run(first, noChange, 7);
    run(second, noChange, 7);
    expect(first.placed[0]).toBeLessThan(0.75 * first.placed[1]);
    expect(second.placed[1]).toBeLessThan(0.75 * second.placed[0]);
  });

  it('follow a policy that is addressed to them, or to all', () => {
    const byScenario = cityWith(plans(['a', dear], ['b', noChange]));
    const byPolicy = cityWith(plans(['a', noChange], ['b', noChange]));
    const change = dear.changes[0];
    // People are used to what a scenario's platforms ask, but not to what a policy changes.
    const calm = policyOf({ 'world.loss-aversion': 1000 });
    run(byScenario, calm, 7);
    run(byPolicy, { ...calm, changes: [...calm.changes, { ...change, for: 'a' }] }, 7);
    expect(byPolicy.placed).toEqual(byScenario.placed);
    const digest = run(byPolicy, { title: 'To a', changes: [{ ...change, for: 'a' }] }, 7);
    const addressed = { title: 'To a', changes: [{ ...change, for: 'a' }] };
    const toB = { title: 'To b', changes: [{ ...change, for: 'b' }] };
    expect(run(byPolicy, toB, 7)).not.toBe(digest);
    run(byPolicy, { title: 'To all', changes: [{ ...change, for: 'all' }] }, 7);
    const everybody = byPolicy.placed.reduce((sum, each) => sum + each);
    run(byPolicy, addressed, 7);
    expect(everybody).toBeLessThan(byPolicy.placed.reduce((sum, each) => sum + each));
  });
});
