// Student's t distribution from exactly rounded operations, so that an interval has the same last
// bit in every JavaScript engine. The tail is a regularised incomplete beta function by its
// continued fraction (Lentz); the quantile is found by halving, which cannot diverge.

import { assert } from '../kernel/assert.ts';
import { exp, log } from '../kernel/math.ts';

const lanczos = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1259.139_216_722_402_8,
  771.323_428_777_653_13, -176.615_029_162_140_6, 12.507_343_278_686_905,
  -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];
const halfLogTwoPi = 0.918_938_533_204_672_8;
const smallest = 1e-300;

/** The quantile of t for a two-sided confidence (as 0.95) and degrees of freedom >= 1. */
export function studentQuantile(confidence: number, degrees: number): number {
  assert(confidence > 0 && confidence < 1, 'Confidence lies between 0 and 1', confidence);
  assert(degrees >= 1, 'Degrees of freedom are at least 1', degrees);
  // The same at each step of the search, and most of its work.
  const scale = logScale(degrees / 2, 0.5);
  let low = 0;
  let high = 1;
  while (insideShare(high, degrees, scale) < confidence) high *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (insideShare(middle, degrees, scale) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that |t| stays below a bound; `scale` is what `logScale` gives for it. */
export function insideShare(
  bound: number,
  degrees: number,
  scale = logScale(degrees / 2, 0.5),
): number {
  const x = degrees / (degrees + bound * bound);
  return 1 - incompleteBeta(x, degrees / 2, 0.5, scale);
}

/** Regularised incomplete beta function I_x(a, b), 0 <= x <= 1; `scale` is `logScale(a, b)`. */
export function incompleteBeta(x: number, a: number, b: number, scale = logScale(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(scale + a * log(x) + b * log(1 - x));
  // The fraction converges fast only on one side of the mean.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The logarithm of 1 over the beta function. */
function logScale(a: number, b: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b);
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = awayFromZero(1 - ((a + b) * x) / (a + 1));
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

function awayFromZero(x: number): number {
  return Math.abs(x) < smallest ? smallest : x;
}

/** Logarithm of the gamma function for x >= 0.5. */
function logGamma(x: number): number {
  const shifted = x - 1;
  let sum = lanczos[0];
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i] / (shifted + i);
  const t = shifted + 7.5;
  return halfLogTwoPi + (shifted + 0.5) * log(t) - t + log(sum);
}
