// The pool of people who ride: what a week brought them, what it usually brings, and how many are
// still to come or to go. One row for each kind of rider and dry or wet days, since rain pays more.

import { table, type Table } from '../kernel/table.ts';
import { riderKinds } from './riders.ts';

/** Days without and with rain. */
const dayConditions = 2;

const conditionColumns = {
  /** Usual net earnings an online hour, for which as many come as go; 0 until it is known. */
  usualFenPerHour: 'f64',
  /** Since the week, or the run, began: net earnings and time online. */
  netFen: 'f64',
  onlineSeconds: 'f64',
} as const;

const kindColumns = {
  /** Parts of a person that the last weeks left over. */
  toEnter: 'f64',
  toLeave: 'f64',
  /** How many have come: the next one's number. */
  entered: 'f64',
} as const;

const dayColumns = {
  /** What an hour of the present day promises, as a multiple of the usual. */
  promise: 'f64',
  /** What riders thought of an hour when the run or the branch began. */
  usualFenPerHour: 'f64',
  /** How the pay that was posted then compares with the one they had learnt with. */
  postedScale: 'f64',
} as const;

export interface RiderPool {
  /** By kind and condition of the day: see `poolRow`. */
  readonly earnings: Table<typeof conditionColumns>;
  /** By kind. */
  readonly turnover: Table<typeof kindColumns>;
  /** One row. */
  readonly day: Table<typeof dayColumns>;
}

/** A pool that has lived through nothing. */
export function makeRiderPool(): RiderPool {
  const pool = {
    earnings: table('rider earnings', riderKinds.length * dayConditions, conditionColumns),
    turnover: table('rider turnover', riderKinds.length, kindColumns),
    day: table('rider day', 1, dayColumns),
  };
  pool.day.promise[0] = 1;
  pool.day.postedScale[0] = 1;
  return pool;
}

/** The row of a kind's dry days; that of its wet days is the next. */
export function poolRow(kind: number, isWet: boolean): number {
  return kind * dayConditions + (isWet ? 1 : 0);
}
