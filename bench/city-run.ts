// A program of its own for bench/engine.ts: builds one preset, runs its ordinary day a few times
// and prints what that took. A fresh process each, so that memory and compiled code belong to one
// city.

import { presets } from '../scenarios/index.ts';
import { BuiltCity, noChange } from '../sim-core/index.ts';
import { processorSeconds } from './harness.ts';

/** What a process measured; seconds are the process's own processor time. */
export interface CityRun {
  orders: number;
  buildSeconds: number;
  /** Of the first day, while the engine is still being compiled, and of the fastest later one. */
  firstSeconds: number;
  daySeconds: number;
  peakMegabytes: number;
  /** By which the heap grew from 11:00 to 12:00: rubbish included, and what was kept of it. */
  hourGrowthMegabytes: number;
  hourKeptMegabytes: number;
}

const lunchBegins = 11 * 3600;
const lunchEnds = 12 * 3600;

/** One day, without opening and closing the books. */
function runDay(built: BuiltCity, seed: number): number {
  built.begin(noChange, seed);
  return processorSeconds(() => {
    while (built.step());
  });
}

/** Heap growth over the busiest hour, before and after rubbish is collected. */
function hourGrowth(built: BuiltCity): { grown: number; kept: number } {
  const collect = (globalThis as { gc?: () => void }).gc;
  built.begin(noChange, 7);
  built.advance(lunchBegins);
  collect?.();
  const before = process.memoryUsage().heapUsed;
  built.advance(lunchEnds);
  const grown = process.memoryUsage().heapUsed - before;
  collect?.();
  return { grown: grown / 1e6, kept: (process.memoryUsage().heapUsed - before) / 1e6 };
}

function measure(preset: keyof typeof presets, days: number): CityRun {
  let built: BuiltCity | undefined;
  const buildSeconds = processorSeconds(() => {
    built = new BuiltCity(presets[preset]);
  });
  if (built === undefined) throw new Error('nothing was built');
  const firstSeconds = runDay(built, 7);
  let daySeconds = firstSeconds;
  for (let day = 1; day < days; day++) daySeconds = Math.min(daySeconds, runDay(built, 7));
  const { orders } = built.close();
  const peakMegabytes = process.resourceUsage().maxRSS / 1e3;
  const hour = days > 1 ? hourGrowth(built) : { grown: 0, kept: 0 };
  return {
    orders,
    buildSeconds,
    firstSeconds,
    daySeconds,
    peakMegabytes,
    hourGrowthMegabytes: hour.grown,
    hourKeptMegabytes: hour.kept,
  };
}

const [preset, days] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measure(preset as keyof typeof presets, Number(days))));
