// What visits to shops have in a city: the places in each shop and when they are free, and the sums
// that figures are made of. Everybody on the way, seated or with a voucher is a holding.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Table } from '../../kernel/table.ts';
import type { ConsumerId, Fen, Metres } from '../../kernel/units.ts';
import type { Opening } from '../../world/vertical.ts';
import { heldColumns } from '../fulfilment/held.ts';
import { kitchenColumnsFor } from '../fulfilment/kitchen-queue.ts';
import type { reasons } from './reasons.ts';

/** Places of a shop at most: tables, chairs, rooms. */
export const mostPlaces = 24;
const stayShape = 4;

const placeColumns = kitchenColumnsFor(mostPlaces);

const bookColumns = {
  wishes: 'f64',
  walkIns: 'f64',
  bookings: 'f64',
  /** Bookings whose time has come, and those of them for which nobody did. */
  bookingsDue: 'f64',
  noShows: 'f64',
  /** Vouchers: sold, of them on an impulse, and what became of them. */
  sold: 'f64',
  soldOnImpulse: 'f64',
  used: 'f64',
  usedInstead: 'f64',
  repaid: 'f64',
  broken: 'f64',
  soldFen: 'f64',
  /** Who came, waited, left for the wait (some with a voucher for another day) or found no shop. */
  guests: 'f64',
  seated: 'f64',
  waitSeconds: 'f64',
  left: 'f64',
  leftForGood: 'f64',
  closed: 'f64',
  /** Stars expected beyond those found, and stars given, added up over guests. */
  gapStars: 'f64',
  stars: 'f64',
  ...heldColumns,
} as const;

export type BookName = keyof typeof bookColumns;
export const sumNames = Object.keys(bookColumns) as readonly BookName[];

export type Places = Records<typeof placeColumns>;

/** What a wish is for: scratch, in no section. */
export interface Wanted {
  kind: number;
  /** One of `When` of `wishes.ts`. */
  when: number;
  /** How likely a voucher would be used, as its buyer sees it. */
  useChance: number;
  size: number;
  /** What such a visit usually costs, and what a voucher for it is worth over a visit now. */
  usualFen: Fen;
  worthFen: number;
  isVoucher: boolean;
  consumer: ConsumerId;
  x: Metres;
  y: Metres;
  pricePerYuan: number;
  timePerMinute: number;
}

export interface InstoreTables {
  readonly number: number;
  /** By merchant. */
  readonly places: Places;
  readonly books: Table<typeof bookColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  /** Length of a visit over its mean. */
  readonly stays: Quantiles;
  readonly normal: Quantiles;
  readonly exponential: Quantiles;
  readonly gumbel: Quantiles;
  readonly wanted: Wanted;
  /** Set from the run's seed. */
  readonly keys: { wish: Key; visit: Key; use: Key; stream: Key };
}

export function openInstore({ number, merchants, shapes, reasonRows }: Opening): InstoreTables {
  return {
    number,
    places: records('instore places', merchants.rowCount, placeColumns, merchants.bits),
    books: table('instore books', 1, bookColumns),
    rows: reasonRows as InstoreTables['rows'],
    stays: gammaQuantiles(stayShape),
    normal: shapes.normal,
    exponential: shapes.exponential,
    gumbel: shapes.gumbel,
    wanted: {
      kind: 0, when: 0, useChance: 1, size: 1, usualFen: 0, worthFen: 0, isVoucher: false,
      consumer: 0, x: 0, y: 0, pricePerYuan: 0, timePerMinute: 0,
    },
    keys: { wish: 0, visit: 0, use: 0, stream: 0 },
  };
}

export function sumOf({ books }: InstoreTables, name: string): number {
  return books[name as BookName][0];
}
