// What consumers are used to paying for the bringing, and how much more it hurts to pay more than
// that than it pleases to pay less (loss aversion about a reference price).

/**
 * Utility lost because the fee less coupons lies above the usual one, besides what it costs.
 * `lossAversion`: a yuan above over a yuan below, 1 when both weigh the same.
 */
export function lossFelt(
  shownFen: number,
  referenceFen: number,
  pricePerYuan: number,
  lossAversion: number,
): number {
  if (shownFen <= referenceFen) return 0;
  return pricePerYuan * (lossAversion - 1) * ((shownFen - referenceFen) / 100);
}

/** The reference after one more look, of so many a week that together move it `weeklySpeed`. */
export function nextReference(
  referenceFen: number,
  shownFen: number,
  weeklySpeed: number,
  looksPerWeek: number,
): number {
  const step = Math.min(1, weeklySpeed / looksPerWeek);
  return referenceFen + step * (shownFen - referenceFen);
}
