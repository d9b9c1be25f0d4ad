// The glossary names only what exists: each code name stands in the source as a whole word and not
// only in comments, and no term stands twice. A text is parted at its terms, the longer first.

import { describe, expect, it } from 'vitest';
import inside from '../../scenarios/glossary/inside.json' with { type: 'json' };
import spoken from '../../scenarios/glossary/spoken.json' with { type: 'json' };
import { partedAtTerms, type Term } from '../../scenarios/glossary/term.ts';
import { readSourceFiles } from '../tidy/source-files.ts';

const terms: readonly Term[] = [...spoken, ...inside];
const source = readSourceFiles()
  .filter(({ path }) => /^(sim-core|scenarios|cli|web)\/.*\.tsx?$/.test(path))
  .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ''))
  .join('\n');

/** Whole words only: `post` is not found in `postpone`. */
function isInSource(name: string): boolean {
  const literal = name.replace(/[.-]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`).test(source);
}

describe('the glossary', () => {
  it('has every term in both languages, with a meaning in both', () => {
    expect(terms.length).toBeGreaterThan(80);
    const blank = terms.filter(({ zh, en, code, meaning }) => (
      [zh, en, code, meaning.zh, meaning.en].some((text) => text.trim() === '' || /\|/.test(text))
    ));
    expect(blank).toEqual([]);
  });

  it('names only what exists', () => {
    expect(terms.filter(({ code }) => !isInSource(code))).toEqual([]);
    expect(isInSource('noSuchName')).toBe(false);
  });

  it.each(['zh', 'en', 'code'] as const)('has no %s twice', (part) => {
    const words = terms.map((term) => term[part]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe('a text', () => {
  it('is parted at the first place of each term, whole words and the longer first', () => {
    const text = 'Coupon thresholds bind; a coupon is no Coupon threshold. Recouponing is no word.';
    const pieces = partedAtTerms(text, spoken, 'en');
    expect(pieces.map(({ words }) => words).join('')).toBe(text);
    expect(pieces.flatMap(({ words, term }) => (term === undefined ? [] : [words])))
      .toEqual(['Coupon thresholds', 'coupon']);
  });

  it('without terms stays whole, and one in Chinese is found within it', () => {
    expect(partedAtTerms('nothing here', spoken, 'en')).toEqual([{ words: 'nothing here' }]);
    expect(partedAtTerms('保留工资的分布', spoken, 'zh').map(({ words }) => words))
      .toEqual(['保留工资', '的分布']);
  });
});
