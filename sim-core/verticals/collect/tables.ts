// What the folder has in a city: the bank, counter and shelf of each shop, the sums that figures
// are made of, and which bank is nearest to whom.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { gained, table, type Section, type Table } from '../../kernel/table.ts';
import type { Opening } from '../../world/vertical.ts';
import { heldColumns } from '../fulfilment/held.ts';
import type { reasons } from './reasons.ts';

/** Sizes of parcels and cells. */
export const sizes = 3;
/** Shape of the gamma distribution of packing times (assumed). */
const packShape = 4;

const bankColumns = {
  /** 1 while couriers come to it. */
  isServed: 'f64',
  /** By size, cells with a parcel in them. */
  used: ['f64', sizes],
  /** Parcels at the counter, and orders on the shelf. */
  atCounter: 'f64',
  onShelf: 'f64',
  /** By size, cooled cells with a parcel in them. */
  usedCooled: ['f64', sizes],
} as const;

const bookColumns = {
  /** Parcels that couriers brought, and what became of them. */
  parcels: 'f64',
  overflowed: 'f64',
  putOff: 'f64',
  fetched: 'f64',
  fetchedLate: 'f64',
  sentBack: 'f64',
  /** Stays in a cell or at the counter that have ended, and how long they were. */
  stays: 'f64',
  dwellSeconds: 'f64',
  walkMetres: 'f64',
  bankDays: 'f64',
  /** Orders that riders brought, with the time from taking each up to its door. */
  delivered: 'f64',
  riderSeconds: 'f64',
  /** Orders that were to be fetched, and what became of them. */
  toFetch: 'f64',
  fetchedOrders: 'f64',
  restocked: 'f64',
  salesFen: 'f64',
  ...heldColumns,
} as const;

/** Parcels that must be kept cool: those fetched, and those that had spoiled by then. */
const freshColumns = { freshFetched: 'f64', freshSpoiled: 'f64' } as const;

const freshNames = Object.keys(freshColumns);
export const sumNames: readonly string[] = [...Object.keys(bookColumns), ...freshNames];

export type Banks = Records<typeof bankColumns>;

export interface CollectTables {
  readonly number: number;
  /** By merchant. */
  readonly banks: Banks;
  readonly books: Table<typeof bookColumns>;
  readonly fresh: Table<typeof freshColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  /** A packing time over its mean. */
  readonly packing: Quantiles;
  readonly exponential: Quantiles;
  /** By zone, the nearest bank that couriers come to, or -1: scratch, made anew at each round. */
  bankOfZone: Int32Array;
  /** Set from the run's seed. */
  readonly keys: { parcel: Key; who: Key; fetch: Key; packing: Key };
}

export function openCollect(opening: Opening): CollectTables {
  const { number, merchants, shapes, reasonRows } = opening;
  return {
    number,
    banks: records('collect banks', merchants.rowCount, bankColumns, merchants.bits),
    books: table('collect books', 1, bookColumns),
    fresh: table('collect fresh parcels', 1, freshColumns),
    rows: reasonRows as CollectTables['rows'],
    packing: gammaQuantiles(packShape),
    exponential: shapes.exponential,
    bankOfZone: new Int32Array(0),
    keys: { parcel: 0, who: 0, fetch: 0, packing: 0 },
  };
}

/** What changes of it; digests leave out what is off by default while it is. */
export function sectionsOf({ banks, books, fresh }: CollectTables): readonly Section[] {
  return [banks.section, books.section, gained(fresh.section, 0)];
}

export function sumOf({ books, fresh }: CollectTables, name: string): number {
  return freshNames.includes(name)
    ? fresh[name as keyof typeof freshColumns][0]
    : books[name as keyof typeof bookColumns][0];
}
