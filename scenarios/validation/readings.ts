// What targets read of a run besides its figures: stages of an order and shares of a day.

import type { SumId, Tally } from '../../sim-core/figures.ts';

/** One sum over another, in a unit. */
export function perDelivery(sums: readonly SumId[], unit = 1): (tally: Tally) => number {
  return (tally) => {
    let sum = 0;
    for (const each of sums) sum += tally.sum(each);
    return sum / tally.sum('delivered') / unit;
  };
}

/** Share of first offers made in an hour of the day. */
export function dispatchedIn(hour: number): (tally: Tally) => number {
  return (tally) => tally.sum('dispatched', 'hour', hour) / tally.sum('dispatched');
}
