// What works on a queue: takes runs as they come, answers each with its result, and stays while the
// server is away.

import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { plainOf, type RunPool, type RunResult } from '../sim-core/index.ts';
import { openPool } from './pool.ts';
import { placeOf, type QueuedRun, queueName, takeLeave, untilItIsBack } from './queue.ts';

/** How often one run may be lost with its worker before it counts as the cause. */
const mostLosses = 5;
/** Where runs take less, one more is fetched while they run: no engine waits for the server. */
const shortRunSeconds = 1;
/**
 * How often the queue hears of one run on its way. Each time costs worker, server and whoever asks
 * as much as a tenth of a short run; a busy machine, where runs take long by the clock, told most.
 */
const quietMilliseconds = 2000;

/** Who hears of a worker's doing. */
export interface WorkerHearing {
  /** It takes runs: at first, and again where the server was away. */
  onReady(): void;
  /** The server has gone; the worker goes on trying. Once until it is ready again. */
  onAway(): void;
  onRun(): void;
  /** Anything else that goes wrong. */
  onTrouble(message: string): void;
}

/**
 * Works with so many engines at once until it is closed. A worker that nobody has heard of for
 * `lostSeconds` has lost its runs to others.
 */
export class QueueWorker {
  private readonly server: Redis;
  private readonly worker: Worker<QueuedRun['data'], unknown>;
  private readonly pool: RunPool;
  private isAway = false;
  private isClosing = false;

  constructor(
    address: string,
    { engines, lostSeconds }: { readonly engines: number; readonly lostSeconds: number },
    hearing: WorkerHearing,
  ) {
    this.pool = openPool(engines, engines, (seconds) => {
      this.worker.concurrency = engines + (seconds < shortRunSeconds ? 1 : 0);
    });
    this.server = new Redis(address, untilItIsBack);
    this.worker = new Worker<QueuedRun['data'], unknown>(queueName, async (run: QueuedRun) => {
      const answer = await answerTo(run, this.pool);
      hearing.onRun();
      return plainOf(answer);
    }, {
      connection: this.server,
      concurrency: engines,
      lockDuration: lostSeconds * 1000,
      stalledInterval: lostSeconds * 500,
      maxStalledCount: mostLosses,
    });
    this.server.on('ready', () => {
      this.isAway = false;
      hearing.onReady();
    });
    this.server.on('close', () => {
      if (!this.isAway && !this.isClosing) hearing.onAway();
      this.isAway = true;
    });
    const tell = (error: Error): void => {
      // What goes wrong with the connection ends it, which is told.
      const isTold = 'syscall' in error || this.isAway || this.isClosing;
      if (!isTold) hearing.onTrouble(error.message);
    };
    this.server.on('error', tell);
    this.worker.on('error', tell);
  }

  /** What is in hand is finished first, unless the server is away: then others are given it. */
  async close(): Promise<void> {
    this.isClosing = true;
    if (!this.isAway) await this.worker.close();
    this.pool.close();
    await takeLeave(this.server, this.worker.close(true));
  }
}

async function answerTo(run: QueuedRun, pool: RunPool): Promise<RunResult> {
  if (placeOf(run.data) !== run.id) throw new Error('What came through the queue is another run');
  let answer: RunResult | undefined;
  let toldMilliseconds = performance.now();
  const running = pool.start([run.data], (_index, result) => { answer = result; }, (_i, share) => {
    const now = performance.now();
    if (now - toldMilliseconds < quietMilliseconds) return;
    toldMilliseconds = now;
    run.updateProgress(share).catch(() => undefined);
  });
  await running.finished;
  if (answer === undefined) throw new Error('The engine was stopped');
  return answer;
}
