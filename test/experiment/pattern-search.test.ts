// Pattern search: optima that are known, ends of ranges, budgets, and the same way each time.

import { expect, it } from 'vitest';
import { patternSearch, type SearchedRange } from '../../sim-core/experiment/pattern-search.ts';

const range: SearchedRange = { low: -200, high: 200, step: 1, start: 100 };

it('goes down a narrow bent valley until no least step helps', async () => {
  // Rosenbrock's function on tenths, least at 1 and 1.
  const valley = ([a, b]: readonly number[]): number => {
    const [x, y] = [a / 10, b / 10];
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
  };
  const ranges = [{ ...range, low: -30, high: 30, start: -12 }, { ...range, start: 10 }];
  const found = await patternSearch(ranges, 2000, async (point) => valley(point));
  expect(found.isConverged).toBe(true);
  for (const step of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    const beside = found.point.map((value, i) => value + step[i]);
    expect(valley(beside)).toBeGreaterThanOrEqual(found.loss);
  }
  expect(found.loss).toBeLessThan(found.startLoss / 4);
});

it('finds the least of a tilted bowl to a step', async () => {
  const bowl = ([a, b, c]: readonly number[]): number => (
    (a - 37) ** 2 + 2 * (b + 81) ** 2 + (c - 5) ** 2 + (a - 37) * (b + 81)
  );
  const found = await patternSearch([range, range, range], 500, async (point) => bowl(point));
  expect(found).toMatchObject({ point: [37, -81, 5], loss: 0, isConverged: true });
  expect(found.evaluations).toBeLessThan(200);
});

it('stays in its ranges, on whole steps from its start', async () => {
  const tried: number[] = [];
  const ranges = [{ low: 0, high: 100, step: 7, start: 30 }];
  const found = await patternSearch(ranges, 100, async ([value]) => {
    tried.push(value);
    return -value;
  });
  expect(found.point).toEqual([100]);
  for (const value of tried) {
    expect((value - 30) % 7).toBe(0);
    expect(value >= 0 && value <= 100).toBe(true);
  }
  expect(new Set(tried).size).toBe(tried.length);
});

it('spends no more than its budget, says so, and goes the same way with more', async () => {
  const way = async (budget: number): Promise<string[]> => {
    const tried: string[] = [];
    const found = await patternSearch([range, range], budget, async ([a, b]) => {
      tried.push(`${a} ${b}`);
      return (a - 3) ** 2 + Math.abs(b - 9);
    });
    expect(tried).toHaveLength(found.evaluations);
    expect(found.isConverged).toBe(budget > 100);
    return tried;
  };
  const few = await way(12);
  expect(few).toHaveLength(12);
  expect((await way(1000)).slice(0, 12)).toEqual(few);
});

it('refuses a start beyond its range and a loss that is no number', async () => {
  const beyond = patternSearch([{ ...range, start: 201 }], 5, async () => 0);
  await expect(beyond).rejects.toThrow('starts in its range');
  await expect(patternSearch([range], 5, async () => NaN)).rejects.toThrow('A loss is a number');
});
