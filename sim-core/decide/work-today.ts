// Whether a crowdsourced rider rides on a day at all: days off are usual, and a day that promises
// more than usual brings more of them out.

import { pow } from '../kernel/math.ts';

/** Share of days on which a rider rides at usual earnings (A4.03: together about half). */
const usualShare = 0.45;
const fullTimeShare = 0.85;
/** Elasticity of days to what a day promises (B3.01, less what half hours answer). */
const dayElasticity = 0.6;

/** The chance of riding on a day that promises `worth` times the usual, from 0 to 1. */
export function workChance(isFullTime: boolean, worth: number): number {
  const usual = isFullTime ? fullTimeShare : usualShare;
  return Math.min(1, usual * pow(Math.max(0.01, worth), dayElasticity));
}
