// When somebody fetches a parcel: a hazard by the hour of the day, which a fee raises once the
// parcel is overdue. An exponential draw says how much of it is used up until then, so that the
// same person comes sooner under a fee and never later.

import { hourIndexOf, hourOfDay, secondsPerHour, type Seconds } from '../../kernel/units.ts';

/** Chance an hour, by the hour of the day (assumed). */
export const hazardByHour: readonly number[] = [
  ...hours(7, 0.02), ...hours(10, 0.04), ...hours(5, 0.22), ...hours(2, 0.06),
];
/** What a fee of one yuan a day adds to the hazard, as a share of it (assumed). */
const perYuan = 0.5;
/** After so long a parcel goes back to its sender (assumed). */
export const mostSeconds: Seconds = 72 * secondsPerHour;

function hours(count: number, chance: number): readonly number[] {
  return Array.from({ length: count }, () => chance);
}

/** The hazard of an overdue parcel over that of another, under a fee a day. */
export function overdueFactor(feeFen: number): number {
  return 1 + perYuan * (feeFen / 100);
}

/**
 * The second at which `hazardLeft` is used up from `putInAt` on, or `mostSeconds` after it if
 * that comes before. From `freeUntil` on the hazard is `factor` times as high.
 */
export function fetchedAt(
  byHour: readonly number[],
  putInAt: Seconds,
  freeUntil: Seconds,
  factor: number,
  hazardLeft: number,
): Seconds {
  const lastAt = putInAt + mostSeconds;
  let left = hazardLeft;
  let at = putInAt;
  while (at < lastAt) {
    const isOverdue = at >= freeUntil;
    const hourEnds = (hourIndexOf(at) + 1) * secondsPerHour;
    const until = Math.min(hourEnds, lastAt, isOverdue ? lastAt : freeUntil);
    const perSecond = (byHour[hourOfDay(at)] * (isOverdue ? factor : 1)) / secondsPerHour;
    if (perSecond * (until - at) >= left) return Math.min(lastAt, at + Math.ceil(left / perSecond));
    left -= perSecond * (until - at);
    at = until;
  }
  return lastAt;
}
