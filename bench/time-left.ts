// How well the time left is told for riverside days on two threads that are opened for them, short
// jobs and long ones, by processor time: what it would be on a machine that does nothing else.
// `node --import tsx bench/time-left.ts --record` keeps what was heard when for the test of it.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPool } from '../cli/pool.ts';
import { Pace } from '../scenarios/experiments/pace.ts';
import { presets } from '../scenarios/index.ts';
import { noChange, startExperiment } from '../sim-core/index.ts';
import { benchRow, type BenchRow } from './harness.ts';

export const jobSizes = [20, 60, 200, 1000] as const;
const workers = 2;
/** The rest is finer than time is told. */
const apartMilliseconds = 100;

/** Milliseconds of processor time on each of the two cores, and how many runs were done by then. */
export type Heard = readonly (readonly [milliseconds: number, runs: number])[];

/** What a job of so many days lets its progress hear, from its start to its end. */
async function heardOf(runs: number): Promise<Heard> {
  const pool = openPool(workers, runs);
  const begun = process.cpuUsage();
  const heard: [number, number][] = [[0, 0]];
  const hear = (done: number): void => {
    const { user, system } = process.cpuUsage(begun);
    const at = Math.round((user + system) / 1000 / workers);
    if (done < runs && at - heard[heard.length - 1][0] < apartMilliseconds) return;
    heard.push([at, Math.round(1000 * done) / 1000]);
  };
  const nothing = { add: () => undefined, copy: () => nothing, read: () => true };
  try {
    const seeds = Array.from({ length: runs }, (_unused, i) => i + 1);
    await startExperiment(
      { scenario: presets.riverside, arms: [noChange], seeds }, pool, nothing, { onDone: hear },
    ).result;
  } finally {
    pool.close();
  }
  return heard;
}

/** A moment at which the time left was told. */
export interface Told {
  /** Of all runs, done by then. */
  readonly share: number;
  readonly toldSeconds: number;
  /** Whether no more was told than how long it takes at most. */
  readonly isBound: boolean;
  readonly trueSeconds: number;
}

/** All moments from a tenth of the runs on at which the time left, or a bound of it, was told. */
export function toldAfterATenth(heard: Heard): Told[] {
  const [end, runs] = heard[heard.length - 1];
  const pace = new Pace();
  return heard.flatMap(([at, done]) => {
    const share = done / runs;
    pace.heard(share, at);
    const { leftSeconds, atMostSeconds } = pace;
    const toldSeconds = leftSeconds ?? atMostSeconds;
    return share < 0.1 || share === 1 || toldSeconds === undefined
      ? []
      : [{ share, toldSeconds, isBound: leftSeconds === undefined,
        trueSeconds: (end - at) / 1000 }];
  });
}

export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of jobSizes) {
    const told = toldAfterATenth(await heardOf(size));
    const first = told.find(({ isBound }) => !isBound);
    rows.push(benchRow(
      `${size} riverside days: share done when a bound is told`, told[0]?.share ?? 1, '',
    ));
    if (first === undefined) continue;
    const { share, toldSeconds, trueSeconds } = first;
    rows.push(
      benchRow(`${size} riverside days: share done when the time left is told`, share, ''),
      benchRow(`${size} riverside days: told, more than it was by`,
        toldSeconds / trueSeconds - 1, ''),
    );
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === '--record') {
  const records: Record<string, Heard> = {};
  for (const size of jobSizes) records[size] = await heardOf(size);
  const file = new URL('../test/web/pace-records.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(records)}\n`);
}
