// How long and on which seeds a preset is run for its settled start, and the hash of all that the
// start follows from: the engine, the city and every default.

import { canonicalJson, type CitySpec, engineVersion, leverList } from '../../sim-core/index.ts';

export interface Recipe {
  readonly rounds: number;
  readonly days: number;
  /** Days at the end over which what platforms have learnt is averaged. */
  readonly lastDays: number;
  readonly seeds: readonly number[];
}

/** Large cities have more of everybody, so fewer seeds and days say as much. */
export function recipeOf({ ordersPerDay }: CitySpec): Recipe {
  if (ordersPerDay > 500_000) return { rounds: 2, days: 10, lastDays: 5, seeds: [1001] };
  if (ordersPerDay > 100_000) return { rounds: 4, days: 28, lastDays: 10, seeds: [1001] };
  if (ordersPerDay > 10_000) return { rounds: 3, days: 56, lastDays: 21, seeds: [1001] };
  return { rounds: 3, days: 84, lastDays: 42, seeds: [1001, 1002, 1003, 1004] };
}

/** A start made from something else is stale: `npm run starts -- <id>` makes it anew. */
export function madeFrom(city: CitySpec): string {
  const defaults = leverList.map(({ id, value }) => [id, value]);
  const text = canonicalJson({ engineVersion, city, defaults, recipe: recipeOf(city) });
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 5) + a | 0;
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
