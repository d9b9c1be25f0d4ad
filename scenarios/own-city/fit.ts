// How many needs it takes until a city has as many orders as its log, by running it.

import { BuiltCity, type CitySpec, noChange } from '../../sim-core/index.ts';
import { ordinaryDay } from '../index.ts';

/** What the city came to beside what was wanted. */
export interface Fit {
  readonly city: CitySpec;
  /** Orders of a day, in the mean of the seeds. */
  readonly ordersPerDay: number;
  /** From placing to the door, in the mean of the seeds. */
  readonly deliveryMinutes: number;
}

/** Days that each round runs; as many in the first as in the last, on the same seeds. */
const seeds = Array.from({ length: 12 }, (_seed, i) => i + 1);
const rounds = 4;
/** Where the search begins: what food needs if a city does not say. */
const firstNeeds = 2400;
/** Bounds of `needsPerThousandOrders` in a city file. */
export const needsBounds = { least: 1000, most: 20_000 } as const;

/** The city with needs that give the orders which it is described for; as near as bounds allow. */
export function fitted(city: CitySpec): Fit {
  let needs = city.needsPerThousandOrders ?? firstNeeds;
  let best = measured({ ...city, needsPerThousandOrders: needs });
  for (let round = 0; round < rounds; round++) {
    const wanted = Math.round((needs * city.ordersPerDay) / Math.max(1, best.ordersPerDay));
    const next = Math.max(needsBounds.least, Math.min(needsBounds.most, wanted));
    if (next === needs) break;
    needs = next;
    const found = measured({ ...city, needsPerThousandOrders: needs });
    if (missOf(found) < missOf(best)) best = found;
    else break;
  }
  return best;
}

function missOf({ city, ordersPerDay }: Fit): number {
  return Math.abs(ordersPerDay - city.ordersPerDay);
}

function measured(city: CitySpec): Fit {
  const built = new BuiltCity(ordinaryDay(city));
  const days = seeds.map((seed) => {
    built.begin(noChange, seed);
    return built.finish().figures;
  });
  const mean = (figure: 'orders.placed' | 'delivery.time-mean'): number => {
    const values = days.map((figures) => figures[figure]).filter((value) => !Number.isNaN(value));
    return values.reduce((sum, each) => sum + each, 0) / values.length;
  };
  return {
    city, ordersPerDay: mean('orders.placed'), deliveryMinutes: mean('delivery.time-mean'),
  };
}
