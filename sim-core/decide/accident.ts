// How dangerous a way is, whether a day ends in an accident, and what an accident costs.

import { exp, log } from '../kernel/math.ts';

/** Danger against a dry hour, in light and in heavy rain, and what heat adds (assumed). */
const rainDanger = new Float64Array([1, 1.3, 1.7]);
const heatDanger = 0.1;
/** Beyond so many hours online each further one adds to the danger (assumed; A5.05). */
const freshHours = 6;
const dangerPerTiredHour = 0.1;

/** Accidents of which nobody has to stay at home, and the mean of days of the others (assumed). */
const lightShare = 0.5;
const meanDaysLost = 10;
const mostDaysLost = 90;
/** What an accident costs its rider: repairs, and treatment for each day lost, fen (assumed). */
const repairFen = 30_000;
const treatmentFenPerDay = 15_000;
/** Of this, what social insurance bears where riders have it (assumed). */
const insuredPerMille = 800;

/**
 * Accidents on a metre ridden at the usual speed against one in dry weather by a rested rider: what
 * whoever rides takes for usual on such a day.
 */
export function usualDangerOf(rainLevel: number, isHot: boolean, hoursOnline: number): number {
  const tired = 1 + dangerPerTiredHour * Math.max(0, hoursOnline - freshHours);
  return (rainDanger[rainLevel] + (isHot ? heatDanger : 0)) * tired;
}

/** The same at another speed over the usual; `growth` is what each per cent adds, as a share. */
export function dangerOfSpeed(speedUp: number, growth: number): number {
  return exp(100 * growth * speedUp);
}

/** The chance that a day of so many metres, each weighed by its danger, has an accident. */
export function accidentChance(riskMetres: number, perMillionKm: number): number {
  return 1 - exp(-(riskMetres * perMillionKm) / 1e9);
}

/** Days on which a rider cannot ride after an accident, by a draw from 0 to 1. */
export function daysLostAt(luck: number): number {
  if (luck < lightShare) return 0;
  const days = -meanDaysLost * log(Math.max(1e-9, (1 - luck) / (1 - lightShare)));
  return Math.min(mostDaysLost, Math.ceil(days));
}

/** Days lost to an accident on average, light ones among them. */
const usualDaysLost = (1 - lightShare) / (1 - exp(-1 / meanDaysLost));

const fenPerAccident = repairFen + treatmentFenPerDay * usualDaysLost;

/**
 * What a day costs its rider that ends in an accident with a chance, lost earnings apart: whole fen
 * that can be expected. A rare large loss would drown in luck what a policy does to it.
 */
export function accidentCostFen(chance: number): number {
  return Math.round(chance * fenPerAccident);
}

/** What accidents on a metre of danger 1 cost its rider on average, insured or not, fen. */
export function ownFenPerMetre(perMillionKm: number, isInsured: boolean): number {
  const own = isInsured ? 1 - insuredPerMille / 1000 : 1;
  return (perMillionKm / 1e9) * fenPerAccident * own;
}

/** The part of that cost which social insurance bears, fen. */
export function insuredFen(costFen: number): number {
  return Math.round((costFen * insuredPerMille) / 1000);
}
