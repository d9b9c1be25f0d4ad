// Broken input of every kind, as tables of data beside this file: each gives a list of problems
// with place and allowed range and exit code 2, writes nothing, and is never clamped into
// something else.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyBeside } from '../../cli/input-files.ts';
import { said } from '../cli/said.ts';
import { presets } from '../../scenarios/index.ts';
import { readExperiment } from '../../scenarios/schema/experiment-file.ts';
import { defaultLinkState, encodeLink, readLink, sealed } from '../../scenarios/schema/link.ts';
import { policyMisfits } from '../../scenarios/schema/misfits.ts';
import { readPolicy } from '../../scenarios/schema/policy-file.ts';
import type { Problem } from '../../scenarios/schema/problem.ts';
import { placeOf, readScenario } from '../../scenarios/schema/scenario-file.ts';

interface Case {
  readonly name: string;
  /** Paths of the problems that must be among those reported. */
  readonly paths: readonly string[];
  /** Part of the allowed range of the first of them. */
  readonly allowed?: string;
  /** The name that must be suggested. */
  readonly hint?: string;
}

interface FileCase extends Case {
  /** The file's text, or its JSON value. */
  readonly text?: string;
  readonly value?: unknown;
  /** The file itself is sound; it does not fit the city or the days. */
  readonly needsCity?: boolean;
}

interface LinkCase extends Case {
  readonly link?: string;
  readonly cut?: number;
  readonly flip?: number;
  readonly repeat?: number;
  readonly payload?: unknown;
  readonly payloadText?: string;
}

interface DayCase {
  readonly name: string;
  readonly file: string;
  /** What is replaced in a good file; `*` for all of it, `delete` for the file itself. */
  readonly find: string;
  readonly replace: string;
  readonly place: string;
  readonly allowed?: string;
}

const tableOf = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T[];

const policies = tableOf<FileCase>('policies.json');
const scenarios = tableOf<FileCase>('scenarios.json');
const experiments = tableOf<FileCase>('experiments.json');
const days = tableOf<DayCase>('benchmark-days.json');
const links = tableOf<LinkCase>('links.json');

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'bad-input-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is tried with more than forty broken inputs', () => {
  expect(policies.length + scenarios.length + days.length + links.length).toBeGreaterThan(40);
});

describe('broken policy', () => {
  it.each(policies.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const text = textOf(each);
    const read = readPolicy(text);
    if (each.needsCity) {
      expect(read.ok).toBe(true);
      const place = placeOf(presets.riverside, 16);
      if (read.ok) expectProblems(policyMisfits(read.value, place), each);
    } else {
      expect(read.ok).toBe(false);
      expectProblems(read.ok ? [] : read.problems, each);
    }
    const file = join(folder, 'policy.json');
    writeFileSync(file, text);
    await expectRefusal(['compare', 'riverside', '--policy', file, '--out',
      join(folder, 'out.json')], each.paths, ['policy.json']);
  });
});

describe('broken scenario', () => {
  it.each(scenarios.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const text = textOf(each);
    const read = readScenario(text);
    expect(read.ok).toBe(false);
    expectProblems(read.ok ? [] : read.problems, each);
    const file = join(folder, 'scenario.json');
    writeFileSync(file, text);
    await expectRefusal(['run', file, '--out', join(folder, 'out.csv')], each.paths,
      ['scenario.json']);
  });
});

describe('broken experiment', () => {
  it.each(experiments.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const text = textOf(each);
    const file = join(folder, 'experiment.json');
    writeFileSync(file, text);
    const read = readExperiment(text, policyBeside(file));
    expect(read.ok).toBe(each.needsCity ?? false);
    if (!read.ok) expectProblems(read.problems, each);
    await expectRefusal(['experiment', 'run', file, '--out', join(folder, 'study')], each.paths,
      ['experiment.json']);
    const kind = ['check', '--kind', 'experiment', file];
    await expectRefusal(kind, each.paths, ['experiment.json']);
  });
});

describe('broken link', () => {
  it.each(links.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const link = linkOf(each);
    const read = await readLink(link);
    expect(read.ok).toBe(false);
    expectProblems(read.ok ? [] : read.problems, each);
    await expectRefusal(['check', `#${link}`], each.paths, []);
  });
});

describe('broken delivery day', () => {
  const good = new URL('../../scenarios/mdrp/instances/dinner-rush/', import.meta.url);

  it.each(days.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    for (const name of readdirSync(good)) {
      const text = readFileSync(new URL(name, good), 'utf8');
      if (name !== each.file) writeFileSync(join(folder, name), text);
      else if (each.find !== 'delete') {
        const broken = each.find === '*' ? each.replace : text.replace(each.find, each.replace);
        expect(broken).not.toBe(text);
        writeFileSync(join(folder, name), broken);
      }
    }
    const before = readdirSync(folder);
    for (const words of [['mdrp', folder, '--out', join(folder, 'out')],
      ['import', 'mdrp', folder, '--out', join(folder, 'out')], ['check', folder]]) {
      const { code, errors } = await said(words);
      expect(code).toBe(2);
      expect(errors).toContain(each.place);
      if (each.allowed) expect(errors).toContain(each.allowed);
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('broken arguments', () => {
  it.each([
    ['unknown preset', ['run', 'riversid'], 'riverside'],
    ['file that is not there', ['run', './nowhere.json'], 'cannot be read'],
    ['unknown lever', ['run', 'riverside', '--set', 'merchant.comission=1'], 'merchant.commission'],
    ['lever out of range', ['run', 'riverside', '--set', 'merchant.commission=301'], '0 to 300'],
    ['lever set twice',
      ['run', 'riverside', '--set', 'coupon.amount=1', '--set', 'coupon.amount=2'], 'twice'],
    ['district set twice, written two ways', ['run', 'riverside',
      '--set', 'coupon.amount@district:3=1', '--set', 'coupon.amount@district:03=2'], 'twice'],
    ['root beside a list of seeds',
      ['compare', 'riverside', '--seed', '3', '--seeds', '1,2'], 'a list behind --seeds'],
    ['--set in another form', ['run', 'riverside', '--set', 'merchant.commission'], 'id=value'],
    ['hours out of the day', ['run', 'riverside', '--set', 'coupon.amount@20-25=1'], '11-13'],
    ['policy as an assumption', ['run', 'riverside', '--assume', 'coupon.amount=1'], '--set'],
    ['seed that is no number', ['run', 'riverside', '--seed', 'x'], '0 to '],
    ['no seeds', ['compare', 'riverside', '--seeds', '0'], '1 to '],
    ['no workers', ['compare', 'riverside', '--workers', '0'], '1 to 256'],
    ['unknown weather', ['run', 'riverside', '--weather', 'snow'], 'ordinary'],
    ['result of an unknown kind', ['run', 'riverside', '--out', 'x.txt'], '.csv'],
    ['unknown language', ['run', 'riverside', '--lang', 'fr'], 'zh, en'],
    ['unknown option', ['run', 'riverside', '--sed', '7'], '--seed'],
    ['unknown command', ['fly'], 'fly'],
    ['no scenario', ['run'], 'scenario'],
  ] as const)('%s', async (_name, words, part) => {
    const { code, errors, output } = await said(words);
    expect(code).toBe(2);
    expect(errors).toContain(part);
    expect(output).toBe('');
  });

  it('reports the problems of all inputs together', async () => {
    const { errors } = await said(['compare', 'riversid', '--seeds', '0', '--set', 'x=1',
      '--policy', 'none.json', '--weather', 'snow']);
    for (const part of ['riversid', '--seeds', '--set', 'none.json', '--weather']) {
      expect(errors).toContain(part);
    }
  });
});

function textOf({ text, value }: FileCase): string {
  return text ?? JSON.stringify(value);
}

function linkOf(each: LinkCase): string {
  const good = encodeLink({ ...defaultLinkState, scenario: Object.keys(presets)[2], seed: 12 });
  if (each.cut !== undefined) return good.slice(0, each.cut);
  if (each.flip !== undefined) {
    const letter = good[each.flip] === 'A' ? 'B' : 'A';
    return good.slice(0, each.flip) + letter + good.slice(each.flip + 1);
  }
  if (each.repeat !== undefined) return 'A'.repeat(each.repeat);
  if (each.link !== undefined) return each.link;
  return sealed(deflateSync(strToU8(each.payloadText ?? JSON.stringify(each.payload))));
}

function expectProblems(problems: readonly Problem[], each: Case): void {
  const found = problems.map((problem) => problem.path);
  for (const path of each.paths) expect(found).toContain(path);
  for (const problem of problems) {
    expect(problem.message.length).toBeGreaterThan(3);
    expect(problem.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(problem.allowed ?? '').not.toBe('');
  }
  const first = problems.find((problem) => problem.path === each.paths[0]);
  if (each.allowed) expect(first?.allowed).toContain(each.allowed);
  if (each.hint) expect(first?.message).toContain(each.hint);
}

async function expectRefusal(
  words: readonly string[],
  paths: readonly string[],
  before: readonly string[],
): Promise<void> {
  const { code, errors, output } = await said(words);
  expect(code).toBe(2);
  expect(output).toBe('');
  for (const path of paths) expect(errors).toContain(path);
  expect(readdirSync(folder)).toEqual(before);
}
