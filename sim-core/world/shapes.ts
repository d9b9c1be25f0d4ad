// Distributions that are drawn from by table, of use to everybody; they are made once and only
// read.

import {
  exponentialQuantiles,
  gumbelQuantiles,
  normalQuantiles,
  type Quantiles,
} from '../kernel/quantiles.ts';

export interface Shapes {
  readonly gumbel: Quantiles;
  readonly normal: Quantiles;
  readonly exponential: Quantiles;
}

/** One set for all cities of a process. */
export const shapes: Shapes = {
  gumbel: gumbelQuantiles(),
  normal: normalQuantiles(),
  exponential: exponentialQuantiles(),
};
