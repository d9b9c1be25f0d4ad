// What a chart says to who cannot see it: its shape, the finding above it with measure and seeds,
// and the values that its marks stand for.

import { createContext, useContext } from 'react';
import type { Text } from '../../sim-core/index.ts';
import { listed, plainNumber } from '../words/format.ts';
import { useLanguage, type Language } from '../words/language.ts';

/** Title and subtitle of the chart around, as they stand. */
export const ChartWords = createContext<readonly string[]>([]);

export function useDescription(shape: Text, values: readonly string[]): string {
  const language = useLanguage();
  const said = useContext(ChartWords);
  const sentences = [shape[language], ...said, listed(values, language)];
  return sentences.filter((each) => each !== '').join(language === 'zh' ? '。' : '. ');
}

/** "A 12.5 – 31.0": between which values one arm's marks lie. */
export function reachInWords(
  arm: string,
  values: readonly number[],
  language: Language,
): string {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return `${arm} –`;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const digits = Math.max(Math.abs(low), Math.abs(high)) >= 100 ? 0 : 2;
  const [from, to] = [low, high].map((value) => plainNumber(value, digits, language));
  return `${arm} ${from} – ${to}`;
}
