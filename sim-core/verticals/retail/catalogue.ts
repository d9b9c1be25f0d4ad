// What a catalogue shows and the shelf does not hold. An article is gone when its record is wrong,
// or when it has sold out since the catalogue was last brought up to date. Records go wrong a
// little more each day, and a count puts them right.

import { exp } from '../../kernel/math.ts';
import { draw } from '../../kernel/random.ts';
import { secondsPerDay, secondsPerHour, type MerchantId } from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { none } from '../../world/ledger.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { bouquetsForSale } from './flowers.ts';
import { levers } from './levers.ts';
import { mostCategories } from './goods.ts';
import { firstStock, type RetailTables } from './tables.ts';

/** Of right records, the share that goes wrong in a day; what a count leaves (assumed). */
const errorsPerDay = 0.002;
const errorsLeft = 0.01;
/** What a count of a shop costs, and a day of sensors in all its shelves (assumed). */
const countFen = 6000;
const sensorsFenPerDay = 800;

/** Of articles shown, the share that is gone so many hours after the catalogue's last update. */
export function goneShare(errorShare: number, sellOutsPerHour: number, hours: number): number {
  return 1 - (1 - errorShare) * exp(-sellOutsPerHour * hours);
}

/** A shop opens: its records are as long after a count, its catalogue after an update, as it is. */
export function openRecords(
  city: City,
  { shops, stock, keys, number }: RetailTables,
  merchant: MerchantId,
  day: number,
): void {
  const { merchants, platforms, now } = city;
  const { countEvery, syncHours } = rulesOf(platforms[0], number, levers);
  const who = merchants.key[merchant];
  const daysSince = Math.floor(draw(keys.phase, who, 0) * countEvery);
  let right = 1 - errorsLeft;
  for (let i = 0; i < daysSince; i++) right *= 1 - errorsPerDay;
  const first = firstStock(merchant, merchants.bits);
  for (let place = first; place < first + mostCategories; place++) {
    stock.errorShare[place] = 1 - right;
    stock.countedDay[place] = day - daysSince;
  }
  shops.updatedAt[merchant] = now.seconds - draw(keys.phase, who, 1) * syncHours * secondsPerHour;
  shops.shownBouquets[merchant] = bouquetsForSale(shops, merchant, day);
}

/** Brings the catalogue up to date if it is time. */
export function updateCatalogue(
  { platforms, now }: City,
  { shops, number }: RetailTables,
  merchant: MerchantId,
): void {
  const { syncHours } = rulesOf(platforms[0], number, levers);
  const everySeconds = syncHours * secondsPerHour;
  const pastSeconds = now.seconds - shops.updatedAt[merchant];
  if (pastSeconds < everySeconds) return;
  const turns = everySeconds === 0 ? 0 : Math.floor(pastSeconds / everySeconds);
  const restSeconds = everySeconds === 0 ? 0 : pastSeconds - turns * everySeconds;
  shops.updatedAt[merchant] = now.seconds - restSeconds;
  shops.shownBouquets[merchant] =
    bouquetsForSale(shops, merchant, Math.floor(now.seconds / secondsPerDay));
}

/** Chance that an article of a category that a shop shows now is gone. */
export function goneNow(
  { merchants, now, platforms }: City,
  { shops, stock, number }: RetailTables,
  merchant: MerchantId,
  category: number,
): number {
  const { smartShelves } = rulesOf(platforms[0], number, levers);
  const place = firstStock(merchant, merchants.bits) + category;
  const hours = (now.seconds - shops.updatedAt[merchant]) / secondsPerHour;
  // What sells out under sensors is not shown any more.
  const unseen = stock.sellOutsPerHour[place] * (1 - smartShelves / 1000);
  return goneShare(stock.errorShare[place], unseen, hours);
}

/**
 * A day ends: some records go wrong, those of shelves with sensors are put right, and all are when
 * it is time for a count.
 */
export function closeRecords(
  city: City,
  { stock, rows, number }: RetailTables,
  merchant: MerchantId,
  day: number,
): void {
  const { merchants, platforms, ledger } = city;
  const { countEvery, smartShelves } = rulesOf(platforms[0], number, levers);
  const first = firstStock(merchant, merchants.bits);
  const sensed = smartShelves / 1000;
  const isCounted = day - stock.countedDay[first] >= countEvery;
  for (let place = first; place < first + mostCategories; place++) {
    const { errorShare, countedDay } = stock;
    errorShare[place] += errorsPerDay * (1 - errorShare[place]);
    errorShare[place] *= 1 - sensed;
    if (!isCounted) continue;
    errorShare[place] = Math.min(errorsLeft, errorShare[place]);
    countedDay[place] = day;
  }
  if (isCounted) ledger.post(rows.countCost, countFen, none, merchant, number);
  const sensorsFen = Math.round(sensed * sensorsFenPerDay);
  ledger.post(rows.shelfSensors, sensorsFen, none, merchant, number);
}
