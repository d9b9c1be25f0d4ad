// Components of variance against published tables and R, against planted ones, and how often their
// intervals and those over towns hold.

import { describe, expect, it } from 'vitest';
import { estimateFrom, refused } from '../../sim-core/experiment/honest-interval.ts';
import { overTowns } from '../../sim-core/experiment/other-towns.ts';
import { CrossedVariance } from '../../sim-core/experiment/variance.ts';
import {
  heldOverTowns, normalLuck, type Plant, recovered, skewedLuck,
} from './planted-variance.ts';

describe('components of variance', () => {
  it('are the published ones of six targets under four judges', () => {
    // P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979), tables 2 to 4: mean squares
    // 11.24, 32.49 and 1.02; the share of targets is ICC(2,1), 0.29.
    const ratings = [
      9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7,
    ];
    const [targets, judges, rest] = new CrossedVariance([6, 4]).of(ratings);
    expect([targets, judges, rest].map(({ degrees }) => degrees)).toEqual([5, 3, 15]);
    expect([targets, judges, rest].map(({ meanSquare }) => meanSquare.toFixed(2)))
      .toEqual(['11.24', '32.49', '1.02']);
    expect(targets.share.toFixed(2)).toBe('0.29');
    // Its published interval by another way (F approximations): 0.02 to 0.76.
    expect(Math.abs(targets.shareLow - 0.02)).toBeLessThan(0.02);
    expect(Math.abs(targets.shareHigh - 0.76)).toBeLessThan(0.04);
  });

  it('are the published ones of twenty parts measured by three operators', () => {
    // D. C. Montgomery, Design and Analysis of Experiments, the gauge study of the chapter on
    // random factors: 10.28 for parts, 0.0149 for operators. Means of its two readings each.
    const sums = [
      41, 40, 40, 47, 48, 47, 41, 40, 42, 54, 54, 55, 37, 37, 39, 44, 45, 45, 43, 46, 42, 36,
      38, 37,
      47, 48, 48, 48, 51, 49, 41, 40, 41, 37, 36, 37, 48, 50, 50, 48, 48, 49, 59, 58, 61, 52,
      51, 52,
      40, 39, 40, 40, 38, 44, 51, 49, 50, 38, 35, 36,
    ];
    const [parts, operators] = new CrossedVariance([20, 3]).of(sums.map((sum) => sum / 2));
    expect(parts.variance.toFixed(2)).toBe('10.28');
    expect(operators.variance.toFixed(4)).toBe('0.0149');
  });

  it('of three ways are those of R 4.2.2, anova(lm(y ~ l * a * d)), negative ones as well', () => {
    const found = new CrossedVariance([3, 2, 4]).of([
      12.1, 9.8, 11.4, 10.2, 13.9, 12.5, 12.2, 13, 8.7, 7.9, 9.9, 8.1, 11.2, 9.4, 12.8, 10.6,
      15.3, 12.7, 14.1, 13.5, 14.8, 15.9, 15.2, 16.6,
    ]);
    const squares = [49.19791666667, 24.80666666667, 2.21055555556, 0.19541666667, 0.96513888889,
      0.77555555556, 0.70263888889];
    const variances = [6.0925, 2.044861111111, 0.195416666667, -0.126805555556, 0.13125,
      0.024305555556, 0.702638888889];
    expect(found.map(({ ways }) => ways.join('')))
      .toEqual(['0', '1', '2', '01', '02', '12', '012']);
    found.forEach(({ meanSquare, variance, share }, i) => {
      expect(meanSquare).toBeCloseTo(squares[i], 9);
      expect(variance).toBeCloseTo(variances[i], 9);
      expect(share).toBeCloseTo(Math.max(0, variances[i]) / 9.190972222223, 9);
    });
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each<[string, Plant]>([
    ['three towns on four days', { sizes: [3, 4], variances: { '0': 4, '1': 1, '0 1': 1 } }],
    ['towns alone', { sizes: [8, 16], variances: { '0': 1, '0 1': 1 } }],
    ['days alone', { sizes: [5, 8], variances: { '1': 2, '0 1': 0.5 } }],
    ['towns, an assumption and days in company',
      { sizes: [4, 3, 6],
        variances: { '0': 1, '1': 2, '2': 0.5, '0 1': 0.5, '1 2': 1, '0 1 2': 1 } }],
  ])('are found again within sampling error, and held by their intervals: %s', (_name, plant) => {
    for (const luck of [normalLuck(3), skewedLuck(3)]) {
      for (const { planted, mean, error } of recovered(plant, luck, 150)) {
        expect(Math.abs(mean - planted)).toBeLessThan(3.5 * error);
      }
    }
    // 95 % shows itself so in 200 tables.
    for (const { held, shareHeld } of recovered(plant, normalLuck(4), 200)) {
      expect(Math.min(held, shareHeld)).toBeGreaterThan(0.88);
    }
  });

  it('are none where nothing varies, and cannot be told where a value is not there', () => {
    const split = new CrossedVariance([3, 4]);
    for (const { variance, high, share } of split.of(new Array<number>(12).fill(0.1 + 0.2))) {
      expect([variance, high, share]).toEqual([0, 0, NaN]);
    }
    const [first] = split.of([NaN, ...new Array<number>(11).fill(1)]);
    expect([first.variance, first.low, first.share, first.shareLow]).toEqual([NaN, NaN, NaN, NaN]);
    expect(() => new CrossedVariance([1, 4])).toThrow('two levels');
  });
});

describe('means over towns', () => {
  it.each<[string, Plant['variances']]>([
    ['towns differ', { '0': 1, '1': 1, '0 1': 1 }],
    ['towns differ most', { '0': 4, '1': 1, '0 1': 1 }],
    ['towns are alike', { '1': 1, '0 1': 1 }],
  ])('hold the mean and one more town where %s; a town\'s own does not', (_name, variances) => {
    for (const sizes of [[3, 4], [8, 8], [8, 16]]) {
      const [mean, other, plain] = heldOverTowns({ sizes, variances }, normalLuck(5), 500);
      expect(Math.min(mean, other)).toBeGreaterThan(0.93);
      if ((variances['0'] ?? 0) > 1) expect(plain).toBeLessThan(0.9);
    }
  });

  it('are wider for one more town than for the mean, and none where seeds carry none', () => {
    const overSeeds = estimateFrom(8, 10, 1, 7);
    const { mean, other } = overTowns([8, 10, 12], overSeeds);
    expect(mean.low).toBeLessThan(overSeeds.low);
    expect(other.low).toBeLessThan(mean.low);
    expect(other.high).toBeGreaterThan(mean.high);
    const none = overTowns([8, 10, 12], refused(8, 10, 'little-rain'));
    expect([none.mean.refusal, none.other.refusal]).toEqual(['little-rain', 'little-rain']);
    const nothing = overTowns([0, 0], { n: 4, mean: 0, low: 0, high: 0, pValue: 1 });
    expect([nothing.other.low, nothing.other.high]).toEqual([0, 0]);
  });
});
