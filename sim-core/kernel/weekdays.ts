// Days of the week as functions of a day's number alone. Day 0 is the first day of a run's branch,
// a Monday; the days of its warm-up have negative numbers.

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const daysPerWeek = weekdays.length;

/** The place of a day in `weekdays`, 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return ((day % daysPerWeek) + daysPerWeek) % daysPerWeek;
}

/** The week of a day: 0 is the week of day 0, and earlier weeks are negative. */
export function weekOf(day: number): number {
  return Math.floor(day / daysPerWeek);
}
