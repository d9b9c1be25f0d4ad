// Consumers: where they live and spend the day, and what kind they are. What they remember of each
// platform stands in its memories. None comes or goes, so a consumer's number is who it is.

import { joined } from '../kernel/joined.ts';
import { records, type Records } from '../kernel/records.ts';
import type { Places } from './generate/places.ts';

const columns = {
  homeX: 'i32',
  homeY: 'i32',
  dayX: 'i32',
  dayY: 'i32',
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
  return joined(consumers, { segment: places.consumerSegment });
}
