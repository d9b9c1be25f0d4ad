// The branch begins: the warm-up is over, the run's own policy takes the place of the one under
// which the past was, and figures count from here. It comes into force like any dated change; only
// riders' terms, which are settled once, are settled again where the two policies differ.

import type { PlatformRules } from '../policy/rules.ts';
import type { City } from '../world/city.ts';
import { changeTerms } from './hire.ts';
import { fileChanges, setPolicy } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** A day opens: the branch with it, when it is the first after a warm-up. */
export function branchBegins(sim: Simulation, day: number): void {
  const { city } = sim;
  if (day === 0 || day !== city.warmUp) return;
  const { assumptions } = city;
  const rules: PlatformRules[] = [];
  for (const platform of city.platforms) rules.push(platform.rules);
  city.policy = city.branchPolicy;
  city.pricePolicy = sim.mediation?.pricePolicy ?? city.branchPolicy;
  setPolicy(city);
  fileChanges(city);
  changeTerms(sim, { rules, assumptions });
  countAnew(city);
  city.facts.warmUpEnded();
}

function countAnew({ counts, orders }: City): void {
  counts.placed[0] = 0;
  counts.delivered[0] = 0;
  counts.late[0] = 0;
  counts.cancelled[0] = 0;
  counts.carried[0] = orders.head.open[0];
}
