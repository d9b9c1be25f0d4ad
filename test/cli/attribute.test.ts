// `o2o attribute`: shown shares add up to the shown total, kept runs are not run again, and what it
// cannot share out is refused.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'attribute-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scenario = join(folder, 'toy.json');
writeFileSync(scenario, JSON.stringify({ id: 'toy', city: toyScenario.city, weather: 'dry' }));
const keep = join(folder, 'runs');

const attribute = (...words: string[]) => said([
  'attribute', scenario, '--seeds', '1,2', '--workers', '1', '--lang', 'en', ...words,
]);
const three = ['--set', 'delivery-fee.base=100', '--set', 'merchant.commission=230',
  '--set', 'rider-pay.base=520'];

describe('o2o attribute', { timeout: 120_000 }, () => {
  it('shows shares that add up, and says how many runs they took', async () => {
    const { code, output } = await attribute(...three, '--figure', 'platform.profit',
      '--keep', keep);
    expect(code).toBe(0);
    expect(output).toContain('8 arms on 2 seeds, 16 runs');
    const shares = ['delivery-fee.base', 'merchant.commission', 'rider-pay.base'].map((lever) => (
      Number(new RegExp(`^${lever} +([+-]?[\\d.]+)`, 'm').exec(output)?.[1])
    ));
    const total = Number(/^total +([+-]?[\d.]+)/m.exec(output)?.[1]);
    expect(shares.reduce((all, each) => all + each, 0)).toBeCloseTo(total, 6);
    expect(readdirSync(keep)).toHaveLength(16);
  });

  it('takes kept runs, and tells rows by figure and lever', async () => {
    const { output } = await attribute(...three, '--figure', 'orders.placed', '--csv',
      '--keep', keep);
    expect(readdirSync(keep)).toHaveLength(16);
    const rows = output.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows[0]).toMatch(/^window,figure,lever,share,low,high,n,/);
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 3).join(' '))).toEqual([
      'all orders.placed delivery-fee.base', 'all orders.placed merchant.commission',
      'all orders.placed rider-pay.base',
    ]);
  });

  it('takes several levers as one', async () => {
    const { output } = await attribute(...three, '--json', '--keep', keep,
      '--together', 'delivery-fee.base,rider-pay.base');
    const { levers, runs, exact } = JSON.parse(output) as Record<string, unknown>;
    expect(levers).toEqual([['delivery-fee.base', 'rider-pay.base'], ['merchant.commission']]);
    expect([runs, exact]).toEqual([8, true]);
    expect(readdirSync(keep)).toHaveLength(16);
  });

  it.each([
    [[], 'sets nothing otherwise than the baseline'],
    [[...three, '--together', 'coupon.amount,rider-pay.base'], 'coupon.amount'],
    [[...three, '--figure', 'orders'], '--figure'],
    [[...three, '--figure', 'home.punctual'], 'the city has no home'],
    [[...three, '--pairs', '1'], '2 to 1000'],
  ])('refuses %j', async (words, wrong) => {
    const { code, errors } = await attribute(...words);
    expect(code).toBe(2);
    expect(errors).toContain(wrong);
  });
});
