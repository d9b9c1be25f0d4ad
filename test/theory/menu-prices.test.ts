// Online prices follow what platforms charge: the formula, its rest, and the whole mechanism on a
// small city; without pass-through no price moves, and at the usual terms none does to the fen.

import { describe, expect, it } from 'vitest';
import { nextMenuPrice } from '../../sim-core/decide/menu-price.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const weeks = 3;
const built = new BuiltCity({ ...toyScenario, days: 7 * weeks });

/** Of each merchant with a sale, its online price over that at its table, after three weeks. */
function factorsUnder(set: Readonly<Record<string, Setting>>): readonly number[] {
  built.begin(policyOf(set), 7);
  built.finish();
  const { merchants, platforms } = built.sim.city;
  const { priceLevelFen } = platforms[0].listings;
  const factors: number[] = [];
  for (let m = 0; m < merchants.end; m += merchants.step) {
    if (merchants.isOpen[m] === 0 || merchants.ordersTaken[m] === 0) continue;
    factors.push(priceLevelFen[m >> merchants.bits] / merchants.priceLevelFen[m]);
  }
  return factors;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The price after so many weeks at one charge. */
function priceAfter(count: number, chargedShare: number, speed: number): number {
  let price = 100;
  for (let week = 0; week < count; week++) {
    price = nextMenuPrice({
      priceFen: price, restPriceFen: 100, chargedShare, usualShare: 0.203, passThrough: 0.5, speed,
    });
  }
  return price;
}

describe('a menu price', () => {
  it('stays exactly where it is at the usual terms', () => {
    expect(priceAfter(50, 0.203, 0.3)).toBe(100);
  });

  it('goes 8.5 to 9 % up for twelve points of commission, 95 % of the way in ten weeks', () => {
    const rest = priceAfter(500, 0.323, 0.3);
    expect(rest).toBeGreaterThan(108.5);
    expect(rest).toBeLessThan(109);
    expect((priceAfter(10, 0.323, 0.3) - 100) / (rest - 100)).toBeGreaterThan(0.95);
    expect((priceAfter(20, 0.323, 0.15) - 100) / (rest - 100)).toBeGreaterThan(0.95);
  });

  it('finds the same rest at twice the speed', () => {
    expect(priceAfter(500, 0.323, 0.6)).toBeCloseTo(priceAfter(500, 0.323, 0.3), 9);
  });
});

describe('merchants of a city', () => {
  it('leave prices alone while nothing is unusual', () => {
    for (const factor of factorsUnder({})) expect(factor).toBe(1);
  });

  it('raise prices under a dear platform and lower them under a cheap one', () => {
    expect(mean(factorsUnder({ 'merchant.commission': 300 }))).toBeGreaterThan(1.04);
    expect(mean(factorsUnder({ 'merchant.commission': 100 }))).toBeLessThan(0.98);
  });

  it('do not when they pass nothing on, or never think of it', () => {
    const dear = { 'merchant.commission': 300 };
    expect(mean(factorsUnder({ ...dear, 'world.price-pass-through': 0 }))).toBe(1);
    const still = { 'world.price-speed': 0, 'world.price-speed-chains': 0 };
    expect(mean(factorsUnder({ ...dear, ...still }))).toBe(1);
  });
});
