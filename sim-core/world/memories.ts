// Memories: what each consumer has lived through with a platform. One table for each platform, by
// the consumer's number.

import { table, type Table } from '../kernel/table.ts';

const columns = {
  /** Moves towards the satisfaction of each experience; 0 indifferent, 1 devoted. */
  loyalty: 'f32',
  /** Seconds after the promise at which an order is expected, from experience; may be negative. */
  expectedLateSeconds: 'f32',
  ordersPlaced: 'i32',
} as const;

export type Memories = Table<typeof columns>;

/** Memories of consumers who have ordered nothing yet. */
export function makeMemories(platform: number, consumers: number): Memories {
  return table(`platform ${platform} memories`, consumers, columns);
}
