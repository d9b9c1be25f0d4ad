// Days of the week. Day 0 is a Monday; which weekday a day of a run is, is asked here only.

/** The days of a week; day 0 of a run is the first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** The place in `weekdays`, 0 to 6, of a whole day counted from day 0; days before it are below. */
export function weekdayOf(day: number): number {
  return ((day % weekdays.length) + weekdays.length) % weekdays.length;
}
