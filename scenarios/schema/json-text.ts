// Reads JSON text from outside. Unlike JSON.parse it refuses a key that stands twice, says line and
// column, and has the same words in every JavaScript engine.

import { accepted, problemAt, refused } from './problem.ts';
import type { Parsed } from './problem.ts';
import type { Text } from '../../sim-core/index.ts';

const deepest = 64;
const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const textForm = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blankForm = /[ \t\r\n]*/y;

interface Reading {
  readonly text: string;
  at: number;
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
  const reading: Reading = { text: text.replace(/^\uFEFF/, ''), at: 0 };
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
    throw new Unreadable({ zh: '嵌套太深', en: 'it is nested too deeply' }, reading.at);
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
      throw new Unreadable({ zh: `名称 "${key}" 出现两次`, en: `the name "${key}" stands twice` }, keyAt);
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

function readText(reading: Reading): string {
  const found = match(reading, textForm);
  if (found === undefined) {
    const words = { zh: '此处应为双引号中的文字', en: 'a text in double quotes is expected' };
    throw new Unreadable(words, reading.at);
  }
  return JSON.parse(found) as string;
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
