// Whether policies fit the scenario that they are to be run in: its districts and its days. Files
// are read without knowing the city; what they say of it is checked here, for every door alike.

import type { PolicyDiff } from '../../sim-core/policy/policy.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { namesDistricts, policyMisfits } from './policy-file.ts';
import type { Problem } from './problem.ts';

/** What each policy says that the scenario does not have: one list a policy, empty if all fits. */
export async function misfitsIn(
  scenario: Scenario,
  policies: readonly PolicyDiff[],
): Promise<Problem[][]> {
  let districts = Infinity;
  if (policies.some(namesDistricts)) {
    // Districts come with the ground, which takes a while and is seldom needed.
    const { buildSpace } = await import('../../sim-core/world/space.ts');
    districts = buildSpace(scenario.city).districtCount;
  }
  return policies.map((policy) => policyMisfits(policy, districts, dayAfterLast(scenario)));
}

/** Whether every dated change of a policy lies within the scenario's days. */
export function lastsFor(scenario: Scenario, policy: PolicyDiff): boolean {
  const dates = { ...policy, changes: policy.changes.map((change) => ({ ...change, set: {} })) };
  return policyMisfits(dates, Infinity, dayAfterLast(scenario)).length === 0;
}

/** The first day that is no longer run, counted as policies count days. */
function dayAfterLast({ days, warmUp }: Scenario): number {
  return days + warmUp;
}
