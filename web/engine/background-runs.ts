// Work that comes after the answer: a lever swept over a range, later windows of the question on
// the table, a batch, first answers of the home page's cards. One runs after the other while the
// workers have nothing else to do, and gives way at once. What was run before giving way is kept by
// the store and not run again.

import {
  type Comparison, type ComparisonRequest, type JobRunner, startComparison, type Text,
} from '../../sim-core/index.ts';
import { failureOf } from '../words/failure.ts';
import { seldom } from './seldom.ts';

/** Something to be run, and who hears of it. */
export interface BackgroundTask {
  /** Starts it from its first run; it says something only while it is wanted. */
  start(runner: JobRunner, isWanted: () => boolean): StartedTask;
  failed?(reason: Text): void;
}

/** Its result is undefined when it was cancelled, and then it is started again. */
export interface StartedTask {
  readonly result: Promise<unknown>;
  cancel(): void;
}

/** One comparison, and who hears of it. */
export interface ComparisonTask extends Pick<BackgroundTask, 'failed'> {
  readonly request: ComparisonRequest;
  heard(comparison: Comparison): void;
  /** Share of all runs that is done, 0 to 1. */
  done?(share: number): void;
}

export function comparing({ request, heard, done, failed }: ComparisonTask): BackgroundTask {
  return {
    start: (runner, isWanted) => {
      let told = 0;
      const tell = (read: () => Comparison): void => {
        if (!isWanted()) return;
        const known = read();
        if (known.n > told) heard(known);
        told = known.n;
      };
      const now = seldom();
      const run = startComparison(
        request,
        runner,
        (read) => now(() => tell(read)),
        (runs, of) => (isWanted() ? done?.(runs / of) : undefined),
      );
      const result = run.result.then((found) => {
        if (found !== undefined) tell(() => found);
        return found;
      });
      return { result, cancel: () => run.cancel() };
    },
    failed,
  };
}

/** Who wants something, the more urgent first. A batch takes long, so that it waits for answers. */
const owners = ['sweep', 'weeks', 'further', 'batch', 'cards'] as const;
type Owner = (typeof owners)[number];

interface Current {
  readonly task: BackgroundTask;
  /** Not there while it starts, during which all that is known already is heard. */
  run: StartedTask | undefined;
}

export class BackgroundRuns {
  readonly #runner: JobRunner;
  readonly #wanted = new Map<Owner, readonly BackgroundTask[]>();
  #current: Current | undefined;
  #isPaused = true;
  /** By a person, until they let it go on. */
  #isHeld = false;

  constructor(runner: JobRunner) {
    this.#runner = runner;
  }

  /** Says all that an owner wants from now on; what it no longer wants is stopped. */
  want(owner: Owner, tasks: readonly BackgroundTask[]): void {
    this.#wanted.set(owner, tasks);
    const { task, run } = this.#current ?? {};
    if (task !== undefined && task !== this.#next()) run?.cancel();
    this.#goOn();
  }

  /** Stops at once what runs; it stays wanted. */
  pause(): void {
    this.#isPaused = true;
    this.#current?.run?.cancel();
  }

  /** A person stops all of it for a while, or lets it go on; what was run is not run again. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) this.#current?.run?.cancel();
    else this.#goOn();
  }

  resume(): void {
    this.#isPaused = false;
    this.#goOn();
  }

  #next(): BackgroundTask | undefined {
    for (const owner of owners) {
      const [first] = this.#wanted.get(owner) ?? [];
      if (first !== undefined) return first;
    }
    return undefined;
  }

  #goOn(): void {
    const isBusy = this.#isPaused || this.#isHeld || this.#current !== undefined;
    const task = isBusy ? undefined : this.#next();
    if (task === undefined) return;
    this.#current = { task, run: undefined };
    void this.#run(this.#current);
  }

  async #run(current: Current): Promise<void> {
    const { task } = current;
    const isWanted = (): boolean => this.#current === current && this.#next() === task;
    let isOver = true;
    try {
      const run = task.start(this.#runner, isWanted);
      current.run = run;
      if (this.#isPaused || this.#isHeld || !isWanted()) run.cancel();
      isOver = (await run.result) !== undefined;
    } catch (reason) {
      if (isWanted()) task.failed?.(failureOf(reason));
    }
    this.#current = undefined;
    if (isOver) this.#drop(task);
    this.#goOn();
  }

  #drop(task: BackgroundTask): void {
    for (const [owner, tasks] of this.#wanted) {
      this.#wanted.set(owner, tasks.filter((each) => each !== task));
    }
  }
}
