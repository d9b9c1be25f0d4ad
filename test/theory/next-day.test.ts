// A new day starts afresh: riders are rested, books are empty, and an unchanged city goes on as it
// did. What is carried over by mistake shows as a drift from day to day.

import { describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import type { City } from '../../sim-core/world/city.ts';
import type { Observer } from '../../sim-core/world/facts.ts';
import { policyOf } from '../toy-city.ts';

const dayCount = 3;
const seeds = [1, 2, 3];

/** Riders online by the minute and orders placed, by day. */
class DayCounts {
  readonly onlineMinutes = new Array<number>(dayCount).fill(0);
  readonly orders = new Array<number>(dayCount).fill(0);
  city: City | undefined;

  readonly observer: Observer = {
    minuteEnded: () => {
      if (this.city === undefined) return;
      this.onlineMinutes[this.day(this.city)] += this.city.platforms[0].state.ridersOnline[0];
    },
    orderPlaced: () => {
      if (this.city !== undefined) this.orders[this.day(this.city)]++;
    },
  };

  private day(city: City): number {
    return Math.min(dayCount - 1, Math.floor(city.now.seconds / secondsPerDay));
  }
}

describe('three dry days in a row', () => {
  const counts = new DayCounts();
  const scenario = { ...presets.riverside, days: dayCount, weather: 'dry' as const };
  const built = new BuiltCity(scenario, { isMeasured: false, observers: [counts.observer] });
  counts.city = built.sim.city;
  for (const seed of seeds) {
    built.begin(policyOf({}), seed);
    built.finish();
  }

  it('bring as many riders online each day', () => {
    const [first, ...others] = counts.onlineMinutes;
    for (const minutes of others) expect(Math.abs(minutes / first - 1)).toBeLessThan(0.05);
  });

  it('bring about as many orders each day', () => {
    const [first, ...others] = counts.orders;
    for (const orders of others) expect(Math.abs(orders / first - 1)).toBeLessThan(0.08);
  });
});
