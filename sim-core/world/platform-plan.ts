// One of a city's platforms as a scenario names it.

import type { Text } from '../kernel/text.ts';
import type { PlatformPolicy } from '../policy/policy.ts';

/** Its name, when it opens, and what it decides apart from the run's policy. */
export interface PlatformPlan extends PlatformPolicy {
  readonly label: Text;
  /**
   * Days of the run, warm-up included, after which it opens: a whole number from 1. Until then it
   * has no users, no merchants and no riders. One without it is there from the beginning, and one
   * at least must be.
   */
  readonly opensAfterDays?: number;
}

/** Whether a platform is there from the beginning. */
export function opensAtFirst({ opensAfterDays = 0 }: PlatformPlan): boolean {
  return opensAfterDays === 0;
}

/**
 * Among how many platforms a city's orders and riders are shared when one begins: those that are
 * there from the beginning; one that comes later expects to be one of all.
 */
export function sharersOf(plans: readonly PlatformPlan[], plan: PlatformPlan): number {
  return opensAtFirst(plan) ? plans.filter(opensAtFirst).length : plans.length;
}
