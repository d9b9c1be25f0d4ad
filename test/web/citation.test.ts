// What the page gives to be cited is what CITATION.cff says of the program.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engineVersion } from '../../sim-core/index.ts';
import { citationOf } from '../../web/state/citation.ts';

it('names author, title and version of CITATION.cff, and where the numbers are from', () => {
  const file = readFileSync('CITATION.cff', 'utf8');
  const said = (name: string): string => (
    new RegExp(`^ *${name}: "?([^"\\n]+)"?$`, 'm').exec(file)?.[1] ?? ''
  );
  expect(said('version')).toBe(engineVersion);
  const text = citationOf(['Riverside, 95 % intervals', 'Runs 0a1b'], 'https://x.example/#z');
  const [first, from, link, , ...bibtex] = text.split('\n');
  expect(first).toContain(`${said('- name')}. ${said('title')}. Version ${said('version')} `);
  expect(from).toBe('Riverside, 95 % intervals; Runs 0a1b');
  expect(link).toBe('https://x.example/#z');
  expect(bibtex.join('\n')).toContain(`title   = {{${said('title')}}}`);
  expect(bibtex.join('\n')).toContain('note    = {Riverside, 95 \\% intervals; Runs 0a1b}');
  expect(citationOf(['A study'], undefined)).not.toContain('url');
});
