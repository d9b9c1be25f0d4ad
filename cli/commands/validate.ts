// `o2o validate`: runs what was published about real cities and holds the model against it. Each
// target has a band; the model's 95 % interval must lie in it as a whole.

import { Command } from 'commander';
import {
  HeldAgainst, type TargetResult, type ValidationCase, validationCases,
} from '../../scenarios/validation/index.ts';
import { engineVersion, startExperiment } from '../../sim-core/index.ts';
import { BadInput, readAll } from '../bad-input.ts';
import { wholeNumberOption } from '../inputs.ts';
import { languageOf, type Language } from '../language.ts';
import type { Rows } from '../../scenarios/csv-text.ts';
import { give, type OutputOptions, tableText } from '../output.ts';
import { notOneOf } from '../../scenarios/schema/strict.ts';
import { problemAt } from '../../scenarios/schema/problem.ts';
import { greatestSeed, mostSeeds } from '../../scenarios/schema/seed-limits.ts';
import { requestOf } from '../validation-request.ts';
import { targetCells } from '../target-text.ts';
import { finish } from '../work.ts';

interface Options extends OutputOptions {
  readonly case?: readonly string[];
  readonly seed?: string;
  readonly seeds?: string;
  readonly workers?: string;
  readonly keep?: string;
  readonly progress?: boolean;
  readonly lang?: string;
}

export function validateCommand(): Command {
  const ids = validationCases.map(({ id }) => id).join(', ');
  return new Command('validate')
    .description('Hold the model against what was published about real cities')
    .option('--case <id>', `a case of ${ids} (repeatable; default: all)`,
      (word: string, before: readonly string[] = []) => [...before, word])
    .option('--seed <n>', 'root of the seeds', '1')
    .option('--seeds <n>', 'how many seeds (default: as many as the case asks for)')
    .option('--workers <n>', 'threads; the result does not depend on it (default: all cores)')
    .option('--keep <folder>', 'keep finished runs in a folder, and do not run those again')
    .option('--json', 'print a JSON array of targets')
    .option('--csv', 'print comma-separated values')
    .option('--out <file>', 'write the result to a .json or .csv file')
    .option('--progress', 'show progress even where standard error is no terminal')
    .option('--lang <zh|en>', 'language of tables and problems')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- validate --case V1
  $ npm run -s o2o -- validate --json --out validation.json
`)
    .action((options: Options) => validateFrom(options));
}

async function validateFrom(options: Options): Promise<void> {
  const [cases, root, count, workers, language] = readAll<[
    readonly ValidationCase[], number | undefined, number | undefined, number | undefined,
    Language,
  ]>(
    () => casesNamed(options.case),
    () => wholeNumberOption('--seed', options.seed, 0, greatestSeed),
    () => wholeNumberOption('--seeds', options.seeds, 2, mostSeeds),
    () => wholeNumberOption('--workers', options.workers, 1, 256),
    () => languageOf(options.lang),
  );
  const results: TargetResult[] = [];
  for (const validation of cases) {
    const request = requestOf(validation, root ?? 1, count);
    const runs = request.arms.length * request.seeds.length;
    const { result } = await finish({ workers, language }, options, runs, (runner, onDone) => (
      startExperiment(request, runner, new HeldAgainst(validation), { onDone })
    ));
    results.push(...result);
  }
  give(options, {
    json: () => results,
    csv: () => ({ about: [`o2o-city ${engineVersion}`], rows: rowsOf(results) }),
    table: () => tablesOf(cases, results, language),
  });
}

function casesNamed(ids: readonly string[] | undefined): readonly ValidationCase[] {
  if (ids === undefined) return validationCases;
  const known = validationCases.map(({ id }) => id);
  return ids.map((id) => {
    const found = validationCases.find((each) => each.id === id);
    if (found === undefined) throw new BadInput('--case', [problemAt([], notOneOf(id, known))]);
    return found;
  });
}

const columns = [
  'case', 'target', 'bandLow', 'bandHigh', 'model', 'low', 'high', 'fitted', 'inside',
] as const;

function rowsOf(results: readonly TargetResult[]): Rows {
  const cell = (value: string | number | boolean | null): string | number => (
    value === null ? '' : typeof value === 'boolean' ? String(value) : value
  );
  return [columns, ...results.map((result) => columns.map((column) => cell(result[column])))];
}

function tablesOf(
  cases: readonly ValidationCase[],
  results: readonly TargetResult[],
  language: Language,
): string {
  return cases.map((validation) => {
    const rows = validation.targets.map((target) => {
      const result = results.find((each) => (
        each.case === validation.id && each.target === target.id
      ));
      return result === undefined ? [] : targetCells(target, result, language);
    });
    const head = `${validation.id} ${validation.label[language]}\n${validation.doc[language]}`;
    return `${head}\n\n${tableText([tableHead(language), ...rows])}`;
  }).join('\n');
}

function tableHead(language: Language): readonly string[] {
  return language === 'zh'
    ? ['目标', '范围', '模型', '95% 置信区间', '结果']
    : ['target', 'band', 'model', '95 % interval', 'result'];
}
