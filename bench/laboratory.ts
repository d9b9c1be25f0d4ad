// Many runs by the command line: a thousand against a thousand times a day that is warm, whether
// memory stays as it is, how well the time left is told after a tenth of the work, and a million
// orders a row each.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange } from '../sim-core/index.ts';
import { watched, type Watched } from './command.ts';
import { benchRow, type BenchRow } from './harness.ts';

const runs = 1000;
/** Of a day's half million and more: a million orders. */
const orderDays = 5;

/** Milliseconds by the clock of a day whose code is compiled: the median, as the machine is now. */
function warmDayMilliseconds(): number {
  const city = new BuiltCity(presets.riverside);
  const times = Array.from({ length: 60 }, (_day, seed) => {
    const startedAt = performance.now();
    city.begin(noChange, seed);
    city.finish();
    return performance.now() - startedAt;
  });
  return times.slice(20).sort((a, b) => a - b)[20];
}

/** By how much the time that was left differed from what was told, after a tenth of the runs. */
function timeLeftMiss({ lines, seconds }: Watched): number {
  for (const { atSeconds, text } of lines) {
    const told = /^(\d+)\/\d+ runs.* about (\d+) s left/.exec(text);
    if (told === null || Number(told[1]) < runs / 10) continue;
    return Number(told[2]) / (seconds - atSeconds) - 1;
  }
  throw new Error('no time left was told after a tenth of the runs');
}

/** Of the mean that was held in the second fifth of the time, how much more in the last. */
function memoryGrowth({ megabytes }: Watched): number {
  const mean = (from: number, to: number): number => {
    const part = megabytes.slice(megabytes.length * from, megabytes.length * to);
    return part.reduce((sum, each) => sum + each, 0) / part.length;
  };
  return mean(0.8, 1) / mean(0.2, 0.4) - 1;
}

async function thousandRuns(folder: string): Promise<BenchRow[]> {
  const file = join(folder, 'study.json');
  writeFileSync(file, JSON.stringify({
    title: 'Commission', scenario: { preset: 'riverside' }, seeds: runs / 2,
    arms: [{ id: 'lower', policy: { 'merchant.commission': 150 } }], figures: ['orders.placed'],
  }));
  const before = warmDayMilliseconds();
  const all = await watched(['experiment', 'run', file, '--out', join(folder, 'study'),
    '--workers', '2', '--progress', '--lang', 'en']);
  const dayMilliseconds = (before + warmDayMilliseconds()) / 2;
  return [
    benchRow(`${runs} riverside days, two threads, from the command to its files`,
      all.seconds, 's'),
    benchRow('of as many times a warm day on one core',
      all.seconds * 1000 / (runs * dayMilliseconds), ''),
    benchRow('memory held in the last fifth against the second, more by',
      memoryGrowth(all), ''),
    benchRow('time left as told after a tenth, against what it was', timeLeftMiss(all), ''),
  ];
}

async function millionOrders(folder: string): Promise<BenchRow[]> {
  const file = join(folder, 'orders.parquet');
  const all = await watched(['run', 'metropolis', '--days', String(orderDays), '--orders', file]);
  const { num_rows: rows } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  return [
    benchRow('orders, a row each in a Parquet file', Number(rows), ''),
    benchRow('simulating and writing them', all.seconds, 's'),
    benchRow('most memory held', Math.max(...all.megabytes), 'MB'),
  ];
}

export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laboratory-'));
  try {
    return [...await thousandRuns(folder), ...await millionOrders(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
