// What is summed by place: its cells add up to the tally, the warm-up is left out, a moment that is
// taken up again goes on with what it had, and equal policies differ nowhere.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import {
  LocalBatch, noChange, RunPool, startComparison, type PolicyDiff,
} from '../../sim-core/index.ts';
import { comparisonOf } from '../../sim-core/experiment/compare.ts';
import { placesCompared, type ComparedGround } from '../../sim-core/experiment/ground.ts';
import { groundSum, groundSums } from '../../sim-core/metrics/ground-tally.ts';
import { Tally } from '../../sim-core/metrics/tally.ts';
import { BuiltCity, runScenario } from '../../sim-core/run/built-city.ts';
import type { RunRequest, RunResult } from '../../sim-core/run/engine.ts';
import { hexAt, hexNet, hexX, hexY } from '../../sim-core/world/hexes.ts';

const scenario = { ...presets.riverside, weather: 'dry' as const, days: 1, warmUp: 1 };
const built = new BuiltCity(scenario);
const dear: PolicyDiff = {
  ...noChange,
  changes: [{ fromSeconds: 0, set: { 'delivery-fee.base': 900 } }],
};
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const seeds = [1, 2, 3, 4];

function run(policy: PolicyDiff, seed: number): RunResult {
  const request: RunRequest = { scenario, past: noChange, policy, seed, ground: true };
  return runScenario(request, built);
}

function groundOf({ ground }: { ground?: Float64Array }): Float64Array {
  if (ground === undefined) throw new Error('the run kept nothing by place');
  return ground;
}

const cells = (values: Float64Array): number[] =>
  Array.from({ length: values.length / (24 * groundSums.length) }, (_, cell) => cell);

describe('sums by place', () => {
  it('add up to the tally, hour by hour, without the warm-up', () => {
    const result = run(noChange, 1);
    const ground = groundOf(result);
    const tally = new Tally(result.shape, result.tally);
    expect(tally.sum('placed')).toBeGreaterThan(1000);
    for (const measure of groundSums) {
      for (const hour of hours) {
        const sum = cells(ground)
          .reduce((all, cell) => all + groundSum(ground, cell, measure, [hour]), 0);
        expect(sum, `${measure} at ${hour}`).toBe(tally.sum(measure, 'hour', hour));
      }
    }
  });

  it('are the same when a run is taken up again in its midst', () => {
    const request: RunRequest = { scenario, policy: dear, seed: 3, ground: true };
    const whole = groundOf(runScenario(request, built));
    built.start(request);
    built.advance(built.sim.city.branchSeconds + 13 * 3600);
    const image = built.snapshot();
    built.begin(noChange, 9);
    built.resume(request, image);
    expect(groundOf(built.finish())).toEqual(whole);
  });

  it('are left out unless they are asked for', () => {
    expect(runScenario({ scenario, policy: noChange, seed: 1 }, built).ground).toBeUndefined();
  });
});

describe('places compared', () => {
  const pairs = seeds.map((seed) => ({ baseline: run(noChange, seed), policy: run(dear, seed) }));

  const request = { scenario, baseline: noChange, policy: dear, seeds };

  function compared(): ComparedGround {
    const { ground } = comparisonOf(request, pairs);
    if (ground === undefined) throw new Error('the comparison kept nothing by place');
    return ground;
  }

  it('a dearer delivery loses orders in most places, as in the city as a whole', () => {
    const places = placesCompared(compared(), 'orders.placed', hours, 1);
    const whole = comparisonOf(request, pairs).figures['orders.placed'];
    const sum = places.reduce((all, { difference }) => all + difference, 0);
    expect(sum).toBeCloseTo(whole.difference, 9);
    expect(whole.difference).toBeLessThan(-100);
    const fewer = places.filter(({ high }) => high < 0).length;
    expect(fewer).toBeGreaterThan(places.filter(({ low }) => low > 0).length + 10);
  });

  it('is kept by a comparison that asks for it, and by no other', async () => {
    const pool = new RunPool(() => new LocalBatch(), 1);
    const one = { ...request, seeds: [1] };
    const asked = await startComparison({ ...one, ground: true }, pool).result;
    expect(asked?.ground?.policy[0]).toEqual(pairs[0].policy.ground);
    expect((await startComparison(one, pool).result)?.ground).toBeUndefined();
  });

  it('the same policy differs nowhere', () => {
    const { baseline, rain } = compared();
    const same = { baseline, policy: baseline, rain };
    const places = placesCompared(same, 'delivery.time-mean', hours, 1);
    expect(places.length).toBeGreaterThan(60);
    expect(places.every(({ isUnmoved, difference }) => isUnmoved && !(difference > 0))).toBe(true);
  });
});

describe('the net', () => {
  it('gives every point the cell whose middle is nearest', () => {
    const net = hexNet(5000, 4200);
    for (let x = 1; x < 5000; x += 97) {
      for (let y = 1; y < 4200; y += 89) {
        const away = (cell: number): number => Math.hypot(x - hexX(net, cell), y - hexY(net, cell));
        const nearest = Array.from({ length: net.cellCount }, (_, cell) => cell)
          .reduce((best, cell) => (away(cell) < away(best) ? cell : best));
        expect(away(hexAt(net, x, y))).toBeCloseTo(away(nearest), 9);
      }
    }
  });
});
