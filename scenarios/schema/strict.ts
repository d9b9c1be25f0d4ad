// Strict reading on top of zod: leaves that say what they allow, objects that refuse unknown keys
// and name the nearest known one, and every problem of a document in one list with its path.

import * as z from 'zod/mini';
import type { Text } from '../../sim-core/index.ts';
import { nearestName } from './nearest-name.ts';
import { accepted, furtherProblems, mostProblems, problemAt, refused } from './problem.ts';
import type { Complaint, Parsed, Problem, Step } from './problem.ts';
import { visibleCut } from './visible-text.ts';

/**
 * Reports a complaint about the value, or about a place inside it. What is costly to word is given
 * as a function, which is called for the problems that are listed only.
 */
export type Report = (
  complaint: Complaint | (() => Complaint),
  path?: readonly Step[],
) => void;

/** What an issue of ours carries: the complaint, or how many more were counted only. */
interface Reported {
  readonly complaint?: Complaint;
  readonly further?: number;
}

export type Schema<T> = z.ZodMiniType<T>;

// Compiled validators would need `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

/** The reports of a place inside, as this report takes them. */
export function within(report: Report, step: Step): Report {
  return (complaint, path = []) => report(complaint, [step, ...path]);
}

/** Reports what was found wrong when a part was read by itself, at that part's place. */
export function passOn(
  problems: readonly Problem[],
  report: Report,
  at: readonly Step[] = [],
): void {
  for (const { path, message, zh, allowed = '' } of problems) {
    const complaint = { message: { en: message, zh }, allowed: { en: allowed, zh: allowed } };
    report(complaint, path === '' ? at : [...at, path]);
  }
}

/** A value with a reader of its own; it reports what is wrong instead of throwing. */
export function leaf<T>(read: (value: unknown, report: Report) => T): Schema<T> {
  return furtherRead(z.unknown(), read);
}

/** What a schema accepts, read further; not called while the schema itself finds problems. */
// Not named `then`: a module that exports a `then` hangs whoever imports it dynamically.
export function furtherRead<S extends Schema<unknown>, T>(
  schema: S,
  read: (value: z.output<S>, report: Report) => T,
): Schema<T> {
  return z.pipe(
    schema,
    z.transform((value, context) => {
      let count = 0;
      const note = (message: string, path: readonly Step[], reported: Reported): void => {
        const params = { ...reported };
        context.issues.push({ code: 'custom', input: value, path: [...path], message, params });
      };
      const result = read(value, (complaint, path = []) => {
        count++;
        if (count > mostProblems) return;
        const worded = typeof complaint === 'function' ? complaint() : complaint;
        note(worded.message.en, path, { complaint: worded });
      });
      if (count > mostProblems) note('', [], { further: count - mostProblems });
      return result;
    }),
  );
}

/** A whole number within bounds, both included. */
export function wholeNumber(min: number, max: number, unit?: Text): Schema<number> {
  const allowed = wholeNumberRange(min, max, unit);
  return leaf((value, report) => {
    const message = wholeNumberComplaint(value, min, max);
    if (message) report({ message, allowed });
    return value as number;
  });
}

/** The allowed range in words. */
export function wholeNumberRange(min: number, max: number, unit?: Text): Text {
  return {
    zh: `${min} 至 ${max} 的整数${unit ? `（${unit.zh}）` : ''}`,
    en: `a whole number from ${min} to ${max}${unit ? ` (${unit.en})` : ''}`,
  };
}

/** Why a value is not a whole number within bounds; undefined when it is one. */
export function wholeNumberComplaint(
  value: unknown,
  min: number,
  max: number,
): Text | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return notA(value, '整数', 'a whole number');
  if (!Number.isInteger(value)) {
    return { zh: `${value} 不是整数`, en: `${value} is not a whole number` };
  }
  if (value < min) return { zh: `${value} 太小`, en: `${value} is too small` };
  if (value > max) return { zh: `${value} 太大`, en: `${value} is too large` };
  return undefined;
}

/** A text of some characters; not only blanks. */
export function someText(longest: number, least = 1): Schema<string> {
  const allowed = {
    zh: `${least} 至 ${longest} 个字符的文字`,
    en: `a text of ${least} to ${longest} characters`,
  };
  return leaf((value, report) => {
    if (typeof value !== 'string') report({ message: notA(value, '文字', 'a text'), allowed });
    else if (value.trim().length < least || value.length > longest) {
      const length = value.trim().length;
      report({ message: { zh: `长度为 ${length}`, en: `has ${length} characters` }, allowed });
    }
    return value as string;
  });
}

/** A text that has a form. */
export function textLike(form: RegExp, allowed: Text): Schema<string> {
  return leaf((value, report) => {
    if (typeof value !== 'string') report({ message: notA(value, '文字', 'a text'), allowed });
    else if (!form.test(value)) {
      const message = { zh: `${shown(value)} 的格式不对`, en: `${shown(value)} has another form` };
      report({ message, allowed });
    }
    return value as string;
  });
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Schema<Word> {
  return leaf((value, report) => {
    if (!words.includes(value as Word)) report(notOneOf(value, words));
    return value as Word;
  });
}

/** More than so many names would fill the screen of who misspelt one. */
const mostNamed = 40;

/** What is allowed: of very many names those of the same family, or the first ones. */
function named(value: unknown, words: readonly string[]): string {
  if (words.length <= mostNamed) return words.join(', ');
  const [family] = String(value).split('.');
  const alike = words.filter((word) => word.startsWith(`${family}.`));
  const some = (alike.length > 0 ? alike : words).slice(0, mostNamed);
  return `${some.join(', ')}, … (${words.length})`;
}

export function notOneOf(value: unknown, words: readonly string[]): Complaint {
  const list = named(value, words);
  if (typeof value !== 'string') {
    return { message: notA(value, '文字', 'a text'), allowed: { zh: list, en: list } };
  }
  const near = nearestName(value, words);
  const hint = near
    ? { zh: `，是否为 ${near}？`, en: `, did you mean ${near}?` }
    : { zh: '', en: '' };
  return {
    message: { zh: `没有 ${shown(value)}${hint.zh}`, en: `there is no ${shown(value)}${hint.en}` },
    allowed: { zh: list, en: list },
  };
}

export function yesOrNo(): Schema<boolean> {
  return leaf((value, report) => {
    if (typeof value !== 'boolean') {
      const allowed = { zh: 'true 或 false', en: 'true or false' };
      report({ message: notA(value, '真假值', 'true or false'), allowed });
    }
    return value as boolean;
  });
}

/** A text in both languages. */
export function bothLanguages(longest: number): Schema<Text> {
  return z.strictObject({ zh: someText(longest), en: someText(longest) });
}

/** A list with some entries. */
export function listOf<T>(entry: Schema<T>, least: number, most: number): Schema<T[]> {
  return z.array(entry).check(z.minLength(least), z.maxLength(most));
}

/** Reads a value by a schema: the value, or all its problems at once. */
export function readBy<T>(schema: Schema<T>, value: unknown): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return accepted(result.data);
  return refused(boundedProblems(result.error.issues, schema, value));
}

/** Problems beyond the bound are counted without being worded, so that a bad file costs little. */
function boundedProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: Schema<unknown>,
  root: unknown,
): Problem[] {
  const problems: Problem[] = [];
  let further = 0;
  for (const issue of issues) {
    const { further: counted } = (issue.code === 'custom' ? issue.params ?? {} : {}) as Reported;
    if (counted !== undefined) {
      further += counted;
      continue;
    }
    const room = mostProblems - problems.length;
    problems.push(...problemsOf(issue, schema, root, room));
    const count = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    further += Math.max(0, count - room);
  }
  return further === 0 ? problems : [...problems, furtherProblems(further)];
}

/** What a value is not, in words. */
export function notA(value: unknown, zh: string, en: string): Text {
  if (value === undefined) return { zh: '缺失', en: 'is missing' };
  return { zh: `${shown(value)} 不是${zh}`, en: `${shown(value)} is not ${en}` };
}

/** A value for a message, cut short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'string') return `"${visibleCut(value)}"`;
  return JSON.stringify(value) ?? String(value);
}

/** At most `room` problems. */
function problemsOf(
  issue: z.core.$ZodIssue,
  schema: Schema<unknown>,
  root: unknown,
  room: number,
): Problem[] {
  if (room <= 0) return [];
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.slice(0, room)
      .map((key) => problemAt([...path, key], unknownKey(key, known)));
  }
  if (issue.code === 'custom' && issue.params?.complaint) {
    return [problemAt(path, issue.params.complaint as Complaint)];
  }
  const value = valueAt(root, path);
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    return [problemAt(path, wrongCount(value, issue))];
  }
  const isList = issue.code === 'invalid_type' && issue.expected === 'array';
  return [problemAt(path, wrongShape(value, isList, keysAt(schema, path)))];
}

/** The complaint about a key that is not known. */
export function unknownKey(key: string, known: readonly string[]): Complaint {
  const near = nearestName(key, known);
  const list = known.join(', ');
  return {
    message: near
      ? { zh: `未知名称，是否为 ${near}？`, en: `unknown name, did you mean ${near}?` }
      : { zh: '未知名称', en: 'unknown name' },
    allowed: { zh: list, en: list },
  };
}

function wrongCount(
  value: unknown,
  issue: { code: 'too_small'; minimum: unknown } | { code: 'too_big'; maximum: unknown },
): Complaint {
  const count = Array.isArray(value) ? value.length : 0;
  const allowed = issue.code === 'too_small'
    ? { zh: `至少 ${issue.minimum} 项`, en: `at least ${issue.minimum} entries` }
    : { zh: `至多 ${issue.maximum} 项`, en: `at most ${issue.maximum} entries` };
  return { message: { zh: `有 ${count} 项`, en: `has ${count} entries` }, allowed };
}

function wrongShape(value: unknown, isList: boolean, keys: readonly string[]): Complaint {
  if (isList) return listComplaint(value);
  const list = keys.join(', ');
  return {
    message: notA(value, '对象', 'an object'),
    allowed: { zh: `含 ${list} 的对象`, en: `an object with ${list}` },
  };
}

/** What is wrong with something that is no list. */
export function listComplaint(value: unknown): Complaint {
  const allowed = { zh: '列表 […]', en: 'a list in […]' };
  return { message: notA(value, '列表', 'a list'), allowed };
}

/** What is wrong with a word that stands twice. */
export function twice(word: string): Complaint {
  return {
    message: { zh: `${word} 出现两次`, en: `${word} stands twice` },
    allowed: { zh: '互不相同的取值', en: 'values that differ' },
  };
}

function valueAt(root: unknown, path: readonly Step[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** The keys that a schema knows at a path; none where no object is. */
function keysAt(schema: Schema<unknown>, path: readonly Step[]): string[] {
  let at: unknown = unwrapped(schema);
  for (const step of path) {
    if (at instanceof z.ZodMiniObject) at = unwrapped(at.def.shape[step as string]);
    else if (at instanceof z.ZodMiniArray) at = unwrapped(at.def.element);
    else return [];
  }
  return at instanceof z.ZodMiniObject ? Object.keys(at.def.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodMiniOptional) return unwrapped(schema.def.innerType);
  if (schema instanceof z.ZodMiniPipe) return unwrapped(schema.def.in);
  return schema;
}
