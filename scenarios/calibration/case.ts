// What the model is calibrated on: validation cases of which only the targets that are declared
// fitted stay, and further ones, each with a weight.

import type { Text, WeatherKind } from '../../sim-core/index.ts';
import type { Target, TargetResult, ValidationCase } from '../validation/index.ts';

/** A number that calibration draws to the middle of its band. */
export interface CalibrationTarget extends Target {
  readonly fitted: true;
  readonly low: number;
  readonly high: number;
  /** Against the others; above 0. */
  readonly weight: number;
  /** A window of the same run that takes the baseline's place: what is measured is drift. */
  readonly since?: string;
}

/** Targets that are read of the same runs. */
export interface CalibrationCase extends ValidationCase {
  readonly targets: readonly CalibrationTarget[];
  /** Seeds of each of a search's evaluations; 0: reported, and no part of any loss. */
  readonly searchSeeds: number;
  /** Weather of the baseline, where weather and no policy is compared. */
  readonly against?: WeatherKind;
  /** By target, why the defaults are left outside its band, as far as it is known. */
  readonly outBecause?: Readonly<Record<string, Text>>;
}

/** What came out of a target. */
export interface CalibrationResult extends TargetResult {
  /** Squared distance to the band's middle in half bands; 100 where the model has no value. */
  readonly loss: number;
}

/** A target's id among those of all cases. */
export function targetKey(found: Pick<TargetResult, 'case' | 'target'>): string {
  return `${found.case} ${found.target}`;
}
