// Whether an own channel, a group or a small program of the shop's, is worth its fee to a merchant.
// What its orders leave is set against what those of them would have left that would have come
// through a platform anyway. All numbers are of a week.

import { takesService } from './take-service.ts';

/** Share of a shop's orders that it expects to come by a channel before it has one (assumed). */
const firstShare = 0.1;
/** Share of own orders that a merchant takes for ones it would have had anyway (assumed). */
const anyway = 0.6;
/** Weeks for which a new channel is kept whatever it brings: members come one by one (assumed). */
const trialWeeks = 8;

/** What a merchant knows of its orders. */
export interface ChannelThought {
  /** For how many weeks it has kept the channel; 0 without one. */
  readonly weeks: number;
  /** Own orders that it takes for usual, 0 when it never had any; orders through platforms. */
  readonly ownOrders: number;
  readonly platformOrders: number;
  /** What an own order leaves, and one through a platform, fen. */
  readonly ownLeftFen: number;
  readonly platformLeftFen: number;
  /** The fee, fen. */
  readonly feeFen: number;
}

/** Fen a week that a channel brings, its fee apart. */
export function worthOfChannel(thought: ChannelThought): number {
  const { ownOrders, platformOrders, ownLeftFen, platformLeftFen } = thought;
  const orders = ownOrders > 0 ? ownOrders : firstShare * platformOrders;
  return orders * (ownLeftFen - anyway * platformLeftFen);
}

/** Whether to keep a channel from now on. */
export function keepsChannel(isKept: boolean, thought: ChannelThought): boolean {
  if (isKept && thought.weeks < trialWeeks) return true;
  return takesService(isKept, worthOfChannel(thought), thought.feeFen);
}
