// Calibration as data: targets, parameters, loss, and what the last run stated, which
// `npm run calibration` keeps in results.json.

import type { CalibrationResult } from './case.ts';
import type { World } from './parameters.ts';

export { calibrationCases } from './cases.ts';
export { targetKey } from './case.ts';
export type { CalibrationCase, CalibrationResult, CalibrationTarget } from './case.ts';
export { lossOf, withLoss } from './loss.ts';
export { defaultWorld, parameters, rangeOf } from './parameters.ts';
export type { CalibrationParameter, World } from './parameters.ts';
export { unmeasured } from './unmeasured.ts';

/** A world, tried on seeds that no search has seen. */
export interface TriedWorld {
  readonly world: World;
  readonly loss: number;
  readonly results: readonly CalibrationResult[];
}

/** What a search stated. */
export interface KeptSearch {
  readonly evaluations: number;
  readonly isConverged: boolean;
  /** On the search's own seeds: at the defaults, and at the values that it ended with. */
  readonly startLoss: number;
  readonly loss: number;
  readonly fitted: TriedWorld;
}

/** The results of the last run, as `scenarios/calibration/results.json` keeps them. */
export interface KeptCalibration {
  /** The engine that gave them; those of another one are stale. */
  readonly engineVersion: string;
  readonly defaults: TriedWorld;
  /** Absent where this engine's defaults have been tried and none was searched for. */
  readonly search?: KeptSearch;
}
