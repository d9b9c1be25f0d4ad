// The verticals that a scenario can name, as a page or a file needs them: what each is called and
// brings to the engine's lists. What they do stands in index.ts, in the same order.

import type { Brought } from '../world/brought.ts';
import { brought as collect } from './collect/brought.ts';
import { brought as errands } from './errands/brought.ts';
import { brought as food } from './food/brought.ts';
import { brought as grocery } from './grocery/brought.ts';
import { brought as health } from './health/brought.ts';
import { brought as home } from './home/brought.ts';
import { brought as instore } from './instore/brought.ts';
import { brought as retail } from './retail/brought.ts';
import { brought as rounds } from './rounds/brought.ts';
import { brought as unmanned } from './unmanned/brought.ts';

/** What the verticals of the engine's own list bring, in the list's order. */
export const verticals: readonly Brought[] = [
  food, grocery, retail, home, errands, instore, collect, health, unmanned, rounds,
];

/** The id of the vertical of the list on which another one stands; undefined where it is alone. */
export function standsOn(id: string): string | undefined {
  return verticals.find((vertical) => vertical.id === id)?.standsOn;
}

/** Ids, and behind them those of the verticals on which they stand. */
export function withGround(ids: readonly string[]): readonly string[] {
  return [...new Set([...ids, ...ids.flatMap((id) => standsOn(id) ?? [])])];
}

/** Ids without one, and without those of the verticals that stand on it. */
export function withoutGround(ids: readonly string[], ground: string): readonly string[] {
  return ids.filter((id) => id !== ground && standsOn(id) !== ground);
}
