// Merchants' own channels: which shops keep one, what each makes of it, and who is a member where.
// A member is somebody whom the shop has scanned in; each consumer is a member of the last few
// shops that did.

import { table, type Table } from '../kernel/table.ts';
import { none } from './ledger.ts';

/** Shops of which somebody can be a member at once (assumed). */
export const shopsPerMember = 3;

const shopColumns = {
  /** Own orders since the week began, and what they left before fixed costs and the fee. */
  weekOrders: 'f64',
  weekLeftFen: 'f64',
  /** What the shop takes for usual: own orders a week, and what one leaves; 0 until known. */
  ordersPerWeek: 'f64',
  leftPerOrderFen: 'f64',
  /** Weeks for which it has kept the channel, and its members. */
  weeks: 'i32',
  members: 'i32',
  /** 1 while it keeps one. */
  isKept: 'u8',
} as const;

const memberColumns = {
  /** Number from 1 of a shop of which its consumer is a member, or 0: the latest comes first. */
  shop: 'i32',
} as const;

const countColumns = {
  /** Channels that are kept: where there is none, nothing is looked at. */
  kept: 'i32',
} as const;

export interface Channels {
  /** By the merchant's number. */
  readonly shops: Table<typeof shopColumns>;
  /** Rows `shopsPerMember` times the consumer's number, and the following. */
  readonly members: Table<typeof memberColumns>;
  /** One row. */
  readonly count: Table<typeof countColumns>;
}

/** Nobody keeps a channel yet. */
export function makeChannels(merchants: number, consumers: number): Channels {
  return {
    shops: table('channels', merchants, shopColumns),
    members: table('channel members', consumers * shopsPerMember, memberColumns),
    count: table('channels kept', 1, countColumns),
  };
}

/** Where among a consumer's shops one stands, by its number; `none` when it does not. */
export function placeOfShop({ members }: Channels, consumerNumber: number, shop: number): number {
  const first = consumerNumber * shopsPerMember;
  for (let at = first; at < first + shopsPerMember; at++) {
    if (members.shop[at] === shop + 1) return at;
  }
  return none;
}

/** A consumer becomes a member of a shop; where there are too many, the oldest is forgotten. */
export function scanIn({ shops, members }: Channels, consumerNumber: number, shop: number): void {
  const first = consumerNumber * shopsPerMember;
  const last = first + shopsPerMember - 1;
  if (members.shop[last] > 0) shops.members[members.shop[last] - 1]--;
  for (let at = last; at > first; at--) members.shop[at] = members.shop[at - 1];
  members.shop[first] = shop + 1;
  shops.members[shop]++;
}

/** A shop begins to keep a channel, or gives it up; who is a member stays one. */
export function keepChannel({ shops, count }: Channels, shop: number, isKept: boolean): void {
  const before = shops.isKept[shop];
  shops.isKept[shop] = isKept ? 1 : 0;
  count.kept[0] += shops.isKept[shop] - before;
  if (before !== shops.isKept[shop]) shops.weeks[shop] = 0;
}

/** A shop closes for good: whoever keeps shop there next begins without channel and members. */
export function forgetChannel(channels: Channels, shop: number): void {
  const { shops, members } = channels;
  keepChannel(channels, shop, false);
  shops.ordersPerWeek[shop] = 0;
  shops.leftPerOrderFen[shop] = 0;
  clearChannelWeek(channels, shop);
  if (shops.members[shop] === 0) return;
  shops.members[shop] = 0;
  for (let at = 0; at < members.capacity; at++) {
    if (members.shop[at] === shop + 1) members.shop[at] = 0;
  }
}

/** A week begins with nothing sold. */
export function clearChannelWeek({ shops }: Channels, shop: number): void {
  shops.weekOrders[shop] = 0;
  shops.weekLeftFen[shop] = 0;
}
