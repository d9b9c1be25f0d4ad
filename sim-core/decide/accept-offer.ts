// Whether a rider takes an offered order: what it pays for the minutes that it adds, against the
// rider's reservation wage, less the trouble of high buildings. Dedicated riders may decline
// little.

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
