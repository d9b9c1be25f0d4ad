// How the seeds of an experiment are put together to the mean over all seeds there are, although
// rain is rare and large: what seeds without rain say is carried along a line through the rainy
// ones to the mean rain of all seeds, as post-stratification does with steps. Each group has its
// own spread.

const fewestForLine = 4;
/**
 * A mean whose variance is so many times that of the plain mean of the same seeds is carried too
 * far beyond them to be shown (assumed): it may lie outside all of their values.
 */
const mostStretch = 4;
/**
 * How unevenly rain may act on seeds beyond what their residuals show, as a share of what it does:
 * a lever that acts in rain only leaves two rainy seeds nearly no residuals, and yet no line is
 * exactly straight. Set by how often intervals cover.
 */
const unevenness = 0.007;

/** A linear estimate of a mean: a weight for each value, and what its variance is made of. */
interface Plan {
  readonly weights: readonly number[];
  readonly spread: (values: readonly number[]) => Spread;
}

/** Variance of the estimate, and its degrees of freedom. */
interface Spread {
  readonly variance: number;
  readonly degrees: number;
}

/** Why seeds carry no interval. */
type Lack = 'few-seeds' | 'no-rain' | 'little-rain' | 'other-rain';

interface Planned {
  readonly plan?: Plan;
  readonly refusal?: Lack;
}

/** How seeds with such rain are put together; without a plan, their plain mean is all there is. */
export function planOf(shares: readonly number[], meanShare: number): Planned {
  const planned = planByRain(shares, meanShare);
  const { weights } = planned.plan ?? { weights: [] };
  const isStretched = weights.some((weight) => weight < 0)
    || weights.length * weighted(weights, weights) > mostStretch;
  return isStretched ? { refusal: 'other-rain' } : planned;
}

function planByRain(shares: readonly number[], meanShare: number): Planned {
  if (shares.length === 0) return { refusal: 'few-seeds' };
  const isSame = shares.every((share) => Math.abs(share - meanShare) < 1e-9);
  if (isSame) return shares.length < 2 ? { refusal: 'few-seeds' } : { plan: plainPlan(shares) };
  const rainy = shares.filter((share) => share > 0).length;
  const dry = shares.length - rainy;
  if (rainy === 0) return { refusal: 'no-rain' };
  if (dry >= 2 && dry >= rainy) {
    const plan = dryAndRainy(shares, meanShare);
    return rainy === 1 ? { plan, refusal: 'little-rain' } : { plan };
  }
  if (shares.length < fewestForLine) return { refusal: 'few-seeds' };
  return { plan: line(shares, meanShare) };
}

/** The same rain on every seed: the plain mean. */
function plainPlan(shares: readonly number[]): Plan {
  const n = shares.length;
  return {
    weights: shares.map(() => 1 / n),
    spread: (values) => ({ variance: squaresAround(values) / (n - 1) / n, degrees: n - 1 }),
  };
}

/**
 * A line from the mean of the dry seeds through the rainy ones, whose variance grows with the root
 * of their rain: a compromise of figures that rain leaves alone and levers that act in rain only.
 * Degrees of freedom by Satterthwaite.
 */
function dryAndRainy(shares: readonly number[], meanShare: number): Plan {
  const isDry = shares.map((share) => share === 0);
  const dryCount = isDry.filter(Boolean).length;
  const rainyCount = shares.length - dryCount;
  const reach = shares.reduce((sum, share) => sum + share * Math.sqrt(share), 0);
  const pull = shares.reduce((sum, share) => sum + Math.sqrt(share), 0);
  const dryWeight = (1 - (meanShare * pull) / reach) / dryCount;
  const weights = shares.map((share) => (
    share === 0 ? dryWeight : (meanShare * Math.sqrt(share)) / reach
  ));
  const spread = (values: readonly number[]): Spread => {
    const dry = values.filter((_value, i) => isDry[i]);
    const dryMean = plainMean(dry);
    const rise = values.reduce(
      (sum, value, i) => sum + Math.sqrt(shares[i]) * (value - dryMean), 0) / reach;
    let scaled = 0;
    let leverage = 0;
    let uneven = 0;
    values.forEach((value, i) => {
      if (isDry[i]) return;
      const rest = value - dryMean - rise * shares[i];
      scaled += (rest * rest) / Math.sqrt(shares[i]);
      leverage += weights[i] * weights[i] * Math.sqrt(shares[i]);
      const apart = weights[i] * shares[i] * unevenness * rise;
      uneven += apart * apart;
    });
    const dryVariance = (dryWeight * dryWeight * dryCount * squaresAround(dry)) / (dryCount - 1);
    const rainyVariance = (scaled / (rainyCount - 1)) * leverage + uneven;
    return combined(dryVariance, dryCount - 1, rainyVariance, rainyCount - 1);
  };
  return { weights, spread };
}

/**
 * The variance of two independent parts. Degrees of freedom by Satterthwaite, from estimates of the
 * squared variances that are not too large on average, as the squares of few residuals are: these
 * are divided by two degrees more, and two are taken off in the end.
 */
function combined(
  first: number,
  firstDegrees: number,
  second: number,
  secondDegrees: number,
): Spread {
  const variance = first + second;
  const parts = (first * first) / (firstDegrees + 2) + (second * second) / (secondDegrees + 2);
  const found = parts > 0 ? (variance * variance) / parts - 2 : 1;
  return { variance, degrees: Math.max(1, Math.min(found, firstDegrees + secondDegrees)) };
}

/** A straight line through all seeds, where dry ones are few. */
function line(shares: readonly number[], meanShare: number): Plan {
  const n = shares.length;
  const centre = plainMean(shares);
  const reach = squaresAround(shares);
  const weights = shares.map((share) => 1 / n + ((meanShare - centre) * (share - centre)) / reach);
  const spread = (values: readonly number[]): Spread => {
    const mean = plainMean(values);
    const slope = values.reduce(
      (sum, value, i) => sum + (shares[i] - centre) * (value - mean), 0) / reach;
    const rests = values.map((value, i) => value - mean - slope * (shares[i] - centre));
    const variance = rests.reduce((sum, rest) => sum + rest * rest, 0) / (n - 2);
    return { variance: variance * weighted(weights, weights), degrees: n - 2 };
  };
  return { weights, spread };
}

/** NaN when there are none. */
export function plainMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(values: readonly number[]): number {
  const mean = plainMean(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
}

/** Sum of values, each times its weight. */
export function weighted(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + weights[i] * value, 0);
}
