// Shops over weeks: fixed costs that leave each an ordinary margin on its own sales, numbers that
// rest where they are, tills that run empty, and platforms that merchants leave and come back to.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { addedByListing } from '../../sim-core/decide/leave-platform.ts';
import { entryOver } from '../../sim-core/decide/open-shop.ts';
import { tillAfter } from '../../sim-core/decide/close-shop.ts';
import type { PolicyChange } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { RunResult } from '../../sim-core/run/engine.ts';
import type { SettledStart } from '../../sim-core/world/settled-start.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const seed = 7;
const weekSeconds = 7 * 86_400;
const riverside = { ...presets.riverside, weather: 'dry' as const };

/** The preset's start with what its merchants sold in another month. */
function startOfMonth(): SettledStart {
  const { start } = riverside;
  if (start === undefined) throw new Error('the riverside has no start');
  const days = 28;
  const ordersPerCent: number[] = [];
  const salesYuan: number[] = [];
  const built: BuiltCity = new BuiltCity({ ...riverside, days }, {
    observers: [{
      orderDelivered: (order) => {
        const { orders, merchants } = built.sim.city;
        const number = orders.merchant[order] >> merchants.bits;
        ordersPerCent[number] += 100 / days;
        salesYuan[number] += orders.basketFen[order] / 100 / days;
      },
    }],
  });
  for (let number = 0; number < built.sim.city.merchants.rowCount; number++) {
    ordersPerCent.push(0);
    salesYuan.push(0);
  }
  built.begin(policyOf({ 'world.merchant-exit': 0 }), seed + 1);
  built.finish();
  return { ...start, merchants: { ordersPerCent, salesYuan } };
}

function listedIn({ sim }: BuiltCity): number {
  return sim.city.platforms[0].listings.isListed.reduce((sum, each) => sum + each, 0);
}

/** Some weeks of the toy city. */
function weeksUnder(weeks: number, changes: readonly PolicyChange[]): [BuiltCity, RunResult] {
  const built = new BuiltCity({ ...toyScenario, weather: 'dry', days: 7 * weeks });
  built.begin({ title: 'Test', changes }, seed);
  return [built, built.finish()];
}

function under(weeks: number, set: PolicyChange['set']): [BuiltCity, RunResult] {
  return weeksUnder(weeks, [{ fromSeconds: 0, set }]);
}

describe('what shops decide', () => {
  it('is to close with an empty till, and to take home what is beyond a full one', () => {
    expect(tillAfter(100, -101, 500)).toBeLessThan(0);
    expect(tillAfter(400, 200, 500)).toBe(500);
  });

  it('is to open where more is earned: as many as ever at rest', () => {
    expect(entryOver(0, 0.1)).toBe(1);
    expect(entryOver(0.1, 0.1)).toBeCloseTo(Math.E, 9);
    expect(entryOver(9, 0.1)).toBe(entryOver(8, 0.1));
  });

  it('is to be on a platform that adds something, as it does to all at the usual terms', () => {
    const usual = { usualLeftShare: 0.38, tableShare: 0.5, elsewhereShare: 0.2 };
    expect(addedByListing({ ...usual, leftShare: 0.38 })).toBeGreaterThan(0);
    expect(addedByListing({ ...usual, leftShare: 0.3 })).toBeLessThan(0);
  });
});

describe('ordinary weeks of the riverside', () => {
  const built = new BuiltCity({ ...riverside, days: 28, start: startOfMonth() });
  built.begin(policyOf({}), seed);
  const { figures } = built.finish();

  it('leave merchants the margin of their trade (A6.06), and few with a loss', () => {
    expect(figures['merchant.net-margin']).toBeGreaterThan(0.06);
    expect(figures['merchant.net-margin']).toBeLessThan(0.11);
    expect(figures['merchant.losing-share']).toBeLessThan(0.1);
  });

  it('keep the number of shops, and every one of them on the platform', () => {
    expect(Math.abs(figures['merchant.open'] - riverside.city.merchants)).toBeLessThan(1);
    expect(listedIn(built)).toBeGreaterThanOrEqual(riverside.city.merchants - 1);
    expect(problemsOf(built.sim)).toEqual([]);
  });
});

describe('shops that cannot pay', () => {
  it('close, and nobody else does while none closes of itself', () => {
    const built = new BuiltCity({ ...toyScenario, weather: 'dry', days: 14 });
    built.begin(policyOf({ 'world.merchant-exit': 0 }), seed);
    const { merchants } = built.sim.city;
    const poor = 2 << merchants.bits;
    merchants.cashFen[poor] = 0;
    merchants.fixedDailyFen[poor] *= 3;
    const { figures } = built.finish();
    expect(merchants.isOpen[poor]).toBe(0);
    expect(figures['merchant.closed']).toBe(1);
  });

  it('are followed by others: about as many open as close of themselves', () => {
    const [built, { figures }] = under(12, { 'world.merchant-exit': 100 });
    expect(figures['merchant.closed']).toBeGreaterThanOrEqual(2);
    expect(Math.abs(figures['merchant.closed'] - figures['merchant.opened'])).toBeLessThan(4);
    const { merchants } = built.sim.city;
    const fixedOf = (m: number): number => (
      merchants.isOpen[m] === 1 ? merchants.fixedDailyFen[m] : 1
    );
    for (let m = 0; m < merchants.end; m += merchants.step) expect(fixedOf(m)).toBeGreaterThan(0);
    expect(problemsOf(built.sim)).toEqual([]);
  });
});

describe('a platform that asks too much', () => {
  const dear = { 'merchant.commission': 300 };

  it('is left by some merchants, unless none of their customers would come to the table', () => {
    const [left, stayed] = [500, 0].map((share) => (
      listedIn(under(8, { ...dear, 'world.table-return': share, 'world.merchant-exit': 0 })[0])
    ));
    expect(stayed).toBe(toyScenario.city.merchants);
    expect(left).toBeLessThan(stayed);
  });

  it('is come back to when it asks less', () => {
    const frozen = { 'world.table-return': 500, 'world.merchant-exit': 0 };
    const [back] = weeksUnder(8, [
      { fromSeconds: 0, set: { ...dear, ...frozen } },
      { fromSeconds: 5 * weekSeconds, set: { 'merchant.commission': 100 } },
    ]);
    expect(listedIn(back)).toBe(toyScenario.city.merchants);
  });
});
