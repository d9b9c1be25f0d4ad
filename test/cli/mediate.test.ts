// `o2o mediate`: a fee's whole effect is through prices, kept runs are not run again, and what
// cannot be held is refused.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'mediate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scenario = join(folder, 'toy.json');
writeFileSync(scenario, JSON.stringify({ id: 'toy', city: toyScenario.city, weather: 'dry' }));
const keep = join(folder, 'runs');

const mediate = (...words: string[]) => said([
  'mediate', scenario, '--seeds', '1,2', '--workers', '1', '--lang', 'en', ...words,
]);
const fee = ['--set', 'delivery-fee.base=0'];

describe('o2o mediate', { timeout: 120_000 }, () => {
  it('shows parts and rest, and says how many runs they took', async () => {
    const { code, output } = await mediate(...fee, '--figure', 'orders.placed', '--keep', keep);
    expect(code).toBe(0);
    expect(output).toContain('7 arms on 2 seeds, 14 runs');
    const shown = (name: string): number => (
      Number(new RegExp(`^${name} +([+-]?[\\d.]+)`, 'm').exec(output)?.[1])
    );
    expect(shown('through prices')).toBeGreaterThan(0);
    expect(shown('through prices')).toBe(shown('whole effect'));
    expect(shown('direct \\(all held\\)')).toBe(0);
    expect(readdirSync(keep)).toHaveLength(14);
  });

  it('takes kept runs, and tells rows by figure and path', async () => {
    const { output } = await mediate(...fee, '--figure', 'orders.placed', '--csv', '--keep', keep);
    expect(readdirSync(keep)).toHaveLength(14);
    const rows = output.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows[0]).toMatch(/^window,figure,path,part,low,high,n,/);
    expect(rows.slice(1).map((row) => row.split(',').slice(0, 3).join(' '))).toEqual(
      ['price', 'promise', 'riders', 'memory', 'direct'].map((path) => `all orders.placed ${path}`),
    );
  });

  it('holds what it is told to, both ways', async () => {
    const { output } = await mediate(
      ...fee, '--through', 'price', '--both-ways', '--json', '--keep', keep,
    );
    const { mediators, runs, figures } = JSON.parse(output) as {
      mediators: string[]; runs: number;
      figures: Record<string, { difference: number; through: { part: number; alone: number }[] }>;
    };
    expect([mediators, runs]).toEqual([['price'], 10]);
    const { difference, through: [price] } = figures['orders.placed'];
    expect([price.part, price.alone]).toEqual([difference, difference]);
  });

  it.each([
    [[], 'sets nothing otherwise than the baseline'],
    [[...fee, '--through', 'weather'], '--through'],
    [[...fee, '--figure', 'orders'], '--figure'],
  ])('refuses %j', async (words, wrong) => {
    const { code, errors } = await mediate(...words);
    expect(code).toBe(2);
    expect(errors).toContain(wrong);
  });
});
