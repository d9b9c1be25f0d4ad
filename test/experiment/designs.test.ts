// Designs: Sobol's points as published, hypercubes that hold every stretch once, grids that hold
// every combination once; and what their coordinates mean to factors.

import { describe, expect, it } from 'vitest';
import { gridPoints, latinHypercube, mostSobolFactors, sobolPoints }
  from '../../sim-core/experiment/designs.ts';
import { againstAt, isAssumption, levelAt, levelsAt } from '../../sim-core/experiment/factors.ts';
import { noChange } from '../../sim-core/policy/policy.ts';

/** In how many equal stretches of a factor's range some points lie. */
function stretches(points: readonly (readonly number[])[], factor: number, count: number): number {
  return new Set(points.map((point) => Math.floor(point[factor] * count))).size;
}

describe('Sobol\'s sequence', () => {
  it('is the published one: SciPy 1.17, qmc.Sobol(32, scramble=False), without the first', () => {
    const points = sobolPoints(mostSobolFactors, 1001);
    const of = (i: number): number[] => [0, 1, 7, 15].map((factor) => points[i][factor]);
    expect(of(0)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(of(1)).toEqual([0.75, 0.25, 0.75, 0.25]);
    expect(of(2)).toEqual([0.25, 0.75, 0.25, 0.75]);
    expect(of(6)).toEqual([0.125, 0.625, 0.625, 0.125]);
    expect(of(99)).toEqual([0.4140625, 0.2578125, 0.4765625, 0.4921875]);
    expect(of(1000)).toEqual([0.7197265625, 0.5966796875, 0.3994140625, 0.8701171875]);
    expect([16, 20, 27, 31].map((factor) => points[99][factor]))
      .toEqual([0.6796875, 0.7578125, 0.6640625, 0.4140625]);
    expect([16, 20, 27, 31].map((factor) => points[1000][factor]))
      .toEqual([0.2197265625, 0.0224609375, 0.4794921875, 0.6455078125]);
  });

  it('fills every factor\'s range evenly, and keeps its first points', () => {
    const points = sobolPoints(mostSobolFactors, 255);
    // With the corner of zeros, which is left out, each of 256 stretches has one point.
    for (let factor = 0; factor < mostSobolFactors; factor++) {
      expect(stretches([...points, points[0].map(() => 0)], factor, 256)).toBe(256);
    }
    expect(sobolPoints(mostSobolFactors, 20)).toEqual(points.slice(0, 20));
  });
});

describe('a Latin hypercube', () => {
  it('has one point in each stretch of each factor, others with another seed', () => {
    for (const count of [1, 2, 7, 40]) {
      const points = latinHypercube(3, 5, count);
      expect(points).toHaveLength(count);
      for (let factor = 0; factor < 5; factor++) {
        expect(stretches(points, factor, count)).toBe(count);
      }
      expect(latinHypercube(3, 5, count)).toEqual(points);
      expect(latinHypercube(4, 5, count)).not.toEqual(points);
    }
  });

  it('does not tie its factors to each other', () => {
    const points = latinHypercube(1, 2, 400);
    const covariance = points.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / 400;
    expect(Math.abs(12 * covariance)).toBeLessThan(0.15);
  });
});

describe('a grid', () => {
  it('holds every combination once, the last factor moving first', () => {
    const values = [[1, 2, 3], [10, 20], [7]];
    const factors = values.map((each) => ({ lever: 'x', levels: { values: each } }));
    const points = gridPoints([3, 2, 1]).map((point) => levelsAt(factors, point));
    expect(points).toEqual([
      [1, 10, 7], [1, 20, 7], [2, 10, 7], [2, 20, 7], [3, 10, 7], [3, 20, 7],
    ]);
  });

  it('rounds no level to its neighbour, however many there are', () => {
    const values = Array.from({ length: 997 }, (_unused, i) => i);
    expect(gridPoints([997]).map(([at]) => levelAt({ values }, at))).toEqual(values);
  });
});

describe('a factor', () => {
  it('is each whole number of its range on an equal stretch', () => {
    const levels = { low: -2, high: 1 };
    const at = [0, 0.24, 0.25, 0.5, 0.75, 0.9999].map((each) => levelAt(levels, each));
    expect(at).toEqual([-2, -2, -1, 0, 1, 1]);
  });

  it('that is an assumption holds on both sides, any other in the policy alone', () => {
    const factors = [
      { lever: 'merchant.commission', for: 'a', levels: { values: [150] } },
      { lever: 'world.price-sensitivity', levels: { values: [800] } },
    ];
    expect(factors.map(isAssumption)).toEqual([false, true]);
    const { baseline, policy } = againstAt(
      { baseline: noChange, policy: noChange }, factors, [150, 800],
    );
    const assumed = { fromSeconds: 0, set: { 'world.price-sensitivity': 800 } };
    expect(baseline.changes).toEqual([assumed]);
    expect(policy.changes).toEqual([
      { fromSeconds: 0, for: 'a', set: { 'merchant.commission': 150 } }, assumed,
    ]);
  });
});
