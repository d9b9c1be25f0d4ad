// Days of the week and holidays as functions of a day's number alone. Day 0 is the first day of a
// run's branch, a Monday; the days of its warm-up have negative numbers.

export const daysPerWeek = 7;

/** 0 Monday to 6 Sunday. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The weekday of a day, 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return ((day % daysPerWeek) + daysPerWeek) % daysPerWeek;
}

/** The week of a day: 0 is the week of day 0, and earlier weeks are negative. */
export function weekOf(day: number): number {
  return Math.floor(day / daysPerWeek);
}

/** Whether a day is one of a list of holidays; no day is, unless a list says so. */
export function isHoliday(day: number, holidays: readonly number[] = []): boolean {
  return holidays.includes(day);
}
