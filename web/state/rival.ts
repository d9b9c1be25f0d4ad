// Levers that need another platform, and the city in which there is one: one platform offers
// exclusivity, the other does not.

import type { PolicyDiff } from '../../sim-core/index.ts';
import { basicsOf, sorted, unsigned, withBasics } from './policies.ts';
import type { Setup } from './setup.ts';

const offer = { 'merchant.exclusive-rebate': 150, 'merchant.exclusive-rank': 1500 } as const;
const ban = 'regulator.exclusivity-ban';

/** What one of two platforms does apart from the other. */
const offered: readonly string[] = Object.keys(offer);

/** Whether a lever does nothing in this city for want of another platform. */
export function lacksRival(lever: string, { scenario }: Setup): boolean {
  return scenario.platforms.length === 1 && (lever === ban || offered.includes(lever));
}

/** The question with a second platform. A ban is held against a market in which one offers it. */
export function withRival(setup: Setup, lever: string): Partial<Setup> {
  const { scenario, a, b } = setup;
  const [first] = scenario.platforms;
  const second = {
    id: `${first.id}2`,
    label: { zh: '另一家平台', en: 'The other platform' },
    policy: { title: '', changes: [] },
  };
  return {
    scenario: { ...scenario, platforms: [first, second] },
    a: lever === ban ? offeredBy(first.id, a) : a,
    b: offeredBy(first.id, b),
  };
}

/** A policy in which that platform alone offers what the policy, or else we, would offer. */
function offeredBy(platform: string, policy: PolicyDiff): PolicyDiff {
  const basics = basicsOf(policy);
  const isOffer = ([id]: readonly [string, unknown]): boolean => offered.includes(id);
  const own = Object.fromEntries(Object.entries(basics).filter(isOffer));
  const rest = Object.fromEntries(Object.entries(basics).filter((entry) => !isOffer(entry)));
  const set = sorted({ ...offer, ...own });
  return unsigned([
    ...withBasics(policy, rest).changes, { fromSeconds: 0, for: platform, set },
  ]);
}
