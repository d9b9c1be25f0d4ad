// The quantile tables against the moments of the distributions that they stand for, summed over
// evenly spaced random bits, so that no luck is involved.

import { describe, expect, it } from 'vitest';
import {
  exponentialQuantiles,
  gammaQuantiles,
  gumbelQuantiles,
  normalQuantiles,
  quantileAt,
  type Quantiles,
} from '../../sim-core/kernel/quantiles.ts';

const points = 1 << 18;
const eulerMascheroni = 0.577_215_664_901_532_9;

function momentsOf(table: Quantiles): { mean: number; deviation: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < points; i++) {
    const value = quantileAt(table, (i + 0.5) * (2 ** 32 / points));
    sum += value;
    squares += value * value;
  }
  const mean = sum / points;
  return { mean, deviation: Math.sqrt(squares / points - mean * mean) };
}

describe('quantile tables', () => {
  it.each([
    ['standard Gumbel', gumbelQuantiles(), eulerMascheroni, Math.PI / Math.sqrt(6)],
    ['exponential', exponentialQuantiles(), 1, 1],
    ['normal', normalQuantiles(), 0, 1],
    ['gamma of shape 1', gammaQuantiles(1), 1, 1],
    ['gamma of shape 4', gammaQuantiles(4), 1, 0.5],
    ['gamma of shape 9', gammaQuantiles(9), 1, 1 / 3],
  ])('%s: mean and deviation', (_name, table, mean, deviation) => {
    const found = momentsOf(table);
    expect(Math.abs(found.mean - mean)).toBeLessThan(0.001);
    // The tails end half a cell from the edge, which costs a little spread.
    expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(0.01);
  });

  it('grow with the random bits', () => {
    for (const table of [gumbelQuantiles(), normalQuantiles(), gammaQuantiles(4)]) {
      let last = -Infinity;
      for (let i = 0; i < 20_000; i++) {
        const value = quantileAt(table, Math.floor((i / 20_000) * 2 ** 32));
        expect(value).toBeGreaterThan(last);
        last = value;
      }
    }
  });

  it('give known quantiles', () => {
    const at = (table: Quantiles, u: number): number => quantileAt(table, u * 2 ** 32);
    expect(at(normalQuantiles(), 0.975)).toBeCloseTo(1.959_964, 3);
    expect(at(normalQuantiles(), 0.5)).toBeCloseTo(0, 6);
    expect(at(exponentialQuantiles(), 0.5)).toBeCloseTo(Math.LN2, 6);
    expect(at(gammaQuantiles(4), 0.5)).toBeCloseTo(0.918_015, 4);
  });
});
