// Many runs by the command line: a thousand against a thousand times a day that is warm, whether
// memory stays as it is, how well the time left is told after a tenth of the work, and a million
// orders a row each, with their simulation and the writing alone.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { ParquetFile } from '../cli/parquet-file.ts';
import { orderColumns } from '../cli/rows/columns.ts';
import { type OrderRow, OrderRows } from '../cli/rows/order-rows.ts';
import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange } from '../sim-core/index.ts';
import { watched, type Watched } from './command.ts';
import { benchRow, type BenchRow, processorSeconds } from './harness.ts';

const runs = 1000;
/** Of 160,000 orders each: a million and more. */
const orderDays = 8;
const cores = 2;

/** Processor milliseconds of a day whose code is compiled, in the mean of many. */
function warmDayMilliseconds(): number {
  const city = new BuiltCity(presets.riverside);
  const play = (seed: number): void => {
    city.begin(noChange, seed);
    city.finish();
  };
  for (let seed = 0; seed < 30; seed++) play(seed);
  const before = process.cpuUsage();
  for (let seed = 30; seed < 130; seed++) play(seed);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3 / 100;
}

/** What was told of the time left after a tenth of the runs, over what it was; less one. */
function timeLeftMiss({ lines, seconds }: Watched): number {
  const told = lines.flatMap(({ atSeconds, text }) => {
    const [, done, left] = /^(\d+)\/\d+ runs.* about (\d+) s left/.exec(text) ?? [];
    return Number(done) >= runs / 10 ? [Number(left) / (seconds - atSeconds) - 1] : [];
  });
  if (told.length === 0) throw new Error('no time left was told after a tenth of the runs');
  return told[0];
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
  const all = await watched(['experiment', 'run', file, '--out', join(folder, 'study'),
    '--workers', '2', '--progress', '--lang', 'en']);
  const dayMilliseconds = warmDayMilliseconds();
  return [
    benchRow(`${runs} riverside days, two threads, from the command to its files`,
      all.seconds, 's'),
    benchRow('a warm day on one core, processor time', dayMilliseconds, 'ms'),
    benchRow('the command\'s processor time on two cores, of as many warm days',
      all.processorSeconds * 1000 / cores / (runs * dayMilliseconds), ''),
    benchRow('memory held in the last fifth against the second, more by',
      memoryGrowth(all), ''),
    benchRow('time left as told after a tenth, more than it was by', timeLeftMiss(all), ''),
  ];
}

async function millionOrders(folder: string): Promise<BenchRow[]> {
  const file = join(folder, 'orders.parquet');
  const all = await watched(['run', 'metropolis', '--days', String(orderDays), '--orders', file]);
  const { num_rows: rows } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  return [
    benchRow('orders, a row each in a Parquet file', Number(rows), ''),
    benchRow('simulating and writing them', all.seconds, 's'),
    benchRow('simulating and writing them, processor time', all.processorSeconds, 's'),
    benchRow('most memory held', Math.max(...all.megabytes), 'MB'),
  ];
}

/** The writing alone: the rows of some days of a district, again and again. */
function millionRows(folder: string): BenchRow[] {
  const rows: OrderRow[] = [];
  const orders = new OrderRows((row) => { rows.push(row); });
  const city = new BuiltCity({ ...presets.district, days: 4 }, { observers: [orders.observer] });
  orders.begin(city.sim.city, 1);
  city.begin(noChange, 1);
  city.finish();
  const path = join(folder, 'rows.parquet');
  const seconds = processorSeconds(() => {
    const file = new ParquetFile(path, ['the rows of a bench'], orderColumns);
    for (let i = 0; i < 1e6; i++) file.write(rows[i % rows.length]);
    file.finish();
  });
  return [
    benchRow('writing a million rows of orders alone, processor time', seconds, 's'),
    benchRow('what they take in the file', statSync(path).size / 1e6, 'MB'),
    benchRow('memory of the process that wrote them', process.memoryUsage.rss() / 1e6, 'MB'),
  ];
}

export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laboratory-'));
  try {
    return [
      ...await thousandRuns(folder), ...await millionOrders(folder), ...millionRows(folder),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
