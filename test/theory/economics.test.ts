// Which way things go when a policy or the weather changes, on sixteen paired riverside days: each
// interval excludes 0. And the pairs themselves: a policy equal to its baseline gives exactly
// nothing, and common luck makes differences far less noisy than either side.

import { afterAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../sim-core/experiment/compare.ts';
import type { FigureId } from '../../sim-core/metrics/index.ts';
import { leverList } from '../../sim-core/policy/levers/index.ts';
import { PairedDays } from './paired-days.ts';

const days = new PairedDays();
afterAll(() => days.close());

function expectUp(comparison: Comparison, id: FigureId): void {
  expect(comparison.figures[id].low, `${id} goes up`).toBeGreaterThan(0);
}

function expectDown(comparison: Comparison, id: FigureId): void {
  expect(comparison.figures[id].high, `${id} goes down`).toBeLessThan(0);
}

describe('economics signs', { timeout: 90_000 }, () => {
  it('commission up: merchants earn less, the platform more', async () => {
    const comparison = await days.compare({ 'merchant.commission': 250 });
    expectDown(comparison, 'merchant.net-margin');
    expectDown(comparison, 'merchant.net-margin-online');
    expectUp(comparison, 'platform.profit-per-order');
  });

  it('coupons up: more orders, less profit on each', async () => {
    const comparison = await days.compare({ 'coupon.amount': 600 });
    expectUp(comparison, 'orders.placed');
    expectDown(comparison, 'platform.profit-per-order');
    expectUp(comparison, 'consumer.surplus-per-need');
  });

  it('delivery fee up: fewer orders, more profit on each', async () => {
    const comparison = await days.compare({ 'delivery-fee.base': 400 });
    expectDown(comparison, 'orders.placed');
    expectUp(comparison, 'platform.profit-per-order');
  });

  it('rider pay up with free entry: more riders online, and each earns more', async () => {
    const comparison = await days.compare({ 'rider-pay.base': 520 });
    expectUp(comparison, 'rider.online-mean');
    expectUp(comparison, 'rider.hourly-earnings');
    expectDown(comparison, 'platform.profit-per-order');
  });

  it('rain: slower and dearer, and more wish to order', async () => {
    for (const id of [
      'delivery.time-mean', 'platform.rider-pay-per-order', 'orders.placed',
    ] as const) {
      const { low } = await days.compareWeather(id, 'rain-all-day', 'dry');
      expect(low, `${id} goes up`).toBeGreaterThan(0);
    }
  });
});

describe('a policy equal to its baseline', { timeout: 90_000 }, () => {
  it('differs by exactly 0 in every figure on every seed', async () => {
    const defaults = Object.fromEntries(leverList.map((lever) => [lever.id, lever.value]));
    const comparison = await days.compare(defaults);
    for (const [id, figure] of Object.entries(comparison.figures)) {
      // What needs weeks, or a newcomer, is undefined on one day: then it is so on both sides.
      const { baseline, policy } = figure.perSeed;
      expect(baseline.every((value, i) => Object.is(value, policy[i])), id).toBe(true);
      if (figure.n > 0) expect([figure.low, figure.high], id).toEqual([0, 0]);
    }
    expect(comparison.n).toBe(16);
  });
});

describe('pairing', { timeout: 90_000 }, () => {
  const least = 3;

  it.each([
    ['commission of 25 %', { 'merchant.commission': 250 }],
    ['delivery fee up by a yuan', { 'delivery-fee.base': 400 }],
    ['coupons of six yuan', { 'coupon.amount': 600 }],
    ['rider pay up by a yuan', { 'rider-pay.base': 520 }],
  ])('%s: differences vary at least three times less', async (_name, set) => {
    const { figures } = await days.compare(set);
    for (const id of ['delivery.on-time-share', 'rider.hourly-earnings'] as const) {
      const { pairingGain, perSeed } = figures[id];
      // Differences that do not vary at all have no ratio, and no noise either.
      if (new Set(perSeed.difference).size === 1) continue;
      expect(pairingGain, id).toBeGreaterThanOrEqual(least);
    }
  });
});
