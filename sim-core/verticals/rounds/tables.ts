// What rounds have in a city: the core's middle, the relay points, where each order on a tour is,
// and the sums that figures are made of.

import type { Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Section, type Table } from '../../kernel/table.ts';
import type { Opening } from '../../world/vertical.ts';
import type { reasons } from './reasons.ts';

export const mostRelays = 50;

/** Where an order is: not here; in the kitchen; ready; fetched next; on its way; laid by. */
export const Phase = { none: 0, making: 1, waiting: 2, called: 3, aboard: 4, laidBy: 5 } as const;

const coreColumns = {
  /** Its middle, where tours begin and end. */
  x: 'f64',
  y: 'f64',
  /** Relay points that have been laid out. */
  relays: 'f64',
} as const;

const relayColumns = {
  x: 'f64',
  y: 'f64',
  /** Orders that lie there. */
  kept: 'f64',
} as const;

const boundColumns = {
  phase: 'i32',
  line: 'i32',
  /** The relay point that it is brought to, plus one; 0 for its door. */
  relay: 'i32',
  readyAt: 'i32',
  /** The departure that left it behind; 0 for none. */
  missedAt: 'i32',
  /** When its tour has left. */
  leftAt: 'i32',
  /** When its tour is there; 0 while that is not known. */
  arrivesAt: 'i32',
} as const;

const bookColumns = {
  /** Orders to homes outside the core, whoever brings them: how they ended, and what they cost. */
  delivered: 'f64',
  late: 'f64',
  seconds: 'f64',
  lost: 'f64',
  riderFen: 'f64',
  /** Of these, on tours. */
  carried: 'f64',
  waitSeconds: 'f64',
  tours: 'f64',
  tourOrders: 'f64',
  tourMetres: 'f64',
  relayed: 'f64',
  walkSeconds: 'f64',
  /** Residents outside the core, each day anew, and the kinds of providers shown to them. */
  residents: 'f64',
  kindsShown: 'f64',
} as const;

export type BookName = keyof typeof bookColumns;
export const sumNames = Object.keys(bookColumns) as readonly BookName[];

export interface RoundsTables {
  readonly number: number;
  readonly core: Table<typeof coreColumns>;
  readonly relays: Table<typeof relayColumns>;
  /** By order. */
  readonly bound: Records<typeof boundColumns>;
  readonly books: Table<typeof bookColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  readonly exponential: Quantiles;
  /** Set from the run's seed. */
  readonly keys: { fetch: Key };
}

export function openRounds({ number, orders, shapes, reasonRows }: Opening): RoundsTables {
  return {
    number,
    core: table('rounds core', 1, coreColumns),
    relays: table('rounds relays', mostRelays, relayColumns),
    bound: records('rounds orders', orders.rowCount, boundColumns, orders.bits),
    books: table('rounds books', 1, bookColumns),
    rows: reasonRows as RoundsTables['rows'],
    exponential: shapes.exponential,
    keys: { fetch: 0 },
  };
}

export function sectionsOf({ core, relays, bound, books }: RoundsTables): readonly Section[] {
  return [core, relays, bound, books].map(({ section }) => section);
}

export function sumOf({ books }: RoundsTables, name: string): number {
  return books[name as BookName][0];
}
