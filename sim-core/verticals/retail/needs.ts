// What people want at once from a shop: for which tier, by the hour and the day, and which list.
// All of it follows from the need's key, so that every policy meets the same wishes.

import { draw, drawFrom, rootOf, type Key } from '../../kernel/random.ts';
import { secondsPerDay } from '../../kernel/units.ts';
import { weekdayOf } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import { mostGrams } from '../../world/riders.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { listOf } from '../../world/reach.ts';
import { lineCount } from '../fulfilment/lines.ts';
import { demandInRain } from '../fulfilment/rain-demand.ts';
import { categoryOfItem, costFenOf, itemByLuck } from './goods.ts';
import { levers } from './levers.ts';
import { isOpenNow } from './opening.ts';
import { isNight, needShareByHour, shopTiers, Tier } from './shops.ts';
import type { RetailTables } from './tables.ts';

/** On a flower day there are so many needs for flowers for each on other days (assumed). */
const flowerDayFactor = 8;

/** Occasions of a need's draws: how many lines, then which category each is. */
const countOccasion = 0;
const itemOccasion = 1;

/** Needs over those of a dry day; heat and cold keep people at home (assumed). */
export function weatherDemand(rainLevel: number, celsius: number): number {
  const beyond = Math.max(0, celsius - 30) + Math.max(0, -celsius);
  return demandInRain(rainLevel) * (1 + Math.min(0.2, 0.015 * beyond));
}

/** Needs for flowers on a day over those of other days. */
export function flowerFactor(city: City, { number }: RetailTables, day: number): number {
  const { flowerDay } = rulesOf(city.platforms[0], number, levers);
  return flowerDay === weekdayOf(day - city.warmUp) + 1 ? flowerDayFactor : 1;
}

/** Needs of this hour over an ordinary day's: their level, and those for flowers on their day. */
export function needFactor(city: City, tables: RetailTables): number {
  const { level } = rulesOf(city.platforms[0], tables.number, levers);
  return (level / 1000) * (needsAt(city, tables) / needShareByHour[city.now.hour]);
}

/** The hour's share of an ordinary day's needs, flowers as today. */
function needsAt(city: City, tables: RetailTables): number {
  const { now } = city;
  const more = flowerFactor(city, tables, Math.floor(now.seconds / secondsPerDay)) - 1;
  return needShareByHour[now.hour] + more * shareOf(Tier.flowers, now.hour);
}

/** A tier's needs in an hour over all needs of a day. */
function shareOf(tier: number, hour: number): number {
  return (shopTiers[tier].needsPerMille / 1000) * shopTiers[tier].needShareByHour[hour];
}

/** The tier that a need of this hour is for. */
export function tierWanted(city: City, tables: RetailTables, needKey: Key): number {
  const { now } = city;
  const factor = flowerFactor(city, tables, Math.floor(now.seconds / secondsPerDay));
  let left = draw(tables.keys.tier, needKey, 0) * needsAt(city, tables);
  let tier = 0;
  for (; tier < shopTiers.length - 1; tier++) {
    left -= shareOf(tier, now.hour) * (tier === Tier.flowers ? factor : 1);
    if (left < 0) break;
  }
  tables.wanted.tier = tier;
  return tier;
}

/** Counts a need, and whether an open shop of its tier delivers where it arises. */
export function needArises(
  city: City,
  { byHour, books, number }: RetailTables,
  place: Whereabouts,
  tier: number,
): void {
  const { hour } = city.now;
  const isReached = isInReach(city, number, place, tier);
  const isNightMedicine = tier === Tier.pharmacy && isNight(hour);
  byHour.needs[hour]++;
  books.needs[0]++;
  if (isNightMedicine) books.nightMedicineNeeds[0]++;
  if (!isReached) return;
  byHour.reached[hour]++;
  books.reached[0]++;
  if (isNightMedicine) books.nightMedicineReached[0]++;
}

function isInReach(city: City, number: number, { x, y, zone }: Whereabouts, tier: number): boolean {
  const { merchants, platforms, space, verticals } = city;
  const vertical = verticals[number];
  const kind = vertical.firstList + tier;
  for (let p = 0; p < platforms.length; p++) {
    const { start, merchant: listed, radiusMetres } = platforms[p].reach;
    const list = listOf(space, kind, zone);
    const radius = radiusMetres[kind];
    for (let place = start[list]; place < start[list + 1]; place++) {
      const merchant = listed[place];
      const dx = merchants.x[merchant] - x;
      const dy = merchants.y[merchant] - y;
      if (dx * dx + dy * dy > radius * radius) continue;
      if (isOpenNow(city, vertical.own as RetailTables, merchant)) return true;
    }
  }
  return false;
}

/**
 * Writes the list of a need and gives what its basket is over its tier's usual one. Nobody orders
 * more than one rider carries.
 */
export function drawLines(
  { wanted, keys }: RetailTables,
  needKey: Key,
  wantedSize: number,
): number {
  const { meanLines, basketFen } = shopTiers[wanted.tier];
  const root = rootOf(keys.lines, needKey);
  const most = lineCount(drawFrom(root, countOccasion), (meanLines - 1) * wantedSize);
  let priceFen = 0;
  let grams = 0;
  wanted.needKey = needKey;
  wanted.count = 0;
  for (let i = 0; i < most; i++) {
    const item = itemByLuck(wanted.tier, drawFrom(root, itemOccasion + i));
    const category = categoryOfItem(item);
    grams += category.grams;
    if (grams > mostGrams) break;
    wanted.item[wanted.count++] = item;
    priceFen += category.priceFen;
  }
  wanted.leftFen = priceFen - costFenOf(wanted.tier, priceFen);
  return priceFen / basketFen;
}
