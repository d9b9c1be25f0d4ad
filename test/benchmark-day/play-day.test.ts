// A benchmark day played by the city's rules: orders come when and where the day says, food is
// ready when it says, riders are looked for as long before as in any city and only on shift, and
// every rule brings nearly all of it.
import { describe, expect, it } from 'vitest';
import type { BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';
import { playDay, type DayMove, type DayMoveKind } from '../../sim-core/benchmark-day/play-day.ts';
import { food } from '../../sim-core/verticals/food/index.ts';
import { ruleIds } from '../dispatch/rules-of-dispatch.ts';
import { policyOf } from '../toy-city.ts';
import { SHARED_SKIP, ownDay, ownDayNames, sharedDay, sharedDaysPresent } from './days.ts';

function play(day: BenchmarkDay, rule: string, seed = 1): DayMove[] {
  return playDay(day, { policy: policyOf({ 'dispatch.rule': rule }), seed });
}

function ofKind(moves: readonly DayMove[], kind: DayMoveKind): DayMove[] {
  return moves.filter((move) => move.kind === kind);
}

function meanClickToDoorMinutes(day: BenchmarkDay, moves: readonly DayMove[]): number {
  const delivered = ofKind(moves, 'delivered');
  const minutes = delivered.map(({ atSeconds, order }) =>
    atSeconds / 60 - day.orderPlacedMinute[order]);
  return minutes.reduce((a, b) => a + b, 0) / minutes.length;
}

/** Every move stands where the day allows it. */
function expectLawful(day: BenchmarkDay, moves: readonly DayMove[]): void {
  for (const { atSeconds, kind, order, rider } of moves) {
    expect(atSeconds).toBeGreaterThanOrEqual(day.orderPlacedMinute[order] * 60);
    if (kind === 'picked up') {
      expect(atSeconds).toBeGreaterThanOrEqual(day.orderReadyMinute[order] * 60);
    }
    if (kind !== 'offered') continue;
    expect(atSeconds).toBeGreaterThanOrEqual(
      day.orderReadyMinute[order] * 60 - food.dispatchLeadSeconds);
    expect(atSeconds).toBeGreaterThanOrEqual(day.riderOnMinute[rider] * 60);
    expect(atSeconds).toBeLessThanOrEqual(day.riderOffMinute[rider] * 60);
  }
}

describe.each(ruleIds)('rule %s', (rule) => {
  it.each(ownDayNames)('plays our day %s lawfully, and the same twice', (name) => {
    const day = ownDay(name);
    const moves = play(day, rule);
    expectLawful(day, moves);
    const delivered = ofKind(moves, 'delivered').map(({ order }) => order);
    expect(new Set(delivered).size).toBe(delivered.length);
    expect(delivered.length).toBeGreaterThan(0.8 * day.orderIds.length);
    expect(play(day, rule)).toEqual(moves);
  });

  it.skipIf(!sharedDaysPresent)(`serves a published day${SHARED_SKIP}`, () => {
    const day = sharedDay('1o100t100s1p100');
    const moves = play(day, rule);
    expectLawful(day, moves);
    expect(ofKind(moves, 'delivered').length).toBeGreaterThan(0.98 * day.orderIds.length);
    expect(meanClickToDoorMinutes(day, moves)).toBeLessThan(50);
  });
});

describe('the city of a benchmark day', () => {
  it('serves better by batches than by the nearest rider, all days taken together', () => {
    const minutesUnder = (rule: string): number => ownDayNames.reduce((sum, name) => {
      const day = ownDay(name);
      return sum + meanClickToDoorMinutes(day, play(day, rule));
    }, 0);
    expect(minutesUnder('batched')).toBeLessThan(minutesUnder('nearest'));
  });

  it('rides along streets, as fast as makes up for their length in the mean', () => {
    const day = ownDay('dinner-rush');
    const moves = play(day, 'batched');
    let streetMetres = 0;
    let straightMetres = 0;
    for (const { order, rider, atSeconds } of ofKind(moves, 'delivered')) {
      const before = moves.filter((move) => move.rider === rider && move.atSeconds < atSeconds &&
        (move.kind === 'picked up' || move.kind === 'delivered')).at(-1);
      if (before?.kind !== 'picked up' || before.order !== order) continue;
      const restaurant = day.orderRestaurant[order];
      const dx = Math.abs(day.restaurantX[restaurant] - day.orderX[order]);
      const dy = Math.abs(day.restaurantY[restaurant] - day.orderY[order]);
      const rideSeconds = atSeconds - before.atSeconds - day.terms.dropoffServiceMinutes * 30;
      const minutes = (dx + dy) * (Math.PI / 4) / day.terms.metresPerMinute;
      expect(Math.abs(rideSeconds - 60 * minutes)).toBeLessThan(2);
      streetMetres += dx + dy;
      straightMetres += Math.sqrt(dx * dx + dy * dy);
    }
    expect(streetMetres * (Math.PI / 4) / straightMetres).toBeGreaterThan(0.95);
    expect(streetMetres * (Math.PI / 4) / straightMetres).toBeLessThan(1.05);
  });

  it('refuses an order that lies far from all restaurants and riders', () => {
    const day = ownDay('early-close');
    const orderX = day.orderX.slice();
    orderX[0] = 500_000;
    expect(() => play({ ...day, orderX }, 'batched')).toThrow(/too far/);
  });

  it('plays a day without riders, and one without orders', () => {
    const day = ownDay('early-close');
    const none = new Int32Array(0);
    const noRiders = { ...day, riderIds: [], riderX: none, riderY: none,
      riderOnMinute: none, riderOffMinute: none };
    const unmet = play(noRiders, 'batched');
    expect([...new Set(unmet.map(({ kind }) => kind))]).toEqual(['placed']);
    expect(play({ ...day, orderIds: [] }, 'batched')).toEqual([]);
  });
});
