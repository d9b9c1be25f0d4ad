// Work that dispatch does less often than its rounds: in the first round of each stretch of time.

import type { Seconds } from '../kernel/units.ts';

/** Rounds in which an order counts as young. */
const youngRounds = 6;

/** Whether a round is the first since a full multiple of `everySeconds`. */
export function isFirstIn(
  everySeconds: Seconds,
  nowSeconds: Seconds,
  batchSeconds: Seconds,
): boolean {
  return nowSeconds % everySeconds < batchSeconds;
}

/**
 * Whether an order released so long ago is tried in this round: in its first, then in every
 * second, later in every third. A rider who was too dear half a minute ago mostly still is; trying
 * each time costs a third more comparisons for some seconds of delivery time (docs/dispatch.md).
 */
export function isTried(ageSeconds: Seconds, batchSeconds: Seconds): boolean {
  const round = Math.floor(ageSeconds / batchSeconds);
  return round >= 0 && round % (round < youngRounds ? 2 : 3) === 0;
}
