// What follows from the tables and stands in no section: ranked lists, waiting spots, and what
// verticals derive. It is looked at whenever the tables may have changed (a run begins, a moment is
// restored, a radius or the merchants change) and made anew only if they did, so looking is cheap.

import type { City, Derived } from '../world/city.ts';
import type { Merchants } from '../world/merchants.ts';
import { buildReach } from '../world/reach.ts';
import { findWaitingSpots } from '../world/waiting-spots.ts';

/** Brings everything derived up to date with the tables, or what one name stands for. */
export function rebuildDerived(city: City, name?: string): void {
  for (const derived of city.derived) {
    if (name === undefined || derived.name === name) derived.rebuild(city);
  }
}

/** Each platform's ranked lists. */
export function derivedReach(): Derived {
  const seen: LastSeen[] = [];
  return {
    name: 'reach',
    rebuild({ space, merchants, platforms, verticals }) {
      const { x, y, zone, vertical, rankScore } = merchants;
      for (const platform of platforms) {
        const radiusMetres = platform.policy.deliveryRadius[0];
        const last = (seen[platform.id] ??= new LastSeen());
        if (last.isSame(merchants, radiusMetres, [x, y, zone, vertical, rankScore])) continue;
        platform.reach = buildReach(space, merchants, verticals.length, radiusMetres);
      }
    },
  };
}

/** Where riders without an order go. */
export function derivedWaitingSpots(): Derived {
  const seen = new LastSeen();
  return {
    name: 'waiting spots',
    rebuild(city) {
      const { space, merchants } = city;
      if (seen.isSame(merchants, 0, [merchants.zone])) return;
      city.waitingSpots = findWaitingSpots(space, merchants);
    },
  };
}

/** A copy of what something was last made from. */
class LastSeen {
  private values: Float64Array | undefined;

  /** Whether a number and the merchants' cells in some columns are those of the last call. */
  isSame(merchants: Merchants, first: number, columns: readonly Float64Array[]): boolean {
    const { rowCount, bits } = merchants;
    let isSame = this.values !== undefined && this.values[0] === first;
    const values = (this.values ??= new Float64Array(1 + rowCount * columns.length));
    values[0] = first;
    let place = 1;
    for (const column of columns) {
      for (let number = 0; number < rowCount; number++) {
        const value = column[number << bits];
        if (values[place] !== value) isSame = false;
        values[place++] = value;
      }
    }
    return isSame;
  }
}
