// Riders who can take another order, by the cell in which they next become free to turn and by how
// many orders they carry: one doubly linked list for each. Filing and unfiling touch a few
// integers, so the grid is kept up at every leg. Bits say which cells of a row or a column hold
// anybody with so many orders or fewer: a search jumps from one such cell to the next.

import { table, type Section, type Table } from '../kernel/table.ts';
import type { Metres, RiderId } from '../kernel/units.ts';
import type { Riders } from './riders.ts';

/** A cell's side: wide enough that a search visits few cells, narrow enough to leave many out. */
export const cellMetres = 1000;
/** Lists a cell: riders with 0, 1, 2, and with 3 or more orders on hand. */
export const loadClasses = 4;
const none = -1;

/** A filed rider's words in `spot`: where the next turn can be made, orders on hand, the next. */
export const spotBits = 2;
export const spotX = 0;
export const spotY = 1;
export const spotOnHand = 2;
export const spotNext = 3;

/** What the grid needs to know of the ground. */
interface Ground {
  readonly columns: number;
  readonly rows: number;
  readonly zoneMetres: Metres;
}

/** Riders by square cell, so that those near a place are found without looking at all. */
export class RiderGrid {
  readonly sections: readonly Section[];
  readonly columns: number;
  readonly rows: number;
  /** First rider of each list, or -1: cell * loadClasses + class. */
  readonly first: Int32Array;
  /** Words of each filed rider, by number, apart from the rest: a search looks at many riders. */
  readonly spot: Int32Array;
  /** Bit c of a cell is set when its list of class c holds a rider. */
  readonly filled: Uint8Array;
  /**
   * Bit `column` of a row, and bit `row` of a column, for cells with a rider of a class or below:
   * word (class * rows + row) * rowWords + column / 32, and the same with both exchanged.
   */
  readonly inRow: Int32Array;
  readonly inColumn: Int32Array;
  readonly rowWords: number;
  readonly columnWords: number;
  /** By which a rider's id is shifted to number riders. */
  readonly riderBits: number;
  private readonly riders: Riders;

  constructor(name: string, ground: Ground, riders: Riders) {
    const columns = Math.ceil((ground.columns * ground.zoneMetres) / cellMetres);
    const rows = Math.ceil((ground.rows * ground.zoneMetres) / cellMetres);
    const cellCount = columns * rows;
    this.columns = columns;
    this.rows = rows;
    this.riders = riders;
    this.riderBits = riders.bits;
    this.rowWords = (columns + 31) >> 5;
    this.columnWords = (rows + 31) >> 5;
    const filled = table(`${name} cells`, cellCount, { filled: 'u8' });
    const lists = table(`${name} lists`, cellCount * loadClasses, { first: 'i32' });
    const spots = table(`${name} spots`, riders.rowCount << spotBits, { spot: 'i32' });
    const inRow: Table<{ readonly bits: 'i32' }> =
      table(`${name} rows`, loadClasses * rows * this.rowWords, { bits: 'i32' });
    const inColumn: Table<{ readonly bits: 'i32' }> =
      table(`${name} columns`, loadClasses * columns * this.columnWords, { bits: 'i32' });
    this.filled = filled.filled;
    this.first = lists.first;
    this.inRow = inRow.bits;
    this.inColumn = inColumn.bits;
    this.spot = spots.spot;
    this.sections = [filled.section, lists.section, spots.section, inRow.section, inColumn.section];
    this.first.fill(none);
  }

  /** Files a rider under a place and a load, taking it out of the list where it was. */
  place(rider: RiderId, x: Metres, y: Metres, ordersOnHand: number): void {
    const { gridPrevious, gridList } = this.riders;
    const { spot } = this;
    const base = this.spotOf(rider);
    const loadClass = ordersOnHand < loadClasses ? ordersOnHand : loadClasses - 1;
    const column = (x / cellMetres) | 0;
    const cell = ((y / cellMetres) | 0) * this.columns + column;
    const list = cell * loadClasses + loadClass;
    spot[base + spotX] = x;
    spot[base + spotY] = y;
    spot[base + spotOnHand] = ordersOnHand;
    if (gridList[rider] === list) return;
    this.remove(rider);
    const next = this.first[list];
    spot[base + spotNext] = next;
    gridPrevious[rider] = none;
    gridList[rider] = list;
    this.first[list] = rider;
    if (next !== none) gridPrevious[next] = rider;
    else this.mark(cell, this.filled[cell] | (1 << loadClass));
  }

  /** Takes a rider out; nothing happens when it is not filed. */
  remove(rider: RiderId): void {
    const { gridPrevious, gridList } = this.riders;
    const list = gridList[rider];
    if (list === none) return;
    const next = this.nextOf(rider);
    const previous = gridPrevious[rider];
    gridList[rider] = none;
    if (next !== none) gridPrevious[next] = previous;
    if (previous !== none) this.spot[this.spotOf(previous) + spotNext] = next;
    else this.first[list] = next;
    if (previous !== none || next !== none) return;
    const cell = (list / loadClasses) | 0;
    this.mark(cell, this.filled[cell] & ~(1 << (list % loadClasses)));
  }

  /** The next rider of a filed rider's list, or -1. */
  nextOf(rider: RiderId): RiderId {
    return this.spot[this.spotOf(rider) + spotNext];
  }

  private spotOf(rider: RiderId): number {
    return (rider >> this.riderBits) << spotBits;
  }

  /** Notes which of a cell's lists hold anybody. */
  private mark(cell: number, classes: number): void {
    const { columns, rows, inRow, inColumn, rowWords, columnWords } = this;
    const column = cell % columns;
    const row = (cell / columns) | 0;
    this.filled[cell] = classes;
    for (let loadClass = 0; loadClass < loadClasses; loadClass++) {
      const rowWord = (loadClass * rows + row) * rowWords + (column >> 5);
      const columnWord = (loadClass * columns + column) * columnWords + (row >> 5);
      if ((classes & ((2 << loadClass) - 1)) === 0) {
        inRow[rowWord] &= ~(1 << column);
        inColumn[columnWord] &= ~(1 << row);
      } else {
        inRow[rowWord] |= 1 << column;
        inColumn[columnWord] |= 1 << row;
      }
    }
  }
}
