// What is wrong with something that came from outside: always a list, each with the place, the
// matter and what would have been allowed, in both languages. Nothing is clamped and nothing is
// guessed.

import type { Text } from '../../sim-core/index.ts';

/** One thing that is wrong with something from outside. */
export interface Problem {
  /** Where it is, as in `changes[0].set["merchant.commission"]`; empty for the whole. */
  readonly path: string;
  /** What is wrong, as a sentence whose subject is the place. */
  readonly message: string;
  /** What would be accepted there. */
  readonly allowed?: string;
  /** Message and allowed range as one Chinese sentence. */
  readonly zh: string;
}

/** What reading gives: the value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem before its place is known. */
export interface Complaint {
  readonly message: Text;
  readonly allowed?: Text;
}

/** One step of a path: a key or an index. */
export type Step = string | number;

export function problemAt(path: readonly Step[], complaint: Complaint): Problem {
  const { message, allowed } = complaint;
  return {
    path: pathText(path),
    message: message.en,
    ...(allowed ? { allowed: allowed.en } : {}),
    zh: allowed ? `${message.zh}；允许：${allowed.zh}` : message.zh,
  };
}

/** Keys that are plain words are joined by points, others stand in brackets after the first. */
export function pathText(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (text === '') text = step;
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(step)) text += `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** One line for a person. */
export function problemLine(problem: Problem, language: 'zh' | 'en' = 'en'): string {
  const place = problem.path === '' ? '' : `${problem.path}: `;
  if (language === 'zh') return `${place}${problem.zh}`;
  return `${place}${problem.message}${problem.allowed ? `; allowed: ${problem.allowed}` : ''}`;
}

export function refused<T>(problems: readonly Problem[]): Parsed<T> {
  return { ok: false, problems };
}

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}
