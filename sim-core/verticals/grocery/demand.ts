// When households want groceries: by hour, weekday and weather, before any policy (all assumed:
// mornings and the hours before supper; more at weekends and in bad weather).

import { demandInRain } from '../fulfilment/rain-demand.ts';

/** Share of a day's needs in each hour; sums to 1. Nobody shops while warehouses are closed. */
export const needShareByHour = [
  0, 0, 0, 0, 0, 0, 0.02, 0.05, 0.08, 0.09, 0.09, 0.07,
  0.05, 0.04, 0.05, 0.07, 0.11, 0.12, 0.07, 0.04, 0.03, 0.02, 0, 0,
] as const;

/** From six in the morning to ten in the evening. */
export const opensHour = 6;
export const closesHour = 22;

/** Needs of each weekday over the mean of the week; 0 is Monday. */
export const weekdayFactor = [0.93, 0.9, 0.92, 0.95, 1.03, 1.14, 1.13] as const;

/** Needs over those of a dry day of 20 degrees; rain level 0 dry, 1 light, 2 heavy. */
export function weatherDemand(rainLevel: number, celsius: number): number {
  const heat = Math.max(0, celsius - 28);
  const frost = Math.max(0, 2 - celsius);
  return demandInRain(rainLevel) * (1 + Math.min(0.2, 0.015 * heat + 0.015 * frost));
}
