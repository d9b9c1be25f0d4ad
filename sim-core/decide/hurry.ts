// How much faster than usual a rider rides. Each leg presses by how likely its delivery is to be
// late and by what being late costs; strain follows over some legs, and speed follows strain. The
// pressure of an ordinary day strains nobody, since the city's riding speed was found on such days.

import { exp } from '../kernel/math.ts';

/** How unsure a rider is of the time left: seconds for one unit of the logit (assumed). */
const unsureSeconds = 180;
/** What being late costs a rider besides penalties: trust, complaints, rank (assumed). */
const ownStakeFen = 200;
/** The penalty at which riders' usual speed was found, that of the defaults. */
const usualPenaltyFen = 100;
/** Mean pressure over the way with orders on an ordinary day in the presets. */
const usualPressure = 0.17;
/** How far strain moves with each leg towards the pressure of that leg (assumed). */
const strainSpeed = 0.1;
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

/** A rider's strain after a leg of some pressure: 0 on an ordinary day, below 0 on an easy one. */
export function strainAfter(strain: number, pressure: number): number {
  return strain + strainSpeed * (pressure - usualPressure - strain);
}

/** By which share a rider is faster than usual; `response` is the share at a strain of 1. */
export function speedUpAt(strain: number, response: number): number {
  return Math.min(mostSpeedUp, response * strain);
}
