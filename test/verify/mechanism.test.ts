// The mechanism of verifications, tried on made-up ones: rows outlive a stop in the middle of a
// line, the choice of rows is the same for the same commit and reaches every row, and stale rows
// are found.

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownStale } from './known-stale.ts';
import { rotatingRows } from './rotation.ts';
import { RowFile, staleKeys } from './rows.ts';
import { keysBySeed } from './verification.ts';
import type { Verification } from './verification.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const squares: Verification = {
  id: 'squares',
  shows: 'Squares.',
  keys: keysBySeed('square', 4),
  rowsAgain: 2,
  compute: (key) => Promise.resolve({ square: Number(key.slice(7)) ** 2 }),
  report: () => [],
  problems: () => [],
};

describe('rows', () => {
  it('go on after a line was cut off, and end in the order of their keys', () => {
    const file = new RowFile('squares', folder);
    file.append({ key: 'square 3', engine: '1.0.0', figures: { square: 9 } });
    file.append({ key: 'square 1', engine: '0.9.0', figures: { square: 2 } });
    appendFileSync(file.path, '{"key":"square 2","eng');
    expect([...file.read().keys()]).toEqual(['square 3', 'square 1']);
    expect(staleKeys(squares, file.read(), '1.0.0')).toEqual(['square 1', 'square 2', 'square 4']);
    file.tidy(squares.keys);
    file.append({ key: 'square 1', engine: '1.0.0', figures: { square: 1 } });
    file.append({ key: 'gone 1', engine: '1.0.0', figures: {} });
    file.tidy(squares.keys);
    expect(readFileSync(file.path, 'utf8')).toBe(
      '{"key":"square 1","engine":"1.0.0","figures":{"square":1}}\n'
      + '{"key":"square 3","engine":"1.0.0","figures":{"square":9}}\n',
    );
  });

  it('are refused when a whole line is no row', () => {
    const file = new RowFile('broken', folder);
    appendFileSync(file.path, 'nonsense\n');
    expect(() => file.read()).toThrow();
  });
});

describe('the rows that are computed again', () => {
  const long = { id: 'long', keys: keysBySeed('a', 40), rowsAgain: 4 };
  const short = { id: 'short', keys: keysBySeed('b', 3), rowsAgain: 5 };
  const slow = { id: 'slow', keys: keysBySeed('c', 2), rowsAgain: 0 };
  const none = { id: 'none', keys: [], rowsAgain: 2 };
  const all = [long, short, slow, none];

  it('are different ones, the same for the same commit, as many as each verification says', () => {
    const chosen = rotatingRows(all, 'one commit');
    expect(rotatingRows(all, 'one commit')).toEqual(chosen);
    expect(rotatingRows(all, 'another')).not.toEqual(chosen);
    expect(new Set(chosen.map(({ id, key }) => `${id} ${key}`)).size).toBe(7);
    expect(chosen.filter(({ id }) => id === 'long')).toHaveLength(4);
    expect(chosen.filter(({ id }) => id === 'short')).toHaveLength(3);
    expect(chosen.filter(({ id }) => id === 'slow')).toEqual([]);
  });

  it('reach every row as commits go by', () => {
    const reached = new Set<string>();
    for (let commit = 0; commit < 100; commit++) {
      for (const { key } of rotatingRows(all, `${commit}`)) reached.add(key);
    }
    expect(reached.size).toBe(43);
  });
});

describe('CHANGELOG.md', () => {
  const text = '# Changelog\n\n## 2.0.0\n\nKnown stale verifications: a, b-c.\n\n'
    + '## 1.0.0\n\nKnown stale verifications: none.\n';

  it('names stale verifications by version', () => {
    expect(knownStale(text, '2.0.0')).toEqual(['a', 'b-c']);
    expect(knownStale(text, '1.0.0')).toEqual([]);
    expect(knownStale(text, '3.0.0')).toEqual([]);
  });
});
