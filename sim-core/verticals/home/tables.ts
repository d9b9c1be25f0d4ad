// What services at home have in a city: workers with their skill, calendar and whereabouts, whom
// each consumer knows, and the sums that figures are made of.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { gained, table, type Section, type Table } from '../../kernel/table.ts';
import type { ConsumerId } from '../../kernel/units.ts';
import type { Opening } from '../../world/vertical.ts';
import { calendarColumns } from '../fulfilment/calendar.ts';
import { heldColumns } from '../fulfilment/held.ts';
import type { reasons } from './reasons.ts';
import { services } from './services.ts';

const workerColumns = {
  ...calendarColumns,
  /** True skill in stars, and what the test says of it. */
  skill: 'f64',
  score: 'f64',
  /** 1 while on the platform's lists: passed, and nobody's by contract. */
  isShown: 'f64',
  /** The first day after a contract. */
  contractUntil: 'f64',
  /** When the last visit that has begun ends, and where. */
  freeAt: 'f64',
  atX: 'f64',
  atY: 'f64',
  /** What prices are over the usual, and half hours taken since the week began. */
  priceFactor: 'f64',
  weekSlots: 'f64',
} as const;

const tieColumns = {
  /** The worker last met, plus one, and visits together; 1 once they meet past the platform. */
  worker: 'i32',
  visits: 'u16',
  hasLeaked: 'u8',
} as const;

const bookColumns = {
  needs: 'f64',
  served: 'f64',
  booked: 'f64',
  visits: 'f64',
  privateVisits: 'f64',
  punctual: 'f64',
  failed: 'f64',
  givenUp: 'f64',
  contracts: 'f64',
  contractsOver: 'f64',
  quality: 'f64',
  qualitySquares: 'f64',
  disputes: 'f64',
  leaks: 'f64',
  priceFen: 'f64',
  visitSeconds: 'f64',
  travelSeconds: 'f64',
  gapSeconds: 'f64',
  /** What visits brought workers, past the platform too, less their fares. */
  earnedFen: 'f64',
  shownWorkers: 'f64',
  ...heldColumns,
} as const;

/** What devices recorded of visits over a run. */
const recordedColumns = { visits: 'f64', seconds: 'f64', squares: 'f64' } as const;

export type BookName = keyof typeof bookColumns;
export const sumNames = Object.keys(bookColumns) as readonly BookName[];

export type Workers = Records<typeof workerColumns>;

/** What a need is for: scratch, in no section. */
export interface Wanted {
  tier: number;
  isUrgent: boolean;
  /** The day and half hour at which it should begin. */
  day: number;
  slot: number;
  consumer: ConsumerId;
}

export interface HomeTables {
  readonly number: number;
  /** By merchant. */
  readonly workers: Workers;
  /** By consumer's number. */
  readonly ties: Table<typeof tieColumns>;
  readonly books: Table<typeof bookColumns>;
  /** By service. */
  readonly recorded: Table<typeof recordedColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  /** By service, length of a visit over its mean. */
  readonly lengths: readonly Quantiles[];
  readonly normal: Quantiles;
  readonly exponential: Quantiles;
  readonly wanted: Wanted;
  /** Set from the run's seed. */
  readonly keys: { need: Key; visit: Key; giveUp: Key };
}

export function openHome(opening: Opening): HomeTables {
  const { number, merchants, consumers, shapes, reasonRows } = opening;
  return {
    number,
    workers: records('home workers', merchants.rowCount, workerColumns, merchants.bits),
    ties: table('home ties', consumers.rowCount, tieColumns),
    books: table('home books', 1, bookColumns),
    recorded: table('home recorded visits', services.length, recordedColumns),
    rows: reasonRows as HomeTables['rows'],
    lengths: services.map(({ shape }) => gammaQuantiles(shape)),
    normal: shapes.normal,
    exponential: shapes.exponential,
    wanted: { tier: 0, isUrgent: false, day: 0, slot: 0, consumer: 0 },
    keys: { need: 0, visit: 0, giveUp: 0 },
  };
}

/** What changes of it; digests leave out what is off by default while it is. */
export function sectionsOf({ workers, ties, books, recorded }: HomeTables): readonly Section[] {
  return [workers.section, ties.section, books.section, gained(recorded.section, 0)];
}

export function sumOf({ books }: HomeTables, name: string): number {
  return books[name as BookName][0];
}
