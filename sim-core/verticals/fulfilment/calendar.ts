// A calendar of half hours: whoever goes to people has a word of bits for each day of two weeks, in
// which each half hour from seven in the morning is free or taken, and never taken twice.

import { assert } from '../../kernel/assert.ts';
import type { Records } from '../../kernel/records.ts';
import { secondsPerHour, type MerchantId, type Seconds } from '../../kernel/units.ts';

/** Days that a calendar shows, today among them. */
export const calendarDays = 14;
/** Half hours of a day, from seven in the morning to nine in the evening. */
export const slotsPerDay = 28;
const firstSecond = 7 * secondsPerHour;
const slotSeconds = secondsPerHour / 2;

/** A worker's columns: rows have the merchants' ids. A vertical may add some of its own. */
export const calendarColumns = {
  /** By a day's number's remainder, its half hours that are taken as bits. */
  busy: ['f64', calendarDays],
} as const;

export type Calendars = Records<typeof calendarColumns>;

/** The half hour of a day in which a second of it falls; may be outside the calendar. */
export function slotAt(secondOfDay: Seconds): number {
  return Math.floor((secondOfDay - firstSecond) / slotSeconds);
}

/** The second of a day at which a half hour begins. */
export function secondOfSlot(slot: number): Seconds {
  return firstSecond + slot * slotSeconds;
}

/** Half hours that so many seconds take. */
export function slotsOf(seconds: number): number {
  return Math.ceil(seconds / slotSeconds);
}

/** Whether so many half hours from one on are all in the day, and free. */
export function isFree(
  { busy }: Calendars,
  worker: MerchantId,
  day: number,
  slot: number,
  slots: number,
): boolean {
  if (slot < 0 || slot + slots > slotsPerDay) return false;
  return (busy[worker + (day % calendarDays)] & bitsOf(slot, slots)) === 0;
}

/** Takes half hours that are free. */
export function takeSlots(
  calendars: Calendars,
  worker: MerchantId,
  day: number,
  slot: number,
  slots: number,
): void {
  assert(isFree(calendars, worker, day, slot, slots), 'these half hours are taken', slot, slots);
  calendars.busy[worker + (day % calendarDays)] |= bitsOf(slot, slots);
}

/** Gives half hours back that were taken. */
export function freeSlots(
  { busy }: Calendars,
  worker: MerchantId,
  day: number,
  slot: number,
  slots: number,
): void {
  busy[worker + (day % calendarDays)] &= ~bitsOf(slot, slots);
}

/** A day is over: the place of its half hours is another's, two weeks on. */
export function clearDay({ busy }: Calendars, worker: MerchantId, day: number): void {
  busy[worker + (day % calendarDays)] = 0;
}

/** Half hours taken on a day. */
export function takenOn({ busy }: Calendars, worker: MerchantId, day: number): number {
  let bits = busy[worker + (day % calendarDays)];
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function bitsOf(slot: number, slots: number): number {
  return ((1 << slots) - 1) << slot;
}
