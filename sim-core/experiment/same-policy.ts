// Whether two policies set the same. Then they differ by nothing on any seed, and no seeds are
// needed to say so; a lever set to its default at the first second sets nothing.

import { canonicalJson } from '../kernel/canonical-json.ts';
import { isMeant, type PolicyChange, type PolicyDiff, type Setting } from '../policy/policy.ts';
import type { Scenario } from '../run/engine.ts';
import { leverById } from '../verticals/levers.ts';

type Settings = Record<string, Setting>;

/** True when both surely set the same; false also where that takes more than a look. */
export function policiesSetTheSame(
  { platforms }: Scenario,
  one: PolicyDiff,
  other: PolicyDiff,
): boolean {
  // Over a platform's own policy a default is a setting like any other.
  const isBare = platforms.every(({ policy }) => policy.changes.length === 0);
  const text = ({ changes }: PolicyDiff): string => canonicalJson(content(changes, isBare));
  return text(one) === text(other);
}

/** What everybody is set to at the first second, as one change, and the changes after it. */
function content(changes: readonly PolicyChange[], isBare: boolean): readonly unknown[] {
  const meant = changes.filter(isMeant);
  const isLater = (change: PolicyChange): boolean => (
    change.fromSeconds > 0 || (change.for ?? 'all') !== 'all' || change.open !== undefined
  );
  const firstLater = meant.findIndex(isLater);
  const count = firstLater < 0 ? meant.length : firstLater;
  const basics: Settings = Object.assign({}, ...meant.slice(0, count).map(({ set }) => set));
  const entries = Object.entries(basics).filter(([id, setting]) => (
    !isBare || leverById(id)?.value !== setting
  ));
  const later = meant.slice(count).map((change) => ({ for: 'all', ...change }));
  return [Object.fromEntries(entries), ...later];
}
