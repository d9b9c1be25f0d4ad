// The branch begins: the warm-up is over, the run's own policy takes the place of the one under
// which the past was, and figures count from here. It comes into force like any dated change; only
// riders' terms, which are settled once, are settled again where the two policies differ.

import { changeMoments, type InForce } from '../policy/policy.ts';
import type { City } from '../world/city.ts';
import { Task } from '../world/tasks.ts';
import { changeTerms } from './hire.ts';
import { setPolicies } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: the branch with it, when it is the first after a warm-up. */
export function branchBegins(sim: Simulation, day: number): void {
  const { city } = sim;
  if (day === 0 || day !== city.warmUp) return;
  const before: InForce[] = [];
  for (const { policy } of city.platforms) before.push(policy);
  setPolicies(city, city.branchPolicy);
  fileChanges(city);
  changeTerms(sim, before);
  countAnew(city);
  city.facts.warmUpEnded();
}

/** Files every later change of the policies in force. */
export function fileChanges({ queue, branchSeconds, platforms }: City): void {
  for (const { id, diff } of platforms) {
    for (const moment of changeMoments(diff)) {
      queue.push(branchSeconds + moment, Task.policyChanges, id);
    }
  }
}

function countAnew({ counts, orders }: City): void {
  counts.placed[0] = 0;
  counts.delivered[0] = 0;
  counts.late[0] = 0;
  counts.cancelled[0] = 0;
  counts.carried[0] = orders.head.open[0];
}
