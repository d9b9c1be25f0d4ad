// Days of the week. Day 0, the first of a run's branch, is a Monday; which weekday or week a day of
// a run is, is asked here only.

/** The days of a week; day 0 of a run is the first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** Days of a week. */
export const daysPerWeek = weekdays.length;

/** The place in `weekdays`, 0 to 6, of a whole day counted from day 0; days before it are below. */
export function weekdayOf(day: number): number {
  return ((day % daysPerWeek) + daysPerWeek) % daysPerWeek;
}

/** The week of a day: 0 is the week of day 0, and earlier weeks are negative. */
export function weekOf(day: number): number {
  return Math.floor(day / daysPerWeek);
}
