// Whether a crowdsourced rider is online for the next half hour: expected earnings net of costs
// against a reservation wage that depends on the rider, the hour and how long the day has been.

import { exp } from '../kernel/math.ts';

/**
 * Fen an hour for one unit of the logit: how sharply riders respond to earnings (assumed; B3.01).
 */
const responseFenPerHour = 420;
/** Added to the reservation wage at the hour farthest from the rider's favourite (assumed). */
const wrongHourFen = 700;
/** Being online already saves the effort of starting (assumed). */
const stayingFen = 350;
/** From this many hours with orders on, each further hour asks for more (assumed; A4.11, A4.12). */
const freshHours = 5;
const tiredFenPerHour = 450;

/** The chance of being online, from 0 to 1. */
export function onlineChance(
  expectedFenPerHour: number,
  reservationFenPerHour: number,
  hoursFromFavourite: number,
  isOnline: boolean,
  hoursAtWork: number,
): number {
  const asked =
    reservationFenPerHour +
    (wrongHourFen * hoursFromFavourite) / 12 +
    tiredFenPerHour * Math.max(0, hoursAtWork - freshHours) -
    (isOnline ? stayingFen : 0);
  return 1 / (1 + exp((asked - expectedFenPerHour) / responseFenPerHour));
}

/** Circular distance in hours between an hour of the day and the favourite, 0 to 12. */
export function hoursFrom(hour: number, favouriteHour: number): number {
  const gap = Math.abs(hour - (favouriteHour % 24));
  return Math.min(gap, 24 - gap);
}
