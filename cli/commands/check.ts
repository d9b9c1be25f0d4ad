// `o2o check`: tells whether scenario, policy, city, experiment and lesson files, folders of
// delivery days and links can be used, and lists everything that is wrong with them.

import { Command, Option } from 'commander';
import { parseLesson } from '../../scenarios/lessons/lesson-file.ts';
import type { Lesson } from '../../scenarios/lessons/lesson.ts';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import { parseExperiment } from '../../scenarios/schema/experiment-file.ts';
import { parseGoal } from '../../scenarios/schema/goal-file.ts';
import { jsonKinds, kindOfJson } from '../../scenarios/schema/file-kind.ts';
import { readLink } from '../../scenarios/schema/link.ts';
import { parsePolicy } from '../../scenarios/schema/policy-file.ts';
import { accepted, problemAt, problemLine, refused } from '../../scenarios/schema/problem.ts';
import type { Parsed, Problem } from '../../scenarios/schema/problem.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { visible } from '../../scenarios/schema/visible-text.ts';
import { BadInput, BadInputs, exitCodes, valueOrThrow } from '../bad-input.ts';
import { policyBeside, withBaselines } from '../input-files.ts';
import { checkExperiment, checkFit, checkGoal } from '../inputs.ts';
import { type ProblemOfFile, withLines } from '../json-lines.ts';
import { languageOf } from '../language.ts';
import { policyForLesson } from '../lessons.ts';
import { sayLines } from '../said-problems.ts';
import { lookAt, textOfFile } from '../text-file.ts';
import { isYaml, writtenAs } from '../written-file.ts';
import { readInstance } from './mdrp.ts';

const kinds = [...jsonKinds, 'mdrp', 'link'] as const;
type Kind = (typeof kinds)[number];

interface Options {
  readonly kind?: Kind;
  readonly json?: boolean;
  readonly lang?: string;
}

/** What was found out about one argument. */
interface Verdict {
  readonly item: string;
  readonly kind: Kind | 'unknown';
  readonly ok: boolean;
  readonly problems: readonly ProblemOfFile[];
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Check scenario, policy, city, experiment and lesson files, delivery days and links',
    )
    .argument('<item...>', 'files, folders of a delivery day, or links')
    .addOption(new Option('--kind <kind>', 'what the items are (default: seen from the content)')
      .choices(kinds))
    .option('--json', 'print a JSON array')
    .option('--lang <zh|en>', 'language of the problems')
    .addHelpText('after', `
Examples:
  $ npm run -s o2o -- check scenarios/policies/free-delivery.json
  $ npm run -s o2o -- check my-city.json my-policy.json --json
`)
    .action((items: readonly string[], options: Options) => checkItems(items, options));
}

async function checkItems(items: readonly string[], options: Options): Promise<void> {
  const language = languageOf(options.lang);
  const verdicts: Verdict[] = [];
  for (const item of items) verdicts.push(await verdictOn(item, options.kind));
  if (options.json) {
    process.stdout.write(`${JSON.stringify(verdicts)}\n`);
  } else {
    for (const { item, kind, ok } of verdicts) {
      const good = language === 'zh' ? '可用' : 'good';
      if (ok) process.stdout.write(`${visible(item)}: ${good} (${kind})\n`);
    }
  }
  sayLines(verdicts.flatMap(({ item, problems }) => problems.map((problem) => (
    `${visible(item)}${atLine(problem)}: ${problemLine(problem, language)}`
  ))), language);
  if (verdicts.some((verdict) => !verdict.ok)) process.exitCode = exitCodes.badInput;
}

/** As editors and terminals follow it. */
function atLine({ line }: ProblemOfFile): string {
  return line === undefined ? '' : `:${line}`;
}

async function verdictOn(item: string, asked: Kind | undefined): Promise<Verdict> {
  const kind = asked ?? (isLink(item) ? 'link' : isFolder(item) ? 'mdrp' : undefined);
  if (kind === 'mdrp') return verdict(item, kind, checkedDay(item));
  if (kind === 'link') {
    return verdict(item, kind, await readLink(item.slice(item.indexOf('#') + 1)));
  }
  const text = textOfFile(item);
  const json = text.ok ? writtenAs(item, text.value) : text;
  if (!json.ok) return verdict(item, kind ?? 'unknown', json);
  const found = await checkedJson(item, kind ?? kindOfJson(json.value), json.value);
  const lined = text.ok && !isYaml(item) ? text.value : '';
  return { ...found, problems: withLines(found.problems, lined) };
}

async function checkedJson(
  item: string,
  kind: Kind | undefined,
  value: unknown,
): Promise<Verdict> {
  switch (kind) {
    case 'policy': return verdict(item, kind, await refusalOf(item, () => {
      withBaselines(item, valueOrThrow(item, parsePolicy(value)));
    }));
    case 'scenario': return verdict(item, kind, await refusalOf(item, () => (
      checkFit(valueOrThrow(item, parseScenario(value, policyBeside(item))), [])
    )));
    case 'city': return verdict(item, kind, parseCity(value));
    case 'experiment': return verdict(item, kind, await refusalOf(item, () => (
      checkExperiment(valueOrThrow(item, parseExperiment(value, policyBeside(item))))
    )));
    case 'goal': return verdict(item, kind, await refusalOf(item, () => (
      checkGoal(valueOrThrow(item, parseGoal(value, policyBeside(item))))
    )));
    case 'lesson': return verdict(item, kind, await refusalOf(item, () => (
      checkLesson(valueOrThrow(item, parseLesson(value, policyForLesson(item))))
    )));
    default: return verdict(item, 'unknown', refused([problemAt([], {
      message: { zh: '无法判断文件类型', en: 'is no kind of file that is known' },
      allowed: {
        zh: '含 changes 的政策、含 preset 或 city 的场景、含 columns 的城市、含 scenario 的实验、含 goal 的目标、含 predict 的课',
        en: 'a policy with changes, a scenario with preset or city, a city with columns, an '
          + 'experiment with scenario, a goal file with goal, a lesson with predict',
      },
    })]));
  }
}

/** Refuses what a lesson's policies say that its scenarios do not have. */
async function checkLesson({ predict, transfer }: Lesson): Promise<void> {
  for (const { scenario, baseline, policy } of [predict, transfer]) {
    await checkFit(scenario, [baseline, policy]);
  }
}

/** Does what a run does with a file before it begins; problems of other files name their file. */
async function refusalOf(item: string, read: () => void | Promise<void>): Promise<Parsed<unknown>> {
  try {
    return accepted(await read());
  } catch (error) {
    const bad = error instanceof BadInput ? [error] : error instanceof BadInputs ? error.all : [];
    if (bad.length === 0) throw error;
    return refused(bad.flatMap(({ where, problems }) => (
      where === item ? problems : problems.map((problem) => elsewhere(where, problem))
    )));
  }
}

function elsewhere(where: string, problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? where : `${where}: ${problem.path}` };
}

function verdict(item: string, kind: Verdict['kind'], parsed: Parsed<unknown>): Verdict {
  return { item, kind, ok: parsed.ok, problems: parsed.ok ? [] : parsed.problems };
}

/** A web address with a fragment, or the fragment alone. */
function isLink(item: string): boolean {
  return /^(https?:\/\/[^#]*)?#/.test(item);
}

function isFolder(item: string): boolean {
  return lookAt(item)?.isDirectory() ?? false;
}

function checkedDay(folder: string): Parsed<unknown> {
  const { day, problems } = readInstance(folder);
  if (day !== null) return { ok: true, value: day };
  return refused(problems.map(({ file, line, column, message }) => ({
    path: file === '' ? '' : `${file}:${line}${column === '' ? '' : ` ${column}`}`,
    message,
    zh: message,
  })));
}
