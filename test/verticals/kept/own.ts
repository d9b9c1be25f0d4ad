// What a vertical has in a city, by its id.

import type { City } from '../../../sim-core/world/city.ts';

export function ownOf<Own>({ verticals }: City, id: string): Own {
  return verticals.find((vertical) => vertical.id === id)?.own as Own;
}
