// Who uses a platform, and what a subsidy that stops leaves behind: shares rest where the formulas
// say, audiences are populations, and what people are used to paying makes the dip.

import { describe, expect, it } from 'vitest';
import { adoptionChance, settledShares } from '../../sim-core/decide/adoption.ts';
import { lossFelt, nextReference } from '../../sim-core/decide/reference-price.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { isUser, Standing } from '../../sim-core/world/memories.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const noCoupons = {
  newcomerYuan: 0, returnYuan: 0, couponWeight: 1, advertisingYuan: 0, messages: 0, isMuted: false,
};

describe('the shares at which a population rests', () => {
  it.each([0.02, 0.1, 0.3])('balance what moves people, at %f orders a head and day', (orders) => {
    const { users, lapsed, orderChance } = settledShares(orders, noCoupons);
    const nonUsers = 1 - users - lapsed;
    const staysAway = (1 - orderChance) ** 42;
    const lapse = (orderChance * staysAway) / (1 - staysAway);
    expect(users * lapse).toBeCloseTo(lapsed * (0.012 + 0.004), 6);
    expect(lapsed * 0.004).toBeCloseTo(nonUsers * adoptionChance(users, noCoupons), 6);
  });

  it('have more users where more is ordered, and where coupons bring them', () => {
    const few = settledShares(0.03, noCoupons).users;
    expect(settledShares(0.1, noCoupons).users).toBeGreaterThan(few);
    expect(settledShares(0.03, { ...noCoupons, returnYuan: 5, newcomerYuan: 5 }).users)
      .toBeGreaterThan(few);
  });
});

describe('what people are used to paying', () => {
  it('moves a fifth of the way in a week of looks, and only more than that hurts', () => {
    expect(nextReference(300, 400, 0.2, 1)).toBe(320);
    expect(lossFelt(300, 300, 0.05, 2)).toBe(0);
    expect(lossFelt(200, 300, 0.05, 2)).toBe(0);
    expect(lossFelt(400, 300, 0.05, 2)).toBeCloseTo(0.05, 9);
    expect(lossFelt(400, 300, 0.05, 1)).toBe(0);
  });
});

describe('audiences', () => {
  // Few orders a head, so that many do not use the platform.
  const town = { ...toyScenario, days: 3, city: { ...toyScenario.city, residents: 12_000 } };
  const built = new BuiltCity(town);

  it.each([
    ['newcomers', Standing.newcomer], ['regulars', Standing.customer],
    ['returning', Standing.returned],
  ] as const)('%s are those of that standing when they order', (audience, wanted) => {
    const seen = new Map<number, number>();
    const listening = new BuiltCity(town, {
      observers: [{
        orderPlaced(order) {
          const { orders } = listening.sim.city;
          if (orders.platformCouponFen[order] === 0) return;
          const standing = orders.standing[order];
          seen.set(standing, (seen.get(standing) ?? 0) + 1);
        },
      }],
    });
    const generous = { 'coupon.amount': 2000, 'coupon.threshold': 0 };
    listening.begin(policyOf({ ...generous, 'coupon.audience': audience }), 1);
    listening.finish();
    expect([...seen.keys()]).toEqual([wanted]);
  });

  it('who does not use the platform orders nothing, and a coupon for newcomers brings some', () => {
    const adopted = (set: Readonly<Record<string, Setting>>): number => {
      built.begin(policyOf(set), 1);
      built.finish();
      const { standing, ordersPlaced } = built.sim.city.platforms[0].memories;
      standing.forEach((each, number) => {
        if (each === Standing.nonUser) expect(ordersPlaced[number]).toBe(0);
      });
      return standing.filter((each) => isUser(each)).length;
    };
    const generous = { 'coupon[first].amount': 2500, 'coupon[first].audience': 'newcomers' };
    const usual = adopted({});
    expect(adopted(generous)).toBeGreaterThan(usual);
    expect(adopted({ ...generous, 'world.coupon-adoption': 0 }))
      .toBe(adopted({ 'world.coupon-adoption': 0 }));
  });
});

describe('a subsidy that stops after two weeks', { timeout: 60_000 }, () => {
  const days = 21;
  const perDay = new Array<number>(days).fill(0);
  const built = new BuiltCity({ ...toyScenario, days, weather: 'dry' }, {
    isMeasured: false,
    observers: [{
      orderPlaced() {
        perDay[Math.floor(built.sim.city.now.seconds / 86_400)]++;
      },
    }],
  });

  /** Orders in the second and in the third week over all seeds. */
  function orders(amount: number, assumed: Readonly<Record<string, Setting>>): number[] {
    const policy: PolicyDiff = {
      title: 'Subsidy',
      changes: [
        { fromSeconds: 0, set: { ...assumed, 'coupon.amount': amount } },
        { fromSeconds: 14 * 86_400, set: { 'coupon.amount': 300 } },
      ],
    };
    perDay.fill(0);
    for (const seed of [1, 2, 3, 4]) {
      built.begin(policy, seed);
      built.finish();
    }
    const sum = (from: number, to: number): number =>
      perDay.slice(from, to).reduce((all, each) => all + each, 0);
    return [sum(7, 14), sum(14, 21)];
  }

  it('brings orders while it lasts and costs some afterwards, by what people are used to', () => {
    const [during, after] = orders(300, {});
    const [subsidised, stopped] = orders(800, {});
    expect(subsidised).toBeGreaterThan(1.05 * during);
    expect(stopped).toBeLessThan(0.99 * after);
    // Where more than usual hurts no more than usual, or nothing becomes usual, nothing is lost.
    const forgetful = { 'world.reference-speed': 0 };
    const [, calm] = orders(300, forgetful);
    const [, unmoved] = orders(800, forgetful);
    expect(unmoved).toBeGreaterThan(0.99 * calm);
  });
});
