// One search for all orders of a zone in a round of a platform: lunch comes from few streets, so
// orders that wait mostly share their zone with another, and riders hardly differ in way to two
// merchants of it. A round's lists are void when the next begins.

import type { RiderId, ZoneId } from '../kernel/units.ts';
import type { RiderGrid } from '../world/rider-grid.ts';
import type { Space } from '../world/space.ts';
import { NearestRiders } from './candidates.ts';

/** The riders nearest to a merchant's zone, each zone searched once a round. */
export class ZoneSearches {
  /** The riders found last, best first. */
  readonly rider: Int32Array;
  /** How many riders were found. */
  count = 0;
  private readonly space: Space;
  private readonly nearest: NearestRiders;
  private readonly wanted: number;
  private readonly reachMetres: number;
  /** The round in which each zone was searched, how many were found, and who. */
  private readonly searchedInRound: Int32Array;
  private readonly found: Uint8Array;
  private readonly lists: Int32Array;

  /** `wanted`: how many to give at most; one more is kept, in case one of them is left out. */
  constructor(space: Space, wanted: number, reachMetres: number) {
    const { zoneCount } = space;
    this.space = space;
    this.wanted = wanted;
    this.reachMetres = reachMetres;
    this.nearest = new NearestRiders(wanted + 1);
    this.rider = new Int32Array(wanted);
    this.searchedInRound = new Int32Array(zoneCount);
    this.found = new Uint8Array(zoneCount);
    this.lists = new Int32Array(zoneCount * (wanted + 1));
  }

  /** Fills `rider` with the riders nearest to a zone's middle, without `excluded`. */
  find(grid: RiderGrid, zone: ZoneId, round: number, excluded: RiderId): void {
    if (this.searchedInRound[zone] !== round) this.search(grid, zone, round);
    const start = zone * (this.wanted + 1);
    this.count = 0;
    for (let i = start; i < start + this.found[zone] && this.count < this.wanted; i++) {
      if (this.lists[i] !== excluded) this.rider[this.count++] = this.lists[i];
    }
  }

  private search(grid: RiderGrid, zone: ZoneId, round: number): void {
    const { columns, zoneMetres } = this.space;
    const column = zone % columns;
    const row = (zone - column) / columns;
    const half = zoneMetres >> 1;
    const x = column * zoneMetres + half;
    const y = row * zoneMetres + half;
    this.nearest.search(grid, x, y, this.reachMetres, -1);
    this.searchedInRound[zone] = round;
    this.found[zone] = this.nearest.count;
    const start = zone * (this.wanted + 1);
    for (let i = 0; i < this.nearest.count; i++) this.lists[start + i] = this.nearest.rider[i];
  }
}
