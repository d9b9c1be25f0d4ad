// Work that dispatch does less often than its rounds: in the first round of each stretch of time.

import type { Seconds } from '../kernel/units.ts';

/** Whether a round is the first since a full multiple of `everySeconds`. */
export function isFirstIn(
  everySeconds: Seconds,
  nowSeconds: Seconds,
  batchSeconds: Seconds,
): boolean {
  return nowSeconds % everySeconds < batchSeconds;
}
