// What is wrong with something that came from outside: always a list, each with the place, the
// matter and what would have been allowed, in both languages. Nothing is clamped and nothing is
// guessed.

import type { Text } from '../../sim-core/index.ts';
import { visible, visibleCut } from './visible-text.ts';

/** More problems than this are counted, not listed. */
export const mostProblems = 50;

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

/**
 * Keys that are plain words are joined by points, others stand in brackets after the first. Keys
 * come from outside: they are cut and made visible.
 */
export function pathText(path: readonly Step[]): string {
  let text = '';
  for (const step of path) {
    const key = typeof step === 'number' ? String(step) : visibleCut(step);
    if (typeof step === 'number') text += `[${key}]`;
    else if (text === '') text = key;
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) text += `.${key}`;
    else text += `["${key.replaceAll('"', '\\"')}"]`;
  }
  return text;
}

/** The list, or its beginning and the count of the rest. */
export function bounded(problems: readonly Problem[]): readonly Problem[] {
  // A list that was bounded before has one more entry, which is the count.
  if (problems.length <= mostProblems + 1) return problems;
  const shown = problems.slice(0, mostProblems);
  return [...shown, furtherProblems(problems.length - mostProblems)];
}

/** What stands in a list of problems for those that are counted only. */
export function furtherProblems(count: number): Problem {
  return problemAt([], {
    message: { zh: `另有 ${count} 个问题`, en: `and ${count} more problems` },
    allowed: {
      zh: `至多列出 ${mostProblems} 个`,
      en: `at most ${mostProblems} are listed`,
    },
  });
}

/** One line for a person. */
export function problemLine(problem: Problem, language: 'zh' | 'en' = 'en'): string {
  const place = problem.path === '' ? '' : `${problem.path}: `;
  if (language === 'zh') return visible(`${place}${problem.zh}`);
  const allowed = problem.allowed ? `; allowed: ${problem.allowed}` : '';
  return visible(`${place}${problem.message}${allowed}`);
}

export function refused<T>(problems: readonly Problem[]): Parsed<T> {
  return { ok: false, problems };
}

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}
