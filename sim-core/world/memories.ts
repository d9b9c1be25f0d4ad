// Memories: what each consumer has lived through with a platform, and whether it uses it. One table
// for each platform, by the consumer's number.

import { table, type Table } from '../kernel/table.ts';

/**
 * What a consumer is to a platform: no user; a user who has not ordered yet; one who has; one who
 * has lapsed; one who has come back and not ordered since.
 */
export const Standing = { nonUser: 0, newcomer: 1, customer: 2, lapsed: 3, returned: 4 } as const;

/** Stands for a price that nobody has seen yet: less than any coupon takes off. */
export const unknownFen = -1_000_000;

const columns = {
  /** Moves towards the satisfaction of each experience; 0 indifferent, 1 devoted. */
  loyalty: 'f32',
  /** Seconds after the promise at which an order is expected, from experience; may be negative. */
  expectedLateSeconds: 'f32',
  /** What the bringing usually costs, less coupons, fen; `unknownFen` before the first look. */
  referenceFen: 'f32',
  /** What the consumer takes for its orders here in a week. */
  ordersPerWeek: 'f32',
  /** How tired of the platform's messages; 0 where there are none. */
  messageFatigue: 'f32',
  /** What ordering costs more, as it feels after a leak of the own data, fen an order. */
  distrustFen: 'f32',
  /** Since the consumer took the platform up. */
  ordersPlaced: 'i32',
  /** Days, of the last order or of taking it up or coming back, and of the first order. */
  activeDay: 'i32',
  joinedDay: 'i32',
  /** The first day on which a membership no longer holds; 0 before the first one. */
  memberUntilDay: 'i32',
  /** Since the consumer looked back last, and those at the discount of this membership. */
  ordersThisWeek: 'u16',
  memberOrders: 'u16',
  /** One of `Standing`. */
  standing: 'u8',
  /** 1 for good once the platform's messages are muted. */
  isMuted: 'u8',
  /** 1 for good once the platform may arrange no lists for the consumer. */
  hasDeclined: 'u8',
} as const;

export type Memories = Table<typeof columns>;

/** Memories of consumers who all use the platform and have ordered nothing yet. */
export function makeMemories(platform: number, consumers: number): Memories {
  const memories = table(`platform ${platform} memories`, consumers, columns);
  memories.standing.fill(Standing.customer);
  memories.referenceFen.fill(unknownFen);
  return memories;
}

/** Whether somebody of a standing looks at the platform at all. */
export function isUser(standing: number): boolean {
  return standing !== Standing.nonUser && standing !== Standing.lapsed;
}

/**
 * A consumer changes its standing on a day; who forgets a platform comes to it anew, and expects
 * the usual lateness.
 */
export function become(
  memories: Memories,
  number: number,
  standing: number,
  day: number,
  usualLateSeconds: number,
): void {
  memories.standing[number] = standing;
  if (isUser(standing)) memories.activeDay[number] = day;
  if (standing !== Standing.nonUser) return;
  memories.loyalty[number] = 0;
  memories.expectedLateSeconds[number] = usualLateSeconds;
  memories.referenceFen[number] = unknownFen;
  memories.ordersPlaced[number] = 0;
  memories.ordersPerWeek[number] = 0;
}

/** Whether somebody is a member on a day. */
export function isMember({ memberUntilDay }: Memories, number: number, day: number): boolean {
  return memberUntilDay[number] > day;
}

/** A consumer orders. Gives the standing that it had until then. */
export function countOrder(memories: Memories, number: number, day: number): number {
  const before = memories.standing[number];
  if (memories.ordersPlaced[number] === 0) memories.joinedDay[number] = day;
  memories.ordersPlaced[number]++;
  memories.ordersThisWeek[number]++;
  memories.activeDay[number] = day;
  memories.standing[number] = Standing.customer;
  return before;
}
