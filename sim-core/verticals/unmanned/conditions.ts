// What holds for flying at a moment: wind and rain of the hour, rules in force, the pads' hours.

import {
  hourIndexOf, hourOfDay, secondsPerHour, type OrderId, type Seconds,
} from '../../kernel/units.ts';
import type { Rules } from '../../policy/rules.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { isFlyingWeather, isOpenHour } from './flight.ts';
import { levers, Rule } from './levers.ts';
import type { UnmannedTables } from './tables.ts';
import { windAt } from './wind.ts';

/** An order whose vertical weighs none has so many grams a yuan of its basket (assumed). */
const gramsPerYuan = 30;

/** Whether a platform lets anything fly. */
export function isFlying(
  { platforms }: City,
  { number }: UnmannedTables,
  platform: number,
): boolean {
  return rulesOf(platforms[platform], number, levers).rule !== Rule.ridersOnly;
}

/** Routes and crafts are those of the first platform that lets anything fly; the others share. */
export function networkRules(city: City, tables: UnmannedTables): Rules<typeof levers> {
  const { platforms } = city;
  let first = 0;
  while (first < platforms.length && !isFlying(city, tables, first)) first++;
  return rulesOf(platforms[first] ?? platforms[0], tables.number, levers);
}

/** Metres a second at a moment. */
export function windOf({ keys, exponential }: UnmannedTables, seconds: Seconds): number {
  return windAt(keys.wind, exponential, hourIndexOf(seconds));
}

export function isFlyingWeatherAt(city: City, tables: UnmannedTables, seconds: Seconds): boolean {
  const { windLimit } = networkRules(city, tables);
  const rainLevel = city.weather.rainLevel(hourIndexOf(seconds));
  return isFlyingWeather(windOf(tables, seconds), rainLevel, windLimit);
}

/** Whether anything may take off with a load now. */
export function mayTakeOff(city: City, tables: UnmannedTables): boolean {
  const { seconds } = city.now;
  return isOpenHour(hourOfDay(seconds)) && isFlyingWeatherAt(city, tables, seconds);
}

export function nextHour(seconds: Seconds): Seconds {
  return (hourIndexOf(seconds) + 1) * secondsPerHour;
}

/** When a flight that begins now and would land at a moment is over or must come down. */
export function flownUntil(city: City, tables: UnmannedTables, landsAt: Seconds): Seconds {
  const turn = nextHour(city.now.seconds);
  return turn < landsAt && !isFlyingWeatherAt(city, tables, turn) ? turn : landsAt;
}

export function gramsOf({ orders }: City, order: OrderId): number {
  if (orders.grams[order] > 0) return orders.grams[order];
  return Math.round((orders.basketFen[order] * gramsPerYuan) / 100);
}
