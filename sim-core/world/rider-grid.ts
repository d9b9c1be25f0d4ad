// Riders who can take another order, by the zone in which they next become free to turn and by how many
// orders they carry: one doubly linked list for each. Filing and unfiling touch a few integers, so the
// grid is kept up at every leg; a search for idle riders does not wade through loaded ones.

import { table, type Section, type Table } from '../kernel/table.ts';
import type { RiderId, ZoneId } from '../kernel/units.ts';
import type { Riders } from './riders.ts';

/** Lists a zone: riders with 0, 1, 2, and with 3 or more orders on hand. */
export const loadClasses = 4;
const none = -1;

export class RiderGrid {
  readonly section: Section;
  /** First rider of each list, or -1: zone * loadClasses + class. */
  readonly first: Int32Array;
  private readonly riders: Riders;
  private readonly lists: Table<{ readonly first: 'i32' }>;

  constructor(zoneCount: number, riders: Riders) {
    this.lists = table('rider grid', zoneCount * loadClasses, { first: 'i32' });
    this.first = this.lists.first;
    this.section = this.lists.section;
    this.riders = riders;
    this.first.fill(none);
  }

  /** Files a rider under a zone and a load, taking it out of the list where it was. */
  place(rider: RiderId, zone: ZoneId, ordersOnHand: number): void {
    const { gridNext, gridPrevious, gridList } = this.riders;
    const list = zone * loadClasses + Math.min(loadClasses - 1, ordersOnHand);
    if (gridList[rider] === list) return;
    this.remove(rider);
    const next = this.first[list];
    gridNext[rider] = next;
    gridPrevious[rider] = none;
    if (next !== none) gridPrevious[next] = rider;
    this.first[list] = rider;
    gridList[rider] = list;
  }

  /** Takes a rider out; nothing happens when it is not filed. */
  remove(rider: RiderId): void {
    const { gridNext, gridPrevious, gridList } = this.riders;
    const list = gridList[rider];
    if (list === none) return;
    const next = gridNext[rider];
    const previous = gridPrevious[rider];
    if (previous === none) this.first[list] = next;
    else gridNext[previous] = next;
    if (next !== none) gridPrevious[next] = previous;
    gridList[rider] = none;
  }
}
