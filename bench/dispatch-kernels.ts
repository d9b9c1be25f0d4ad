// The kernels of choosing and of looking for riders, on made-up data that the C++ twin makes alike.

import type { Riders } from '../sim-core/plug-in.ts';
import {
  bitsFrom, greatestAt, makeRiders, NearestRiders, type Places, quantileAt, type Quantiles,
  RiderGrid, rootOf, unsignedBits,
} from '../sim-core/workbench.ts';

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

// A constant of this file is known to the compiler, where an import is looked up at each call.
const luckOf = quantileAt;
const bitsOf = bitsFrom;

/**
 * The best of 30 alternatives, each with a luck of its own: a hash and a table of quantiles. In two
 * passes, as in browsing: first what each is worth, then which is worth most.
 */
export function choiceKernel(key: number): Kernel {
  const gumbel = Float64Array.from({ length: 4097 }, (_, i) => spread(key, i, 20) - 50).sort();
  const length = alternatives * choosers;
  const worth = Float64Array.from({ length }, (_, i) => spread(key, i, 21));
  const utility = new Float64Array(alternatives);
  const lead = new Int32Array(alternatives / 2);
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < choiceSteps; step++) {
      const row = (step & (choosers - 1)) * alternatives;
      fillUtilities(utility, worth, row, gumbel, rootOf(key, step));
      sum = (Math.imul(sum, 31) + greatestAt(utility, alternatives, lead)) | 0;
    }
    return sum;
  };
  return { name: 'choice', stepCount: choiceSteps, work };
}

function fillUtilities(
  utility: Float64Array, worth: Float64Array, row: number, gumbel: Quantiles, root: number,
): void {
  for (let k = 0; k < alternatives; k++) {
    utility[k] = worth[row + k] + 0.5 * luckOf(gumbel, bitsOf(root, k));
  }
}

/** A number from 0 to 100. */
export function spread(key: number, subject: number, occasion: number): number {
  return unsignedBits(key, subject, occasion) / 42_949_672.96;
}

/** The eight best of 4,000 riders for a place, with orders on hand counted as way. */
export function nearestKernel(key: number): Kernel {
  const space = { zoneMetres, columns: side, rows: side };
  const riders = madeUpRiders(riderCount);
  const grid = new RiderGrid('riders', space, riders);
  for (let i = 0; i < riderCount; i++) {
    const x = unsignedBits(key, i, 1) % (side * zoneMetres);
    const y = unsignedBits(key, i, 2) % (side * zoneMetres);
    const rider = i << riders.bits;
    riders.onHand[rider] = unsignedBits(key, i, 3) % 4;
    grid.place(rider, x, y, riders.onHand[rider]);
  }
  const nearest = new NearestRiders(wanted);
  const work = (): number => {
    let sum = 0;
    for (let step = 0; step < nearestSteps; step++) {
      const x = unsignedBits(key, step, 11) % (side * zoneMetres);
      nearest.search(grid, x, unsignedBits(key, step, 12) % (side * zoneMetres), reachMetres, -1);
      for (let c = 0; c < nearest.count; c++) {
        sum = (Math.imul(sum, 31) + (nearest.rider[c] >> riders.bits)) | 0;
      }
    }
    return sum;
  };
  return { name: 'nearest', stepCount: nearestSteps, work };
}

/** Riders as a city has them, all at one home. */
export function madeUpRiders(count: number): Riders {
  const homes = { riderHomeX: new Int32Array(count), riderHomeY: new Int32Array(count) };
  return makeRiders(homes as unknown as Places, 1);
}
