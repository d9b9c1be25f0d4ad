// A set of rows as a dense list with a position column: add, remove and test in one step. Removal
// moves the last row into the gap, so the order of the list is part of the state and is saved with
// it.

import { table, type Section, type Table } from './table.ts';

const absent = 0;

export class RowList {
  readonly section: Section;
  /** The rows; the first `count` entries are in the set. */
  readonly rows: Int32Array;
  /** What each was added with, beside `rows`, so that who looks for some needs to read no more. */
  readonly stamps: Int32Array;
  private readonly places: Int32Array;
  private readonly head: Table<{ readonly count: 'i32' }>;
  readonly sections: readonly Section[];
  private readonly bits: number;

  /** `bits`: by which an id is shifted to number rows, when the rows are those of records. */
  constructor(name: string, capacity: number, bits = 0) {
    this.bits = bits;
    const columns = table(name, capacity, { rows: 'i32', stamps: 'i32', places: 'i32' });
    this.head = table(`${name} head`, 1, { count: 'i32' });
    this.rows = columns.rows;
    this.stamps = columns.stamps;
    this.places = columns.places;
    this.section = columns.section;
    this.sections = [columns.section, this.head.section];
  }

  get count(): number {
    return this.head.count[0];
  }

  has(row: number): boolean {
    return this.places[row >> this.bits] !== absent;
  }

  add(row: number, stamp = 0): void {
    if (this.places[row >> this.bits] !== absent) return;
    const count = this.head.count[0]++;
    this.rows[count] = row;
    this.stamps[count] = stamp;
    this.places[row >> this.bits] = count + 1;
  }

  remove(row: number): void {
    const place = this.places[row >> this.bits];
    if (place === absent) return;
    const end = --this.head.count[0];
    const last = this.rows[end];
    this.rows[place - 1] = last;
    this.stamps[place - 1] = this.stamps[end];
    this.places[last >> this.bits] = place;
    this.places[row >> this.bits] = absent;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.places[this.rows[i] >> this.bits] = absent;
    this.head.count[0] = 0;
  }
}
