// No dispatch rule of the city knows the future of a real day: with all orders after a minute T
// removed, the day gives the same offers, changes of mind, pick-ups and deliveries up to T. Held
// for every rule and special setting of the city and for a dispatcher from outside, on our small
// days and on some published ones, others with every commit (`npm run verify -- look-ahead` tries
// them all); a rule that does peek is caught.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayUntil, type BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';
import type { PlaySetting } from '../../sim-core/benchmark-day/city-of-day.ts';
import { playDay } from '../../sim-core/benchmark-day/play-day.ts';
import type { Dispatcher } from '../../sim-core/plug-in.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { presentCommit, rotating } from '../verify/rotation.ts';
import { SHARED_SKIP, ownDay, ownDayNames, publishedDayNames, sharedDay, sharedDaysPresent }
  from './days.ts';
import { linesOfCut, linesUntil, pairBestFit, playSeed, plays, type PlayOf } from './look-ahead.ts';

const daysTried = 6;
const publishedDays = !sharedDaysPresent ? []
  : rotating(publishedDayNames, daysTried, presentCommit()).map(sharedDay);

/** Cheats: it has the whole day, and lets an order wait if its restaurant gets another one soon. */
function peekingInto(day: BenchmarkDay): Dispatcher {
  const { orderRestaurant, orderPlacedMinute } = day;
  return {
    id: 'peeking',
    match(desk) {
      const { merchants, orders, now } = desk.city;
      const minute = now.seconds / 60;
      for (let i = 0; i < desk.orderCount; i++) {
        const order = desk.order[i];
        const restaurant = orders.merchant[order] >> merchants.bits;
        const isNextSoon = orderRestaurant.some((other, k) => other === restaurant &&
          orderPlacedMinute[k] > minute && orderPlacedMinute[k] < minute + 20);
        if (!isNextSoon) pairBestFit(desk, order);
      }
    },
  };
}

function peekingPlay(day: BenchmarkDay): PlaySetting {
  return { policy: noChange, seed: playSeed, customDispatcher: peekingInto(day) };
}

function minutesOf(day: BenchmarkDay): fc.Arbitrary<number> {
  const { orderPlacedMinute: placed } = day;
  return fc.integer({ min: placed[0], max: placed[placed.length - 1] - 1 });
}

function expectNoLookAhead(day: BenchmarkDay, play: PlayOf, runs: number): void {
  const whole = playDay(day, play(day));
  expect(whole.length).toBeGreaterThan(2 * day.orderIds.length);
  fc.assert(fc.property(minutesOf(day), (T) => {
    expect(linesOfCut(day, play, T), `${day.name} cut after minute ${T}`)
      .toBe(linesUntil(whole, T));
  }), { numRuns: runs });
}

describe.each(Object.entries(plays))('%s', (_name, play) => {
  it.each(ownDayNames)('does not look ahead on our day %s', (name) => {
    expectNoLookAhead(ownDay(name), play, 6);
  });

  it.skipIf(!sharedDaysPresent)(
    `does not look ahead on any of ${daysTried} published days${SHARED_SKIP}`, () => {
      for (const day of publishedDays) expectNoLookAhead(day, play, 1);
    }, 180_000);
});

describe('the look-ahead test', () => {
  it.each(ownDayNames)('catches a dispatcher that peeks, on our day %s', (name) => {
    expect(() => { expectNoLookAhead(ownDay(name), peekingPlay, 100); }).toThrow(/Property failed/);
  });

  it('compares days that part after T', () => {
    const day = ownDay('dinner-rush');
    const T = day.orderPlacedMinute[70];
    const play = plays.batched;
    const cut = dayUntil(day, T);
    expect(playDay(cut, play(cut))).not.toEqual(playDay(day, play(day)));
    expect(linesOfCut(day, play, T).split('\n').length).toBeGreaterThan(70);
  });
});
