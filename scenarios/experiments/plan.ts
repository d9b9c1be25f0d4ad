// What an experiment runs: every arm at every point against the baseline. Trials whose world is the
// same share the runs of their baseline; a point that changes an assumption or the city's layout
// has a baseline of its own.

import {
  againstAt, canonicalJson, type ComparisonsRequest, type PolicyAgainst, type Scenario, scenarioAt,
} from '../../sim-core/index.ts';
import type { Experiment } from '../schema/experiment-file.ts';

/** An arm at a point. */
export interface Trial extends PolicyAgainst {
  /** Place in the experiment's points, from 0. */
  readonly point: number;
  /** Place in its arms, from 0. */
  readonly arm: number;
  /** In which it is tried: the experiment's own, but where layouts vary. */
  readonly scenario: Scenario;
}

/** Trials against one baseline, in their order. */
export type TrialGroup = readonly Trial[];

/** All trials, point after point, in groups of one baseline each. */
export function trialGroups(experiment: Experiment): TrialGroup[] {
  const { baseline, arms, factors, points } = experiment;
  const groups = new Map<string, Trial[]>();
  points.forEach((levels, point) => {
    const scenario = scenarioAt(experiment.scenario, factors, levels);
    arms.forEach(({ policy }, arm) => {
      const against = againstAt({ baseline, policy }, factors, levels);
      const key = canonicalJson([scenario.city.seed, against.baseline.changes]);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ point, arm, scenario, ...against });
    });
  });
  return [...groups.values()];
}

/** The comparisons of a group on some of the experiment's seeds, or on all of them. */
export function comparisonsOf(
  { seeds }: Pick<Experiment, 'seeds'>,
  group: TrialGroup,
  some: readonly number[] = seeds,
): ComparisonsRequest {
  const [{ baseline, scenario }] = group;
  const policies = group.map(({ policy }) => policy);
  return { scenario, baseline, policies, seeds: some, windows: scenario.windows };
}

/** How many runs a group asks for: its baseline and each of its policies on every seed. */
export function runsIn({ seeds }: Pick<Experiment, 'seeds'>, group: TrialGroup): number {
  return (group.length + 1) * seeds.length;
}
