// The riders who could be at a place soonest among those who can take another order: rings of cells
// outwards until no farther ring can hold a better one. What a rider already carries counts as a
// way to go, or the crowd of loaded riders at every lunch spot would hide the idle ones a street
// away. Ties go to the lower row, so the answer is the same everywhere.

import type { Metres } from '../kernel/units.ts';
import {
  cellMetres,
  loadClasses,
  type RiderGrid,
  spotBits,
  spotNext,
  spotOnHand,
  spotX,
  spotY,
} from '../world/rider-grid.ts';

/** Each order on hand counts as this much way (assumed; see docs/dispatch.md). */
export const metresPerOrderOnHand = 1200;

/** More than any way through a city. */
const anyMetres = 1 << 29;

/** Scratch of a search for the riders nearest to a place, best first. */
export class NearestRiders {
  /** The riders found, best first, and how far they are with what they carry counted in. */
  readonly rider: Int32Array;
  readonly metres: Int32Array;
  count = 0;
  /** What a rider has to beat, or equal with a lower row, to be kept. */
  private worst = anyMetres;
  private readonly wanted: number;
  /** Of the present search. */
  private x: Metres = 0;
  private y: Metres = 0;
  private excluded = -1;

  /** `wanted`: how many to give at most. */
  constructor(wanted: number) {
    this.wanted = wanted;
    this.rider = new Int32Array(wanted + 1);
    this.metres = new Int32Array(wanted + 1);
  }

  /** Fills `rider` with the nearest within about `reachMetres`, leaving out `excluded`. */
  search(
    grid: RiderGrid,
    x: Metres,
    y: Metres,
    reachMetres: Metres,
    excluded: number,
  ): void {
    const { columns, rows } = grid;
    const column = Math.floor(x / cellMetres);
    const row = Math.floor(y / cellMetres);
    const lastRing = Math.ceil(reachMetres / cellMetres);
    this.x = x;
    this.y = y;
    this.excluded = excluded;
    this.count = 0;
    this.worst = anyMetres;
    for (let ring = 0; ring <= lastRing; ring++) {
      const roomMetres = this.worst - (ring - 1) * cellMetres;
      if (roomMetres < 0) return;
      // The heaviest load with which a rider this far out can still be better.
      const most = Math.min(loadClasses - 1, Math.floor(roomMetres / metresPerOrderOnHand));
      const left = Math.max(0, column - ring);
      const right = Math.min(columns - 1, column + ring);
      const low = Math.max(0, row - ring + 1);
      const high = Math.min(rows - 1, row + ring - 1);
      if (row - ring >= 0) this.searchRow(grid, most, row - ring, left, right);
      if (ring === 0) continue;
      if (row + ring < rows) this.searchRow(grid, most, row + ring, left, right);
      if (column - ring >= 0) this.searchColumn(grid, most, column - ring, low, high);
      if (column + ring < columns) this.searchColumn(grid, most, column + ring, low, high);
    }
  }

  /** Searches the cells of a row from one column to another. */
  private searchRow(grid: RiderGrid, most: number, row: number, from: number, to: number): void {
    const { inRow, rowWords, columns, rows } = grid;
    const base = (most * rows + row) * rowWords;
    const lastWord = to >> 5;
    for (let word = from >> 5; word <= lastWord; word++) {
      let bits = inRow[base + word] & spanBits(word, from, to);
      while (bits !== 0) {
        const column = (word << 5) + 31 - Math.clz32(bits & -bits);
        this.searchCell(grid, row * columns + column, column, row);
        bits &= bits - 1;
      }
    }
  }

  /** The same for the cells of a column from one row to another. */
  private searchColumn(
    grid: RiderGrid,
    most: number,
    column: number,
    from: number,
    to: number,
  ): void {
    const { inColumn, columnWords, columns } = grid;
    const base = (most * columns + column) * columnWords;
    const lastWord = to >> 5;
    for (let word = from >> 5; word <= lastWord; word++) {
      let bits = inColumn[base + word] & spanBits(word, from, to);
      while (bits !== 0) {
        const row = (word << 5) + 31 - Math.clz32(bits & -bits);
        this.searchCell(grid, row * columns + column, column, row);
        bits &= bits - 1;
      }
    }
  }

  /** Looks through a cell's riders by load, as long as the next list could hold a better one. */
  private searchCell(grid: RiderGrid, cell: number, column: number, row: number): void {
    const { first, filled, spot, riderBits: bits } = grid;
    const { x, y, excluded } = this;
    let classes = filled[cell];
    let least = gapMetres(x, column) + gapMetres(y, row);
    for (let list = cell * loadClasses; classes !== 0 && least <= this.worst; list++) {
      if ((classes & 1) === 1) {
        for (let rider = first[list]; rider !== -1; ) {
          const base = (rider >> bits) << spotBits;
          const way = Math.abs(spot[base + spotX] - x) + Math.abs(spot[base + spotY] - y);
          const metres = way + metresPerOrderOnHand * spot[base + spotOnHand];
          if (metres <= this.worst && rider !== excluded) this.keep(rider, metres);
          rider = spot[base + spotNext];
        }
      }
      classes >>= 1;
      least += metresPerOrderOnHand;
    }
  }

  private keep(rider: number, metres: Metres): void {
    const riders = this.rider;
    const ways = this.metres;
    let place = this.count;
    if (place === this.wanted) {
      const last = place - 1;
      if (metres > ways[last]) return;
      if (metres === ways[last] && rider > riders[last]) return;
      place = last;
    } else {
      this.count++;
    }
    while (place > 0) {
      const before = ways[place - 1];
      if (before < metres || (before === metres && riders[place - 1] < rider)) break;
      ways[place] = before;
      riders[place] = riders[place - 1];
      place--;
    }
    ways[place] = metres;
    riders[place] = rider;
    if (this.count === this.wanted) this.worst = ways[this.wanted - 1];
  }
}

/** Of a word of 32 places, the bits from one place to another. */
function spanBits(word: number, from: number, to: number): number {
  const low = word === from >> 5 ? -1 << from : -1;
  return word === to >> 5 ? low & (-1 >>> (31 - (to & 31))) : low;
}

/** How far a coordinate lies outside a column or row of cells, 0 inside it. */
function gapMetres(at: Metres, cell: number): Metres {
  const before = cell * cellMetres - at;
  if (before > 0) return before;
  const behind = -before - cellMetres;
  return behind > 0 ? behind : 0;
}
