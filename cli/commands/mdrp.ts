// `o2o mdrp DIR`: runs a rule over one given delivery day, or over a folder of them, checks the
// solution strictly, and writes the public evaluator's three files. Bad input is listed, exits with
// code 2 and leaves nothing behind.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync }
  from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import {
  type BenchmarkDay, type BenchmarkDayRuleName, benchmarkDayRules, type DayMeans,
  type DayMeasures, measureDay,
} from '../../sim-core/benchmark.ts';
import { checkSolution } from '../../scenarios/mdrp/check.ts';
import { MDRP_FILES, importMdrp, problemLine } from '../../scenarios/mdrp/import.ts';
import type { MdrpProblem, MdrpTexts } from '../../scenarios/mdrp/import.ts';
import { SOLUTION_FILES, readSolution, solutionOf, writeSolution }
  from '../../scenarios/mdrp/solution.ts';
import type { SolutionTexts } from '../../scenarios/mdrp/solution.ts';
import { exitCodes } from '../bad-input.ts';
import { environmentLanguage } from '../language.ts';
import { Progress } from '../progress.ts';

/** What the command reports of one instance. */
export type MdrpReport = { instance: string; rule: BenchmarkDayRuleName } & DayMeasures &
  { problems: string[] };

interface Options { rule: BenchmarkDayRuleName; out?: string; json?: boolean }

/** The `mdrp` command, ready to be added to a program. */
export function mdrpCommand(): Command {
  return new Command('mdrp')
    .description('Run a dispatch rule over real or made-up delivery days in the public file format')
    .argument('<dir>', 'an instance folder, or a folder of instance folders')
    .addOption(new Option('--rule <rule>', 'dispatch rule')
      .choices(Object.keys(benchmarkDayRules)).default('default'))
    .option('--out <dir>', "write the public evaluator's three files here")
    .option('--json', 'print one JSON object instead of a table')
    .addHelpText('after', '\nExamples:\n' +
      '  $ npm run -s o2o -- mdrp scenarios/mdrp/instances/dinner-rush --rule bundle --json\n' +
      '  $ npm run -s o2o -- mdrp scenarios/mdrp/instances --out solutions\n')
    .action((dir: string, options: Options) => { runMdrp(dir, options); });
}

function runMdrp(dir: string, options: Options): void {
  const folders = instanceFolders(dir);
  if (folders.length === 0) {
    fail([`${dir}: no instance found; a folder with ${Object.values(MDRP_FILES).join(', ')} ` +
      'or a folder of such folders is needed']);
    return;
  }
  if (options.out !== undefined && existsSync(options.out) &&
    !isFolder(options.out)) return fail([`--out ${options.out}: is not a folder`]);
  const days: BenchmarkDay[] = [];
  const complaints: string[] = [];
  for (const folder of folders) {
    const { day, problems } = readInstance(folder);
    if (day) days.push(day);
    complaints.push(...problems.map((p) => `${folder}/${problemLine(p)}`));
  }
  if (complaints.length > 0) return fail(complaints);
  const alone = folders.length === 1 && folders[0] === dir;
  const progress = new Progress(false, environmentLanguage());
  const reports = days.map((day, done) => {
    if (!alone) progress.step(done, days.length);
    const { report, texts } = runDay(day, options.rule);
    if (options.out !== undefined && report.problems.length === 0) {
      writeFiles(alone ? options.out : join(options.out, day.name), texts);
    }
    return report;
  });
  if (!alone) progress.end();
  if (options.json) printJson(alone, reports);
  else printTable(reports);
  if (reports.some((report) => report.problems.length > 0)) {
    process.exitCode = exitCodes.failure;
  }
}

/** Runs a rule over a day and checks the very texts that it exports. */
export function runDay(
  day: BenchmarkDay, rule: BenchmarkDayRuleName,
): { report: MdrpReport; texts: SolutionTexts } {
  const trips = benchmarkDayRules[rule](day);
  const texts = writeSolution(solutionOf(day, trips));
  const { solution, problems } = readSolution(texts);
  const broken = solution ? checkSolution(day, solution) : problems;
  return {
    report: { instance: day.name, rule, ...measureDay(day, trips),
      problems: broken.map(problemLine) },
    texts,
  };
}

/** Reads the four files of an instance folder. */
export function readInstance(
  folder: string,
): { day: BenchmarkDay | null; problems: readonly MdrpProblem[] } {
  const problems: MdrpProblem[] = [];
  const text = (part: keyof MdrpTexts): string => {
    try {
      return readFileSync(join(folder, MDRP_FILES[part]), 'utf8');
    } catch {
      problems.push({ file: MDRP_FILES[part], line: 0, column: '', message: 'cannot be read' });
      return '';
    }
  };
  const texts = { orders: text('orders'), restaurants: text('restaurants'),
    couriers: text('couriers'), parameters: text('parameters') };
  if (problems.length > 0) return { day: null, problems };
  return importMdrp(basename(resolve(folder)), texts);
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The folder itself if it holds any file of an instance, else its subfolders that do. */
function instanceFolders(dir: string): string[] {
  const holds = (folder: string): boolean =>
    Object.values(MDRP_FILES).some((file) => existsSync(join(folder, file)));
  if (!isFolder(dir)) return [];
  if (holds(dir)) return [dir];
  return readdirSync(dir).sort().map((name) => join(dir, name)).filter(holds);
}

/** Writes under temporary names first, so that a reader never sees half a solution. */
function writeFiles(out: string, texts: SolutionTexts): void {
  mkdirSync(out, { recursive: true });
  const parts = Object.keys(SOLUTION_FILES) as (keyof SolutionTexts)[];
  const temporary = (part: keyof SolutionTexts): string =>
    join(out, `.${SOLUTION_FILES[part]}.part`);
  try {
    for (const part of parts) writeFileSync(temporary(part), texts[part]);
    for (const part of parts) renameSync(temporary(part), join(out, SOLUTION_FILES[part]));
  } finally {
    for (const part of parts) rmSync(temporary(part), { force: true });
  }
}

function fail(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = exitCodes.badInput;
}

function printJson(alone: boolean, reports: readonly MdrpReport[]): void {
  const value = alone ? reports[0] : { instances: reports, means: meanOfMeans(reports) };
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Mean of each figure over the instances, each instance counting once. */
export function meanOfMeans(reports: readonly { means: DayMeans }[]): DayMeans {
  const names = Object.keys(reports[0].means) as (keyof DayMeans)[];
  const mean = (name: keyof DayMeans): number =>
    reports.reduce((sum, { means }) => sum + means[name], 0) / reports.length;
  return Object.fromEntries(names.map((name) => [name, mean(name)])) as unknown as DayMeans;
}

const COLUMNS: readonly [string, keyof DayMeans, number][] = [
  ['undelivered %', 'undeliveredPercent', 2], ['click-to-door', 'clickToDoor', 2],
  ['p90', 'clickToDoorP90', 1], ['above bound', 'clickToDoorMinusBound', 2],
  ['ready-to-pickup', 'readyToPickup', 2], ['cost/order', 'costPerOrder', 2],
  ['orders/assignment', 'ordersPerAssignment', 3],
];

function printTable(reports: readonly MdrpReport[]): void {
  const line = (name: string, means: DayMeans): string[] =>
    [name, ...COLUMNS.map(([, key, digits]) => means[key].toFixed(digits))];
  const rows = [['instance', ...COLUMNS.map(([title]) => title)],
    ...reports.map((report) => line(report.instance, report.means))];
  if (reports.length > 1) rows.push(line('mean', meanOfMeans(reports)));
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const text = rows.map((row) => row.map((cell, i) =>
    i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join('  '));
  process.stdout.write(`${text.join('\n')}\n`);
  for (const report of reports) {
    for (const problem of report.problems) {
      process.stderr.write(`${report.instance}: ${problem}\n`);
    }
  }
}
