// An experiment over towns on the command line: where its variance comes from stands in a file, in
// JSON and in the report, the same whoever runs which part of it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'variance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...path: string[]): string => join(folder, ...path);
const bytes = (...path: string[]): string => readFileSync(at(...path), 'utf8');

const study = {
  title: 'A fee in three towns',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', days: 1 },
  arms: [{ id: 'fee', policy: { 'delivery-fee.base': 600 } }],
  factors: [
    { lever: 'city.layout', values: 3 },
    { lever: 'merchant.commission', values: [150, 200] },
  ],
  seeds: 4,
  variance: true,
  figures: ['orders.placed', 'platform.profit'],
};
const file = at('study.json');
writeFileSync(file, JSON.stringify(study));

type Row = Readonly<Record<string, string | number | null>>;

const run = (out: string, ...words: string[]) => (
  said(['experiment', 'run', file, '--out', at(out), '--lang', 'en', ...words])
);
let results: readonly Row[] = [];
let variance: readonly Row[] = [];

beforeAll(async () => {
  const { code, output } = await run('whole', '--workers', '1', '--json');
  expect(code).toBe(0);
  ({ results, variance } = JSON.parse(output) as { results: Row[]; variance: Row[] });
}, 120_000);

describe('an experiment over towns', { timeout: 120_000 }, () => {
  it('tells a row a source of each figure, and of each effect at each level of the policy', () => {
    const names = variance.map((row) => (
      [row.arm, row['merchant.commission'], row.of, row.figure, row.source].join(' ').trim()
    ));
    const sources = ['city.layout', 'day', 'rest'];
    expect(names).toEqual([
      ...study.figures.flatMap((figure) => sources.map((each) => `baseline ${figure} ${each}`)),
      ...[150, 200].flatMap((level) => study.figures.flatMap((figure) => sources.map((each) => (
        `fee ${level} difference ${figure} ${each}`
      )))),
    ]);
    const [head] = bytes('whole', 'variance.csv').split('\n').filter((line) => !/^#/.test(line));
    expect(head).toBe(Object.keys(variance[0]).join(','));
  });

  it('splits what its other table has: means by town, and their spread', () => {
    const here = results.filter((row) => (
      row.figure === 'platform.profit' && row['merchant.commission'] === 200
    ));
    expect(here.map((row) => row['city.layout'])).toEqual([1, 2, 3]);
    const means = here.map(({ difference }) => Number(difference));
    const mean = means.reduce((sum, each) => sum + each, 0) / 3;
    const spread = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 2;
    const [layout, , rest] = variance.filter((row) => (
      row.figure === 'platform.profit' && row['merchant.commission'] === 200
    ));
    expect(Number(layout.mean) / mean).toBeCloseTo(1, 9);
    // Means of four days each vary by the town and a quarter of the rest.
    expect((Number(layout.variance) + Number(rest.variance) / 4) / spread).toBeCloseTo(1, 9);
    expect(Number(layout.otherLow)).toBeLessThan(Number(layout.meanLow));
    expect(Number(layout.meanLow)).toBeLessThan(mean);
  });

  it('is the same by two threads, and in shards put together', async () => {
    expect((await run('threads', '--workers', '2', '--quiet')).code).toBe(0);
    for (const shard of ['1', '2', '3']) {
      const { code } = await run(`part ${shard}`, '--workers', '1', '--shard', `${shard}/3`);
      expect(code).toBe(0);
    }
    const { code } = await said(['experiment', 'merge', file,
      ...['1', '2', '3'].map((shard) => at(`part ${shard}`)), '--out', at('merged'), '--quiet']);
    expect(code).toBe(0);
    for (const name of ['experiment.json', 'results.csv', 'variance.csv']) {
      for (const other of ['threads', 'merged']) {
        expect(bytes(other, name) === bytes('whole', name), `${other}/${name}`).toBe(true);
      }
    }
  });

  it('says in both languages what holds in another town of the kind', async () => {
    for (const [language, words] of [
      ['en', ['## Where variance comes from', 'layout', 'rest', 'one more town', 'all towns']],
      ['zh', ['## 方差从何而来', '布局', '其余', '再来一个城镇', '同类城镇']],
    ] as const) {
      expect((await said(['experiment', 'report', at('whole'), '--lang', language])).code).toBe(0);
      for (const word of words) expect(bytes('whole', 'report.md')).toContain(word);
    }
  });
});
