// The kernels of choosing and of looking for riders, on made-up data that the C++ twin makes alike.

import { NearestRiders } from '../sim-core/dispatch/candidates.ts';
import { quantileAt } from '../sim-core/kernel/quantiles.ts';
import { bits, bitsFrom, rootOf } from '../sim-core/kernel/random.ts';
import type { City } from '../sim-core/world/city.ts';
import { RiderGrid } from '../sim-core/world/rider-grid.ts';
import type { Riders } from '../sim-core/world/riders.ts';

export interface Kernel {
  name: string;
  stepCount: number;
  work: () => number;
}

const choiceSteps = 200_000;
const alternatives = 30;
const choosers = 1024;
const nearestSteps = 100_000;
const side = 40;
const zoneMetres = 500;
const riderCount = 4000;
const wanted = 8;
const reachMetres = 6000;

/** The best of 30 alternatives, each with a luck of its own: a hash and a table of quantiles. */
export function choiceKernel(key: number): Kernel {
  const gumbel = Float64Array.from({ length: 4097 }, (_, i) => spread(key, i, 20) - 50);
  const length = alternatives * choosers;
  const worth = Float64Array.from({ length }, (_, i) => spread(key, i, 21));
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < choiceSteps; step++) {
      const root = rootOf(key, step);
      const row = (step & (choosers - 1)) * alternatives;
      let best = -1;
      let most = -Infinity;
      for (let k = 0; k < alternatives; k++) {
        const utility = worth[row + k] + 0.5 * quantileAt(gumbel, bitsFrom(root, k));
        if (utility <= most) continue;
        most = utility;
        best = k;
      }
      sum = (Math.imul(sum, 31) + best) | 0;
    }
    return sum;
  };
  return { name: 'choice', stepCount: choiceSteps, work };
}

function spread(key: number, subject: number, occasion: number): number {
  return bits(key, subject, occasion) / 42_949_672.96;
}

/** The eight best of 4,000 riders for a place, with orders on hand counted as way. */
export function nearestKernel(key: number): Kernel {
  const columns = { gridList: new Int32Array(riderCount).fill(-1) };
  const riders = {
    ...columns, capacity: riderCount, gridPrevious: new Int32Array(riderCount),
  } as unknown as Riders;
  const grid = new RiderGrid(side * side, riders);
  for (let rider = 0; rider < riderCount; rider++) {
    const x = bits(key, rider, 1) % (side * zoneMetres);
    const y = bits(key, rider, 2) % (side * zoneMetres);
    const zone = Math.floor(y / zoneMetres) * side + Math.floor(x / zoneMetres);
    grid.place(rider, x, y, zone, bits(key, rider, 3) % 4);
  }
  const city = { grid, space: { zoneMetres, columns: side, rows: side } } as unknown as City;
  const nearest = new NearestRiders(wanted);
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < nearestSteps; step++) {
      const x = bits(key, step, 11) % (side * zoneMetres);
      nearest.search(city, x, bits(key, step, 12) % (side * zoneMetres), reachMetres, -1);
      for (let c = 0; c < nearest.count; c++) sum = (Math.imul(sum, 31) + nearest.rider[c]) | 0;
    }
    return sum;
  };
  return { name: 'nearest', stepCount: nearestSteps, work };
}
