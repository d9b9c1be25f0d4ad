// What all services together cost: orders that riders bring, a second of one core, in a metropolis
// with every service against the same city with meals alone, as a ratio within one run; and what
// meals alone cost in a process that has had all services before, whose code is then less special.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchRow } from './harness.ts';
import type { BenchRow } from './harness.ts';
import type { ServicesRun } from './services-run.ts';

function runCities(...cities: readonly string[]): ServicesRun[] {
  const program = fileURLToPath(new URL('./services-run.ts', import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', '--import', 'tsx', program, ...cities],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`the bench of ${cities.join(', ')} failed`);
  return JSON.parse(stdout) as ServicesRun[];
}

const perSecond = ({ ridden, seconds }: ServicesRun): number => ridden / seconds;

export function run(): Promise<BenchRow[]> {
  const [meals] = runCities('meals');
  const [all] = runCities('all');
  const [, after] = runCities('all', 'meals');
  return Promise.resolve([
    benchRow('metropolis, meals alone: ridden', perSecond(meals), 'orders/s'),
    benchRow('metropolis, all services: ridden', perSecond(all), 'orders/s'),
    benchRow('all services over meals alone', perSecond(all) / perSecond(meals), ''),
    benchRow(
      'meals alone after all services, over meals alone', perSecond(after) / perSecond(meals), '',
    ),
  ]);
}
