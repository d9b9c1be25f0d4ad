// Each fault of a file is told with the line on which its place stands.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withLines } from '../../cli/json-lines.ts';
import { policyForLesson } from '../../cli/lessons.ts';
import { readLesson } from '../../scenarios/lessons/lesson-file.ts';
import { type Problem, problemLine } from '../../scenarios/schema/problem.ts';

const text = `{
  "a": { "b": [1,
    { "c d": "x: [\\"{" }, 3] },

  "e":
    7
}`;

function lineAt(path: string): number | undefined {
  const [found] = withLines([{ path, message: 'is wrong', zh: '有错' }], text);
  return found.line;
}

describe('the line of a place', () => {
  it.each([
    ['', undefined], ['a', 2], ['a.b', 2], ['a.b[0]', 2], ['a.b[1]', 3], ['a.b[1]["c d"]', 3],
    ['a.b[2]', 3], ['e', 5], ['a.missing', 2], ['a.b[1].missing.deeper', 3], ['nowhere', undefined],
    ['other.json: a.b', undefined],
  ] as const)('of %s is %s', (path, line) => expect(lineAt(path)).toBe(line));
});

describe('a lesson that is wrong', () => {
  it('AC-E4: has every fault told with its line, its field and what is allowed', () => {
    const file = fileURLToPath(
      new URL('../../scenarios/lessons/files/pay-rise.json', import.meta.url),
    );
    const spoilt = readFileSync(file, 'utf8')
      .replace('"number": 2,', '"number": 99,')
      .replace('"window": "22-28", "moves": "down"', '"window": "22-28", "moves": "sideways"');
    const read = readLesson(spoilt, policyForLesson(file));
    const problems: readonly Problem[] = read.ok ? [] : read.problems;
    const told = withLines(problems, spoilt)
      .map((problem) => `${problem.line}: ${problemLine(problem)}`);
    const lineOfText = (part: string): number => (
      spoilt.slice(0, spoilt.indexOf(part)).split('\n').length
    );
    expect(told).toEqual([
      `${lineOfText('"number"')}: number: 99 is too large; `
        + 'allowed: a whole number from 1 to 45',
      `${lineOfText('sideways')}: explain.chain[2].moves: there is no "sideways"; `
        + 'allowed: up, down, none',
    ]);
  });
});
