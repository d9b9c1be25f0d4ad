// Runs that outlast the tab: results that this device keeps are looked up before anything is run.
// What keeps them is fetched when there is something to look up or to keep, so that a first visit
// waits for nothing.

import type { JobRunner, PoolRun, RunRequest, RunResult } from '../../sim-core/index.ts';
import { stored } from '../state/stored.ts';

/** Under which key this device says that it keeps runs. */
export const keptKey = 'o2o-city-runs';
/** Running a day anew takes no longer than this. */
const patienceMilliseconds = 2000;

/** What keeps results on this device. */
export interface RunKeeper {
  /** Those of the jobs that are kept, by their place in the list. */
  find(jobs: readonly RunRequest[]): Promise<ReadonlyMap<number, RunResult>>;
  /** Whether any of them may be kept. */
  mayHave(jobs: readonly RunRequest[]): boolean;
  /** Keeps a result when there is time for it. */
  keep(job: RunRequest, result: RunResult): void;
}

export class KeptRuns implements JobRunner {
  readonly #runner: JobRunner;
  readonly #open: () => Promise<RunKeeper>;
  #keeper: Promise<RunKeeper> | undefined;
  /** There when it has been opened. */
  #opened: RunKeeper | undefined;

  constructor(runner: JobRunner, open: () => Promise<RunKeeper>) {
    this.#runner = runner;
    this.#open = open;
    if (Object.keys(stored(keptKey)).length === 0) return;
    this.#keeper = this.#openKeeper();
  }

  start(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
    onShare?: (index: number, share: number) => void,
  ): PoolRun {
    const keeper = this.#keeper;
    const isNew = keeper === undefined || this.#opened?.mayHave(jobs) === false;
    // At once: a promise would let the page's own work go first.
    if (isNew || jobs.length === 0) return this.#run(jobs, onResult, onShare);
    let run: PoolRun | undefined;
    let isCancelled = false;
    const finished = this.#found(keeper, jobs).then((found) => {
      if (isCancelled) return false;
      for (const [index, result] of found) onResult(index, result);
      const missing = jobs.map((_, index) => index).filter((index) => !found.has(index));
      run = this.#run(
        missing.map((index) => jobs[index]),
        (i, result) => onResult(missing[i], result),
        onShare && ((i, share) => onShare(missing[i], share)),
      );
      return run.finished;
    });
    return {
      finished,
      cancel: () => {
        isCancelled = true;
        run?.cancel();
      },
    };
  }

  #openKeeper(): Promise<RunKeeper> {
    const opening = this.#open();
    // Whoever looks something up hears of a refusal.
    opening.then((keeper) => (this.#opened = keeper), () => undefined);
    return opening;
  }

  /** Nothing, where the device does not give it or not soon: then everything is run. */
  #found(
    keeper: Promise<RunKeeper>, jobs: readonly RunRequest[],
  ): Promise<ReadonlyMap<number, RunResult>> {
    const nothing = new Map<number, RunResult>();
    return Promise.race([
      keeper.then((each) => each.find(jobs)).catch(() => nothing),
      new Promise<typeof nothing>((resolve) => {
        setTimeout(() => resolve(nothing), patienceMilliseconds);
      }),
    ]);
  }

  #run(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
    onShare?: (index: number, share: number) => void,
  ): PoolRun {
    return this.#runner.start(jobs, (index, result) => {
      onResult(index, result);
      this.#keeper ??= this.#openKeeper();
      this.#keeper.then((keeper) => keeper.keep(jobs[index], result), () => undefined);
    }, onShare);
  }
}
