// `o2o experiment`: runs what an experiment file asks, in a folder of its own that can be gone on
// with after an interruption, shared out over machines and put together again.

import { join } from 'node:path';
import { Command } from 'commander';
import { parseExperiment, type Experiment } from '../../scenarios/schema/experiment-file.ts';
import { type Findings, runCount, startFindings } from '../../scenarios/experiments.ts';
import { comparisonsOf } from '../../scenarios/experiments/plan.ts';
import { filesOf, tablesOf } from '../../scenarios/experiments/tables.ts';
import type { PolicyNamed } from '../../scenarios/schema/platforms.ts';
import { parsePolicy } from '../../scenarios/schema/policy-file.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { notOneOf } from '../../scenarios/schema/strict.ts';
import {
  comparisonsJobs, engineVersion, type JobRunner, type RunRequest, StoredRuns, type Text,
} from '../../sim-core/index.ts';
import { BadInput, readAll, valueOrThrow } from '../bad-input.ts';
import {
  type Described, describedIn, ExperimentFolder, isDescription, type NamedPolicies,
} from '../experiment-folder.ts';
import { experimentReport } from '../experiment-report.ts';
import { responsesText } from '../experiment-curve.ts';
import { decisionsText } from '../experiment-decisions.ts';
import { experimentText } from '../experiment-results.ts';
import { sensitivitiesText } from '../experiment-sensitivities.ts';
import { varianceText } from '../experiment-variance.ts';
import { policyBeside } from '../input-files.ts';
import { checkEngine, checkExperiment, policyInResult, wholeNumberOption } from '../inputs.ts';
import { type JobScript, jobScripts } from '../job-scripts.ts';
import { languageOf, type Language } from '../language.ts';
import { jsonText } from '../output.ts';
import { lookAt } from '../text-file.ts';
import { visibleLines } from '../../scenarios/schema/visible-text.ts';
import { finish, type Work } from '../work.ts';
import { writtenIn } from '../written-file.ts';

interface Options extends Told {
  readonly out: string;
  readonly workers?: string;
  readonly queue?: string;
  readonly shard?: string;
  readonly progress?: boolean;
  readonly lang?: string;
}

/** How much a command says, and how. */
interface Told {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function experimentCommand(): Command {
  const command = new Command('experiment')
    .description('Run an experiment file: arms and factors against a baseline, in a folder')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- experiment run scenarios/experiments/fee-and-commission.json --out study
  $ npm run -s o2o -- experiment status scenarios/experiments/fee-and-commission.json --out study
  $ npm run -s o2o -- experiment run FILE --out part-2 --shard 2/8      (one of eight machines)
  $ npm run -s o2o -- experiment merge FILE part-1 part-2 ... --out study
  $ npm run -s o2o -- experiment report study
  $ npm run -s o2o -- experiment script FILE --for slurm --shards 8 --out study > study.sh
`);
  command.addCommand(withShared(new Command('run')
    .description('Run what is not in the folder yet; the same command goes on after a kill')
    .argument('<file>', 'experiment file')
    .option('--workers <n>', 'threads; the result does not depend on it (default: all cores)')
    .option('--queue <address>', 'let others run, who work on a Redis server (`o2o work`)')
    .option('--shard <i/n>', 'only the i-th of n equal parts of the seeds, without results')
    .option('--progress', 'show progress even where standard error is no terminal')
    .option('--quiet', 'print no tables, no progress and no names of files'))
    .option('--json', 'print what was found as JSON in place of tables')
    .action((file: string, options: Options) => runFrom(file, options)));
  command.addCommand(withShared(new Command('status')
    .description('Say how many of the runs are in the folder')
    .argument('<file>', 'experiment file'))
    .option('--json', 'print it as JSON')
    .action((file: string, options: Options) => statusOf(file, options)));
  command.addCommand(withShared(new Command('merge')
    .description('Take the runs of shards into the folder, and give the results')
    .argument('<file>', 'experiment file')
    .argument('<folder...>', 'folders of the shards'))
    .option('--quiet', 'print no tables and no names of files')
    .option('--json', 'print what was found as JSON in place of tables')
    .action((file: string, folders: readonly string[], options: Options) => (
      mergeFrom(file, folders, options)
    )));
  command.addCommand(new Command('report')
    .description('Write report.md into a folder whose runs are all there: rule, answers, origin')
    .argument('<folder>', 'folder of the experiment')
    .option('--lang <zh|en>', 'language of the report and of problems')
    .action((folder: string, options: Pick<Options, 'lang'>) => reportOn(folder, options)));
  command.addCommand(new Command('script')
    .description('Print a script with which a cluster runs all shards and puts them together')
    .argument('<file>', 'experiment file')
    .requiredOption('--for <kind>', Object.keys(jobScripts).join(', '))
    .requiredOption('--shards <n>', 'how many parts, 1 to 10000')
    .requiredOption('--out <folder>', 'folder of the experiment')
    .option('--lang <zh|en>', 'language of problems')
    .action((file: string, options: ScriptOptions) => printScript(file, options)));
  return command;
}

interface ScriptOptions {
  readonly for: string;
  readonly shards: string;
  readonly out: string;
  readonly lang?: string;
}

function printScript(file: string, options: ScriptOptions): void {
  const [script, shards] = readAll<[JobScript, number | undefined, ...unknown[]]>(
    () => scriptFor(options.for),
    () => wholeNumberOption('--shards', options.shards, 1, 10_000),
    () => readIn(file),
    () => languageOf(options.lang),
  );
  process.stdout.write(script({ file, out: options.out, shards: shards! }));
}

function scriptFor(kind: string): JobScript {
  const kinds = Object.keys(jobScripts);
  if (kinds.includes(kind)) return jobScripts[kind];
  throw new BadInput('--for', [problemAt([], notOneOf(kind, kinds))]);
}

function withShared(command: Command): Command {
  return command
    .requiredOption('--out <folder>', 'folder of the experiment')
    .option('--lang <zh|en>', 'language of tables and problems');
}

/** A part of the seeds; all of them are 1 of 1. */
interface Shard {
  readonly number: number;
  readonly of: number;
}

async function runFrom(file: string, options: Options): Promise<void> {
  const [read, workers, shard, language] = readAll<
    [ReadFile, number | undefined, Shard, Language]
  >(
    () => readIn(file),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => shardFrom(options.shard),
    () => languageOf(options.lang),
  );
  const folder = await openedFolder(read, options);
  if (shard.of > 1) await runShard(folder, shard, { ...options, workers, language });
  else await runWhole(folder, { ...options, workers, language });
}

interface Manner extends Told {
  readonly workers: number | undefined;
  readonly language: Language;
  readonly progress?: boolean;
  readonly queue?: string;
}

/** Runs what is missing, and writes and prints the results. */
async function runWhole(folder: ExperimentFolder, manner: Manner): Promise<void> {
  const { experiment: asked, key } = folder;
  const { language } = manner;
  const { result } = await finish<Findings>(manner, manner, runCount(asked), (runner, onDone) => (
    startFindings(asked, stored(runner, folder), onDone)
  ));
  for (const [name, text] of Object.entries(filesOf(result, key))) folder.write(name, text);
  folder.tidy();
  if (manner.json) process.stdout.write(jsonText(inJson(result, key)));
  else if (!manner.quiet) process.stdout.write(visibleLines(textOf(result, language)));
  if (!manner.quiet) process.stderr.write(`${join(folder.path, 'results.csv')}\n`);
}

/** The tables of the files, each row by the names of its columns. */
function inJson(findings: Findings, key: string): Record<string, unknown> {
  const { title, seeds } = findings.experiment;
  const tables = Object.entries(tablesOf(findings)).map(([name, [head, ...rows]]) => (
    [name, rows.map((row) => Object.fromEntries(
      head.map((id, column) => [id, row[column] ?? null]),
    ))] as const
  ));
  return { version: engineVersion, title, key, seeds, ...Object.fromEntries(tables) };
}

/** Tables for people. */
function textOf(
  { experiment, rows, decisions, sensitivities, splits }: Findings,
  language: Language,
): string {
  return [
    experimentText(experiment, rows, language),
    responsesText(experiment, rows, language),
    ...(decisions.length === 0 ? [] : [decisionsText(experiment, decisions, language)]),
    ...(sensitivities.length === 0
      ? [] : [sensitivitiesText(experiment, sensitivities, language)]),
    ...(splits.length === 0 ? [] : [varianceText(experiment, splits, language)]),
  ].join('');
}

/** Runs the missing runs of a part of the seeds. */
async function runShard(
  folder: ExperimentFolder,
  { number, of }: Shard,
  manner: Manner,
): Promise<void> {
  const { experiment, groups } = folder;
  const seeds = experiment.seeds.filter((_seed, i) => i % of === number - 1);
  const jobs = groups.flatMap((group) => comparisonsJobs(comparisonsOf(experiment, group, seeds)));
  if (jobs.length > 0) {
    await finish(manner, manner, jobs.length, (runner, onDone) => (
      allOf(jobs, stored(runner, folder), onDone)
    ));
  }
  if (!manner.quiet) sayStanding(folder, manner);
}

async function statusOf(file: string, options: Options): Promise<void> {
  const [read, language] = readAll<[ReadFile, Language]>(
    () => readIn(file), () => languageOf(options.lang),
  );
  const folder = folderOf(options.out, read);
  folder.check();
  sayStanding(folder, { ...options, language });
}

/** The report of a folder in which nothing is missing. */
async function reportOn(path: string, options: Pick<Options, 'lang'>): Promise<void> {
  const [read, language] = readAll<[ReadFile, Language]>(
    () => readAgain(path), () => languageOf(options.lang),
  );
  const folder = folderOf(path, read);
  folder.check();
  const { result } = startFindings(read.experiment, stored(lacking(path), folder));
  const findings = await result;
  const text = experimentReport(findings!, { ...read, key: folder.key }, language);
  folder.write('report.md', text);
  process.stdout.write(`${join(path, 'report.md')}\n`);
}

/** Runs nothing: whoever is asked says how many runs are not there. */
function lacking(path: string): JobRunner {
  return {
    start: (jobs) => {
      if (jobs.length === 0) return { finished: Promise.resolve(true), cancel: () => undefined };
      throw missing(path, jobs.length, undefined, {
        zh: '运行完的实验的文件夹', en: 'the folder of an experiment that has been run to its end',
      });
    },
  };
}

function missing(path: string, runs: number, of: number | undefined, allowed: Text): BadInput {
  return new BadInput(path, [problemAt([], {
    message: {
      zh: of === undefined ? `缺 ${runs} 次模拟` : `缺 ${of} 次模拟中的 ${runs} 次`,
      en: of === undefined ? `lacks ${runs} runs` : `lacks ${runs} of ${of} runs`,
    },
    allowed,
  })]);
}

async function mergeFrom(
  file: string,
  folders: readonly string[],
  options: Options,
): Promise<void> {
  const [read, language] = readAll<[ReadFile, Language, ...null[]]>(
    () => readIn(file),
    () => languageOf(options.lang),
    ...folders.map((each) => () => checkShard(each)),
  );
  const folder = await openedFolder(read, options);
  for (const each of folders) folder.takeFrom(each);
  const { done, of } = folder.standing();
  if (done < of) {
    throw missing(options.out, of - done, of, {
      zh: '所有分片的文件夹，或用 experiment run 补齐',
      en: 'the folders of all shards, or `experiment run` for what is missing',
    });
  }
  await runWhole(folder, { ...options, workers: undefined, language });
}

/** A file as it was written and as it was read. */
interface ReadFile {
  readonly written: unknown;
  /** The policies that it names. */
  readonly named: NamedPolicies;
  readonly experiment: Experiment;
}

function readIn(file: string): ReadFile {
  const written = valueOrThrow(file, writtenIn(file));
  if (!isDescription(written)) return readAs(file, written, policyBeside(file));
  checkEngine(written.version, file);
  return readDescribed(file, written);
}

/** The experiment of a folder, from what the folder says of itself. */
function readAgain(folder: string): ReadFile {
  return readDescribed(folder, describedIn(folder));
}

function readDescribed(where: string, { file, named }: Described): ReadFile {
  return readAs(where, file, (name) => parsePolicy(named?.[name]));
}

function readAs(where: string, written: unknown, policyNamed: PolicyNamed): ReadFile {
  const named: Record<string, unknown> = {};
  const experiment = valueOrThrow(where, parseExperiment(written, (name) => {
    const policy = policyNamed(name);
    if (policy.ok) named[name] = policyInResult(policy.value);
    return policy;
  }));
  return { written, named, experiment };
}

function folderOf(path: string, { experiment, written, named }: ReadFile): ExperimentFolder {
  return new ExperimentFolder(path, experiment, written, named);
}

async function openedFolder(read: ReadFile, { out }: Options): Promise<ExperimentFolder> {
  const folder = folderOf(out, read);
  await checkExperiment(read.experiment);
  folder.check();
  folder.begin();
  return folder;
}

function checkShard(folder: string): null {
  if (lookAt(`${folder}/runs`)?.isDirectory()) return null;
  throw new BadInput(folder, [problemAt([], {
    message: { zh: '不是实验文件夹', en: 'is no experiment\'s folder' },
    allowed: { zh: '含 runs 的文件夹', en: 'a folder in which `runs` is' },
  })]);
}

function shardFrom(word: string | undefined): Shard {
  if (word === undefined) return { number: 1, of: 1 };
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(word) ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new BadInput('--shard', [problemAt([], {
    message: { zh: `“${word}”不是分片`, en: `"${word}" is no shard` },
    allowed: { zh: '形如 2/8，从 1/8 至 8/8', en: 'a word like 2/8, from 1/8 to 8/8' },
  })]);
}

function sayStanding(
  folder: ExperimentFolder,
  { json, language }: Pick<Manner, 'json' | 'language'>,
): void {
  const { done, of } = folder.standing();
  if (json) process.stdout.write(jsonText({ done, of }));
  else process.stdout.write(language === 'zh'
    ? `已有 ${of} 次模拟中的 ${done} 次\n`
    : `${done} of ${of} runs are there\n`);
}

function stored(runner: JobRunner, folder: ExperimentFolder): JobRunner {
  return new StoredRuns(runner, folder.runs);
}

function allOf(
  jobs: readonly RunRequest[],
  runner: JobRunner,
  onDone: (done: number, of: number) => void,
): Work<true> {
  let done = 0;
  const run = runner.start(jobs, () => onDone(++done, jobs.length));
  return {
    result: run.finished.then((isComplete) => (isComplete ? true : undefined)),
    cancel: () => run.cancel(),
  };
}
