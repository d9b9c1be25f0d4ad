// Windows as people write them, `1,1-7,22-28` or a list of such words, against the days of a run:
// every problem is told at once.

import { mostWindows, readWindow } from '../../sim-core/index.ts';
import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed, Problem, Step } from './problem.ts';
import { leaf, listOf, notA, shown } from './strict.ts';
import type { Schema } from './strict.ts';

/** The longest run. */
export const mostDays = 366;

/** The windows of a run of so many days, each once and in the order given. */
export function readWindows(text: string, days: number): Parsed<readonly string[]> {
  const words = text.split(',').map((word) => word.trim());
  const problems = windowMisfits(words, days);
  if (words.length > mostWindows) {
    problems.unshift(problemAt([], {
      message: { zh: `有 ${words.length} 个时间窗`, en: `has ${words.length} windows` },
      allowed: { zh: `至多 ${mostWindows} 个`, en: `${mostWindows} at most` },
    }));
  }
  if (problems.length > 0) return refused(problems);
  return accepted(canonicalWindows(words));
}

/** Windows by the names that results call them by, each once and in the order given. */
export function canonicalWindows(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => readWindow(word)?.id ?? word))];
}

/** A list of words in a file; that they fit the days is another question. */
export function windowsSchema(): Schema<readonly string[]> {
  const word = leaf((value, report) => {
    if (typeof value === 'string') return value;
    report({
      message: notA(value, '文字', 'a text'),
      allowed: { zh: '形如 "3" 或 "1-7" 的文字', en: 'a text like "3" or "1-7"' },
    });
    return '';
  });
  return listOf(word, 1, mostWindows);
}

/** What is wrong with each of some words; `path` leads to their list. */
export function windowMisfits(
  words: readonly string[],
  days: number,
  path: readonly Step[] = [],
): Problem[] {
  return words.flatMap((word, i) => {
    const window = readWindow(word);
    if (window !== undefined && window.last <= days) return [];
    return [problemAt([...path, i], {
      message: window === undefined
        ? { zh: `${shown(word)} 不是时间窗`, en: `${shown(word)} is not a window of days` }
        : { zh: `${shown(word)} 晚于模拟结束`, en: `${shown(word)} ends after the run` },
      allowed: {
        zh: `1 至 ${days} 的一天，或形如 1-${days} 的一段，起日不晚于止日`,
        en: `a day from 1 to ${days}, or a stretch like 1-${days} that does not end before it starts`,
      },
    })];
  });
}
