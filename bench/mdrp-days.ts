// The published delivery days: what greedy, bundle and the rolling-horizon rule reach on them, mean
// over days, and how long a thousand orders take to dispatch. Run alone it prints a table for each
// variation of the days: npx tsx bench/mdrp-days.ts [pattern of names]

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSolution } from '../scenarios/mdrp/check.ts';
import { MDRP_FILES, importMdrp } from '../scenarios/mdrp/import.ts';
import type { MdrpTexts } from '../scenarios/mdrp/import.ts';
import { solutionOf } from '../scenarios/mdrp/solution.ts';
import { sampleOf } from '../sim-core/index.ts';
import {
  type BenchmarkDay, type BenchmarkDayRuleName, benchmarkDayRules, type DayMeans, measureDay,
} from '../sim-core/benchmark.ts';
import { benchRow } from './harness.ts';
import type { BenchRow } from './harness.ts';

const daysFolder = fileURLToPath(new URL('../../shared/mdrp/instances/', import.meta.url));
const RULES: readonly BenchmarkDayRuleName[] = ['greedy', 'bundle', 'default'];

/** Figures in the order in which they are reported, with their units. */
const FIGURES: readonly [keyof DayMeans, string, string][] = [
  ['undeliveredPercent', 'undelivered', '%'],
  ['clickToDoor', 'click-to-door', 'min'],
  ['clickToDoorP90', 'click-to-door p90', 'min'],
  ['clickToDoorMinusBound', 'click-to-door above bound', 'min'],
  ['readyToPickup', 'ready-to-pickup', 'min'],
  ['costPerOrder', 'cost per order', '$'],
  ['ordersPerAssignment', 'orders per assignment', 'orders'],
];

/** One day under one rule. */
interface DayRun {
  name: string;
  rule: BenchmarkDayRuleName;
  means: DayMeans;
  orders: number;
  ms: number;
}

/** Means over the shared days of each rule, and over the 16 small days; none without the days. */
export async function run(): Promise<BenchRow[]> {
  if (!existsSync(daysFolder)) {
    process.stderr.write('mdrp-days: skipped, ../shared/mdrp is not beside the repository\n');
    return [];
  }
  const runs = runDays(/./);
  const rows: BenchRow[] = [];
  for (const rule of RULES) {
    const own = runs.filter((day) => day.rule === rule);
    for (const [figure, title, unit] of FIGURES) {
      rows.push(benchRow(`mdrp ${rule}: ${title}`, meanOf(own, figure), unit));
    }
    const small = own.filter(({ name }) => isSmall(name));
    rows.push(benchRow(`mdrp ${rule}: click-to-door, 16 small days`,
      meanOf(small, 'clickToDoor'), 'min'));
    rows.push(benchRow(`mdrp ${rule}: dispatch of 1,000 orders`, millisecondsPer1000(own), 'ms'));
  }
  return rows;
}

function isSmall(name: string): boolean {
  return /^0[or]50/.test(name);
}

function runDays(pattern: RegExp): DayRun[] {
  const runs: DayRun[] = [];
  for (const name of readdirSync(daysFolder).sort().filter((each) => pattern.test(each))) {
    const day = readDay(name);
    for (const rule of RULES) runs.push(runDay(day, rule));
  }
  return runs;
}

function readDay(name: string): BenchmarkDay {
  const text = (part: keyof MdrpTexts): string =>
    readFileSync(`${daysFolder}${name}/${MDRP_FILES[part]}`, 'utf8');
  const { day, problems } = importMdrp(name, { orders: text('orders'),
    restaurants: text('restaurants'), couriers: text('couriers'), parameters: text('parameters') });
  if (day === null) throw new Error(`${name}: ${problems.length} problems`);
  return day;
}

/** Times the decision alone; the solution is checked outside the clock. */
function runDay(day: BenchmarkDay, rule: BenchmarkDayRuleName): DayRun {
  const startedAt = process.hrtime.bigint();
  const trips = benchmarkDayRules[rule](day);
  const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
  const problems = checkSolution(day, solutionOf(day, trips));
  if (problems.length > 0) throw new Error(`${day.name}, ${rule}: ${problems[0].message}`);
  return { name: day.name, rule, means: measureDay(day, trips).means,
    orders: day.orderIds.length, ms };
}

function meanOf(runs: readonly DayRun[], figure: keyof DayMeans): number {
  return sampleOf(runs.map(({ means }) => means[figure])).mean;
}

function millisecondsPer1000(runs: readonly DayRun[]): number {
  const orders = runs.reduce((sum, day) => sum + day.orders, 0);
  return 1000 * runs.reduce((sum, day) => sum + day.ms, 0) / Math.max(1, orders);
}

/** A Markdown table: one line for each variation and rule, then the small days and all days. */
function printVariations(runs: readonly DayRun[]): void {
  const groups = new Map<string, DayRun[]>();
  const add = (group: string, day: DayRun): void => {
    const key = `${group} | ${day.rule}`;
    groups.set(key, [...groups.get(key) ?? [], day]);
  };
  for (const day of runs) add(day.name.slice(1), day);
  for (const day of runs) add(`seed ${day.name[0]}`, day);
  for (const day of runs) if (isSmall(day.name)) add('16 small days', day);
  for (const day of runs) add('all', day);
  const titles = ['days', 'rule', ...FIGURES.map(([, title]) => title), 'ms per 1,000 orders'];
  const lines = [`| ${titles.join(' | ')} |`, `| ${titles.map(() => '---').join(' | ')} |`];
  for (const [key, own] of groups) {
    const cells = FIGURES.map(([figure]) => meanOf(own, figure).toFixed(2));
    lines.push(`| ${key} | ${cells.join(' | ')} | ${millisecondsPer1000(own).toFixed(0)} |`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(daysFolder)) printVariations(runDays(new RegExp(process.argv[2] ?? '.')));
  else process.stderr.write('skipped, ../shared/mdrp is not beside the repository\n');
}
