// A program of its own for bench/weeks.ts: what an order costs in the processor on a warm single
// day and over 28 days of the riverside, and what a comparison of 28 days costs against as many
// days.

import { presets } from '../scenarios/index.ts';
import { LocalBatch, noChange, RunPool, startComparison } from '../sim-core/index.ts';

/** What a process measured; seconds are the process's own processor time. */
export interface WeeksRun {
  readonly daySeconds: number;
  readonly dayOrders: number;
  readonly weeksSeconds: number;
  readonly weeksOrders: number;
  /** Of 16 seeds on two arms for 28 days. */
  readonly comparisonSeconds: number;
  readonly simulatedPastDays: number;
}

const engine = new LocalBatch();
const day = { ...presets.riverside, weather: 'dry' as const, days: 1, warmUp: 0 };
const weeks = { ...day, days: 28 };
const dayCount = 28;

async function processorSeconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds and orders of one run. */
async function cost(days: number, seed: number): Promise<{ seconds: number; orders: number }> {
  let orders = 0;
  const seconds = await processorSeconds(async () => {
    const scenario = { ...weeks, days };
    const result = await engine.run({ scenario, policy: noChange, seed });
    orders = result?.orders ?? NaN;
  });
  return { seconds, orders };
}

/** Days of seeds one after the other, as warm as the weeks: the same number of them. */
async function singleDays(): Promise<{ seconds: number; orders: number }> {
  const total = { seconds: 0, orders: 0 };
  for (let seed = 1; seed <= dayCount; seed++) {
    const { seconds, orders } = await cost(1, seed);
    total.seconds += seconds;
    total.orders += orders;
  }
  return total;
}

async function compareWeeks(): Promise<void> {
  const worker = {
    run: engine.run.bind(engine),
    cancel: () => engine.cancel(),
    close: () => undefined,
  };
  const policy = {
    title: 'One at a time', changes: [{ fromSeconds: 0, set: { 'dispatch.largest-stack': 1 } }],
  };
  const seeds = Array.from({ length: 16 }, (_unused, i) => i + 1);
  const scenario = { ...weeks, warmUp: 7 };
  const windows = ['1', '1-7', '22-28'];
  const question = { scenario, baseline: noChange, policy, seeds, windows };
  await startComparison(question, new RunPool(() => worker, 1)).result;
}

await singleDays();
const single = await singleDays();
const several = await cost(dayCount, 1);
const comparisonSeconds = await processorSeconds(compareWeeks);
const found: WeeksRun = {
  daySeconds: single.seconds / dayCount,
  dayOrders: single.orders / dayCount,
  weeksSeconds: several.seconds,
  weeksOrders: several.orders,
  comparisonSeconds,
  simulatedPastDays: engine.pasts.simulatedDays,
};
process.stdout.write(JSON.stringify(found));
