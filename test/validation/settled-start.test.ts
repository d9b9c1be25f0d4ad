// The settled starts are of this engine, these cities and these defaults; that of the county town
// is made anew with the same bytes; and a city that begins there knows what its file says.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { starts } from '../../scenarios/starts/index.ts';
import { startFile } from '../../scenarios/starts/make.ts';
import { madeFrom } from '../../scenarios/starts/recipe.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { meanStars } from '../../sim-core/process/review.ts';

describe.each(Object.entries(starts))('the settled start of %s', (id, start) => {
  it('is not stale', () => {
    expect(start.madeFrom, `run: npm run starts -- ${id}`).toBe(madeFrom(presets[id].city));
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

it('the county town, the quickest, is made anew with the same bytes', { timeout: 600_000 }, () => {
  const file = new URL('../../scenarios/starts/county-town.ts', import.meta.url);
  expect(startFile('county-town')).toBe(readFileSync(file, 'utf8'));
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
