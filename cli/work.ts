// Long work on a pool of engines: it shows how far it is, can be stopped by an interrupt at once,
// and closes the pool whatever happens.

import { type BuiltCity, type JobRunner, type RunRequest, StoredRuns } from '../sim-core/index.ts';
import { problemAt } from '../scenarios/schema/problem.ts';
import { BadInput, Interrupted } from './bad-input.ts';
import { FileRuns } from './file-runs.ts';
import { openPool, openPoolFor } from './pool.ts';
import { Progress } from './progress.ts';
import type { Question } from './question.ts';
import type { QueueRunner } from './queue.ts';

/** Something started whose result is undefined when it was cancelled. */
export interface Work<T> {
  readonly result: Promise<T | undefined>;
  cancel(): void;
}

/** Runs work that asks between its parts whether the user wants it stopped. */
export async function stoppable<T>(work: (isStopped: () => boolean) => Promise<T>): Promise<T> {
  let isStopped = false;
  const stop = (): void => { isStopped = true; };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(() => isStopped);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

export interface Finished<T> {
  readonly result: T;
  /** Of all runs that were simulated, side by side or not; building cities is not counted. */
  readonly seconds: number;
}

/** Where runs are played, and what is asked of them there. */
interface RunnerOptions {
  /** The address of a Redis server on whose queue others work; threads of this machine without. */
  readonly queue?: string;
  readonly timing?: boolean;
}

/** BullMQ is loaded for nobody else. */
async function openQueue(
  address: string,
  { workers, timing, language }: Pick<RunnerOptions, 'timing'>
    & Pick<Question, 'workers' | 'language'>,
): Promise<QueueRunner> {
  const { checkQueue, QueueRunner } = await import('./queue.ts');
  if (workers !== undefined || timing === true) {
    throw new BadInput(workers === undefined ? '--timing' : '--workers', [problemAt([], {
      message: { zh: '与 --queue 并列', en: 'stands beside --queue' },
      allowed: { zh: '只在本机运行时可用', en: 'only where this machine runs' },
    })]);
  }
  await checkQueue(address);
  const trouble = { zh: '队列出错', en: 'the queue fails' }[language];
  return new QueueRunner(address, (message) => process.stderr.write(`${trouble}: ${message}\n`));
}

/**
 * Starts so many runs and waits for them; throws `Interrupted` when the user stops them. Where
 * cities are given, every run is played in them, in this thread, and none is taken from a folder.
 */
export async function finish<T>(
  { workers, language }: Pick<Question, 'workers' | 'language'>,
  options: RunnerOptions
    & { readonly progress?: boolean; readonly quiet?: boolean; readonly keep?: string },
  runs: number,
  start: (runner: JobRunner, onDone: (done: number, of: number) => void) => Work<T>,
  cityFor?: (request: RunRequest) => BuiltCity,
): Promise<Finished<T>> {
  let seconds = 0;
  const clock = (more: number): void => { seconds += more; };
  const pool = cityFor !== undefined ? openPoolFor(cityFor, clock)
    : options.queue === undefined ? openPool(workers, runs, clock)
    : await openQueue(options.queue, { timing: options.timing, workers, language });
  const progress = new Progress(options.progress ?? false, language, options.quiet);
  const runner = options.keep === undefined || cityFor !== undefined
    ? pool
    : new StoredRuns(pool, new FileRuns(options.keep));
  const work = start(runner, (done, of) => progress.step(done, of));
  const stop = (): void => work.cancel();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  progress.step(0, runs);
  try {
    const result = await work.result;
    if (result === undefined) throw new Interrupted();
    return { result, seconds };
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    progress.end();
    await pool.close();
  }
}
