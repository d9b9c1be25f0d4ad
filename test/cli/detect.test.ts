// `compare --detect`: more seeds for smaller effects.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { toyScenario } from '../toy-city.ts';
import { said } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'detect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scenario = join(folder, 'toy.json');
writeFileSync(scenario, JSON.stringify({ id: 'toy', city: toyScenario.city, weather: 'dry' }));
const compare = (...words: string[]) => said(['compare', scenario, '--set', 'delivery-fee.base=600',
  '--seeds', '6', '--workers', '1', '--lang', 'en', ...words]);

it('says how many seeds find an effect', { timeout: 120_000 }, async () => {
  const { output } = await compare('--json', '--detect', 'orders.placed=2', '--detect',
    'orders.placed=4');
  const { detect } = JSON.parse(output) as { detect: { effect: number; seeds: number }[] };
  expect(detect.map(({ effect }) => effect)).toEqual([2, 4]);
  // Half the effect takes four times the seeds, or a little less where both are few.
  expect(detect[0].seeds).toBeGreaterThan(2 * detect[1].seeds);
  const { output: text } = await compare('--detect', 'orders.placed=2');
  expect(text).toMatch(/An effect of that size \(Orders 2\) needs \d+ paired seeds/);
});

it.each([
  'orders.placed=0', 'orders.placed=x', 'orders=2', 'home.punctual=2',
])('refuses %s', async (word) => {
  const { code, errors } = await compare('--detect', word);
  expect(code).toBe(2);
  expect(errors).toContain('--detect');
});

it('refuses the smallest effect on a figure that the city has not', async () => {
  const { code, errors } = await compare('--smallest', 'home.punctual=1');
  expect(code).toBe(2);
  expect(errors).toContain('--smallest: home.punctual: the city has no home');
});
