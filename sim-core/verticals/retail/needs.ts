// What people want at once from a shop: for which tier, by the hour and the day, and which list.
// All of it follows from the need's key, so that every policy meets the same wishes.

import { draw, drawFrom, rootOf, type Key } from '../../kernel/random.ts';
import { hourIndexOf, secondsPerDay } from '../../kernel/units.ts';
import { weekdayOf } from '../../kernel/weekdays.ts';
import type { City } from '../../world/city.ts';
import { mostGrams } from '../../world/riders.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { areOpenNow, rulesOf } from '../../world/vertical-means.ts';
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
/** From here on cold drinks are wanted (assumed). */
const coolCelsius = 24;

/** Whoever orders flowers ahead does so two to four days before (assumed). */
const leastAhead = 2;
const mostAhead = 4;

/** Occasions of a need's draws about its tier, and about the day that it is for. */
const tierOccasion = 0;
const dayOccasion = 1;
/** Occasions of a need's draws: how many lines, then which category each is. */
const countOccasion = 0;
const itemOccasion = 1;

/** Needs over those of a dry day; heat and cold keep people at home (assumed). */
export function weatherDemand(rainLevel: number, celsius: number): number {
  const beyond = Math.max(0, celsius - 30) + Math.max(0, -celsius);
  return demandInRain(rainLevel) * (1 + Math.min(0.2, 0.015 * beyond));
}

/** Needs of convenience stores now over those in the cool. */
function drinksNow({ now, weather, platforms }: City, { number }: RetailTables): number {
  const { coldDrinks } = rulesOf(platforms[0], number, levers);
  if (coldDrinks === 0) return 1;
  const celsius = weather.temperatureCelsius(hourIndexOf(now.seconds));
  return 1 + (coldDrinks / 1000) * Math.max(0, celsius - coolCelsius);
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

/** The hour's share of an ordinary day's needs, flowers as today and drinks as now. */
function needsAt(city: City, tables: RetailTables): number {
  const { hour } = city.now;
  const flowers = flowersToday(city, tables) - 1;
  const drinks = drinksNow(city, tables) - 1;
  return needShareByHour[hour] + flowers * shareOf(Tier.flowers, hour)
    + drinks * shareOf(Tier.convenience, hour);
}

/** Needs for flowers that arise today over an ordinary day's, those for later days among them. */
function flowersToday(city: City, tables: RetailTables): number {
  const day = Math.floor(city.now.seconds / secondsPerDay);
  const onTheDay = flowerFactor(city, tables, day);
  const share = aheadShare(city, tables);
  return share === 0 ? onTheDay : (1 - share) * onTheDay + share * laterDays(city, tables, day);
}

/** What is ordered on a day for later ones, in the mean of those, over an ordinary day's needs. */
function laterDays(city: City, tables: RetailTables, day: number): number {
  let sum = 0;
  for (let d = leastAhead; d <= mostAhead; d++) sum += flowerFactor(city, tables, day + d);
  return sum / (mostAhead - leastAhead + 1);
}

/** Share of needs for flowers that are ordered ahead. */
export function aheadShare({ platforms }: City, { number }: RetailTables): number {
  return rulesOf(platforms[0], number, levers).orderedAhead / 1000;
}

/** For how many days ahead a need for flowers is, by its luck; 0 for those of today. */
function daysAhead(city: City, tables: RetailTables, luck: number): number {
  const share = aheadShare(city, tables);
  if (share === 0) return 0;
  const day = Math.floor(city.now.seconds / secondsPerDay);
  let left = luck * flowersToday(city, tables);
  for (let d = leastAhead; d <= mostAhead; d++) {
    left -= (share * flowerFactor(city, tables, day + d)) / (mostAhead - leastAhead + 1);
    if (left < 0) return d;
  }
  return 0;
}

/** The list of a need that was ordered ahead is at hand again. */
export function recallAhead(tables: RetailTables, needKey: Key): void {
  const { wanted } = tables;
  wanted.tier = Tier.flowers;
  wanted.aheadDays = 0;
  wanted.isAhead = true;
  drawLines(tables, needKey, 1);
}

/** A tier's needs in an hour over all needs of a day. */
function shareOf(tier: number, hour: number): number {
  return (shopTiers[tier].needsPerMille / 1000) * shopTiers[tier].needShareByHour[hour];
}

/** The tier that a need of this hour is for. */
export function tierWanted(city: City, tables: RetailTables, needKey: Key): number {
  const { now } = city;
  const flowers = flowersToday(city, tables);
  const drinks = drinksNow(city, tables);
  let left = draw(tables.keys.tier, needKey, tierOccasion) * needsAt(city, tables);
  let tier = 0;
  for (; tier < shopTiers.length - 1; tier++) {
    const more = tier === Tier.flowers ? flowers : tier === Tier.convenience ? drinks : 1;
    left -= shareOf(tier, now.hour) * more;
    if (left < 0) break;
  }
  const { wanted, keys } = tables;
  const isFlowers = tier === Tier.flowers;
  wanted.tier = tier;
  wanted.isAhead = false;
  wanted.aheadDays = isFlowers ? daysAhead(city, tables, draw(keys.tier, needKey, dayOccasion)) : 0;
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

/** Whether an open shop of a tier delivers to a place, through any platform. */
export function isInReach(
  city: City,
  number: number,
  { x, y, zone }: Whereabouts,
  tier: number,
): boolean {
  const { merchants, platforms, space, verticals } = city;
  const vertical = verticals[number];
  const areOpen = areOpenNow(city, vertical, tier);
  if (areOpen === false) return false;
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
      if (areOpen === true) return true;
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
