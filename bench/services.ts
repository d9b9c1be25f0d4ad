// What all services together cost: orders that riders bring, a second of one core, in a metropolis
// with every service against the same city with meals alone, as a ratio within one run; and what
// meals alone cost in a process that has had all services before, whose code is then less special.
// Both are run by turns, each in a process of its own, since a busy machine is now faster and now
// slower: the medians are compared, and the rounds show how far apart they lie.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchRow, median } from './harness.ts';
import type { BenchRow } from './harness.ts';
import type { ServicesRun } from './services-run.ts';

/** Odd, so that one round is in the middle. */
const roundCount = 3;

/** What one round found. */
interface Round {
  readonly meals: ServicesRun;
  readonly all: ServicesRun;
  /** Meals alone, in the process that has had all services before. */
  readonly after: ServicesRun;
}

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

/** Every other round begins with all services, so that a drift of the machine favours neither. */
function runRound(_: unknown, number: number): Round {
  const early = number % 2 === 0 ? runCities('meals') : [];
  const [all, after] = runCities('all', 'meals');
  const [meals] = early.length > 0 ? early : runCities('meals');
  return { meals, all, after };
}

const perSecond = ({ ridden, seconds }: ServicesRun): number => ridden / seconds;
const perClockSecond = ({ ridden, clockSeconds }: ServicesRun): number => ridden / clockSeconds;

export function run(): Promise<BenchRow[]> {
  const rounds = Array.from({ length: roundCount }, runRound);
  const meals = median(rounds.map((round) => perSecond(round.meals)));
  const all = median(rounds.map((round) => perSecond(round.all)));
  const after = median(rounds.map((round) => perSecond(round.after)));
  const ratios = rounds.map((round) => perSecond(round.all) / perSecond(round.meals));
  const clockMeals = median(rounds.map((round) => perClockSecond(round.meals)));
  const clockAll = median(rounds.map((round) => perClockSecond(round.all)));
  return Promise.resolve([
    benchRow('metropolis, meals alone: ridden', meals, 'orders/s'),
    benchRow('metropolis, all services: ridden', all, 'orders/s'),
    benchRow('all services over meals alone', all / meals, ''),
    benchRow('all services over meals alone, least of a round', Math.min(...ratios), ''),
    benchRow('all services over meals alone, most of a round', Math.max(...ratios), ''),
    benchRow('all services over meals alone, by the clock', clockAll / clockMeals, ''),
    benchRow('meals alone after all services, over meals alone', after / meals, ''),
  ]);
}
