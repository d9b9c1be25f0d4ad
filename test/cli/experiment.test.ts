// Experiments on the command line: an interrupted one ends as one that was not, shards put together
// give the same bytes, and a folder holds one experiment.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'experiment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);

const study = {
  title: 'Commission in two worlds',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', days: 2, windows: ['1', '2'] },
  arms: [
    { id: 'plain', policy: {} },
    { id: 'fee', policy: 'fee.json' },
  ],
  factors: [
    { lever: 'merchant.commission', values: [150, 200] },
    { lever: 'world.price-sensitivity', values: [800, 1200] },
  ],
  seeds: [1, 2, 3],
  figures: ['orders.placed', 'platform.profit'],
};
const file = at('study.json');
writeFileSync(file, JSON.stringify(study));
writeFileSync(at('fee.json'), JSON.stringify({
  title: 'Dearer delivery', changes: [{ from: 'day 0', set: { 'delivery-fee.base': 600 } }],
}));

const run = (out: string, ...words: string[]) => (
  said(['experiment', 'run', file, '--out', out, '--workers', '1', '--lang', 'en', ...words])
);
const bytes = (...path: string[]): string => readFileSync(at(...path), 'utf8');
/** Two worlds; in each the baseline and four policies, on three seeds. */
const runs = 2 * 5 * 3;
let whole = '';

beforeAll(async () => {
  const { code, output } = await run(at('whole'));
  expect(code).toBe(0);
  whole = output;
}, 120_000);

describe('an experiment', { timeout: 120_000 }, () => {
  it('tells how figures answer one factor over its range, and of two says nothing', async () => {
    const { arms: _both, ...rest } = study;
    writeFileSync(at('fee-alone.json'), JSON.stringify({
      ...rest, factors: [{ lever: 'delivery-fee.base', values: [800, 0, 300] }],
    }));
    const { code, output } = await said(['experiment', 'run', at('fee-alone.json'), '--out',
      at('fee-alone'), '--workers', '1', '--lang', 'en']);
    expect(code).toBe(0);
    expect(output).toContain('Over delivery fee, base, from its lowest level to its highest');
    const [orders] = /^Orders +-0\.\d\d \(-?\d.*$/m.exec(output) ?? [];
    expect(orders).toMatch(/ -\d+ \(-\d+ … -?\d+\)$/);
    expect(whole).not.toContain('Arc elasticity');
  });

  it('gives a row an arm, point, window and figure, each with its levels', () => {
    const [head, ...rows] = bytes('whole', 'results.csv').trimEnd().split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(head).toMatch(/^point,arm,merchant.commission,world.price-sensitivity,window,figure,/);
    expect(rows).toHaveLength(4 * 2 * 3 * 2);
    expect(rows[0]).toMatch(/^1,plain,150,800,all,orders.placed,/);
    expect(rows.at(-1)).toMatch(/^4,fee,200,1200,2,platform.profit,/);
    expect(whole).toContain('Commission in two worlds, days 2');
  });

  it('agrees with a comparison of the same policy in the same world', async () => {
    const scenario = at('toy.json');
    writeFileSync(scenario, JSON.stringify(study.scenario));
    const { output } = await said(['compare', scenario, '--policy', at('fee.json'), '--assume',
      'world.price-sensitivity=1200', '--set', 'merchant.commission=200', '--seeds', '1,2,3',
      '--workers', '1', '--json']);
    const { figures } = JSON.parse(output) as {
      figures: Record<string, { baseline: number; difference: number; low: number }>;
    };
    const { baseline, difference, low } = figures['platform.profit'];
    const row = bytes('whole', 'results.csv').split('\n')
      .find((line) => line.startsWith('4,fee,200,1200,all,platform.profit,'));
    expect(row).toContain(`platform.profit,${baseline},`);
    expect(row).toContain(`,${difference},${low},`);
  });

  it('is the same when it is written in YAML, whose faults are told with their line', async () => {
    const { scenario: { city, ...scenario }, arms, factors, ...rest } = study;
    const list = (items: readonly object[]): string => (
      items.map((item) => `  - ${JSON.stringify(item)}\n`).join('')
    );
    const yaml = `# Two worlds\ntitle: ${rest.title}\nscenario:\n  id: toy\n`
      + `  city: ${JSON.stringify(city)}\n  weather: dry\n  days: ${scenario.days}\n`
      + `  windows: ['1', '2']\narms:\n${list(arms)}factors:\n${list(factors)}seeds: [1, 2, 3]\n`
      + 'figures:\n  - orders.placed\n  - platform.profit\n';
    writeFileSync(at('study.yaml'), yaml);
    const asked = await said(['experiment', 'status', at('study.yaml'), '--out', at('whole'),
      '--lang', 'en']);
    expect(asked.output).toBe(`${runs} of ${runs} runs are there\n`);
    expect((await said(['check', at('study.yaml')])).code).toBe(0);
    for (const [fault, told] of [
      [yaml.replace('seeds: [1, 2, 3]', 'seeds: [1, 2, 3'), /is not YAML: line \d+, column \d+/],
      [yaml.replace('title:', 'seeds: 1\ntitle:'), /is not YAML: line \d+, column 1/],
      [`${yaml}extra: &a [1]\nmore: [${'*a, '.repeat(101)}]\n`, /is not YAML/],
      [yaml.replace('days: 2', 'days: two'), /scenario\.days/],
      [yaml.replace('weather: dry', 'weather: !kind dry'), /line \d+, column \d+, Unresolved tag/],
      [`${yaml}? [a, b]\n: 1\n`, /is not YAML: line \d+, column \d+.*keys must be strings/],
    ] as const) {
      writeFileSync(at('fault.yml'), fault);
      const { code, errors } = await said(['check', at('fault.yml'), '--lang', 'en']);
      expect([code, errors]).toEqual([2, expect.stringMatching(told)]);
    }
  });

  it('goes on where it was interrupted, with equal bytes and no run twice', async () => {
    cpSync(at('whole'), at('cut'), { recursive: true });
    rmSync(at('cut', 'results.csv'));
    const names = readdirSync(at('cut', 'runs')).sort();
    expect(names).toHaveLength(runs);
    for (const name of names.slice(0, 11)) rmSync(at('cut', 'runs', name));
    // A file that was cut short by a power failure counts as absent.
    writeFileSync(at('cut', 'runs', names[20]), bytes('whole', 'runs', names[20]).slice(0, 500));
    const asked = ['experiment', 'status', file, '--out', at('cut'), '--lang', 'en'];
    const { output } = await said(asked);
    expect(output).toBe(`${runs - 12} of ${runs} runs are there\n`);
    expect((await run(at('cut'))).output).toBe(whole);
    for (const name of ['experiment.json', 'results.csv', ...names.map((each) => `runs/${each}`)]) {
      expect(bytes('cut', name) === bytes('whole', name), name).toBe(true);
    }
  });

  it('in shards put together is the same; while one is missing it is refused', async () => {
    for (const shard of ['1/2', '2/2']) {
      const { code } = await run(at(`part ${shard[0]}`), '--shard', shard);
      expect(code).toBe(0);
    }
    expect(existsSync(at('part 1', 'results.csv'))).toBe(false);
    expect(readdirSync(at('part 1', 'runs')).length).toBe(20);
    const merge = (...parts: string[]) => (
      said(['experiment', 'merge', file, ...parts.map((part) => at(part)), '--out', at('merged'),
        '--lang', 'en'])
    );
    const early = await merge('part 1');
    expect(early.code).toBe(2);
    expect(early.errors).toContain(`lacks 10 of ${runs} runs`);
    expect((await merge('part 2')).output).toBe(whole);
    expect(bytes('merged', 'results.csv')).toBe(bytes('whole', 'results.csv'));
    expect((await merge('nowhere')).errors).toContain('is no experiment\'s folder');
  });

  it('that has grown takes over the runs of an older folder, and runs the others', async () => {
    const grown = at('grown.json');
    writeFileSync(grown, JSON.stringify({ ...study, seeds: [1, 2, 3, 4] }));
    const again = ['experiment', 'run', grown, '--out', at('whole'), '--lang', 'en'];
    expect((await said(again)).errors).toContain('`experiment merge` takes runs over');
    const merged = await said(['experiment', 'merge', grown, at('whole'), '--out', at('grown'),
      '--lang', 'en']);
    expect(merged.code).toBe(2);
    expect(merged.errors).toContain(`lacks 10 of ${runs + 10} runs`);
    expect(merged.errors).toContain('`experiment run` for what is missing');
    for (const out of ['grown', 'new']) {
      await said(['experiment', 'run', grown, '--out', at(out), '--workers', '1', '--lang', 'en']);
    }
    expect(bytes('grown', 'results.csv')).toBe(bytes('new', 'results.csv'));
  });

  it('does not go into another\'s folder, and a shard is one of some', async () => {
    const other = at('other.json');
    writeFileSync(other, JSON.stringify({ ...study, seeds: [1, 2] }));
    const { code, errors } = await said(['experiment', 'run', other, '--out', at('whole'),
      '--lang', 'en']);
    expect(code).toBe(2);
    expect(errors).toContain('holds another experiment');
    for (const word of ['0/2', '3/2', 'x', '1/0']) {
      expect((await run(at('never'), '--shard', word)).errors).toContain('1/8 to 8/8');
    }
    expect(existsSync(at('never'))).toBe(false);
  });
});

describe('designs that tell what each factor does', { timeout: 120_000 }, () => {
  const factors = [
    { lever: 'merchant.commission', from: 100, to: 300 },
    { lever: 'world.kitchen-speed' },
  ];
  const told = async (name: string, design: object): Promise<string[][]> => {
    const path = at(`${name}.json`);
    writeFileSync(path, JSON.stringify({
      title: name, scenario: { ...study.scenario, days: 1, windows: ['1'] }, factors, design,
      seeds: [1], figures: ['platform.profit', 'orders.placed'],
    }));
    const { code, output } = await said(['experiment', 'run', path, '--out', at(name),
      '--workers', '1', '--lang', 'en']);
    expect(code).toBe(0);
    expect(output).toMatch(/merchant\.commission +[\d.]+(, | ± )[\d.]+/);
    return bytes(name, 'sensitivity.csv').trimEnd().split('\n')
      .filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  };

  it('screen by elementary effects', async () => {
    const [head, ...rows] = await told('screen', { kind: 'morris', trajectories: 3 });
    expect(head.join()).toBe('arm,window,figure,factor,size,mean,spread');
    expect(rows).toHaveLength(2 * 2 * 2);
    const [, , , , size, mean] = rows.find((row) => (
      row[1] === 'all' && row[2] === 'platform.profit' && row[3] === 'merchant.commission'
    ))!;
    expect(Number(size)).toBe(Number(mean));
    expect(Number(size)).toBeGreaterThan(0);
    // Commission moves no order on the same seed and day.
    const moved = rows.find((row) => (
      row[2] === 'orders.placed' && row[3] === 'merchant.commission'
    ));
    expect(Number(moved?.[4])).toBe(0);
  });

  it('share out variance', async () => {
    const [head, ...rows] = await told('shares', { kind: 'sobol-indices', rows: 16 });
    expect(head.slice(4).join()).toBe('first,firstLow,firstHigh,total,totalLow,totalHigh');
    const of = (lever: string): number[] => (
      rows.find((row) => row[2] === 'platform.profit' && row[3] === lever)!.slice(4).map(Number)
    );
    const [first, , , total, low, high] = of('merchant.commission');
    expect(first).toBeGreaterThan(0.8);
    expect(total).toBeGreaterThan(0.9);
    expect(low).toBeLessThanOrEqual(total);
    expect(high).toBeGreaterThanOrEqual(total);
    expect(of('world.kitchen-speed')[3]).toBeLessThan(0.1);
  });
});

describe('rules that are set before the run', { timeout: 120_000 }, () => {
  const ruled = {
    title: 'Dearer delivery, decided',
    scenario: study.scenario,
    arms: [{ id: 'fee', policy: 'fee.json' }, { id: 'cheap', policy: { 'delivery-fee.base': 0 } }],
    seeds: 8,
    stop: { figure: 'orders.placed', window: '2', halfWidth: '0.9%', most: 60 },
    decision: {
      goal: { figure: 'orders.placed', window: '2', atLeast: '5%' },
      guardrails: [{ figure: 'platform.profit', atLeast: -100_000_000 }],
    },
    figures: ['orders.placed', 'platform.profit'],
  };
  const ruledFile = at('ruled.json');
  writeFileSync(ruledFile, JSON.stringify(ruled));
  const runRuled = (out: string) => (
    said(['experiment', 'run', ruledFile, '--out', at(out), '--workers', '1', '--lang', 'en'])
  );
  const table = (out: string, name: string): string[][] => (
    bytes(out, name).trimEnd().split('\n').filter((line) => !line.startsWith('#'))
      .map((line) => line.split(','))
  );
  const seedsIn = (out: string): number => (
    (/^# seeds (.*)$/m.exec(bytes(out, 'results.csv'))?.[1] ?? '').split(' ').length
  );

  it('adds seeds until the widest interval of the figure is as narrow as asked', async () => {
    expect((await runRuled('ruled')).code).toBe(0);
    const seeds = seedsIn('ruled');
    expect(seeds).toBeGreaterThan(8);
    expect(seeds).toBeLessThan(60);
    const [head, ...rows] = table('ruled', 'results.csv');
    const column = (row: string[], id: string): number => Number(row[head.indexOf(id)]);
    const watched = rows.filter((row) => row.includes('2') && row.includes('orders.placed'));
    const widths = watched.map((row) => (
      (column(row, 'high') - column(row, 'low')) / 2 / column(row, 'baseline')
    ));
    expect(widths).toHaveLength(2);
    expect(Math.max(...widths)).toBeLessThan(0.0092);
    expect(Math.max(...widths)).toBeGreaterThan(0.006);
  });

  it('decides every arm by its goal and guardrails', async () => {
    const [head, ...rows] = table('ruled', 'decisions.csv');
    const cell = (row: string[], id: string): string => row[head.indexOf(id)];
    expect(rows.map((row) => [row[1], cell(row, 'role'), cell(row, 'standing')])).toEqual([
      ['fee', 'goal', 'failed'], ['fee', 'guardrail', 'met'],
      ['cheap', 'goal', 'met'], ['cheap', 'guardrail', 'met'],
    ]);
    expect(rows.map((row) => cell(row, 'decision'))).toEqual(
      ['reject', 'reject', 'adopt', 'adopt'],
    );
    const { output } = await runRuled('ruled');
    expect(output).toContain('By the rule that was written before the run');
  });

  it('goes on within the pilot and beyond it, with equal bytes', async () => {
    cpSync(at('ruled'), at('torn'), { recursive: true });
    const names = readdirSync(at('ruled', 'runs')).sort();
    for (const name of names.filter((_name, i) => i % 3 === 0)) rmSync(at('torn', 'runs', name));
    rmSync(at('torn', 'results.csv'));
    rmSync(at('torn', 'decisions.csv'));
    expect((await runRuled('torn')).code).toBe(0);
    for (const name of ['experiment.json', 'results.csv', 'decisions.csv']) {
      expect(bytes('torn', name) === bytes('ruled', name), name).toBe(true);
    }
    expect(readdirSync(at('torn', 'runs')).sort()).toEqual(names);
  });

  it('are quoted by a report that holds all that gets it again, and by JSON', async () => {
    const report = (...words: string[]) => (
      said(['experiment', 'report', ...words, '--lang', 'en'])
    );
    expect((await report(at('ruled'))).output).toBe(`${at('ruled', 'report.md')}\n`);
    const text = bytes('ruled', 'report.md');
    expect(text).toMatch(/^# Dearer delivery, decided\n\n## The rule, .*\n\n```json\n/);
    expect(text.match(/^\d+ +fee .*reject/gm)).toHaveLength(1);
    const [, ...rows] = table('ruled', 'results.csv');
    expect(text.match(/^(Orders|Platform profit).*\d … .* \d+$/gm)).toHaveLength(rows.length);
    const files = [...text.matchAll(/^`(\S+\.json)`\n\n```json\n([^`]*)```/gm)];
    expect(files.map(([, name]) => name)).toEqual(['experiment.json', 'fee.json']);
    mkdirSync(at('again'));
    for (const [, name, written] of files) writeFileSync(at('again', name), written);
    const status = await said(['experiment', 'status', at('again', 'experiment.json'), '--out',
      at('ruled'), '--json']);
    expect(status).toMatchObject({ code: 0, output: '{"done":24,"of":24}\n' });
    const told = await said(['experiment', 'run', ruledFile, '--out', at('ruled'), '--json']);
    const { results, decisions } = JSON.parse(told.output) as Record<string, unknown[]>;
    expect([results.length, decisions.length]).toEqual([rows.length, 4]);
    expect(Object.keys(results[0] as object)).toEqual(table('ruled', 'results.csv')[0]);
    const quiet = await said(['experiment', 'run', ruledFile, '--out', at('ruled'), '--quiet']);
    expect(quiet).toEqual({ code: 0, output: '', errors: '' });
    cpSync(at('ruled'), at('lacking'), { recursive: true });
    rmSync(at('lacking', 'runs', readdirSync(at('lacking', 'runs'))[0]));
    expect((await report(at('lacking'))).errors).toContain('lacks 1 runs');
    expect((await report(at('again'))).errors).toContain('is no experiment\'s folder');
  });

  it('that watch add seeds until each difference is known, intervals for all looks', async () => {
    const watched = at('watched.json');
    writeFileSync(watched, JSON.stringify({
      ...ruled, decision: undefined, arms: [ruled.arms[1]],
      stop: { figure: 'orders.placed', window: '2', until: 'known', most: 40 },
    }));
    const { code } = await said(['experiment', 'run', watched, '--out', at('watched'),
      '--workers', '1', '--lang', 'en']);
    expect(code).toBe(0);
    const rows = bytes('watched', 'results.csv').split('\n');
    const seeds = rows.find((row) => row.startsWith('# seeds '))!.split(' ').slice(2);
    expect(seeds.length % 8).toBe(0);
    expect(seeds.length).toBeLessThanOrEqual(40);
    const columns = rows.find((row) => row.startsWith('point,'))!.split(',');
    const row = rows.find((each) => each.startsWith('1,cheap,2,orders.placed,'))!.split(',');
    const cell = (id: string): number => Number(row[columns.indexOf(id)]);
    // Free delivery brings orders; what is watched is told more cautiously than a plain interval.
    expect(cell('low')).toBeGreaterThan(0);
    const plain = 2.4 * cell('standardDeviation') / Math.sqrt(seeds.length);
    expect(cell('high') - cell('difference')).toBeGreaterThan(plain);
  });

  it('stops at the most seeds, whatever the precision', async () => {
    writeFileSync(ruledFile, JSON.stringify({
      ...ruled, stop: { ...ruled.stop, halfWidth: 0.001, most: 10 },
    }));
    expect((await runRuled('most')).code).toBe(0);
    expect(seedsIn('most')).toBe(10);
  });
});

it('the experiments that come with the house are good', async () => {
  const shipped = new URL('../../scenarios/experiments/', import.meta.url);
  const names = readdirSync(shipped).filter((name) => name.endsWith('.json'));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const { code, errors } = await said(['check', new URL(name, shipped).pathname]);
    expect(errors).toBe('');
    expect(code).toBe(0);
  }
});
