// Words of students' texts that are not plain, and why those of them that stay may stay: the
// glossary explains them, or the list beside the lessons has a reason.

import { readFileSync } from 'node:fs';
import type { Text } from '../../sim-core/index.ts';
import { headwordOf, isPlainCharacter, isPlainWord } from './common-words.ts';
import { glossaryTerms, type StudentText, studentTexts } from './student-texts.ts';

type Language = keyof Text;

/** Reasons by English headword, and by Chinese character. */
export type AllowedWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Places by word. */
export type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** The list that ships: `scenarios/lessons/allowed-words.json`. */
export function allowedWords(): AllowedWords {
  const file = new URL('../../scenarios/lessons/allowed-words.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as AllowedWords;
}

/** Words that are neither plain nor a part of a term that the glossary explains. */
export function unusualWords(texts: readonly StudentText[], language: Language): Places {
  const explained = new Set(glossaryTerms().flatMap((term) => wordsOf(term[language], language)));
  const found = new Map<string, Set<string>>();
  for (const { place, text } of texts) {
    for (const word of wordsOf(text[language], language)) {
      if (isPlain[language](word) || explained.has(word)) continue;
      found.set(word, (found.get(word) ?? new Set()).add(place));
    }
  }
  return found;
}

/** Unusual words without a reason, as `word (place, place)`, and reasons without their word. */
export function readingFaults(
  language: Language,
  texts = studentTexts(),
  allowed = allowedWords(),
): { readonly unlisted: string[]; readonly idle: string[] } {
  const unusual = unusualWords(texts, language);
  const listed = allowed[language];
  return {
    unlisted: [...unusual].filter(([word]) => !Object.hasOwn(listed, word))
      .map(([word, places]) => `${word} (${[...places].join(', ')})`),
    idle: Object.keys(listed).filter((word) => !unusual.has(word)),
  };
}

const isPlain: Readonly<Record<Language, (word: string) => boolean>> = {
  en: isPlainWord,
  zh: isPlainCharacter,
};

/** Headwords, or Chinese characters; gaps for numbers are left out. */
function wordsOf(text: string, language: Language): string[] {
  const said = text.replaceAll(/\{[^{}]*\}/g, ' ');
  if (language === 'zh') return said.match(/\p{Script=Han}/gu) ?? [];
  return [...said.matchAll(/\p{L}+(?:[’'][a-z]+)?/gu)]
    .map(([word]) => word.replace(/[’'][a-z]*$/, ''))
    .filter((word) => /^[a-z]/i.test(word))
    .map(headwordOf);
}
