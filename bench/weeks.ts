// Runs of weeks: what an order costs over 28 days against a single day, and a comparison of 28 days
// against as many single days. Ratios within one process, so that the machine does not matter.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchRow } from './harness.ts';
import type { BenchRow } from './harness.ts';
import type { WeeksRun } from './weeks-run.ts';

/** Days of the comparison that count, and those of its seeds' pasts. */
const comparedDays = 16 * 2 * 28;
const pastDays = 16 * 7;

export function run(): Promise<BenchRow[]> {
  const program = fileURLToPath(new URL('./weeks-run.ts', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('the bench of weeks failed');
  const found = JSON.parse(stdout) as WeeksRun;
  const dayCost = found.daySeconds / found.dayOrders;
  const weeksCost = found.weeksSeconds / found.weeksOrders;
  const days = comparedDays + found.simulatedPastDays;
  return Promise.resolve([
    benchRow('riverside: a warm dry day', found.daySeconds * 1e3, 'ms'),
    benchRow('riverside: an order over 28 days to one of a day', weeksCost / dayCost, ''),
    benchRow('riverside: 16 seeds, 2 arms, 28 days and their pasts', found.comparisonSeconds, 's'),
    benchRow('the same to as many single days', found.comparisonSeconds / (days * found.daySeconds),
      ''),
    benchRow('days of pasts to those needed', found.simulatedPastDays / pastDays, ''),
  ]);
}
