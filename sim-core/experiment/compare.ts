// A policy against its baseline on the same seeds: the same past, people, wishes and weather on
// both sides, so that what differs is the policy. It folds an experiment of two arms, and each
// finished pair gives a provisional comparison.

import { assert } from '../kernel/assert.ts';
import type { DimensionId, TallyShape } from '../metrics/dimensions.ts';
import { forFigures, metricById, type FigureId } from '../metrics/index.ts';
import type { SmallestEffects } from '../metrics/smallest-effects.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { readWindow } from '../run/windows.ts';
import { comparedPart, StretchParts } from './breakdowns.ts';
import type { Breakdowns, ComparedPart, JudgedPart } from './breakdowns.ts';
import { DriftWatch } from './drift.ts';
import { startExperiment, type ExperimentRun, type Fold } from './experiment.ts';
import type { ComparedGround } from './ground.ts';
import { equalComparison, honestComparison, luckOf } from './honest-interval.ts';
import type { HonestComparison, Luck, SeedRain } from './honest-interval.ts';
import { PaybackWatch, type Payback } from './payback.ts';
import type { ComparedPeople } from './people.ts';
import { policiesSetTheSame } from './same-policy.ts';
import { SeedRains } from './seed-rains.ts';
import { pairedSpread, type PairedSpread } from './statistics.ts';
import { ArmSums, type StretchSums } from './sums.ts';
import { judged, type Judgement } from './verdict.ts';

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
  /** In place of the usual ones, by figure id. */
  readonly smallestEffects?: SmallestEffects;
  /** Whether to keep what happened where, for a map of the differences. */
  readonly ground?: boolean;
  /** Whether to keep what each rider and merchant came to, for who gains and who loses. */
  readonly people?: boolean;
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

/** One figure under both policies, what may be said of it, and its values on every seed. */
export interface ComparedFigure extends ComparedPart, PairedSpread, Judgement {
  /** Seeds on which both sides are defined. */
  readonly n: number;
  readonly perSeed: PerSeed;
}

/** Both sides on some days. */
export interface ComparedDays {
  /** By metric id. */
  readonly figures: Readonly<Record<FigureId, ComparedFigure>>;
  /** Mergeable statistics summed over the seeds, for breakdowns. */
  readonly tallies: { readonly baseline: Float64Array; readonly policy: Float64Array };
  /** By the dimensions asked for; all parts are judged together. */
  readonly breakdowns: Breakdowns<JudgedPart>;
  /**
   * Fen posted a day for each of the shape's reasons, by its row; adjusted like the figures, so
   * that lines add up to what figures say of their sum.
   */
  readonly postings: readonly ComparedPart[];
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
  /**
   * Figures whose difference still moved between the last week and the one before; undefined where
   * there are fewer than two weeks, which cannot tell.
   */
  readonly drifting?: readonly FigureId[];
  /** When platforms have got back what they gave, counted from the first day of the branch. */
  readonly payback: Payback;
  /** What the cells of the tallies stand for. */
  readonly shape: TallyShape;
  /** What happened where, if it was asked for. */
  readonly ground?: ComparedGround;
  /** What each rider and merchant came to, if it was asked for. */
  readonly people?: ComparedPeople;
}

/** A comparison under way. */
export type ComparisonRun = ExperimentRun<Comparison>;

/** A finished pair of runs. */
export interface Pair {
  readonly baseline: RunResult;
  readonly policy: RunResult;
}

/**
 * Starts all runs of a comparison; `onPair` is called after each finished pair with what reads all
 * that is known, `onDone` with how many runs are done, those on their way by their share. The
 * result rejects when a run fails.
 */
export function startComparison(
  request: ComparisonRequest,
  runner: JobRunner,
  onPair?: (read: () => Comparison) => void,
  onDone?: (runs: number, of: number) => void,
): ComparisonRun {
  const { scenario, baseline, policy, seeds, windows, ground, people } = request;
  const experiment = { scenario, arms: [baseline, policy], seeds, windows, ground, people };
  const fold = new ComparisonFold(request);
  return startExperiment(experiment, runner, fold, { onSeed: onPair, onDone });
}

/** Folds the pairs that are in, in the order of the seeds. */
export function comparisonOf(
  request: ComparisonRequest,
  pairs: readonly (Pair | undefined)[],
): Comparison {
  const fold = new ComparisonFold(request);
  pairs.forEach((pair, i) => {
    if (pair !== undefined) fold.add(request.seeds[i], [pair.baseline, pair.policy]);
  });
  return fold.read();
}

/** Pairs, in the order of the seeds. */
export class ComparisonFold implements Fold<Comparison> {
  private readonly request: ComparisonRequest;
  private seeds: number[] = [];
  private baseline = new ArmSums();
  private policy = new ArmSums();
  private rains: SeedRains;
  private drift: DriftWatch;
  private payback = new PaybackWatch();
  private baselineParts: StretchParts;
  private policyParts: StretchParts;
  private shape: TallyShape | undefined;

  constructor(request: ComparisonRequest) {
    this.request = request;
    this.rains = new SeedRains(request.scenario);
    this.drift = new DriftWatch(request.scenario.days, request.smallestEffects);
    this.baselineParts = new StretchParts(request.by);
    this.policyParts = new StretchParts(request.by);
  }

  add(seed: number, [baseline, policy]: readonly RunResult[]): void {
    this.seeds.push(seed);
    this.baseline.add(baseline);
    this.policy.add(policy);
    this.rains.add(seed);
    this.drift.add(policy.byDay, baseline.byDay);
    this.payback.add(policy.byDay, baseline.byDay);
    this.baselineParts.add(baseline);
    this.policyParts.add(policy);
    ({ shape: this.shape } = baseline);
  }

  copy(): ComparisonFold {
    const copy = new ComparisonFold(this.request);
    copy.seeds = [...this.seeds];
    copy.baseline = this.baseline.copy();
    copy.policy = this.policy.copy();
    copy.rains = this.rains.copy();
    copy.drift = this.drift.copy();
    copy.payback = this.payback.copy();
    copy.baselineParts = this.baselineParts.copy();
    copy.policyParts = this.policyParts.copy();
    copy.shape = this.shape;
    return copy;
  }

  read(): Comparison {
    const { seeds, baseline, policy, rains, shape } = this;
    assert(shape !== undefined, 'a comparison is of at least one pair');
    const compare = this.comparer();
    const windows: Record<string, ComparedDays> = {};
    for (const [id, sums] of baseline.windows) {
      const other = policy.windows.get(id);
      if (other === undefined) continue;
      windows[id] = this.daysOf(sums, other, compare, id);
    }
    return {
      seeds: [...seeds],
      n: seeds.length,
      wanted: this.request.seeds.length,
      ...this.daysOf(baseline.all, policy.all, compare),
      windows,
      drifting: this.drift.found(),
      payback: this.payback.found(),
      shape,
      ...groundOf(baseline, policy, rains.of()),
      ...this.peopleOf(rains.of()),
    };
  }

  /**
   * Two policies that set the same differ by nothing, which needs no seeds to be known: unless
   * something from outside, a dispatcher say, is in the one and not in the other.
   */
  private comparer(): Compare {
    const { baseline, policy, scenario } = this.request;
    return policiesSetTheSame(scenario, baseline, policy)
      ? (values, others, rain, luck) => (
        values.every((value, i) => Object.is(value, others[i]))
          ? equalComparison(values, rain)
          : honestComparison(values, others, rain, luck)
      )
      : honestComparison;
  }

  private peopleOf(rain: SeedRain): { people?: ComparedPeople } {
    const { baseline, policy, request: { scenario, smallestEffects } } = this;
    if (baseline.people.length === 0) return {};
    return { people: {
      baseline: [...baseline.people], policy: [...policy.people], rain, days: scenario.days,
      smallestEffects,
    } };
  }

  private daysOf(
    baseline: StretchSums,
    policy: StretchSums,
    compare: Compare,
    window?: string,
  ): ComparedDays {
    const stretch = window === undefined ? undefined : readWindow(window);
    const rain = this.rains.of(stretch);
    const days = this.rains.daysIn(stretch);
    const values = (sums: StretchSums, id: FigureId): readonly number[] => (
      sums.figures.get(id) ?? rain.perSeed.map(() => NaN)
    );
    const ids = [...baseline.figures.keys()];
    const compared = new Map(ids.map((id) => [id, compare(
      values(baseline, id), values(policy, id), rain, luckOf(metricById(id), days),
    )] as const));
    const judgements = judged(compared, this.request.smallestEffects);
    const figures = forFigures(ids, (id) => comparedFigure(
      compared.get(id)!, judgements.get(id)!, values(baseline, id), values(policy, id),
    ));
    const postings = baseline.postings.map((fen, row) => {
      const others = policy.postings[row];
      const isNone = [...fen, ...others].every((each) => each === 0);
      return isNone ? nothingPosted : comparedPart(compare(fen, others, rain, 'usual'));
    });
    const tallies = { baseline: baseline.tally, policy: policy.tally };
    const parts = this.baselineParts.of(window);
    const breakdowns = parts.comparedWith(this.policyParts.of(window), (on, under, metric) => (
      compare(on, under, rain, luckOf(metric, days))
    ), this.request.smallestEffects);
    return { figures, tallies, postings, breakdowns };
  }
}

/** Most reasons of a city never come up. */
const nothingPosted: ComparedPart = { baseline: 0, policy: 0, difference: 0, low: 0, high: 0 };

type Compare = (
  baseline: readonly number[],
  policy: readonly number[],
  rain: SeedRain,
  luck: Luck,
) => HonestComparison;

function comparedFigure(
  compared: HonestComparison,
  judgement: Judgement,
  baseline: readonly number[],
  policy: readonly number[],
): ComparedFigure {
  const { n } = compared.difference;
  const difference = baseline.map((value, i) => policy[i] - value);
  return {
    n,
    ...comparedPart(compared),
    ...pairedSpread(baseline, policy),
    ...judgement,
    perSeed: { baseline: [...baseline], policy: [...policy], difference },
  };
}

function groundOf(
  baseline: ArmSums,
  policy: ArmSums,
  rain: SeedRain,
): { ground?: ComparedGround } {
  if (baseline.ground.length === 0) return {};
  return { ground: { baseline: [...baseline.ground], policy: [...policy.ground], rain } };
}
