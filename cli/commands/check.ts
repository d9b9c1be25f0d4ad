// `o2o check`: tells whether scenario, policy and city files, folders of delivery days and links
// can be used, and lists everything that is wrong with them.

import { statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { parseCity } from '../../scenarios/schema/city-file.ts';
import { readJson } from '../../scenarios/schema/json-text.ts';
import { readLink } from '../../scenarios/schema/link.ts';
import { parsePolicy } from '../../scenarios/schema/policy-file.ts';
import { problemAt, problemLine, refused } from '../../scenarios/schema/problem.ts';
import type { Parsed, Problem } from '../../scenarios/schema/problem.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { exitCodes } from '../bad-input.ts';
import { policyBeside, textOfFile } from '../inputs.ts';
import { languageOf } from '../language.ts';
import { readInstance } from './mdrp.ts';

const kinds = ['policy', 'scenario', 'city', 'mdrp', 'link'] as const;
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
  readonly problems: readonly Problem[];
}

export function checkCommand(): Command {
  return new Command('check')
    .description('Check scenario, policy and city files, delivery-day folders and links')
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
  const verdicts = await Promise.all(items.map((item) => verdictOn(item, options.kind)));
  if (options.json) {
    process.stdout.write(`${JSON.stringify(verdicts)}\n`);
  } else {
    for (const { item, kind, ok } of verdicts) {
      if (ok) process.stdout.write(`${item}: ${language === 'zh' ? '可用' : 'good'} (${kind})\n`);
    }
  }
  for (const { item, problems } of verdicts) {
    for (const problem of problems) {
      process.stderr.write(`${item}: ${problemLine(problem, language)}\n`);
    }
  }
  if (verdicts.some((verdict) => !verdict.ok)) process.exitCode = exitCodes.badInput;
}

async function verdictOn(item: string, asked: Kind | undefined): Promise<Verdict> {
  const kind = asked ?? (isLink(item) ? 'link' : isFolder(item) ? 'mdrp' : undefined);
  if (kind === 'mdrp') return verdict(item, kind, checkedDay(item));
  if (kind === 'link') {
    return verdict(item, kind, await readLink(item.slice(item.indexOf('#') + 1)));
  }
  const text = textOfFile(item);
  const json = text.ok ? readJson(text.value) : text;
  if (!json.ok) return verdict(item, kind ?? 'unknown', json);
  return checkedJson(item, kind ?? kindOf(json.value), json.value);
}

function checkedJson(item: string, kind: Kind | undefined, value: unknown): Verdict {
  switch (kind) {
    case 'policy': return verdict(item, kind, parsePolicy(value));
    case 'scenario': return verdict(item, kind, parseScenario(value, policyBeside(item)));
    case 'city': return verdict(item, kind, parseCity(value));
    default: return verdict(item, 'unknown', refused([problemAt([], {
      message: { zh: '无法判断文件类型', en: 'is no kind of file that is known' },
      allowed: {
        zh: '含 changes 的政策、含 preset 或 city 的场景、含 columns 的城市',
        en: 'a policy with changes, a scenario with preset or city, a city with columns',
      },
    })]));
  }
}

function verdict(item: string, kind: Verdict['kind'], parsed: Parsed<unknown>): Verdict {
  return { item, kind, ok: parsed.ok, problems: parsed.ok ? [] : parsed.problems };
}

function kindOf(value: unknown): Kind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('changes' in value || 'title' in value) return 'policy';
  if ('preset' in value || 'city' in value || 'weather' in value) return 'scenario';
  return 'columns' in value ? 'city' : undefined;
}

/** A web address with a fragment, or the fragment alone. */
function isLink(item: string): boolean {
  return /^(https?:\/\/[^#]*)?#/.test(item);
}

function isFolder(item: string): boolean {
  return statSync(item, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function checkedDay(folder: string): Parsed<unknown> {
  const { day, problems } = readInstance(folder);
  if (day !== null) return { ok: true, value: day };
  return refused(problems.map(({ file, line, column, message }) => ({
    path: `${file}:${line}${column === '' ? '' : ` ${column}`}`,
    message,
    zh: message,
  })));
}
