// Which levers a policy sets otherwise than its baseline, and the policies in between, which change
// some of them only.

import { isMeant, type PolicyChange, type PolicyDiff } from '../policy/policy.ts';
import type { Scenario } from '../run/engine.ts';
import type { PolicyAgainst } from './factors.ts';
import { policiesSetTheSame } from './same-policy.ts';

/** All sites that a policy opens stand among its levers, as one and under this name. */
const sites = 'open';

/** Ids of the levers that differ, with their programmes, in the order in which they are set. */
export function changedLevers(scenario: Scenario, { baseline, policy }: PolicyAgainst): string[] {
  const ids = new Set([...policy.changes, ...baseline.changes].flatMap(({ set, open }) => (
    [...Object.keys(set), ...(open === undefined ? [] : [sites])]
  )));
  return [...ids].filter((id) => {
    const only = (other: string): boolean => other === id;
    return !policiesSetTheSame(scenario, restricted(baseline, only), restricted(policy, only));
  });
}

/** The baseline with some levers as the policy has them. */
export function changedIn(
  { baseline, policy }: PolicyAgainst,
  levers: readonly string[],
): PolicyDiff {
  const isChanged = (id: string): boolean => levers.includes(id);
  const changes = [
    ...restricted(baseline, (id) => !isChanged(id)).changes,
    ...restricted(policy, isChanged).changes,
  ].sort((a, b) => a.fromSeconds - b.fromSeconds);
  return { title: levers.join(' '), changes };
}

function restricted(policy: PolicyDiff, isKept: (id: string) => boolean): PolicyDiff {
  const changes = policy.changes.map(({ open, ...change }): PolicyChange => ({
    ...change,
    set: Object.fromEntries(Object.entries(change.set).filter(([id]) => isKept(id))),
    ...(open !== undefined && isKept(sites) ? { open } : {}),
  }));
  return { ...policy, changes: changes.filter(isMeant) };
}
