// The bench runner. Each scenario runs in a process of its own, so that neither the compiled code
// nor the memory of one colours the next, and the machine constant is measured in the same run.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  MACHINE_ROW_NAME, benchRow, machineExponent, machineNanoseconds, readBaseline, writeBaseline,
} from './harness.ts';
import type { Baseline, BenchRow, BenchScenario } from './harness.ts';

/** Every scenario, in the order in which it is run; a line here is all that a new one needs. */
const SCENARIOS: Readonly<Record<string, () => Promise<BenchScenario>>> = {
  engine: () => import('./engine.ts'),
  kernels: () => import('./kernels.ts'),
  workers: () => import('./workers.ts'),
  queue: () => import('./queue.ts'),
  laboratory: () => import('./laboratory.ts'),
  'time-left': () => import('./time-left.ts'),
  resume: () => import('./resume.ts'),
  'tab-kills': () => import('./tab-kills.ts'),
  weeks: () => import('./weeks.ts'),
  services: () => import('./services.ts'),
  page: () => import('./page.ts'),
  'cold-page': () => import('./cold-page.ts'),
  dispatch: () => import('./dispatch.ts'),
  'mdrp-days': () => import('./mdrp-days.ts'),
};

const HELP = `npm run -s bench -- [options]
  --json        only the array of {name, value, unit, baseline}
  --markdown    the table of docs/speed.md
  --only NAME   one scenario (may be repeated): ${Object.keys(SCENARIOS).join(', ')}
  --update      store the figures as the new baseline
`;

interface Options {
  json: boolean;
  markdown: boolean;
  update: boolean;
  child: boolean;
  only: string[];
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      child: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const unknown = values.only.filter((name) => !(name in SCENARIOS));
  if (unknown.length > 0) throw new Error(`there is no scenario ${unknown.join(', ')}`);
  return values;
}

/** The figures of one scenario, from a fresh process; null when it failed. */
function runInProcess(name: string): BenchRow[] | null {
  const words = ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx'];
  const program = fileURLToPath(import.meta.url);
  const result = spawnSync(process.execPath, [...words, program, '--child', '--only', name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) return null;
  return JSON.parse(result.stdout) as BenchRow[];
}

function withBaseline(rows: readonly BenchRow[], baseline: Baseline): BenchRow[] {
  return rows.map((row) => ({ ...row, baseline: baseline.values[row.name] ?? null }));
}

/** Three significant digits for small figures, whole numbers with blanks for large ones. */
function asText(value: number): string {
  if (Math.abs(value) >= 1000) {
    return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
  }
  return String(Number(value.toPrecision(3)));
}

/** What is left of a change when both machines are reduced to the same speed. */
function changeText(row: BenchRow, machineRatio: number): string {
  if (row.baseline === null || row.baseline === 0) return '';
  const change = row.value / row.baseline / machineRatio ** machineExponent(row.unit) - 1;
  return `${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)} %`;
}

/** A time as a multiple of the machine constant, which two machines can compare. */
function machineText(row: BenchRow, machine: number): string {
  const nanoseconds: Record<string, number> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };
  const factor = nanoseconds[row.unit];
  return factor === undefined ? '' : asText((row.value * factor) / machine);
}

function printTable(rows: readonly BenchRow[], machine: number, baseline: Baseline): void {
  const machineRatio = baseline.machineNanoseconds > 0 ? machine / baseline.machineNanoseconds : 1;
  const cells = rows.map((row) => [
    row.name,
    asText(row.value),
    row.unit,
    row.baseline === null ? '' : asText(row.baseline),
    changeText(row, machineRatio),
    machineText(row, machine),
  ]);
  const head = ['figure', 'value', 'unit', 'baseline', 'change*', 'constants'];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...cells.map((line) => line[i].length)));
  const isText = (i: number): boolean => i === 0 || i === 2;
  for (const line of [head, ...cells]) {
    const padded = line.map((cell, i) =>
      isText(i) ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
    process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
  }
  process.stdout.write('* against the baseline, both divided by their machine constant\n');
}

/** The table of docs/speed.md. */
function printMarkdown(rows: readonly BenchRow[]): void {
  process.stdout.write('| figure | value | unit |\n| --- | ---: | --- |\n');
  for (const row of rows) {
    process.stdout.write(`| ${row.name} | ${asText(row.value)} | ${row.unit} |\n`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  const names = options.only.length > 0 ? options.only : Object.keys(SCENARIOS);
  if (options.child) {
    const scenario = await SCENARIOS[names[0]]();
    process.stdout.write(JSON.stringify(await scenario.run()));
    return;
  }
  const machine = machineNanoseconds();
  const measured = [benchRow(MACHINE_ROW_NAME, machine, 'ns')];
  for (const name of names) {
    if (!options.json) process.stderr.write(`${name}...\n`);
    const rows = runInProcess(name);
    if (rows === null) process.exitCode = 1;
    else measured.push(...rows);
  }
  const baseline = readBaseline();
  const rows = withBaseline(measured, baseline);
  if (options.json) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  else if (options.markdown) printMarkdown(rows);
  else printTable(rows, machine, baseline);
  if (options.update) {
    const values = Object.fromEntries(measured.map((row) => [row.name, row.value]));
    const kept = options.only.length > 0 ? baseline.values : {};
    writeBaseline({ machineNanoseconds: machine, values: { ...kept, ...values } });
  }
}

await main();
