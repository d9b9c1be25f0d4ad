// What a platform's choice brings all others is the sum of all sides but its own, seed by seed.

import { describe, expect, it } from 'vitest';
import { externalityOf, type FiguresAt } from '../../scenarios/curves/externality.ts';
import { figures, stakeholders } from '../../sim-core/figures.ts';

const seeds = [0, 1, 2, 3, 4, 5];
const rain = { perSeed: seeds.map(() => 0), mean: 0 };

/** At a value of the lever each side gets so many fen more, a little more on each seed. */
function figuresAt(at: number): FiguresAt {
  const found = stakeholders.map((id, side) => {
    const baseline = seeds.map((seed) => 1000 + seed);
    const difference = seeds.map((seed) => (side === 3 ? -7 : side + 1) * at + 0.01 * seed * side);
    const policy = baseline.map((value, seed) => value + difference[seed]);
    return [id, { perSeed: { baseline, policy, difference } }] as const;
  });
  return { at, figures: Object.fromEntries(found) as unknown as FiguresAt['figures'] };
}

describe('an externality', () => {
  const { platform, others } = externalityOf([10, 20, 40].map(figuresAt), {
    metric: figures['welfare.total'], rain, days: 1,
  });

  it('is what all sides get that do not decide', () => {
    expect(stakeholders[3]).toBe('welfare.platforms');
    // 1 + 2 + 3 + 5 + 6 fen a unit of the lever.
    expect(others.whole?.slope.mean).toBeCloseTo(17, 9);
    expect(platform.whole?.slope.mean).toBeCloseTo(-7, 9);
    expect(others.points.map(({ at }) => at)).toEqual([10, 20, 40]);
  });

  it('stands against the world as it is, inside its interval', () => {
    for (const { value, low, high } of others.points) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(others.baseline).toBeUndefined();
    expect(platform.points[0].value).toBeCloseTo(-70 + 0.075, 6);
  });
});
