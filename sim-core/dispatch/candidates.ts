// The riders who could be at a place soonest among those who can take another order: rings of zones
// outwards until no farther ring can hold a better one. What a rider already carries counts as a way to
// go, or the crowd of loaded riders at every lunch spot would hide the idle ones a street away. Ties go
// to the lower row, so the answer is the same everywhere.

import type { Metres } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { zoneAt } from '../world/space.ts';

/** Each order on hand counts as this much way (assumed; see docs/dispatch.md). */
const metresPerOrderOnHand = 900;

export class NearestRiders {
  /** The riders found, best first, and how far they are with what they carry counted in. */
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
    for (let ring = 0; ring <= lastRing; ring++) {
      const isFull = this.count === this.wanted;
      if (isFull && (ring - 1) * space.zoneMetres > this.metres[this.count - 1]) return;
      this.searchRing(city, x, y, column, row, ring, excluded);
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
  ): void {
    const { columns, rows } = city.space;
    const { toX, toY, onHand, gridNext } = city.riders;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const isEdge = r === row - ring || r === row + ring;
      const step = isEdge || ring === 0 ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step) {
        if (c < 0 || c >= columns) continue;
        let rider = city.grid.first[r * columns + c];
        while (rider !== -1) {
          if (rider !== excluded) {
            const way = Math.abs(toX[rider] - x) + Math.abs(toY[rider] - y);
            this.keep(rider, way + metresPerOrderOnHand * onHand[rider]);
          }
          rider = gridNext[rider];
        }
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
  }
}
