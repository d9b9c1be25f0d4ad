// How steeply consumers answer is an assumption, how much they order is known: another sensitivity
// turns the slope and keeps the level.

import { describe, expect, it } from 'vitest';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, toyScenario } from '../toy-city.ts';

const built = new BuiltCity(toyScenario);

function orders(set: Readonly<Record<string, Setting>>): number {
  let sum = 0;
  for (const seed of [1, 2, 3]) sum += dayUnder(built, set, seed).figures['orders.placed'];
  return sum;
}

describe.each([
  ['world.price-sensitivity', { 'delivery-fee.base': 900 }],
  ['world.time-sensitivity', { 'promise.rule': 'fixed', 'promise.fixed-time': 60 }],
] as const)('%s', (lever, worse) => {
  const at = (value: number, set: Readonly<Record<string, Setting>> = {}): number =>
    orders({ ...set, [lever]: value });

  it('halved and doubled keeps the level of orders', () => {
    const usual = at(1000);
    expect(Math.abs(at(500) / usual - 1)).toBeLessThan(0.12);
    expect(Math.abs(at(2000) / usual - 1)).toBeLessThan(0.12);
  });

  it('makes the same worsening cost more orders', () => {
    expect(at(2000, worse) / at(2000)).toBeLessThan(0.95 * (at(500, worse) / at(500)));
  });
});
