// Times of the year are a weather and assumptions within their ranges, known to command line and
// page alike; a season that follows another leaves nothing of it; and what they stand for happens.

import { describe, expect, it } from 'vitest';
import { policiesFrom, scenarioFrom } from '../../cli/inputs.ts';
import { presets } from '../../scenarios/index.ts';
import { seasonOf, seasons, worldIn } from '../../scenarios/seasons.ts';
import { leverById, verticals } from '../../sim-core/index.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { inSeasonOrWeather, seasonIn, seasonsFor } from '../../web/state/season.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';

const all = verticals.map(({ id }) => id);

describe('seasons', () => {
  const named = seasons.map((season) => [season.id, season] as const);
  it.each(named)('%s assumes, and decides nothing', (_id, season) => {
    expect(worldIn(season, all)).toEqual(season.world);
    for (const [id, setting] of Object.entries(season.world)) {
      const lever = leverById(id)!;
      expect(lever.owner).toBe('world');
      expect(setting).not.toBe(lever.value);
      if (lever.kind === 'choice') expect(lever.options.map((each) => each.id)).toContain(setting);
      else expect(Number(setting) >= lever.min && Number(setting) <= lever.max).toBe(true);
    }
    for (const { zh, en } of [season.label, season.doc]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  it('stand behind an option: of a season what the city has, and what is said besides', () => {
    const options = { season: 'flu-week', assume: ['world.demand-level=900'] };
    expect(scenarioFrom('riverside', options).weather).toBe('cold');
    expect(scenarioFrom('riverside', { ...options, weather: 'dry' }).weather).toBe('dry');
    const [first, second] = policiesFrom(options, ['food', 'retail', 'health']).baseline.changes;
    expect(first.set).toEqual({ 'health.level': 3000 });
    expect(second.set).toEqual({ 'world.demand-level': 900 });
    expect(policiesFrom(options, ['food']).baseline.changes[0].set).toEqual({});
    expect(() => scenarioFrom('riverside', { season: 'summer' })).toThrow('bad input');
    expect(() => scenarioFrom('riverside', { season: 'flower-day' })).toThrow('--season');
  });

  it('are chosen on the page in the place of a weather, one after the other', () => {
    const scenario = { ...presets.riverside, verticals: ['food', 'retail'] };
    expect(seasonsFor(presets.riverside).map(({ id }) => id)).toEqual(['spring-festival']);
    expect(seasonsFor(scenario).map(({ id }) => id))
      .toEqual(['flower-day', 'spring-festival', 'heat-week']);
    const own = { scenario, world: { 'world.demand-level': 800 } };
    const hot = inSeasonOrWeather(own, 'heat-week');
    expect(hot.scenario.weather).toBe('heat');
    expect(hot.world).toEqual({ ...own.world, 'retail.cold-drinks': 60 });
    expect(seasonIn(hot)?.id).toBe('heat-week');
    const flowers = inSeasonOrWeather(hot, 'flower-day');
    expect(flowers.scenario.weather).toBe('ordinary');
    expect(flowers.world).toEqual({ ...own.world, ...seasonOf('flower-day')!.world });
    expect(inSeasonOrWeather(flowers, 'rain-evening')).toEqual({
      scenario: { ...scenario, weather: 'rain-evening' }, world: own.world,
    });
    expect(seasonIn(own)).toBeUndefined();
  });
});

describe('what seasons stand for', () => {
  it('fewer meals and fewer riders in the week of the spring festival', () => {
    const built = new BuiltCity(toyScenario);
    const usual = dayUnder(built, {}, 3).figures;
    const then = dayUnder(built, { ...worldIn(seasonOf('spring-festival')!, ['food']) }, 3).figures;
    expect(then['orders.placed']).toBeLessThan(0.8 * usual['orders.placed']);
    expect(then['rider.online-mean']).toBeLessThan(0.8 * usual['rider.online-mean']);
  });

  it('more needs of convenience stores in heat, and no others', () => {
    const scenario = { ...toyScenario, weather: 'heat' as const, verticals: ['retail'] };
    const tiers = (coldDrinks: number): number[] => {
      const counted = [0, 0, 0, 0, 0, 0];
      const built: BuiltCity = new BuiltCity(
        { ...scenario, city: { ...scenario.city, residents: 6000 } },
        {
          isMeasured: false,
          observers: [{ needArose: () => void counted[built.sim.need.tier]++ }],
        },
      );
      built.begin(policyOf({ 'retail.cold-drinks': coldDrinks }), 5);
      built.finish();
      return counted;
    };
    const [drinks, ...others] = tiers(0);
    const [more, ...same] = tiers(60);
    expect(more).toBeGreaterThan(1.3 * drinks);
    expect(more).toBeLessThan(2.2 * drinks);
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(same) / sum(others) - 1)).toBeLessThan(0.12);
  });
});
