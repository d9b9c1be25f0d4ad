// `o2o mdrp DIR`: runs a rule over one given delivery day, or over a folder of them, checks the
// solution strictly, and writes the public evaluator's three files. Bad input is listed, exits with
// code 2 and leaves nothing behind.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type Sample, sampleOf } from '../../sim-core/index.ts';
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
import { mostProblems, problemAt } from '../../scenarios/schema/problem.ts';
import { visible } from '../../scenarios/schema/visible-text.ts';
import { BadInput, Interrupted, exitCodes } from '../bad-input.ts';
import { checkPlace, writeWhole } from '../output.ts';
import { textOfFile } from '../text-file.ts';
import { stoppable } from '../work.ts';
import { betweenMessages } from '../worker-messages.ts';

/** What the command reports of one instance. */
export type MdrpReport = { instance: string; rule: BenchmarkDayRuleName } & DayMeasures &
  { problems: string[] };

/** Of one file; the largest published day has less than a hundredth of it. */
const mostBytes = 33_554_432;

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
    .action((dir: string, options: Options) => runMdrp(dir, options));
}

async function runMdrp(dir: string, options: Options): Promise<void> {
  const folders = instanceFolders(dir);
  if (folders.length === 0) {
    fail([`${visible(dir)}: no instance found; a folder with ` +
      `${Object.values(MDRP_FILES).join(', ')} or a folder of such folders is needed`]);
    return;
  }
  const alone = folders.length === 1 && folders[0] === dir;
  if (options.out !== undefined) checkOutFolder(options.out);
  const days = readDays(folders);
  if (days === undefined) return;
  const table = options.json ? undefined : new DayTable(days.map((day) => day.name));
  const solved: SolvedDay[] = [];
  await stoppable(async (isStopped) => {
    for (const day of days) {
      const done = runDay(day, options.rule);
      solved.push(done);
      table?.add(done.report);
      await betweenMessages();
      if (isStopped()) throw new Interrupted();
    }
    // Only now, and in one go, so that whoever stops the work finds nothing written.
    if (options.out !== undefined) writeSolutions(options.out, alone, solved);
  });
  const reports = solved.map(({ report }) => report);
  if (options.json) printJson(alone, reports);
  table?.end(reports);
  if (reports.some((report) => report.problems.length > 0)) {
    process.exitCode = exitCodes.failure;
  }
}

/** Every day, or undefined after the problems of all of them have been told. */
function readDays(folders: readonly string[]): BenchmarkDay[] | undefined {
  const days: BenchmarkDay[] = [];
  const complaints: string[] = [];
  for (const folder of folders) {
    const { day, problems } = readInstance(folder);
    if (day) days.push(day);
    complaints.push(...problems.map((problem) => {
      const joint = problem.file === '' ? ': ' : '/';
      return `${visible(folder)}${joint}${problemLine(problem)}`;
    }));
  }
  if (complaints.length === 0) return days;
  const further = complaints.length - mostProblems;
  fail(complaints.slice(0, mostProblems + 1));
  if (further > 1) fail([`and ${further - 1} more problems in these folders`]);
  return undefined;
}

function checkOutFolder(out: string): void {
  if (existsSync(out) && !isFolder(out)) {
    throw new BadInput(`--out ${out}`, [problemAt([], {
      message: { zh: '不是文件夹', en: 'is not a folder' },
      allowed: { zh: '文件夹', en: 'a folder' },
    })]);
  }
  checkPlace('--out', join(out, SOLUTION_FILES.orders));
}

interface SolvedDay { readonly report: MdrpReport; readonly texts: SolutionTexts }

function writeSolutions(out: string, alone: boolean, solved: readonly SolvedDay[]): void {
  for (const { report, texts } of solved) {
    if (report.problems.length > 0) continue;
    const folder = alone ? out : join(out, report.instance);
    for (const part of Object.keys(SOLUTION_FILES) as (keyof SolutionTexts)[]) {
      writeWhole(join(folder, SOLUTION_FILES[part]), texts[part]);
    }
  }
}

/** Runs a rule over a day and checks the very texts that it exports. */
export function runDay(
  day: BenchmarkDay, rule: BenchmarkDayRuleName,
): SolvedDay {
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
    const read = textOfFile(join(folder, MDRP_FILES[part]), mostBytes);
    if (read.ok) return read.value;
    for (const { message, allowed } of read.problems) {
      problems.push({ file: MDRP_FILES[part], line: 0, column: '',
        message: `${message}; allowed: ${allowed}` });
    }
    return '';
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

function fail(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = exitCodes.badInput;
}

function printJson(alone: boolean, reports: readonly MdrpReport[]): void {
  const value = alone ? reports[0] : { instances: reports, ...meanOfMeans(reports) };
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Mean of each figure over the instances where it is defined, and how many these are. */
export function meanOfMeans(
  reports: readonly { means: DayMeans }[],
): { readonly means: DayMeans; readonly defined: DayMeans } {
  const names = Object.keys(reports[0].means) as (keyof DayMeans)[];
  const samples = names.map((name) => sampleOf(reports.map(({ means }) => means[name])));
  const each = (value: (sample: Sample) => number): DayMeans =>
    Object.fromEntries(names.map((name, i) => [name, value(samples[i])])) as unknown as DayMeans;
  return { means: each(({ mean }) => mean), defined: each(({ n }) => n) };
}

const COLUMNS: readonly [string, keyof DayMeans, number][] = [
  ['undelivered %', 'undeliveredPercent', 2], ['click-to-door', 'clickToDoor', 2],
  ['p90', 'clickToDoorP90', 1], ['above bound', 'clickToDoorMinusBound', 2],
  ['ready-to-pickup', 'readyToPickup', 2], ['cost/order', 'costPerOrder', 2],
  ['orders/assignment', 'ordersPerAssignment', 3],
];
const narrowest = 8;

/** A line a day, printed when the day is done; widths are known before the first. */
class DayTable {
  private readonly nameWidth: number;

  constructor(names: readonly string[]) {
    this.nameWidth = Math.max(...['instance', ...names].map((name) => name.length));
    this.print('instance', COLUMNS.map(([title]) => title));
  }

  add({ instance, means, problems }: MdrpReport): void {
    this.printMeans(instance, means);
    for (const problem of problems) process.stderr.write(`${instance}: ${problem}\n`);
  }

  end(reports: readonly MdrpReport[]): void {
    if (reports.length > 1) this.printMeans('mean', meanOfMeans(reports).means);
  }

  private printMeans(name: string, means: DayMeans): void {
    this.print(name, COLUMNS.map(([, key, digits]) => (
      Number.isNaN(means[key]) ? '–' : means[key].toFixed(digits)
    )));
  }

  private print(name: string, cells: readonly string[]): void {
    const padded = cells.map((cell, i) => (
      cell.padStart(Math.max(narrowest, COLUMNS[i][0].length))
    ));
    process.stdout.write(`${[visible(name).padEnd(this.nameWidth), ...padded].join('  ')}\n`);
  }
}
