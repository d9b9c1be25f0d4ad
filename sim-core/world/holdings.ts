// Holdings: what waits for days and is no order meanwhile, such as goods ordered ahead, an
// appointment, goods to be sent back. A row is taken when somebody decides, comes up when it is
// due, and is given back once, when it has become an order or been settled. Holdings keep no run
// open: what is held at its end is reported, and the money in it is in escrow.

import { assert } from '../kernel/assert.ts';
import { joined } from '../kernel/joined.ts';
import { records, type Records } from '../kernel/records.ts';
import { table, type Section, type Table } from '../kernel/table.ts';
import { secondsPerDay, type Fen, type HoldingId, type Seconds } from '../kernel/units.ts';
import { coreReasons, type PostingReason } from './reasons.ts';

/** Sixteen words. */
const columns = {
  /** Number of the vertical that it belongs to, plus one; 0 while the row is free. */
  vertical: 'i32',
  platform: 'i32',
  /** Hash of the need: the subject of every draw about it. */
  key: 'i32',
  consumer: 'i32',
  /** The merchant who is to provide it, and who that is, as the row may become another's. */
  provider: 'i32',
  providerKey: 'i32',
  /** When it comes up next; -1 while an order is under way for it. */
  dueAt: 'i32',
  /** Goes up with each new moment, so that a task about an earlier one is known as stale. */
  turn: 'i32',
  /** Paid ahead and in escrow. */
  paidFen: 'i32',
  /** At the choice: its worth over all else in fen, as of an order. */
  choiceGainFen: 'i32',
  /**
   * What is left of an exponential draw until its consumer gives it up: each day takes a bit, and
   * it is given up when none is left; 0 from the beginning where nobody does.
   */
  hazardLeft: 'f32',
  /** What it weighs for a rider who brings it back. */
  grams: 'i32',
  /** The next free row of a free row, or -1. */
  next: 'i32',
  /** The vertical's own. */
  words: ['i32', 3],
} as const;

const headColumns = { free: 'i32', held: 'i32', made: 'i32', ended: 'i32' } as const;
const none = -1;

/** Rows by id, and how many are held, were made and have ended. */
export type Holdings = Records<typeof columns> & {
  readonly head: Table<typeof headColumns>;
  /** None in a city where nothing is held. */
  readonly sections: readonly Section[];
};

/** What a vertical says about a holding that is due. */
export const Due = {
  /** Its provider makes it ready now, as an order of the consumer. */
  order: 0,
  /** It rides from the consumer to its provider. */
  rideBack: 1,
  /** The vertical has settled it: the row is given back. */
  settled: 2,
  /** It has been given another moment. */
  waits: 3,
  /**
   * Its provider, a merchant of the vertical that its own stands on, brings an order for it, for
   * which it waits: see `ReferralOf`. Nothing is in escrow any more.
   */
  refer: 4,
} as const;

/** An empty table with room for so many. */
export function makeHoldings(capacity: number): Holdings {
  const rows = records('holdings', capacity, columns);
  const head = table('holdings head', 1, headColumns);
  for (let row = 0; row < rows.end; row += rows.step) {
    rows.next[row] = row + rows.step < rows.end ? row + rows.step : none;
  }
  head.free[0] = capacity > 0 ? 0 : none;
  const sections = capacity > 0 ? [rows.section, head.section] : [];
  return joined(rows, { head, sections });
}

/** What a new holding is of. */
export interface NewHolding {
  readonly vertical: number;
  readonly platform: number;
  readonly key: number;
  readonly consumer: number;
  readonly provider: number;
}

/** Takes a row for who provides it; its moment, money and words are still to be set. */
export function takeHolding(
  holdings: Holdings,
  { vertical, platform, key, consumer, provider }: NewHolding,
  providerKey: number,
): HoldingId {
  const { head } = holdings;
  const row = head.free[0];
  assert(row !== none, 'the table of holdings is full', holdings.rowCount);
  head.free[0] = holdings.next[row];
  head.held[0]++;
  head.made[0]++;
  holdings.vertical[row] = vertical + 1;
  holdings.platform[row] = platform;
  holdings.key[row] = key;
  holdings.consumer[row] = consumer;
  holdings.provider[row] = provider;
  holdings.providerKey[row] = providerKey;
  holdings.dueAt[row] = none;
  holdings.paidFen[row] = 0;
  holdings.choiceGainFen[row] = 0;
  holdings.hazardLeft[row] = 0;
  holdings.grams[row] = 0;
  for (let word = 0; word < columns.words[1]; word++) holdings.words[row + word] = 0;
  return row;
}

/** Gives a row back, of which nothing is in escrow any more. */
export function releaseHolding(holdings: Holdings, holding: HoldingId): void {
  const { head } = holdings;
  assert(holdings.vertical[holding] !== 0, 'this holding has already ended', holding);
  assert(holdings.paidFen[holding] === 0, 'a holding ends with money in escrow', holding);
  holdings.vertical[holding] = 0;
  holdings.turn[holding]++;
  holdings.next[holding] = head.free[0];
  head.free[0] = holding;
  head.held[0]--;
  head.ended[0]++;
}

/** Whether a holding of a vertical, by its number, stands in a row. */
export function isHeldBy({ vertical }: Holdings, number: number, holding: HoldingId): boolean {
  return vertical[holding] === number + 1;
}

/** How many holdings of a vertical there are, and the fen that are in escrow for them. */
export function heldOf(
  holdings: Holdings,
  number: number,
): { readonly count: number; readonly fen: Fen } {
  let count = 0;
  let fen = 0;
  // Free rows are taken from the first on, so that what is held lies near the beginning.
  let left = holdings.head.held[0];
  for (let row = 0; left > 0; row += holdings.step) {
    if (holdings.vertical[row] === 0) continue;
    left--;
    if (!isHeldBy(holdings, number, row)) continue;
    count++;
    fen += holdings.paidFen[row];
  }
  return { count, fen };
}

/** Seconds of a moment some days after the present one's midnight. */
export function momentOn(nowSeconds: Seconds, daysOn: number, secondOfDay: Seconds): Seconds {
  return (Math.floor(nowSeconds / secondsPerDay) + daysOn) * secondsPerDay + secondOfDay;
}

/** Why money goes into escrow and comes out, in a city where something is held. */
const escrow = {
  paidAhead: {
    from: 'consumer', to: 'escrow', book: 'held',
    label: { zh: '预付（托管）', en: 'Paid ahead, into escrow' },
  },
  paidAheadBack: {
    from: 'escrow', to: 'consumer', book: 'held',
    label: { zh: '托管款释放', en: 'Out of escrow' },
  },
} as const;

/** They stand behind the core's reasons and before what verticals bring. */
export const escrowReasons: readonly PostingReason[] = Object.entries(escrow).map(
  ([id, rest]) => ({ id, ...rest }),
);

/** The row of each in the ledger of a city where something is held. */
export const EscrowReason = Object.fromEntries(
  escrowReasons.map(({ id }, place) => [id, coreReasons.length + place]),
) as { readonly [R in keyof typeof escrow]: number };
