// The list of features is held against the house: what shows a feature stands where it is said to,
// nothing is called whole that has something missing, and docs/features.md is made from the list.
// UPDATE_GOLDEN=1 writes it anew.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { features, type Feature } from './features.ts';

const page = new URL('../../docs/features.md', import.meta.url);
const all = Object.values(features).flat();

function fileOf(shownBy: string): { path: string; words: string } {
  const [path, ...rest] = shownBy.split(': ');
  return { path, words: rest.join(': ') };
}

function sumOf(list: readonly Feature[]): number {
  return list.reduce((sum, { score }) => sum + score, 0);
}

describe('features', () => {
  it('are all of the list, each said once', () => {
    expect(all).toHaveLength(81);
    expect(new Set(all.map(({ says }) => says)).size).toBe(81);
  });

  it.each(all)('$says is shown by what stands there', ({ score, shownBy, missing }) => {
    expect(missing === undefined).toBe(score === 1);
    expect(shownBy.length > 0).toBe(score > 0);
    for (const each of shownBy) {
      const { path, words } = fileOf(each);
      const file = new URL(`../../${path}`, import.meta.url);
      expect(existsSync(file), path).toBe(true);
      expect(readFileSync(file, 'utf8'), path).toContain(words);
    }
  });

  it('stand in docs/features.md', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(page, written());
    const isFresh = existsSync(page) && readFileSync(page, 'utf8') === written();
    expect(isFresh, 'run: UPDATE_GOLDEN=1 npx vitest run test/features').toBe(true);
  });
});

/** The page of the manual. */
function written(): string {
  const areas = Object.entries(features).map(([area, list]) => {
    const rows = list.map(({ says, score, shownBy, missing }) => {
      const files = shownBy.map((each) => `\`${fileOf(each).path}\``).join(', ') || 'nothing';
      return `| ${says} | ${score} | ${files} | ${missing ?? ''} |`;
    });
    return `## ${area}: ${sumOf(list)} of ${list.length}

| what people expect | score | shown by | what is missing |
| --- | ---: | --- | --- |
${rows.join('\n')}
`;
  });
  return `<!-- Made by test/features from its list; do not edit. -->

# Features 功能

What demanding users of sandboxes, simulators and experiment tools have come to expect, and how much
of it is here: **${sumOf(all)} of ${all.length}**. 1 is there as described, 0.5 in part, 0 not
there; a test looks whether what shows a feature stands where the table says. The best tools that
we know reach some 47 of the same list.

${areas.join('\n')}`;
}
