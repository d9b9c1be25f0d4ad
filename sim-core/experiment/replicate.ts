// One policy on several seeds: each figure's mean, its 95 % interval and its value on every seed.
// It folds an experiment of one arm.

import { assert } from '../kernel/assert.ts';
import type { DimensionId, TallyShape } from '../metrics/dimensions.ts';
import { forFigures, metricById, type FigureId } from '../metrics/index.ts';
import type { PolicyDiff } from '../policy/policy.ts';
import type { RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';
import { readWindow, type DayWindow } from '../run/windows.ts';
import { StretchParts, type Breakdowns } from './breakdowns.ts';
import { startExperiment, type ExperimentRun, type Fold } from './experiment.ts';
import { DriftWatch } from './drift.ts';
import { honestMean, intervalIn, luckOf, type HonestInterval } from './honest-interval.ts';
import { SeedRains } from './seed-rains.ts';
import { ArmSums, StretchSums } from './sums.ts';

/** A question about one policy. */
export interface ReplicationRequest {
  readonly scenario: Scenario;
  /** Under which the warm-up runs; the policy itself if absent. */
  readonly past?: PolicyDiff;
  readonly policy: PolicyDiff;
  /** Whole numbers, 0 or more; at least one. */
  readonly seeds: readonly number[];
  /** Stretches of days that get figures of their own, as in `RunRequest`. */
  readonly windows?: readonly string[];
  /** What figures are broken down by. */
  readonly by?: readonly DimensionId[];
}

/** One figure over several seeds, with the 95 % interval of its mean over all seeds there are. */
export interface ReplicatedFigure extends HonestInterval {
  /** Seeds on which the figure is defined. */
  readonly n: number;
  /** Over those seeds, adjusted for their rain; NaN when there are none. */
  readonly mean: number;
  /** By seed, in the order of the seeds; NaN where undefined. */
  readonly perSeed: readonly number[];
}

/** Figures by metric id. */
export type ReplicatedFigures = Readonly<Record<FigureId, ReplicatedFigure>>;

/** One policy on several seeds. */
export interface Replication {
  /** The seeds, in the order asked for. */
  readonly seeds: readonly number[];
  /** Orders placed on each seed. */
  readonly orders: readonly number[];
  /** Of each seed's final state. */
  readonly digests: readonly string[];
  /** By metric id. */
  readonly figures: ReplicatedFigures;
  /** Of each day of the branch. */
  readonly byDay: readonly ReplicatedFigures[];
  /** By window. */
  readonly windows: Readonly<Record<string, ReplicatedFigures>>;
  /** Figures that still moved between the last week and the one before; as in `Comparison`. */
  readonly drifting?: readonly FigureId[];
  /** Means over the seeds, by the dimensions asked for, of all days. */
  readonly breakdowns: Breakdowns<number>;
  /** The same of each window. */
  readonly windowBreakdowns: Readonly<Record<string, Breakdowns<number>>>;
  /** What the cells of tallies stand for. */
  readonly shape: TallyShape;
}

/**
 * Runs a policy on each seed; undefined when cancelled. `onDone` hears how many runs are done. At
 * least one seed; the result rejects when a run fails.
 */
export function startReplication(
  request: ReplicationRequest,
  runner: JobRunner,
  onDone?: (runs: number, of: number) => void,
): ExperimentRun<Replication> {
  const { scenario, past, policy, seeds, windows } = request;
  const experiment = { scenario, past, arms: [policy], seeds, windows, digest: true };
  return startExperiment(experiment, runner, new ReplicationFold(request), { onDone });
}

class ReplicationFold implements Fold<Replication> {
  private readonly request: ReplicationRequest;
  private seeds: number[] = [];
  private orders: number[] = [];
  private digests: string[] = [];
  private sums = new ArmSums();
  private days: StretchSums[] = [];
  private rains: SeedRains;
  private drift: DriftWatch;
  private parts: StretchParts;
  private shape: TallyShape | undefined;

  constructor(request: ReplicationRequest) {
    this.request = request;
    this.rains = new SeedRains(request.scenario);
    this.drift = new DriftWatch(request.scenario.days);
    this.parts = new StretchParts(request.by);
  }

  add(seed: number, [result]: readonly RunResult[]): void {
    this.seeds.push(seed);
    this.orders.push(result.orders);
    this.digests.push(result.digest);
    this.sums.add(result);
    this.rains.add(seed);
    this.drift.add(result.byDay);
    this.parts.add(result);
    ({ shape: this.shape } = result);
    result.byDay.forEach((figures, day) => {
      this.days[day] ??= new StretchSums();
      this.days[day].add(figures);
    });
  }

  copy(): ReplicationFold {
    const copy = new ReplicationFold(this.request);
    copy.seeds = [...this.seeds];
    copy.orders = [...this.orders];
    copy.digests = [...this.digests];
    copy.sums = this.sums.copy();
    copy.days = this.days.map((day) => day.copy());
    copy.rains = this.rains.copy();
    copy.drift = this.drift.copy();
    copy.parts = this.parts.copy();
    copy.shape = this.shape;
    return copy;
  }

  read(): Replication {
    const { shape, rains } = this;
    assert(shape !== undefined, 'a replication is of at least one seed');
    const windows = [...this.sums.windows].map(([id, sums]) => (
      [id, replicated(sums, rains, readWindow(id))] as const
    ));
    const rain = rains.of();
    return {
      seeds: [...this.seeds],
      orders: [...this.orders],
      digests: [...this.digests],
      figures: replicated(this.sums.all, rains),
      byDay: this.days.map((sums, day) => (
        replicated(sums, rains, { first: day + 1, last: day + 1 })
      )),
      windows: Object.fromEntries(windows),
      drifting: this.drift.found(),
      breakdowns: this.parts.of().means((values) => honestMean(values, rain).mean),
      windowBreakdowns: Object.fromEntries(windows.map(([id]) => {
        const rainThen = rains.of(readWindow(id));
        return [id, this.parts.of(id).means((values) => honestMean(values, rainThen).mean)];
      })),
      shape,
    };
  }
}

function replicated(
  sums: StretchSums,
  rains: SeedRains,
  stretch?: Pick<DayWindow, 'first' | 'last'>,
): ReplicatedFigures {
  const rain = rains.of(stretch);
  const days = rains.daysIn(stretch);
  return forFigures([...sums.figures.keys()], (id): ReplicatedFigure => {
    const perSeed = [...sums.figures.get(id) ?? []];
    const estimate = honestMean(perSeed, rain, luckOf(metricById(id), days));
    return { n: estimate.n, mean: estimate.mean, ...intervalIn(estimate), perSeed };
  });
}
