// Stopping at a precision: the interval of two stages keeps its 95 %, is as narrow as asked, and
// takes hardly more seeds than whoever knew the spread would have run. Blocks are drawn from normal
// luck, with and without an effect, and from the kept days of riverside in ordinary weather.

import { describe, expect, it } from 'vitest';
import { decided, standingOf } from '../../sim-core/experiment/decision.ts';
import type { Estimate, SeedRain } from '../../sim-core/experiment/honest-interval.ts';
import {
  pilotDifference, seedsToReach, twoStageDifference,
} from '../../sim-core/experiment/precision.ts';
import { normalQuantiles, quantileAt } from '../../sim-core/kernel/quantiles.ts';
import { bits, keyOf } from '../../sim-core/kernel/random.ts';
import { stoppedOn } from '../verify/coverage/coverage-of.ts';

const normal = normalQuantiles();
const blocks = 1000;
const pilotSeeds = 16;

function dry(count: number): SeedRain {
  return { perSeed: Array.from({ length: count }, () => 0), mean: 0 };
}

function covers({ low, high }: Estimate, truth: number): boolean {
  return low <= truth && truth <= high;
}

describe.each([
  ['no effect', 0], ['an effect of half a spread', 0.5],
] as const)('%s', (_name, effect) => {
  const halfWidth = 0.3;
  /** Who knew that the spread is 1 would run so many. */
  const fewest = (1.96 / halfWidth) * (1.96 / halfWidth);
  const found = Array.from({ length: blocks }, (_unused, block) => {
    const key = keyOf(block, `two stages ${effect}`);
    const z = (seed: number): number => quantileAt(normal, bits(key, seed, 0));
    const values = (count: number): number[] => (
      Array.from({ length: count }, (_none, seed) => effect + z(seed))
    );
    const zeros = (count: number): number[] => values(count).map(() => 0);
    const pilot = pilotDifference(
      zeros(pilotSeeds), values(pilotSeeds), dry(pilotSeeds), 'usual', pilotSeeds,
    );
    const count = seedsToReach(pilot, halfWidth)!;
    return { count, estimate: twoStageDifference(
      zeros(count), values(count), dry(count), 'usual', pilotSeeds,
    ) };
  });

  it('covers in 93 to 97 % of a thousand blocks', () => {
    const share = found.filter(({ estimate }) => covers(estimate, effect)).length / blocks;
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });

  it('is as narrow as asked, always, on at most half as many seeds again', () => {
    const widest = Math.max(...found.map(({ estimate }) => (estimate.high - estimate.low) / 2));
    expect(widest).toBeLessThanOrEqual(halfWidth + 1e-12);
    const mean = found.reduce((sum, { count }) => sum + count, 0) / blocks;
    expect(mean / fewest).toBeGreaterThan(1);
    expect(mean / fewest).toBeLessThan(1.5);
  });
});

it('keeps its 95 % on the days of a city in ordinary weather', () => {
  for (const figure of ['orders.placed', 'platform.profit', 'delivery.time-mean'] as const) {
    const { covered, widest, asked } = stoppedOn(figure, pilotSeeds, 300);
    expect(covered, figure).toBeGreaterThan(0.915);
    expect(widest, figure).toBeLessThanOrEqual(asked * (1 + 1e-9));
  }
});

it('says nothing of how many seeds it takes where a pilot has no interval', () => {
  const pilot = { n: 8, mean: 1, low: NaN, high: NaN, pValue: NaN, refusal: 'few-events' } as const;
  expect(seedsToReach(pilot, 1)).toBeUndefined();
});

it('is exact where no seed moves', () => {
  const same = Array.from({ length: 20 }, () => 3);
  expect(twoStageDifference(same, same, dry(20), 'usual', 8))
    .toMatchObject({ n: 20, mean: 0, low: 0, high: 0, pValue: 1 });
});

describe('a decision', () => {
  it('follows whole intervals', () => {
    expect(standingOf({ low: 1, high: 2 }, { atLeast: 1 })).toBe('met');
    expect(standingOf({ low: 0.9, high: 2 }, { atLeast: 1 })).toBe('open');
    expect(standingOf({ low: -2, high: 0.9 }, { atLeast: 1 })).toBe('failed');
    expect(standingOf({ low: -2, high: 0.9 }, { atMost: 1 })).toBe('met');
    expect(standingOf({ low: 2, high: 3 }, { atLeast: 0, atMost: 1 })).toBe('failed');
    expect(standingOf({ low: NaN, high: NaN }, { atLeast: 1 })).toBe('open');
  });

  it('adopts what meets all, and rejects what fails one', () => {
    expect(decided('met', [])).toBe('adopt');
    expect(decided('met', ['met', 'open'])).toBe('open');
    expect(decided('open', ['met'])).toBe('open');
    expect(decided('met', ['met', 'failed'])).toBe('reject');
    expect(decided('failed', ['met'])).toBe('reject');
  });
});
