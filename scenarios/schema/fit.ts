// Whether policies fit the scenario that they are to be run in: its districts, days and platforms.
// Files are read without knowing the city; what they say of it is checked here, for every way in
// alike.

import type { PolicyDiff, Scenario } from '../../sim-core/index.ts';
import type { SiteGround } from '../../sim-core/ground.ts';
import { namesDistricts, policyMisfits } from './misfits.ts';
import type { Problem } from './problem.ts';
import { opensSites, siteMisfits } from './sites.ts';
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
  let ground: SiteGround | undefined;
  const isAsked = policies.some((policy) => namesDistricts(policy) || opensSites(policy));
  if (isAsked || scenarioNamesDistricts(scenario)) {
    // The ground takes a while and is seldom needed.
    const { siteGround } = await import('../../sim-core/ground.ts');
    ground = siteGround(scenario.city);
  }
  const districts = ground?.districtCount ?? Infinity;
  const place = placeOf(scenario, districts);
  return {
    scenario: scenarioMisfits(scenario, districts),
    policies: policies.map((policy) => [
      ...policyMisfits(policy, place),
      ...(ground === undefined ? [] : siteMisfits(policy, scenario, ground)),
    ]),
  };
}

/** Whether every dated change of a policy lies within the scenario's days. */
export function lastsFor(scenario: Scenario, policy: PolicyDiff): boolean {
  const dates = { ...policy, changes: policy.changes.map((change) => ({ ...change, set: {} })) };
  return policyMisfits(dates, placeOf(scenario, Infinity)).length === 0;
}
