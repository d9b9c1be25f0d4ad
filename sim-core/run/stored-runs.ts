// Runs that are not run again: a store holds results by the key of their request, and a runner asks
// it first. Two equal requests in one list are one run; everything else goes to the runner behind.

import type { RunRequest, RunResult } from './engine.ts';
import { KeptWithin } from './kept-within.ts';
import type { JobRunner, PoolRun } from './pool.ts';
import { runKey } from './run-key.ts';

/** Results by key, in memory, in files or elsewhere. It may forget what it was given. */
export interface RunStore {
  /** The result that was put there; undefined when there is none or it was forgotten. */
  get(key: string): RunResult | undefined;
  /** Keeps a result under the key of its request. */
  put(key: string, result: RunResult): void;
}

/** Results in memory, within a budget of bytes; the longest unused give way. */
export class MemoryRuns implements RunStore {
  private readonly kept: KeptWithin<RunResult>;

  constructor(mostBytes = 100_000_000) {
    this.kept = new KeptWithin(mostBytes, bytesOf);
  }

  get(key: string): RunResult | undefined {
    return this.kept.get(key);
  }

  put(key: string, result: RunResult): void {
    this.kept.put(key, result);
  }
}

/** Tallies are nearly all of a result. */
function bytesOf({ tally, windows, ground, people }: RunResult): number {
  return Object.values(windows)
    .reduce((sum, window) => sum + window.tally.byteLength, tally.byteLength)
    + (ground?.byteLength ?? 0)
    + (people === undefined ? 0 : people.riders.byteLength + people.merchants.byteLength);
}

/** A runner with a store before it. */
export class StoredRuns implements JobRunner {
  private readonly runner: JobRunner;
  private readonly store: RunStore;

  constructor(runner: JobRunner, store: RunStore) {
    this.runner = runner;
    this.store = store;
  }

  start(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
    onShare?: (index: number, share: number) => void,
  ): PoolRun {
    const wanted = new Map<string, number[]>();
    jobs.forEach((job, index) => {
      const key = runKey(job);
      const indexes = wanted.get(key);
      if (indexes === undefined) wanted.set(key, [index]);
      else indexes.push(index);
    });
    const missing: [string, number[]][] = [];
    for (const [key, indexes] of wanted) {
      const kept = this.store.get(key);
      if (kept === undefined) missing.push([key, indexes]);
      else for (const index of indexes) onResult(index, kept);
    }
    return this.runner.start(missing.map(([, [first]]) => jobs[first]), (i, result) => {
      const [key, indexes] = missing[i];
      this.store.put(key, result);
      for (const index of indexes) onResult(index, result);
    }, onShare && ((i, share) => {
      for (const index of missing[i][1]) onShare(index, share);
    }));
  }
}
