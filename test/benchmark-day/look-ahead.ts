// Whether a dispatch rule of the city knows the future of a day: with all orders after a minute T
// removed, the day must give the same offers, changes of mind, pick-ups and deliveries up to T.

import { dayUntil, type BenchmarkDay } from '../../sim-core/benchmark-day/day.ts';
import type { PlaySetting } from '../../sim-core/benchmark-day/city-of-day.ts';
import { playDay, type DayMove } from '../../sim-core/benchmark-day/play-day.ts';
import type { Desk, Dispatcher } from '../../sim-core/plug-in.ts';
import { noChange } from '../../sim-core/policy/policy.ts';
import { dispatchSettings } from '../dispatch/rules-of-dispatch.ts';
import { policyOf } from '../toy-city.ts';

/** How a day is played; a cheat depends on the day. */
export type PlayOf = (day: BenchmarkDay) => PlaySetting;

export const playSeed = 3;

/** Each order in turn to the rider whose route it fits best, as somebody outside might write it. */
const bestFit: Dispatcher = {
  id: 'best-fit',
  match(desk) {
    for (let i = 0; i < desk.orderCount; i++) pairBestFit(desk, desk.order[i]);
  },
};

/** Gives an order to the rider of least added time, if anybody can take it. */
export function pairBestFit(desk: Desk, order: number): void {
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

/** Every rule and special setting of the city, and a dispatcher from outside, by name. */
export const plays: Readonly<Record<string, PlayOf>> = {
  ...Object.fromEntries(Object.entries(dispatchSettings).map(([name, set]): [string, PlayOf] =>
    [name, () => ({ policy: policyOf(set), seed: playSeed })])),
  'a dispatcher from outside': () => (
    { policy: noChange, seed: playSeed, customDispatcher: bestFit }
  ),
};

/** The last second of a minute: whatever is placed in it has been placed. */
function endOf(minute: number): number {
  return minute * 60 + 59;
}

/** One line a move, up to the end of a minute: long lists of lines are compared quickly. */
export function linesUntil(moves: readonly DayMove[], minute: number): string {
  const told = moves.filter((move) => move.atSeconds <= endOf(minute));
  return told.map(({ atSeconds, kind, order, rider }) =>
    `${atSeconds} s: order ${order} ${kind}, rider ${rider}`).join('\n');
}

/** What the day gives up to T when everything placed later is removed. */
export function linesOfCut(day: BenchmarkDay, play: PlayOf, T: number): string {
  const cut = dayUntil(day, T);
  return linesUntil(playDay(cut, play(cut), endOf(T)), T);
}
