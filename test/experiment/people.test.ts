// Who is better and worse off: shares, amounts and who is left out on worlds made by hand, luck
// that makes no group gain, and a town whose people add up to its figures.

import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import {
  type ComparedPeople, peopleCompared, peopleMatched, type PersonalOutcomeId,
} from '../../sim-core/experiment/people.ts';
import { draw, keyOf } from '../../sim-core/kernel/random.ts';
import {
  personField, personStride, type PeopleOfRun,
} from '../../sim-core/metrics/people-tally.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/local-engine.ts';
import { plainOf, resultFromPlain } from '../../sim-core/run/result-codec.ts';
import { runKey } from '../../sim-core/run/run-key.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const hour = 3600;

/** Riders as key, fen and hours. */
function world(...riders: readonly (readonly [number, number, number])[]): PeopleOfRun {
  return {
    riders: Float64Array.from(riders.flatMap(([key, fen, hours]) => [key, fen, hours * hour])),
    merchants: Float64Array.from(riders.flatMap(([key, fen]) => [key, fen, 100_000])),
  };
}

function compared(
  worlds: readonly (readonly [PeopleOfRun, PeopleOfRun])[],
  outcome: PersonalOutcomeId = 'rider-income',
  days = 1,
) {
  const perSeed = worlds.map(() => 0.1);
  const people: ComparedPeople = {
    baseline: worlds.map(([baseline]) => baseline),
    policy: worlds.map(([, policy]) => policy),
    rain: { perSeed, mean: 0.1 },
    days,
  };
  return peopleCompared(people, outcome);
}

describe('people in both worlds', () => {
  const baseline = world([1, 10_000, 5], [2, 10_000, 5], [3, 10_000, 5], [4, 10_000, 5], [8, 1, 1]);
  const policy = world([1, 11_000, 5], [2, 9_400, 4], [3, 10_150, 5], [4, 9_800, 5], [9, 1, 1]);

  it('are better or worse off only by more than what is worth noting', () => {
    const found = compared([[baseline, policy], [baseline, policy]]);
    expect([found.better.mean, found.worse.mean, found.same.mean]).toEqual([0.25, 0.25, 0.5]);
    expect([found.gain.mean, found.loss.mean]).toEqual([1000, 600]);
    expect(found.change.mean).toBe((1000 - 600 + 150 - 200) / 4);
  });

  it('and who is in one world only is counted and in no share', () => {
    const { people, baselineOnly, policyOnly } = compared([[baseline, policy], [baseline, policy]]);
    expect([people, baselineOnly, policyOnly]).toEqual([4, 1, 1]);
  });

  it('stand before and after, by the mean of the seeds that have them twice', () => {
    const perSeed = [0.1, 0.1];
    const people: ComparedPeople = {
      baseline: [baseline, world([1, 12_000, 5])], policy: [policy, world([1, 12_500, 5])],
      rain: { perSeed, mean: 0.1 }, days: 1,
    };
    const found = peopleMatched(people, 'rider-income');
    expect(found.map(({ key }) => key)).toEqual([1, 2, 3, 4]);
    expect(found[0]).toEqual({ key: 1, seeds: 2, baseline: 11_000, policy: 11_750 });
    expect(found[1]).toEqual({ key: 2, seeds: 1, baseline: 10_000, policy: 9_400 });
  });

  it('the one who rides less for more an hour loses by day and gains by hour', () => {
    const hourly = compared([[baseline, policy], [baseline, policy]], 'rider-hourly');
    expect(hourly.better.mean).toBe(0.5);
    expect(hourly.worse.mean).toBe(0.25);
    expect(hourly.loss.mean).toBe(40);
  });

  it('a merchant by a share of its own sales; over all days', () => {
    const found = compared([[baseline, policy], [baseline, policy]], 'merchant-profit', 2);
    expect(found.smallest).toBe(0.002 * 50_000);
    expect([found.better.mean, found.worse.mean, found.same.mean]).toEqual([0.25, 0.25, 0.5]);
    expect(found.gain.mean).toBe(500);
  });

  it('one seed tells no luck and no tenths', () => {
    const found = compared([[baseline, policy]]);
    expect(found.better).toEqual({ mean: 0.25, low: NaN, high: NaN, noInterval: 'few-seeds' });
    expect(found.byLuck).toBeNaN();
    expect(found.deciles).toEqual([]);
  });
});

describe('luck', () => {
  // Everybody has a usual income and, in each world of each seed, some luck of its own.
  const luck = keyOf(7, 'test luck');
  const worldsOf = (gainFen: number) => Array.from({ length: 12 }, (_unused, seed) => {
    const under = (arm: number): PeopleOfRun => world(...Array.from({ length: 200 }, (_, key) => (
      [key, 8000 + 20 * key + 4000 * draw(luck, key, 2 * seed + arm) + arm * gainFen, 6] as const
    )));
    return [under(0), under(1)] as const;
  });

  it('of a policy that does nothing makes many gain and as many lose, and says so', () => {
    const found = compared(worldsOf(0));
    expect(found.better.mean).toBeGreaterThan(0.4);
    expect(Math.abs(found.better.mean - found.worse.mean)).toBeLessThan(0.05);
    expect(Math.abs(found.byLuck - found.better.mean)).toBeLessThan(0.03);
  });

  it('makes no tenth gain or lose, however high or low', () => {
    const { deciles } = compared(worldsOf(0));
    expect(deciles).toHaveLength(10);
    expect(deciles[9].baseline.mean - deciles[0].baseline.mean).toBeGreaterThan(3000);
    for (const { change } of deciles) expect(Math.abs(change.mean)).toBeLessThan(400);
    // One experiment in twenty calls one of the ten clear.
    expect(deciles.filter(({ isClear }) => isClear).length).toBeLessThanOrEqual(1);
  });

  it('does not hide a gain of everybody', () => {
    const { change, deciles, byLuck } = compared(worldsOf(1000));
    expect(change.low).toBeGreaterThan(800);
    expect(deciles.every(({ isClear, change: { mean } }) => isClear && mean > 500)).toBe(true);
    expect(byLuck).toBeGreaterThan(0.4);
  });
});

describe('people of a town', { timeout: 60_000 }, () => {
  const scenario = { ...toyScenario, days: 2, warmUp: 1 };
  const built = new BuiltCity(scenario);
  const policy = policyOf({ 'rider-pay.base': 700 });
  const request: RunRequest = { scenario, past: noChange, policy: noChange, seed: 1, people: true };
  const sumOf = (rows: Float64Array): number => {
    let sum = 0;
    for (let at = personField.fen; at < rows.length; at += personStride) sum += rows[at];
    return sum;
  };
  const peopleOf = ({ people }: RunResult): PeopleOfRun => {
    if (people === undefined) throw new Error('the run kept no people');
    return people;
  };

  it('add up to what all of them get, without the warm-up', () => {
    const result = runScenario(request, built);
    const { riders, merchants } = peopleOf(result);
    const tally = new Tally(result.shape, result.tally);
    expect(riders.length).toBeGreaterThan(20 * personStride);
    expect(sumOf(merchants)).toBe(tally.sum('merchantProfitFen'));
    const accidents = result.shape.reasons.findIndex(({ id }) => id === 'accident');
    expect(sumOf(riders) - tally.postedFen(accidents)).toBe(tally.sum('riderNetFen'));
  });

  it('are kept only where they are asked for, and change nothing', () => {
    const asked = runScenario({ ...request, digest: true }, built);
    const { people, ...plain } = { ...request, digest: true };
    expect(people).toBe(true);
    const other = runScenario(plain, built);
    expect(other.people).toBeUndefined();
    expect(other.digest).toBe(asked.digest);
    expect(other.tally).toEqual(asked.tally);
    expect(runKey(plain)).not.toBe(runKey({ ...request, digest: true }));
    expect(resultFromPlain(JSON.parse(JSON.stringify(plainOf(asked))))?.people)
      .toEqual(peopleOf(asked));
  });

  it('gain by better pay, and nobody gains by the same policy', () => {
    const seeds = [1, 2, 3];
    const run = (under: typeof policy, seed: number): RunResult => (
      runScenario({ ...request, policy: under, seed }, built)
    );
    const pairs = seeds.map((seed) => (
      { baseline: run(noChange, seed), policy: run(policy, seed) }
    ));
    const asked = { scenario, baseline: noChange, policy, seeds };
    const { people } = comparisonOf(asked, pairs);
    if (people === undefined) throw new Error('the comparison kept no people');
    const found = peopleCompared(people, 'rider-income');
    expect(found.better.mean).toBeGreaterThan(found.worse.mean + 0.3);
    expect(found.better.mean + found.worse.mean + found.same.mean).toBeCloseTo(1, 12);
    const same = peopleCompared({ ...people, policy: people.baseline }, 'rider-income');
    expect([same.better.mean, same.worse.mean, same.byLuck]).toEqual([0, 0, 0]);
    expect([same.baselineOnly, same.policyOnly]).toEqual([0, 0]);
  });
});
