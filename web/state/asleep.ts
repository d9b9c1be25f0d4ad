// What of a policy holds on none of the days that are simulated: a weekend's price in a run of one
// Monday. Day 0 is a Monday.

import {
  type Lever, leverById, readWindow, secondsPerDay, type Setting,
} from '../../sim-core/index.ts';
import { type Weekday, weekdays } from '../../sim-core/policy-terms.ts';
import { basicsOf } from './policies.ts';
import type { Setup } from './setup.ts';

/** The days of the week among some days of a run, as a window is written. */
export function weekdaysIn(days: string): Weekday[] {
  const { first, last } = readWindow(days) ?? { first: 1, last: 1 };
  return weekdays.filter((_, weekday) => {
    const next = (weekday - (first - 1)) % weekdays.length;
    return first + (next < 0 ? next + weekdays.length : next) <= last;
  });
}

/** The weekdays on which alone a setting says something else, and that are not among these. */
export function asleepOn(setting: Setting, simulated: readonly Weekday[]): Weekday[] {
  if (typeof setting !== 'object') return [];
  const asleep = (setting.rows ?? []).flatMap(({ weekdays: days = [] }) => (
    days.some((day) => simulated.includes(day)) ? [] : days
  ));
  return weekdays.filter((day) => asleep.includes(day));
}

/** Levers of B of which something holds on none of these days, and A does not say the same. */
export function asleepLevers({ a, b }: Pick<Setup, 'a' | 'b'>, days: string): Lever[] {
  const simulated = weekdaysIn(days);
  const end = (readWindow(days)?.last ?? 1) * secondsPerDay;
  const inA = basicsOf(a);
  const ids = b.changes.flatMap(({ fromSeconds, set }) => (
    Object.entries(set).flatMap(([id, setting]) => {
      const isSame = JSON.stringify(inA[id]) === JSON.stringify(setting);
      const isLater = fromSeconds >= end;
      return !isSame && (isLater || asleepOn(setting, simulated).length > 0) ? [id] : [];
    })
  ));
  return [...new Set(ids)].flatMap((id) => leverById(id) ?? []);
}
