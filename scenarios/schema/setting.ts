// Lever settings as they stand in files, links and on the command line, read by the lever's own
// range: a number, an option, or a number that varies as far as the lever may.

import type { ChoiceLever, IntegerLever, Lever, Setting } from '../../sim-core/index.ts';
import { firstProgramme, isInProgrammes, splitId } from '../../sim-core/policy-terms.ts';
import type { Complaint } from './problem.ts';
import { leaf, notA, notOneOf, unknownKey, within } from './strict.ts';
import type { Report, Schema } from './strict.ts';
import { rangeOf, readNumber, readVaried } from './varied-setting.ts';

/** Settings by lever id. */
export type Settings = Record<string, Setting>;

/** Why a lever that exists may not be set here; undefined when it may. */
export type Misplaced = (lever: Lever) => Complaint | undefined;

/** Settings of some levers by id; unknown ids are refused with the nearest known one. */
export function settingsSchema(
  levers: readonly Lever[],
  misplaced: Misplaced = () => undefined,
): Schema<Settings> {
  return leaf((value, report) => readSettings(levers, misplaced, value, report));
}

/** The same, within a reader of one's own. */
export function readSettings(
  levers: readonly Lever[],
  misplaced: Misplaced,
  value: unknown,
  report: Report,
): Settings {
  const known = levers.filter((lever) => misplaced(lever) === undefined).map(({ id }) => id);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const list = known.join(', ');
    const allowed = { zh: `含 ${list} 的对象`, en: `an object with ${list}` };
    report({ message: notA(value, '对象', 'an object'), allowed });
    return {};
  }
  return Object.fromEntries(Object.entries(value).map(([id, setting]) => {
    const at = within(report, id);
    const lever = leverIn(levers, id);
    const refusal = lever === undefined
      ? () => unknownLever(levers, id, known)
      : misplaced(lever);
    if (refusal) at(refusal);
    return [id, lever === undefined || refusal ? 0 : readSetting(lever, setting, at)];
  }));
}

/** The lever of an id among some, in whatever programme. */
export function leverIn(levers: readonly Lever[], id: string): Lever | undefined {
  const { leverId, programme } = splitId(id);
  return levers.find((lever) => lever.id === leverId
    && (programme === firstProgramme || isInProgrammes(lever)));
}

/** A setting of one lever. */
export function readSetting(lever: Lever, value: unknown, report: Report): Setting {
  return lever.kind === 'choice'
    ? readOption(lever, value, report)
    : readNumberOrVaried(lever, value, report);
}

function unknownLever(levers: readonly Lever[], id: string, known: readonly string[]): Complaint {
  const bare = id.replace(/\[.*\]/, '');
  const isNamed = bare !== id && levers.some((lever) => lever.id === bare && isInProgrammes(lever));
  if (!isNamed) return unknownKey(id, known);
  return {
    message: { zh: '方括号中的名称不可用', en: 'has no good name in its brackets' },
    allowed: {
      zh: '小写字母、数字和连字符，至多 30 个字符',
      en: 'small letters, digits and hyphens, at most 30 characters',
    },
  };
}

function readOption(lever: ChoiceLever, value: unknown, report: Report): string {
  const options = lever.options.map((option) => option.id);
  if (typeof value !== 'string' || !options.includes(value)) report(notOneOf(value, options));
  return value as string;
}

function readNumberOrVaried(lever: IntegerLever, value: unknown, report: Report): Setting {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return readNumber(lever, value, report);
  }
  if (lever.varies.length > 0) return readVaried(lever, value as Record<string, unknown>, report);
  report({
    message: { zh: '该杠杆不能变化', en: 'this lever does not vary' },
    allowed: rangeOf(lever),
  });
  return 0;
}

/** A number or a word from the command line; anything else stays text and is refused later. */
export function valueFromWord(word: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
}
