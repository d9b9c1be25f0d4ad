// A policy is a dated difference from the defaults, never a copy of them. It is compiled, for
// each date on which something changes, into flat numbers that the hot path reads by lever, hour
// and district.

import { assert } from '../kernel/assert.ts';
import { hoursPerDay, type DistrictId, type Seconds } from '../kernel/units.ts';
import { defaultNumber, optionIndex, type Lever } from './lever.ts';
import { levers, type LeverKey } from './levers/index.ts';

/** A value for one or several hours or districts; later rows win over earlier ones. */
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
}

/** A number, an option's id, or a number that varies over the day or the city. */
export type Setting = number | string | VariedSetting;

/** Levers set at one moment. */
export interface PolicyChange {
  /** In force from here on; seconds since day 0, 00:00. */
  readonly fromSeconds: Seconds;
  /** Whose levers are set: a platform's id or `all` (the default) platforms. */
  readonly for?: string;
  /** Settings by lever id. */
  readonly set: Readonly<Record<string, Setting>>;
}

/** A policy file after validation. */
export interface PolicyDiff {
  readonly title: string;
  /** Who wrote the file. */
  readonly author?: string;
  /** Where the proposal can be read. */
  readonly source?: string;
  /** `defaults`, or the policy file that this one builds on. */
  readonly baseline?: string;
  /** Which clause of the proposal became which lever. */
  readonly clauses?: readonly { readonly text: string; readonly levers: readonly string[] }[];
  /** In the order of their moments; later ones win. */
  readonly changes: readonly PolicyChange[];
}

/** The policy that changes nothing. */
export const noChange: PolicyDiff = { title: 'Baseline', changes: [] };

/**
 * Every lever's numbers in force: one number, or one for each hour of the day and district
 * (hour * districts + district) where some change made it vary.
 */
export type InForce = { readonly [K in LeverKey]: Float64Array };

/** The number in force at an hour of the day in a district. */
export function at(
  values: Float64Array,
  hour: number,
  district: DistrictId,
  districtCount: number,
): number {
  return values.length === 1 ? values[0] : values[hour * districtCount + district];
}

/** All changes up to and including a moment, applied in order to the defaults. */
export function compilePolicy(
  policy: PolicyDiff,
  atSeconds: Seconds,
  districtCount: number,
): InForce {
  const result: Record<string, Float64Array> = {};
  for (const key of Object.keys(levers) as LeverKey[]) {
    let values: Float64Array<ArrayBuffer> = Float64Array.of(defaultNumber(levers[key]));
    for (const change of policy.changes) {
      if (change.fromSeconds > atSeconds) continue;
      const setting = change.set[levers[key].id];
      if (setting !== undefined) values = valuesOf(levers[key], setting, districtCount);
    }
    result[key] = values;
  }
  return result as InForce;
}

/** The moments after the start at which something changes, each once and in order. */
export function changeMoments(policy: PolicyDiff): Seconds[] {
  const moments = policy.changes.map((change) => change.fromSeconds).filter((from) => from > 0);
  return [...new Set(moments)].sort((a, b) => a - b);
}

function valuesOf(
  lever: Lever,
  setting: Setting,
  districtCount: number,
): Float64Array<ArrayBuffer> {
  if (typeof setting === 'number') return Float64Array.of(setting);
  if (typeof setting === 'string') {
    assert(lever.kind === 'choice', `${lever.id} takes a number`);
    return Float64Array.of(optionIndex(lever, setting));
  }
  const values = new Float64Array(hoursPerDay * districtCount);
  values.fill(setting.default ?? defaultNumber(lever));
  for (const { from, to, value } of setting.hours ?? []) {
    values.fill(value, from * districtCount, to * districtCount);
  }
  for (const { district, value } of setting.districts ?? []) {
    for (let hour = 0; hour < hoursPerDay; hour++) values[hour * districtCount + district] = value;
  }
  return values;
}
