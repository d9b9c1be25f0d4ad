// A policy is a dated difference from the defaults, never a copy of them. Each change speaks to
// somebody: one platform, all of them, the regulator or merchants. `rules.ts` compiles policies.

import type { DistrictId, Seconds } from '../kernel/units.ts';
import type { Weekday } from '../kernel/weekdays.ts';

/** Weather in which a row of a setting may hold. */
export const conditions = ['rain', 'heat'] as const;
/** Weather in which a row of a setting may hold. */
export type Condition = (typeof conditions)[number];

/** A value where all that the row names holds at once; what it does not name, it does not ask. */
export interface SettingRow {
  /** `from` included, `to` excluded, 0 to 24. */
  readonly hours?: { readonly from: number; readonly to: number };
  /** Districts where it holds; all when absent. */
  readonly districts?: readonly DistrictId[];
  /** Weekdays on which it holds; all when absent. */
  readonly weekdays?: readonly Weekday[];
  /** Weather in which it holds; any when absent. */
  readonly when?: Condition;
  /** The lever's value there, in its unit. */
  readonly value: number;
}

/** A value that differs by hour, district, weekday or weather; later rows win over earlier ones. */
export interface VariedSetting {
  /** Elsewhere; the lever's default if absent. */
  readonly default?: number;
  /** `from` included, `to` excluded, 0 to 24. */
  readonly hours?: readonly {
    readonly from: number;
    readonly to: number;
    readonly value: number;
  }[];
  /** Values of single districts; they win over hours. */
  readonly districts?: readonly { readonly district: DistrictId; readonly value: number }[];
  /** Win over hours and districts. */
  readonly rows?: readonly SettingRow[];
}

/** A number, an option's id, or a number that varies. */
export type Setting = number | string | VariedSetting;

/** A place of business that somebody opens by decision. */
export interface PlannedSite {
  /** The vertical's id, which the scenario has. */
  readonly vertical: string;
  /** One of the vertical's tiers; drawn like any newcomer's if absent. */
  readonly tier?: string;
  /** Metres from the city's western edge, on dry ground. */
  readonly xMetres: number;
  /** Metres from its southern edge. */
  readonly yMetres: number;
}

/** Levers set, and sites opened, at one moment. */
export interface PolicyChange {
  /** In force from here on; seconds since day 0, 00:00. */
  readonly fromSeconds: Seconds;
  /**
   * Whose levers are set: a platform's id, `regulator`, `merchants` (every tier) or
   * `merchants:<tier>`. `all`, the default, sets each lever for everybody who decides it.
   */
  readonly for?: string;
  /** By lever id; `coupon[name].amount` is the same lever in a further programme. */
  readonly set: Readonly<Record<string, Setting>>;
  /** They open at the first midnight that is not earlier; at most one of a vertical in a zone. */
  readonly open?: readonly PlannedSite[];
}

/** Whether a change sets or opens anything. */
export function isMeant({ set, open = [] }: PolicyChange): boolean {
  return Object.keys(set).length > 0 || open.length > 0;
}

/** A policy file after validation. */
export interface PolicyDiff {
  readonly title: string;
  /** Who wrote the file. */
  readonly author?: string;
  /** The day on which it was written, as `2026-11-28`. */
  readonly written?: string;
  /** Where the proposal can be read. */
  readonly source?: string;
  /** `defaults`, or the policy file that this one builds on. */
  readonly baseline?: string;
  /** Which clause of the proposal became which lever; `open` stands for its sites. */
  readonly clauses?: readonly { readonly text: string; readonly levers: readonly string[] }[];
  /** What of the proposal no lever stands for, in words. */
  readonly notModelled?: readonly string[];
  /** In the order of their moments; later ones win. */
  readonly changes: readonly PolicyChange[];
}

/** The policy that changes nothing. */
export const noChange: PolicyDiff = { title: 'Baseline', changes: [] };

/** What a policy sets at its first second, without its later changes and without what it opens. */
export function atFirstSecond(policy: PolicyDiff): PolicyDiff {
  const changes = policy.changes
    .filter(({ fromSeconds }) => fromSeconds <= 0)
    .map(({ open: _later, ...change }) => change);
  return { ...policy, changes };
}

/** What a platform is called by policies, and what it decides apart from a run's policy. */
export interface PlatformPolicy {
  /** Unique within a city; policies address the platform by this. */
  readonly id: string;
  /** In force from the first second, before the run's policy is laid over it. */
  readonly policy: PolicyDiff;
}

/**
 * The moments after the start at which something changes by a run's policy or by a platform's own,
 * each once and in order.
 */
export function changeMoments(
  policy: PolicyDiff,
  platforms: readonly { readonly plan: PlatformPolicy }[] = [],
): Seconds[] {
  const policies = [policy, ...platforms.map(({ plan }) => plan.policy)];
  const moments = policies.flatMap(({ changes }) => changes.map((change) => change.fromSeconds));
  return [...new Set(moments.filter((from) => from > 0))].sort((a, b) => a - b);
}
