// The riders who could be at a place soonest among those who can take another order: rings of zones
// outwards until no farther ring can hold a better one. What a rider already carries counts as a
// way to go, or the crowd of loaded riders at every lunch spot would hide the idle ones a street
// away. Ties go to the lower row, so the answer is the same everywhere.

import type { Metres, ZoneId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import {
  loadClasses,
  spotNext,
  spotOnHand,
  spotWords,
  spotX,
  spotY,
  type RiderGrid,
} from '../world/rider-grid.ts';
import type { Space } from '../world/space.ts';

/** Each order on hand counts as this much way (assumed; see docs/dispatch.md). */
export const metresPerOrderOnHand = 1200;

/** More than any way through a city. */
const anyMetres = 1 << 29;

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
  search(city: City, x: Metres, y: Metres, reachMetres: Metres, excluded: number): void {
    const { zoneMetres } = city.space;
    const column = Math.floor(x / zoneMetres);
    const row = Math.floor(y / zoneMetres);
    const lastRing = Math.ceil(reachMetres / zoneMetres);
    this.x = x;
    this.y = y;
    this.excluded = excluded;
    this.count = 0;
    this.worst = anyMetres;
    for (let ring = 0; ring <= lastRing; ring++) {
      const roomMetres = this.worst - (ring - 1) * zoneMetres;
      if (roomMetres < 0) return;
      // Bits of the load classes that can hold a better rider this far out.
      const most = Math.min(loadClasses, Math.floor(roomMetres / metresPerOrderOnHand));
      this.searchRing(city.space, city.grid, column, row, ring, (2 << most) - 1);
    }
  }

  private searchRing(
    space: Space,
    grid: RiderGrid,
    column: number,
    row: number,
    ring: number,
    hopeful: number,
  ): void {
    const { columns, rows, zoneMetres } = space;
    const { filled, first, spot } = grid;
    const { x, y } = this;
    const left = column - ring;
    const right = column + ring;
    const firstColumn = Math.max(0, left);
    const lastColumn = Math.min(columns - 1, right);
    const lastRow = Math.min(rows - 1, row + ring);
    for (let r = Math.max(0, row - ring); r <= lastRow; r++) {
      const base = r * columns;
      const step = r === row - ring || r === row + ring ? 1 : right - left;
      const rowGap = gapMetres(y, r, zoneMetres);
      for (let c = step === 1 ? firstColumn : left; c <= lastColumn; c += step) {
        if (c < 0 || (filled[base + c] & hopeful) === 0) continue;
        const least = rowGap + gapMetres(x, c, zoneMetres);
        if (least <= this.worst) this.searchZone(first, spot, base + c, filled[base + c], least);
      }
    }
  }

  /** Looks through a zone's riders by load, as long as the next list could hold a better one. */
  private searchZone(
    first: Int32Array,
    spot: Int32Array,
    zone: ZoneId,
    filledClasses: number,
    leastMetres: Metres,
  ): void {
    const { x, y, excluded } = this;
    let classes = filledClasses;
    let least = leastMetres;
    for (let list = zone * loadClasses; classes !== 0 && least <= this.worst; list++) {
      if ((classes & 1) === 1) {
        for (let rider = first[list]; rider !== -1; ) {
          const base = rider * spotWords;
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

/** How far a coordinate lies outside a zone's column or row, 0 inside it. */
function gapMetres(at: Metres, cell: number, zoneMetres: Metres): Metres {
  const before = cell * zoneMetres - at;
  if (before > 0) return before;
  const behind = -before - zoneMetres;
  return behind > 0 ? behind : 0;
}
