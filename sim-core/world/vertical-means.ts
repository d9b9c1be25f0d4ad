// What a vertical's stages work with besides the city's tables: tasks of its own, its levers in
// force, and which merchants are its own.

import type { MerchantId, Seconds } from '../kernel/units.ts';
import type { Lever } from '../policy/lever.ts';
import type { Rules } from '../policy/rules.ts';
import type { City } from './city.ts';
import type { Merchants } from './merchants.ts';
import type { Platform } from './platform.ts';
import { stampOfTask, Task } from './tasks.ts';

/** Files a task of the vertical of a number for a moment; `taskIsDue` gets `task` and `row`. */
export function fileTask(
  city: City,
  vertical: number,
  dueSeconds: Seconds,
  task: number,
  row: number,
): void {
  city.queue.push(dueSeconds, Task.verticalTask, row, stampOfTask(vertical, task));
}

/** The numbers in force of a vertical's levers under a platform's policy, by the levers' names. */
export function rulesOf<L extends Readonly<Record<string, Lever>>>(
  platform: Platform,
  vertical: number,
  _levers: L,
): Rules<L> {
  return platform.verticalRules[vertical] as Rules<L>;
}

/** Whether somebody of the vertical of a number keeps shop under a row. */
export function isShopOf(merchants: Merchants, vertical: number, merchant: MerchantId): boolean {
  return merchants.isOpen[merchant] === 1 && merchants.vertical[merchant] === vertical;
}
