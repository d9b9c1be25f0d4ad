// Rules: what a policy compiles to for a platform, the regulator, a tier of merchants and the
// world; where, when and in which weather; and that a number and a varied number are two types.

import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../scenarios/schema/policy-file.ts';
import { weekdayOf, weekdays } from '../../sim-core/kernel/weekdays.ts';
import { allMerchants, theRegulator, tierAddress } from '../../sim-core/policy/addresses.ts';
import { integerLever } from '../../sim-core/policy/lever.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyChange, PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { compileRules, platformRules, rulesFor } from '../../sim-core/policy/rules.ts';
import { rowsOf, type Moment, type Varied } from '../../sim-core/policy/varied.ts';
import { policyOf } from '../toy-city.ts';
import { mondayAtTen, rulesUnder, turnTo } from './rules-under.ts';

const base = {
  group: 'merchant', unit: 'fen', min: 0, max: 1000, step: 1, value: 10, usual: [0, 100],
  label: { zh: '试验', en: 'Trial' }, doc: { zh: '试验', en: 'Trial' },
  source: { cite: 'assumed', quality: 'assumed' },
} as const;

/** Levers of owners that have few or none yet. */
const merchantTrials = {
  discount: integerLever({
    ...base, id: 'trial.discount', owner: 'merchant', varies: ['hour', 'condition'],
  }),
  bags: integerLever({ ...base, id: 'trial.bags', owner: 'merchant', varies: [] }),
} as const;
const regulatorTrials = {
  fine: integerLever({ ...base, id: 'trial.fine', owner: 'regulator', varies: ['weekday'] }),
} as const;

describe('compiled rules', () => {
  it('are numbers or varied numbers by type', () => {
    const { platform, city, assumptions } = rulesUnder(noChange);
    const plain: number[] = [platform.stackMax, city.regulator.commissionCap,
      assumptions.demandLevel, platform.coupons[0].threshold];
    const varied: Varied[] = [platform.commission, platform.coupons[0].amount];
    expect(plain).toEqual([5, 300, 1000, 2500]);
    expect(varied.map((each) => each.at(2))).toEqual([180, 300]);
    // @ts-expect-error a varied number is no number
    const wrong: number = platform.commission;
    // @ts-expect-error and no list of numbers
    const first: unknown = platform.commission[0];
    // @ts-expect-error a plain number is not varied
    expect(() => platform.stackMax.at(0)).toThrow();
    // @ts-expect-error an assumption is not a platform's
    expect([wrong, first, platform.demandLevel]).toEqual([platform.commission, undefined,
      undefined]);
  });

  it('follow hour, district, weekday and weather, the last row that holds winning', () => {
    const setting: Setting = {
      default: 100,
      hours: [{ from: 11, to: 13, value: 200 }],
      districts: [{ district: 2, value: 300 }],
      rows: [
        { when: 'rain', value: 400 },
        { weekdays: ['sat', 'sun'], value: 500 },
        { hours: { from: 20, to: 24 }, districts: [0, 2], when: 'heat', value: 600 },
      ],
    };
    const rules = platformRules({ id: 'a', policy: noChange },
      policyOf({ 'delivery-fee.base': setting }), 0, 3);
    let tried = 0;
    for (const moment of allMoments()) {
      turnTo(moment, rules);
      for (let district = 0; district < 3; district++) {
        expect(rules.deliveryFeeBase.at(district)).toBe(slowly(moment, district));
        tried++;
      }
    }
    expect(tried).toBe(24 * 7 * 4 * 3);
    expect(rowsOf(setting)).toHaveLength(5);
  });

  it('keep what no row touches when they turn', () => {
    const { platform } = rulesUnder(policyOf({
      'delivery-fee.base': { rows: [{ when: 'rain', value: 0 }] },
    }));
    turnTo({ ...mondayAtTen, rainLevel: 2 }, platform);
    expect([platform.deliveryFeeBase.at(1), platform.deliveryFeePerKm.at(1)]).toEqual([0, 60]);
    turnTo(mondayAtTen, platform);
    expect(platform.deliveryFeeBase.at(1)).toBe(300);
  });

  it('refuse a setting that a lever cannot have', () => {
    const varied = { 'dispatch.largest-stack': { rows: [{ when: 'rain', value: 1 }] } } as const;
    expect(() => rulesUnder(policyOf(varied))).toThrow(/one number always/);
    expect(() => rulesUnder(policyOf({ 'dispatch.largest-stack': 'few' }))).toThrow(/a number/);
    expect(() => rulesUnder(policyOf({ 'dispatch.rule': 'closest' }))).toThrow(/no option closest/);
  });
});

function* allMoments(): Generator<Moment> {
  for (let hour = 0; hour < 24; hour++) {
    for (let weekday = 0; weekday < 7; weekday++) {
      for (const rainLevel of [0, 2]) {
        for (const isHot of [false, true]) yield { hour, weekday, rainLevel, isHot };
      }
    }
  }
}

/** The setting of the grid, worked out by hand. */
function slowly({ hour, weekday, rainLevel, isHot }: Moment, district: number): number {
  if (hour >= 20 && district !== 1 && isHot) return 600;
  if (weekday >= 5) return 500;
  if (rainLevel > 0) return 400;
  if (district === 2) return 300;
  return hour === 11 || hour === 12 ? 200 : 100;
}

describe('addresses', () => {
  const change = (address: string | undefined, set: Record<string, Setting>): PolicyChange => (
    { fromSeconds: 0, ...(address === undefined ? {} : { for: address }), set }
  );
  const under = (policy: PolicyDiff, id: string, own = noChange): number =>
    platformRules({ id, policy: own }, policy, 0, 1).commission.at(0);

  it('reach one platform or all, and lie over its own policy', () => {
    const own = policyOf({ 'merchant.commission': 100 });
    const policy = { title: 'Two', changes: [
      change('a', { 'merchant.commission': 150 }),
    ] };
    expect([under(policy, 'a'), under(policy, 'b')]).toEqual([150, 180]);
    expect([under(noChange, 'a', own), under(policy, 'b', own)]).toEqual([100, 100]);
    expect(under(policy, 'a', own)).toBe(150);
    for (const all of [undefined, 'all']) {
      const everywhere = { title: 'All', changes: [change(all, { 'merchant.commission': 90 })] };
      expect([under(everywhere, 'a', own), under(everywhere, 'b')]).toEqual([90, 90]);
    }
  });

  it('reach the regulator, all merchants or those of a tier', () => {
    const policy = { title: 'Trials', changes: [
      change(undefined, { 'trial.discount': 1, 'trial.bags': 2, 'trial.fine': 3 }),
      change('merchants', { 'trial.bags': 20 }),
      change('merchants:chain', { 'trial.discount': { rows: [{ when: 'rain', value: 40 }] } }),
      change('regulator', { 'trial.fine': { rows: [{ weekdays: ['mon'], value: 30 }] } }),
      change('a', { 'trial.bags': 99 }),
    ] };
    const tiers = ['chain', 'independent'].map((tier) => rulesFor(
      [allMerchants, tierAddress(tier)], merchantTrials, policy, 0, 2,
    ));
    const regulator = rulesFor([theRegulator], regulatorTrials, policy, 0, 2);
    turnTo({ ...mondayAtTen, rainLevel: 1 }, [...tiers, regulator]);
    expect(tiers.map(({ bags, discount }) => [bags, discount.at(1)])).toEqual([[20, 40], [20, 1]]);
    expect(regulator.fine.at(0)).toBe(30);
    turnTo({ ...mondayAtTen, weekday: 1 }, [...tiers, regulator]);
    expect([tiers[0].discount.at(1), regulator.fine.at(0)]).toEqual([10, 10]);
  });

  it('name the right one when a lever is somebody else\'s', () => {
    const problemOf = (address: string, id: string): unknown => {
      const read = parsePolicy({
        title: 'Wrong', changes: [{ from: 'day 0', for: address, set: { [id]: 200 } }],
      });
      return read.ok ? 'none' : read.problems.map(({ path, allowed }) => [path, allowed]);
    };
    const at = (id: string): string => `changes[0].set["${id}"]`;
    expect(problemOf('all', 'regulator.commission-cap')).toBe('none');
    expect(problemOf('regulator', 'regulator.commission-cap')).toBe('none');
    expect(problemOf('b', 'regulator.commission-cap'))
      .toEqual([[at('regulator.commission-cap'), 'regulator']]);
    expect(problemOf('merchants', 'merchant.commission'))
      .toEqual([[at('merchant.commission'), "all or a platform's id"]]);
  });
});

describe('programmes', () => {
  it('have the same levers apart, and nothing to give until their amount is set', () => {
    const { coupons } = rulesUnder(policyOf({
      'coupon.threshold': 1000, 'coupon[x].amount': 700, 'coupon[y].threshold': 5000,
    })).platform;
    expect(coupons.map(({ amount, threshold }) => [amount.at(0), threshold]))
      .toEqual([[300, 1000], [700, 2500], [0, 5000]]);
    expect(compileRules(merchantTrials, [], 1).bags).toBe(10);
  });

  it('keep their places whatever comes into force when', () => {
    const policy: PolicyDiff = { title: 'Late', changes: [
      { fromSeconds: 50, set: { 'coupon[late].amount': 100 } },
      { fromSeconds: 0, set: { 'coupon[early].amount': 200 } },
    ] };
    const amounts = (at: number): number[] =>
      rulesUnder(policy, at).platform.coupons.map(({ amount }) => amount.at(0));
    expect([amounts(0), amounts(50)]).toEqual([[300, 0, 200], [300, 100, 200]]);
  });

  it('are at most eight', () => {
    const names = Array.from({ length: 8 }, (_, i) => `coupon[p${i}].amount`);
    const set = Object.fromEntries(names.map((id) => [id, 100]));
    expect(() => rulesUnder(policyOf(set))).toThrow(/programmes/);
  });
});

describe('the week', () => {
  it('begins on a Monday, in both directions', () => {
    const named = [-8, -1, 0, 5, 6, 7, 365].map((day) => weekdays[weekdayOf(day)]);
    expect(named).toEqual(['sun', 'sun', 'mon', 'sat', 'sun', 'mon', 'tue']);
  });
});

