// Spoils files as hands, editors, programs and attackers do: letters go, come twice or change
// places, numbers leave their range, values change their kind, rows and columns move. What comes
// out follows from a number alone, so that a finding can be made again.

import { keyOf, pick, type Key } from '../../sim-core/kernel/random.ts';

/** Luck that is used up as it goes along, and follows from a number. */
export class Luck {
  private readonly key: Key;
  private readonly number: number;
  private occasion = 0;

  constructor(purpose: string, number: number) {
    this.key = keyOf(1, `fuzz ${purpose}`);
    this.number = number;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return pick(this.key, this.number, this.occasion++, count);
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }
}

/** Numbers that are not meant. */
const oddNumbers: readonly string[] = [
  '-1', '0', '-0', '0.5', '1e3', '1e308', '1e999', '-1e-9', '2147483648', '4294967295',
  '9007199254740993', '99999999999999999999', 'NaN', 'Infinity', '0x10', '007', '1_000', '١٢',
];

/** Characters that are not meant. */
const oddLetters: readonly string[] = [
  '\u0000', '\u0007', '\u001b[2J', '\u200b', '\u202e', '\ufeff', '\ud800', '\udfff', '\u2028',
  'é', '雨', '🛵', '"', '\\', '{', '}', '[', ']', ',', ':', '\t', '\n', '\r\n', ' ', '#',
  '%00', '/', '../',
];

/** Values of other kinds. */
const oddValues: readonly unknown[] = [
  null, true, false, '', 'x', '0', -1, 0, 0.5, 1e308, 2 ** 53, [], {}, [[]], [0], ['1'],
  { value: 1 },
  'defaults', 'all', 'day 0', 'day 999 23:59', 'day 0 24:00', '11-13', '24-25', 'constructor',
  'x'.repeat(3000), { from: 'day 0', set: {} },
];

const oddKeys: readonly string[] = [
  '__proto__', 'constructor', 'toString', '', 'value', 'default', 'hours', 'rows', 'districts',
  'coupon[x].amount', 'coupon[].amount', 'merchant.commission', 'world.demand', 'title', 'for', '0',
];

/** A text with one to four things wrong. */
export function mutatedText(text: string, luck: Luck): string {
  let mutated = text;
  for (let left = luck.below(4); left >= 0; left--) mutated = luck.of(spoilText)(mutated, luck);
  return mutated;
}

type SpoilText = (text: string, luck: Luck) => string;

const spoilText: readonly SpoilText[] = [
  (text, luck) => {
    const at = luck.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + luck.below(12));
  },
  (text, luck) => {
    const at = luck.below(text.length + 1);
    const piece = text.slice(at, at + 1 + luck.below(60));
    return text.slice(0, at) + piece + text.slice(at);
  },
  (text, luck) => {
    const at = luck.below(text.length + 1);
    return text.slice(0, at) + luck.of(oddLetters) + text.slice(at + luck.below(2));
  },
  (text, luck) => text.slice(0, luck.below(text.length + 1)),
  (text, luck) => otherWord(text, /-?\d+(\.\d+)?/g, luck, () => luck.of(oddNumbers)),
  (text, luck) => otherWord(text, /-?\d+(\.\d+)?/g, luck, (word) => (
    `${Number(word) + 1 - luck.below(3)}`
  )),
  (text, luck) => otherWord(text, /[A-Za-z][\w.-]*/g, luck, () => otherOf(text, luck)),
  (text, luck) => {
    const lines = text.split('\n');
    const [one, other] = [luck.below(lines.length), luck.below(lines.length)];
    [lines[one], lines[other]] = [lines[other], lines[one]];
    return lines.join('\n');
  },
  (text, luck) => text.replaceAll('\n', luck.of(['\r\n', '\n\n', '', '\r'])),
];

function otherOf(text: string, luck: Luck): string {
  const words = text.match(/[A-Za-z][\w.-]*/g) ?? ['x'];
  return luck.of(words);
}

function otherWord(
  text: string,
  form: RegExp,
  luck: Luck,
  other: (word: string) => string,
): string {
  const found = [...text.matchAll(form)];
  if (found.length === 0) return text;
  const { 0: word, index } = luck.of(found);
  return text.slice(0, index) + other(word) + text.slice(index + word.length);
}

/** A value of its own, so that what is done to it later is done to no other case. */
function oddValue(luck: Luck): unknown {
  return structuredClone(luck.of(oddValues));
}

/** A JSON value with one to three parts changed, gone, renamed, doubled or of another kind. */
export function mutatedValue(value: unknown, luck: Luck): unknown {
  const root = { value: structuredClone(value) as unknown };
  for (let left = luck.below(3); left >= 0; left--) spoilPart(root, luck);
  return root.value;
}

type Holder = Record<string, unknown> | unknown[];

function spoilPart(root: { value: unknown }, luck: Luck): void {
  const places: [Holder, string][] = [];
  findPlaces(root, places);
  // The whole is never gone; it can be of another kind.
  const [holder, key] = luck.of(places.length > 1 ? places.slice(1) : places);
  const record = holder as Record<string, unknown>;
  const now = record[key];
  const kind = luck.below(8);
  if (kind === 0 && places.length > 1) delete record[key];
  else if (kind === 1) record[key] = oddValue(luck);
  else if (kind === 2) record[key] = structuredClone(luck.of(places)[0]);
  else if (kind === 3) setOwn(record, luck.of(oddKeys), structuredClone(now));
  else if (kind === 4) record[key] = nearBy(now, luck);
  else if (kind === 5) record[key] = [now, structuredClone(now)];
  else if (kind === 6) swap(luck.of(places), luck.of(places));
  else if (Array.isArray(now)) now.push(oddValue(luck));
  else record[key] = nearBy(now, luck);
}

/** Also a key that would otherwise set the prototype. */
function setOwn(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, {
    value, enumerable: true, writable: true, configurable: true,
  });
}

function nearBy(value: unknown, luck: Luck): unknown {
  if (typeof value === 'number') {
    return luck.of([value + 1, value - 1, -value, value * 10, value / 3]);
  }
  if (typeof value === 'string') return mutatedText(value, luck);
  return value === true ? 1 : oddValue(luck);
}

function swap([one, oneKey]: [Holder, string], [other, otherKey]: [Holder, string]): void {
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const [first, second] = [structuredClone(a[oneKey]), structuredClone(b[otherKey])];
  a[oneKey] = second;
  b[otherKey] = first;
}

function findPlaces(holder: Holder | { value: unknown }, places: [Holder, string][]): void {
  for (const [key, value] of Object.entries(holder)) {
    places.push([holder as Holder, key]);
    if (typeof value === 'object' && value !== null) findPlaces(value as Holder, places);
  }
}

/** A table of tab-separated cells with one to three rows, columns or cells moved or spoilt. */
export function mutatedTable(text: string, luck: Luck): string {
  let mutated = text;
  for (let left = luck.below(3); left >= 0; left--) {
    mutated = luck.below(2) === 0 ? mutatedText(mutated, luck) : spoilTable(mutated, luck);
  }
  return mutated;
}

function spoilTable(text: string, luck: Luck): string {
  const rows = text.split('\n').map((line) => line.split('\t'));
  const row = luck.of(rows);
  const column = luck.below(rows[0].length);
  const kind = luck.below(6);
  if (kind === 0) for (const each of rows) each.push(each.splice(column, 1)[0] ?? '');
  else if (kind === 1) rows.push([...row]);
  else if (kind === 2) row.splice(column, 1);
  else if (kind === 3) for (const each of rows) each.splice(column, 0, luck.of(['', 'x', '7']));
  else if (kind === 4) row[column] = luck.of(oddNumbers);
  else row[column] = luck.of(rows)[column] ?? '';
  return rows.map((cells) => cells.join('\t')).join('\n');
}
