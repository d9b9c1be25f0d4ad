// How many people take up riding and how many give it up in a week, by how earnings compare with
// what they usually are: at usual earnings as many come as go.

import { exp } from '../kernel/math.ts';

/**
 * Share that leaves in a week at usual earnings: 20 % a month of the crowdsourced, 70 % a year of
 * those at stations (A4.18).
 */
const crowdsourcedTurnover = 0.046;
const dedicatedTurnover = 0.023;
/** Logarithms of earnings over the usual beyond which people do not tell more from less. */
const farthest = 1;

/** Share of riders of stations, or of others, that leaves in a week at usual earnings. */
export function usualTurnover(isDedicated: boolean): number {
  return isDedicated ? dedicatedTurnover : crowdsourcedTurnover;
}

/**
 * Share that comes in a week whose earnings are `apart` in logarithms from the usual; `pull` is how
 * many more come, in shares of the pool, for each unit of it (B3.05).
 */
export function entryRate(turnover: number, pull: number, apart: number): number {
  return Math.max(0, turnover + pull * bounded(apart));
}

/** Share that leaves in such a week. */
export function leavingRate(turnover: number, apart: number): number {
  return turnover * exp(-bounded(apart));
}

function bounded(apart: number): number {
  return Math.max(-farthest, Math.min(farthest, apart));
}
