// Lever settings as they stand in files, links and on the command line, read by the lever's own
// range: a number, an option, or a number by hours and districts where the lever may vary so.

import * as z from 'zod/mini';
import {
  type ChoiceLever, type IntegerLever, type Lever, type Setting, unitWords, type VariedSetting,
} from '../../sim-core/index.ts';
import { leaf, notA, notOneOf, shown, furtherRead, unknownKey } from './strict.ts';
import { wholeNumberComplaint, wholeNumberRange } from './strict.ts';
import type { Report, Schema } from './strict.ts';

/** District numbers are bounded by the city; that is checked when the city is known. */
export const mostDistricts = 100_000;

/**
 * Settings by lever id; unknown ids are refused with the nearest known one, and assumptions about
 * the world where only decisions may stand with a word of their own.
 */
export function settingsSchema(
  levers: readonly Lever[],
  misplaced: readonly Lever[] = [],
): Schema<Record<string, Setting>> {
  const shape: Record<string, z.ZodMiniOptional<Schema<Setting>>> = {};
  for (const lever of levers) shape[lever.id] = z.optional(settingSchema(lever));
  for (const lever of misplaced) shape[lever.id] = z.optional(misplacedSchema());
  return furtherRead(z.strictObject(shape), (settings) => settings as Record<string, Setting>);
}

/** One lever's setting. */
export function settingSchema(lever: Lever): Schema<Setting> {
  return leaf((value, report) => (
    lever.kind === 'choice'
      ? readOption(lever, value, report)
      : readNumberOrVaried(lever, value, report)
  ));
}

function misplacedSchema(): Schema<Setting> {
  return leaf((_value, report) => {
    report({
      message: {
        zh: '这是对世界的假设，不是政策',
        en: 'is an assumption about the world, which no policy decides',
      },
      allowed: { zh: '政策杠杆', en: 'levers that a policy decides' },
    });
    return 0;
  });
}

/** The setting as it stands in a file: the inverse of reading. */
export function settingInFile(setting: Setting): unknown {
  if (typeof setting !== 'object') return setting;
  const { hours, districts } = setting;
  return {
    ...(setting.default === undefined ? {} : { default: setting.default }),
    ...(hours && hours.length > 0
      ? { hours: Object.fromEntries(hours.map(({ from, to, value }) => [`${from}-${to}`, value])) }
      : {}),
    ...(districts && districts.length > 0
      ? { districts: Object.fromEntries(districts.map(({ district, value }) => [district, value])) }
      : {}),
  };
}

function readOption(lever: ChoiceLever, value: unknown, report: Report): string {
  const options = lever.options.map((option) => option.id);
  if (typeof value !== 'string' || !options.includes(value)) report(notOneOf(value, options));
  return value as string;
}

function readNumberOrVaried(lever: IntegerLever, value: unknown, report: Report): Setting {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return readNumber(lever, value, report, []);
  }
  if (lever.varies.length === 0) {
    const message = {
      zh: '该杠杆不随时段或区域变化',
      en: 'this lever varies neither by hour nor by district',
    };
    report({ message, allowed: rangeOf(lever) });
    return 0;
  }
  return readVaried(lever, value as Record<string, unknown>, report);
}

function readVaried(
  lever: IntegerLever,
  value: Record<string, unknown>,
  report: Report,
): VariedSetting {
  const known = ['default', ...lever.varies.map((variation) => `${variation}s`)];
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(unknownKey(key, known), [key]);
  }
  const hours = lever.varies.includes('hour') ? readHours(lever, value.hours, report) : [];
  const districts = lever.varies.includes('district')
    ? readDistricts(lever, value.districts, report)
    : [];
  if (hours.length + districts.length === 0) {
    const list = known.slice(1).join(', ');
    report({
      message: { zh: '没有任何时段或区域', en: 'names no hours and no districts' },
      allowed: { zh: `一个数，或含 ${list} 的对象`, en: `a number, or an object with ${list}` },
    });
  }
  return {
    ...(value.default === undefined
      ? {}
      : { default: readNumber(lever, value.default, report, ['default']) }),
    ...(hours.length > 0 ? { hours } : {}),
    ...(districts.length > 0 ? { districts } : {}),
  };
}

type HourRow = NonNullable<VariedSetting['hours']>[number];
type DistrictRow = NonNullable<VariedSetting['districts']>[number];

function readHours(lever: IntegerLever, value: unknown, report: Report): HourRow[] {
  const rows: HourRow[] = [];
  for (const [key, entry] of rowsOf(value, 'hours', report)) {
    const span = hoursOf(key);
    if (span === undefined) {
      report({ message: notA(key, '时段', 'a span of hours'), allowed: hoursForm }, ['hours', key]);
      continue;
    }
    const other = rows.find((row) => row.from < span.to && span.from < row.to);
    if (other) {
      const rival = `${other.from}-${other.to}`;
      report({
        message: { zh: `与 ${rival} 重叠`, en: `overlaps ${rival}` },
        allowed: { zh: '互不重叠的时段', en: 'spans that do not overlap' },
      }, ['hours', key]);
    }
    rows.push({ ...span, value: readNumber(lever, entry, report, ['hours', key]) });
  }
  return rows.sort((a, b) => a.from - b.from);
}

function readDistricts(lever: IntegerLever, value: unknown, report: Report): DistrictRow[] {
  const rows: DistrictRow[] = [];
  for (const [key, entry] of rowsOf(value, 'districts', report)) {
    if (!/^(0|[1-9]\d{0,5})$/.test(key) || Number(key) >= mostDistricts) {
      const allowed = wholeNumberRange(0, mostDistricts - 1);
      const message = notA(key, '区域编号', "a district's number");
      report({ message, allowed }, ['districts', key]);
      continue;
    }
    const number = readNumber(lever, entry, report, ['districts', key]);
    rows.push({ district: Number(key), value: number });
  }
  return rows.sort((a, b) => a.district - b.district);
}

function rowsOf(value: unknown, key: string, report: Report): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const example = key === 'hours' ? '{"11-13": …}' : '{"3": …}';
    const allowed = { zh: `形如 ${example} 的对象`, en: `an object like ${example}` };
    report({ message: notA(value, '对象', 'an object'), allowed }, [key]);
    return [];
  }
  return Object.entries(value);
}

const hoursForm = {
  zh: '形如 "11-13" 的时段，0 至 24 时，起点小于终点',
  en: 'hours like "11-13", from 0 to 24, the first before the second',
};

function hoursOf(key: string): { from: number; to: number } | undefined {
  const found = /^(\d{1,2})-(\d{1,2})$/.exec(key);
  if (found === null) return undefined;
  const from = Number(found[1]);
  const to = Number(found[2]);
  return from < to && to <= 24 ? { from, to } : undefined;
}

function readNumber(
  lever: IntegerLever,
  value: unknown,
  report: Report,
  path: readonly string[],
): number {
  const message = wholeNumberComplaint(value, lever.min, lever.max);
  if (message) report({ message, allowed: rangeOf(lever) }, path);
  return value as number;
}

function rangeOf(lever: IntegerLever) {
  return wholeNumberRange(lever.min, lever.max, unitWords[lever.unit].stored);
}

/** A number or a word from the command line; anything else stays text and is refused later. */
export function valueFromWord(word: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
}

/** A setting for a message. */
export function settingShown(setting: Setting): string {
  return typeof setting === 'object' ? JSON.stringify(settingInFile(setting)) : shown(setting);
}
