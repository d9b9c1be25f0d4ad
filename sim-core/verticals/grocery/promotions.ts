// Goods at a lower price on planned days, at all warehouses of the operator alike. A promotion
// draws wishes of its category, and some are bought besides: as many as a markdown as deep would
// move. The operator pays. A plan follows from keys and the policy in force, so that whoever
// forecasts can know tomorrow's.

import { buyBesides, moveToMarked } from '../../decide/order-goods.ts';
import { draw } from '../../kernel/random.ts';
import { perMilleOf, type Fen } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { assortment, categories } from './assortment.ts';
import { levers } from './levers.ts';
import type { GroceryTables } from './tables.ts';

/** Occasion of an item's draw about the day on which its turns begin; the others are its turns. */
const phaseOccasion = 0;

/** What promotions make of a category's wishes, for shares of items and lines bought besides. */
interface Lift {
  readonly promoted: number;
  readonly others: number;
  /** Chance that with a line of the category one of its promoted items is bought besides. */
  readonly besides: number;
}

/** A day begins: what is on promotion, and how that moves the shares of the day's wishes. */
export function beginPromotions(city: City, tables: GroceryTables, day: number): void {
  const { promotions: { off }, promoting, besides, mix, number } = tables;
  const { promotions } = rulesOf(city.platforms[0], number, levers);
  if (promotions === 0 && promoting.items[0] === 0) return;
  plan(city, tables, day, off);
  promoting.items[0] = off.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const { first } = assortment;
  for (let c = 0; c < categories.length; c++) {
    const lift = liftOf(off, c, (item) => shareBelow(mix.upTo, c, item));
    besides.chance[c] = lift.besides;
    let below = 0;
    let upTo = 0;
    for (let item = first[c]; item < first[c + 1]; item++) {
      upTo += (mix.upTo[item] - below) * (off[item] > 0 ? lift.promoted : lift.others);
      below = mix.upTo[item];
      mix.upTo[item] = upTo;
    }
  }
}

/** By item, its wishes today over those of a day without promotions, as they are foreseen. */
export function liftsToday(tables: GroceryTables): Float64Array {
  return liftsUnder(tables, tables.promotions.off);
}

/** The same of any day, by the policy in force now. */
export function liftsOn(city: City, tables: GroceryTables, day: number): Float64Array {
  plan(city, tables, day, tables.foreseen.off);
  return liftsUnder(tables, tables.foreseen.off);
}

/** The same for whoever does not know of promotions. */
export function noLifts({ foreseen: { lift } }: GroceryTables): Float64Array {
  return lift.fill(1);
}

/** What is off a price today. */
export function promotionFen({ promotions }: GroceryTables, item: number, fullFen: Fen): Fen {
  return perMilleOf(fullFen, promotions.off[item]);
}

/** The promoted item of a category at a place among them by their shares, from 0 to 1. */
export function promotedAt({ promotions, mix }: GroceryTables, c: number, place: number): number {
  const { first } = assortment;
  let all = 0;
  for (let item = first[c]; item < first[c + 1]; item++) {
    if (promotions.off[item] > 0) all += shareBelow(mix.upTo, c, item);
  }
  let left = place * all;
  let found = -1;
  for (let item = first[c]; item < first[c + 1] && left >= 0; item++) {
    if (promotions.off[item] === 0) continue;
    left -= shareBelow(mix.upTo, c, item);
    found = item;
  }
  return found;
}

/** Writes what is off each item's price on a day, per mille of it. */
function plan(
  { platforms }: City,
  { keys, number }: GroceryTables,
  day: number,
  off: Float64Array,
): void {
  const { promotions, promotionDays, promotionDiscount } = rulesOf(platforms[0], number, levers);
  for (let item = 0; item < assortment.count; item++) {
    const phase = Math.floor(draw(keys.promotion, item, phaseOccasion) * promotionDays);
    const turn = 1 + Math.floor((day + phase) / promotionDays);
    const isOn = draw(keys.promotion, item, turn) < promotions / 1000;
    off[item] = isOn ? promotionDiscount : 0;
  }
}

function liftsUnder({ foreseen: { lift } }: GroceryTables, off: Float64Array): Float64Array {
  const { first, popularity } = assortment;
  for (let c = 0; c < categories.length; c++) {
    const usual = (item: number): number => popularity[item];
    const { promoted, others, besides } = liftOf(off, c, usual);
    const share = promotedShare(off, c, usual);
    for (let item = first[c]; item < first[c + 1]; item++) {
      lift[item] = off[item] > 0 ? promoted + besides / share : others;
    }
  }
  return lift;
}

/** What the promotions of a category do to its wishes, by its items' shares of them. */
function liftOf(off: Float64Array, c: number, shareOf: (item: number) => number): Lift {
  const share = promotedShare(off, c, shareOf);
  if (share === 0) return { promoted: 1, others: 1, besides: 0 };
  const { first } = assortment;
  // All items on promotion on a day are equally cheap.
  const discount = Math.max(...off.subarray(first[c], first[c + 1])) / 1000;
  const moved = share < 1 ? moveToMarked(share, discount) : 0;
  return {
    promoted: 1 + (moved * (1 - share)) / share,
    others: 1 - moved,
    besides: buyBesides(share, discount),
  };
}

function promotedShare(off: Float64Array, c: number, shareOf: (item: number) => number): number {
  const { first } = assortment;
  let share = 0;
  for (let item = first[c]; item < first[c + 1]; item++) if (off[item] > 0) share += shareOf(item);
  return share;
}

/** An item's share of its category, of running sums. */
function shareBelow(upTo: Float64Array, c: number, item: number): number {
  return item === assortment.first[c] ? upTo[item] : upTo[item] - upTo[item - 1];
}
