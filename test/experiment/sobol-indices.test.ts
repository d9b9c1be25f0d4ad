// Sobol's indices against functions whose indices are known in closed form, with intervals that
// hold them.

import { describe, expect, it } from 'vitest';
import { exchangedPoints } from '../../sim-core/experiment/designs.ts';
import { sobolIndices } from '../../sim-core/experiment/sobol-indices.ts';

describe('Sobol\'s indices', () => {
  it('of Ishigami\'s function are within 0.02 of the closed form', () => {
    const [a, b] = [7, 0.1];
    const ishigami = (point: readonly number[]): number => {
      const [x, y, z] = point.map((share) => Math.PI * (2 * share - 1));
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    };
    const [one, two, mixed] = [
      (1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, (b ** 2 * Math.PI ** 8 * 8) / 225,
    ];
    const all = one + two + mixed;
    const closed = [[one, one + mixed], [two, two], [0, mixed]].map(
      ([first, total]) => [first / all, total / all],
    );
    const found = sobolIndices(3, exchangedPoints(3, 4096).map(ishigami));
    found.forEach(({ first, total }, i) => {
      expect(Math.abs(first.share - closed[i][0])).toBeLessThan(0.02);
      expect(Math.abs(total.share - closed[i][1])).toBeLessThan(0.02);
      for (const { share, low, high } of [first, total]) {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high - low).toBeLessThan(0.15);
      }
    });
  });

  it('of Sobol\'s g-function of eight factors are near the closed form', () => {
    const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const g = (point: readonly number[]): number => point.reduce((product, x, i) => (
      product * (Math.abs(4 * x - 2) + weights[i]) / (1 + weights[i])
    ), 1);
    const parts = weights.map((weight) => 1 / 3 / (1 + weight) ** 2);
    const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    sobolIndices(8, exchangedPoints(8, 4096).map(g)).forEach(({ first, total }, i) => {
      expect(Math.abs(first.share - parts[i] / all)).toBeLessThan(0.02);
      const others = parts.reduce((product, part, j) => product * (j === i ? 1 : 1 + part), 1);
      expect(Math.abs(total.share - (parts[i] * others) / all)).toBeLessThan(0.02);
    });
  });

  it('have intervals that hold the truth about as often as they say', () => {
    // Of x + 2y each factor has a fifth and four fifths; 40 blocks of 64 rows of their own.
    const points = exchangedPoints(2, 64 * 40);
    const answers = points.map(([x, y]) => x + 2 * y);
    let held = 0;
    for (let block = 0; block < 40; block++) {
      const [x, y] = sobolIndices(2, answers.slice(block * 256, (block + 1) * 256));
      for (const [{ low, high }, share] of [[x.total, 0.2], [y.total, 0.8]] as const) {
        if (low <= share && share <= high) held++;
      }
    }
    expect(held).toBeGreaterThanOrEqual(72);
  });

  it('say nothing where nothing varies, and leave out rows that are not whole', () => {
    const points = exchangedPoints(2, 128);
    expect(sobolIndices(2, points.map(() => 5))[0].first.share).toBeNaN();
    const answers = points.map(([x, y]) => x + 2 * y);
    const cut = answers.map((answer, i) => (i === 7 ? NaN : answer));
    const without = [...answers.slice(0, 4), ...answers.slice(8)];
    expect(sobolIndices(2, cut)).toEqual(sobolIndices(2, without));
    expect(sobolIndices(2, answers.slice(0, 4 * 15))[0].total.low).toBeNaN();
  });

  it('are of points that keep the first ones when more are asked for', () => {
    expect(exchangedPoints(3, 7)).toEqual(exchangedPoints(3, 20).slice(0, 35));
    const [first, one, two, second] = exchangedPoints(2, 9).slice(32);
    expect(one).toEqual([second[0], first[1]]);
    expect(two).toEqual([first[0], second[1]]);
  });
});
