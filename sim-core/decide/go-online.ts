// Whether a crowdsourced rider is online for the next half hour: expected earnings net of costs
// against a reservation wage that depends on the rider, the hour, the weather and how long the
// rider has been online.

import { exp } from '../kernel/math.ts';

/**
 * Fen an hour for one unit of the logit: how sharply riders respond to earnings. With the choice of
 * days it gives an elasticity of hours near 1.2 (B3.01).
 */
const responseFenPerHour = 300;
/** Added to the reservation wage at the hour farthest from the rider's favourite (assumed). */
const wrongHourFen = 900;
const fullTimeWrongHourFen = 300;
/** Being online already saves the effort of starting (assumed). */
const stayingFen = 350;
/** Beyond the day's fresh hours online, each further hour asks for more (assumed; A4.12, C06b). */
const tiredFenPerHour = 1400;
/** What one standard deviation of a day's mood asks for (assumed). */
const moodFen = 250;
/** Online hours after which half of the days are tiring, and their spread in logs (assumed). */
const freshHours = 1.9;
const freshSpread = 0.5;
const fullTimeFreshHours = 9.2;
const fullTimeFreshSpread = 0.12;

/** Whether a rider lives on riding, and two standard normals of the rider's day. */
export interface RiderDay {
  isFullTime: boolean;
  mood: number;
  freshness: number;
}

/**
 * The chance of being online, from 0 to 1. `reservationFenPerHour` is the rider's own, and what the
 * weather adds to it.
 */
export function onlineChance(
  expectedFenPerHour: number,
  reservationFenPerHour: number,
  day: RiderDay,
  hoursFromFavourite: number,
  isOnline: boolean,
  hoursOnline: number,
): number {
  const { isFullTime } = day;
  const wrongFen = isFullTime ? fullTimeWrongHourFen : wrongHourFen;
  const spread = isFullTime ? fullTimeFreshSpread : freshSpread;
  const fresh = usualHours(isFullTime) * exp(spread * day.freshness);
  const tiredHours = Math.max(0, hoursOnline - fresh);
  const asked =
    reservationFenPerHour +
    moodFen * day.mood +
    (wrongFen * hoursFromFavourite) / 12 +
    tiredFenPerHour * tiredHours -
    (isOnline ? stayingFen : 0);
  return 1 / (1 + exp((asked - expectedFenPerHour) / responseFenPerHour));
}

/** Hours online after which a usual day becomes tiring. */
export function usualHours(isFullTime: boolean): number {
  return isFullTime ? fullTimeFreshHours : freshHours;
}

/** Circular distance in hours between an hour of the day and the favourite, 0 to 12. */
export function hoursFrom(hour: number, favouriteHour: number): number {
  const gap = Math.abs(hour - (favouriteHour % 24));
  return Math.min(gap, 24 - gap);
}
