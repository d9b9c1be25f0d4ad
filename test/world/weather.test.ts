// The weather: seeded, plausible in its shares, and obedient where a pattern is forced.

import { describe, expect, it } from 'vitest';
import { keyOf } from '../../sim-core/kernel/random.ts';
import { buildWeather, weatherKinds } from '../../sim-core/world/weather.ts';
import type { Weather } from '../../sim-core/world/weather.ts';

const key = keyOf(7, 'weather');
const rains = (weather: Weather, days: number): number[] =>
  Array.from({ length: days * 24 }, (_, hour) => weather.rainLevel(hour));

describe('weather', () => {
  it.each(weatherKinds)('is the same twice: %s', (kind) => {
    const first = buildWeather(kind, key, 3);
    const second = buildWeather(kind, key, 3);
    expect(rains(first, 3)).toEqual(rains(second, 3));
    expect(first.temperatureCelsius(30)).toBe(second.temperatureCelsius(30));
  });

  it('does not change its first days when the run is longer', () => {
    const short = rains(buildWeather('ordinary', key, 5), 5);
    expect(rains(buildWeather('ordinary', key, 50), 5)).toEqual(short);
  });

  it('rains in 8 to 20 % of ordinary hours, a fifth of it heavily', () => {
    const hours = rains(buildWeather('ordinary', key, 2000), 2000);
    const wet = hours.filter((level) => level > 0).length;
    const heavy = hours.filter((level) => level === 2).length;
    expect(wet / hours.length).toBeGreaterThan(0.08);
    expect(wet / hours.length).toBeLessThan(0.2);
    expect(heavy / wet).toBeGreaterThan(0.18);
    expect(heavy / wet).toBeLessThan(0.26);
  });

  it('rains for several hours at a time', () => {
    const hours = rains(buildWeather('ordinary', key, 2000), 2000);
    const stays = hours.filter((level, hour) => level > 0 && hours[hour + 1] > 0).length;
    expect(stays / hours.filter((level) => level > 0).length).toBeGreaterThan(0.6);
  });

  it('obeys a forced pattern', () => {
    expect(rains(buildWeather('dry', key, 30), 30).every((level) => level === 0)).toBe(true);
    expect(rains(buildWeather('rain-all-day', key, 30), 30).every((l) => l > 0)).toBe(true);
    const evening = rains(buildWeather('rain-evening', key, 2), 2);
    expect(evening.map((level, hour) => (level > 0 ? hour % 24 : -1)).filter((h) => h >= 0))
      .toEqual([16, 17, 18, 19, 20, 21, 16, 17, 18, 19, 20, 21]);
    expect([evening[18], evening[19]]).toEqual([2, 2]);
  });

  it('is hot, ordinary and cold in that order at noon, and warmer than at dawn', () => {
    const noon = (kind: 'heat' | 'ordinary' | 'cold'): number =>
      buildWeather(kind, key, 1).temperatureCelsius(13);
    expect(noon('heat')).toBeGreaterThan(33);
    expect(noon('heat')).toBeGreaterThan(noon('ordinary') + 5);
    expect(noon('cold')).toBeLessThan(noon('ordinary') - 10);
    const heat = buildWeather('heat', key, 1);
    expect(heat.temperatureCelsius(13)).toBeGreaterThan(heat.temperatureCelsius(4));
  });

  it('holds its last hour for work that ends after the run', () => {
    const weather = buildWeather('rain-all-day', key, 1);
    expect(weather.rainLevel(500)).toBe(weather.rainLevel(47));
  });
});
