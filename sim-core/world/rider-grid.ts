// Riders who can take another order, by the zone in which they next become free to turn: one doubly
// linked list a zone. Filing and unfiling touch a few integers, so the grid is kept up at every leg.

import { table, type Section, type Table } from '../kernel/table.ts';
import type { RiderId, ZoneId } from '../kernel/units.ts';
import type { Riders } from './riders.ts';

const none = -1;

export class RiderGrid {
  readonly section: Section;
  /** First rider of each zone's list, or -1. */
  readonly first: Int32Array;
  /** Riders filed in each zone. */
  readonly count: Int32Array;
  private readonly riders: Riders;
  private readonly columnsTable: Table<{ readonly first: 'i32'; readonly count: 'i32' }>;

  constructor(zoneCount: number, riders: Riders) {
    this.columnsTable = table('rider grid', zoneCount, { first: 'i32', count: 'i32' });
    this.first = this.columnsTable.first;
    this.count = this.columnsTable.count;
    this.section = this.columnsTable.section;
    this.riders = riders;
    this.first.fill(none);
  }

  /** Files a rider under a zone, taking it out of the zone where it was. */
  place(rider: RiderId, zone: ZoneId): void {
    const { gridNext, gridPrevious, gridZone } = this.riders;
    if (gridZone[rider] === zone) return;
    this.remove(rider);
    const next = this.first[zone];
    gridNext[rider] = next;
    gridPrevious[rider] = none;
    if (next !== none) gridPrevious[next] = rider;
    this.first[zone] = rider;
    gridZone[rider] = zone;
    this.count[zone]++;
  }

  /** Takes a rider out; nothing happens when it is not filed. */
  remove(rider: RiderId): void {
    const { gridNext, gridPrevious, gridZone } = this.riders;
    const zone = gridZone[rider];
    if (zone === none) return;
    const next = gridNext[rider];
    const previous = gridPrevious[rider];
    if (previous === none) this.first[zone] = next;
    else gridNext[previous] = next;
    if (next !== none) gridPrevious[next] = previous;
    gridZone[rider] = none;
    this.count[zone]--;
  }
}
