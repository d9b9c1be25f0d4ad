// Long work that can be stopped: an interrupt cancels it at once, and the pool is closed whatever
// happens.

import type { RunPool } from '../sim-core/index.ts';
import { Interrupted } from './bad-input.ts';
import type { Progress } from './progress.ts';

/** Something started whose result is undefined when it was cancelled. */
export interface Work<T> {
  readonly result: Promise<T | undefined>;
  cancel(): void;
}

/** The result of so many runs on a pool; throws `Interrupted` when the user stops them. */
export async function finish<T>(
  pool: RunPool,
  progress: Progress,
  runs: number,
  start: () => Work<T>,
): Promise<T> {
  const work = start();
  const stop = (): void => work.cancel();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  progress.step(0, runs);
  try {
    const result = await work.result;
    if (result === undefined) throw new Interrupted();
    return result;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    progress.end();
    pool.close();
  }
}
