// Hourly rain and temperature for the days of a run, drawn before the first minute so that no
// policy can shift them. An ordinary sky is a chain of wet and dry days with showers inside the wet
// ones; the other kinds force a pattern that a planner wants to test against.

import { draw, keyOf, subKey } from '../kernel/random.ts';
import type { Key } from '../kernel/random.ts';
import { hoursPerDay } from '../kernel/units.ts';

/** `ordinary` is drawn day by day; the others force a pattern. */
export const weatherKinds = [
  'ordinary', 'dry', 'rain-evening', 'rain-all-day', 'heat', 'cold',
] as const;
/** A kind of weather. */
export type WeatherKind = (typeof weatherKinds)[number];
export type RainLevel = 0 | 1 | 2;

/** Rain and temperature of a run, hour by hour. */
export interface Weather {
  /** 0 dry, 1 light, 2 heavy; hourIndex = day * 24 + hour, held at both ends. */
  rainLevel(hourIndex: number): RainLevel;
  /** Degrees Celsius, to a tenth. */
  temperatureCelsius(hourIndex: number): number;
}

/** Chances of the chain (assumed: three wet days in ten, rain in half their hours). */
const wetAfterDry = 0.21;
const wetAfterWet = 0.5;
const rainStarts = 0.18;
const rainGoesOn = 0.76;
const heavyShare = 0.22;

/** Mean of the day in degrees by kind, and the day's course around it (assumed). */
const meanCelsius: Readonly<Record<WeatherKind, number>> = {
  ordinary: 20, dry: 20, 'rain-evening': 20, 'rain-all-day': 17, heat: 33, cold: -3,
};
const dayCourse = [
  -3, -3.5, -4, -4.3, -4.5, -4.5, -4, -3, -1.5, 0, 1.5, 3,
  4, 4.7, 5, 4.7, 4, 3, 1.8, 0.6, -0.4, -1.2, -1.9, -2.5,
];
const rainCools = 2.5;
/** From here on an hour is hot: the threshold of China's rules on work in high temperatures. */
export const hotCelsius = 35;
/** How far a day may stray from the mean, and how much of it the next day keeps. */
const dayStray = 3;
const strayKept = 0.6;

/** A forced evening shower, hours 16 to 21. */
const eveningShower: readonly RainLevel[] = [1, 1, 2, 2, 1, 1];
const eveningStarts = 16;

class HourlyWeather implements Weather {
  private readonly rain: Uint8Array;
  private readonly tenths: Int16Array;

  constructor(rain: Uint8Array, tenths: Int16Array) {
    this.rain = rain;
    this.tenths = tenths;
  }

  rainLevel(hourIndex: number): RainLevel {
    return this.rain[this.held(hourIndex)] as RainLevel;
  }

  temperatureCelsius(hourIndex: number): number {
    return this.tenths[this.held(hourIndex)] / 10;
  }

  private held(hourIndex: number): number {
    return Math.min(Math.max(hourIndex, 0), this.rain.length - 1);
  }
}

/** The weather of a run. */
export function weatherOf(seed: number, kind: WeatherKind, days: number): Weather {
  return buildWeather(kind, keyOf(seed, 'weather'), days);
}

/**
 * The chance that it rains in an hour (0 to 23) of a day (from 0) of a run, over all seeds: exactly
 * that of `buildWeather`, so that a few seeds can be set against all.
 */
export function rainChance(kind: WeatherKind, day: number, hour: number): number {
  if (kind === 'rain-all-day') return 1;
  if (kind === 'rain-evening') {
    return eveningShower[hour - eveningStarts] === undefined ? 0 : 1;
  }
  if (kind !== 'ordinary') return 0;
  let wetDay = 0;
  for (let i = 0; i <= day; i++) wetDay = wetDay * wetAfterWet + (1 - wetDay) * wetAfterDry;
  let raining = 0;
  for (let i = 0; i <= hour; i++) raining = raining * rainGoesOn + (1 - raining) * rainStarts;
  return wetDay * raining;
}

/** The weather of `days` days and the night after the last, from a purpose's key. */
export function buildWeather(kind: WeatherKind, seedKey: Key, days: number): Weather {
  const hours = (days + 1) * hoursPerDay;
  const rain = new Uint8Array(hours);
  const tenths = new Int16Array(hours);
  let wetDay = false;
  let stray = 0;
  for (let day = 0; day <= days; day++) {
    const dayKey = subKey(seedKey, day, 0);
    wetDay = draw(dayKey, 0, 1) < (wetDay ? wetAfterWet : wetAfterDry);
    const shift = draw(dayKey, 0, 2) + draw(dayKey, 0, 3) - 1;
    stray = strayKept * stray + dayStray * shift;
    const today = rain.subarray(day * hoursPerDay, (day + 1) * hoursPerDay);
    fillRain(kind, dayKey, wetDay, today);
    for (let hour = 0; hour < hoursPerDay; hour++) {
      const cool = today[hour] > 0 ? rainCools : 0;
      const celsius = meanCelsius[kind] + stray + dayCourse[hour] - cool;
      tenths[day * hoursPerDay + hour] = Math.round(celsius * 10);
    }
  }
  return new HourlyWeather(rain, tenths);
}

function fillRain(kind: WeatherKind, dayKey: Key, wetDay: boolean, today: Uint8Array): void {
  if (kind === 'rain-evening') today.set(eveningShower, eveningStarts);
  if (kind === 'rain-all-day') fillLongRain(dayKey, today);
  if (kind === 'ordinary' && wetDay) fillShowers(dayKey, today);
}

function fillShowers(dayKey: Key, today: Uint8Array): void {
  let raining = false;
  for (let hour = 0; hour < hoursPerDay; hour++) {
    raining = draw(dayKey, hour, 4) < (raining ? rainGoesOn : rainStarts);
    today[hour] = raining ? (draw(dayKey, hour, 5) < heavyShare ? 2 : 1) : 0;
  }
}

/** Rain in every hour, heavy for a stretch around each meal. */
function fillLongRain(dayKey: Key, today: Uint8Array): void {
  for (let hour = 0; hour < hoursPerDay; hour++) {
    const meal = (hour >= 11 && hour <= 12) || (hour >= 17 && hour <= 19);
    today[hour] = draw(dayKey, hour, 6) < (meal ? 0.7 : 0.2) ? 2 : 1;
  }
}
