// Rules at work in a small town: weather and weekdays take hold when the half hour turns and after
// a restore, the regulator's cap binds every platform, own policies come before the run's, and
// programmes of coupons give and spend apart.

import { describe, expect, it } from 'vitest';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyDiff, Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { Standing } from '../../sim-core/world/memories.ts';
import { Reason } from '../../sim-core/world/reasons.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';

describe('rules that vary', () => {
  const set = { 'delivery-fee.base': { default: 300, rows: [
    { weekdays: ['tue'], value: 200 }, { when: 'rain', value: 100 }, { when: 'heat', value: 50 },
  ] } } as const;

  it.each(['rain-evening', 'heat'] as const)('follow days and weather, %s', (weather) => {
    const built = new BuiltCity({ ...toyScenario, weather, warmUp: 1, days: 2 });
    const { city } = built.sim;
    built.begin(policyOf(set), 3);
    const seen = new Set<number>();
    for (let hour = 0; hour < 72; hour++) {
      built.advance(hour * 3600);
      const isHot = city.weather.temperatureCelsius(hour) >= 35;
      const usual = hour >= 48 ? 200 : 300;
      const fee = isHot ? 50 : city.weather.rainLevel(hour) > 0 ? 100 : usual;
      expect(city.platforms[0].rules.deliveryFeeBase.at(0), `hour ${hour}`).toBe(fee);
      seen.add(fee);
    }
    expect([...seen].sort()).toEqual(weather === 'heat' ? [200, 300, 50] : [100, 200, 300]);
  });

  it('are taken up again by a restored city', () => {
    const built = new BuiltCity({ ...toyScenario, weather: 'rain-evening' });
    const policy = policyOf(set);
    built.begin(policy, 3);
    built.advance(18 * 3600);
    const image = built.snapshot();
    const { digest } = built.finish();
    built.restore(image, policy, 3);
    expect(built.sim.city.platforms[0].rules.deliveryFeeBase.at(0)).toBe(100);
    expect(built.finish().digest).toBe(digest);
  });
});

describe('who decides', () => {
  const built = new BuiltCity(toyScenario);
  const regulated = (cap: number, platformSet: Record<string, Setting> = {}): string => {
    const policy: PolicyDiff = { title: 'Capped', changes: [
      { fromSeconds: 0, set: platformSet },
      { fromSeconds: 0, for: 'regulator', set: { 'regulator.commission-cap': cap } },
    ] };
    built.begin(policy, 7);
    return built.finish().digest;
  };

  it('caps commission for every platform, and only above the cap', () => {
    const digestAt = (commission: number): string =>
      dayUnder(built, { 'merchant.commission': commission }, 7).digest;
    expect(regulated(150)).toBe(digestAt(150));
    expect(regulated(200)).toBe(digestAt(180));
    expect(regulated(200, { 'merchant.commission': 120 })).toBe(digestAt(120));
    regulated(0);
    expect(built.sim.city.ledger.postedFen(Reason.commission)).toBe(0);
  });

  it('lays the run over a platform\'s own policy', () => {
    const label = { zh: '甲', en: 'First' };
    const own = policyOf({ 'merchant.commission': 100 });
    const owned = new BuiltCity({ ...toyScenario, platforms: [{ id: 'a', label, policy: own }] });
    const under = (policy: PolicyDiff): string => {
      owned.begin(policy, 7);
      return owned.finish().digest;
    };
    const said = (address: string): PolicyDiff => ({ title: 'Said', changes: [
      { fromSeconds: 0, for: address, set: { 'merchant.commission': 140 } },
    ] });
    expect(under(noChange)).toBe(dayUnder(built, { 'merchant.commission': 100 }, 7).digest);
    expect(under(said('b'))).toBe(under(noChange));
    expect(under(said('a'))).toBe(dayUnder(built, { 'merchant.commission': 140 }, 7).digest);
  });

  it('brings a platform\'s own dated change into force', () => {
    const label = { zh: '甲', en: 'First' };
    const late: PolicyDiff = { title: 'Late', changes: [
      { fromSeconds: 43_200, set: { 'merchant.commission': 100 } },
    ] };
    const owned = new BuiltCity({ ...toyScenario, platforms: [{ id: 'a', label, policy: late }] });
    owned.begin(noChange, 7);
    built.begin(late, 7);
    expect(owned.finish().digest).toBe(built.finish().digest);
  });
});

/** Keeps what each programme gave, and whether only those got it who should. */
class CouponWatch {
  /** Fen by programme: granted and not cancelled, and of these delivered. */
  readonly grantedFen = [0, 0];
  readonly deliveredFen = [0, 0];
  readonly orders = [0, 0];
  newcomers = 0;
  wrong = 0;
  isRight: (city: City, order: number, coupon: number) => boolean = () => true;

  readonly observe = (city: () => City): Observer => ({
    orderPlaced: (order) => {
      const { coupon, fen } = this.of(city(), order);
      this.grantedFen[coupon] += fen;
      if (fen > 0) this.orders[coupon]++;
      if (isNewcomer(city(), order)) this.newcomers++;
      if (fen > 0 && !this.isRight(city(), order, coupon)) this.wrong++;
    },
    orderCancelled: (order) => {
      const { coupon, fen } = this.of(city(), order);
      this.grantedFen[coupon] -= fen;
    },
    orderDelivered: (order) => {
      const { coupon, fen } = this.of(city(), order);
      this.deliveredFen[coupon] += fen;
    },
  });

  reset(isRight: CouponWatch['isRight']): void {
    for (const list of [this.grantedFen, this.deliveredFen, this.orders]) list.fill(0);
    this.newcomers = 0;
    this.wrong = 0;
    this.isRight = isRight;
  }

  private of({ orders }: City, order: number): { coupon: number; fen: number } {
    const fen = orders.platformCouponFen[order] + orders.merchantCouponFen[order];
    return { coupon: orders.coupon[order], fen };
  }
}

/** Whether an order that was just placed is its consumer's first. */
function isNewcomer({ orders }: City, order: number): boolean {
  return orders.standing[order] === Standing.newcomer;
}

/** Every second consumer has just taken the platform up. */
function bringNewcomers({ platforms: [{ memories }] }: City): void {
  for (let number = 0; number < memories.standing.length; number += 2) {
    memories.standing[number] = Standing.newcomer;
    memories.activeDay[number] = 0;
  }
}

describe('two programmes of coupons', () => {
  const watch = new CouponWatch();
  const built: BuiltCity = new BuiltCity(
    toyScenario, { observers: [watch.observe(() => built.sim.city)] },
  );
  const { city } = built.sim;
  const two = {
    'coupon.amount': 300,
    'coupon.threshold': 0,
    'coupon.daily-budget-per-resident': 2000,
    'coupon[newcomers].amount': 900,
    'coupon[newcomers].threshold': 0,
    'coupon[newcomers].audience': 'newcomers',
    'coupon[newcomers].daily-budget-per-resident': 2000,
    'coupon[newcomers].merchant-share': 1000,
  };

  function dayWith(set: Record<string, Setting>, isRight: CouponWatch['isRight']): void {
    watch.reset(isRight);
    built.begin(policyOf({ ...two, ...set }), 11);
    bringNewcomers(city);
    built.finish();
    expect(Array.from(city.platforms[0].coupons.spentFen.slice(0, 2))).toEqual(watch.grantedFen);
    const { ledger } = city;
    const paidFen =
      ledger.postedFen(Reason.platformCoupon) + ledger.postedFen(Reason.merchantCoupon);
    expect(paidFen).toBe(watch.deliveredFen[0] + watch.deliveredFen[1]);
    expect(watch.wrong).toBe(0);
  }

  it('give newcomers theirs and others the other', () => {
    dayWith({}, (now, order, coupon) => coupon === (isNewcomer(now, order) ? 1 : 0));
    expect(Math.min(...watch.orders)).toBeGreaterThan(10);
    expect(watch.orders[1]).toBe(watch.newcomers);
    expect(city.ledger.postedFen(Reason.merchantCoupon))
      .toBeGreaterThanOrEqual(watch.deliveredFen[1]);
  });

  it('spend budgets apart: the second ends, the first goes on for all', () => {
    dayWith(
      { 'coupon[newcomers].daily-budget-per-resident': 10 },
      (now, order, coupon) => coupon === 0 || isNewcomer(now, order),
    );
    const budgetFen = 10 * city.consumers.rowCount;
    expect(watch.grantedFen[1]).toBeLessThanOrEqual(budgetFen);
    expect(watch.grantedFen[1]).toBeGreaterThan(budgetFen - 900);
    expect(watch.orders[1]).toBeLessThan(watch.newcomers);
    expect(watch.orders[0]).toBeGreaterThan(50);
  });

  it('give the larger one that the basket reaches', () => {
    dayWith(
      { 'coupon[newcomers].audience': 'everyone', 'coupon[newcomers].threshold': 3500 },
      ({ orders }, order, coupon) => coupon === (orders.basketFen[order] >= 3500 ? 1 : 0),
    );
    expect(Math.min(...watch.orders)).toBeGreaterThan(10);
  });

  it('leave the day as it is with a second one that gives nothing', () => {
    const { digest } = dayUnder(built, { 'coupon.amount': 300 }, 11);
    const idle = { 'coupon[idle].threshold': 100, 'coupon[idle].audience': 'students' };
    expect(dayUnder(built, idle, 11).digest).toBe(digest);
  });
});
