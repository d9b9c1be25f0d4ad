// The manual's made chapters are what the objects say now, and the written chapter on the command
// line knows every command and option.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { oddPage } from '../../.ci/odd.js';
import { figureCodeFile, generatedDocs } from '../../cli/generate-docs.ts';
import { presets } from '../../scenarios/index.ts';
import { figures, metrics } from '../../sim-core/figures.ts';
import { BuiltCity } from '../../sim-core/run/built-city.ts';
import { said } from './said.ts';

const docs = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

it.each(Object.entries(generatedDocs()))('docs/%s is up to date', (name, text) => {
  const isFresh = docs(name) === text;
  expect(isFresh, 'run: npm run docs').toBe(true);
});

it('the page has the formula of every figure as it is in the code', () => {
  const url = new URL('../../web/lab/figure-code.json', import.meta.url);
  const kept = readFileSync(url, 'utf8');
  expect(kept === figureCodeFile(), 'run: npm run docs').toBe(true);
  const codes = JSON.parse(kept) as Record<string, { path: string; code: string[] }>;
  expect(Object.keys(codes)).toEqual(metrics.map(({ id }) => id));
  for (const [id, { path, code }] of Object.entries(codes)) {
    const source = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const written = Object.hasOwn(figures, id) ? `'${id}'` : 'value';
    expect(source.includes(written), `${id} in ${path}`).toBe(true);
    expect(code[0].length, id).toBeGreaterThan(2);
  }
  expect(codes['delivery.on-time-share'].code).toEqual(['1 - late / delivered']);
  expect(codes['retail.orders'].code).toEqual(['orders / days']);
});

it('docs/odd.md says what the code declares', () => {
  expect(docs('odd.md') === oddPage(), 'run: npm run docs').toBe(true);
  // Nothing that changes may be left out: each section of a city has its table there.
  const built = new BuiltCity(presets['county-town']);
  const names = built.sim.city.sections.map(({ name }) => name.replace(/\d+/, 'N'));
  const isNamed = (name: string): boolean => (
    docs('odd.md').includes(`**${name}**`) || docs('odd.md').includes(`\`${name}\``)
  );
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});

it('docs/city.md gives the presets as they are', () => {
  const number = (count: number): string => count.toLocaleString('en');
  for (const [id, { city }] of Object.entries(presets)) {
    const counts = [city.ordersPerDay, city.riders, city.merchants, city.residents];
    const cells = `| ${counts.map(number).join(' | ')} |`;
    const row = docs('city.md').split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
    expect(row, id).toContain(cells);
  }
});

it('describes every command and option of the command line', async () => {
  const manual = docs('cli.md');
  const names = [
    'run', 'compare', 'attribute', 'mediate', 'experiment', 'seek', 'import', 'levers', 'check',
    'validate', 'mdrp', 'site',
  ];
  for (const name of names) {
    expect(manual).toContain(`## ${name}`);
    const parts = name === 'experiment' ? ['run', 'status', 'merge'] : [''];
    const helps = await Promise.all(parts.map((part) => (
      said([name, ...(part === '' ? [] : [part]), '--help'])
    )));
    const output = helps.map((help) => help.output).join('\n');
    const options = [...output.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((found) => found[1]);
    for (const option of options.filter((each) => each !== '--help')) {
      expect(manual, `${name} ${option}`).toContain(`\`${option}`);
    }
  }
});
