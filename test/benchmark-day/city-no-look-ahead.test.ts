// No dispatch rule of the city knows the future of a real day: with all orders after a minute T
// removed, the day gives the same offers, changes of mind, pick-ups and deliveries up to T. Held
// for every rule and special setting of the city and for a dispatcher from outside, on our small
// days and on every published one; a rule that does peek is caught.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayUntil, type BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';
import { playDay, type DayMove, type PlaySetting } from '../../sim-core/benchmark-day/play-day.ts';
import type { Desk, Dispatcher } from '../../sim-core/plug-in.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { dispatchSettings } from '../dispatch/rules-of-dispatch.ts';
import { policyOf } from '../toy-city.ts';
import { SHARED_SKIP, ownDay, ownDayNames, sharedDay, sharedDayNames, sharedDaysPresent }
  from './days.ts';

type PlayOf = (day: BenchmarkDay) => PlaySetting;

const SEED = 3;
const publishedDays = sharedDayNames().map(sharedDay);

/** Each order in turn to the rider whose route it fits best, as somebody outside might write it. */
const bestFit: Dispatcher = {
  id: 'best-fit',
  match(desk) {
    for (let i = 0; i < desk.orderCount; i++) pairBestFit(desk, desk.order[i]);
  },
};

function pairBestFit(desk: Desk, order: number): void {
  let best = -1;
  let leastSeconds = Infinity;
  desk.findRiders(order);
  for (let c = 0; c < desk.nearest.count; c++) {
    const rider = desk.nearest.rider[c];
    if (desk.isTaken(rider) || !desk.canPrice(rider, order, leastSeconds)) continue;
    leastSeconds = desk.priceSeconds;
    best = rider;
  }
  if (best !== -1) desk.pair(order, best);
}

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

const PLAYS: Readonly<Record<string, PlayOf>> = {
  ...Object.fromEntries(Object.entries(dispatchSettings).map(([name, set]): [string, PlayOf] =>
    [name, () => ({ policy: policyOf(set), seed: SEED })])),
  'a dispatcher from outside': () => ({ policy: noChange, seed: SEED, customDispatcher: bestFit }),
};

function peekingPlay(day: BenchmarkDay): PlaySetting {
  return { policy: noChange, seed: SEED, customDispatcher: peekingInto(day) };
}

/** The last second of a minute: whatever is placed in it has been placed. */
function endOf(minute: number): number {
  return minute * 60 + 59;
}

/** One line a move, up to the end of a minute: long lists of lines are compared quickly. */
function linesUntil(moves: readonly DayMove[], minute: number): string {
  const told = moves.filter((move) => move.atSeconds <= endOf(minute));
  return told.map(({ atSeconds, kind, order, rider }) =>
    `${atSeconds} s: order ${order} ${kind}, rider ${rider}`).join('\n');
}

/** What the day gives up to T when everything placed later is removed. */
function linesOfCut(day: BenchmarkDay, play: PlayOf, T: number): string {
  const cut = dayUntil(day, T);
  return linesUntil(playDay(cut, play(cut), endOf(T)), T);
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

describe.each(Object.entries(PLAYS))('%s', (_name, play) => {
  it.each(ownDayNames)('does not look ahead on our day %s', (name) => {
    expectNoLookAhead(ownDay(name), play, 6);
  });

  it.skipIf(!sharedDaysPresent)(
    `does not look ahead on any of ${publishedDays.length} published days${SHARED_SKIP}`, () => {
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
    const play = PLAYS.batched;
    const cut = dayUntil(day, T);
    expect(playDay(cut, play(cut))).not.toEqual(playDay(day, play(day)));
    expect(linesOfCut(day, play, T).split('\n').length).toBeGreaterThan(70);
  });
});
