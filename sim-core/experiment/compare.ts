// A policy against its baseline on the same seeds: the same past, people, wishes and weather on
// both sides, so that what differs is the policy. It folds an experiment of two arms, and each
// finished pair gives a provisional comparison.

import { assert } from '../kernel/assert.ts';
import type { DimensionId, TallyShape } from '../metrics/dimensions.ts';
import { forFigures, type FigureId } from '../metrics/index.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { PartValues, type Breakdowns, type ComparedPart } from './breakdowns.ts';
import { startExperiment, type ExperimentRun, type Fold } from './experiment.ts';
import { differencesOf, pairedDifference } from './statistics.ts';
import type { PairedDifference } from './statistics.ts';
import type { ComparedGround } from './ground.ts';
import { ArmSums, type StretchSums } from './sums.ts';

/** A question: what does a policy change against a baseline? */
export interface ComparisonRequest {
  readonly scenario: Scenario;
  /** Also the policy of the warm-up, on both sides. */
  readonly baseline: PolicyDiff;
  readonly policy: PolicyDiff;
  /** Each is run once under either policy. */
  readonly seeds: readonly number[];
  /** Stretches of days that get figures of their own, as in `RunRequest`. */
  readonly windows?: readonly string[];
  /** What figures are broken down by. */
  readonly by?: readonly DimensionId[];
  /** Whether to keep what happened where, for a map of the differences. */
  readonly ground?: boolean;
}

/** Values by seed, in the order of the seeds; NaN where undefined. */
export interface PerSeed {
  /** Under the baseline. */
  readonly baseline: readonly number[];
  /** Under the policy. */
  readonly policy: readonly number[];
  /** Policy less baseline. */
  readonly difference: readonly number[];
}

/** One figure under both policies, with its values on every seed. */
export interface ComparedFigure extends PairedDifference {
  readonly perSeed: PerSeed;
}

/** Both sides on some days. */
export interface ComparedDays {
  /** By metric id. */
  readonly figures: Readonly<Record<FigureId, ComparedFigure>>;
  /** Mergeable statistics summed over the seeds, for breakdowns. */
  readonly tallies: { readonly baseline: Float64Array; readonly policy: Float64Array };
}

/** Both sides on all days of the branch. */
export interface Comparison extends ComparedDays {
  /** Seeds whose pairs are in. */
  readonly seeds: readonly number[];
  /** How many they are, and how many are wanted. */
  readonly n: number;
  /** Seeds asked for. */
  readonly wanted: number;
  /** By window. */
  readonly windows: Readonly<Record<string, ComparedDays>>;
  /** By the dimensions asked for, of all days. */
  readonly breakdowns: Breakdowns<ComparedPart>;
  /** What the cells of the tallies stand for. */
  readonly shape: TallyShape;
  /** What happened where, if it was asked for. */
  readonly ground?: ComparedGround;
}

/** A comparison under way. */
export type ComparisonRun = ExperimentRun<Comparison>;

/** A finished pair of runs. */
export interface Pair {
  readonly baseline: RunResult;
  readonly policy: RunResult;
}

/**
 * Starts all runs of a comparison; `onPair` gets what is known after each finished pair, `onDone`
 * how many runs are done, those on their way by their share. The result rejects when a run fails.
 */
export function startComparison(
  request: ComparisonRequest,
  runner: JobRunner,
  onPair?: (provisional: Comparison) => void,
  onDone?: (runs: number, of: number) => void,
): ComparisonRun {
  const { baseline, policy, by, ...rest } = request;
  const fold = new ComparisonFold(request.seeds.length, by);
  const arms = [baseline, policy];
  return startExperiment({ ...rest, arms }, runner, fold, { onSeed: onPair, onDone });
}

/** Folds the pairs that are in, in the order of the seeds. */
export function comparisonOf(
  seeds: readonly number[],
  pairs: readonly (Pair | undefined)[],
  by?: readonly DimensionId[],
): Comparison {
  const fold = new ComparisonFold(seeds.length, by);
  pairs.forEach((pair, i) => {
    if (pair !== undefined) fold.add(seeds[i], [pair.baseline, pair.policy]);
  });
  return fold.read();
}

class ComparisonFold implements Fold<Comparison> {
  private readonly wanted: number;
  private seeds: number[] = [];
  private baseline = new ArmSums();
  private policy = new ArmSums();
  private baselineParts: PartValues;
  private policyParts: PartValues;
  private shape: TallyShape | undefined;

  constructor(wanted: number, by: readonly DimensionId[] = []) {
    this.wanted = wanted;
    this.baselineParts = new PartValues(by);
    this.policyParts = new PartValues(by);
  }

  add(seed: number, [baseline, policy]: readonly RunResult[]): void {
    this.seeds.push(seed);
    this.baseline.add(baseline);
    this.policy.add(policy);
    this.baselineParts.add(baseline);
    this.policyParts.add(policy);
    ({ shape: this.shape } = baseline);
  }

  copy(): ComparisonFold {
    const copy = new ComparisonFold(this.wanted);
    copy.seeds = [...this.seeds];
    copy.baseline = this.baseline.copy();
    copy.policy = this.policy.copy();
    copy.baselineParts = this.baselineParts.copy();
    copy.policyParts = this.policyParts.copy();
    copy.shape = this.shape;
    return copy;
  }

  read(): Comparison {
    const { seeds, wanted, baseline, policy, shape } = this;
    assert(shape !== undefined, 'a comparison is of at least one pair');
    const windows: Record<string, ComparedDays> = {};
    for (const [id, sums] of baseline.windows) {
      const other = policy.windows.get(id);
      if (other !== undefined) windows[id] = daysOf(sums, other);
    }
    return {
      seeds: [...seeds],
      n: seeds.length,
      wanted,
      ...daysOf(baseline.all, policy.all),
      windows,
      breakdowns: this.baselineParts.comparedWith(this.policyParts),
      shape,
      ...groundOf(baseline, policy),
    };
  }
}

function groundOf(baseline: ArmSums, policy: ArmSums): { ground?: ComparedGround } {
  if (baseline.ground.length === 0) return {};
  return { ground: { baseline: [...baseline.ground], policy: [...policy.ground] } };
}

function daysOf(baseline: StretchSums, policy: StretchSums): ComparedDays {
  const figures = forFigures([...baseline.figures.keys()], (id): ComparedFigure => {
    const ofBaseline = [...baseline.figures.get(id) ?? []];
    const ofPolicy = [...policy.figures.get(id) ?? ofBaseline.map(() => NaN)];
    const difference = differencesOf(ofBaseline, ofPolicy);
    return {
      ...pairedDifference(ofBaseline, ofPolicy),
      perSeed: { baseline: ofBaseline, policy: ofPolicy, difference },
    };
  });
  return { figures, tallies: { baseline: baseline.tally, policy: policy.tally } };
}
