// The settled starts are of this engine, these cities and these defaults; a small town's, made
// twice, has the same bytes (those of the presets are made anew by `npm run verify --
// settled-starts`); and a city that begins there knows what its file says.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { starts } from '../../scenarios/starts/index.ts';
import { settledStartOf } from '../../scenarios/starts/make.ts';
import { madeFrom, type Recipe } from '../../scenarios/starts/recipe.ts';
import { startText } from '../../scenarios/starts/start-text.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { meanStars } from '../../sim-core/process/review.ts';
import { toyScenario } from '../toy-city.ts';

describe.each(Object.entries(starts))('the settled start of %s', (id, start) => {
  it('is not stale', () => {
    const { city, verticals } = presets[id];
    expect(start.madeFrom, `run: npm run starts -- ${id}`).toBe(madeFrom(city, verticals));
  });
});

describe('a settled city', () => {
  it('begins with what its start says', () => {
    const { state, delays, memories, forecast } = new BuiltCity(presets.riverside).sim.city
      .platforms[0];
    const { marginSeconds, delaySeconds, usualLoyalty, forecast: known } = starts.riverside;
    expect(state.marginSeconds[0]).toBe(marginSeconds);
    expect([...delays.perOpenOrder]).toEqual(delaySeconds);
    const mean = memories.loyalty.reduce((sum, each) => sum + each) / memories.loyalty.length;
    expect(Math.abs(mean - usualLoyalty)).toBeLessThan(0.03);
    const orders = known.ordersTenths.reduce((sum, tenths) => sum + tenths / 10, 0);
    let expected = 0;
    for (let hour = 0; hour < 24; hour++) expected += forecast.usualInHour(hour);
    expect(Math.abs(expected / orders - 1)).toBeLessThan(0.001);
  });

  it('refuses the start of another city', () => {
    const other = { ...presets.district, start: starts.riverside };
    expect(() => new BuiltCity(other)).toThrow('a settled start is of another city');
  });
});

describe('a start that is made', () => {
  const recipe: Recipe = {
    rounds: 3, days: 8, lastDays: 4, seeds: [1001], lastSeeds: [1001, 1002],
  };
  const made = (changed: Partial<Recipe> = {}): string => (
    startText('toy', settledStartOf(toyScenario, { ...recipe, ...changed }))
  );

  it('has the same bytes each time, and others from other seeds, days or rounds', () => {
    const once = made();
    expect(made()).toBe(once);
    expect(made({ lastSeeds: [1003, 1004] })).not.toBe(once);
    expect(made({ seeds: [1003] })).not.toBe(once);
    expect(made({ lastDays: 3 })).not.toBe(once);
    expect(made({ rounds: 1 })).not.toBe(once);
  });

  it('is where the town that it is of can begin', () => {
    const start = settledStartOf(toyScenario, recipe);
    const { sim } = new BuiltCity({ ...toyScenario, start });
    expect(sim.city.platforms[0].state.marginSeconds[0]).toBe(start.marginSeconds);
  });
});

describe('mean stars', () => {
  it.each([[4, 0], [4.9, 0], [4.9, 0.3], [5.1, 0], [1.2, 0.5]])(
    'are those of ratings given: quality %f, %f lost', (quality, lost) => {
      let sum = 0;
      const draws = 20_000;
      for (let i = 0; i < draws; i++) {
        const taste = (i + 0.5) / draws - 0.5;
        sum += Math.max(1, Math.min(5, quality - lost + taste));
      }
      expect(meanStars(quality, lost)).toBeCloseTo(sum / draws, 3);
    },
  );
});
