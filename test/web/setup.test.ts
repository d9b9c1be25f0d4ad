// The question on the table as a value: what a lever's change makes of it, and that undoing gives
// back every byte.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IntegerLever } from '../../sim-core/policy/lever.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import { noChange, type PolicyDiff } from '../../sim-core/policy/policy.ts';
import {
  basicsOf, contentOfPolicy, othersOf, samePolicy, withBasics, withoutOther, type Settings,
} from '../../web/state/policies.ts';
import {
  canonical, firstSetup, leversOutside, policyOf, sameSetup, useSetup, withSetting,
} from '../../web/state/setup.ts';

const fee: IntegerLever = policyLevers.deliveryFeeBase;
const integers = Object.values(policyLevers).filter((lever) => lever.kind === 'integer');

const setting = (set: Settings): PolicyDiff => withBasics(noChange, set);

beforeEach(() => useSetup.getState().replace(firstSetup));

describe('a setup', () => {
  it('holds nothing when a lever is back at its default', () => {
    const moved = withSetting({}, fee, 0);
    expect(moved).toEqual({ 'delivery-fee.base': 0 });
    expect(withSetting(moved, fee, fee.value)).toEqual({});
  });

  it('gives A and B the same assumptions and the defaults no change at all', () => {
    const world = { 'world.demand-level': 1200 };
    const setup = { ...firstSetup, world, b: setting({ 'delivery-fee.base': 0 }) };
    expect(policyOf(firstSetup, 'b').changes).toEqual([]);
    expect(policyOf(setup, 'a').changes[0].set).toEqual(world);
    expect(policyOf(setup, 'b').changes[0].set).toEqual({ ...world, 'delivery-fee.base': 0 });
  });

  it('is the same whatever the order in which its levers were moved', () => {
    const one = { ...firstSetup, b: setting({ x: 1, y: 2 }) };
    const other = { ...firstSetup, b: setting({ y: 2, x: 1 }) };
    expect(sameSetup(one, other)).toBe(true);
  });

  it('AC-L3: comes back to the byte by as many undos as changes, forth by as many redos', () => {
    const change = fc.record({
      lever: fc.integer({ min: 0, max: integers.length - 1 }),
      step: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 50 }), (changes) => {
      const { replace, commit, undo, redo } = useSetup.getState();
      replace(firstSetup);
      for (const { lever: index, step } of changes) {
        const lever = integers[index];
        const value = Math.min(lever.max, lever.min + step * lever.step);
        const { b } = useSetup.getState().setup;
        commit({ b: withBasics(b, withSetting(basicsOf(b), lever, value)) });
      }
      const reached = canonical(useSetup.getState().setup);
      const steps = useSetup.getState().past.length;
      for (let i = 0; i < steps; i++) undo();
      expect(canonical(useSetup.getState().setup)).toBe(canonical(firstSetup));
      for (let i = 0; i < steps; i++) redo();
      expect(canonical(useSetup.getState().setup)).toBe(reached);
    }));
  });

  it('makes no step of a slider that is held, nor of a change to the same value', () => {
    const { hold, commit } = useSetup.getState();
    hold({ b: setting({ 'delivery-fee.base': 10 }) });
    expect(useSetup.getState().past).toHaveLength(0);
    commit({ b: setting({}) });
    expect(useSetup.getState().past).toHaveLength(0);
    expect(useSetup.getState().held).toBeUndefined();
  });
});

describe('levers outside the range that was checked', () => {
  it('AC-L6: are known wherever they are set, and no others', () => {
    const [low, high] = fee.usual;
    expect(fee.max).toBeGreaterThan(high);
    const outside = (set: Settings, world: Settings = {}): string[] => (
      leversOutside({ b: setting(set), world }).map(({ id }) => id)
    );
    expect(outside({})).toEqual([]);
    expect(outside({ [fee.id]: low })).toEqual([]);
    expect(outside({ [fee.id]: high })).toEqual([]);
    expect(outside({ [fee.id]: fee.max })).toEqual([fee.id]);
    const atNoon = { default: low, hours: [{ from: 11, to: 13, value: fee.max }] };
    expect(outside({ [fee.id]: atNoon })).toEqual([fee.id]);
    const inRain = { default: low, rows: [{ when: 'rain' as const, value: fee.max }] };
    expect(outside({ [fee.id]: inRain })).toEqual([fee.id]);
    const world = { 'world.demand-level': 10 };
    expect(outside({}, world)).toEqual(['world.demand-level']);
  });
});

describe('a policy with more than sliders', () => {
  const noon = { fromSeconds: 43_200, set: { 'delivery-fee.base': 100 } };
  const forOne = { fromSeconds: 0, for: 'b', set: { 'coupon.amount': 300 } };
  const later = { fromSeconds: 0, set: { 'coupon.amount': 200 } };
  const written: PolicyDiff = {
    title: 'Written elsewhere',
    source: 'A town hall',
    changes: [
      { fromSeconds: 0, set: { 'merchant.commission': 100 } },
      { fromSeconds: 0, for: 'all', set: { 'merchant.commission': 120 } },
      forOne, later, noon,
    ],
  };

  it('shows on the sliders what holds from the first second, and keeps everything else', () => {
    expect(basicsOf(written)).toEqual({ 'merchant.commission': 120 });
    expect(othersOf(written)).toEqual([forOne, later, noon]);
    const moved = withBasics(written, { 'merchant.commission': 90 });
    expect(moved.changes).toEqual([
      { fromSeconds: 0, set: { 'merchant.commission': 90 } }, forOne, later, noon,
    ]);
    // Whoever wrote it wrote something else.
    expect(moved.source).toBeUndefined();
  });

  it('goes to the engine with its dates, platforms and order', () => {
    const setup = { ...firstSetup, world: { 'world.demand-level': 1200 }, b: written };
    expect(policyOf(setup, 'b').changes).toEqual([
      { fromSeconds: 0, set: { 'merchant.commission': 120, 'world.demand-level': 1200 } },
      forOne, later, noon,
    ]);
  });

  it('loses one listed change at a time, and is another policy then', () => {
    const without = withoutOther(written, 1);
    expect(othersOf(without)).toEqual([forOne, noon]);
    expect(basicsOf(without)).toEqual(basicsOf(written));
    expect(samePolicy(without, written)).toBe(false);
    const same = { ...firstSetup, b: { ...written, title: 'Another title' } };
    expect(sameSetup({ ...firstSetup, b: written }, same)).toBe(true);
    expect(contentOfPolicy(noChange)).toBe(contentOfPolicy(setting({})));
  });

  it('is told apart by its days, warm-up and weather', () => {
    const { scenario } = firstSetup;
    const others = [{ days: 3 }, { warmUp: 2 }, { weather: 'heat' as const }]
      .map((change) => ({ ...firstSetup, scenario: { ...scenario, ...change } }));
    for (const other of others) expect(sameSetup(firstSetup, other)).toBe(false);
  });
});
