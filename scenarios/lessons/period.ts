// The lessons that a teacher has put together for one period, as a link holds them: their numbers,
// in the order in which they are held.

import { shelf } from './shelf.ts';

/** "1.6", of lessons by id; empty without any. */
export function periodText(ids: readonly string[]): string {
  return shelfNumbers(ids).join('.');
}

/** Ids in their order; undefined where the text names no lesson, or one twice. */
export function readPeriod(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const found = text.split('.').map((part) => shelf.find(({ number }) => String(number) === part));
  const ids = found.flatMap((each) => (each === undefined ? [] : [each.id]));
  return ids.length === found.length && new Set(ids).size === ids.length ? ids : undefined;
}

/**
 * What an address opens that students type: `#en-3` a lesson by its number, `#zh-1.6` the lessons
 * of a period; as links say it. Undefined for any other address.
 */
export function readClassAddress(hash: string): Readonly<Record<string, string>> | undefined {
  const [, language, text] = /^#(zh|en)-([\d.]+)$/.exec(hash) ?? [];
  if (text === undefined) return undefined;
  const ids = readPeriod(text) ?? [];
  const [name, value] = ids.length === 1 ? ['lesson', ids[0]] : ['period', text];
  return { page: 'learn', lessonMode: 'student', [name]: value, language };
}

function shelfNumbers(ids: readonly string[]): number[] {
  return ids.flatMap((id) => shelf.filter((each) => each.id === id).map(({ number }) => number));
}
