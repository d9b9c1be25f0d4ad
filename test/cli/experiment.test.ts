// Experiments on the command line: an interrupted one ends as one that was not, shards put together
// give the same bytes, and a folder holds one experiment.

import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync }
  from 'node:fs';
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
