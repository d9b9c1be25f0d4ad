// Morris's screen: trajectories as the method asks for, and effects of functions that are known.

import { expect, it } from 'vitest';
import { screenedBy, trajectoriesOf } from '../../sim-core/experiment/screening.ts';

const inputs = 5;
const trajectories = trajectoriesOf(7, inputs, 40);

it('moves each input once, by two thirds, and stays on the grid', () => {
  for (const { points, changes } of trajectories) {
    expect([...changes].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(points).toHaveLength(inputs + 1);
    changes.forEach((input, i) => {
      points[i].forEach((value, each) => {
        const moved = Math.abs(points[i + 1][each] - value);
        expect(moved).toBeCloseTo(each === input ? 2 / 3 : 0, 12);
      });
    });
    for (const value of points.flat()) {
      expect([0, 1, 2, 3].some((level) => Math.abs(value - level / 3) < 1e-12)).toBe(true);
    }
  }
  const firsts = trajectories.map(({ points }) => points[0].join());
  expect(new Set(firsts).size).toBeGreaterThan(30);
});

it('finds what a known function does: linear, none, curved and together', () => {
  const answer = ([a, , c, d, e]: readonly number[]): number => 3 * a - 2 * c + 8 * d * e;
  const answers = trajectories.map(({ points }) => points.map(answer));
  const [a, b, c, d, e] = screenedBy(trajectories, answers);
  expect(a.size).toBeCloseTo(3, 9);
  expect(a.spread).toBeCloseTo(0, 9);
  expect(b.size).toBe(0);
  expect(c.mean).toBeCloseTo(-2, 9);
  // Of the product each has the other's mean level, half, times eight; and it varies with it.
  for (const together of [d, e]) {
    expect(together.mean).toBeGreaterThan(2.5);
    expect(together.mean).toBeLessThan(5.5);
    expect(together.spread).toBeGreaterThan(1.5);
  }
});

it('gives the first trajectories again when more are asked for', () => {
  expect(trajectoriesOf(7, inputs, 3)).toEqual(trajectories.slice(0, 3));
});
