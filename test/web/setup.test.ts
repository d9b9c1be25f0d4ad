// The question on the table as a value: what a lever's change makes of it, that undoing gives back
// every byte, and that settings by hour survive being taken apart and put together.

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IntegerLever } from '../../sim-core/policy/lever.ts';
import { policyLevers } from '../../sim-core/policy/levers/index.ts';
import { hoursOf, settingOfHours, withPlain } from '../../web/lab/hours.ts';
import {
  canonical, firstSetup, plainSetting, policyOf, sameSetup, useSetup, withSetting,
} from '../../web/state/setup.ts';

const fee: IntegerLever = policyLevers.deliveryFeeBase;
const integers = Object.values(policyLevers).filter((lever) => lever.kind === 'integer');

beforeEach(() => useSetup.getState().replace(firstSetup));

describe('a setup', () => {
  it('holds nothing when a lever is back at its default', () => {
    const moved = withSetting({}, fee, 0);
    expect(moved).toEqual({ 'delivery-fee.base': 0 });
    expect(withSetting(moved, fee, fee.value)).toEqual({});
  });

  it('gives A and B the same assumptions and the defaults no change at all', () => {
    const world = { 'world.demand-level': 1200 };
    const setup = { ...firstSetup, world, b: { 'delivery-fee.base': 0 } };
    expect(policyOf(firstSetup, 'b').changes).toEqual([]);
    expect(policyOf(setup, 'a').changes[0].set).toEqual(world);
    expect(policyOf(setup, 'b').changes[0].set).toEqual({ ...world, 'delivery-fee.base': 0 });
  });

  it('is the same whatever the order in which its levers were moved', () => {
    const one = { ...firstSetup, b: { x: 1, y: 2 } };
    const other = { ...firstSetup, b: { y: 2, x: 1 } };
    expect(sameSetup(one, other)).toBe(true);
  });

  it('comes back to the byte after as many undos as changes, and forth with as many redos', () => {
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
        commit({ b: withSetting(useSetup.getState().setup.b, lever, value) });
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
    hold({ b: { 'delivery-fee.base': 10 } });
    expect(useSetup.getState().past).toHaveLength(0);
    commit({ b: {} });
    expect(useSetup.getState().past).toHaveLength(0);
    expect(useSetup.getState().held).toBeUndefined();
  });
});

describe('settings by hour', () => {
  it('come back as they were painted', () => {
    const day = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 24, maxLength: 24 });
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 5 }), (values, plain) => {
      expect(hoursOf(settingOfHours(values, plain), fee)).toEqual(values);
    }));
  });

  it('are a plain number when no hour is odd, and few entries when neighbours agree', () => {
    expect(settingOfHours(new Array<number>(24).fill(7), 7)).toBe(7);
    const lunch = Array.from({ length: 24 }, (_, hour) => (hour === 11 || hour === 12 ? 9 : 7));
    expect(settingOfHours(lunch, 7)).toEqual({
      default: 7, hours: [{ from: 11, to: 13, value: 9 }],
    });
  });

  it('stay when the rest of the day is moved', () => {
    const setting = { default: 7, hours: [{ from: 11, to: 13, value: 9 }] };
    expect(withPlain(setting, 3)).toEqual({ ...setting, default: 3 });
    expect(plainSetting({ [fee.id]: setting }, fee)).toBe(7);
  });
});
