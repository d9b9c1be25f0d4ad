// What noisy answers at some points say of all points between: a Gaussian process with a Matérn
// covariance (5/2) that has a length for each input, chosen by how likely it makes the answers.
// C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning (2006); noise that
// differs by point after B. Ankenman, B. L. Nelson and J. Staum, Operations Research 58 (2010).

import { assert } from '../kernel/assert.ts';
import { exp, log } from '../kernel/math.ts';
import { sampleOf } from './statistics.ts';

/** What is expected somewhere, and how far off that may be. */
export interface Prediction {
  readonly mean: number;
  /** Standard deviation, above 0, without the noise of an answer. */
  readonly deviation: number;
}

/** Answers at points of a unit cube. */
export interface Observed {
  readonly points: readonly (readonly number[])[];
  /** One a point; not NaN. */
  readonly answers: readonly number[];
  /** Variance of each answer from noise, 0 or more. */
  readonly noise: readonly number[];
}

/** Whole steps on logarithmic scales, so that a search among them is one of whole numbers. */
export interface Shape {
  /** By input: powers of the root of two. */
  readonly lengths: readonly number[];
  /** Of the variance, on the scale of the answers' own. */
  readonly amplitude: number;
}

const lengthSteps = { least: -6, most: 6 };
const amplitudeSteps = { least: -4, most: 8 };
/** Beside noise, so that equal points do no harm. */
const jitter = 1e-6;
/** Answers are thought to bend about once over an input's range, give or take a factor of three. */
const priorSpread = 3;
const sweeps = 3;

/** Learns from answers; `before`, the shape last found, is where the search for a better begins. */
export class GaussianProcess {
  readonly shape: Shape;
  private readonly points: readonly (readonly number[])[];
  private readonly centre: number;
  private readonly scale: number;
  private readonly standard: readonly number[];
  private readonly noise: readonly number[];
  private readonly fit: Fit;

  constructor({ points, answers, noise }: Observed, before?: Shape) {
    const { length } = points;
    assert(length >= 2 && answers.length === length, 'answers at points', length);
    const { mean, variance } = sampleOf(answers);
    this.points = points;
    this.centre = mean;
    this.scale = variance > 0 ? Math.sqrt(variance) : 1;
    this.standard = answers.map((answer) => (answer - mean) / this.scale);
    this.noise = noise.map((each) => each / (this.scale * this.scale) + jitter);
    this.shape = this.bestShape(before ?? { lengths: points[0].map(() => 0), amplitude: 0 });
    this.fit = this.fitted(this.shape);
  }

  at(point: readonly number[]): Prediction {
    const { factor, weights } = this.fit;
    const near = this.points.map((other) => covariance(this.shape, point, other));
    const mean = near.reduce((sum, each, i) => sum + each * weights[i], 0);
    const told = solvedForward(factor, near).reduce((sum, each) => sum + each * each, 0);
    const variance = Math.max(jitter, covariance(this.shape, point, point) - told);
    return {
      mean: this.centre + this.scale * mean,
      deviation: this.scale * Math.sqrt(variance),
    };
  }

  /** One number after another is moved where that makes the answers likelier. */
  private bestShape(start: Shape): Shape {
    let best = start;
    let likeliest = this.fitted(start).likelihood;
    const tryOut = (shape: Shape): boolean => {
      const { likelihood } = this.fitted(shape);
      if (!(likelihood > likeliest)) return false;
      [best, likeliest] = [shape, likelihood];
      return true;
    };
    for (let sweep = 0; sweep < sweeps; sweep++) {
      const before = best;
      start.lengths.forEach((_length, i) => {
        moved(best.lengths[i], lengthSteps, (step) => (
          tryOut({ ...best, lengths: best.lengths.with(i, step) })
        ));
      });
      moved(best.amplitude, amplitudeSteps, (step) => tryOut({ ...best, amplitude: step }));
      if (best === before) break;
    }
    return best;
  }

  private fitted(shape: Shape): Fit {
    const { points, standard, noise } = this;
    const factor = points.map((point, i) => Array.from({ length: i + 1 }, (_unused, j) => (
      covariance(shape, point, points[j]) + (i === j ? noise[i] : 0)
    )));
    factorise(factor);
    const half = solvedForward(factor, standard);
    const weights = solvedBackward(factor, half);
    const prior = [...shape.lengths, shape.amplitude].reduce((sum, step) => (
      sum + (step * step) / (2 * priorSpread * priorSpread)
    ), 0);
    const likelihood = -prior - factor.reduce((sum, row, i) => sum + log(row[i]), 0)
      - half.reduce((sum, each) => sum + each * each, 0) / 2;
    return { factor, weights, likelihood };
  }
}

interface Fit {
  /** Lower triangle of the covariance's Cholesky factor, by row. */
  readonly factor: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** Logarithm, but for a constant. */
  readonly likelihood: number;
}

/** Up or down for as long as that helps. */
function moved(
  from: number,
  { least, most }: { readonly least: number; readonly most: number },
  helps: (step: number) => boolean,
): void {
  for (const way of [1, -1]) {
    let step = from + way;
    while (step >= least && step <= most && helps(step)) step += way;
  }
}

const rootOfTwo = Math.sqrt(2);
const rootOfFive = Math.sqrt(5);

function power(step: number): number {
  const whole = Math.floor(step / 2);
  const base = whole >= 0 ? 1 << whole : 1 / (1 << -whole);
  return step % 2 === 0 ? base : base * rootOfTwo;
}

function covariance(
  { lengths, amplitude }: Shape,
  one: readonly number[],
  other: readonly number[],
): number {
  let squares = 0;
  for (let i = 0; i < one.length; i++) {
    const apart = (one[i] - other[i]) / power(lengths[i]);
    squares += apart * apart;
  }
  const far = rootOfFive * Math.sqrt(squares);
  return power(amplitude) * (1 + far + (far * far) / 3) * exp(-far);
}

/** Cholesky's factor, in place. */
function factorise(rows: number[][]): void {
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = rows[i][j];
      for (let k = 0; k < j; k++) sum -= rows[i][k] * rows[j][k];
      rows[i][j] = i === j ? Math.sqrt(Math.max(jitter, sum)) : sum / rows[j][j];
    }
  }
}

function solvedForward(
  factor: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const found: number[] = [];
  factor.forEach((row, i) => {
    let sum = right[i];
    for (let k = 0; k < i; k++) sum -= row[k] * found[k];
    found.push(sum / row[i]);
  });
  return found;
}

function solvedBackward(
  factor: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const found = [...right];
  for (let i = factor.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < factor.length; k++) found[i] -= factor[k][i] * found[k];
    found[i] /= factor[i][i];
  }
  return found;
}
