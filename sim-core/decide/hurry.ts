// How much faster than usual a rider rides: by how likely the next delivery is to be late, and by
// what being late costs. The pressure of an ordinary day moves nobody, since the riding speed of
// the city was found on such days.

import { exp } from '../kernel/math.ts';

/** How unsure a rider is of the time left: seconds for one unit of the logit (assumed). */
const unsureSeconds = 180;
/** What being late costs a rider besides penalties: trust, complaints, rank (assumed). */
const ownStakeFen = 200;
/** The penalty at which riders' usual speed was found, that of the defaults. */
const usualPenaltyFen = 100;
/** Mean pressure over the way with orders on an ordinary day in the presets. */
const usualPressure = 0.17;
/** Nobody rides faster than this above the usual, as a share of it (assumed). */
const mostSpeedUp = 0.2;

/**
 * How much hangs on the next minutes: the chance of being late with `leftSeconds` to spare, or
 * short of when below 0, times what is at stake against the usual stake.
 */
export function pressureOf(leftSeconds: number, stakeFen: number): number {
  const stake = (ownStakeFen + stakeFen) / (ownStakeFen + usualPenaltyFen);
  return stake / (1 + exp(leftSeconds / unsureSeconds));
}

/** By which share a rider is faster than usual; `response` is the share at a pressure of 1. */
export function speedUpAt(pressure: number, response: number): number {
  return Math.min(mostSpeedUp, response * (pressure - usualPressure));
}
