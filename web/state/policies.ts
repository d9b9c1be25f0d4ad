// A policy as the page edits it. Sliders move the part that is in force from the first second on
// every platform; changes with a later date or for one platform stay as they were written, and can
// only be taken out.

import {
  noChange, type PolicyChange, type PolicyDiff, type Setting,
} from '../../sim-core/index.ts';

/** What the page calls a policy that nobody has named. */
const ownTitle = 'B';

export type Settings = Readonly<Record<string, Setting>>;

/** What is set from the first second on every platform, later entries over earlier ones. */
export function basicsOf(policy: PolicyDiff): Settings {
  const sets = policy.changes.slice(0, basicCount(policy)).map((change) => change.set);
  return Object.assign({}, ...sets) as Settings;
}

/** All other changes, in the order in which they are written and applied. */
export function othersOf(policy: PolicyDiff): readonly PolicyChange[] {
  return policy.changes.slice(basicCount(policy));
}

/** The policy with other basics; its other changes stay, and who wrote it wrote it otherwise. */
export function withBasics(policy: PolicyDiff, basics: Settings): PolicyDiff {
  return unsigned([...basicChange(basics), ...othersOf(policy)]);
}

/** The policy without one of its other changes, counted from 0. */
export function withoutOther(policy: PolicyDiff, index: number): PolicyDiff {
  const others = othersOf(policy).filter((_, at) => at !== index);
  return unsigned([...basicChange(basicsOf(policy)), ...others]);
}

/** A policy as the page makes it. */
export function unsigned(changes: readonly PolicyChange[]): PolicyDiff {
  return { title: ownTitle, changes };
}

/** Whether somebody has given a policy a name: a file's, or a link's. */
export function isNamed({ title, changes }: PolicyDiff): boolean {
  return changes.length > 0 && ![ownTitle, 'A', noChange.title, ''].includes(title);
}

/** Whether two policies set the same; titles and sources don't count. */
export function samePolicy(one: PolicyDiff, other: PolicyDiff): boolean {
  return contentOfPolicy(one) === contentOfPolicy(other);
}

/** All that a policy does, as one text, whatever the order in which its levers were moved. */
export function contentOfPolicy(policy: PolicyDiff): string {
  const others = othersOf(policy).map(({ set, ...head }) => ({ ...head, set: sorted(set) }));
  return JSON.stringify([sorted(basicsOf(policy)), others]);
}

/** A policy's changes with some settings below all of them. */
export function changesOver(ground: Settings, policy: PolicyDiff): readonly PolicyChange[] {
  return [...basicChange(sorted({ ...ground, ...basicsOf(policy) })), ...othersOf(policy)];
}

export function sorted(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function basicChange(set: Settings): PolicyChange[] {
  return Object.keys(set).length === 0 ? [] : [{ fromSeconds: 0, set }];
}

/** Only the first entries can be merged: a later one may lie over a change for one platform. */
function basicCount({ changes }: PolicyDiff): number {
  const isBasic = (change: PolicyChange): boolean =>
    change.fromSeconds === 0 && (change.for === undefined || change.for === 'all')
    && change.open === undefined;
  const end = changes.findIndex((change) => !isBasic(change));
  return end < 0 ? changes.length : end;
}
