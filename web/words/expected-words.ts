// Words of what is expected of a lever before it is run, and of how it came.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const expectedWords = {
  unknown: {
    zh: '这样的改动会怎样，事先没有量过。',
    en: 'What to expect of this was not measured beforehand.',
  },
  nothing: { zh: '首日什么也不变', en: 'nothing moves on a first day' },
  came: { zh: '结果如所料。', en: 'It came so.' },
} as const satisfies Record<string, Text>;

export const expectedSentences = {
  /** Where it was measured, and what goes up, down and stays. */
  expected: {
    zh: (at, ways) => `预计（据江畔首日只把这一项改到 ${at} 时的结果）：${ways}。`,
    en: (at, ways) => (
      `Expected (measured at ${at}, this lever alone, first day, Riverside): ${ways}.`
    ),
  } satisfies Sentence<[string, string]>,
  up: {
    zh: (names) => `${names}上升`,
    en: (names) => `up: ${names}`,
  } satisfies Sentence<[string]>,
  down: {
    zh: (names) => `${names}下降`,
    en: (names) => `down: ${names}`,
  } satisfies Sentence<[string]>,
  open: {
    zh: (names) => `${names}不明`,
    en: (names) => `open: ${names}`,
  } satisfies Sentence<[string]>,
  otherwise: {
    zh: (names) => `与所料不同：${names}。`,
    en: (names) => `It came otherwise for ${names}.`,
  } satisfies Sentence<[string]>,
  unclear: {
    zh: (names) => `看不清：${names}。`,
    en: (names) => `Not clear here: ${names}.`,
  } satisfies Sentence<[string]>,
} as const;
