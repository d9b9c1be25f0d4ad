// What a vertical counts in bins of equal width, to tell quantiles.

/** Names of a count in each of so many bins, for a vertical's sums. */
export function binNamesOf(name: string, bins: number): readonly string[] {
  return Array.from({ length: bins }, (_, bin) => `${name}@${bin}`);
}

/** Counts by bin, by the names of `binNamesOf`. */
export function binsOf(
  sum: (name: string) => number,
  name: string,
  bins: number,
): readonly number[] {
  return Array.from({ length: bins }, (_, bin) => sum(`${name}@${bin}`));
}

/** In which bin, with its part, a share of all lies; NaN without any. */
export function quantileOf(bins: readonly number[], share: number): number {
  let left = 0;
  for (const count of bins) left += share * count;
  if (!(left > 0)) return NaN;
  for (let bin = 0; bin < bins.length; bin++) {
    if (left <= bins[bin]) return bin + left / bins[bin];
    left -= bins[bin];
  }
  return bins.length;
}
