// Riders who can take another order, by the zone in which they next become free to turn and by how
// many orders they carry: one doubly linked list for each. Filing and unfiling touch a few
// integers, so the grid is kept up at every leg. What a search reads of a rider lies in one cache
// line, and one byte a zone says which of its lists hold anybody, as most lists are empty.

import { table, type Section, type Table } from '../kernel/table.ts';
import type { Metres, RiderId, ZoneId } from '../kernel/units.ts';
import type { Riders } from './riders.ts';

/** Lists a zone: riders with 0, 1, 2, and with 3 or more orders on hand. */
export const loadClasses = 4;
/** A rider's words in `spot`, and the places of each. */
export const spotWords = 4;
export const spotX = 0;
export const spotY = 1;
export const spotOnHand = 2;
export const spotNext = 3;
const none = -1;

export class RiderGrid {
  readonly sections: readonly Section[];
  /** First rider of each list, or -1: zone * loadClasses + class. */
  readonly first: Int32Array;
  /** Bit c of a zone is set when its list of class c holds a rider. */
  readonly filled: Uint8Array;
  /** Of each filed rider: where it turns next, its orders on hand, the next of its list or -1. */
  readonly spot: Int32Array;
  private readonly riders: Riders;
  private readonly zones: Table<{ readonly filled: 'u8' }>;
  private readonly lists: Table<{ readonly first: 'i32' }>;
  private readonly spots: Table<{ readonly spot: 'i32' }>;

  constructor(zoneCount: number, riders: Riders) {
    this.zones = table('rider grid zones', zoneCount, { filled: 'u8' });
    this.lists = table('rider grid', zoneCount * loadClasses, { first: 'i32' });
    this.spots = table('rider grid spots', riders.capacity * spotWords, { spot: 'i32' });
    this.filled = this.zones.filled;
    this.first = this.lists.first;
    this.spot = this.spots.spot;
    this.sections = [this.zones.section, this.lists.section, this.spots.section];
    this.riders = riders;
    this.first.fill(none);
  }

  /** Files a rider under a zone and a load, taking it out of the list where it was. */
  place(rider: RiderId, x: Metres, y: Metres, zone: ZoneId, ordersOnHand: number): void {
    const { gridPrevious, gridList } = this.riders;
    const { spot } = this;
    const loadClass = ordersOnHand < loadClasses ? ordersOnHand : loadClasses - 1;
    const list = zone * loadClasses + loadClass;
    const base = rider * spotWords;
    spot[base + spotX] = x;
    spot[base + spotY] = y;
    spot[base + spotOnHand] = ordersOnHand;
    if (gridList[rider] === list) return;
    this.remove(rider);
    const next = this.first[list];
    spot[base + spotNext] = next;
    gridPrevious[rider] = none;
    if (next !== none) gridPrevious[next] = rider;
    this.first[list] = rider;
    this.filled[zone] |= 1 << loadClass;
    gridList[rider] = list;
  }

  /** Takes a rider out; nothing happens when it is not filed. */
  remove(rider: RiderId): void {
    const { gridPrevious, gridList } = this.riders;
    const list = gridList[rider];
    if (list === none) return;
    const next = this.nextOf(rider);
    const previous = gridPrevious[rider];
    if (previous !== none) this.spot[previous * spotWords + spotNext] = next;
    else {
      this.first[list] = next;
      if (next === none) this.filled[(list / loadClasses) | 0] &= ~(1 << (list % loadClasses));
    }
    if (next !== none) gridPrevious[next] = previous;
    gridList[rider] = none;
  }

  /** The next rider of a filed rider's list, or -1. */
  nextOf(rider: RiderId): RiderId {
    return this.spot[rider * spotWords + spotNext];
  }
}
