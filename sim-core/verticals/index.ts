// The verticals that a scenario can name, with all that they do.

import type { Vertical } from '../world/city.ts';
import { collect } from './collect/index.ts';
import { errands } from './errands/index.ts';
import { food } from './food/index.ts';
import { grocery } from './grocery/index.ts';
import { health } from './health/index.ts';
import { home } from './home/index.ts';
import { instore } from './instore/index.ts';
import { retail } from './retail/index.ts';
import { rounds } from './rounds/index.ts';
import { unmanned } from './unmanned/index.ts';

/** The verticals of the engine's own list, in the order of what they bring (brought.ts). */
export const listed: readonly Vertical[] = [
  food, grocery, retail, home, errands, instore, collect, health, unmanned, rounds,
];

/**
 * Verticals by id, in the order of the ids, from the list and from `others` outside it. An id that
 * nobody has is an error that names those known, and so is one that stands on another not named.
 */
export function verticalsNamed(
  ids: readonly string[],
  others: readonly Vertical[] = [],
): readonly Vertical[] {
  const known = [...listed, ...others];
  return ids.map((id) => {
    const found = known.find((vertical) => vertical.id === id);
    if (found !== undefined) {
      const ground = found.standsOn ?? id;
      if (ids.includes(ground)) return found;
      throw new Error(`${id} stands on ${ground}, which must be named beside it`);
    }
    throw new Error(`there is no vertical ${id}; known are ${known.map((one) => one.id).join()}`);
  });
}
