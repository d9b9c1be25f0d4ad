// What carries a front warehouse: how many orders a day it has. Costs come from what was posted,
// orders from needs, on the riverside with one warehouse, more or fewer households and riders.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { dayUnder } from '../toy-city.ts';

/** A week, or more, after two that settle forecasts, with so many households' needs. */
function weekOf(
  residents: number,
  riders: number,
  set: Readonly<Record<string, Setting>> = {},
  days = 7,
): Readonly<Record<string, number>> {
  const { riverside } = presets;
  const built = new BuiltCity({
    ...riverside,
    id: 'front-warehouse',
    start: undefined,
    verticals: ['grocery'],
    weather: 'ordinary',
    days,
    warmUp: 14,
    city: { ...riverside.city, id: 'front-warehouse', residents, riders },
  });
  return dayUnder(built, { 'grocery.level': 3000, ...set }, 7).figures;
}

describe('a front warehouse', { timeout: 600_000 }, () => {
  it('costs less an order the more orders it has, and breaks even between 1,000 and 1,500', () => {
    const few = weekOf(18_000, 90);
    const middle = weekOf(36_000, 170);
    const many = weekOf(54_000, 250);
    expect(Math.abs(few['grocery.orders-per-site'] - 500)).toBeLessThan(40);
    expect(Math.abs(many['grocery.orders-per-site'] - 1500)).toBeLessThan(75);
    expect(few['grocery.fulfilment-ratio']).toBeGreaterThan(0.36);
    expect(few['grocery.fulfilment-ratio']).toBeLessThan(0.5);
    expect(many['grocery.fulfilment-ratio']).toBeGreaterThan(0.2);
    expect(many['grocery.fulfilment-ratio']).toBeLessThan(0.24);
    expect(middle['grocery.operating-margin']).toBeLessThan(0);
    expect(many['grocery.operating-margin']).toBeGreaterThan(0);
  });

  it('wastes less with an informed forecast than with a naive one that misses as much', () => {
    const informed = weekOf(36_000, 170, {}, 21);
    const blind = weekOf(36_000, 170, {
      'grocery.forecast': 'naive', 'grocery.markdown-discount': 0, 'grocery.service-level': 870,
    }, 21);
    const missed = blind['grocery.missing-lines'] - informed['grocery.missing-lines'];
    expect(Math.abs(missed)).toBeLessThan(0.002);
    expect(informed['grocery.waste-share']).toBeGreaterThan(0.01);
    expect(informed['grocery.waste-share']).toBeLessThan(0.021);
    expect(blind['grocery.waste-share']).toBeGreaterThan(1.7 * informed['grocery.waste-share']);
  });

  it('wastes little with promotions that it foresees, and over 5 % with a naive forecast', () => {
    const promotions = { 'grocery.promotions': 50 };
    const informed = weekOf(36_000, 170, promotions, 21);
    const blind = weekOf(36_000, 170, {
      ...promotions, 'grocery.forecast': 'naive', 'grocery.markdown-discount': 0,
      'grocery.service-level': 940,
    }, 21);
    const missed = blind['grocery.missing-lines'] - informed['grocery.missing-lines'];
    expect(Math.abs(missed)).toBeLessThan(0.002);
    expect(informed['grocery.promoted-share']).toBeGreaterThan(0.05);
    expect(informed['grocery.waste-share']).toBeGreaterThan(0.01);
    expect(informed['grocery.waste-share']).toBeLessThan(0.022);
    expect(blind['grocery.waste-share']).toBeGreaterThan(0.05);
  });
});
