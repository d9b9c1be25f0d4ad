// The manual's made chapters are what the objects say now, and the written chapter on the command
// line knows every command and option.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedDocs } from '../../cli/generate-docs.ts';
import { said } from './said.ts';

const docs = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

it.each(Object.entries(generatedDocs()))('docs/%s is up to date', (name, text) => {
  const isFresh = docs(name) === text;
  expect(isFresh, 'run: npm run docs').toBe(true);
});

it('describes every command and option of the command line', async () => {
  const manual = docs('cli.md');
  for (const name of ['run', 'compare', 'import', 'levers', 'check', 'validate', 'mdrp']) {
    expect(manual).toContain(`## ${name}`);
    const { output } = await said([name, '--help']);
    const options = [...output.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((found) => found[1]);
    for (const option of options.filter((each) => each !== '--help')) {
      expect(manual, `${name} ${option}`).toContain(`\`${option}`);
    }
  }
});
