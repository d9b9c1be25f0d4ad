// The riders nearest to a place among those who can take another order: rings of zones outwards until
// enough are found, one ring more because a ring's corner is farther than the next ring's side, then
// the nearest by L1 distance. Ties go to the lower row, so the answer is the same everywhere.

import type { Metres } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { zoneAt } from '../world/space.ts';

const mostGathered = 256;

export class NearestRiders {
  /** The riders found, nearest first, and how far they are. */
  readonly rider: Int32Array;
  readonly metres: Float64Array;
  count = 0;
  private readonly wanted: number;

  /** `wanted`: how many to give at most. */
  constructor(wanted: number) {
    this.wanted = wanted;
    this.rider = new Int32Array(wanted + 1);
    this.metres = new Float64Array(wanted + 1);
  }

  /** Fills `rider` with the nearest within about `reachMetres`, leaving out `excluded`. */
  search(city: City, x: Metres, y: Metres, reachMetres: Metres, excluded: number): void {
    const { space } = city;
    const zone = zoneAt(space, x, y);
    const column = zone % space.columns;
    const row = (zone - column) / space.columns;
    const lastRing = Math.ceil(reachMetres / space.zoneMetres);
    this.count = 0;
    let gathered = 0;
    let stopAfter = lastRing;
    for (let ring = 0; ring <= stopAfter && gathered < mostGathered; ring++) {
      gathered += this.searchRing(city, x, y, column, row, ring, excluded);
      if (gathered >= this.wanted && stopAfter > ring + 1) stopAfter = ring + 1;
    }
  }

  private searchRing(
    city: City,
    x: Metres,
    y: Metres,
    column: number,
    row: number,
    ring: number,
    excluded: number,
  ): number {
    const { columns, rows } = city.space;
    let gathered = 0;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const isEdge = r === row - ring || r === row + ring;
      const step = isEdge || ring === 0 ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step) {
        if (c < 0 || c >= columns) continue;
        let rider = city.grid.first[r * columns + c];
        while (rider !== -1) {
          if (rider !== excluded) {
            const dx = Math.abs(city.riders.toX[rider] - x);
            this.keep(rider, dx + Math.abs(city.riders.toY[rider] - y));
            gathered++;
          }
          rider = city.riders.gridNext[rider];
        }
      }
    }
    return gathered;
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
  }
}
