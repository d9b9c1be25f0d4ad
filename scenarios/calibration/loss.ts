// How far results lie from their targets.

import type { TargetResult } from '../validation/index.ts';
import type { CalibrationCase, CalibrationResult } from './case.ts';

/** A value that is undefined counts as ten half bands away, so that a search leaves such worlds. */
const undefinedLoss = 100;

/** A result with its squared distance to the middle of its band, in half bands. */
export function withLoss(found: TargetResult): CalibrationResult {
  const [low, high] = [found.bandLow ?? NaN, found.bandHigh ?? NaN];
  const distance = (found.model - (low + high) / 2) / ((high - low) / 2);
  return { ...found, loss: Number.isNaN(distance) ? undefinedLoss : distance * distance };
}

/**
 * Mean of the targets' losses by their weights, over the cases that a search sees and that have
 * been run: 0 in the middle of every band, 1 where each target lies at an end of its band.
 */
export function lossOf(
  cases: readonly CalibrationCase[],
  results: readonly CalibrationResult[],
): number {
  let [sum, weights] = [0, 0];
  for (const { id, targets } of cases.filter(({ searchSeeds }) => searchSeeds > 0)) {
    for (const { id: target, weight } of targets) {
      const found = results.find((each) => each.case === id && each.target === target);
      sum += weight * (found?.loss ?? 0);
      weights += found === undefined ? 0 : weight;
    }
  }
  return sum / weights;
}
