// What an order was worth as it was lived, in utility, over what it seemed to be worth at the
// choice: the time really waited against the time believed, minutes after the promise at more than
// their price, and the food against the stars shown.

/** How far one experience moves loyalty (assumed). */
export const loyaltyStep = 0.15;

/** What an order was chosen for and what came of it, minutes and stars. */
export interface Lived {
  readonly perceivedMinutes: number;
  readonly waitedMinutes: number;
  /** After the promise; 0 when it was kept. */
  readonly lateMinutes: number;
  readonly starsShown: number;
  readonly starsLived: number;
}

/**
 * Utility of a delivered order over that at its choice. `latenessWeight`: a minute after the
 * promise over a minute of waiting (B1.03 over B1.02 is about 3).
 */
export function livedCorrection(
  lived: Lived,
  timePerMinute: number,
  latenessWeight: number,
  perStar: number,
): number {
  const { perceivedMinutes, waitedMinutes, lateMinutes, starsShown, starsLived } = lived;
  const minutes = perceivedMinutes - waitedMinutes - (latenessWeight - 1) * lateMinutes;
  return timePerMinute * minutes + perStar * (starsLived - starsShown);
}

/** Utility of an order that never came, below doing without: the minutes waited in vain. */
export function waitedInVain(
  waitedMinutes: number,
  lateMinutes: number,
  timePerMinute: number,
  latenessWeight: number,
): number {
  return -timePerMinute * (waitedMinutes + (latenessWeight - 1) * lateMinutes);
}

/**
 * Lateness expected after one more experience, seconds. It moves a part of the way, twice as far
 * when an order was late as when it was early: what is early is barely noticed (B1.09).
 */
export function expectedLateness(
  expectedSeconds: number,
  lateSeconds: number,
  speed: number,
): number {
  const step = lateSeconds > 0 ? speed : speed / 2;
  return expectedSeconds + step * (lateSeconds - expectedSeconds);
}
