// Several policies against one baseline on the same seeds. All of them fork from one past a seed,
// and the baseline is run once and not once a policy.

import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunRequest, RunResult } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import {
  type ComparedFigure, ComparisonFold, type Comparison, type ComparisonRequest,
} from './compare.ts';
import {
  experimentJobs, startExperiment, type ExperimentRequest, type ExperimentRun, type Fold,
  type Hearing,
} from './experiment.ts';
import { judgedTogether } from './verdict.ts';

/** What do several policies change against one baseline? */
export interface ComparisonsRequest extends Omit<ComparisonRequest, 'policy'> {
  /** One or more. */
  readonly policies: readonly PolicyDiff[];
}

/** The runs that it takes, seed after seed: of the baseline, and of every policy. */
export function comparisonsJobs(request: ComparisonsRequest): RunRequest[] {
  return experimentJobs(experimentOf(request));
}

/** Starts all runs; the result has one comparison a policy, in their order. */
export function startComparisons(
  request: ComparisonsRequest,
  runner: JobRunner,
  hearing?: Hearing<readonly Comparison[]>,
): ExperimentRun<readonly Comparison[]> {
  const { policies, ...shared } = request;
  const folds = policies.map((policy) => new ComparisonFold({ ...shared, policy }));
  return startExperiment(experimentOf(request), runner, new ComparisonsFold(folds), hearing);
}

/**
 * Figures of several comparisons, windows or parts, by id, judged as one list: who looks at a
 * hundred differences finds five by luck unless it is said of all of them together.
 */
export function judgedAcross(
  compared: readonly (readonly [id: string, ComparedFigure])[],
  effects?: SmallestEffects,
): ComparedFigure[] {
  const judgements = judgedTogether(compared.map(([id, found]) => [id, {
    baseline: found.baseline,
    policy: found.policy,
    difference: {
      n: found.n,
      mean: found.difference,
      low: found.low,
      high: found.high,
      pValue: found.pValue,
      ...(found.noInterval === undefined ? {} : { refusal: found.noInterval }),
    },
  }] as const), effects);
  return compared.map(([, found], i) => ({ ...found, ...judgements[i] }));
}

function experimentOf(request: ComparisonsRequest): ExperimentRequest {
  const { scenario, baseline, policies, seeds, windows, ground, people } = request;
  return { scenario, arms: [baseline, ...policies], seeds, windows, ground, people };
}

class ComparisonsFold implements Fold<readonly Comparison[]> {
  private readonly folds: readonly ComparisonFold[];

  constructor(folds: readonly ComparisonFold[]) {
    this.folds = folds;
  }

  add(seed: number, [baseline, ...policies]: readonly RunResult[]): void {
    this.folds.forEach((fold, i) => fold.add(seed, [baseline, policies[i]]));
  }

  copy(): ComparisonsFold {
    return new ComparisonsFold(this.folds.map((fold) => fold.copy()));
  }

  read(): readonly Comparison[] {
    return this.folds.map((fold) => fold.read());
  }
}
