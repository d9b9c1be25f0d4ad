// How much of an item a shop orders, and at what price goods go on their last day. The newsvendor's
// rule: stock up to the quantile of tomorrow's demand at which one more unit is as likely to be
// missed as to be wasted, weighed by what either costs.

/** Weight of a day in a smoothed forecast and its error (assumed: about ten days count). */
const dayWeight = 0.1;
/** A normal's standard deviation over its mean absolute deviation: the root of pi / 2. */
const spreadOverError = 1.2533;

/** A forecast of demand after a day on which so much was wished; a naive one repeats the day. */
export function forecastAfter(forecast: number, wished: number, isNaive: boolean): number {
  return isNaive ? wished : forecast + dayWeight * (wished - forecast);
}

/** The mean absolute error of a forecast after that day. */
export function errorAfter(meanError: number, forecast: number, wished: number): number {
  return meanError + dayWeight * (Math.abs(wished - forecast) - meanError);
}

/**
 * Units up to which to stock for tomorrow. `z` is the normal's quantile at the service level,
 * `factor` tomorrow's demand over an ordinary day's.
 */
export function stockUpTo(forecast: number, meanError: number, z: number, factor: number): number {
  return Math.max(0, Math.round(factor * (forecast + spreadOverError * z * meanError)));
}

/** Units to order in full cases, when some are at hand for tomorrow. */
export function unitsToOrder(upTo: number, atHand: number, caseUnits: number): number {
  return caseUnits * Math.ceil(Math.max(0, upTo - atHand) / caseUnits);
}

/** Of what marked goods sell more, so much is bought besides and replaces nothing (assumed). */
const boughtBesides = 0.3;

/** How many more are sold at a discount, over what is sold at the full price: elasticity -2. */
function soldMore(discount: number): number {
  return 1 / ((1 - discount) * (1 - discount)) - 1;
}

/**
 * Chance that a wish for another item of a category moves to those marked down there, whose share
 * of wishes is `share`. With those bought besides as many more are sold as a price elasticity of -2
 * says (B1.15, prior), as long as there are wishes that can move.
 */
export function moveToMarked(share: number, discount: number): number {
  if (share >= 1) return 1;
  return Math.min(1, ((1 - boughtBesides) * share * soldMore(discount)) / (1 - share));
}

/** Chance that with a wish of a category one of its marked goods is bought besides. */
export function buyBesides(share: number, discount: number): number {
  return Math.min(1, boughtBesides * share * soldMore(discount));
}
