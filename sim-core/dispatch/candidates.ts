// The riders who could be at a place soonest among those who can take another order: rings of zones
// outwards until no farther ring can hold a better one. What a rider already carries counts as a
// way to go, or the crowd of loaded riders at every lunch spot would hide the idle ones a street
// away. Ties go to the lower row, so the answer is the same everywhere.

import type { Metres, ZoneId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { loadClasses } from '../world/rider-grid.ts';
import { zoneAt } from '../world/space.ts';

/** Each order on hand counts as this much way (assumed; see docs/dispatch.md). */
const metresPerOrderOnHand = 900;

export class NearestRiders {
  /** The riders found, best first, and how far they are with what they carry counted in. */
  readonly rider: Int32Array;
  readonly metres: Float64Array;
  count = 0;
  /** What a rider has to beat, or equal with a lower row, to be kept. */
  private worst = Infinity;
  private readonly wanted: number;

  /** `wanted`: how many to give at most. */
  constructor(wanted: number) {
    this.wanted = wanted;
    this.rider = new Int32Array(wanted + 1);
    this.metres = new Float64Array(wanted + 1);
  }

  /** Fills `rider` with the nearest within about `reachMetres`, leaving out `excluded`. */
  search(city: City, x: Metres, y: Metres, reachMetres: Metres, excluded: number): void {
    const { zoneMetres, columns } = city.space;
    const zone = zoneAt(city.space, x, y);
    const column = zone % columns;
    const row = (zone - column) / columns;
    const lastRing = Math.ceil(reachMetres / zoneMetres);
    this.count = 0;
    this.worst = Infinity;
    for (let ring = 0; ring <= lastRing; ring++) {
      const roomMetres = this.worst - (ring - 1) * zoneMetres;
      if (roomMetres < 0) return;
      const classes = Math.min(loadClasses, Math.floor(roomMetres / metresPerOrderOnHand) + 1);
      this.searchRing(city, x, y, column, row, ring, classes, excluded);
    }
  }

  private searchRing(
    city: City,
    x: Metres,
    y: Metres,
    column: number,
    row: number,
    ring: number,
    classes: number,
    excluded: number,
  ): void {
    const { columns, rows } = city.space;
    const firstColumn = Math.max(0, column - ring);
    const lastColumn = Math.min(columns - 1, column + ring);
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      if (r === row - ring || r === row + ring) {
        for (let c = firstColumn; c <= lastColumn; c++) {
          this.searchZone(city, x, y, r * columns + c, classes, excluded);
        }
      } else {
        if (column >= ring) {
          this.searchZone(city, x, y, r * columns + column - ring, classes, excluded);
        }
        if (column + ring < columns) {
          this.searchZone(city, x, y, r * columns + column + ring, classes, excluded);
        }
      }
    }
  }

  private searchZone(
    city: City,
    x: Metres,
    y: Metres,
    zone: ZoneId,
    classes: number,
    excluded: number,
  ): void {
    const { first } = city.grid;
    const { toX, toY, onHand, gridNext } = city.riders;
    const base = zone * loadClasses;
    for (let list = base; list < base + classes; list++) {
      let rider = first[list];
      while (rider !== -1) {
        const way = Math.abs(toX[rider] - x) + Math.abs(toY[rider] - y);
        const metres = way + metresPerOrderOnHand * onHand[rider];
        if (metres <= this.worst && rider !== excluded) this.keep(rider, metres);
        rider = gridNext[rider];
      }
    }
  }

  private keep(rider: number, metres: number): void {
    let place = this.count;
    if (place === this.wanted) {
      const last = place - 1;
      if (metres > this.metres[last]) return;
      if (metres === this.metres[last] && rider > this.rider[last]) return;
      place = last;
    } else {
      this.count++;
    }
    while (place > 0) {
      const before = this.metres[place - 1];
      if (before < metres || (before === metres && this.rider[place - 1] < rider)) break;
      this.metres[place] = before;
      this.rider[place] = this.rider[place - 1];
      place--;
    }
    this.metres[place] = metres;
    this.rider[place] = rider;
    if (this.count === this.wanted) this.worst = this.metres[this.wanted - 1];
  }
}
