// What can be seen of rounds: where tours begin, with the orders that wait there for one, and the
// relay points that are open, with what lies in them.

import type { Text } from '../../kernel/text.ts';
import type { City } from '../../world/city.ts';
import type { PlaceFact, Sight } from '../../world/vertical.ts';
import { roundsOf } from './timetable.ts';
import { mostRelays, Phase, type RoundsTables } from './tables.ts';

/** The kinds of sights by number. */
const Kind = { start: 0, relay: 1 } as const;
export const sightKinds: readonly Text[] = [
  { zh: '班次起点', en: 'Start of tours' }, { zh: '代收点', en: 'Relay point' },
];

/** As many as fill a shelf on a picture; more may lie there. */
const fullShelf = 20;

/** The start comes first, then relay points. */
export function sights(city: City, tables: RoundsTables): readonly (Sight | undefined)[] {
  const { core, relays } = tables;
  const seen: (Sight | undefined)[] = Array.from({ length: 1 + mostRelays });
  const running = city.platforms.flatMap(({ id }) => roundsOf(city, tables, id) ?? []);
  if (running.length === 0) return seen;
  const filled = (count: number): number => Math.min(1, count / fullShelf);
  const waiting = waitingIn(city, tables);
  seen[0] = {
    x: core.x[0], y: core.y[0], kind: Kind.start, isOpen: true, filled: filled(waiting),
  };
  const open = Math.min(running[0].relayPoints, core.relays[0]);
  for (let relay = 0; relay < open; relay++) {
    const { x, y, kept } = relays;
    seen[1 + relay] = {
      x: x[relay], y: y[relay], kind: Kind.relay, isOpen: true, filled: filled(kept[relay]),
    };
  }
  return seen;
}

function waitingIn({ orders }: City, { bound }: RoundsTables): number {
  let count = 0;
  for (let order = 0; order < orders.end; order += orders.step) {
    if (bound.phase[order] === Phase.waiting) count++;
  }
  return count;
}

export function sightFacts(
  city: City, tables: RoundsTables, sight: number,
): readonly PlaceFact[] {
  return sight === 0
    ? [{ label: { zh: '等待发车的订单', en: 'Orders that wait' }, value: waitingIn(city, tables) }]
    : [{ label: { zh: '待取的订单', en: 'Orders that lie there' },
      value: tables.relays.kept[sight - 1] }];
}
