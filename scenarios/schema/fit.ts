// Whether policies fit the scenario that they are to be run in: its districts, days and platforms.
// Files are read without knowing the city; what they say of it is checked here, for every way in
// alike.

import type { PolicyDiff, Scenario } from '../../sim-core/index.ts';
import { namesDistricts, policyMisfits } from './misfits.ts';
import type { Problem } from './problem.ts';
import { placeOf, scenarioMisfits, scenarioNamesDistricts } from './scenario-file.ts';

export interface Misfits {
  readonly scenario: readonly Problem[];
  /** One list a policy, empty if all fits. */
  readonly policies: readonly (readonly Problem[])[];
}

/** What a scenario says of itself, and each policy of it, that it does not have. */
export async function misfitsIn(
  scenario: Scenario,
  policies: readonly PolicyDiff[],
): Promise<Misfits> {
  let districts = Infinity;
  if (policies.some(namesDistricts) || scenarioNamesDistricts(scenario)) {
    // Districts come with the ground, which takes a while and is seldom needed.
    const { districtCountOf } = await import('../../sim-core/ground.ts');
    districts = districtCountOf(scenario.city);
  }
  const place = placeOf(scenario, districts);
  return {
    scenario: scenarioMisfits(scenario, districts),
    policies: policies.map((policy) => policyMisfits(policy, place)),
  };
}

/** Whether every dated change of a policy lies within the scenario's days. */
export function lastsFor(scenario: Scenario, policy: PolicyDiff): boolean {
  const dates = { ...policy, changes: policy.changes.map((change) => ({ ...change, set: {} })) };
  return policyMisfits(dates, placeOf(scenario, Infinity)).length === 0;
}
