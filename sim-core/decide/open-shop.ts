// Where shops are opened: the more a place earns beyond what was to be expected, the more come.

import { exp } from '../kernel/math.ts';

/** Bounds of the exponent, so that one bad or lucky week of a small place means little. */
const mostResponse = 1.5;

/** Entry to a place over its usual entry, by its profit beyond the usual, as a share of sales. */
export function entryOver(extraShare: number, scale: number): number {
  const response = Math.max(-mostResponse, Math.min(mostResponse, extraShare / scale));
  return exp(response);
}
