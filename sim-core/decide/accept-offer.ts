// Whether a rider takes an offered order: what it pays for the minutes that it adds, less the
// penalty to be expected, against what an hour is worth, less the trouble of high buildings.
// Dedicated riders may decline little.

import { exp } from '../kernel/math.ts';

/** Calibrated so that 88-92 % of first offers are accepted at the defaults (A1.07). */
const willing = 1.8;
const dedicatedBonus = 1.6;
/** Fen an hour for one unit of the logit (assumed). */
const responseFenPerHour = 900;
/** Above this time from kerb to door each further minute deters (assumed: no lift). */
const easyKerbSeconds = 120;
const perHardMinute = 0.45;
/** Orders differ in ways nobody recorded: why one that was declined is declined again (A1.07). */
const orderTrouble = 0.9;

/** The chance of taking the order, from 0 to 1. `trouble` is a standard normal of the order. */
export function acceptChance(
  payFen: number,
  addedSeconds: number,
  reservationFenPerHour: number,
  kerbSeconds: number,
  trouble: number,
  isDedicated: boolean,
): number {
  const fenPerHour = (payFen * 3600) / Math.max(240, addedSeconds);
  const hardMinutes = Math.max(0, kerbSeconds - easyKerbSeconds) / 60;
  const utility =
    willing +
    (isDedicated ? dedicatedBonus : 0) +
    Math.min(2, (fenPerHour - reservationFenPerHour) / responseFenPerHour) -
    perHardMinute * hardMinutes -
    orderTrouble * trouble;
  return 1 / (1 + exp(-utility));
}

/** What a rider reckons for fetching, and for a metre of the way, in seconds (assumed). */
const fetchSeconds = 600;
const secondsPerMetre = 0.25;
/** How unsure a rider is of it: seconds for one unit of the logit (assumed). */
const unsureSeconds = 240;

/** The chance of being late with an order that is due in so many seconds, from 0 to 1. */
export function lateChance(leftSeconds: number, rideMetres: number, kerbSeconds: number): number {
  const neededSeconds = fetchSeconds + secondsPerMetre * rideMetres + kerbSeconds;
  return 1 / (1 + exp((leftSeconds - neededSeconds) / unsureSeconds));
}
