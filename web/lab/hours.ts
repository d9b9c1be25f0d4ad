// Settings that differ by hour, as twenty-four numbers and back: runs of equal hours are one entry,
// and a setting with no odd hour left is a plain number again.

import type { Lever, Setting, VariedSetting } from '../../sim-core/index.ts';
import { varied } from '../state/varied.ts';

/** The setting with another value for the whole day; odd hours stay as they are. */
export function withPlain(setting: Setting, value: number): Setting {
  return typeof setting === 'object' ? { ...setting, default: value } : value;
}

/** The value in force in each of the twenty-four hours. */
export function hoursOf(setting: Setting, lever: Lever): number[] {
  const read: VariedSetting =
    typeof setting === 'object' ? setting : { default: Number(setting) };
  const values = Array.from({ length: 24 }, () => read.default ?? Number(lever.value));
  for (const { from, to, value } of read.hours ?? []) values.fill(value, from, to);
  return values;
}

/** The setting that has these values by hour; districts and rows of the one before stay. */
export function settingOfHours(
  values: readonly number[],
  plain: number,
  before: Setting = plain,
): Setting {
  const { districts, rows } = typeof before === 'object' ? before : {};
  const hours: { from: number; to: number; value: number }[] = [];
  values.forEach((value, hour) => {
    const last = hours.at(-1);
    if (value === plain) return;
    if (last !== undefined && last.to === hour && last.value === value) last.to = hour + 1;
    else hours.push({ from: hour, to: hour + 1, value });
  });
  return varied(plain, { hours, districts, rows });
}
