// A pool of engines, wherever they run: jobs go out in order, results come back by index, and
// what is computed from them cannot depend on how many engines there are or which answers first.
// Node's threads and the browser's workers both fit behind WorkerLike.

import { assert } from '../kernel/assert.ts';
import type { BatchEngine, RunRequest, RunResult } from './engine.ts';
import { silenceFor, whileAlive, type Timer } from './patience.ts';
import { PastPlaces, WaitingJobs } from './waiting-jobs.ts';

/**
 * What runs and can be stopped and closed for good. After a cancel it takes the next run at once,
 * whether or not the one before it has come to its end.
 */
export interface WorkerLike extends Pick<BatchEngine, 'run' | 'cancel'> {
  /** Ends it; a run in flight counts as failed. */
  close(): void;
}

/** Runs in flight. */
export interface PoolRun {
  /** True when every result has been handed over, false when cancelled; rejects on failure. */
  readonly finished: Promise<boolean>;
  /** No result is handed over after this returns. */
  cancel(): void;
}

/** Whoever can run a list of jobs: the pool, or anything that keeps results of earlier runs. */
export interface JobRunner {
  /** `onShare` hears now and then which share of a run is done. */
  start(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
    onShare?: (index: number, share: number) => void,
  ): PoolRun;
}

/**
 * How often a job is tried again when its worker died, fell silent or was told to stop by an older
 * message. Runs are deterministic, so that the second answer is the one that the first would be.
 */
const retries = 1;

interface Batch {
  readonly jobs: readonly RunRequest[];
  readonly onResult: (index: number, result: RunResult) => void;
  readonly onShare: ((index: number, share: number) => void) | undefined;
  readonly waiting: WaitingJobs;
  open: number;
  isOver: boolean;
  settle(isComplete: boolean): void;
  fail(error: unknown): void;
}

interface Seat {
  readonly number: number;
  /** There from the first job on, and again after one that was lost. */
  worker: WorkerLike | undefined;
  /** The batch that the worker is busy with. */
  batch: Batch | undefined;
  /** Grows with every job given and every job withdrawn: one of an older turn changes nothing. */
  turn: number;
}

/** Several engines that take jobs as they come free. */
export class RunPool implements JobRunner {
  private readonly openWorker: () => WorkerLike;
  private readonly size: number;
  private readonly timer: Timer | undefined;
  private readonly seats: Seat[] = [];
  private readonly batches: Batch[] = [];
  private readonly places = new PastPlaces();

  /**
   * `openWorker` makes an engine, at most `size` times at once; throws when `size` is not a whole
   * number of 1 or more. With a timer, a worker whose run does not go on for longer than
   * `silenceFor` its scenario counts as dead: for engines that run elsewhere.
   */
  constructor(openWorker: () => WorkerLike, size: number, timer?: Timer) {
    assert(Number.isInteger(size) && size >= 1, 'A pool has at least one worker', size);
    this.openWorker = openWorker;
    this.size = size;
    this.timer = timer;
  }

  start(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
    onShare?: (index: number, share: number) => void,
  ): PoolRun {
    let resolve: (isComplete: boolean) => void = () => undefined;
    let reject: (error: unknown) => void = () => undefined;
    const finished = new Promise<boolean>((onDone, onFailure) => {
      resolve = onDone;
      reject = onFailure;
    });
    const batch: Batch = {
      jobs, onResult, onShare, waiting: new WaitingJobs(jobs, this.places),
      open: jobs.length, isOver: false,
      settle: (isComplete) => resolve(isComplete),
      fail: (error) => reject(error),
    };
    this.batches.push(batch);
    if (jobs.length === 0) this.end(batch, () => batch.settle(true));
    this.fillSeats();
    return {
      finished,
      cancel: () => this.cancel(batch),
    };
  }

  /** Ends every worker; runs in flight count as cancelled. */
  close(): void {
    for (const batch of [...this.batches]) this.end(batch, () => batch.settle(false));
    for (const seat of this.seats) closeWorker(seat.worker);
    this.seats.length = 0;
    this.places.clear();
  }

  private cancel(batch: Batch): void {
    if (batch.isOver) return;
    this.end(batch, () => batch.settle(false));
    this.stopRunsOf(batch);
  }

  private fail(batch: Batch, error: unknown): void {
    if (batch.isOver) return;
    this.end(batch, () => batch.fail(error));
    this.stopRunsOf(batch);
  }

  private stopRunsOf(batch: Batch): void {
    for (const seat of this.seats) {
      if (seat.batch !== batch) continue;
      // A worker that cannot answer is replaced when its next run fails; nobody waits for it here.
      seat.worker?.cancel().catch(() => undefined);
      seat.turn++;
      seat.batch = undefined;
    }
    this.fillSeats();
  }

  private end(batch: Batch, settle: () => void): void {
    if (batch.isOver) return;
    batch.isOver = true;
    this.batches.splice(this.batches.indexOf(batch), 1);
    settle();
  }

  private fillSeats(): void {
    for (const seat of this.seats) {
      if (seat.batch === undefined) this.giveWork(seat);
    }
    while (this.seats.length < this.size) {
      const number = this.seats.length;
      const work = this.workFor(number);
      if (work === undefined) return;
      const seat: Seat = { number, worker: undefined, batch: work.batch, turn: 0 };
      this.seats.push(seat);
      void this.runJob(seat, work.batch, work.index);
    }
  }

  private workFor(seatNumber: number): { batch: Batch; index: number } | undefined {
    for (const batch of this.batches) {
      const index = batch.waiting.takeFor(seatNumber);
      if (index !== undefined) return { batch, index };
    }
    return undefined;
  }

  private giveWork(seat: Seat): void {
    const work = this.workFor(seat.number);
    if (work === undefined) return;
    seat.batch = work.batch;
    void this.runJob(seat, work.batch, work.index);
  }

  private async runJob(seat: Seat, batch: Batch, index: number): Promise<void> {
    const turn = ++seat.turn;
    let first: unknown;
    for (let attempt = 0; !batch.isOver; attempt++) {
      try {
        const result = await this.answerOf(seat, batch, index);
        if (seat.turn !== turn) return;
        if (result !== undefined || batch.isOver) {
          this.handOver(batch, index, result);
          break;
        }
        // The cancel message of an earlier batch may arrive late; the job is simply run again.
        if (attempt >= retries) throw new Error('The engine stops runs that nobody cancelled');
      } catch (error) {
        if (seat.turn !== turn || !this.seats.includes(seat)) return;
        // What comes of trying again may only follow from the first failure, which is the cause.
        first ??= error;
        closeWorker(seat.worker);
        seat.worker = undefined;
        if (attempt >= retries) this.fail(batch, first);
      }
    }
    if (seat.turn !== turn) return;
    seat.batch = undefined;
    if (this.seats.includes(seat)) this.giveWork(seat);
  }

  /** Only a run that comes further is alive: one that says the same share for ever is not. */
  private answerOf(seat: Seat, batch: Batch, index: number): Promise<RunResult | undefined> {
    const job = batch.jobs[index];
    const worker = seat.worker ?? this.openWorker();
    seat.worker = worker;
    const ask = (sign: () => void): Promise<RunResult | undefined> => {
      let furthest = -1;
      return worker.run(job, (share) => {
        if (share > furthest) sign();
        furthest = Math.max(furthest, share);
        if (!batch.isOver) batch.onShare?.(index, share);
      });
    };
    return this.timer === undefined
      ? ask(() => undefined)
      : whileAlive(silenceFor(job.scenario), this.timer, ask);
  }

  private handOver(batch: Batch, index: number, result: RunResult | undefined): void {
    if (batch.isOver || result === undefined) return;
    try {
      batch.onResult(index, result);
    } catch (error) {
      this.fail(batch, error);
      return;
    }
    batch.open--;
    if (batch.open === 0) this.end(batch, () => batch.settle(true));
  }
}

/** A worker that cannot even be closed is left to itself: its work goes to another. */
function closeWorker(worker: WorkerLike | undefined): void {
  try {
    worker?.close();
  } catch {
    // It is not asked again.
  }
}
