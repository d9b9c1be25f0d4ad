// Merchants who open and close within a run: one digest when run again and when restored in the
// midst, the same character whatever the day and the row, and books that balance.

import { describe, expect, it } from 'vitest';
import { rebuildDerived } from '../../sim-core/process/derived.ts';
import { closeMerchant, openMerchant } from '../../sim-core/process/shops.ts';
import type { Simulation } from '../../sim-core/process/simulation.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { problemsOf } from '../properties/world-checks.ts';
import { policyOf, toyScenario } from '../toy-city.ts';

const scenario = { ...toyScenario, days: 4 };
const seed = 7;
const policy = policyOf({});

/** Closes one merchant after each day, and opens one in its place after the second and third. */
function turnOver(sim: Simulation, day: number): void {
  const { city } = sim;
  const { merchants, space, verticals } = city;
  closeMerchant(city, day << merchants.bits);
  const district = space.district[merchants.zone[day << merchants.bits]];
  if (day >= 1) openMerchant(city, verticals[0], district);
  rebuildDerived(city);
}

function turningCity(): BuiltCity {
  return new BuiltCity(scenario, { calendar: { dayCloses: [turnOver] } });
}

describe('merchants who open and close', () => {
  it('give one digest run again, and restored elsewhere in the midst', () => {
    const built = turningCity();
    built.begin(policy, seed);
    const first = built.finish().digest;
    built.begin(policy, seed);
    built.advance(2.5 * secondsPerDay);
    const image = built.snapshot();
    expect(built.finish().digest).toBe(first);
    const elsewhere = turningCity();
    elsewhere.restore(image, policy, seed);
    expect(elsewhere.finish().digest).toBe(first);
  });

  it('sell while they are open and not before or after', () => {
    const soldOn = new Map<number, Set<number>>();
    const built: BuiltCity = new BuiltCity(scenario, {
      calendar: { dayCloses: [turnOver] },
      observers: [{
        orderPlaced: (order) => {
          const { orders, merchants, now } = built.sim.city;
          const key = merchants.key[orders.merchant[order]];
          const days = soldOn.get(key) ?? new Set<number>();
          soldOn.set(key, days.add(Math.floor(now.seconds / secondsPerDay)));
        },
      }],
    });
    built.begin(policy, seed);
    for (let day = 1; day <= 4; day++) {
      built.advance(day * secondsPerDay - 1);
      expect(problemsOf(built.sim)).toEqual([]);
    }
    built.finish();
    const { merchants } = built.sim.city;
    const newcomers = [...soldOn].filter(([key]) => key >= merchants.rowCount);
    expect(newcomers.length).toBeGreaterThan(0);
    for (const [, days] of newcomers) expect(Math.min(...days)).toBeGreaterThanOrEqual(2);
    expect([...soldOn.get(0) ?? []]).toEqual([0]);
  });
});

describe('a candidate for a shop', () => {
  const characterOf = ({ sim }: BuiltCity, merchant: number): number[] => {
    const { merchants, verticals } = sim.city;
    const { kitchens } = verticals[0].own as { kitchens: Record<string, Float64Array> };
    return [
      merchants.key, merchants.x, merchants.y, merchants.tier, merchants.specialty,
      merchants.priceLevelFen, merchants.usualReadySeconds, merchants.trueQuality,
      merchants.firstRank, kitchens.servers, kitchens.guestsPerDay,
    ].map((column) => column[merchant]);
  };

  it('is the same whatever the day and the row', () => {
    const [early, late] = [new BuiltCity(scenario), new BuiltCity(scenario)];
    early.begin(policy, seed);
    early.advance(secondsPerDay);
    const first = openMerchant(early.sim.city, early.sim.city.verticals[0], 1);
    late.begin(policy, seed);
    late.advance(2 * secondsPerDay);
    openMerchant(late.sim.city, late.sim.city.verticals[0], 2);
    const second = openMerchant(late.sim.city, late.sim.city.verticals[0], 1);
    expect(second).not.toBe(first);
    expect(characterOf(late, second)).toEqual(characterOf(early, first));
  });

  it('changes nothing for those who cannot see it', () => {
    const ratingsOf = (opens: boolean): readonly number[] => {
      const built = new BuiltCity(scenario);
      built.begin(policy, seed);
      built.advance(secondsPerDay);
      const { city } = built.sim;
      if (opens) closeMerchant(city, openMerchant(city, city.verticals[0], 1));
      rebuildDerived(city);
      built.finish();
      return [...city.platforms[0].listings.ratingShown.subarray(0, 14)];
    };
    expect(ratingsOf(true)).toEqual(ratingsOf(false));
  });
});
