// Where variance comes from: the components of a crossed table of values, one for each level of
// each way (as days, layouts and assumptions), all ways taken as drawn at random. Components by the
// method of moments, each mean square set to what it is on average: the estimators of the analysis
// of variance, which are the best unbiased ones of balanced normal data (S. R. Searle, G. Casella
// and C. E. McCulloch, Variance Components (1992), chapter 4). One may come out negative; it is
// told as it was found, so that it stays unbiased, and counts as nothing in the shares.
// Intervals are generalised ones (S. Weerahandi, JASA 88 (1993); J. Hannig, H. Iyer and
// P. Patterson, JASA 101 (2006)): what the mean squares may have stood for, by drawing again the
// chi-squares that they are multiples of. How often these hold is checked in
// test/experiment/variance.

import { assert } from '../kernel/assert.ts';
import { log, sinPi } from '../kernel/math.ts';
import { draw, type Key, keyOf } from '../kernel/random.ts';
import type { Interval } from './statistics.ts';

/** One source of variance. */
export interface Component extends Interval {
  /** Ways by their place, rising: one alone, or several in what they do together. */
  readonly ways: readonly number[];
  /** Degrees of freedom of its mean square. */
  readonly degrees: number;
  /** Sum of squares over its degrees of freedom, in squares of the values' unit. */
  readonly meanSquare: number;
  /** As estimated, in squares of the values' unit; may be negative. NaN where any value is. */
  readonly variance: number;
  /** Of all components' sum, negative ones counted as 0; NaN where nothing varies. */
  readonly share: number;
  /** Lower end of the share's 95 % interval. */
  readonly shareLow: number;
  /** Its upper end. */
  readonly shareHigh: number;
}

const resamples = 1999;
/** What each end of an interval leaves out. */
const tail = 0.025;
/** Values no further apart, as a share of their size, differ by rounding only. */
const rounding = 1e-10;
/** The product of so many draws is still a number. */
const drawsAtOnce = 16;

/** Splits the variance of tables of one shape, whose chi-squares are drawn once. */
export class CrossedVariance {
  private readonly sizes: readonly number[];
  /** Sets of ways as bits of a number, from 1: what each component is of. */
  private readonly sets: readonly number[];
  private readonly degrees: readonly number[];
  /** By set, values that share an effect. */
  private readonly repeats: readonly number[];
  /** By set, what its sum of squares may have been in its variance. */
  private readonly drawn: readonly Float64Array[];

  /** How many levels each way has, at least two; of one way or more. */
  constructor(sizes: readonly number[]) {
    assert(sizes.length > 0 && sizes.every((size) => size >= 2), 'a way has two levels', ...sizes);
    this.sizes = sizes;
    this.sets = Array.from({ length: (1 << sizes.length) - 1 }, (_unused, i) => i + 1);
    this.degrees = this.sets.map((set) => product(this.waysIn(set).map((way) => sizes[way] - 1)));
    this.repeats = this.sets.map((set) => (
      product(sizes) / product(this.waysIn(set).map((way) => sizes[way]))
    ));
    const key = keyOf(1, 'variance');
    this.drawn = this.degrees.map((degrees, i) => (
      Float64Array.from({ length: resamples }, (_unused, sample) => (
        chiSquare(degrees, key, i * resamples + sample)
      ))
    ));
  }

  /**
   * Components from the values at all combinations of levels, the last way's levels running
   * fastest: single ways in their order, then what they do in pairs and so on. What all ways do
   * together is also the rest that follows none of them.
   */
  of(values: readonly number[]): Component[] {
    assert(values.length === product(this.sizes), 'one value a combination', values.length);
    const squares = this.meanSquares(values);
    const variances = this.componentsFrom(squares);
    const shares = sharesOf(variances);
    const again = Array.from({ length: resamples }, (_unused, sample) => this.componentsFrom(
      squares.map((square, i) => (square * this.degrees[i]) / this.drawn[i][sample]),
    ));
    const sharesAgain = again.map(sharesOf);
    return this.sets.map((set, i): Component => {
      const { low, high } = spanOf(again.map((each) => Math.max(0, each[i])));
      const { low: shareLow, high: shareHigh } = spanOf(sharesAgain.map((each) => each[i]));
      return {
        ways: this.waysIn(set), degrees: this.degrees[i], meanSquare: squares[i],
        variance: variances[i], low, high, share: shares[i], shareLow, shareHigh,
      };
    }).sort((one, other) => one.ways.length - other.ways.length);
  }

  /** By set: of the parts of the values that no fewer ways account for. */
  private meanSquares(values: readonly number[]): number[] {
    const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    const parts = partsOf(values, this.sizes);
    return this.sets.map((set, i) => {
      const root = Math.sqrt(parts[set].reduce((sum, part) => sum + part * part, 0));
      const whole = root * Math.sqrt(values.length / parts[set].length);
      return whole <= rounding * size ? 0 : (whole * whole) / this.degrees[i];
    });
  }

  /**
   * On average a mean square is the sum of the components of all sets around its own, each as often
   * as their levels stand for one value; what is left of one when all larger sets are taken out is
   * its own component.
   */
  private componentsFrom(squares: readonly number[]): number[] {
    return this.sets.map((set, i) => {
      let left = 0;
      for (const other of this.sets) {
        if ((other & set) !== set) continue;
        left += (countBits(other ^ set) % 2 === 0 ? 1 : -1) * squares[other - 1];
      }
      return left / this.repeats[i];
    });
  }

  private waysIn(set: number): number[] {
    return this.sizes.map((_size, way) => way).filter((way) => (set & (1 << way)) !== 0);
  }
}

/**
 * Values split into a mean and deviations from it, way after way: by the set of ways that deviate,
 * a table over these.
 */
function partsOf(values: readonly number[], sizes: readonly number[]): number[][] {
  let parts: number[][] = [[...values]];
  sizes.forEach((size, way) => {
    const means = parts.map((part, set) => {
      const inner = product(sizes.slice(way + 1));
      const outer = part.length / size / inner;
      return { set, outer, inner, means: meansOver(part, outer, size, inner) };
    });
    parts = [
      ...means.map((each) => each.means),
      ...means.map(({ set, inner, means: mean }) => parts[set].map((value, at) => (
        value - mean[Math.floor(at / (size * inner)) * inner + (at % inner)]
      ))),
    ];
  });
  return parts;
}

function meansOver(part: readonly number[], outer: number, size: number, inner: number): number[] {
  return Array.from({ length: outer * inner }, (_unused, at) => {
    const first = Math.floor(at / inner) * size * inner + (at % inner);
    let sum = 0;
    for (let level = 0; level < size; level++) sum += part[first + level * inner];
    return sum / size;
  });
}

function sharesOf(variances: readonly number[]): number[] {
  const positive = variances.map((each) => Math.max(0, each));
  const all = positive.reduce((sum, each) => sum + each, 0);
  return positive.map((each) => (all > 0 ? each / all : NaN));
}

/** Where all but the tails lie; NaN where nothing varies. */
function spanOf(drawn: readonly number[]): Interval {
  const known = Float64Array.from(drawn.filter((each) => !Number.isNaN(each))).sort();
  if (known.length === 0) return { low: NaN, high: NaN };
  const cut = Math.floor(tail * (known.length + 1));
  return { low: known[Math.max(0, cut - 1)], high: known[known.length - Math.max(1, cut)] };
}

/** A draw of chi-square: exponentials, each two degrees, and a normal's square for an odd one. */
function chiSquare(degrees: number, key: Key, subject: number): number {
  let sum = 0;
  let together = 1;
  const pairs = Math.floor(degrees / 2);
  for (let i = 0; i < pairs; i++) {
    together *= draw(key, subject, i);
    if (i % drawsAtOnce < drawsAtOnce - 1 && i < pairs - 1) continue;
    sum -= 2 * log(together);
    together = 1;
  }
  if (degrees % 2 === 0) return sum;
  const side = sinPi(draw(key, subject, pairs + 1));
  return sum - 2 * log(draw(key, subject, pairs)) * side * side;
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all * each, 1);
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
