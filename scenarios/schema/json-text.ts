// Reads JSON text from outside. Unlike JSON.parse it refuses a key that stands twice, says line and
// column, and has the same words in every JavaScript engine.

import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed, Problem } from './problem.ts';
import { visibleCut } from './visible-text.ts';
import type { Text } from '../../sim-core/index.ts';

const deepest = 64;
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A thousand changes of thirty levers each fit; whoever reads values may rely on the bound. */
const mostValues = 50_000;
/** No longer text is read: what people write is a thousand times shorter. */
export const longestJson = 4_194_304;
const blankForm = /[ \t\r\n]*/y;

interface Reading {
  readonly text: string;
  at: number;
  values: number;
}

class Unreadable extends Error {
  readonly words: Text;
  readonly at: number;

  constructor(words: Text, at: number) {
    super(words.en);
    this.words = words;
    this.at = at;
  }
}

/** The value of a JSON text, or one problem with line and column. */
export function readJson(text: string): Parsed<unknown> {
  const reading: Reading = { text: text.replace(/^\uFEFF/, ''), at: 0, values: 0 };
  if (text.length > longestJson) return refused([tooLong(text.length)]);
  try {
    const value = readValue(reading, 0);
    skipBlanks(reading);
    if (reading.at < reading.text.length) {
      throw new Unreadable({ zh: '结尾之后还有内容', en: 'something stands behind the end' }, reading.at);
    }
    return accepted(value);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refused([problemAt([], {
      message: placed(error.words, reading.text, error.at),
      allowed: { zh: 'JSON 文本', en: 'a JSON text' },
    })]);
  }
}

function tooLong(length: number): Problem {
  return problemAt([], {
    message: { zh: `有 ${length} 个字符，太长`, en: `has ${length} characters, too many` },
    allowed: { zh: `至多 ${longestJson} 个字符`, en: `at most ${longestJson} characters` },
  });
}

function placed(words: Text, text: string, at: number): Text {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return {
    zh: `不是 JSON：第 ${line} 行第 ${column} 列，${words.zh}`,
    en: `is not JSON: line ${line}, column ${column}, ${words.en}`,
  };
}

function readValue(reading: Reading, depth: number): unknown {
  if (depth > deepest) {
    throw new Unreadable({
      zh: `嵌套超过 ${deepest} 层`, en: `it is nested more than ${deepest} deep`,
    }, reading.at);
  }
  if (++reading.values > mostValues) {
    throw new Unreadable({
      zh: `值超过 ${mostValues} 个`, en: `it holds more than ${mostValues} values`,
    }, reading.at);
  }
  skipBlanks(reading);
  const first = reading.text[reading.at];
  if (first === '{') return readObject(reading, depth);
  if (first === '[') return readList(reading, depth);
  if (first === '"') return readText(reading);
  for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
    if (reading.text.startsWith(word, reading.at)) {
      reading.at += word.length;
      return value;
    }
  }
  return readNumber(reading);
}

function readObject(reading: Reading, depth: number): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  reading.at++;
  skipBlanks(reading);
  if (taken(reading, '}')) return {};
  do {
    skipBlanks(reading);
    const keyAt = reading.at;
    const key = readText(reading);
    if (entries.has(key)) {
      const name = visibleCut(key);
      const words = { zh: `名称 "${name}" 出现两次`, en: `the name "${name}" stands twice` };
      throw new Unreadable(words, keyAt);
    }
    skipBlanks(reading);
    expectMark(reading, ':');
    entries.set(key, readValue(reading, depth + 1));
    skipBlanks(reading);
  } while (taken(reading, ','));
  expectMark(reading, '}');
  return Object.fromEntries(entries);
}

function readList(reading: Reading, depth: number): unknown[] {
  const list: unknown[] = [];
  reading.at++;
  skipBlanks(reading);
  if (taken(reading, ']')) return list;
  do {
    list.push(readValue(reading, depth + 1));
    skipBlanks(reading);
  } while (taken(reading, ','));
  expectMark(reading, ']');
  return list;
}

/** Character by character: a pattern that repeats millions of times overflows the stack. */
function readText(reading: Reading): string {
  const { text, at } = reading;
  let end = text[at] === '"' ? at + 1 : text.length;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  try {
    if (end >= text.length) throw new SyntaxError('no closing quote');
    const found = JSON.parse(text.slice(at, end + 1)) as string;
    reading.at = end + 1;
    return found;
  } catch {
    const words = { zh: '此处应为双引号中的文字', en: 'a text in double quotes is expected' };
    throw new Unreadable(words, at);
  }
}

function readNumber(reading: Reading): number {
  const found = match(reading, numberForm);
  if (found === undefined) {
    throw new Unreadable({ zh: '此处应有一个值', en: 'a value is expected' }, reading.at);
  }
  return Number(found);
}

function match(reading: Reading, form: RegExp): string | undefined {
  form.lastIndex = reading.at;
  const found = form.exec(reading.text)?.[0];
  if (found !== undefined) reading.at += found.length;
  return found;
}

function skipBlanks(reading: Reading): void {
  match(reading, blankForm);
}

function taken(reading: Reading, mark: string): boolean {
  if (reading.text[reading.at] !== mark) return false;
  reading.at++;
  return true;
}

function expectMark(reading: Reading, mark: string): void {
  if (!taken(reading, mark)) {
    throw new Unreadable({ zh: `此处应为 ${mark}`, en: `${mark} is expected` }, reading.at);
  }
}
