// Nothing allocates after a city is built: an hour of a warmed-up district leaves the heap as it
// was, and so do weeks and many runs. Measured in processes of their own, where nothing else lives.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

function measured<T>(program: string): T {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const words = ['--expose-gc', '--import', 'tsx', file];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as T;
}

it('an hour of the district grows the heap by less than a megabyte', () => {
  const { keptBytes, orders } = measured<Record<'keptBytes' | 'orders', number>>(
    './measure-heap.ts',
  );
  expect(orders).toBeGreaterThan(1000);
  expect(keptBytes).toBeLessThan(1_000_000);
}, 60_000);

it('B10: neither days nor runs grow the heap by more than a twentieth', () => {
  const { days, runs } = measured<{ days: number[]; runs: number[] }>('./measure-weeks.ts');
  for (const [before, after] of [days, runs]) expect(after / before).toBeLessThan(1.05);
}, 120_000);
