// How much of a window it rains, known for every seed without running it. Rain is rare and moves
// many figures far, so seeds are chosen by it and figures are adjusted for it.

import { bits, keyOf } from '../kernel/random.ts';
import { hoursPerDay } from '../kernel/units.ts';
import type { Scenario } from '../run/engine.ts';
import { needShareByHour } from '../world/usual-hours.ts';
import { buildWeather, rainChance, weatherOf } from '../world/weather.ts';
import type { Weather, WeatherKind } from '../world/weather.ts';

/** Days of a run whose figures are shown together; days count from the run's first, 0. */
export interface RainWindow {
  readonly weather: WeatherKind;
  readonly firstDay: number;
  readonly days: number;
}

/** Seeds alike in rain: by rain share, up to and including each bound but the last, which is 1. */
export interface Stratum {
  readonly upTo: number;
  /** Share of all seeds, 0 to 1. */
  readonly share: number;
}

/** Weathers drawn to see how rain is spread; only the quotas rest on them, not the estimates. */
const mostReferences = 4000;
const fewestReferences = 500;
/** Of longer runs fewer are drawn. */
const referenceDays = 20_000;
/** A stratum holds a tenth of all seeds or more, and there are four at most (assumed). */
const smallestShare = 0.1;
const mostStrata = 4;

/** The days of a scenario that count. */
export function countedWindow({ weather, warmUp, days }: Scenario): RainWindow {
  return { weather, firstDay: warmUp, days };
}

/** The share of the window's usual needs that arise in rain on a seed, 0 to 1. */
export function rainShare(window: RainWindow, seed: number): number {
  return meanOf(rainByDay(window, seed));
}

/** The same for each of the window's days. */
export function rainByDay(window: RainWindow, seed: number): number[] {
  return dayShares(weatherOf(seed, window.weather, window.firstDay + window.days), window);
}

/** The mean of `rainShare` over all seeds there are, exactly. */
export function meanRainShare(window: RainWindow): number {
  return meanOf(meanRainByDay(window));
}

/** The mean of `rainByDay` over all seeds there are, exactly. */
export function meanRainByDay({ weather, firstDay, days }: RainWindow): number[] {
  return Array.from({ length: days }, (_unused, day) => {
    let sum = 0;
    for (let hour = 0; hour < hoursPerDay; hour++) {
      sum += needShareByHour[hour] * rainChance(weather, firstDay + day, hour);
    }
    return sum;
  });
}

/** Strata of all seeds: those without rain, if they are many, and even parts of the others. */
export function rainStrata(window: RainWindow): Stratum[] {
  const shares = referenceShares(window);
  const count = shares.length;
  if (shares[0] === shares[count - 1]) return [{ upTo: 1, share: 1 }];
  const dry = shares.filter((share) => share === 0).length;
  const hasDry = dry >= smallestShare * count;
  const others = hasDry ? count - dry : count;
  const room = mostStrata - (hasDry ? 1 : 0);
  const parts = Math.max(1, Math.min(room, Math.floor(others / (smallestShare * count))));
  const strata: Stratum[] = hasDry ? [{ upTo: 0, share: dry / count }] : [];
  for (let part = 1; part <= parts; part++) {
    const last = count - others + Math.round((others * part) / parts) - 1;
    strata.push({ upTo: part === parts ? 1 : shares[last], share: others / parts / count });
  }
  return strata;
}

/** Rain shares of some weathers that are nobody's seeds, the driest first. */
function referenceShares(window: RainWindow): number[] {
  const key = keyOf(0, 'reference weather');
  const days = window.firstDay + window.days;
  const size = Math.floor(referenceDays / days);
  const count = Math.max(fewestReferences, Math.min(mostReferences, size));
  return Array.from({ length: count }, (_unused, i) => (
    meanOf(dayShares(buildWeather(window.weather, bits(key, i, 0), days), window))
  )).sort((a, b) => a - b);
}

function dayShares(weather: Weather, { firstDay, days }: RainWindow): number[] {
  return Array.from({ length: days }, (_unused, day) => {
    let sum = 0;
    for (let hour = 0; hour < hoursPerDay; hour++) {
      const isWet = weather.rainLevel((firstDay + day) * hoursPerDay + hour) > 0;
      if (isWet) sum += needShareByHour[hour];
    }
    return sum;
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
