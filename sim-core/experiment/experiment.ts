// An experiment is a scenario under several arms on several seeds. All arms of a seed have one past
// and meet the same wishes and weather, so that what differs is the policy. Whatever asks such a
// question folds over it: results are taken in the order of the seeds, whichever answers first, and
// nothing is kept but what the fold keeps.

import type { PolicyDiff } from '../policy/policy.ts';
import type { Held, RunRequest, RunResult, Scenario } from '../run/engine.ts';
import type { JobRunner } from '../run/pool.ts';

/** A question to many runs: every arm is run on every seed. */
export interface ExperimentRequest {
  readonly scenario: Scenario;
  /** Under which the warm-up of all arms runs; the first arm's policy if absent. */
  readonly past?: PolicyDiff;
  /** One policy or more. */
  readonly arms: readonly PolicyDiff[];
  /** By arm, what is held in it; nothing where absent. */
  readonly held?: readonly (Held | undefined)[];
  /** Whole numbers, 0 or more. */
  readonly seeds: readonly number[];
  /** As in `RunRequest`. */
  readonly windows?: readonly string[];
  /** As in `RunRequest`. */
  readonly digest?: boolean;
  /** As in `RunRequest`. */
  readonly ground?: boolean;
  /** As in `RunRequest`. */
  readonly people?: boolean;
}

/** Adds up an experiment, seed after seed. */
export interface Fold<T> {
  /** A seed's results, one an arm and in their order. */
  add(seed: number, results: readonly RunResult[]): void;
  /** Goes on apart from this one. */
  copy(): Fold<T>;
  /** What is known so far; what it gives is not changed by adding more. */
  read(): T;
}

/** Who wants to hear of an experiment while it runs. */
export interface Hearing<T> {
  /** Called after each seed whose arms are all in; `read` gives what is known, which takes time. */
  onSeed?(read: () => T): void;
  /** How many of all runs are done; runs on their way count by their share. */
  onDone?(runs: number, of: number): void;
}

/** An experiment under way. */
export interface ExperimentRun<T> {
  /** Undefined when cancelled. */
  readonly result: Promise<T | undefined>;
  /** Stops the runs in flight. */
  cancel(): void;
}

/** The runs of an experiment, seed after seed, so that the first seeds are complete early. */
export function experimentJobs(request: ExperimentRequest): RunRequest[] {
  const { scenario, arms, past = arms[0], seeds, windows, digest, ground, people } = request;
  const ofAll = { scenario, past, windows, digest, ground, people };
  const { held } = request;
  return seeds.flatMap((seed) => arms.map((policy, arm) => ({
    ...ofAll, policy, seed, held: held?.[arm],
    isRecorded: held?.some((each) => each?.at === policy),
  })));
}

/** Starts all runs of an experiment and folds them in the order of the seeds. */
export function startExperiment<T>(
  request: ExperimentRequest,
  runner: JobRunner,
  fold: Fold<T>,
  hearing: Hearing<T> = {},
): ExperimentRun<T> {
  const jobs = experimentJobs(request);
  const progress = new SeedsInOrder(request, fold);
  const done = new RunsDone(jobs.length, hearing.onDone);
  const run = runner.start(jobs, (index, result) => {
    done.end(index);
    if (progress.take(index, result)) hearing.onSeed?.(() => progress.known());
  }, hearing.onDone && ((index, share) => done.move(index, share)));
  return {
    result: run.finished.then((isComplete) => (isComplete ? fold.read() : undefined)),
    cancel: () => run.cancel(),
  };
}

/** How many runs are done: finished ones, and the shares of those on their way. */
class RunsDone {
  private readonly tell: Hearing<unknown>['onDone'];
  private readonly shares: Float64Array;
  private finished = 0;
  private onTheirWay = 0;

  constructor(of: number, tell: Hearing<unknown>['onDone']) {
    this.tell = tell;
    this.shares = new Float64Array(of);
  }

  move(index: number, share: number): void {
    this.onTheirWay += share - this.shares[index];
    this.shares[index] = share;
    this.tell?.(this.finished + this.onTheirWay, this.shares.length);
  }

  end(index: number): void {
    this.finished++;
    this.onTheirWay -= this.shares[index];
    const isLast = this.finished === this.shares.length;
    this.tell?.(isLast ? this.finished : this.finished + this.onTheirWay, this.shares.length);
  }
}

/** Holds back what comes before its turn. */
class SeedsInOrder<T> {
  private readonly seeds: readonly number[];
  private readonly armCount: number;
  private readonly fold: Fold<T>;
  /** Index of the first seed that has not been added. */
  private next = 0;
  /** Results by index of the seed, some arms or all of them. */
  private readonly held = new Map<number, RunResult[]>();

  constructor({ seeds, arms }: ExperimentRequest, fold: Fold<T>) {
    this.seeds = seeds;
    this.armCount = arms.length;
    this.fold = fold;
  }

  /** True when the result completes its seed. */
  take(jobIndex: number, result: RunResult): boolean {
    const seedIndex = Math.floor(jobIndex / this.armCount);
    const results = this.held.get(seedIndex) ?? [];
    this.held.set(seedIndex, results);
    results[jobIndex % this.armCount] = result;
    if (!this.isComplete(seedIndex)) return false;
    for (; this.isComplete(this.next); this.next++) {
      this.addTo(this.fold, this.next);
      this.held.delete(this.next);
    }
    return true;
  }

  /** What all complete seeds say, also those that came before their turn. */
  known(): T {
    const early = [...this.held.keys()].filter((index) => this.isComplete(index));
    if (early.length === 0) return this.fold.read();
    const fold = this.fold.copy();
    for (const index of early.sort((a, b) => a - b)) this.addTo(fold, index);
    return fold.read();
  }

  private addTo(fold: Fold<T>, seedIndex: number): void {
    fold.add(this.seeds[seedIndex], this.held.get(seedIndex) ?? []);
  }

  private isComplete(seedIndex: number): boolean {
    const results = this.held.get(seedIndex) ?? [];
    return Object.keys(results).length === this.armCount;
  }
}
