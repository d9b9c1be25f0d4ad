// A pool of engines, wherever they run: jobs go out in order, results come back by index, and
// what is computed from them cannot depend on how many engines there are or which answers first.
// Node's threads and the browser's workers both fit behind WorkerLike.

import { assert } from '../kernel/assert.ts';
import type { BatchEngine, RunRequest, RunResult } from './engine.ts';
import { PastPlaces, WaitingJobs } from './waiting-jobs.ts';

/** What runs and can be stopped and closed for good. */
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

/** How often a job is tried again when its worker died or was told to stop by an older message. */
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
  worker: WorkerLike;
  /** The batch that the worker is busy with. */
  batch: Batch | undefined;
}

/** Several engines that take jobs as they come free. */
export class RunPool implements JobRunner {
  private readonly openWorker: () => WorkerLike;
  private readonly size: number;
  private readonly seats: Seat[] = [];
  private readonly batches: Batch[] = [];
  private readonly places = new PastPlaces();

  /**
   * `openWorker` makes an engine, at most `size` times at once; throws when `size` is not a whole
   * number of 1 or more.
   */
  constructor(openWorker: () => WorkerLike, size: number) {
    assert(Number.isInteger(size) && size >= 1, 'A pool has at least one worker', size);
    this.openWorker = openWorker;
    this.size = size;
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
    for (const seat of this.seats) seat.worker.close();
    this.seats.length = 0;
    this.places.clear();
  }

  private cancel(batch: Batch): void {
    if (batch.isOver) return;
    this.end(batch, () => batch.settle(false));
    for (const seat of this.seats) {
      // A worker that cannot answer is replaced when its run fails; nobody waits for it here.
      if (seat.batch === batch) seat.worker.cancel().catch(() => undefined);
    }
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
      const seat: Seat = { number, worker: this.openWorker(), batch: work.batch };
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
    const { onShare } = batch;
    const tell = onShare && ((share: number): void => {
      if (!batch.isOver) onShare(index, share);
    });
    for (let attempt = 0; !batch.isOver; attempt++) {
      try {
        const result = await seat.worker.run(batch.jobs[index], tell);
        if (result !== undefined || batch.isOver) {
          this.handOver(batch, index, result);
          break;
        }
        // The cancel message of an earlier batch may arrive late; the job is simply run again.
        if (attempt >= retries) throw new Error('The engine stops runs that nobody cancelled');
      } catch (error) {
        if (!this.seats.includes(seat)) return;
        seat.worker.close();
        seat.worker = this.openWorker();
        if (attempt >= retries) this.end(batch, () => batch.fail(error));
      }
    }
    seat.batch = undefined;
    if (this.seats.includes(seat)) this.giveWork(seat);
  }

  private handOver(batch: Batch, index: number, result: RunResult | undefined): void {
    if (batch.isOver || result === undefined) return;
    try {
      batch.onResult(index, result);
    } catch (error) {
      this.end(batch, () => batch.fail(error));
      return;
    }
    batch.open--;
    if (batch.open === 0) this.end(batch, () => batch.settle(true));
  }
}
