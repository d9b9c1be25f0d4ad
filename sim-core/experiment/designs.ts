// Where in a space of factors an experiment looks: every combination of their levels, a Latin
// hypercube, Sobol's sequence, or that sequence twice with their columns exchanged. A point has one
// coordinate a factor, from 0 to below 1; what a coordinate means to a factor is said in
// factors.ts.
//
// Latin hypercube: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979). Sobol's
// sequence with the direction numbers of S. Joe and F. Y. Kuo, SIAM Journal on Scientific Computing
// 30 (2008), in the order of I. A. Antonov and V. M. Saleev (1979). Exchanged columns: A. Saltelli
// et al., Computer Physics Communications 181 (2010).

import { assert } from '../kernel/assert.ts';
import { draw, keyOf, pick } from '../kernel/random.ts';
import { shuffled } from './shuffled.ts';
import { directions } from './sobol-directions.ts';

/** A point of a design: one coordinate a factor, from 0 to below 1. */
export type DesignPoint = readonly number[];

/** The bits of a coordinate, and how many numbers they hold. */
const sobolBits = 32;
const sobolRange = 0x1_0000_0000;

/** Sobol's sequence is told for so many factors at most. */
export const mostSobolFactors = directions.length + 1;

/** All combinations of so many levels a factor, the last factor moving first; 1 level or more. */
export function gridPoints(levels: readonly number[]): DesignPoint[] {
  assert(levels.every((count) => count >= 1), 'every factor of a grid has levels', ...levels);
  const count = levels.reduce((product, each) => product * each, 1);
  return Array.from({ length: count }, (_unused, number) => {
    const point = new Array<number>(levels.length);
    let rest = number;
    for (let i = levels.length - 1; i >= 0; i--) {
      // The middle of a level's stretch, which no rounding moves to the next.
      point[i] = ((rest % levels[i]) + 0.5) / levels[i];
      rest = Math.floor(rest / levels[i]);
    }
    return point;
  });
}

/**
 * So many points (1 or more), of which every factor's range cut into as many equal stretches holds
 * one each; the same seed gives the same points.
 */
export function latinHypercube(seed: number, factors: number, count: number): DesignPoint[] {
  assert(factors >= 1 && count >= 1, 'a hypercube has factors and points', factors, count);
  const key = keyOf(seed, 'latin-hypercube');
  const columns = Array.from({ length: factors }, (_unused, factor) => {
    const order = shuffled(count, (left) => pick(key, factor, left, left));
    return order.map((stretch, i) => (stretch + draw(key, factor, count + 1 + i)) / count);
  });
  return Array.from({ length: count }, (_unused, i) => columns.map((column) => column[i]));
}

/**
 * The first so many points of Sobol's sequence after its corner of zeros; more points keep the
 * first ones. At most `mostSobolFactors` factors.
 */
export function sobolPoints(factors: number, count: number): DesignPoint[] {
  assert(factors >= 1 && factors <= mostSobolFactors, 'Sobol\'s sequence has factors', factors);
  const numbers = Array.from({ length: factors }, (_unused, i) => directionNumbers(i));
  const at = new Array<number>(factors).fill(0);
  return Array.from({ length: count }, (_unused, number) => {
    const bit = lowestZeroBit(number);
    return at.map((_before, i) => {
      at[i] = (at[i] ^ numbers[i][bit]) >>> 0;
      return at[i] / sobolRange;
    });
  });
}

/**
 * Points that tell how much each factor moves an answer, in so many rows: a point of one list, the
 * same with each factor in turn as in a point of a second list, and that point. Both lists are the
 * two halves of Sobol's sequence, so that more rows keep the first ones. At most half of
 * `mostSobolFactors` factors.
 */
export function exchangedPoints(factors: number, rows: number): DesignPoint[] {
  return sobolPoints(2 * factors, rows).flatMap((both) => {
    const first = both.slice(0, factors);
    const second = both.slice(factors);
    return [first, ...first.map((_at, i) => first.with(i, second[i])), second];
  });
}

/** By bit, scaled to whole numbers of `sobolBits` bits. */
function directionNumbers(dimension: number): number[] {
  const numbers = new Array<number>(sobolBits);
  if (dimension === 0) {
    for (let bit = 0; bit < sobolBits; bit++) numbers[bit] = (1 << (sobolBits - 1 - bit)) >>> 0;
    return numbers;
  }
  const { polynomial, first } = directions[dimension - 1];
  const degree = first.length;
  for (let bit = 0; bit < sobolBits; bit++) {
    if (bit < degree) {
      numbers[bit] = (first[bit] << (sobolBits - 1 - bit)) >>> 0;
      continue;
    }
    let value = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
    for (let i = 1; i < degree; i++) {
      if (((polynomial >>> (degree - 1 - i)) & 1) === 1) value ^= numbers[bit - i];
    }
    numbers[bit] = value >>> 0;
  }
  return numbers;
}

function lowestZeroBit(number: number): number {
  let bit = 0;
  for (let rest = number; rest % 2 === 1; rest = Math.floor(rest / 2)) bit++;
  return bit;
}
