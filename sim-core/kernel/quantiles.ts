// Distributions as tables of quantiles, made once a process from portable arithmetic. A draw is
// then one hash and one look-up, the same on every engine, and monotone in its uniform number,
// which keeps paired runs close. Values between entries are interpolated; the two tails end half a
// cell from the edge.

import { assert } from './assert.ts';
import { exp, log } from './math.ts';

const cellBits = 12;
const cellCount = 1 << cellBits;
const restScale = 1 / (1 << (32 - cellBits));

/** A distribution's quantiles at the middles of 4,096 cells of equal probability; only read. */
export interface Quantiles {
  readonly length: number;
  readonly [cell: number]: number;
}

/**
 * Every table made so far, by the name of its distribution. Cities may share it as they share code:
 * a table follows from its name alone and is never written again.
 */
// eslint-disable-next-line no-restricted-syntax -- read-only once made, the same for every city
const tables = new Map<string, Quantiles>();

/** The table of that name, made when it is first asked for. */
export function tableOnce(name: string, make: () => Quantiles): Quantiles {
  const kept = tables.get(name);
  if (kept !== undefined) return kept;
  const made = make();
  tables.set(name, made);
  return made;
}

/** The quantile for 32 random bits. */
export function quantileAt(table: Quantiles, randomBits: number): number {
  const cell = randomBits >>> (32 - cellBits);
  const low = table[cell];
  return low + (table[cell + 1] - low) * ((randomBits & ((1 << (32 - cellBits)) - 1)) * restScale);
}

/** Standard Gumbel (location 0, scale 1). */
export function gumbelQuantiles(): Quantiles {
  return tableOnce('gumbel', () => tabulate((u) => -log(-log(u))));
}

/** Exponential with mean 1. */
export function exponentialQuantiles(): Quantiles {
  return tableOnce('exponential', () => tabulate((u) => -log(1 - u)));
}

/** Standard normal, by bisection on a series for its distribution function. */
export function normalQuantiles(): Quantiles {
  return tableOnce('normal', () => fromDensity((x) => exp(-0.5 * x * x), -6, 6));
}

/** Gamma with mean 1 and the given shape (coefficient of variation 1 / sqrt(shape)), shape >= 1. */
export function gammaQuantiles(shape: number): Quantiles {
  assert(shape >= 1, 'a gamma table needs a shape of at least 1', shape);
  const top = 1 + 12 / Math.sqrt(shape);
  const density = (x: number): number =>
    x <= 0 ? 0 : exp((shape - 1) * log(x) - shape * x + shape);
  return tableOnce(`gamma ${shape}`, () => fromDensity(density, 0, top));
}

/** A table from any inverse distribution function. */
export function tabulate(inverse: (u: number) => number): Quantiles {
  const table = new Float64Array(cellCount + 1);
  for (let i = 0; i <= cellCount; i++) {
    const u = i === 0 ? 0.5 : i === cellCount ? cellCount - 0.5 : i;
    table[i] = inverse(u / cellCount);
  }
  return table;
}

/** A table from an unnormalised density on [low, high], by the midpoint rule on a fine grid. */
function fromDensity(density: (x: number) => number, low: number, high: number): Quantiles {
  const steps = 40_000;
  const width = (high - low) / steps;
  const cumulative = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i++) {
    cumulative[i + 1] = cumulative[i] + density(low + (i + 0.5) * width);
  }
  const total = cumulative[steps];
  let step = 0;
  return tabulate((u) => {
    const target = u * total;
    while (step < steps - 1 && cumulative[step + 1] < target) step++;
    const inside = (target - cumulative[step]) / (cumulative[step + 1] - cumulative[step]);
    return low + (step + inside) * width;
  });
}
