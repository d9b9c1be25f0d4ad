// The portable functions against the engine's own, which are themselves within one unit in the last
// place: the distance between the two is counted in units of the last place, or relative.

import { describe, expect, it } from 'vitest';
import { exp, log, pow, sinPi } from '../../sim-core/kernel/math.ts';

const steps = 200_000;

/** Distance of two doubles in units of the last place of the second. */
function ulps(value: number, expected: number): number {
  if (value === expected) return 0;
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(expected))));
  return Math.abs(value - expected) / 2 ** (exponent - 52);
}

/** The largest of a measure over evenly spaced points. */
function worst(low: number, high: number, measure: (x: number) => number): number {
  let largest = 0;
  for (let i = 0; i <= steps; i++) {
    const error = measure(low + ((high - low) * i) / steps);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

describe('exp', () => {
  it('stays within two units of the last place of the engine\'s own', () => {
    expect(worst(-700, 700, (x) => ulps(exp(x), Math.exp(x)))).toBeLessThanOrEqual(2);
    expect(worst(-1, 1, (x) => ulps(exp(x), Math.exp(x)))).toBeLessThanOrEqual(2);
  });

  it('is exact at 0 and defined beyond its range', () => {
    expect([exp(0), exp(-1000), exp(1000)]).toEqual([1, 0, Infinity]);
  });

  it('grows', () => {
    for (let x = -30; x < 30; x += 0.01) expect(exp(x + 0.01)).toBeGreaterThan(exp(x));
  });
});

describe('log', () => {
  it('stays within two units of the last place of the engine\'s own', () => {
    const error = (x: number): number => ulps(log(x), Math.log(x));
    expect(worst(1e-9, 1, error)).toBeLessThanOrEqual(2);
    expect(worst(1, 1e9, error)).toBeLessThanOrEqual(2);
    expect(worst(0.99, 1.01, error)).toBeLessThanOrEqual(2);
    expect(worst(-300, 300, (k) => error(Math.pow(10, k)))).toBeLessThanOrEqual(2);
  });

  it('is exact at 1 and defined at and below 0', () => {
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
  });
});

describe('pow and sinPi', () => {
  it('pow is good to 1e-13 for modest results', () => {
    for (const exponent of [-3, -0.5, 0.3, 1, 2.5, 7]) {
      const error = worst(0.01, 50, (x) => Math.abs(pow(x, exponent) / x ** exponent - 1));
      expect(error, `exponent ${exponent}`).toBeLessThan(1e-13);
    }
  });

  it('sinPi is good to 1e-15 and symmetric', () => {
    expect(worst(0, 0.5, (u) => Math.abs(sinPi(u) - Math.sin(Math.PI * u)))).toBeLessThan(1e-15);
    for (const u of [0.0625, 0.25, 0.375]) expect(sinPi(1 - u)).toBe(sinPi(u));
    expect(sinPi(0)).toBe(0);
  });
});
