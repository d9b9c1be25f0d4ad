// Everything that a policy compiles to, for a platform called `a` and one merchant tier.

import { noChange, type PolicyDiff } from '../../sim-core/policy/policy.ts';
import {
  assumptionsIn,
  broughtRules,
  cityRules,
  platformRules,
  findVarying,
  type Assumptions,
  type CityRules,
  type PlatformRules,
} from '../../sim-core/policy/rules.ts';
import type { Moment, Varied } from '../../sim-core/policy/varied.ts';
import { verticals } from '../../sim-core/verticals/brought.ts';

export interface AllRules {
  readonly platform: PlatformRules;
  readonly city: CityRules;
  readonly assumptions: Assumptions;
  /** Of each vertical's own levers. */
  readonly brought: readonly object[];
}

/** A dry Monday at ten. */
export const mondayAtTen: Moment = { hour: 10, weekday: 0, rainLevel: 0, isHot: false };

/** Lets all that varies in rules take up a moment. */
export function turnTo(moment: Moment, rules: object): void {
  const varying: Varied[] = [];
  findVarying(rules, varying);
  for (const varied of varying) varied.turnTo(moment);
}

/** The rules in force at a second, turned to a moment; of the platform with an id. */
export function rulesUnder(
  policy: PolicyDiff,
  atSeconds = 0,
  districtCount = 3,
  moment = mondayAtTen,
  id = 'a',
): AllRules {
  const rules = {
    platform: platformRules({ id, policy: noChange }, policy, atSeconds, districtCount),
    city: cityRules(policy, atSeconds, districtCount, [{ id: 'chain' }]),
    assumptions: assumptionsIn(policy, atSeconds, districtCount),
    brought: verticals.map(({ levers = {}, tiers }) => (
      broughtRules(levers, tiers, { id, policy: noChange }, policy, atSeconds, districtCount)
    )),
  };
  turnTo(moment, rules);
  return rules;
}
