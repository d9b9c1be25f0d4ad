// Rain and heat raise the demand for meals brought to the door: B2.04 (+30 % in heavy rain), B2.01
// and B2.02 (heat), B2.05 (cold).

import { demandInRain } from '../fulfilment/rain-demand.ts';

/** Needs over those of a dry day of 20 degrees; rain level 0 dry, 1 light, 2 heavy. */
export function weatherDemand(rainLevel: number, celsius: number): number {
  return demandInRain(rainLevel) * temperatureDemand(celsius);
}

/** Demand over that at 20 degrees: a curve through B2.01 and B2.02, and B2.05 at its cold end. */
function temperatureDemand(celsius: number): number {
  const warmth = Math.max(0, celsius - 20);
  const frost = Math.max(0, -celsius);
  return 1 + 0.0063 * warmth + 0.00022 * warmth * warmth + Math.min(0.5, 0.04 * frost);
}
