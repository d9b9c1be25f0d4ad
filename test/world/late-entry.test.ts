// A platform that opens while a run goes on: until then the city is the one without it, and from
// then on it wins users one by one, sooner when newcomers get a coupon.

import { describe, expect, it } from 'vitest';
import { onlyPlatform, presets } from '../../scenarios/index.ts';
import { parseScenario } from '../../scenarios/schema/scenario-file.ts';
import { noChange, type PolicyDiff } from '../../sim-core/policy/policy.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { secondsPerDay } from '../../sim-core/kernel/units.ts';
import { isUser } from '../../sim-core/world/memories.ts';
import type { PlatformPlan } from '../../sim-core/world/platform-plan.ts';
import { problemsOf } from '../properties/world-checks.ts';

const opensAfterDays = 4;
const days = 14;
const incumbent: PlatformPlan = { ...onlyPlatform, id: 'a' };
const entrant: PlatformPlan = { ...onlyPlatform, id: 'b', opensAfterDays };
const coupons: PolicyDiff = {
  title: 'Coupons for new users',
  changes: [{
    fromSeconds: 0,
    for: 'b',
    set: {
      'coupon[new].amount': 1500,
      'coupon[new].threshold': 2000,
      'coupon[new].audience': 'newcomers',
      'coupon[new].merchant-share': 0,
      'coupon[new].daily-budget-per-resident': 1000,
    },
  }],
};

/** By day and platform, orders placed; the city stands at the end of its days. */
function lived(platforms: readonly PlatformPlan[], policy: PolicyDiff): {
  readonly built: BuiltCity;
  readonly placed: readonly number[][];
} {
  const placed = Array.from({ length: days + 1 }, () => platforms.map(() => 0));
  const scenario = { ...presets.riverside, platforms, days, weather: 'dry' as const };
  const built = new BuiltCity(scenario, {
    isMeasured: false,
    observers: [{
      orderPlaced: (order) => {
        const { orders, now } = built.sim.city;
        placed[Math.floor(now.seconds / secondsPerDay)][orders.platform[order]]++;
      },
    }],
  });
  built.begin(policy, 3);
  for (let day = 1; day <= days; day++) {
    built.advance(day * secondsPerDay);
    expect(problemsOf(built.sim)).toEqual([]);
  }
  built.finish();
  return { built, placed };
}

function usersOf({ sim }: BuiltCity, platform: number): number {
  return sim.city.platforms[platform].memories.standing.filter(isUser).length;
}

describe('a platform that opens on the fifth day', () => {
  const alone = lived([incumbent], noChange);
  const plain = lived([incumbent, entrant], noChange);
  const subsidised = lived([incumbent, entrant], coupons);

  it('changes nothing before it opens', () => {
    const early = (each: readonly number[][]): number[] => (
      each.slice(0, opensAfterDays).map(([a]) => a)
    );
    expect(early(plain.placed)).toEqual(early(alone.placed));
    expect(plain.placed.slice(0, opensAfterDays).map(([, b]) => b)).toEqual([0, 0, 0, 0]);
  });

  it('wins users and orders from then on, and more with a coupon for newcomers', () => {
    const ordersOf = ({ placed }: typeof plain): number => (
      placed.reduce((sum, [, b]) => sum + b, 0)
    );
    expect(usersOf(plain.built, 1)).toBeGreaterThan(0);
    expect(usersOf(subsidised.built, 1)).toBeGreaterThan(3 * usersOf(plain.built, 1));
    expect(ordersOf(plain)).toBeGreaterThan(0);
    expect(ordersOf(subsidised)).toBeGreaterThan(2 * ordersOf(plain));
  });

  it('has every merchant on its lists, and riders who try it', () => {
    const { merchants, platforms } = plain.built.sim.city;
    const [a, b] = platforms.map(({ listings }) => listings.isListed.reduce((x, y) => x + y, 0));
    expect(b).toBe(a);
    expect(b).toBeGreaterThan(merchants.rowCount / 3);
    expect(platforms[1].memberships.isSignedUp.reduce((x, y) => x + y, 0)).toBeGreaterThan(0);
  });
});

it('a scenario file says when a platform opens, and that one is there from the beginning', () => {
  const read = parseScenario({
    preset: 'riverside', days: 30, platforms: [{ id: 'a' }, { id: 'b', opensAfterDays: 7 }],
  });
  expect(read.ok && read.value.platforms.map((each) => each.opensAfterDays))
    .toEqual([undefined, 7]);
  const never = parseScenario({ preset: 'riverside', platforms: [{ id: 'a', opensAfterDays: 3 }] });
  expect(!never.ok && never.problems.map(({ path }) => path)).toEqual(['platforms']);
  const odd = parseScenario({
    preset: 'riverside', platforms: [{ id: 'a' }, { id: 'b', opensAfterDays: 0.5 }],
  });
  expect(!odd.ok && odd.problems.map(({ path }) => path)).toEqual(['platforms[1].opensAfterDays']);
});
