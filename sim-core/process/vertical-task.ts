// A task that only a vertical knows: it is handed on.

import { taskOfStamp, verticalOfStamp } from '../world/tasks.ts';
import type { Simulation } from './simulation.ts';

export function verticalTask({ city }: Simulation, row: number, stamp: number): void {
  const vertical = city.verticals[verticalOfStamp(stamp)];
  vertical.taskIsDue?.(city, vertical.own, taskOfStamp(stamp), row);
}
