// What follows from the tables and stands in no section: ranked lists, waiting spots, and what
// verticals derive. It is looked at whenever the tables may have changed (a run begins, a moment is
// restored, a radius or the merchants change) and made anew only if they did, so looking is cheap.

import { platformLevers } from '../policy/levers/index.ts';
import type { PlatformRules } from '../policy/rules.ts';
import type { City, Derived } from '../world/city.ts';
import type { Merchants } from '../world/merchants.ts';
import type { Platform } from '../world/platform.ts';
import {
  buildReach, compareVariety, listKinds, type ListKind, type Reach, type ReachTerms,
} from '../world/reach.ts';
import { findWaitingSpots } from '../world/waiting-spots.ts';

/** Brings everything derived up to date with the tables, or what one name stands for. */
export function rebuildDerived(city: City, name?: string): void {
  for (const derived of city.derived) {
    if (name === undefined || derived.name === name) derived.rebuild(city);
  }
}

/**
 * Each platform's ranked lists. The usual variety is that of the default radius when the city is
 * built: merchants who leave a platform take theirs along.
 */
export function derivedReach(): Derived {
  const seen: LastSeen[] = [];
  const usual: Int32Array[] = [];
  return {
    name: 'reach',
    rebuild(city) {
      const { space, merchants, platforms, verticals } = city;
      const { x, y, zone, vertical, tier } = merchants;
      const kinds = listKinds(verticals);
      const usualMetres = usualRadii(city, kinds);
      for (const platform of platforms) {
        const { listings } = platform;
        const radiusMetres = radiiOn(city, platform, kinds);
        const { rankPerKilometre, auction } = termsOf(platform.rules, radiusMetres);
        const { places, relevanceWeight } = auction;
        const numbers = new Float64Array(kinds.length + 3);
        numbers.set(radiusMetres);
        numbers.set([rankPerKilometre, places, relevanceWeight], kinds.length);
        const last = (seen[platform.id] ??= new LastSeen());
        const columns = [listings.rankScore, listings.isListed, listings.bidFen];
        if (last.isSame(numbers, merchants, [x, y, zone, vertical, tier], columns)) continue;
        const reachOf = (metres: Float64Array): Reach => (
          buildReach(space, merchants, listings, kinds, termsOf(platform.rules, metres))
        );
        const reach = reachOf(radiusMetres);
        const isUsual = areEqual(radiusMetres, usualMetres);
        usual[platform.id] ??= (isUsual ? reach : reachOf(usualMetres)).found;
        const considered = Int32Array.from(kinds, (kind) => verticals[kind.vertical].considered);
        compareVariety(reach, usual[platform.id], considered);
        platform.reach = reach;
      }
    },
  };
}

/** By kind of list, how far merchants deliver where nothing has been decided. */
function usualRadii({ verticals }: City, kinds: readonly ListKind[]): Float64Array {
  return Float64Array.from(kinds, ({ vertical, tier }) => (
    verticals[vertical].tiers[Math.max(0, tier)].radiusMetres ?? platformLevers.deliveryRadius.value
  ));
}

/** The same under a platform's policy. */
function radiiOn(city: City, { id, rules }: Platform, kinds: readonly ListKind[]): Float64Array {
  return Float64Array.from(kinds, (kind) => {
    const vertical = city.verticals[kind.vertical];
    const { radiusMetres } = vertical.tiers[Math.max(0, kind.tier)];
    if (radiusMetres === undefined) return rules.deliveryRadius;
    return radiusMetres * (vertical.radiusShare?.(city, vertical.own, id) ?? 1);
  });
}

function areEqual(some: Float64Array, others: Float64Array): boolean {
  let isEqual = some.length === others.length;
  for (let i = 0; i < some.length; i++) isEqual &&= some[i] === others[i];
  return isEqual;
}

function termsOf(rules: PlatformRules, radiusMetres: Float64Array): ReachTerms {
  const { advertisingPlaces, advertisingRelevance } = rules;
  return {
    radiusMetres,
    rankPerKilometre: rules.rankingDistance / 1000,
    auction: { places: advertisingPlaces, relevanceWeight: advertisingRelevance / 1000 },
  };
}

/** Where riders without an order go. */
export function derivedWaitingSpots(): Derived {
  const seen = new LastSeen();
  const noNumbers = new Float64Array(0);
  return {
    name: 'waiting spots',
    rebuild(city) {
      const { space, merchants, verticals } = city;
      const { zone, isOpen } = merchants;
      if (seen.isSame(noNumbers, merchants, [zone, isOpen], [])) return;
      city.waitingSpots = findWaitingSpots(space, merchants, verticals);
    },
  };
}

/** A copy of what something was last made from. */
class LastSeen {
  private values: Float64Array | undefined;

  /**
   * Whether some numbers, always as many, the merchants' cells in some columns, and in some columns
   * of other tables by their numbers, are those of the last call.
   */
  isSame(
    numbers: Float64Array,
    merchants: Merchants,
    columns: readonly Float64Array[],
    byNumber: readonly ArrayLike<number>[],
  ): boolean {
    const { rowCount, bits } = merchants;
    let isSame = this.values !== undefined;
    const length = numbers.length + rowCount * (columns.length + byNumber.length);
    const values = (this.values ??= new Float64Array(length));
    let place = 0;
    for (const value of numbers) {
      if (values[place] !== value) isSame = false;
      values[place++] = value;
    }
    const look = (column: ArrayLike<number>, shift: number): void => {
      for (let number = 0; number < rowCount; number++) {
        const value = column[number << shift];
        if (values[place] !== value) isSame = false;
        values[place++] = value;
      }
    };
    for (const column of columns) look(column, bits);
    for (const column of byNumber) look(column, 0);
    return isSame;
  }
}
