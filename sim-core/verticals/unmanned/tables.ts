// What drones have in a city: pads, the routes between them, the crafts of each route, what is
// known of each order that a route reaches, and the sums that figures are made of.

import type { Quantiles } from '../../kernel/quantiles.ts';
import type { Key } from '../../kernel/random.ts';
import { records, type Records } from '../../kernel/records.ts';
import { table, type Section, type Table } from '../../kernel/table.ts';
import type { Opening } from '../../world/vertical.ts';
import type { reasons } from './reasons.ts';

/** Most routes, and most crafts of one. */
export const mostRoutes = 20;
export const mostCrafts = 50;
/** A pad takes in so many crafts that are not at home there, and keeps so many orders (assumed). */
export const slotsOfPad = 8;
export const cellsOfPad = 16;

/** What a craft is doing. */
export const Craft = { home: 0, loading: 1, out: 2, back: 3, away: 4, swapping: 5 } as const;

/** Where an order is. */
export const Phase = { ridden: 0, toPad: 1, queued: 2, loading: 3, flown: 4, inCell: 5 } as const;

const padColumns = {
  x: 'f64',
  y: 'f64',
  /** Kept for crafts from elsewhere, on the ground or on their way; and for orders. */
  slotsTaken: 'f64',
  cellsTaken: 'f64',
} as const;

const routeColumns = {
  /** 1 for a pair of pads, in the order in which routes are opened. */
  isThere: 'f64',
  fromPad: 'f64',
  toPad: 'f64',
  /** As a craft flies. */
  metres: 'f64',
  isOverRiver: 'f64',
  /** Orders of a day between the two, as expected. */
  ordersPerDay: 'f64',
  /** Orders on their way to a craft, or waiting for one. */
  bound: 'f64',
  /** The first and last of those that wait, or -1. */
  firstQueued: 'f64',
  lastQueued: 'f64',
} as const;

const craftColumns = {
  phase: 'f64',
  /** The leg, or where it stands: metres and seconds. */
  fromX: 'f64',
  fromY: 'f64',
  toX: 'f64',
  toY: 'f64',
  legStart: 'f64',
  legEnd: 'f64',
  /** Of the leg in the air, and the wind in which it began. */
  metres: 'f64',
  wind: 'f64',
  grams: 'f64',
  /** At the leg's beginning. */
  chargeWattHours: 'f64',
  /** The pad to which it flies or at which it stands. */
  pad: 'f64',
  /** The pad that keeps a slot for it, or -1. */
  slotPad: 'f64',
  order: 'f64',
} as const;

const boundColumns = {
  phase: 'i32',
  /** The route that reaches both of its ends, or -1. */
  route: 'i32',
  craft: 'i32',
  next: 'i32',
  queuedAt: 'i32',
  /** Which of `journeys` it counts as if riders bring it. */
  kind: 'i32',
} as const;

const bookColumns = {
  /** All orders of the city that riders and that drones brought. */
  ridden: 'f64',
  flown: 'f64',
  /** Orders that drones took up, and those of them that riders brought in the end. */
  chosen: 'f64',
  givenUp: 'f64',
  /** Take-offs with a load, and landings where none was planned. */
  flights: 'f64',
  diverted: 'f64',
  queueSeconds: 'f64',
  flightMetres: 'f64',
  /** Of days with open routes: hours in which pads work, and those in which nothing may fly. */
  days: 'f64',
  routeDays: 'f64',
  openHours: 'f64',
  groundedHours: 'f64',
  riderMetres: 'f64',
} as const;

/** By who brought it, how far and in which weather: of orders that an open route reaches. */
const journeyColumns = { count: 'f64', seconds: 'f64', late: 'f64', paidFen: 'f64' } as const;

/** What journeys are told apart by: by who brought it, by way and by weather, in this order. */
export const carriers = ['ridden', 'flown'] as const;
export const ways = ['near', 'far'] as const;
export const skies = ['calm', 'windy', 'wet'] as const;
/** Kinds of journeys of one carrier. */
export const journeyKinds = ways.length * skies.length;

export type BookName = keyof typeof bookColumns;
export type JourneySum = keyof typeof journeyColumns;
export const bookNames = Object.keys(bookColumns) as readonly BookName[];
const journeySums = Object.keys(journeyColumns) as readonly JourneySum[];
const journeyRows = Array.from({ length: carriers.length * journeyKinds }, (_, row) => row);

/** What a sum over one kind of journey is called. */
export function journeyName(sum: JourneySum, row: number): string {
  return `${sum}/${row}`;
}

export const sumNames: readonly string[] = [
  ...bookNames,
  ...journeySums.flatMap((sum) => journeyRows.map((row) => journeyName(sum, row))),
];

export type Pads = Table<typeof padColumns>;
export type Routes = Table<typeof routeColumns>;
export type Crafts = Table<typeof craftColumns>;

export interface UnmannedTables {
  readonly number: number;
  readonly pads: Pads;
  readonly routes: Routes;
  /** Those of a route stand side by side. */
  readonly crafts: Crafts;
  /** By order. */
  readonly bound: Records<typeof boundColumns>;
  readonly books: Table<typeof bookColumns>;
  readonly journeys: Table<typeof journeyColumns>;
  readonly rows: Readonly<Record<keyof typeof reasons, number>>;
  readonly exponential: Quantiles;
  /** Set from the run's seed. */
  readonly keys: { wind: Key; fetch: Key };
}

export function openUnmanned({ number, orders, shapes, reasonRows }: Opening): UnmannedTables {
  return {
    number,
    pads: table('unmanned pads', 2 * mostRoutes, padColumns),
    routes: table('unmanned routes', mostRoutes, routeColumns),
    crafts: table('unmanned crafts', mostRoutes * mostCrafts, craftColumns),
    bound: records('unmanned orders', orders.rowCount, boundColumns, orders.bits),
    books: table('unmanned books', 1, bookColumns),
    journeys: table('unmanned journeys', journeyRows.length, journeyColumns),
    rows: reasonRows as UnmannedTables['rows'],
    exponential: shapes.exponential,
    keys: { wind: 0, fetch: 0 },
  };
}

export function sectionsOf(tables: UnmannedTables): readonly Section[] {
  const { pads, routes, crafts, bound, books, journeys } = tables;
  return [pads, routes, crafts, bound, books, journeys].map(({ section }) => section);
}

export function sumOf({ books, journeys }: UnmannedTables, name: string): number {
  const [sum, row] = name.split('/');
  return row === undefined
    ? books[sum as BookName][0]
    : journeys[sum as JourneySum][Number(row)];
}
