// Platforms in scenario files and links, with policies in place or in files; the forms of --set.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadInput, BadInputs } from '../../cli/bad-input.ts';
import { checkFit, policiesFrom, scenarioFrom } from '../../cli/inputs.ts';
import { changesFromWords } from '../../cli/settings-option.ts';
import { onlyPlatform } from '../../scenarios/index.ts';
import { decodeLink, defaultLinkState, encodeLink } from '../../scenarios/schema/link.ts';
import type { Problem } from '../../scenarios/schema/problem.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { PolicyChange } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'platforms-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, value: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
}

async function problemsOf(read: () => unknown): Promise<readonly Problem[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof BadInputs) return error.all.flatMap(({ problems }) => problems);
    if (error instanceof BadInput) return error.problems;
    throw error;
  }
  return [];
}

describe('platforms of a scenario file', () => {
  it('are two with two ids, and one without any', () => {
    const two = parseScenario({ preset: 'riverside', platforms: [{ id: 'a' }, { id: 'b' }] });
    expect(two.ok && two.value.platforms).toEqual([
      { id: 'a', label: { zh: '平台 a', en: 'Platform a' }, policy: noChange },
      { id: 'b', label: { zh: '平台 b', en: 'Platform b' }, policy: noChange },
    ]);
    const one = parseScenario({ preset: 'riverside', days: 366, warmUp: 60, verticals: ['food'] });
    expect(one.ok && [one.value.platforms, one.value.days, one.value.warmUp, one.value.verticals])
      .toEqual([[onlyPlatform], 366, 60, ['food']]);
  });

  it('take policies in place and from files beside theirs, with what these build on', () => {
    const change = (value: number): object[] => (
      [{ from: 'day 0', set: { 'merchant.commission': value } }]
    );
    fileWith('base.json', { title: 'Base', changes: change(100) });
    fileWith('own.json', { title: 'Own', baseline: 'base.json', changes: change(90) });
    const label = { zh: '甲', en: 'First' };
    const file = fileWith('city.json', { preset: 'riverside', platforms: [
      { id: 'a', label, policy: { 'coupon[x].amount': 700, 'delivery-fee.base': {
        rows: [{ when: 'rain', value: 0 }],
      } } },
      { id: 'b', policy: 'own.json' },
    ] });
    const [first, second] = scenarioFrom(file, {}).platforms;
    expect(first).toEqual({ id: 'a', label, policy: { title: 'First', changes: [
      { fromSeconds: 0, set: { 'coupon[x].amount': 700, 'delivery-fee.base': {
        rows: [{ when: 'rain', value: 0 }],
      } } },
    ] } });
    expect(second.policy.changes.map(({ set }) => set['merchant.commission'])).toEqual([100, 90]);
  });

  it('are refused with the place in the file that they name', async () => {
    fileWith('bad.json', { title: 'Bad', changes: [
      { from: 'day 0', set: { 'merchant.commission': 301 } },
    ] });
    fileWith('other.json', { title: 'Other', changes: [
      { from: 'day 0', for: 'a', set: {} },
      { from: 'day 0', set: { 'regulator.commission-cap': 100 } },
    ] });
    const file = fileWith('city.json', { preset: 'riverside', platforms: [
      { id: 'a', policy: 'bad.json' }, { id: 'b', policy: 'other.json' },
    ] });
    const problems = await problemsOf(() => scenarioFrom(file, {}));
    expect(problems.map(({ path, message }) => [path, message.split(': ').slice(0, 2).join(': ')]))
      .toEqual([
        ['platforms[0].policy', 'bad.json: changes[0].set["merchant.commission"]'],
        ['platforms[1].policy', 'other.json: changes[0].for'],
        ['platforms[1].policy', 'other.json: changes[1].set["regulator.commission-cap"]'],
      ]);
  });

  it('must fit the city, with their policies and with the run\'s', async () => {
    const file = fileWith('city.json', { preset: 'riverside', platforms: [
      { id: 'a', policy: { 'merchant.commission': { districts: { 999: 100 } } } },
    ] });
    const scenario = scenarioFrom(file, {});
    const { policy } = policiesFrom({ set: ['b:merchant.commission=150', 'coupon.amount=1'] });
    const problems = await problemsOf(() => checkFit(scenario, [policy]));
    expect(problems.map(({ path, allowed }) => [path, allowed?.split(' ')[0]])).toEqual([
      ['platforms[0].policy.changes[0].set["merchant.commission"].districts["999"]', '0'],
      ['changes[1].for', 'a'],
    ]);
  });
});

describe('a link', () => {
  it('carries platforms, and refuses those that cannot be', () => {
    const label = { zh: '甲', en: 'First' };
    const platform = (id: string, set: PolicyChange['set']): Scenario['platforms'][number] => (
      { id, label, policy: { title: 'Own', changes: [{ fromSeconds: 0, set }] } }
    );
    const state = { ...defaultLinkState, platforms: [
      platform('x', { 'merchant.commission': 100 }), platform('y', {}),
    ] };
    expect(decodeLink(encodeLink(state))).toEqual({ ok: true, value: state });
    const broken = { ...defaultLinkState, platforms: [
      platform('all', {}), platform('y', { 'regulator.commission-cap': 100 }),
    ] };
    const read = decodeLink(encodeLink(broken));
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'platforms[0].id',
      'platforms[1].policy.changes[0].set["regulator.commission-cap"]',
    ]);
  });
});

describe('--set', () => {
  const changes = (...words: string[]): PolicyChange[] => changesFromWords('--set', words);

  it('knows hours, districts, weekdays, weather and what joins them', () => {
    expect(changes('delivery-fee.base=400', 'delivery-fee.base@11-13=100',
      'delivery-fee.base@district:3=50', 'delivery-fee.base@weekday:sat=80',
      'delivery-fee.base@rain=30', 'delivery-fee.base@heat=40',
      'delivery-fee.base@11-13+district:3+district:4+rain=300')).toEqual([{
      fromSeconds: 0,
      set: { 'delivery-fee.base': {
        default: 400,
        hours: [{ from: 11, to: 13, value: 100 }],
        districts: [{ district: 3, value: 50 }],
        rows: [
          { weekdays: ['sat'], value: 80 },
          { when: 'rain', value: 30 },
          { when: 'heat', value: 40 },
          { hours: { from: 11, to: 13 }, districts: [3, 4], when: 'rain', value: 300 },
        ],
      } },
    }]);
  });

  it('speaks to everybody who decides, or to one', () => {
    expect(changes('b:merchant.commission=150', 'merchant.commission=170',
      'regulator.commission-cap=160', 'regulator:regulator.commission-cap=140',
      'b:coupon[new].amount@rain=500')).toEqual([
      { fromSeconds: 0, set: { 'merchant.commission': 170, 'regulator.commission-cap': 160 } },
      { fromSeconds: 0, for: 'b', set: { 'merchant.commission': 150, 'coupon[new].amount': {
        rows: [{ when: 'rain', value: 500 }],
      } } },
      { fromSeconds: 0, for: 'regulator', set: { 'regulator.commission-cap': 140 } },
    ]);
  });

  it.each([
    ['merchants:chain:merchant.commission=150', "all or a platform's id"],
    ['a:regulator.commission-cap=150', 'regulator'],
    ['a:world.demand-level=900', 'no address'],
    ['world:merchant.commission=150', 'merchants:<tier>'],
    ['merchant.commission@11-13+12-14=1', 'id@11-13=value'],
    ['delivery-fee.base@rain+heat=1', 'joined by +'],
    ['delivery-fee.base@weekday:sunday=1', 'weekday:sat'],
    ['merchant.commission@11-13=150', 'default, districts, rows'],
    ['coupon[A].amount=5', 'small letters'],
    ['dispatch.largest-stack@rain=2', '1 to 6'],
  ])('refuses %s', async (word, allowed) => {
    const problems = await problemsOf(() => changes(word));
    expect(problems.map((problem) => problem.allowed).join()).toContain(allowed);
  });

  it('refuses one place twice, but not one place for two', async () => {
    const rainy = (value: number): string => `a:coupon.amount@rain=${value}`;
    const twice = await problemsOf(() => changes(rainy(1), rainy(2)));
    expect(twice.map(({ message }) => message)).toEqual(['is set twice']);
    expect(changes(rainy(1), 'coupon.amount@rain=2')).toHaveLength(2);
  });
});
