// Visits: whoever arrives sees how long the wait for a place is, and leaves or sits down; pays or
// hands in a voucher on leaving; and rates what was found against what had been expected.

import { exp } from '../../kernel/math.ts';
import { quantileAt } from '../../kernel/quantiles.ts';
import { bits, draw, subKey, type Key } from '../../kernel/random.ts';
import {
  secondsPerDay, type Fen, type HoldingId, type MerchantId, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { Due } from '../../world/holdings.ts';
import { rate } from '../../world/listings.ts';
import { bringUp, isProviderHere, rulesOf } from '../../world/vertical-means.ts';
import { buyGoods } from '../fulfilment/goods.ts';
import { enterKitchen, kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { kinds } from './kinds.ts';
import { levers } from './levers.ts';
import type { InstoreTables } from './tables.ts';
import {
  asWhat, billOf, boughtOn, ComesAs, expire, isSeated, isVoucher, lastDayOf, repay, seat, use,
  useMoment, waitedSeconds,
} from './vouchers.ts';
import { setAsideSeconds } from './wishes.ts';

/** Mean of the longest wait that somebody stands (assumed). */
const patienceSeconds = 900;
/** Share of bookings for which nobody comes, and how long a place is kept for them (assumed). */
const noShowShare = 0.08;
const keptSeconds = 900;
/** Days in which half of what a stream promised too much is forgotten (assumed). */
const halfLifeDays = 3;
const ln2 = 0.693_147_180_559_945_3;
/** Spread of stars from visit to visit, and what a minute's wait takes off (assumed). */
const starSpread = 0.5;
const starsPerMinute = 0.02;
/** Stars taken off for each star that was expected and not found (assumed). */
const disappointment = 0.6;

/** Occasions of a visit's draws. */
const patienceOccasion = 2;
const stayOccasion = 3;
const showOccasion = 4;
const starOccasion = 5;

/** Somebody arrives, leaves after a visit, or a voucher's last day is over. */
export function holdingDue(city: City, tables: InstoreTables, holding: HoldingId): number {
  const { holdings, now } = city;
  const isHeldVoucher = isVoucher(holdings, holding);
  if (!isProviderHere(city, holding)) {
    if (isHeldVoucher) repay(city, tables, holding);
    else tables.books.closed[0]++;
    return Due.settled;
  }
  if (isSeated(holdings, holding)) return endVisit(city, tables, holding);
  const today = Math.floor(now.seconds / secondsPerDay);
  const as = asWhat(holdings, holding);
  if (isHeldVoucher && today > lastDayOf(as, boughtOn(holdings, holding))) {
    expire(city, tables, holding);
    return Due.settled;
  }
  return arrive(city, tables, holding, visitKey(holdings.key[holding], today));
}

/** The subject of draws about a visit: a voucher may be tried on several days. */
function visitKey(key: Key, day: number): Key {
  return subKey(key, day, 0);
}

function arrive(city: City, tables: InstoreTables, holding: HoldingId, key: Key): number {
  const { holdings, merchants, now } = city;
  const { places, books, keys, stays, exponential } = tables;
  const shop = holdings.provider[holding];
  const isBooked = asWhat(holdings, holding) === ComesAs.booking;
  const agreedAt = now.seconds + (isBooked ? setAsideSeconds : 0);
  const freeAt = now.seconds + kitchenWait(places, shop, now.seconds);
  const seatedAt = Math.max(agreedAt, freeAt);
  if (isBooked) books.bookingsDue[0]++;
  if (isBooked && draw(keys.visit, key, showOccasion) < noShowShare) {
    takePlace(city, tables, shop, freeAt, seatedAt + keptSeconds);
    books.noShows[0]++;
    return Due.settled;
  }
  const patience = quantileAt(exponential, bits(keys.visit, key, patienceOccasion));
  if (seatedAt - agreedAt > patienceSeconds * patience) return leave(city, tables, holding);
  const length = quantileAt(stays, bits(keys.visit, key, stayOccasion));
  const leavesAt = seatedAt + length * kinds[merchants.tier[shop]].staySeconds;
  takePlace(city, tables, shop, freeAt, leavesAt);
  books.seated[0]++;
  books.waitSeconds[0] += seatedAt - agreedAt;
  seat(holdings, holding, seatedAt - agreedAt);
  bringUp(city, holding, Math.ceil(leavesAt));
  return Due.waits;
}

/** The first place that is free is taken from then on until a moment. */
function takePlace(
  { now }: City,
  { places }: InstoreTables,
  shop: MerchantId,
  freeAt: Seconds,
  untilSeconds: Seconds,
): void {
  enterKitchen(places, shop, now.seconds, untilSeconds - freeAt);
}

/** The wait is too long: a voucher is kept for another day. */
function leave(city: City, tables: InstoreTables, holding: HoldingId): number {
  const { holdings, now } = city;
  const { books } = tables;
  books.left[0]++;
  if (!isVoucher(holdings, holding)) {
    books.leftForGood[0]++;
    return Due.settled;
  }
  const as = asWhat(holdings, holding);
  const today = Math.floor(now.seconds / secondsPerDay);
  const key = holdings.key[holding];
  bringUp(city, holding, useMoment(city, tables, key, as, boughtOn(holdings, holding), today));
  return Due.waits;
}

/** The guest pays and goes. */
function endVisit(city: City, tables: InstoreTables, holding: HoldingId): number {
  const { holdings, merchants } = city;
  const { rows, books } = tables;
  const shop = holdings.provider[holding];
  const billFen = billOf(holdings, holding);
  if (isVoucher(holdings, holding)) use(city, tables, holding);
  else payBill(city, tables, holding, billFen);
  const costFen = Math.round(kinds[merchants.tier[shop]].costShare * billFen);
  buyGoods(city, rows.serving, costFen, holdings.platform[holding], shop);
  books.guests[0]++;
  review(city, tables, holding);
  return Due.settled;
}

function payBill(
  { holdings, ledger }: City,
  { rows, number }: InstoreTables,
  holding: HoldingId,
  fen: Fen,
): void {
  const platform = holdings.platform[holding];
  ledger.post(rows.bill, fen, platform, holdings.provider[holding], number);
}

/** Who was promised more than is found rates it lower. */
function review(city: City, tables: InstoreTables, holding: HoldingId): void {
  const { holdings, merchants, platforms, now } = city;
  const { books, keys, normal } = tables;
  const shop = holdings.provider[holding];
  const { listings } = platforms[holdings.platform[holding]];
  const today = Math.floor(now.seconds / secondsPerDay);
  const key = visitKey(holdings.key[holding], today);
  const found = merchants.trueQuality[shop];
  const shown = listings.ratingShown[shop >> merchants.bits];
  const gap = shown + hypeLeft(city, tables, holding, today) - found;
  const stars = found + starSpread * quantileAt(normal, bits(keys.visit, key, starOccasion))
    - disappointment * Math.max(0, gap)
    - starsPerMinute * (waitedSeconds(holdings, holding) / 60);
  books.gapStars[0] += gap;
  books.stars[0] += Math.max(1, Math.min(5, stars));
  rate(listings, shop >> merchants.bits, stars);
}

/** Stars that somebody still expects over what is shown, from a stream some days ago. */
function hypeLeft(
  { holdings, platforms }: City,
  { number }: InstoreTables,
  holding: HoldingId,
  today: number,
): number {
  if (asWhat(holdings, holding) !== ComesAs.impulse) return 0;
  const { overstatement } = rulesOf(platforms[holdings.platform[holding]], number, levers);
  return hypeAfter(overstatement / 1000, today - boughtOn(holdings, holding));
}

/** What is left after some days of stars promised too much. */
export function hypeAfter(stars: number, days: number): number {
  return stars * exp((-ln2 * days) / halfLifeDays);
}
