// The glossary names only what exists: each code name stands in the source as a whole word and not
// only in comments, each row has its four cells, and no term stands twice.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../tidy/source-files.ts';

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
const rows = glossary.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const source = readSourceFiles()
  .filter(({ path }) => /^(sim-core|scenarios|cli|web)\/.*\.tsx?$/.test(path))
  .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ''))
  .join('\n');

/** Whole words only: `post` is not found in `postpone`. */
function isInSource(name: string): boolean {
  const literal = name.replace(/[.-]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(source);
}

describe('docs/glossary.md', () => {
  it('has rows of four cells and a code name', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === '')))
      .toEqual([]);
  });

  it('names only what exists', () => {
    const names = rows.map((cells) => cells[2].replaceAll('`', ''));
    expect(names.filter((name) => !isInSource(name))).toEqual([]);
    expect(isInSource('noSuchName')).toBe(false);
  });

  const columns = [['Chinese', 0], ['English', 1], ['code name', 2]] as const;
  it.each(columns)('has no %s twice', (_what, column) => {
    const words = rows.map((cells) => cells[column]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
