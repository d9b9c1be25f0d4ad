// Folds the runs of a validation case: each target's value on every seed, then its mean, its 95 %
// interval, and whether that lies in the band.

import { type Fold, intervalOf, type RunResult, sampleOf } from '../../sim-core/index.ts';
import { Tally } from '../../sim-core/figures.ts';
import type { Target, TargetResult, ValidationCase } from './case.ts';

/** Adds up a case, seed after seed. */
export class HeldAgainst implements Fold<readonly TargetResult[]> {
  private readonly validation: ValidationCase;
  /** By target, one value a seed. */
  private readonly values: number[][];
  /** By target, the baseline's own values: what a relative change is relative to. */
  private readonly levels: number[][];

  constructor(validation: ValidationCase, values?: number[][], levels?: number[][]) {
    this.validation = validation;
    this.values = values ?? validation.targets.map(() => []);
    this.levels = levels ?? validation.targets.map(() => []);
  }

  add(_seed: number, results: readonly RunResult[]): void {
    this.addReadings(readingsOf(this.validation, results));
  }

  /** A seed's readings, by target and arm. */
  addReadings(readings: readonly (readonly number[])[]): void {
    this.validation.targets.forEach((target, i) => {
      const [baseline, policy] = readings[i];
      const isLevel = target.measured === 'baseline';
      const isPolicy = target.measured === 'policy';
      this.levels[i].push(baseline);
      this.values[i].push(isLevel ? baseline : isPolicy ? policy : policy - baseline);
    });
  }

  copy(): HeldAgainst {
    const copied = (lists: number[][]): number[][] => lists.map((list) => [...list]);
    return new HeldAgainst(this.validation, copied(this.values), copied(this.levels));
  }

  read(): readonly TargetResult[] {
    return this.validation.targets.map((target, i) => (
      resultOf(this.validation, target, this.values[i], this.levels[i])
    ));
  }
}

/** What a case reads of the runs of one seed, by target and arm. */
export function readingsOf(
  { targets }: ValidationCase,
  results: readonly RunResult[],
): number[][] {
  return targets.map((target) => results.map((result) => readingOf(target, result)));
}

/** A target's number in one run. */
export function readingOf(
  { reading, window }: Pick<Target, 'reading' | 'window'>,
  result: RunResult,
): number {
  const { figures, tally } = window === undefined ? result : result.windows[window];
  return typeof reading === 'function'
    ? reading(new Tally(result.shape, tally))
    : figures[reading];
}

/**
 * A relative change is the mean difference over the mean level: a level known better than the
 * difference adds next to nothing to the interval.
 */
function resultOf(
  validation: ValidationCase,
  target: Target,
  values: readonly number[],
  levels: readonly number[],
): TargetResult {
  const unit = target.measured === 'relative' ? sampleOf(levels).mean : 1;
  const sample = sampleOf(values);
  const interval = intervalOf(sample);
  const [low, high] = [interval.low / unit, interval.high / unit];
  const isInside = (target.low === null || low >= target.low)
    && (target.high === null || high <= target.high);
  return {
    case: validation.id,
    target: target.id,
    bandLow: target.low,
    bandHigh: target.high,
    model: sample.mean / unit,
    low,
    high,
    fitted: target.fitted,
    // Without an interval nothing is shown, so nothing is inside.
    inside: !Number.isNaN(low) && isInside,
  };
}
