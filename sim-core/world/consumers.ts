// Consumers: where they live and spend the day, what kind they are, and what they remember of the
// platform. Memory moves with each experience and is what weeks of simulation will build on.

import { records, type Records } from '../kernel/records.ts';
import type { Places } from './generate/places.ts';

const columns = {
  homeX: 'i32',
  homeY: 'i32',
  dayX: 'i32',
  dayY: 'i32',
  /** Moves towards the satisfaction of each experience; 0 indifferent, 1 devoted. */
  loyalty: 'f32',
  ordersPlaced: 'i32',
} as const;

/** Consumers by id: where they live and work, their tastes and what they remember. */
export type Consumers = Records<typeof columns> & {
  /** By number, apart from the rest: it is asked of many who then turn out not to have the need. */
  readonly segment: Uint8Array;
};

export function makeConsumers(places: Places): Consumers {
  const consumers = records('consumers', places.consumerSegment.length, columns);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const number = consumer >> consumers.bits;
    consumers.homeX[consumer] = places.consumerHomeX[number];
    consumers.homeY[consumer] = places.consumerHomeY[number];
    consumers.dayX[consumer] = places.consumerDayX[number];
    consumers.dayY[consumer] = places.consumerDayY[number];
  }
  return { ...consumers, segment: places.consumerSegment };
}
