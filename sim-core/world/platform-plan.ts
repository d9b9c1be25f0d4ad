// One of a city's platforms as a scenario names it, and which changes of a policy concern it.

import type { Text } from '../kernel/text.ts';
import type { PolicyChange, PolicyDiff } from '../policy/policy.ts';

export interface PlatformPlan {
  /** Unique within a scenario; policies address it by this. */
  readonly id: string;
  readonly label: Text;
  /** In force from the first second, before the run's policy is laid over it. */
  readonly policy: PolicyDiff;
}

/** The platform's own changes, then those of the run's policy that are addressed to it. */
export function policyFor(plan: PlatformPlan, policy: PolicyDiff): PolicyDiff {
  const concerned = policy.changes.filter((change) => isFor(plan, change));
  return { ...policy, changes: [...plan.policy.changes, ...concerned] };
}

function isFor(plan: PlatformPlan, change: PolicyChange): boolean {
  return change.for === undefined || change.for === 'all' || change.for === plan.id;
}
