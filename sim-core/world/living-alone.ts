// Who lives alone. It follows from a key of the city's own and from nothing that happens, so that
// it is the same under every policy and on every seed; nothing that anybody does follows from it.

import { draw, keyOf } from '../kernel/random.ts';
import type { City } from './city.ts';
import { segments } from './segments.ts';

/** By number of the consumer, 1 for those who live alone. */
export function livingAlone({ citySeed, consumers }: City): Uint8Array {
  const key = keyOf(citySeed, 'lives alone');
  return consumers.segment.map((segment, number) => (
    draw(key, number, 0) < segments[segment].livesAlone ? 1 : 0
  ));
}
