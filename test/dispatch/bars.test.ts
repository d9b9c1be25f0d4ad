// What dispatch must reach on the district at the same riders, on paired days: bundles beat nearest
// first on time and for riders, even pay costs no speed, and repositioning pays for itself.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { intervalOf, sampleOf, type Interval } from '../../sim-core/experiment/statistics.ts';
import type { Setting } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder } from '../toy-city.ts';

const seeds = [1, 2, 3, 4];
const built = new BuiltCity(presets.district);
type Figures = Readonly<Record<string, number>>;

function daysUnder(set: Readonly<Record<string, Setting>>): Figures[] {
  return seeds.map((seed) => dayUnder(built, set, seed).figures);
}

interface Compared extends Interval {
  readonly baseline: number;
  readonly policy: number;
}

/** Means on both sides, and the interval of the paired difference. */
function compare(baseline: Figures[], policy: Figures[], figure: string): Compared {
  const of = (days: Figures[]): number[] => days.map((figures) => figures[figure]);
  const [before, after] = [of(baseline), of(policy)];
  return {
    baseline: sampleOf(before).mean,
    policy: sampleOf(after).mean,
    ...intervalOf(sampleOf(before.map((value, i) => after[i] - value))),
  };
}

describe('on the district', () => {
  const batched = daysUnder({});

  it('bundles beat nearest first on time and for riders', () => {
    const nearest = daysUnder({ 'dispatch.rule': 'nearest' });
    const bundles = daysUnder({ 'dispatch.rule': 'bundles' });
    expect(compare(nearest, bundles, 'delivery.on-time-share').low).toBeGreaterThan(0);
    expect(compare(nearest, bundles, 'rider.hourly-earnings').low).toBeGreaterThan(0);
  }, 60_000);

  // Dispatch can even out what riders earn at the same time, and no more: people choose their
  // hours, and who rides at lunch earns more an hour than who rides at night.
  it('even pay takes a fifth off the Gini and lifts the lowest tenth, hardly slower', () => {
    const even = daysUnder({ 'dispatch.fairness-loss': 1800 });
    const gini = compare(batched, even, 'rider.hourly-gini');
    const minutes = compare(batched, even, 'delivery.time-mean');
    expect(gini.high).toBeLessThan(0);
    expect(gini.policy).toBeLessThan(0.8 * gini.baseline);
    expect(compare(batched, even, 'rider.hourly-p10').low).toBeGreaterThan(0);
    expect(minutes.high).toBeLessThan(0.03 * minutes.baseline);
  }, 60_000);

  it('repositioning by the forecast shortens delivery and pays riders', () => {
    const sent = daysUnder({ 'dispatch.preposition': 'forecast' });
    expect(compare(batched, sent, 'delivery.time-mean').high).toBeLessThan(0);
    expect(compare(batched, sent, 'rider.hourly-earnings').low).toBeGreaterThan(0);
  }, 60_000);
});
