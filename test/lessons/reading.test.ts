// What students read is plain: no Chinese character outside the national standard's common ones, no
// English word that a learner at B1 need not know, unless the glossary explains it or the list
// beside the lessons has a reason.

import { describe, expect, it } from 'vitest';
import { isPlainCharacter, isPlainWord } from './common-words.ts';
import { allowedWords, readingFaults } from './reading.ts';
import { studentTexts } from './student-texts.ts';

const texts = studentTexts();

describe('what students read', () => {
  it.each(['zh', 'en'] as const)('AC-E6: is plain in %s, or allowed with a reason', (language) => {
    expect(readingFaults(language, texts)).toEqual({ unlisted: [], idle: [] });
    const reasons = Object.values(allowedWords()[language]);
    expect(reasons.filter((reason) => reason.trim() === '')).toEqual([]);
  });

  it('is all of it: lessons, challenges, glossary, curves and the page', () => {
    const places = new Set(texts.map(({ place }) => place));
    expect(places.size).toBe(18);
    expect(texts.length).toBeGreaterThan(700);
  });

  it('is found where it is not plain, by word and place', () => {
    const strange = { place: 'a lesson', text: { zh: '骑手踟蹰', en: 'Riders dawdle, and dither.' } };
    const allowed = { zh: { 踟: 'a reason' }, en: { dither: 'a reason', tarry: 'not there' } };
    expect(readingFaults('zh', [strange], allowed))
      .toEqual({ unlisted: ['蹰 (a lesson)'], idle: [] });
    expect(readingFaults('en', [strange], allowed))
      .toEqual({ unlisted: ['dawdle (a lesson)'], idle: ['tarry'] });
  });
});

describe('a plain word', () => {
  it.each(['went', 'busier', 'slowly', 'easily', 'paid', 'children', 'neighbours', 'organised'])(
    'is %s, by its headword', (word) => expect(isPlainWord(word)).toBe(true),
  );

  it.each(['subsidy', 'elasticity', 'outweighs', 'replenished'])(
    'is not %s', (word) => expect(isPlainWord(word)).toBe(false),
  );
});

describe('a common character', () => {
  it('is one of the first level of the standard', () => {
    expect([...'啊骑座'].every(isPlainCharacter)).toBe(true);
    expect([...'亍弈踟'].some(isPlainCharacter)).toBe(false);
  });
});
