// Slopes and elasticities against planted ones: of a city whose figure follows the lever as known,
// with noise that both worlds of a seed share; how often their intervals cover; and what is none.

import { describe, expect, it } from 'vitest';
import { type LeverPoint, responseBetween } from '../../sim-core/experiment/response.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';

const dry = (seeds: number) => ({ perSeed: Array.from({ length: seeds }, () => 0), mean: 0 });

/** A figure that is a power of the lever, on seeds whose level differs, with noise of their own. */
function planted(at: number, power: number, seeds: number, of: number, noise: number): LeverPoint {
  const levels = keyOf(of, 'levels');
  const own = keyOf(of, `noise at ${at}`);
  const perSeed = Array.from({ length: seeds }, (_unused, seed) => (
    100 * (0.5 + draw(levels, seed, 0)) * at ** power * (1 + noise * (draw(own, seed, 0) - 0.5))
  ));
  return { at, perSeed };
}

/** Arc elasticity of a power, which it is near to and not the same as. */
function arcOf(power: number, from: number, to: number): number {
  const [low, high] = [from ** power, to ** power];
  return ((high - low) / (high + low)) / ((to - from) / (to + from));
}

describe('a planted elasticity', () => {
  it.each([-2, -0.6, 0, 0.4, 1])('of %d is found, exactly without noise', (power) => {
    const point = (at: number): LeverPoint => planted(at, power, 6, 1, 0);
    const { elasticity, from, to } = responseBetween(point(300), point(500), dry(6));
    expect([from, to]).toEqual([300, 500]);
    expect(elasticity.mean).toBeCloseTo(arcOf(power, 300, 500), 10);
    // Levels differ threefold between seeds, and pairing takes that out.
    expect(elasticity.high - elasticity.low).toBeLessThan(1e-6);
  });

  it('lies in its interval 95 times in 100', () => {
    const truth = arcOf(0.5, 400, 500);
    const covered = Array.from({ length: 400 }, (_unused, of) => {
      const point = (at: number): LeverPoint => planted(at, 0.5, 12, of, 0.2);
      const { low, high } = responseBetween(point(400), point(500), dry(12)).elasticity;
      return low <= truth && truth <= high;
    }).filter(Boolean).length;
    // Two standard errors of 400 draws are 2.2 points; the mean of ratios is off by much less.
    expect(covered).toBeGreaterThanOrEqual(0.925 * 400);
    expect(covered).toBeLessThanOrEqual(0.975 * 400);
  });

  it('from a lever at 0 is that of the whole rise', () => {
    const low = { at: 0, perSeed: [100, 200] };
    const high = { at: 300, perSeed: [50, 100] };
    // Half is lost while the lever doubles its middle: (-50 / 75) / 2.
    expect(responseBetween(low, high, dry(2)).elasticity.mean).toBeCloseTo(-1 / 3, 12);
  });
});

describe('a slope', () => {
  it('is in units of the figure over those of the lever, paired by seed', () => {
    const low = { at: 20, perSeed: [1000, 2000, 3000] };
    const high = { at: 30, perSeed: [1100, 2080, 3120] };
    const { slope } = responseBetween(low, high, dry(3));
    expect(slope.mean).toBeCloseTo(10, 12);
    // Slopes 10, 8 and 12: deviation 2, half width 4.30265 x 2 / sqrt 3.
    expect(slope.low).toBeCloseTo(10 - 4.968275, 5);
  });

  it('has a sign where a figure has one that no elasticity can be of', () => {
    const low = { at: 1, perSeed: [-5, -4, 0] };
    const high = { at: 2, perSeed: [-9, 4, 0] };
    const { slope, elasticity } = responseBetween(low, high, dry(3));
    expect(slope.mean).toBeCloseTo(4 / 3, 12);
    expect(elasticity).toMatchObject({ n: 0, mean: NaN, refusal: 'few-seeds' });
  });

  it('leaves out seeds on which the figure is undefined', () => {
    const low = { at: 1, perSeed: [10, NaN, 12, 14] };
    const high = { at: 3, perSeed: [14, 5, NaN, 20] };
    const { slope, elasticity } = responseBetween(low, high, dry(4));
    expect(slope).toMatchObject({ n: 2, mean: 2.5 });
    expect(elasticity.n).toBe(2);
  });
});

it('is of a lever that rises', () => {
  const at = (value: number): LeverPoint => ({ at: value, perSeed: [1, 2] });
  expect(() => responseBetween(at(2), at(2), dry(2))).toThrow('rises');
  const { elasticity, slope } = responseBetween(at(-1), at(2), dry(2));
  expect([elasticity.n, slope.n]).toEqual([0, 2]);
});
