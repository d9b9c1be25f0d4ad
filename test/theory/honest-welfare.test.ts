// Welfare as lived: a promise that is not kept raises what choices seem to be worth and lowers what
// they are; trust is what consumers learn from it; a platform that cannot serve is worth nothing.

import { afterAll, describe, expect, it } from 'vitest';
import { presets } from '../../scenarios/index.ts';
import { livedCorrection, expectedLateness } from '../../sim-core/decide/lived-worth.ts';
import { BuiltCity } from '../../sim-core/run/local-engine.ts';
import { dayUnder, policyOf, toyScenario } from '../toy-city.ts';
import { PairedDays, type Settings } from './paired-days.ts';

const week = { ...presets.riverside, days: 4, weather: 'dry' as const };
const days = new PairedDays(4, week);
afterAll(() => days.close());

const fixedAt = (minutes: number): Settings => (
  { 'promise.rule': 'fixed', 'promise.fixed-time': minutes }
);

describe('a promise that is not kept', { timeout: 120_000 }, () => {
  it.each([15, 25])('of %i minutes seems better and is worse', async (minutes) => {
    const { figures } = await days.compare(fixedAt(minutes));
    expect(figures['consumer.surplus-at-choice'].low).toBeGreaterThan(0);
    expect(figures['consumer.surplus-per-need'].high).toBeLessThan(0);
    expect(figures['consumer.surplus'].high).toBeLessThan(0);
  });
});

describe('trust', () => {
  const built = new BuiltCity({ ...toyScenario, days: 3 });

  function meanExpected(set: Settings): number {
    built.begin(policyOf(set), 1);
    built.finish();
    const { expectedLateSeconds } = built.sim.city.platforms[0].memories;
    return expectedLateSeconds.reduce((sum, each) => sum + each, 0) / expectedLateSeconds.length;
  }

  it('falls when promises are broken, and not where nobody learns', () => {
    const frozen = { 'world.trust-speed': 0 };
    const broken = meanExpected(fixedAt(15));
    expect(broken).toBeGreaterThan(meanExpected({}) + 30);
    expect(meanExpected({ ...fixedAt(15), ...frozen })).toBe(meanExpected(frozen));
  });

  it('moves twice as far after a late order as after an early one', () => {
    expect(expectedLateness(0, 600, 0.1)).toBeCloseTo(60, 9);
    expect(expectedLateness(0, -600, 0.1)).toBeCloseTo(-30, 9);
  });
});

describe('what an order was worth as lived', () => {
  const asBelieved = {
    perceivedMinutes: 30, waitedMinutes: 30, lateMinutes: 0, starsShown: 4.5, starsLived: 4.5,
  };

  it('is what it seemed when all came as believed, and lateness weighs more than waiting', () => {
    expect(livedCorrection(asBelieved, 0.05, 3, 0.5)).toBe(0);
    const slow = { ...asBelieved, waitedMinutes: 40 };
    const late = { ...slow, lateMinutes: 10 };
    expect(livedCorrection(slow, 0.05, 3, 0.5)).toBeCloseTo(-0.5, 9);
    expect(livedCorrection(late, 0.05, 3, 0.5)).toBeCloseTo(-1.5, 9);
    expect(livedCorrection({ ...asBelieved, starsLived: 4 }, 0.05, 3, 0.5)).toBeCloseTo(-0.25, 9);
  });
});

describe('a platform without riders', () => {
  it('shows that it is not available: no orders, no surplus, whoever says so', () => {
    const built = new BuiltCity(toyScenario);
    const supplied = dayUnder(built, { 'world.rider-supply': 0 }, 1).figures;
    const described = new BuiltCity({
      ...toyScenario, city: { ...toyScenario.city, riders: 0 },
    });
    for (const figures of [supplied, dayUnder(described, {}, 1).figures]) {
      expect(figures['orders.placed']).toBe(0);
      expect(figures['consumer.surplus-per-need']).toBe(0);
      expect(figures['orders.unavailable-share']).toBe(1);
    }
  });
});

describe('a kitchen that is behind', () => {
  const fewer = ['orders.placed', 'orders.undelivered-share', 'orders.lost-at-kitchen'] as const;

  it('takes no more orders, so fewer are placed in vain', () => {
    const built = new BuiltCity(toyScenario);
    // The time promised says nothing of the wait, so the list is all that could.
    const slow = { ...fixedAt(20), 'world.kitchen-speed': 500, 'world.demand-level': 2000 };
    const pausing = dayUnder(built, slow, 2).figures;
    const never = dayUnder(built, { ...slow, 'world.kitchen-pause': 600 }, 2).figures;
    for (const id of fewer) expect(pausing[id], id).toBeLessThan(0.95 * never[id]);
    const surplus = 'consumer.surplus-per-need';
    expect(pausing[surplus]).toBeGreaterThan(never[surplus]);
  });
});
