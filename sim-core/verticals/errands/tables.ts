// What errands have in a city: what each open order carries, workshops with their two hands, and
// the sums that figures are made of.

import { gammaQuantiles, type Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Table } from '../../kernel/table.ts';
import type { ConsumerId, Fen, MerchantId, Metres } from '../../kernel/units.ts';
import type { Opening } from '../../world/vertical.ts';
import { heldColumns } from '../fulfilment/held.ts';
import type { reasons } from './reasons.ts';

/** Which way of two a thing that is mended is on; `only` where there is one. */
export const Leg = { only: 0, toWorkshop: 1, fromWorkshop: 2 } as const;

const goodsColumns = {
  leg: 'i32',
  grams: 'i32',
  valueFen: 'i32',
  /** Of its price what is for insurance. */
  premiumFen: 'i32',
  /** 1 once nobody was there who should have handed it over; 1 once it goes back. */
  isNotFetched: 'i32',
  isBack: 'i32',
  /** When its rider first stood at its receiver's door. */
  broughtAt: 'i32',
} as const;

const workshopColumns = {
  /** When each of its two hands is free. */
  firstFreeAt: 'f64',
  secondFreeAt: 'f64',
} as const;

const bookColumns = {
  /** Things wanted carried, those among them to be mended, and what became of them. */
  things: 'f64',
  toMend: 'f64',
  received: 'f64',
  mended: 'f64',
  cameBack: 'f64',
  lost: 'f64',
  notFetched: 'f64',
  unmatched: 'f64',
  collected: 'f64',
  /** Orders placed, one a way, and those that were brought. */
  placed: 'f64',
  brought: 'f64',
  priceFen: 'f64',
  /** By how far the way is: below three, below six, and six kilometres and more. */
  near: 'f64',
  middle: 'f64',
  far: 'f64',
  nearSeconds: 'f64',
  middleSeconds: 'f64',
  farSeconds: 'f64',
  /** Of riders’ legs to the ends of errands. */
  legSeconds: 'f64',
  legMetres: 'f64',
  emptyMetres: 'f64',
  takenIn: 'f64',
  workshopSeconds: 'f64',
  ...heldColumns,
} as const;

export type BookName = keyof typeof bookColumns;
export const sumNames = Object.keys(bookColumns) as readonly BookName[];

/** What is wanted now: scratch, in no section. */
export interface Wanted {
  key: Key;
  kind: number;
  leg: number;
  grams: number;
  valueFen: Fen;
  consumer: ConsumerId;
  /** Where it is mended; -1 where it is not. */
  workshop: MerchantId;
  fromX: Metres;
  fromY: Metres;
  toX: Metres;
  toY: Metres;
  priceFen: Fen;
  premiumFen: Fen;
  /** What going oneself costs. */
  tripFen: Fen;
}

export interface ErrandTables {
  readonly number: number;
  /** By order. */
  readonly goods: Records<typeof goodsColumns>;
  /** By merchant. */
  readonly workshops: Records<typeof workshopColumns>;
  readonly books: Table<typeof bookColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  readonly exponential: Quantiles;
  /** How long mending takes over its mean. */
  readonly mendingTime: Quantiles;
  /** Those that keep shop, in their order: derived, in no section. */
  readonly openWorkshops: MerchantId[];
  readonly wanted: Wanted;
  /** Set from the run's seed. */
  readonly keys: { thing: Key; receiver: Key };
}

/** Mending times are gamma of this shape. */
const mendingShape = 2;

export function openErrands(opening: Opening): ErrandTables {
  const { number, merchants, orders, shapes, reasonRows } = opening;
  return {
    number,
    goods: records('errands goods', orders.rowCount, goodsColumns, orders.bits),
    workshops: records('errands workshops', merchants.rowCount, workshopColumns, merchants.bits),
    books: table('errands books', 1, bookColumns),
    rows: reasonRows as ErrandTables['rows'],
    exponential: shapes.exponential,
    mendingTime: gammaQuantiles(mendingShape),
    openWorkshops: [],
    wanted: {
      key: 0, kind: 0, leg: 0, grams: 0, valueFen: 0, consumer: 0, workshop: -1,
      fromX: 0, fromY: 0, toX: 0, toY: 0, priceFen: 0, premiumFen: 0, tripFen: 0,
    },
    keys: { thing: 0, receiver: 0 },
  };
}

export function sumOf({ books }: ErrandTables, name: string): number {
  return books[name as BookName][0];
}
