// A set of rows as a dense list with a position column: add, remove and test in one step. Removal
// moves the last row into the gap, so the order of the list is part of the state and is saved with
// it.

import { table, type Section, type Table } from './table.ts';

const absent = 0;

export class RowList {
  readonly section: Section;
  /** The rows; the first `count` entries are in the set. */
  readonly rows: Int32Array;
  private readonly places: Int32Array;
  private readonly head: Table<{ readonly count: 'i32' }>;
  readonly sections: readonly Section[];

  constructor(name: string, capacity: number) {
    const columns = table(name, capacity, { rows: 'i32', places: 'i32' });
    this.head = table(`${name} head`, 1, { count: 'i32' });
    this.rows = columns.rows;
    this.places = columns.places;
    this.section = columns.section;
    this.sections = [columns.section, this.head.section];
  }

  get count(): number {
    return this.head.count[0];
  }

  has(row: number): boolean {
    return this.places[row] !== absent;
  }

  add(row: number): void {
    if (this.places[row] !== absent) return;
    const count = this.head.count[0]++;
    this.rows[count] = row;
    this.places[row] = count + 1;
  }

  remove(row: number): void {
    const place = this.places[row];
    if (place === absent) return;
    const last = this.rows[--this.head.count[0]];
    this.rows[place - 1] = last;
    this.places[last] = place;
    this.places[row] = absent;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.places[this.rows[i]] = absent;
    this.head.count[0] = 0;
  }
}
