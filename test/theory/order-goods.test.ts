// Ordering goods by the newsvendor's rule: with a life of one day, normal demand and a margin, what
// is earned is greatest at the service level that equals the critical ratio.

import { describe, expect, it } from 'vitest';
import {
  buyBesides, errorAfter, forecastAfter, moveToMarked, stockUpTo, unitsToOrder,
} from '../../sim-core/decide/order-goods.ts';
import { normalQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import { streamOf } from '../../sim-core/kernel/random.ts';

const normal = normalQuantiles();
const days = 4000;
const priceFen = 1000;
const costFen = 560;
/** What one unit too few loses over that and what one too many loses. */
const criticalRatio = (priceFen - costFen) / priceFen;

/** Mean contribution of a day under a service level, demand being normal(100, 20). */
function contributionFen(serviceLevel: number, seed: number): number {
  const stream = streamOf(seed, 'newsvendor');
  const z = quantileAt(normal, Math.floor(serviceLevel * 4_294_967_296));
  let forecast = 100;
  let error = 16;
  let sum = 0;
  for (let day = 0; day < days; day++) {
    const demand = Math.max(0, Math.round(100 + 20 * quantileAt(normal, stream() * 4_294_967_296)));
    const units = unitsToOrder(stockUpTo(forecast, error, z, 1), 0, 1);
    sum += Math.min(units, demand) * priceFen - units * costFen;
    error = errorAfter(error, forecast, demand);
    forecast = forecastAfter(forecast, demand, false);
  }
  return sum / days;
}

/** The top of the parabola through what three service levels bring, in the mean of some seeds. */
function bestLevel(): number {
  const levels = [0.24, 0.34, 0.44, 0.54, 0.64];
  const means = levels.map((level) => {
    const found = [1, 2, 3, 4].map((seed) => contributionFen(level, seed));
    return found.reduce((a, b) => a + b) / found.length;
  });
  return topOfParabola(levels, means);
}

function topOfParabola(x: readonly number[], y: readonly number[]): number {
  const middle = x.reduce((a, b) => a + b) / x.length;
  const d = x.map((each) => each - middle);
  const sum = (f: (i: number) => number): number => d.reduce((all, _, i) => all + f(i), 0);
  const [s2, s4] = [sum((i) => d[i] ** 2), sum((i) => d[i] ** 4)];
  const slope = sum((i) => d[i] * y[i]) / s2;
  const bend = (x.length * sum((i) => d[i] ** 2 * y[i]) - s2 * sum((i) => y[i]))
    / (x.length * s4 - s2 * s2);
  return middle - slope / (2 * bend);
}

describe('the newsvendor', () => {
  it('earns most at the critical ratio', () => {
    expect(Math.abs(bestLevel() - criticalRatio)).toBeLessThan(0.03);
  });

  it('learns the spread of demand from its errors', () => {
    const stream = streamOf(9, 'errors');
    let [forecast, error, sum] = [100, 0, 0];
    for (let day = 0; day < days; day++) {
      const demand = 100 + 20 * quantileAt(normal, stream() * 4_294_967_296);
      error = errorAfter(error, forecast, demand);
      forecast = forecastAfter(forecast, demand, false);
      if (day >= 200) sum += stockUpTo(0, error, 1, 1) / (days - 200);
    }
    // A forecast that is a mean of about 19 days strays too: by a twentieth of the variance.
    expect(Math.abs(sum / (20 * Math.sqrt(1 + 0.1 / 1.9)) - 1)).toBeLessThan(0.03);
  });
});

describe('ordering', () => {
  it('is in full cases and never below nothing', () => {
    expect(unitsToOrder(10, 12, 6)).toBe(0);
    expect(unitsToOrder(13, 0, 6)).toBe(18);
    expect(stockUpTo(10, 20, -2.3, 1)).toBe(0);
    expect(stockUpTo(10, 0, 2, 1.1)).toBe(11);
  });
});

describe('a markdown', () => {
  it('sells as many more as an elasticity of -2 says, however small the share', () => {
    for (const share of [0.01, 0.1, 0.3]) {
      const moved = (1 - share) * moveToMarked(share, 0.3);
      const sold = share + moved + buyBesides(share, 0.3);
      expect(sold / share).toBeCloseTo(1 / 0.49, 9);
    }
    expect(moveToMarked(0.5, 0)).toBe(0);
    expect(buyBesides(0.5, 0)).toBe(0);
    expect(moveToMarked(0.9, 0.5)).toBe(1);
  });

  it('still sells more where all of a category is marked and nobody is left to move', () => {
    expect(moveToMarked(1, 0.3)).toBe(1);
    expect(buyBesides(1, 0.3)).toBeCloseTo(0.3 * (1 / 0.49 - 1), 9);
  });
});
