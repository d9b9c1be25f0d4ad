// Runs in a queue against runs in threads: the same list on two processes that work on a Redis
// server's queue and on two threads of this process, part after part by turns, since other things
// may keep the machine busy, by the clock and by the processor time of all that takes part: runs of
// a day, of which a queue's own work is a good part, and of a week; then once more with one of the
// processes killed midway, and which runs were begun twice for it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Queue } from 'bullmq';
import { openPool } from '../cli/pool.ts';
import { queueName, QueueRunner } from '../cli/queue.ts';
import { presets } from '../scenarios/index.ts';
import { type JobRunner, noChange, type RunRequest } from '../sim-core/index.ts';
import { benchRow, type BenchRow } from './harness.ts';

const runs = 500;
const parts = 5;
const weekRuns = 100;
const weekParts = 2;
/** Until engines and queue are compiled. */
const warmRuns = 60;
const port = 16379;
const address = `redis://127.0.0.1:${port}`;

/** Different runs from one seed on: what was run once is not run again. */
function jobsFrom(seed: number, count: number, days = 1): RunRequest[] {
  const scenario = { ...presets.riverside, days };
  return Array.from({ length: count }, (_unused, i) => ({
    scenario, policy: noChange, seed: seed + i, digest: true,
  }));
}

/** What some processes have used of the processor so far; Linux counts hundredths of a second. */
function usedSeconds(processes: readonly (number | undefined)[]): number {
  return processes.reduce<number>((sum, id) => {
    const [user, system] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ')
      .slice(11);
    return sum + (Number(user) + Number(system)) / 100;
  }, 0);
}

/** Seconds by the clock, and the digests. */
async function time(runner: JobRunner, jobs: readonly RunRequest[], onResult?: () => void) {
  const digests: string[] = [];
  const startedAt = process.hrtime.bigint();
  await runner.start(jobs, (index, { digest }) => {
    digests[index] = digest;
    onResult?.();
  }).finished;
  return { seconds: Number(process.hrtime.bigint() - startedAt) / 1e9, digests };
}

/** A process that works on the queue, when it is ready. */
function helper(): Promise<ChildProcess> {
  const words = ['--import', 'tsx', 'cli/o2o.ts', 'work', '--queue', address, '--workers', '1'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve) => { child.stderr.once('data', () => resolve(child)); });
}

export async function run(): Promise<BenchRow[]> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    process.stderr.write('queue: skipped, no redis-server (`npm test` installs one)\n');
    return [];
  }
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  const helpers = await Promise.all([helper(), helper()]);
  const queued = new QueueRunner(address, (message) => process.stderr.write(`${message}\n`));
  const threads = openPool(2, runs);
  try {
    // Both have read the engine and built the city.
    await time(queued, jobsFrom(90_000, warmRuns));
    await time(threads, jobsFrom(90_000, warmRuns));
    const all = [process, server, ...helpers].map(({ pid }) => pid);
    const days = await taken(queued, threads, all, parts, (part) => (
      jobsFrom(1 + part * (runs / parts), runs / parts)
    ));
    const weeks = await taken(queued, threads, all, weekParts, (part) => (
      jobsFrom(1 + part * (weekRuns / weekParts), weekRuns / weekParts, 7)
    ));
    let done = 0;
    const killed = await time(queued, jobsFrom(10_000, runs), () => {
      if (++done === runs / 2) helpers[0].kill('SIGKILL');
    });
    return [
      ...rowsOf(`${runs} riverside days`, days),
      ...rowsOf(`${weekRuns} riverside weeks`, weeks),
      benchRow('runs that ended, one of the two killed midway', killed.digests.length, ''),
      benchRow('runs begun twice for it', await begunTwice(), ''),
    ];
  } finally {
    threads.close();
    await queued.close();
    for (const child of [...helpers, server]) child.kill('SIGKILL');
  }
}

/** Seconds by the clock and of all processes together. */
interface Taken {
  readonly queue: number;
  readonly threads: number;
  readonly usedByQueue: number;
  readonly usedByThreads: number;
}

/** The same parts both ways, in turn; throws when what they give differs. */
async function taken(
  queued: JobRunner,
  threads: JobRunner,
  all: readonly (number | undefined)[],
  count: number,
  jobsOf: (part: number) => RunRequest[],
): Promise<Taken> {
  const seconds = { queue: 0, threads: 0, usedByQueue: 0, usedByThreads: 0 };
  for (let part = 0; part < count; part++) {
    const jobs = jobsOf(part);
    const before = usedSeconds(all);
    const inQueue = await time(queued, jobs);
    const between = usedSeconds(all);
    const inThreads = await time(threads, jobs);
    seconds.queue += inQueue.seconds;
    seconds.threads += inThreads.seconds;
    seconds.usedByQueue += between - before;
    seconds.usedByThreads += usedSeconds(all) - between;
    if (inQueue.digests.join() !== inThreads.digests.join()) {
      throw new Error('runs differ in the queue');
    }
  }
  return seconds;
}

function rowsOf(what: string, { queue, threads, usedByQueue, usedByThreads }: Taken): BenchRow[] {
  return [
    benchRow(`${what}, two processes on a queue`, queue, 's'),
    benchRow(`${what}, two threads`, threads, 's'),
    benchRow(`${what}: the queue's throughput against threads`, threads / queue, ''),
    benchRow(`${what}: the same by processor time`, usedByThreads / usedByQueue, ''),
  ];
}

async function begunTwice(): Promise<number> {
  const queue = new Queue(queueName, { connection: { url: address } });
  const jobs = await queue.getCompleted(0, -1);
  await queue.close();
  return jobs.reduce((sum, { attemptsStarted }) => sum + attemptsStarted - 1, 0);
}
