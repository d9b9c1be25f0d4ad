// The branch begins: the warm-up is over, the run's own policy takes the place of the one under
// which the past was, and figures count from here. It comes into force like any dated change; only
// riders' terms, which are settled once, are settled again where the two policies differ.

import { changeMoments } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { Task } from '../world/tasks.ts';
import { changeTerms, hiringTerms } from './hire.ts';
import { setPolicies } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: the branch with it, when it is the first after a warm-up. */
export function branchBegins(sim: Simulation, day: number): void {
  const { city } = sim;
  if (day === 0 || day !== city.warmUp) return;
  const before = hiringTerms(city);
  setPolicies(city, city.branchPolicy);
  fileChanges(city);
  changeTerms(sim, before);
  countAnew(city);
  city.facts.warmUpEnded();
}

/** Files a task for each later moment at which anybody's rules change. */
export function fileChanges({ queue, branchSeconds, policy, platforms }: City): void {
  for (const moment of changeMoments(policy, platforms)) {
    queue.push(branchSeconds + moment, Task.policyChanges, 0);
  }
}

function countAnew({ counts, orders }: City): void {
  counts.placed[0] = 0;
  counts.delivered[0] = 0;
  counts.late[0] = 0;
  counts.cancelled[0] = 0;
  counts.carried[0] = orders.head.open[0];
}
