// Factors of an experiment: levers, assumptions and the city's layout that a design varies, and
// what each of its points means as policies in a city. An assumption about the world and a layout
// hold on both sides of a comparison; every other lever is set in the policy alone.

import { assert } from '../kernel/assert.ts';
import { leverById } from '../verticals/levers.ts';
import type { PolicyChange, PolicyDiff, Setting } from '../policy/policy.ts';
import type { Scenario } from '../run/engine.ts';
import type { DesignPoint } from './designs.ts';

/**
 * In the place of a lever, the factor that draws the city anew: its levels are seeds of the city's
 * ground, places and people (`CitySpec.seed`), apart from those of the runs.
 */
export const layoutFactor = 'city.layout';

/** What a factor may be: some values, or every whole number in a range, both ends included. */
export type FactorLevels =
  | { readonly values: readonly Setting[] }
  | { readonly low: number; readonly high: number };

/** One thing that is varied. */
export interface Factor {
  /** Id of a lever or an assumption, in its own unit; may name a programme. Or `layoutFactor`. */
  readonly lever: string;
  /** Whom it speaks to, as in a policy's change; everybody who decides it if absent. */
  readonly for?: string;
  /** What it may be. */
  readonly levels: FactorLevels;
}

/** A policy beside its baseline, in the same world. */
export interface PolicyAgainst {
  /** What is compared with. */
  readonly baseline: PolicyDiff;
  /** What is tried. */
  readonly policy: PolicyDiff;
}

/** What a factor is at a coordinate from 0 to below 1: each level on an equal stretch. */
export function levelAt(levels: FactorLevels, coordinate: number): Setting {
  assert(coordinate >= 0 && coordinate < 1, 'a coordinate is from 0 to below 1', coordinate);
  if ('values' in levels) return levels.values[Math.floor(coordinate * levels.values.length)];
  const { low, high } = levels;
  return low + Math.floor(coordinate * (high - low + 1));
}

/** What a factor is at a share of its range, both ends included, to the nearest level. */
export function levelBetween(levels: FactorLevels, share: number): Setting {
  assert(share >= 0 && share <= 1, 'a share is from 0 to 1', share);
  if ('values' in levels) return levels.values[Math.round(share * (levels.values.length - 1))];
  const { low, high } = levels;
  return Math.round(low + share * (high - low));
}

/** What all factors are at a point. */
export function levelsAt(factors: readonly Factor[], point: DesignPoint): Setting[] {
  return factors.map(({ levels }, i) => levelAt(levels, point[i]));
}

/** A policy and its baseline where the factors are at these levels, in the factors' order. */
export function againstAt(
  { baseline, policy }: PolicyAgainst,
  factors: readonly Factor[],
  levels: readonly Setting[],
): PolicyAgainst {
  const changed = (some: readonly Factor[]): PolicyChange[] => some.map((factor) => ({
    fromSeconds: 0,
    ...(factor.for === undefined ? {} : { for: factor.for }),
    set: { [factor.lever]: levels[factors.indexOf(factor)] },
  }));
  const set = factors.filter(({ lever }) => lever !== layoutFactor);
  const assumed = changed(set.filter(isAssumption));
  return { baseline: withChanges(baseline, assumed), policy: withChanges(policy, changed(set)) };
}

/**
 * The scenario where the factors are at these levels: of a layout, its city drawn by that seed. A
 * settled start is of one layout, so that where layouts vary none has any.
 */
export function scenarioAt(
  scenario: Scenario,
  factors: readonly Factor[],
  levels: readonly Setting[],
): Scenario {
  const place = factors.findIndex(({ lever }) => lever === layoutFactor);
  if (place < 0) return scenario;
  const { start: _start, ...rest } = scenario;
  return { ...rest, city: { ...scenario.city, seed: Number(levels[place]) } };
}

/** Whether a factor is an assumption about the world. */
export function isAssumption({ lever }: Pick<Factor, 'lever'>): boolean {
  return leverById(lever)?.owner === 'world';
}

function withChanges(policy: PolicyDiff, changes: readonly PolicyChange[]): PolicyDiff {
  return changes.length === 0 ? policy : { ...policy, changes: [...policy.changes, ...changes] };
}
