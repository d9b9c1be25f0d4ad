// What a worker keeps: a city is built once for all weathers, days and warm-ups, what comes out of
// a kept city is what comes out of a new one, and the shelf stays within its bytes.

import { describe, expect, it } from 'vitest';
import { nestQuantiles } from '../../sim-core/decide/nested-choice.ts';
import { gammaQuantiles, normalQuantiles } from '../../sim-core/kernel/quantiles.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { CityShelf } from '../../sim-core/run/city-shelf.ts';
import { builtKey } from '../../sim-core/run/run-key.ts';
import type { Scenario } from '../../sim-core/run/engine.ts';
import { BuiltCity, LocalBatch, LocalLive } from '../../sim-core/run/local-engine.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const policy = policyOf({ 'coupon.amount': 400 });
const rainy: Scenario = { ...toyScenario, weather: 'rain-all-day', days: 2, warmUp: 1 };
const elsewhere: Scenario = { ...toyScenario, city: { ...toyScenario.city, seed: 99 } };

/** The run in a city that never ran before. */
function freshly(scenario: Scenario, seed: number) {
  const built = new BuiltCity(scenario);
  built.begin(policy, seed);
  return built.finish();
}

describe('a shelf of built cities', () => {
  it('serves every weather, span of days and warm-up from one city', () => {
    const shelf = new CityShelf();
    const first = shelf.take(toyScenario);
    expect(shelf.take(rainy)).toBe(first);
    expect(shelf.take(elsewhere)).not.toBe(first);
    expect(shelf.take(toyScenario)).toBe(first);
  });

  it('tells apart what is built differently', () => {
    const [platform] = toyScenario.platforms;
    const two = { ...toyScenario, platforms: [platform, { ...platform, id: 'b' }] };
    const other = { ...toyScenario, verticals: ['food', 'parcels'] };
    expect(new Set([toyScenario, elsewhere, two, other].map(builtKey)).size).toBe(4);
    expect(builtKey(rainy)).toBe(builtKey(toyScenario));
  });

  it('lets go of the city used longest ago when there is no more room', () => {
    const { byteCount } = new BuiltCity(toyScenario);
    const shelf = new CityShelf(2.5 * byteCount);
    const third: Scenario = { ...toyScenario, city: { ...toyScenario.city, seed: 98 } };
    const first = shelf.take(toyScenario);
    const second = shelf.take(elsewhere);
    expect(shelf.take(toyScenario)).toBe(first);
    shelf.take(third);
    expect(shelf.take(toyScenario)).toBe(first);
    expect(shelf.take(elsewhere)).not.toBe(second);
  });

  it('keeps the city in use however small the room is', () => {
    const shelf = new CityShelf(0);
    const only = shelf.take(toyScenario);
    expect(shelf.take(rainy)).toBe(only);
  });
});

describe('an engine with kept cities', () => {
  it('gives the answers of new ones when scenarios take turns', async () => {
    const engine = new LocalBatch();
    for (const [scenario, seed] of [
      [toyScenario, 3], [rainy, 3], [elsewhere, 3], [toyScenario, 3], [rainy, 4],
    ] as const) {
      const request = { scenario, policy, seed, digest: true };
      expect(await engine.run(request)).toEqual(freshly(scenario, seed));
    }
  });

  it('gives the same answer after it has practised, and practice gives way to a run', async () => {
    let pauses = 0;
    const engine = new LocalBatch({
      pause: () => {
        pauses++;
        return new Promise((resolve) => setImmediate(resolve));
      },
    });
    const practice = engine.prepare(toyScenario);
    await new Promise((resolve) => setImmediate(resolve));
    const request = { scenario: toyScenario, policy, seed: 5, digest: true };
    const [result] = await Promise.all([engine.run(request), practice]);
    expect(pauses).toBeGreaterThan(1);
    expect(result).toEqual(freshly(toyScenario, 5));
    await engine.prepare(rainy);
    expect(await engine.run(request)).toEqual(result);
  });

  it('gives the same answer when it is asked while a cancelled run still stops', async () => {
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    const engine = new LocalBatch({ pause });
    const first = engine.run({ scenario: toyScenario, policy: noChange, seed: 6 });
    await pause();
    void engine.cancel();
    const second = engine.run({ scenario: toyScenario, policy, seed: 5, digest: true });
    expect(await first).toBeUndefined();
    expect(await second).toEqual(freshly(toyScenario, 5));
  });

  it('stops practising for a watched city when it is told to', async () => {
    let pauses = 0;
    const shares: number[] = [];
    const live = new LocalLive(async () => void pauses++, () => (share) => void shares.push(share));
    const practice = live.prepare(toyScenario);
    await live.stopPreparing();
    await practice;
    expect(pauses).toBe(1);
    expect(shares).toEqual([0]);
  });

  it('shows the pictures of a new city after it has practised', async () => {
    const request = { scenario: rainy, policy: noChange, seed: 2 };
    const [plain, practised] = [new LocalLive(), new LocalLive()];
    await practised.prepare(toyScenario);
    expect(await practised.load(request)).toEqual(await plain.load(request));
    const noon = 1.5 * 86_400;
    expect(await practised.seek(noon)).toEqual(await plain.seek(noon));
  });
});

describe('tables of quantiles', () => {
  it('are made once a process for every shape', () => {
    expect(normalQuantiles()).toBe(normalQuantiles());
    expect(gammaQuantiles(4)).toBe(gammaQuantiles(4));
    expect(gammaQuantiles(4)).not.toBe(gammaQuantiles(9));
    expect(nestQuantiles(0.5)).toBe(nestQuantiles(0.5));
    expect(new BuiltCity(toyScenario).sim.city.shapes.normal).toBe(normalQuantiles());
  });
});
