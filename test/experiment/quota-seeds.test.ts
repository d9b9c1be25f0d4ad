// Seeds by quota: rain is among any number of them as often as it should be, more seeds keep the
// first ones, and what is said about all seeds without running them is true.

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { presets } from '../../scenarios/index.ts';
import { quotaOrder, quotaSeeds, stratumOf } from '../../sim-core/experiment/quota-seeds.ts';
import {
  countedWindow, meanRainShare, rainShare, rainStrata, type RainWindow,
} from '../../sim-core/experiment/rain.ts';
import { rainChance, weatherKinds, weatherOf } from '../../sim-core/world/weather.ts';

const day: RainWindow = { weather: 'ordinary', firstDay: 0, days: 1 };
const windows: readonly RainWindow[] = [
  day,
  { weather: 'ordinary', firstDay: 6, days: 1 },
  { weather: 'ordinary', firstDay: 14, days: 7 },
  { weather: 'ordinary', firstDay: 0, days: 28 },
];
const roots = fc.integer({ min: 0, max: 100_000 });

describe.each(windows)('seeds for %o', (window) => {
  const strata = rainStrata(window);

  it('fill every stratum to within one, whatever their number', () => {
    fc.assert(fc.property(roots, (root) => {
      const counts = strata.map(() => 0);
      quotaSeeds(window, root, 40).forEach((seed, i) => {
        counts[stratumOf(strata, rainShare(window, seed))]++;
        strata.forEach(({ share }, stratum) => {
          expect(Math.abs(counts[stratum] - share * (i + 1))).toBeLessThan(1);
        });
      });
    }), { numRuns: 4 });
  });

  it('are different, and more of them keep the first ones', () => {
    const seeds = quotaSeeds(window, 3, 64);
    expect(new Set(seeds).size).toBe(64);
    expect(quotaSeeds(window, 3, 9)).toEqual(seeds.slice(0, 9));
    expect(Math.min(...seeds)).toBeGreaterThanOrEqual(3);
  });

  it('come from strata that are the shares of seeds that they claim to be', () => {
    const counts = strata.map(() => 0);
    for (let seed = 0; seed < 1500; seed++) counts[stratumOf(strata, rainShare(window, seed))]++;
    strata.forEach(({ share }, i) => {
      expect(share).toBeGreaterThanOrEqual(0.1);
      expect(counts[i] / 1500).toBeCloseTo(share, 1);
    });
    expect(strata.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('on one day', () => {
  it('two rainy seeds are among the first eight of any root, which is the first', () => {
    fc.assert(fc.property(roots, (root) => {
      const seeds = quotaSeeds(day, root, 8);
      const rain = seeds.map((seed) => rainShare(day, seed));
      expect(rain.filter((share) => share > 0)).toHaveLength(2);
      expect(seeds[0]).toBe(root);
    }), { numRuns: 12 });
  });

  it('strata are dry days, and halves of the rainy ones', () => {
    expect(rainStrata(day)).toHaveLength(3);
    expect(rainStrata(day)[0].upTo).toBe(0);
  });
});

it('quotas can be kept for any strata that there can be', () => {
  const shares = fc.oneof(
    fc.constant([0.25, 0.25, 0.25, 0.25]),
    fc.double({ min: 0.1, max: 0.9, noNaN: true }).map((dry) => {
      const parts = Math.max(1, Math.min(3, Math.floor((1 - dry) / 0.1)));
      return [dry, ...Array.from({ length: parts }, () => (1 - dry) / parts)];
    }),
  );
  fc.assert(fc.property(shares, fc.nat(), (each, start) => {
    const strata = each.map((share) => ({ upTo: 1, share }));
    const counts = each.map(() => 0);
    quotaOrder(strata, 200, start % strata.length).forEach((stratum, i) => {
      counts[stratum]++;
      for (const [s, share] of each.entries()) {
        expect(Math.abs(counts[s] - share * (i + 1))).toBeLessThan(1);
      }
    });
  }));
});

describe('where the weather is the same on every seed', () => {
  const kinds = weatherKinds.filter((kind) => kind !== 'ordinary');

  it.each(kinds)('seeds are plain ones: %s', (kind) => {
    const scenario = { ...presets.riverside, weather: kind };
    expect(quotaSeeds(countedWindow(scenario), 5, 4)).toEqual([5, 6, 7, 8]);
  });
});

describe('the rain of all seeds', () => {
  it.each(weatherKinds)('is reckoned as it is drawn, hour by hour: %s', (kind) => {
    const draws = 1500;
    const wet = new Float64Array(72);
    for (let seed = 0; seed < draws; seed++) {
      const weather = weatherOf(seed, kind, 3);
      for (let hour = 0; hour < 72; hour++) if (weather.rainLevel(hour) > 0) wet[hour]++;
    }
    for (let hour = 0; hour < 72; hour++) {
      const chance = rainChance(kind, Math.floor(hour / 24), hour % 24);
      const error = Math.sqrt((chance * (1 - chance)) / draws);
      expect(Math.abs(wet[hour] / draws - chance)).toBeLessThanOrEqual(4.5 * error);
    }
  });

  it.each(windows)('has the mean of many seeds: %o', (window) => {
    let sum = 0;
    let squares = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const share = rainShare(window, seed);
      sum += share;
      squares += share * share;
    }
    const mean = sum / 1000;
    const error = Math.sqrt((squares / 1000 - mean * mean) / 1000);
    expect(Math.abs(mean - meanRainShare(window))).toBeLessThan(4 * error);
  });
});
