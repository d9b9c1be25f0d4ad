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

/**
 * The Lorenz curve of a histogram: which share of all values the lowest entries have, at equal
 * steps of the share of entries, from 0 to 1: `steps` + 1 numbers. Values lie in the middle of
 * their bins; empty where there is none.
 */
export function lorenzOf(bins: Float64Array, steps: number): number[] {
  let count = 0;
  let sum = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    count += bins[bin];
    sum += (bin + 0.5) * bins[bin];
  }
  if (count === 0) return [];
  const curve: number[] = [];
  let [below, held, bin] = [0, 0, 0];
  for (let step = 0; step <= steps; step++) {
    const target = (step / steps) * count;
    while (bin < bins.length && below + bins[bin] < target) {
      below += bins[bin];
      held += (bin + 0.5) * bins[bin];
      bin++;
    }
    curve.push(step === steps ? 1 : (held + (target - below) * (bin + 0.5)) / sum);
  }
  return curve;
}
