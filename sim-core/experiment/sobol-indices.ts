// Sobol's indices: which share of an answer's variance over a space of factors comes from each of
// them, alone (first order) and with all that it does together with others (total). Answers come at
// the points of `exchangedPoints`, row by row.
// First order after A. Saltelli et al., Computer Physics Communications 181 (2010); total after
// M. J. W. Jansen, Computer Physics Communications 117 (1999); intervals by drawing rows again.

import { assert } from '../kernel/assert.ts';
import { keyOf, pick } from '../kernel/random.ts';
import { sampleOf } from './statistics.ts';

/** A share of variance and its 95 % interval; NaN where it cannot be told. */
export interface Index {
  /** From 0 to 1, but for the luck of few rows. */
  readonly share: number;
  /** Lower end of its interval. */
  readonly low: number;
  /** Upper end of its interval. */
  readonly high: number;
}

/** What one factor does to an answer. */
export interface SobolIndices {
  /** Of the factor alone. */
  readonly first: Index;
  /** With all that it does together with others; never less than alone, but for luck. */
  readonly total: Index;
}

const resamples = 500;
/** What each end of an interval leaves out. */
const tail = 0.025;

/**
 * Indices by factor from the answers at `exchangedPoints`; rows with an answer that is NaN say
 * nothing. NaN where the answer does not vary, intervals also of fewer than 16 rows.
 */
export function sobolIndices(factors: number, answers: readonly number[]): SobolIndices[] {
  const width = factors + 2;
  assert(answers.length % width === 0, 'answers come in whole rows', answers.length, width);
  const rows = Array.from({ length: answers.length / width }, (_unused, i) => (
    answers.slice(i * width, (i + 1) * width)
  )).filter((row) => !row.some(Number.isNaN));
  const told = sharesIn(factors, rows);
  const drawn = rows.length < fewestRows ? [] : drawnAgain(factors, rows);
  return told.map(({ first, total }, i) => ({
    first: indexOf(first, drawn.map((each) => each[i].first)),
    total: indexOf(total, drawn.map((each) => each[i].total)),
  }));
}

const fewestRows = 16;

interface Shares {
  readonly first: number;
  readonly total: number;
}

function sharesIn(factors: number, rows: readonly (readonly number[])[]): Shares[] {
  const ends = rows.flatMap((row) => [row[0], row[factors + 1]]);
  const { mean, variance } = sampleOf(ends);
  return Array.from({ length: factors }, (_unused, factor) => {
    if (!(variance > 0)) return { first: NaN, total: NaN };
    let together = 0;
    let apart = 0;
    for (const row of rows) {
      const moved = row[factor + 1] - row[0];
      together += (row[factors + 1] - mean) * moved;
      apart += moved * moved;
    }
    return {
      first: together / rows.length / variance,
      total: apart / rows.length / 2 / variance,
    };
  });
}

/** Shares from as many rows, drawn with replacement. */
function drawnAgain(factors: number, rows: readonly (readonly number[])[]): Shares[][] {
  const key = keyOf(1, 'sobol-indices');
  return Array.from({ length: resamples }, (_unused, sample) => (
    sharesIn(factors, rows.map((_row, i) => rows[pick(key, sample, i, rows.length)]))
  ));
}

function indexOf(share: number, drawn: readonly number[]): Index {
  const known = drawn.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
  if (known.length === 0 || Number.isNaN(share)) return { share, low: NaN, high: NaN };
  const at = (quantile: number): number => known[Math.round(quantile * (known.length - 1))];
  return { share, low: at(tail), high: at(1 - tail) };
}
