// What a validation case is: a published finding that the model must reproduce, as a scenario, one
// or two policies, and the bands in which figures must come out.

import type { Scenario, Text } from '../../sim-core/index.ts';
import type { FigureId, Tally } from '../../sim-core/figures.ts';

/** What is read of one run: a figure by its id, or something read from the run's sums. */
export type Reading = FigureId | ((tally: Tally) => number);

/** What is held against the band: the baseline's level, the policy's, or what the policy does. */
export type Measured = 'baseline' | 'policy' | 'difference' | 'relative';

/** One number that must come out. */
export interface Target {
  /** Short and unique within its case. */
  readonly id: string;
  readonly label: Text;
  readonly reading: Reading;
  /** Of a reading that is no figure; a figure has its own. A share and yuan a day are 1. */
  readonly unit?: 'share' | 'minutes' | 'yuan';
  readonly measured: Measured;
  /** A window of the case's scenario; all counted days if absent. */
  readonly window?: string;
  /** The band, in the reading's own unit; null where it is open, as a sign is. */
  readonly low: number | null;
  readonly high: number | null;
  /** Ids of the facts that the band comes from. */
  readonly cites: readonly string[];
  /** True when the model was calibrated with it: then it is no validation. */
  readonly fitted: boolean;
}

/** A finding with all that is needed to try it. */
export interface ValidationCase {
  /** As the evidence names it, `V1`. */
  readonly id: string;
  readonly label: Text;
  /** What is done, what must come out, and why it should. */
  readonly doc: Text;
  readonly scenario: Scenario;
  /** Name of a policy file in `scenarios/policies`; the defaults if absent. */
  readonly baseline?: string;
  /** Name of a policy file in `scenarios/policies`; nothing is compared if absent. */
  readonly policy?: string;
  /** Seeds that the stated interval needs. */
  readonly seeds: number;
  readonly targets: readonly Target[];
}

/** What came out of a target. */
export interface TargetResult {
  readonly case: string;
  readonly target: string;
  /** Ends of the band; null where it is open. */
  readonly bandLow: number | null;
  readonly bandHigh: number | null;
  /** The model's mean over the seeds, and its 95 % interval; NaN where they are undefined. */
  readonly model: number;
  readonly low: number;
  readonly high: number;
  readonly fitted: boolean;
  /** Whether the whole interval lies in the band. */
  readonly inside: boolean;
}

/** The results of the last complete run, as `scenarios/validation/results.json` keeps them. */
export interface KeptResults {
  /** The engine that gave them; those of another one are stale. */
  readonly engineVersion: string;
  readonly results: readonly TargetResult[];
}
