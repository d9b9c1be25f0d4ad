// A runner that remembers: a day once run is kept under the content of its request and never run
// again, and two equal requests in one list are one run. Everything else goes to the pool.

import type { JobRunner, PoolRun, RunRequest, RunResult } from '../../sim-core/index.ts';

/** Enough for some twenty questions of sixteen seeds. */
const mostKept = 400;

export class KeptRuns implements JobRunner {
  readonly #pool: JobRunner;
  readonly #kept = new Map<string, RunResult>();

  constructor(pool: JobRunner) {
    this.#pool = pool;
  }

  start(
    jobs: readonly RunRequest[],
    onResult: (index: number, result: RunResult) => void,
  ): PoolRun {
    const wanted = new Map<string, number[]>();
    jobs.forEach((job, index) => {
      const key = contentOf(job);
      wanted.set(key, [...(wanted.get(key) ?? []), index]);
    });
    const missing: string[] = [];
    for (const [key, indexes] of wanted) {
      const kept = this.#kept.get(key);
      if (kept === undefined) missing.push(key);
      else for (const index of indexes) onResult(index, kept);
    }
    const missingJobs = missing.map((key) => jobs[(wanted.get(key) ?? [])[0]]);
    return this.#pool.start(missingJobs, (missingIndex, result) => {
      const key = missing[missingIndex];
      this.#keep(key, result);
      for (const index of wanted.get(key) ?? []) onResult(index, result);
    });
  }

  #keep(key: string, result: RunResult): void {
    this.#kept.set(key, result);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) return;
      this.#kept.delete(oldest);
    }
  }
}

/** All that a run depends on, as one text; a policy's title is not part of it. */
export function contentOf({ scenario, policy, seed }: RunRequest): string {
  return JSON.stringify([scenario, policy.changes, seed]);
}
