// Settings that vary, as they stand in files: by hours, by districts, or in rows that combine these
// with weekdays and weather. Reading and writing are inverse.

import {
  type IntegerLever, type Setting, type SettingRow, unitWords, type Variation, type VariedSetting,
} from '../../sim-core/index.ts';
import { conditions, weekdays } from '../../sim-core/policy-terms.ts';
import { notA, notOneOf, unknownKey, within } from './strict.ts';
import { wholeNumberComplaint, wholeNumberRange } from './strict.ts';
import type { Report } from './strict.ts';

/** District numbers are bounded by the city; that is checked when the city is known. */
const mostDistricts = 100_000;
const mostRows = 200;

/** What a row names each kind of variation by. */
const rowKeys: Readonly<Record<Variation, string>> = {
  hour: 'hours',
  district: 'districts',
  weekday: 'weekdays',
  condition: 'when',
};

type HourRow = NonNullable<VariedSetting['hours']>[number];
type DistrictRow = NonNullable<VariedSetting['districts']>[number];
type Span = NonNullable<SettingRow['hours']>;

/** A number in the lever's range. */
export function readNumber(lever: IntegerLever, value: unknown, report: Report): number {
  const message = wholeNumberComplaint(value, lever.min, lever.max);
  if (message) report({ message, allowed: rangeOf(lever) });
  return value as number;
}

/** What a lever's number may be, in words. */
export function rangeOf(lever: IntegerLever) {
  return wholeNumberRange(lever.min, lever.max, unitWords[lever.unit].stored);
}

/** A setting that varies, by what the lever may vary by. */
export function readVaried(
  lever: IntegerLever,
  value: Record<string, unknown>,
  report: Report,
): VariedSetting {
  const byHour = lever.varies.includes('hour');
  const byDistrict = lever.varies.includes('district');
  const parts = [...(byHour ? ['hours'] : []), ...(byDistrict ? ['districts'] : []), 'rows'];
  const known = ['default', ...parts];
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(() => unknownKey(key, known), [key]);
  }
  const hours = byHour ? readHours(lever, value.hours, within(report, 'hours')) : [];
  const districts = byDistrict
    ? readDistricts(lever, value.districts, within(report, 'districts'))
    : [];
  const rows = readRows(lever, value.rows, within(report, 'rows'));
  if (parts.every((part) => value[part] === undefined)) {
    const list = parts.join(', ');
    report({
      message: { zh: '没有说明何时何地不同', en: 'does not say where or when it differs' },
      allowed: { zh: `一个数，或含 ${list} 的对象`, en: `a number, or an object with ${list}` },
    });
  }
  return {
    ...(value.default === undefined
      ? {}
      : { default: readNumber(lever, value.default, within(report, 'default')) }),
    ...(hours.length > 0 ? { hours } : {}),
    ...(districts.length > 0 ? { districts } : {}),
    ...(rows.length > 0 ? { rows } : {}),
  };
}

/** The setting as it stands in a file. */
export function settingInFile(setting: Setting): unknown {
  if (typeof setting !== 'object') return setting;
  const { hours = [], districts = [], rows = [] } = setting;
  return {
    ...(setting.default === undefined ? {} : { default: setting.default }),
    ...(hours.length === 0 ? {} : {
      hours: Object.fromEntries(hours.map((row) => [spanText(row), row.value])),
    }),
    ...(districts.length === 0 ? {} : {
      districts: Object.fromEntries(districts.map(({ district, value }) => [district, value])),
    }),
    ...(rows.length === 0 ? {} : {
      rows: rows.map((row) => (row.hours ? { ...row, hours: spanText(row.hours) } : row)),
    }),
  };
}

function readHours(lever: IntegerLever, value: unknown, report: Report): HourRow[] {
  const rows: HourRow[] = [];
  for (const [key, entry] of entriesOf(value, '{"11-13": …}', report)) {
    const at = within(report, key);
    const span = readSpan(key, at);
    if (span === undefined) continue;
    const other = rows.find((row) => row.from < span.to && span.from < row.to);
    if (other) {
      at({
        message: { zh: `与 ${spanText(other)} 重叠`, en: `overlaps ${spanText(other)}` },
        allowed: { zh: '互不重叠的时段', en: 'spans that do not overlap' },
      });
    }
    rows.push({ ...span, value: readNumber(lever, entry, at) });
  }
  return rows.sort((a, b) => a.from - b.from);
}

function readDistricts(lever: IntegerLever, value: unknown, report: Report): DistrictRow[] {
  const rows: DistrictRow[] = [];
  for (const [key, entry] of entriesOf(value, '{"3": …}', report)) {
    const at = within(report, key);
    if (/^(0|[1-9]\d{0,5})$/.test(key) && Number(key) < mostDistricts) {
      rows.push({ district: Number(key), value: readNumber(lever, entry, at) });
      continue;
    }
    const allowed = wholeNumberRange(0, mostDistricts - 1);
    at({ message: notA(key, '片区编号', "a district's number"), allowed });
  }
  return rows.sort((a, b) => a.district - b.district);
}

function readRows(lever: IntegerLever, value: unknown, report: Report): SettingRow[] {
  if (value === undefined) return [];
  const list = listOrNothing(value, mostRows, report);
  return list.map((entry, i) => readRow(lever, entry, within(report, i)));
}

function readRow(lever: IntegerLever, value: unknown, report: Report): SettingRow {
  const names = lever.varies.map((variation) => rowKeys[variation]);
  const known = [...names, 'value'];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const list = known.join(', ');
    const allowed = { zh: `含 ${list} 的对象`, en: `an object with ${list}` };
    report({ message: notA(value, '对象', 'an object'), allowed });
    return { value: 0 };
  }
  const row = value as Record<string, unknown>;
  for (const key of Object.keys(row)) {
    if (!known.includes(key)) report(() => unknownKey(key, known), [key]);
  }
  if (!names.some((name) => row[name] !== undefined)) {
    const list = names.join(', ');
    report({
      message: { zh: '没有说明何时何地', en: 'does not say where or when' },
      allowed: { zh: `至少含 ${list} 之一`, en: `at least one of ${list}` },
    });
  }
  return readKnownRow(lever, row, report);
}

/** What a lever does not vary by has been refused as an unknown name. */
function readKnownRow(
  lever: IntegerLever,
  { hours, districts, weekdays: days, when, value }: Record<string, unknown>,
  report: Report,
): SettingRow {
  const span = hours === undefined ? undefined : readSpan(hours, within(report, 'hours'));
  return {
    ...(span === undefined ? {} : { hours: span }),
    ...(districts === undefined ? {} : {
      districts: readList(districts, mostDistricts, within(report, 'districts'), readDistrict),
    }),
    ...(days === undefined ? {} : {
      weekdays: readList(days, weekdays.length, within(report, 'weekdays'),
        (day, at) => readWord(weekdays, day, at)),
    }),
    ...(when === undefined ? {} : { when: readWord(conditions, when, within(report, 'when')) }),
    value: readNumber(lever, value, within(report, 'value')),
  };
}

function readWord<Word extends string>(
  words: readonly Word[],
  value: unknown,
  report: Report,
): Word {
  if (!words.includes(value as Word)) report(notOneOf(value, words));
  return value as Word;
}

function readDistrict(value: unknown, report: Report): number {
  const message = wholeNumberComplaint(value, 0, mostDistricts - 1);
  if (message) report({ message, allowed: wholeNumberRange(0, mostDistricts - 1) });
  return value as number;
}

/** A list of different entries, at least one. */
function readList<T>(
  value: unknown,
  most: number,
  report: Report,
  read: (entry: unknown, report: Report) => T,
): T[] {
  return listOrNothing(value, most, report).map((entry, i, all) => {
    const at = within(report, i);
    if (all.indexOf(entry) < i) {
      const allowed = { zh: '互不相同的项', en: 'entries that differ' };
      at({ message: { zh: '重复', en: 'stands twice' }, allowed });
    }
    return read(entry, at);
  });
}

function listOrNothing(value: unknown, most: number, report: Report): unknown[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= most) return value;
  const allowed = { zh: `1 至 ${most} 项的列表`, en: `a list of 1 to ${most} entries` };
  const message = Array.isArray(value)
    ? { zh: `有 ${value.length} 项`, en: `has ${value.length} entries` }
    : notA(value, '列表', 'a list');
  report({ message, allowed });
  return [];
}

function entriesOf(value: unknown, example: string, report: Report): [string, unknown][] {
  if (value === undefined) return [];
  const allowed = { zh: `形如 ${example} 的对象`, en: `an object like ${example}` };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report({ message: notA(value, '对象', 'an object'), allowed });
    return [];
  }
  const entries = Object.entries(value);
  if (entries.length === 0) report({ message: { zh: '为空', en: 'is empty' }, allowed });
  return entries;
}

const spanForm = {
  zh: '形如 "11-13" 的时段，0 至 24 时，起点小于终点',
  en: 'hours like "11-13", from 0 to 24, the first before the second',
};

function readSpan(value: unknown, report: Report): Span | undefined {
  const found = typeof value === 'string' ? /^(\d{1,2})-(\d{1,2})$/.exec(value) : null;
  const from = Number(found?.[1]);
  const to = Number(found?.[2]);
  if (from < to && to <= 24) return { from, to };
  report({ message: notA(value, '时段', 'a span of hours'), allowed: spanForm });
  return undefined;
}

function spanText({ from, to }: Span): string {
  return `${from}-${to}`;
}
