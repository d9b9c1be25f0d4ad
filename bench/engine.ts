// The engine by size of city: orders simulated a second on one core with the full model and all
// metrics, time to build, memory, and how time grows from the smallest city to the largest.
// Seconds are processor time of a process of its own, which a busy machine disturbs less than the
// clock.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CityRun } from './city-run.ts';
import { benchRow } from './harness.ts';
import type { BenchRow } from './harness.ts';

/** Presets with how often each day is run: the fastest counts, and the largest is run once. */
const CITIES: readonly (readonly [preset: string, days: number])[] = [
  ['riverside', 12], ['district', 5], ['metropolis', 2], ['megacity', 1],
];

function runCity(preset: string, days: number): CityRun {
  const program = fileURLToPath(new URL('./city-run.ts', import.meta.url));
  const words = ['--expose-gc', '--import', 'tsx', program, preset, String(days)];
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`the bench of ${preset} failed`);
  return JSON.parse(stdout) as CityRun;
}

function rowsOf(preset: string, days: number, run: CityRun): BenchRow[] {
  const rows = [
    benchRow(`${preset}: throughput`, run.orders / run.daySeconds, 'orders/s'),
    benchRow(`${preset}: a day`, run.daySeconds * 1e3, 'ms'),
    benchRow(`${preset}: the first day of a process`, run.firstSeconds * 1e3, 'ms'),
    benchRow(`${preset}: building the city`, run.buildSeconds * 1e3, 'ms'),
    benchRow(`${preset}: peak memory`, run.peakMegabytes, 'MB'),
  ];
  if (days === 1) return rows;
  return [
    ...rows,
    benchRow(`${preset}: heap growth, 11:00 to 12:00`, run.hourGrowthMegabytes, 'MB'),
    benchRow(`${preset}: kept of that`, run.hourKeptMegabytes, 'MB'),
  ];
}

/** Figures of each size, and the exponent with which time grows from the first to the last. */
export function run(): Promise<BenchRow[]> {
  const runs = CITIES.map(([preset, days]) => ({ preset, days, run: runCity(preset, days) }));
  const rows = runs.flatMap((city) => rowsOf(city.preset, city.days, city.run));
  const small = runs[0].run;
  const large = runs[runs.length - 1].run;
  const exponent =
    Math.log(large.daySeconds / small.daySeconds) / Math.log(large.orders / small.orders);
  rows.push(benchRow('growth exponent, riverside to megacity', exponent, ''));
  return Promise.resolve(rows);
}
