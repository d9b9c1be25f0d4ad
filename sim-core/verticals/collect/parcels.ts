// Parcels: couriers bring them at ten and at four to the bank nearest to each home, into the
// smallest free cell that they fit into, else to the counter, else they come again tomorrow. Each
// is a holding until it is fetched or goes back to its sender.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw, subKey } from '../../kernel/random.ts';
import {
  secondsPerDay, secondsPerHour, type ConsumerId, type HoldingId, type MerchantId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due, momentOn, type Holdings } from '../../world/holdings.ts';
import { none } from '../../world/ledger.ts';
import { zoneAt } from '../../world/space.ts';
import {
  bringUp, fileTask, hold, isProviderHere, rulesOf,
} from '../../world/vertical-means.ts';
import { middleShare, openBanks, smallShare, smallestFree } from './banks.ts';
import { isFresh, lookIntoParcel } from './cooling.ts';
import { fetchedAt, hazardByHour, mostSeconds, overdueFactor } from './hazard.ts';
import { levers } from './levers.ts';
import { freeWord, Place, placeWord, putInWord, triesWord } from './places.ts';
import { parcelsPerPerson } from './shops.ts';
import type { Banks, CollectTables } from './tables.ts';

/** When couriers come (assumed). */
const roundHours = [10, 16] as const;
/** A moment before the first round, so that what was left over has the first choice of cells. */
const leftOverSecond = roundHours[0] * secondsPerHour - 1;
/** Parcels that a counter holds (assumed). */
export const counterPlaces = 100;
/** What a courier pays for a cell, and half a minute of staff at ¥26 an hour (assumed). */
const cellRentFen = 35;
const counterFen = 22;
/** Days on which a courier tries (assumed). */
const mostTries = 3;

/** Occasions of a parcel's draws. */
const sizeOccasion = 0;
const fetchOccasion = 1;

/** Couriers come to all banks: a round's task is due, and files that of the next day. */
export function couriersCome(city: City, tables: CollectTables, round: number): void {
  const { consumers, platforms, now, endSeconds } = city;
  const { number, keys } = tables;
  openBanks(city, tables);
  const { level } = rulesOf(platforms[0], number, levers);
  const chance = (parcelsPerPerson * level) / 1000 / roundHours.length;
  const occasion = Math.floor(now.seconds / secondsPerDay) * roundHours.length + round;
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const who = consumer >> consumers.bits;
    if (draw(keys.parcel, who, occasion) >= chance) continue;
    bring(city, tables, consumer, subKey(keys.who, who, occasion));
  }
  const next = momentOn(now.seconds, 1, roundHours[round] * secondsPerHour);
  if (next < endSeconds) fileTask(city, number, next, round, 0);
}

/** Files the rounds of the day on which a run begins. */
export function fileRounds(city: City, { number }: CollectTables): void {
  roundHours.forEach((hour, round) => {
    const at = momentOn(city.now.seconds, 0, hour * secondsPerHour);
    if (at >= city.now.seconds) fileTask(city, number, at, round, 0);
  });
}

function bring(city: City, tables: CollectTables, consumer: ConsumerId, key: number): void {
  const { consumers, merchants, space, travel } = city;
  const { bankOfZone, books, number } = tables;
  const x = consumers.homeX[consumer];
  const y = consumers.homeY[consumer];
  const zone = zoneAt(space, x, y);
  const bank = bankOfZone[zone];
  if (bank < 0) return;
  const straight = Math.abs(merchants.x[bank] - x) + Math.abs(merchants.y[bank] - y);
  const holding = hold(city, { vertical: number, platform: 0, key, consumer, provider: bank });
  city.holdings.words[holding + triesWord] = 0;
  books.parcels[0]++;
  books.walkMetres[0] += travel.ridden(straight, merchants.district[bank], space.district[zone]);
  putIn(city, tables, holding);
}

/** The size of a parcel by its key. */
function sizeOf({ keys }: CollectTables, key: number): number {
  const luck = draw(keys.who, key, sizeOccasion);
  if (luck < smallShare) return 0;
  return luck < smallShare + middleShare ? 1 : 2;
}

/** A courier is there with a parcel: gives what becomes of it, one of `Due`. */
function putIn(city: City, tables: CollectTables, holding: HoldingId): number {
  const { holdings, ledger } = city;
  const { banks, books, rows, number } = tables;
  const bank = holdings.provider[holding];
  const isFirst = holdings.words[holding + triesWord] === 0;
  const cell = freeCell(city, tables, holding);
  if (cell < 0 && isFirst) books.overflowed[0]++;
  if (cell >= 0) {
    countInCell(banks, bank, cell, 1);
    ledger.post(rows.cellRent, cellRentFen, none, bank, number);
    holdings.words[holding + placeWord] = cell;
  } else if (banks.atCounter[bank] < counterPlaces) {
    banks.atCounter[bank]++;
    ledger.post(rows.counterWork, counterFen, none, bank, number);
    holdings.words[holding + placeWord] = Place.counter;
  } else return putOff(city, tables, holding);
  awaitConsumer(city, tables, holding);
  return Due.waits;
}

/**
 * The place of a free cell that a parcel fits into, or -1: what must be kept cool goes to a cooled
 * one if it can, all else to others if it can.
 */
function freeCell(city: City, tables: CollectTables, holding: HoldingId): number {
  const { holdings, platforms } = city;
  const { banks, number } = tables;
  const { cells, cooledCells } = rulesOf(platforms[0], number, levers);
  const bank = holdings.provider[holding];
  const key = holdings.key[holding];
  const size = sizeOf(tables, key);
  const isCool = isFresh(city, tables, key);
  const wished = smallestFree(banks, bank, cells, size, cooledCells, isCool);
  if (wished >= 0) return isCool ? Place.cooled + wished : wished;
  const other = smallestFree(banks, bank, cells, size, cooledCells, !isCool);
  return other >= 0 && !isCool ? Place.cooled + other : other;
}

/** A parcel comes into a cell, or out of it. */
function countInCell(banks: Banks, bank: MerchantId, cell: number, change: 1 | -1): void {
  if (cell >= Place.cooled) banks.usedCooled[bank + cell - Place.cooled] += change;
  else banks.used[bank + cell] += change;
}

/** It comes again tomorrow, or goes back when that has been tried often enough. */
function putOff(city: City, { books }: CollectTables, holding: HoldingId): number {
  const { holdings, now } = city;
  const tries = holdings.words[holding + triesWord] + 1;
  if (tries === 1) books.putOff[0]++;
  if (tries >= mostTries) {
    books.sentBack[0]++;
    return Due.settled;
  }
  holdings.words[holding + placeWord] = Place.putOff;
  holdings.words[holding + triesWord] = tries;
  bringUp(city, holding, momentOn(now.seconds, 1, leftOverSecond));
  return Due.waits;
}

/** Who fetches it when is known from its draw and the fee in force. */
function awaitConsumer(city: City, tables: CollectTables, holding: HoldingId): void {
  const { holdings, platforms, now } = city;
  const { keys, exponential, number } = tables;
  const { freeHours, overdueFee } = rulesOf(platforms[0], number, levers);
  const freeUntil = now.seconds + freeHours * secondsPerHour;
  const hazard = quantileAt(exponential, bits(keys.who, holdings.key[holding], fetchOccasion));
  holdings.words[holding + putInWord] = now.seconds;
  holdings.words[holding + freeWord] = freeUntil;
  const factor = overdueFactor(overdueFee);
  bringUp(city, holding, fetchedAt(hazardByHour, now.seconds, freeUntil, factor, hazard));
}

/** A parcel is brought once more, fetched, or sent back. */
export function parcelDue(city: City, tables: CollectTables, holding: HoldingId): number {
  const { holdings, now } = city;
  const { banks, books } = tables;
  const bank = holdings.provider[holding];
  const place = holdings.words[holding + placeWord];
  if (!isProviderHere(city, holding)) {
    books.sentBack[0]++;
    return Due.settled;
  }
  if (place === Place.putOff) return putIn(city, tables, holding);
  if (place === Place.counter) banks.atCounter[bank]--;
  else countInCell(banks, bank, place, -1);
  const dwellSeconds = now.seconds - holdings.words[holding + putInWord];
  books.stays[0]++;
  books.dwellSeconds[0] += dwellSeconds;
  if (dwellSeconds >= mostSeconds) books.sentBack[0]++;
  else {
    lookIntoParcel(city, tables, holding);
    fetch(city, tables, holding, bank);
  }
  return Due.settled;
}

/** Whoever comes too late pays for each day begun. */
function fetch(
  { holdings, platforms, ledger, now }: City,
  { books, rows, number }: CollectTables,
  holding: HoldingId,
  bank: MerchantId,
): void {
  const lateSeconds = now.seconds - holdings.words[holding + freeWord];
  books.fetched[0]++;
  if (lateSeconds <= 0) return;
  const { overdueFee } = rulesOf(platforms[0], number, levers);
  books.fetchedLate[0]++;
  ledger.post(rows.overdueFee, overdueFee * daysBegun(lateSeconds), none, bank, number);
}

function daysBegun(seconds: Seconds): number {
  return Math.ceil(seconds / secondsPerDay);
}

/** Whether a holding is a parcel, and not an order on a shelf. */
export function isParcel({ words }: Holdings, holding: HoldingId): boolean {
  return words[holding + placeWord] !== Place.shelf;
}
