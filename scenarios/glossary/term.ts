// A word of the field and what it means, in both languages, and the name under which the code knows
// it. The words that a page explains are in spoken.json, the others in inside.json; the manual's
// glossary has both.

import type { Text } from '../../sim-core/index.ts';

/** A term, in both languages. */
export interface Term extends Text {
  /** A name that stands in the source. */
  readonly code: string;
  readonly meaning: Text;
}

/** A piece of a text: words as they stand, and the term that they are, if they are one. */
export interface Piece {
  readonly words: string;
  readonly term?: Term;
}

/** A text parted at the first place of each term that it holds; the longer of two terms counts. */
export function partedAtTerms(
  text: string,
  terms: readonly Term[],
  language: keyof Text,
): readonly Piece[] {
  const found: { readonly at: number; readonly end: number; readonly term: Term }[] = [];
  const longestFirst = [...terms].sort((one, other) => (
    other[language].length - one[language].length
  ));
  for (const term of longestFirst) {
    const places = [...text.matchAll(formOf(term[language], language))]
      .map(({ 0: match, index }) => ({ at: index, end: index + match.length, term }));
    const first = places.find(({ at, end }) => (
      found.every((other) => end <= other.at || at >= other.end)
    ));
    if (first !== undefined) found.push(first);
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, end, term } of found.sort((one, other) => one.at - other.at)) {
    if (at > from) pieces.push({ words: text.slice(from, at) });
    pieces.push({ words: text.slice(at, end), term });
    from = end;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** English terms stand as whole words, in the plural too. */
function formOf(word: string, language: keyof Text): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return language === 'zh' ? new RegExp(literal, 'g') : new RegExp(`\\b${literal}s?\\b`, 'gi');
}
