// The layout of a city as a factor: other towns of one description, met by both sides of a
// comparison, from no start that belongs to one of them.

import { describe, expect, it } from 'vitest';
import { comparisonsOf, trialGroups } from '../../scenarios/experiments/plan.ts';
import { presets } from '../../scenarios/index.ts';
import { type Experiment, parseExperiment } from '../../scenarios/schema/experiment-file.ts';
import { parseGoal } from '../../scenarios/schema/goal-file.ts';
import { layoutMisfits } from '../../scenarios/schema/layout-misfits.ts';
import { comparisonsJobs, runKey, type Survey } from '../../sim-core/index.ts';
import { cellsOf } from '../../sim-core/kernel/records.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { toyScenario } from '../toy-city.ts';

const { riverside } = presets;
const own = riverside.city.seed;

const study = {
  title: 'T',
  scenario: { preset: 'riverside', warmUp: 7 },
  arms: [{ id: 'free', policy: { 'delivery-fee.base': 0 } }],
  factors: [
    { lever: 'city.layout', values: [own, 21] },
    { lever: 'world.price-sensitivity', values: [800, 1200] },
  ],
  seeds: [1, 2],
};

const nowhere = () => ({ ok: false as const, problems: [] });

function read(file: unknown): Experiment {
  const found = parseExperiment(file, nowhere);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe('layouts as a factor', () => {
  it('change the seed of the city alone, and leave every layout without a start', () => {
    const { start, ...rest } = riverside;
    expect(start).toBeDefined();
    const groups = trialGroups(read(study));
    expect(groups.map(([{ scenario }]) => scenario)).toEqual([own, own, 21, 21].map((seed) => (
      { ...rest, warmUp: 7, city: { ...riverside.city, seed } }
    )));
  });

  it('are met by both sides alike: baseline and policy of a layout share its runs', () => {
    const experiment = read(study);
    const groups = trialGroups(experiment);
    const jobs = groups.flatMap((group) => comparisonsJobs(comparisonsOf(experiment, group)));
    expect(new Set(jobs.map(runKey)).size).toBe(2 * 2 * 2 * 2);
    for (const group of groups) {
      const seeds = comparisonsJobs(comparisonsOf(experiment, group)).map(({ scenario }) => (
        scenario.city.seed
      ));
      expect(new Set(seeds).size).toBe(1);
    }
    const set = groups.flat().flatMap(({ baseline, policy }) => [baseline, policy]);
    expect(set.some(({ changes }) => changes.some((each) => 'city.layout' in each.set)))
      .toBe(false);
  });

  it('are so many from a root, as seeds are, and more keep the first', () => {
    const levelsOf = (values: unknown) => read({
      ...study, factors: [{ lever: 'city.layout', values }],
    }).points.flat();
    expect(levelsOf(3)).toEqual([1, 2, 3]);
    expect(levelsOf({ root: 40, count: 2 })).toEqual([40, 41]);
    expect(levelsOf({ root: 40, count: 3 }).slice(0, 2)).toEqual([40, 41]);
  });

  it('are other towns of as many people: ground and shops lie elsewhere', () => {
    const [one, other] = [own, 21].map((seed) => (
      new BuiltCity({ ...toyScenario, city: { ...toyScenario.city, seed } }).sim.city
    ));
    expect(one.consumers.rowCount).toBe(other.consumers.rowCount);
    expect(one.space.zoneCount).toBe(other.space.zoneCount);
    const placesOf = ({ merchants }: typeof one) => [...cellsOf(merchants, merchants.zone)];
    expect(placesOf(one)).toHaveLength(placesOf(other).length);
    expect(placesOf(one)).not.toEqual(placesOf(other));
  });

  it('have no place in a goal file, nor where the ground is surveyed', () => {
    const goal = parseGoal({
      title: 'T', scenario: { preset: 'riverside', warmUp: 7 },
      factors: [{ lever: 'city.layout', values: 4 }],
      goal: { figure: 'platform.profit', best: 'most' },
      conditions: [{ figure: 'orders.placed', atLeast: 0 }],
    }, nowhere);
    expect(goal.ok ? [] : goal.problems.map(({ path }) => path)).toEqual(['factors[0].lever']);
    const { factors, scenario: { city, start: _start, ...rest } } = read(study);
    const survey = { zones: [] } as unknown as Survey;
    const surveyed = { ...rest, city: { ...city, survey } };
    expect(layoutMisfits(factors, surveyed, true, []).map(({ path }) => path))
      .toEqual(['factors[0].lever']);
  });
});
