// Whom a change of a policy speaks to. Every owner of levers has an address, and `all` reaches
// everybody.

import type { LeverOwner } from './lever.ts';
import type { PolicyChange, PolicyDiff } from './policy.ts';

/** The address of everybody who has the levers that are set. */
export const everybody = 'all';
/** The regulator's address. */
export const theRegulator = 'regulator';
/** The address of all merchants. */
export const allMerchants = 'merchants';
const tierPrefix = `${allMerchants}:`;

/** Words that no platform may be called by, since they address somebody else. */
export const reservedAddresses: readonly string[] = [
  everybody, theRegulator, allMerchants, 'merchant', 'platform', 'platforms', 'world',
];

/** The address of one tier's merchants. */
export function tierAddress(tier: string): string {
  return tierPrefix + tier;
}

/** The tier that an address names; undefined when it names none. */
export function tierIn(address: string): string | undefined {
  return address.startsWith(tierPrefix) ? address.slice(tierPrefix.length) : undefined;
}

/** Whose levers an address can set; undefined when it is everybody's. */
export function ownerAt(address: string): LeverOwner | undefined {
  if (address === everybody) return undefined;
  if (address === theRegulator) return 'regulator';
  if (address === allMerchants || tierIn(address) !== undefined) return 'merchant';
  return 'platform';
}

/** The changes of a policy that speak to somebody who answers to some addresses. */
export function changesFor(policy: PolicyDiff, addresses: readonly string[]): PolicyChange[] {
  return policy.changes.filter(({ for: address = everybody }) => (
    address === everybody || addresses.includes(address)
  ));
}
