// Morris's screen: which of many inputs move an answer, at the price of a few runs each. From a
// random corner of the grid one input after another takes a step; what the answer does at each step
// is an elementary effect of that input. The mean of its sizes says how much an input matters, and
// their spread whether that depends on the others.
// M. D. Morris, Technometrics 33 (1991); the mean of sizes after Campolongo et al. (2007).

import { assert } from '../kernel/assert.ts';
import { draw, keyOf, pick } from '../kernel/random.ts';
import { shuffled } from './shuffled.ts';
import { sampleOf } from './statistics.ts';

/** Levels of the grid on each input's range. */
const levels = 4;
/** A step of two of its three gaps, so that all levels are met equally often. */
const step = levels / (2 * (levels - 1));

/** A trajectory: points from 0 to 1 by input, each differing from the one before in one input. */
export interface Trajectory {
  /** One more than there are inputs. */
  readonly points: readonly (readonly number[])[];
  /** The input that changes on the way to the point after. */
  readonly changes: readonly number[];
}

/** What an input does to the answer, from one elementary effect a trajectory. */
export interface Screened {
  /** Mean size of an effect, in the answer's unit for the whole range of the input. */
  readonly size: number;
  /** Mean effect with its sign. */
  readonly mean: number;
  /** Standard deviation of the effects; NaN below two. */
  readonly spread: number;
}

/** So many trajectories over so many inputs; the same seed gives the same ones, and more later. */
export function trajectoriesOf(seed: number, inputs: number, count: number): Trajectory[] {
  assert(inputs >= 1 && count >= 1, 'a screen has inputs and trajectories', inputs, count);
  const key = keyOf(seed, 'morris');
  return Array.from({ length: count }, (_unused, number) => {
    const changes = shuffled(inputs, (left) => pick(key, number, 1000 + left, left));
    const rising = Array.from({ length: inputs }, (_none, i) => draw(key, number, i) < 0.5);
    const start = rising.map((isRising, i) => {
      const low = pick(key, number, 2000 + i, levels / 2) / (levels - 1);
      return isRising ? low : low + step;
    });
    const points = [start];
    for (const input of changes) {
      const next = [...points[points.length - 1]];
      next[input] += rising[input] ? step : -step;
      points.push(next);
    }
    return { points, changes };
  });
}

/**
 * Effects by input, from the answers at all points of all trajectories. A trajectory of which an
 * answer is NaN says nothing; without any that speaks there are no effects.
 */
export function screenedBy(
  trajectories: readonly Trajectory[],
  answers: readonly (readonly number[])[],
): Screened[] {
  const told = trajectories.map((_each, number) => number)
    .filter((number) => !answers[number].some(Number.isNaN));
  if (told.length === 0) return [];
  const inputs = trajectories[0].changes.length;
  return Array.from({ length: inputs }, (_unused, input) => {
    const effects = told.map((number) => {
      const { points, changes } = trajectories[number];
      const at = changes.indexOf(input);
      const moved = points[at + 1][input] - points[at][input];
      return (answers[number][at + 1] - answers[number][at]) / moved;
    });
    const { mean, variance } = sampleOf(effects);
    return { size: sampleOf(effects.map(Math.abs)).mean, mean, spread: Math.sqrt(variance) };
  });
}
