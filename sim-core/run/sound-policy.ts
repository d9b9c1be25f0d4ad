// Policies that a program hands to a run. Files and links are read with problems that say where and
// what is allowed; a program that skips the readers must not get an answer about the defaults for a
// misspelt lever, so that what no file may say is an error here.

import { everybody, ownerAt } from '../policy/addresses.ts';
import type { Lever } from '../policy/lever.ts';
import { leverById } from '../verticals/levers.ts';
import type {
  PlannedSite, PolicyDiff, Setting, SettingRow, VariedSetting,
} from '../policy/policy.ts';
import { type Space, zoneAt } from '../world/space.ts';

/** More faults than this are not listed. */
const mostNamed = 5;

/** Who can be spoken to in a city, and what its verticals bring to be set. */
export interface PolicyPlace {
  /** Ids of its platforms. */
  readonly platforms: readonly string[];
  /** By id. */
  readonly brought: ReadonlyMap<string, Lever>;
  /** Ids of the tiers of each vertical at work, by its id. */
  readonly tiers: ReadonlyMap<string, readonly string[]>;
  readonly space: Space;
}

/** Throws when a policy says what cannot be: every fault with its place, the first few of them. */
export function checkSound(policy: PolicyDiff, place: PolicyPlace): void {
  const faults = policy.changes.flatMap(({ fromSeconds, for: address, set, open = [] }, i) => [
    ...momentFaults(fromSeconds).map((fault) => `changes[${i}].fromSeconds ${fault}`),
    ...addressFaults(address ?? everybody, place).map((fault) => `changes[${i}].for ${fault}`),
    ...Object.entries(set).flatMap(([id, setting]) => (
      settingFaults(leverById(id) ?? place.brought.get(id), setting)
        .map((fault) => `changes[${i}].set["${id}"] ${fault}`)
    )),
    ...open.flatMap((site, nth) => siteFaults(site, place)
      .map((fault) => `changes[${i}].open[${nth}] ${fault}`)),
  ]);
  if (faults.length === 0) return;
  const more = faults.length > mostNamed ? `; and ${faults.length - mostNamed} more` : '';
  throw new TypeError(`Policy "${policy.title}": ${faults.slice(0, mostNamed).join('; ')}${more}`);
}

function momentFaults(fromSeconds: unknown): string[] {
  return Number.isInteger(fromSeconds) && (fromSeconds as number) >= 0
    ? []
    : [`is ${String(fromSeconds)}; allowed: whole seconds from day 0 00:00 on, 0 or more `
      + '(`parsePolicy` of the scenarios turns the moments of policy files into them)'];
}

function addressFaults(address: string, { platforms }: PolicyPlace): string[] {
  const isStranger = ownerAt(address) === 'platform' && !platforms.includes(address);
  return isStranger ? [`is "${address}", whom the scenario has not`] : [];
}

function siteFaults(site: PlannedSite, { tiers, space }: PolicyPlace): string[] {
  const { vertical, tier, xMetres, yMetres } = site;
  const known = tiers.get(vertical);
  if (known === undefined) return [`is of "${vertical}", which the scenario has not`];
  const isInside = xMetres >= 0 && xMetres < space.columns * space.zoneMetres
    && yMetres >= 0 && yMetres < space.rows * space.zoneMetres;
  const isDry = isInside && space.land[zoneAt(space, xMetres, yMetres)] === 1;
  return [
    ...(tier === undefined || known.includes(tier) ? [] : [`is no "${tier}"; ${known.join(', ')}`]),
    ...(isDry ? [] : [`stands at ${xMetres}, ${yMetres}, which is not dry ground of the city`]),
  ];
}

function settingFaults(lever: Lever | undefined, setting: Setting): string[] {
  if (lever === undefined) return ['is no lever'];
  if (typeof setting === 'object' && setting !== null) return variedFaults(lever, setting);
  const fault = valueFault(lever, setting);
  return fault === undefined ? [] : [fault];
}

function variedFaults(lever: Lever, setting: VariedSetting): string[] {
  if (lever.varies.length === 0) return ['does not vary'];
  const { default: elsewhere, hours = [], districts = [], rows = [] } = setting;
  const values: readonly (Pick<SettingRow, 'value'>)[] = [
    ...(elsewhere === undefined ? [] : [{ value: elsewhere }]), ...hours, ...districts, ...rows,
  ];
  return values.flatMap(({ value }) => valueFault(lever, value) ?? []);
}

function valueFault(lever: Lever, value: unknown): string | undefined {
  if (lever.kind === 'choice') {
    const options = lever.options.map(({ id }) => id);
    return options.includes(value as string)
      ? undefined
      : `is ${String(value)}; allowed: ${options.join(', ')}`;
  }
  const { min, max } = lever;
  const isIn = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  return isIn ? undefined : `is ${String(value)}; allowed: a whole number from ${min} to ${max}`;
}
