// How long and on which seeds a preset is run for its settled start, and the hash of all that the
// start follows from: the engine, the city and the defaults of all levers that it has.

import { canonicalJson, type CitySpec, engineVersion, leversOf } from '../../sim-core/index.ts';

export interface Recipe {
  /** The last two are of the last seeds: what is usual in the last is not one seed's luck. */
  readonly rounds: number;
  readonly days: number;
  /** Days at the end over which what platforms have learnt is averaged. */
  readonly lastDays: number;
  /** Of the rounds that settle a city, and of the last two; a start is the last one's means. */
  readonly seeds: readonly number[];
  readonly lastSeeds: readonly number[];
}

/**
 * Orders a day, over all seeds of the last round together. A seed's weeks are luckier or less so
 * than others', by 2.3 % of riders' earnings in a county town; the usual must not be luck, since
 * riders would come and go by it: with so many orders it is off by about 0.3 %.
 */
const lastOrders = 80_000;

/** Large cities have more of everybody, so fewer seeds and days say as much. */
export function recipeOf({ ordersPerDay }: CitySpec): Recipe {
  const lastSeeds = seeds(Math.ceil(lastOrders / ordersPerDay));
  const one = { seeds: seeds(1), lastSeeds };
  if (ordersPerDay > 500_000) return { rounds: 3, days: 10, lastDays: 5, ...one };
  if (ordersPerDay > 100_000) return { rounds: 4, days: 28, lastDays: 14, ...one };
  if (ordersPerDay > 10_000) return { rounds: 4, days: 56, lastDays: 21, ...one };
  return { rounds: 4, days: 84, lastDays: 42, seeds: seeds(4), lastSeeds };
}

/** Seeds that nobody else uses for a run that is shown. */
function seeds(count: number): number[] {
  return Array.from({ length: count }, (_unused, i) => 1001 + i);
}

/**
 * A start made from something else is stale: `npm run starts -- <id>` makes it anew. Levers of
 * verticals that the city has not are no part of it.
 */
export function madeFrom(city: CitySpec, verticals: readonly string[]): string {
  const defaults = leversOf(verticals).map(({ id, value }) => [id, value]);
  const text = canonicalJson({ engineVersion, city, defaults, recipe: recipeOf(city) });
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul((b << 13) | (b >>> 19), 5) + a | 0;
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
