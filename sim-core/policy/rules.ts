// Rules are a policy compiled for whoever decides: the numbers that the engine reads. A lever that
// may vary becomes a `Varied`, any other a plain number, so neither can be read as the other.

import { assert } from '../kernel/assert.ts';
import { joined } from '../kernel/joined.ts';
import type { Seconds } from '../kernel/units.ts';
import { allMerchants, changesFor, theRegulator, tierAddress } from './addresses.ts';
import { defaultNumber, optionIndex, type Lever, type LeverOwner } from './lever.ts';
import {
  assumptions,
  couponLevers,
  merchantLevers,
  platformLevers,
  regulatorLevers,
} from './levers/index.ts';
import type { PlatformPolicy, PolicyChange, PolicyDiff, Setting } from './policy.ts';
import { firstProgramme, idInProgramme, mostProgrammes, programmesIn } from './programmes.ts';
import { rowsOf, Varied } from './varied.ts';

type Levers = Readonly<Record<string, Lever>>;

/** What a lever compiles to. */
export type Compiled<L extends Lever> = L['varies'] extends readonly [] ? number : Varied;

/** What a set of levers compiles to. */
export type Rules<L extends Levers> = { readonly [K in keyof L]: Compiled<L[K]> };

export type CouponRules = Rules<typeof couponLevers>;
export type MerchantRules = Rules<typeof merchantLevers>;
export type RegulatorRules = Rules<typeof regulatorLevers>;
/** What nobody decides. */
export type Assumptions = Rules<typeof assumptions>;

/** What one platform decides. */
export interface PlatformRules extends Rules<typeof platformLevers> {
  /** Programmes at once, at most `mostProgrammes`, each at the same place for a whole run. */
  readonly coupons: readonly CouponRules[];
}

/** What is decided for the whole city. */
export interface CityRules {
  readonly regulator: RegulatorRules;
  /** By merchant tier. */
  readonly merchants: readonly MerchantRules[];
}

/** A platform's own changes, then the run's that are addressed to it, up to a moment. */
export function platformRules(
  platform: PlatformPolicy,
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
): PlatformRules {
  const changes = [platform.policy, policy].flatMap((each) => changesFor(each, [platform.id]));
  const begun = upTo(atSeconds, changes);
  // Programmes of later changes have their place from the start, so that none ever moves.
  const names = programmesIn('coupon', changes);
  assert(names.length <= mostProgrammes, 'too many coupon programmes', names.length);
  return joined(compileRules(platformLevers, begun, districtCount), {
    coupons: names.map((name) => compileRules(couponLevers, begun, districtCount, name)),
  });
}

/**
 * What holds under a platform of levers from elsewhere, as verticals bring them, up to a moment:
 * each listens to its owner's address, that of merchants to all tiers of their vertical together.
 */
export function broughtRules<L extends Levers>(
  levers: L,
  tiers: readonly { readonly id: string }[],
  platform: PlatformPolicy,
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
): Rules<L> {
  const addresses: Readonly<Record<LeverOwner, readonly string[]>> = {
    platform: [platform.id],
    merchant: [allMerchants, ...tiers.map(({ id }) => tierAddress(id))],
    regulator: [theRegulator],
    world: [],
  };
  const entries = Object.entries(levers).map(([key, lever]) => {
    const policies = lever.owner === 'platform' ? [platform.policy, policy] : [policy];
    const changes = policies.flatMap((each) => changesFor(each, addresses[lever.owner]));
    return Object.entries(compileRules({ [key]: lever }, upTo(atSeconds, changes), districtCount));
  });
  return Object.fromEntries(entries.flat()) as Rules<L>;
}

/** The regulator's and each merchant tier's rules up to a moment. */
export function cityRules(
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
  tiers: readonly { readonly id: string }[],
): CityRules {
  const forTier = (tier: string) => [allMerchants, tierAddress(tier)];
  return {
    regulator: rulesFor([theRegulator], regulatorLevers, policy, atSeconds, districtCount),
    merchants: tiers.map(({ id }) => (
      rulesFor(forTier(id), merchantLevers, policy, atSeconds, districtCount)
    )),
  };
}

/** The assumptions about the world up to a moment. */
export function assumptionsIn(
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
): Assumptions {
  return rulesFor([], assumptions, policy, atSeconds, districtCount);
}

/** Some levers under a policy, up to a moment, for somebody who answers to some addresses. */
export function rulesFor<L extends Levers>(
  addresses: readonly string[],
  levers: L,
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
): Rules<L> {
  return compileRules(levers, upTo(atSeconds, changesFor(policy, addresses)), districtCount);
}

/** Changes applied in order to the defaults of some levers, in one of their programmes. */
export function compileRules<L extends Levers>(
  levers: L,
  changes: readonly PolicyChange[],
  districtCount: number,
  programme = firstProgramme,
): Rules<L> {
  const entries = Object.entries(levers).map(([key, lever]) => {
    const id = idInProgramme(lever.id, programme);
    const setting = changes.findLast(({ set }) => set[id] !== undefined)?.set[id];
    const usual = programme === firstProgramme ? defaultNumber(lever) : furtherDefault(lever);
    return [key, compiled(lever, setting, usual, districtCount)] as const;
  });
  return Object.fromEntries(entries) as Rules<L>;
}

/** Adds to a list all numbers in rules, and in rules inside them, that change from hour to hour. */
export function findVarying(rules: object, found: Varied[]): void {
  for (const value of Object.values(rules) as unknown[]) {
    if (value instanceof Varied) {
      if (value.turns) found.push(value);
    } else if (typeof value === 'object' && value !== null) findVarying(value, found);
  }
}

function upTo(atSeconds: Seconds, changes: readonly PolicyChange[]): PolicyChange[] {
  return changes.filter((change) => change.fromSeconds <= atSeconds);
}

function furtherDefault(lever: Lever): number {
  return lever.kind === 'integer' ? lever.furtherValue ?? lever.value : defaultNumber(lever);
}

function compiled(
  lever: Lever,
  setting: Setting | undefined,
  usual: number,
  districtCount: number,
): number | Varied {
  if (typeof setting === 'object') {
    assert(lever.varies.length > 0, `${lever.id} is one number always`);
    return new Varied(setting.default ?? usual, rowsOf(setting), districtCount);
  }
  const plain = typeof setting === 'string' ? optionOf(lever, setting) : setting ?? usual;
  return lever.varies.length > 0 ? new Varied(plain, [], districtCount) : plain;
}

function optionOf(lever: Lever, option: string): number {
  assert(lever.kind === 'choice', `${lever.id} takes a number`);
  const index = optionIndex(lever, option);
  assert(index >= 0, `${lever.id} has no option ${option}`);
  return index;
}
