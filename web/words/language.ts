// The two languages of the product. Every text is a pair {zh, en}, so that a missing translation
// does not compile; a text with numbers in it is a pair of functions of the same arguments.

import type { Text } from '../../sim-core/index.ts';
import { usePreferences } from '../state/preferences.ts';

export type Language = 'zh' | 'en';

/** A sentence with gaps: one function for each language. */
export interface Sentence<Gaps extends readonly unknown[]> {
  readonly zh: (...gaps: Gaps) => string;
  readonly en: (...gaps: Gaps) => string;
}

/** What stands between a name and what is said of it, and between the members of a list. */
export const marks: Readonly<Record<Language, { readonly colon: string; readonly and: string }>> = {
  zh: { colon: '：', and: '、' },
  en: { colon: ': ', and: ', ' },
};

/** The language in use; the component draws again when it changes. */
export function useLanguage(): Language {
  return usePreferences((preferences) => preferences.language);
}

/** A reader of texts in the language in use. */
export function useWords(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
