// Picking zones by weight: exact shares for large crowds, cumulative sums for single picks.

/** Integers that sum to the total and follow the weights as closely as whole numbers can. */
export function quotas(weights: Float64Array, total: number): Int32Array {
  const counts = new Int32Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  if (sum <= 0) return counts;
  let carried = 0;
  let given = 0;
  // Carrying the fraction to the next place keeps every running total within one of its share.
  for (let i = 0; i < weights.length; i++) {
    carried += (weights[i] / sum) * total;
    const upTo = Math.min(Math.floor(carried + 0.5), total);
    counts[i] = weights[i] > 0 ? Math.max(upTo - given, 0) : 0;
    given += counts[i];
  }
  giveRest(counts, weights, total - given);
  return counts;
}

/** Rounding at the very end may leave a few over; the heaviest place takes them. */
function giveRest(counts: Int32Array, weights: Float64Array, rest: number): void {
  let heaviest = 0;
  for (let i = 1; i < weights.length; i++) if (weights[i] > weights[heaviest]) heaviest = i;
  counts[heaviest] += rest;
}

/** Running sums of the weights. */
export function cumulative(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    sums[i] = sum;
  }
  return sums;
}

/** The place whose share of the running sums holds `luck` (0 to 1), from `start` to `end` - 1. */
export function pickWeighted(
  sums: Float64Array, start: number, end: number, luck: number,
): number {
  const below = start > 0 ? sums[start - 1] : 0;
  const wanted = below + luck * (sums[end - 1] - below);
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
