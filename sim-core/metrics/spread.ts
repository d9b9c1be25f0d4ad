// What is read from a histogram: quantiles and inequality.

/** The value below which a share of a histogram's entries lie, interpolated; NaN when empty. */
export function quantileOf(bins: Float64Array, width: number, share: number): number {
  let total = 0;
  for (let bin = 0; bin < bins.length; bin++) total += bins[bin];
  if (total === 0) return NaN;
  const target = share * total;
  let below = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    if (below + bins[bin] >= target && bins[bin] > 0) {
      return (bin + (target - below) / bins[bin]) * width;
    }
    below += bins[bin];
  }
  return bins.length * width;
}

/** The Gini index of a histogram's values, each taken at the middle of its bin; NaN when empty. */
export function giniOf(bins: Float64Array, width: number): number {
  let count = 0;
  let sum = 0;
  let area = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const value = (bin + 0.5) * width * bins[bin];
    area += bins[bin] * (2 * sum + value);
    count += bins[bin];
    sum += value;
  }
  return count === 0 || sum === 0 ? NaN : 1 - area / (count * sum);
}
