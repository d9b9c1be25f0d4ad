// Wrong numbers that were found from outside, each as its case and the right value. Those whose
// place is elsewhere are named there: A2 and A10 in verify/coverage, A4 in run/past-and-branch, A6
// and A9 in benchmark-day, A7 in properties/money, A8 in run/books-check.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DriftWatch } from '../../sim-core/experiment/drift.ts';
import { policiesSetTheSame } from '../../sim-core/experiment/same-policy.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import type { Figures } from '../../sim-core/metrics/index.ts';
import { leverById } from '../../sim-core/policy/levers/index.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { said } from '../cli/said.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks for runs in this thread, where the engine is loaded and warm. */
function saidHere(words: readonly string[]): ReturnType<typeof said> {
  return said([...words, '--workers', '1']);
}

function written(name: string, value: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe('A1: an effect read before the system has settled', () => {
  const luck = keyOf(1, 'drift');
  /** Two weeks of one figure, the second higher by `rise`, with a little luck. */
  const weeks = (seed: number, rise: number): Figures[] => (
    Array.from({ length: 14 }, (_unused, day) => ({
      'delivery.time-mean': 30 + (day < 7 ? 0 : rise) + draw(luck, seed, day),
    }) as Figures)
  );
  const watched = (rise: number, days = 14): readonly string[] | undefined => {
    const watch = new DriftWatch(days);
    for (let seed = 0; seed < 12; seed++) watch.add(weeks(seed, rise));
    return watch.found();
  };

  it('is said of a figure that still moves by what matters, and of no other', () => {
    expect(watched(2)).toEqual(['delivery.time-mean']);
    expect(watched(0.1)).toEqual([]);
  });

  it('cannot be known of less than two weeks', () => {
    expect(watched(2, 13)).toBeUndefined();
  });

  it('is of the difference where there are two sides', () => {
    const watch = new DriftWatch(14);
    for (let seed = 0; seed < 12; seed++) watch.add(weeks(seed, 2), weeks(seed + 50, 2));
    expect(watch.found()).toEqual([]);
  });

  it('a short comparison says who cannot have reacted yet', async () => {
    const { output } = await saidHere(['compare', 'riverside', '--weather', 'dry', '--set',
      'dispatch.largest-stack=1', '--seeds', '2', '--lang', 'en']);
    expect(output).toContain('day 1: what riders and consumers do within hours');
  });
});

describe('A2: luck that is rare and large', () => {
  const rainOnly = ['compare', 'riverside', '--set', 'rider-pay.rain-bonus=400', '--json'];
  type Answer = { seeds: number[]; figures: Record<string, Record<string, unknown>> };

  it('rainy seeds are among eight, and profit moves', async () => {
    const words = [...rainOnly, '--seed', '3', '--seeds', '8'];
    const { seeds, figures } = JSON.parse((await saidHere(words)).output) as Answer;
    expect(seeds).toHaveLength(8);
    expect(seeds[0]).toBe(3);
    const { low, high, difference } = figures['platform.profit'] as Record<string, number>;
    expect(difference).toBeLessThan(0);
    expect(low < difference && difference < high).toBe(true);
  });

  it('where none of a list rains, no interval is given, and that is why', async () => {
    const words = [...rainOnly, '--seeds', '3,4,5,6,7'];
    const { seeds, figures } = JSON.parse((await saidHere(words)).output) as Answer;
    expect(seeds).toEqual([3, 4, 5, 6, 7]);
    expect(figures['platform.profit'])
      .toMatchObject({ low: null, high: null, noInterval: 'no-rain', verdict: 'unknown' });
  });

  it('a policy that sets what its baseline sets differs by nothing all the same', () => {
    const defaults = policyOf({ 'rider-pay.rain-bonus': leverById('rider-pay.rain-bonus')!.value });
    expect(policiesSetTheSame(toyScenario, policyOf({}), defaults)).toBe(true);
    const other = policyOf({ 'rider-pay.rain-bonus': 300 });
    expect(policiesSetTheSame(toyScenario, policyOf({}), other)).toBe(false);
    const platforms = toyScenario.platforms.map((plan) => ({ ...plan, policy: other }));
    expect(policiesSetTheSame({ ...toyScenario, platforms }, policyOf({}), defaults)).toBe(false);
  });
});

it('A3: a change after the last day is refused, not applied at once', async () => {
  const policy = written('late.json', {
    title: 'Late', changes: [{ from: 'day 500 00:00', set: { 'merchant.commission': 100 } }],
  });
  const { code, errors } = await said(['compare', 'county-town', '--policy', policy]);
  expect(code).toBe(2);
  expect(errors).toContain('changes[0].from');
});

it('A3: a platform that would open after the last day is refused, not left out', async () => {
  const file = written('never.json', {
    preset: 'county-town', days: 3, platforms: [{ id: 'a' }, { id: 'b', opensAfterDays: 3 }],
  });
  const { code, errors } = await said(['run', file]);
  expect(code).toBe(2);
  expect(errors).toContain('platforms[1].opensAfterDays');
  expect(errors).toContain('at most 2 days');
  expect((await said(['run', file, '--days', '4', '--seeds', '1'])).code).toBe(0);
});

it('A5: a preset by its name and in a file is one city', async () => {
  const file = written('town.json', { preset: 'county-town' });
  const answers = [];
  for (const name of ['county-town', file]) {
    const { output } = await said(['run', name, '--seed', '7', '--json']);
    const { orders, digest } = JSON.parse(output) as { orders: number; digest: string };
    answers.push([orders, digest]);
  }
  expect(answers[1]).toEqual(answers[0]);
});

it('A11: a guarantee and the pay that it is held against have one base', () => {
  const built = new BuiltCity(toyScenario);
  const { figures } = dayUnder(built, {
    'rider-pay.guarantee-per-online-hour': 2500, 'rider-pay.guarantee-acceptance': 0,
  }, 1);
  expect(figures['rider.hourly-pay']).toBeGreaterThanOrEqual(2499);
  expect(figures['rider.hourly-earnings']).toBeLessThan(figures['rider.hourly-pay']);
  expect(leverById('rider-pay.guarantee-per-online-hour')?.doc.en)
    .toContain('before running costs');
});

it('A12: what intervals leave out is said beside them', async () => {
  const words = ['run', 'county-town', '--weather', 'dry', '--seeds', '2', '--lang'];
  expect((await saidHere([...words, 'en'])).output).toContain('in one layout of the city');
  expect((await saidHere([...words, 'zh'])).output).toContain('城市布局只有这一种');
});

it('C5: a file of figures says where it comes from, and its columns are described', async () => {
  const out = join(folder, 'result.csv');
  const words = ['compare', 'county-town', '--set', 'merchant.commission=150', '--seeds', '2'];
  const first = (await saidHere([...words, '--csv'])).output;
  for (const line of [/^# o2o-city \d/m, /^# scenario county-town; weather ordinary; days 1/m,
    /^# baseline Baseline; changes \[\]$/m, /^# policy .*"merchant.commission":150/m,
    /^# seeds 1 2$/m, /^# key [0-9a-f]{32}$/m]) {
    expect(first).toMatch(line);
  }
  await saidHere([...words.slice(0, -1), '3', '--out', out]);
  const keyOfText = (text: string): string | undefined => /^# key (.*)$/m.exec(text)?.[1];
  expect(keyOfText((await saidHere([...words, '--csv'])).output)).toBe(keyOfText(first));
  expect(keyOfText(readFileSync(out, 'utf8'))).not.toBe(keyOfText(first));
});
