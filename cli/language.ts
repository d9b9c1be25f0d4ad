// The language of what people read on the command line. JSON and CSV never depend on it.

import { problemAt } from '../scenarios/schema/problem.ts';
import { notOneOf } from '../scenarios/schema/strict.ts';
import { BadInput } from './bad-input.ts';

export type Language = 'zh' | 'en';

/** The language asked for, or that of the environment. */
export function languageOf(word: string | undefined): Language {
  if (word === undefined) return environmentLanguage();
  if (word === 'zh' || word === 'en') return word;
  throw new BadInput('--lang', [problemAt([], notOneOf(word, ['zh', 'en']))]);
}

export function environmentLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en';
}
