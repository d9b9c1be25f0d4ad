// What the page gives to run an answer again is run: the command line in a shell and the program in
// plain Node, each against the comparison that the page makes itself. Every figure is the same to
// the last bit, and so is the key that pictures and files carry. Half of the answers with a commit.
// Programs in Python and R ask the command line for the very same words and files.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import type { SettingRow } from '../../sim-core/index.ts';
import { changesFromWords } from '../../cli/settings-option.ts';
import {
  engineVersion, LocalBatch, RunPool, startComparison, type ComparedDays, type PolicyDiff,
} from '../../sim-core/index.ts';
import { runDescribed } from '../../web/report/run-file.ts';
import { commandFor, keyOf, requestBehind, type Shown, stepsFor }
  from '../../web/state/reproduce.ts';
import { readBatch } from '../../web/state/batch-files.ts';
import { firstSetup, type Setup } from '../../web/state/setup.ts';
import { armsOf, commandsFor, programFor, pythonFor, rFor } from '../../web/state/snippets.ts';
import { triedNow } from '../verify/rotation.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
afterAll(() => rmSync(folder, { recursive: true }));

const cheap: PolicyDiff = {
  title: 'B', changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 0 } }],
};
const secondToo = [...presets.riverside.platforms, {
  id: 'b', label: { zh: '乙', en: 'Second' },
  policy: { title: '', changes: [{ fromSeconds: 0, set: { 'merchant.commission': 150 } }] },
}];

const cases: Readonly<Record<string, Shown>> = {
  'one lever on the first day': shown({ b: cheap }, '1', true),
  'painted hours against another policy, under an assumption': shown({
    a: cheap,
    b: { title: 'Lunch', changes: [{
      fromSeconds: 0,
      set: { 'delivery-fee.base': { hours: [{ from: 11, to: 13, value: 0 }] } },
    }] },
    world: { 'world.price-sensitivity': 1200 },
  }, '1', true, [5]),
  'a change for one of two platforms': shown({
    scenario: { ...presets.riverside, weather: 'rain-all-day', platforms: secondToo },
    b: { title: '', changes: [
      { fromSeconds: 0, for: 'b', set: { 'merchant.commission': 100 } },
      { fromSeconds: 43_200, set: { 'delivery-fee.base': 0 } },
    ] },
  }, '1', true),
  'the first week, beyond the day that was asked for': shown({ b: cheap }, '1-7', false, [5]),
};

function shown(setup: Partial<Setup>, days: string, isRun: boolean, seeds = [1, 5]): Shown {
  return { setup: { ...firstSetup, ...setup }, seeds, days, isRun };
}

async function comparedHere(of: Shown): Promise<ComparedDays> {
  const request = { ...requestBehind(of), ground: true };
  const found = await startComparison(request, new RunPool(() => new LocalBatch(), 1)).result;
  return of.isRun ? found! : found!.windows[of.days];
}

/** As files hold it: what is undefined is null. */
const plain = (figures: unknown): unknown => JSON.parse(JSON.stringify(figures));

function inShell(command: string): string {
  const o2o = `${process.execPath} --import ${join(root, 'node_modules/tsx/dist/loader.mjs')} `
    + join(root, 'cli/o2o.ts');
  const text = command.replace('npm run -s o2o --', o2o);
  expect(text).not.toBe(command);
  // Threads would each read the engine anew for a run or two.
  return execFileSync('sh', ['-ec', `${text.trimEnd()} --workers 1`], {
    cwd: folder, encoding: 'utf8', maxBuffer: 1e9,
  });
}

describe.each(triedNow(Object.entries(cases), 2))('%s', (_name, of) => {
  it('comes out of the command line and of the program as on the page', async () => {
    const { figures } = await comparedHere(of);
    const command = commandFor(of)!;
    expect(command).toContain(`--engine ${engineVersion}`);
    const told = JSON.parse(inShell(command));
    expect(told.seeds).toEqual(of.seeds);
    expect(of.isRun ? told.figures : told.windows[of.days]).toEqual(plain(figures));

    const program = join(folder, 'program.ts');
    writeFileSync(program, programFor(of).replaceAll("from './", `from '${root}/`));
    const printed = execFileSync(process.execPath, [
      '--import', join(root, 'node_modules/tsx/dist/loader.mjs'), program,
    ], { encoding: 'utf8', maxBuffer: 1e9 });
    expect(JSON.parse(printed)).toEqual({ name: 'B', figures: plain(figures) });
  }, 600_000);
});

describe('a table of several policies', () => {
  const dear: PolicyDiff = {
    title: '=dear "one"', changes: [{ fromSeconds: 43_200, set: { 'delivery-fee.base': 900 } }],
  };
  const of = shown({ b: cheap, further: [dear] }, '1-7', false, [5]);
  const answer = { figures: 'other days', windows: { '1-7': 'these days' } };

  /** Runs a program where the command line only notes its words and the files beside it. */
  function notedBy(program: string, name: string, words: readonly string[]): unknown[] {
    const place = mkdtempSync(join(folder, 'program-'));
    writeFileSync(join(place, name), program);
    writeFileSync(join(place, 'npm'), `#!${process.execPath}
import { appendFileSync, readFileSync } from 'node:fs';
const words = process.argv.slice(2);
const files = words.filter((word) => word.endsWith('.json')).map((path) => (
  [path, JSON.parse(readFileSync(path, 'utf8'))]
));
appendFileSync('noted', JSON.stringify({ words, files }) + '\\n');
console.log(${JSON.stringify(JSON.stringify(answer))});
`, { mode: 0o755 });
    const printed = execFileSync(words[0], [...words.slice(1), name], {
      cwd: place, encoding: 'utf8', env: { ...process.env, PATH: `${place}:${process.env.PATH}` },
    });
    const said = printed.trim().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(said).toEqual(['B', 'C'].map((each) => ({ name: each, figures: 'these days' })));
    return readFileSync(join(place, 'noted'), 'utf8').trim().split('\n').map((line) => (
      JSON.parse(line) as unknown
    ));
  }

  const asked = armsOf(of).map(({ name, shown: each }) => {
    const { files, lines } = stepsFor(each, name)!;
    const words = lines.flat();
    return {
      words: ['run', '-s', 'o2o', '--', ...words],
      files: words.filter((word) => word.endsWith('.json')).map((path) => (
        [path, JSON.parse(files[path])]
      )),
    };
  });
  const runs = (...words: readonly [string, ...string[]]): boolean => (
    spawnSync(words[0], words.slice(1)).status === 0
  );

  it.skipIf(!runs('python3', '--version'))('is asked for by Python, word for word', () => {
    expect(notedBy(pythonFor(of)!, 'answer.py', ['python3'])).toEqual(asked);
  });

  // R reads JSON by a package that does not come with it.
  it.skipIf(!runs('Rscript', '-e', 'library(jsonlite)'))('is asked for by R, word for word', () => {
    expect(notedBy(rFor(of)!, 'answer.R', ['Rscript'])).toEqual(asked);
  });

  it('is in every program, each policy under its name and the days that are shown', () => {
    for (const program of [pythonFor(of)!, rFor(of)!]) {
      for (const { words } of asked) {
        const list = words.slice(4).map((word) => JSON.stringify(word)).join(', ');
        expect(program).toContain(list);
      }
    }
    expect(commandsFor(of)!.split(/^# [BC] − A$/m)).toHaveLength(3);
    expect(programFor(of)).toMatch(/^ {2}C: .*"delivery-fee.base":900/m);
  });
});

describe('the key', () => {
  it('is that of the file which the command writes', async () => {
    const of = shown({ b: cheap }, '1', true, [5]);
    inShell(commandFor(of)!.replace('--json', '--out result.csv'));
    const head = readFileSync(join(folder, 'result.csv'), 'utf8');
    expect(head).toContain(`# key ${await keyOf(of)}\n`);
    expect(await keyOf({ ...of, seeds: [6] })).not.toBe(await keyOf(of));
  }, 300_000);
});

describe('the file run.json', () => {
  const of = cases['painted hours against another policy, under an assumption'];
  beforeAll(() => void vi.stubGlobal('isSecureContext', true));
  const experiment = (name: string, file: object): string => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
    return inShell(`npm run -s o2o -- experiment run ${name}.json --out ${name} --json --quiet`);
  };

  it('alone gives every figure of the page on the command line', async () => {
    const { figures } = await comparedHere(of);
    const ids = Object.keys(figures) as (keyof typeof figures)[];
    const file = await runDescribed(of, ids);
    expect(file).toMatchObject({ version: engineVersion, key: await keyOf(of) });
    const { results } = JSON.parse(experiment('run', file)) as {
      readonly results: readonly Readonly<Record<string, unknown>>[];
    };
    expect(results.map(({ figure }) => figure)).toEqual(ids);
    const parts = ['n', 'baseline', 'policy', 'difference', 'low', 'high'] as const;
    for (const row of results) {
      const here = plain(figures[row.figure as keyof typeof figures]) as typeof row;
      for (const part of parts) expect(row[part], `${String(row.figure)} ${part}`).toBe(here[part]);
    }
    // Another engine would give other numbers.
    const other = { ...file, version: '0.0.1' };
    expect(() => experiment('other', other)).toThrow(/engine 0\.0\.1|Command failed/);
  }, 600_000);

  it('names the city, the days that are shown and all policies', async () => {
    const of = cases['a change for one of two platforms'];
    const week = { ...of, days: '1-7', isRun: false };
    for (const each of [of, week]) {
      const { file, named } = await runDescribed(each, ['orders.placed']) as {
        readonly file: unknown; readonly named: Record<string, unknown>;
      };
      const plan = await readBatch({ id: undefined, written: plain(file), beside: named });
      const { scenario, baseline, policy, seeds, windows } = requestBehind(each);
      const platforms = scenario.platforms.map(({ policy: { changes }, ...plan }) => (
        { ...plan, policy: { changes } }
      ));
      expect(plan).toMatchObject({ value: { experiment: {
        scenario: { ...scenario, platforms, ...(each.isRun ? {} : { windows }) }, seeds,
        baseline: { changes: baseline.changes }, arms: [{ policy: { changes: policy.changes } }],
      } } });
    }
  });
});

describe('another engine', () => {
  it('is refused by the command line', () => {
    const [of] = Object.values(cases);
    const other = commandFor(of)!.replace(`--engine ${engineVersion}`, '--engine 0.0.1 2>&1');
    expect(() => inShell(other)).toThrow(/engine 0\.0\.1|Command failed/);
  });
});

describe('what varies with days, districts and weather', () => {
  const fee = (rows: readonly SettingRow[]) => (
    { 'delivery-fee.base': { default: 300, hours: [{ from: 7, to: 9, value: 200 }], rows } }
  );
  const inB = (rows: readonly SettingRow[]) => (
    { b: { title: 'B', changes: [{ fromSeconds: 0, set: fee(rows) }] } }
  );

  it('is said in words that the command line reads as the same', () => {
    const rows: SettingRow[] = [
      { weekdays: ['sat', 'sun'], value: 0 },
      { hours: { from: 11, to: 13 }, districts: [2, 4], weekdays: ['mon'], value: 500 },
      { hours: { from: 11, to: 13 }, when: 'rain', value: 900 },
    ];
    const command = commandFor(shown(inB(rows), '1', true))!;
    const words = [...command.matchAll(/--set (\S+)/g)].map(([, word]) => word);
    expect(changesFromWords('--set', words)).toEqual([{ fromSeconds: 0, set: fee(rows) }]);
  });

  it('goes into a file where words would mean something else', () => {
    for (const rows of [
      [{ weekdays: ['sat' as const], value: 0 }, { hours: { from: 11, to: 13 }, value: 500 }],
      [{ districts: [3], value: 0 }],
      [{ weekdays: ['sat' as const], value: 0 }, { weekdays: ['sat' as const], value: 100 }],
    ]) {
      const command = commandFor(shown(inB(rows), '1', true));
      expect(command).toContain('--policy b.json');
      expect(command).toContain('"rows"');
    }
  });

  it('is left to the program where an assumption would need a file', () => {
    const rows = [{ hours: { from: 11, to: 13 }, value: 900 }];
    const of = shown({ world: { 'world.price-sensitivity': { rows } } }, '1', true);
    expect(commandFor(of)).toBeUndefined();
    expect(programFor(of)).toContain('"rows"');
  });
});
