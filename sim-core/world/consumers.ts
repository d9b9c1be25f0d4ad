// Consumers: where they live and spend the day, what kind they are, and what they remember of the
// platform. Memory moves with each experience and is what weeks of simulation will build on.

import { table, type Table } from '../kernel/table.ts';
import type { Places } from './generate/places.ts';

const columns = {
  homeX: 'i32',
  homeY: 'i32',
  dayX: 'i32',
  dayY: 'i32',
  /** Moves towards the satisfaction of each experience; 0 indifferent, 1 devoted. */
  loyalty: 'f32',
  ordersPlaced: 'u16',
  segment: 'u8',
} as const;

export type Consumers = Table<typeof columns>;

export function makeConsumers(places: Places): Consumers {
  const consumers = table('consumers', places.consumerSegment.length, columns);
  consumers.homeX.set(places.consumerHomeX);
  consumers.homeY.set(places.consumerHomeY);
  consumers.dayX.set(places.consumerDayX);
  consumers.dayY.set(places.consumerDayY);
  consumers.segment.set(places.consumerSegment);
  return consumers;
}
