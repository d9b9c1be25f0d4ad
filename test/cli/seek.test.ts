// `o2o seek` on a toy town: what is found keeps its condition on fresh seeds too, an interrupted
// search ends the same, and what a goal file says wrongly is told with its place.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseGoal, seekingRuns, startSeeking } from '../../scenarios/experiments.ts';
import { type JobRunner, LocalBatch, RunPool } from '../../sim-core/index.ts';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'seek-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'goal.json');
const keep = join(folder, 'runs');

const goal = {
  title: 'More profit, fewest coupons',
  scenario: { id: 'toy', city: toyScenario.city, weather: 'dry', windows: ['1'] },
  factors: [
    { lever: 'coupon.amount', from: 0, to: 600 },
    { lever: 'delivery-fee.base', from: 100, to: 500 },
  ],
  goal: { figure: 'orders.placed', window: '1', best: 'most' },
  conditions: [
    { figure: 'platform.profit', atLeast: '2%' },
    { figure: 'delivery.on-time-share', atLeast: 0, margin: 0.02 },
  ],
  runs: 24,
  seeds: 2,
  fresh: 4,
  worlds: ['world.price-sensitivity'],
};
writeFileSync(file, JSON.stringify(goal));
const seek = (...words: string[]) => (
  said(['seek', file, '--lang', 'en', '--workers', '1', ...words])
);

describe('o2o seek', { timeout: 180_000 }, () => {
  let whole = '';

  it('finds a policy within its runs, and checks it on seeds of its own', async () => {
    const { code, output } = await seek('--keep', keep, '--json');
    expect(code).toBe(0);
    whole = output;
    const found = JSON.parse(output) as {
      runs: number; seeds: number[]; freshSeeds: number[]; best: number; keepsConditions: boolean;
      checks: { world?: string; conditions: { difference: number; atLeast: number }[] }[];
      tried: { levels: number[]; n: number; isOnFrontier: boolean }[];
    };
    expect(found.runs).toBeLessThanOrEqual(24);
    expect(found.freshSeeds).toHaveLength(4);
    expect(found.seeds.filter((seed) => found.freshSeeds.includes(seed))).toEqual([]);
    expect(found.checks.map(({ world }) => world)).toEqual([
      undefined, expect.stringContaining('world.price-sensitivity='),
      expect.stringContaining('world.price-sensitivity='),
    ]);
    expect(found.keepsConditions).toBe(true);
    const [usual] = found.checks;
    expect(usual.conditions[0].difference).toBeGreaterThan(usual.conditions[0].atLeast);
    expect(usual.conditions[1].atLeast).toBe(-0.02);
    expect(found.tried.some(({ isOnFrontier }) => isOnFrontier)).toBe(true);
    for (const { levels: [coupon, fee] } of found.tried) {
      expect(coupon >= 0 && coupon <= 600 && fee >= 100 && fee <= 500).toBe(true);
    }
  });

  it('goes on from kept runs with the same answer, and tells rows and words', async () => {
    const names = readdirSync(keep);
    for (const name of names.slice(0, 9)) rmSync(join(keep, name));
    expect((await seek('--keep', keep, '--json')).output).toBe(whole);
    expect(readdirSync(keep).sort()).toEqual(names.sort());
    const { output: csv } = await seek('--keep', keep, '--csv');
    const rows = csv.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows[0]).toMatch(/^coupon\.amount,delivery-fee\.base,n,best,frontier,orders\.placed@1,/);
    expect(rows.filter((row) => row.split(',')[3] === 'TRUE')).toHaveLength(1);
    const { output: text } = await seek('--keep', keep);
    expect(text).toMatch(/coupon\.amount = \d+/);
    expect(text).toContain('checked on 4 fresh seeds');
    expect(text).toContain('; ≥ 0.0, missed by no more than 2.0)');
  });

  it('is cancelled by a program, whose runs are no more than it was told', async () => {
    const read = parseGoal(goal, () => ({ ok: false, problems: [] }));
    if (!read.ok) throw new Error('the goal is not understood');
    const pool = new RunPool(() => new LocalBatch(), 1);
    let simulated = 0;
    const counting: JobRunner = {
      start(jobs, onResult, onShare) {
        simulated += jobs.length;
        return pool.start(jobs, onResult, onShare);
      },
    };
    const run = startSeeking(read.value, counting, (done) => {
      if (done >= 12) run.cancel();
    });
    expect(await run.result).toBeUndefined();
    expect(simulated).toBeLessThan(seekingRuns(read.value));
  });

  it('is of files that check finds good, those that come with the house too', async () => {
    const { code, output } = await said(['check', file,
      'scenarios/goals/more-profit-fewest-coupons.json', '--lang', 'en']);
    expect(output.match(/good \(goal\)/g)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it.each([
    [{ factors: [{ lever: 'world.kitchen-speed' }] }, 'factors[0].lever'],
    [{ factors: undefined }, 'factors: is missing'],
    [{ factors: [{ lever: 'coupon.amount', values: [100] }] }, 'factors[0].values'],
    [{ goal: { figure: 'orders.placed', window: '9', best: 'most' } }, 'goal.window'],
    [{ goal: { figure: 'orders', best: 'most' } }, 'goal.figure'],
    [{ goal: { figure: 'home.punctual', best: 'most' } }, 'goal.figure'],
    [{ frontier: ['orders.placed', 'home.punctual'] }, 'frontier[1]'],
    [{ conditions: [{ figure: 'platform.profit' }] }, 'conditions[0]'],
    [
      { conditions: [{ figure: 'platform.profit', window: '7', atLeast: 0 }] },
      'conditions[0].window',
    ],
    [
      { conditions: [{ figure: 'platform.profit', atLeast: 0, margin: '-1%' }] },
      'conditions[0].margin: "-1%" is less than 0',
    ],
    [
      { conditions: [
        { figure: 'platform.profit', atLeast: '10%' }, { figure: 'platform.profit', atMost: '5%' },
      ] },
      'conditions[1]: contradicts conditions[0]',
    ],
    [{ runs: 20, seeds: 16 }, '96 or more'],
    [{ worlds: ['coupon.amount'] }, 'worlds[0]'],
    [{ frontier: ['orders.placed'] }, 'frontier'],
    [{ frontier: ['orders.placed', 'orders.placed'] }, 'frontier[1]'],
    [{ worlds: ['world.kitchen-speed', 'world.kitchen-speed'] }, 'worlds[1]'],
    [{ arms: [] }, 'arms'],
  ])('refuses %j', async (change, wrong) => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...goal, ...change }));
    const { code, errors } = await said(['seek', bad, '--lang', 'en']);
    expect(code).toBe(2);
    expect(errors).toContain(wrong);
  });

  it('is told all that is wrong at once: form, levers and figures', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({
      ...goal, runs: 0, factors: [{ lever: 'coupon.amount', values: [100] }],
      goal: { figure: 'home.punctual', best: 'most' }, worlds: ['coupon.amount'],
    }));
    const { errors } = await said(['seek', bad, '--lang', 'en']);
    for (const place of ['runs', 'worlds[0]', 'factors[0].values', 'goal.figure']) {
      expect(errors).toContain(`${place}: `);
    }
  });
});
