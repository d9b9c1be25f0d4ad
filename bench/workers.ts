// Runs of the district on one and on two worker threads: how much faster two are, and that their
// digests are the same. Parallelism is over runs; one city is never cut into shards.

import { openPool } from '../cli/pool.ts';
import { presets } from '../scenarios/index.ts';
import { noChange, type RunRequest, type RunResult } from '../sim-core/index.ts';
import { benchRow } from './harness.ts';
import type { BenchRow } from './harness.ts';

const runCount = 8;

/** Seconds by the clock of all runs on a pool, its threads already started, and the digests. */
async function timeRuns(workers: number): Promise<{ seconds: number; digests: string[] }> {
  const pool = openPool(workers, runCount);
  const jobs = Array.from({ length: runCount }, (_, i): RunRequest => ({
    scenario: presets.district, policy: noChange, seed: i + 1, digest: true,
  }));
  const digests: string[] = [];
  const keep = (index: number, result: RunResult): void => {
    digests[index] = result.digest;
  };
  try {
    await pool.start(jobs.slice(0, workers), keep).finished;
    const startedAt = process.hrtime.bigint();
    await pool.start(jobs, keep).finished;
    return { seconds: Number(process.hrtime.bigint() - startedAt) / 1e9, digests };
  } finally {
    pool.close();
  }
}

export async function run(): Promise<BenchRow[]> {
  const one = await timeRuns(1);
  const two = await timeRuns(2);
  const same = one.digests.filter((digest, i) => digest === two.digests[i]).length;
  if (same !== runCount) throw new Error(`${runCount - same} runs differ on two workers`);
  return [
    benchRow(`${runCount} district days on one worker`, one.seconds, 's'),
    benchRow(`${runCount} district days on two workers`, two.seconds, 's'),
    benchRow('speed-up by a second worker', one.seconds / two.seconds, ''),
    benchRow('digests equal on one and two workers', same / runCount, ''),
  ];
}
