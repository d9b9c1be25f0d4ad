// What a drone can do: how long a way takes it, how much charge that needs, and in which wind and
// rain it may fly (all numbers are assumed). Numbers in, numbers out.

import { exp } from '../../kernel/math.ts';
import type { Metres, Seconds } from '../../kernel/units.ts';

/** From the shop to its pad, and onto the craft. */
export const carrySeconds: Seconds = 180;
export const loadSeconds: Seconds = 60;
/** At home, before the next load. */
export const swapSeconds: Seconds = 90;
/** Consumers fetch it so much later than it has landed, in the mean. */
export const meanFetchSeconds: Seconds = 240;
/** Of a full battery. */
export const fullWattHours = 500;
export const mostPayloadGrams = 2500;
/** Rising and sinking together, half of it at each end; between them it flies as fast as this. */
export const verticalSeconds: Seconds = 90;
export const metresPerSecond = 10;
/** Rain from this level on keeps everything on the ground. */
export const groundingRain = 2;
/** Pads work between these hours. */
const opensHour = 7;
const closesHour = 22;

const wattHoursPerKm = 14;
const wattHoursPerKgKm = 6;
/** Rising and sinking, whatever the way. */
export const verticalWattHours = 12;
/** A head wind of so many metres a second doubles what a kilometre needs. */
const doublingWind = 25;

/** From rising to standing on the pad. */
export function flightSeconds(metres: Metres): Seconds {
  return Math.round(verticalSeconds + metres / metresPerSecond);
}

/** What a way needs in the air, without rising and sinking. */
export function cruiseWattHours(metres: Metres, grams: number, wind: number): number {
  const perKm = wattHoursPerKm + (wattHoursPerKgKm * grams) / 1000;
  return (perKm * metres * (1 + wind / doublingWind)) / 1000;
}

export function wattHours(metres: Metres, grams: number, wind: number): number {
  return verticalWattHours + cruiseWattHours(metres, grams, wind);
}

/** How far a charge carries a load, with what landing takes kept back. */
export function rangeMetres(chargeWattHours: number, grams: number, wind: number): Metres {
  const perKm = cruiseWattHours(1000, grams, wind);
  return (1000 * Math.max(0, chargeWattHours - verticalWattHours)) / perKm;
}

/** Whether a load can be flown out and the craft come back, with a reserve (‰) left. */
export function isInRange(
  metres: Metres,
  grams: number,
  wind: number,
  chargeWattHours: number,
  reservePerMille: number,
): boolean {
  if (grams > mostPayloadGrams) return false;
  const needed = wattHours(metres, grams, wind) + wattHours(metres, 0, wind);
  return needed <= chargeWattHours * (1 - reservePerMille / 1000);
}

export function isFlyingWeather(wind: number, rainLevel: number, windLimit: number): boolean {
  return wind <= windLimit && rainLevel < groundingRain;
}

export function isOpenHour(hour: number): boolean {
  return hour >= opensHour && hour < closesHour;
}

/**
 * How late something is expected to be that comes an exponential time of a mean after a moment
 * which lies `slackSeconds` before its promise, or after it where that is negative.
 */
export function expectedLateSeconds(slackSeconds: Seconds, meanSeconds: Seconds): number {
  if (slackSeconds <= 0) return meanSeconds - slackSeconds;
  return meanSeconds > 0 ? meanSeconds * exp(-slackSeconds / meanSeconds) : 0;
}
