// Streams: on an evening some people see a shop praised, and a few of them feel like going. Whether
// they buy its voucher hangs on what it is worth to them, with stars that are not there.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bitsFrom, drawFrom, rootOf, subKey, type Key } from '../../kernel/random.ts';
import {
  secondsPerDay, secondsPerHour, type ConsumerId, type MerchantId,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import type { Platform } from '../../world/platform.ts';
import { listOf } from '../../world/reach.ts';
import { zoneAt } from '../../world/space.ts';
import { bringUp, fileTask, hold, payAhead, rulesOf } from '../../world/vertical-means.ts';
import { kinds } from './kinds.ts';
import { levers, Refund } from './levers.ts';
import type { InstoreTables } from './tables.ts';
import { ComesAs, note, useMoment } from './vouchers.ts';
import { kindByLuck, offFen, pricePerYuanOf, useChanceOf, voucherWorth } from './wishes.ts';

/** The hour of the evening at which streams are over (assumed). */
const streamHour = 21;
/** Of those who see one, how many feel like going (assumed). */
const movedShare = 0.02;
/** Utility of a star, as in the choice among shops, around the stars that are usual. */
export const perStar = 0.55;
const usualStars = 4.5;
/** Sizes of visits around their mean. */
const leastSize = 0.6;

/** The one task: an evening's streams. */
const streamTask = 0;

/** Occasions of the draws of a consumer's evening. */
const seenOccasion = 0;
const movedOccasion = 1;
const kindOccasion = 2;
const shopOccasion = 3;
const doubtOccasion = 4;
const sizeOccasion = 5;
const firstShock = 6;
const secondShock = 7;

/** A run begins: the first evening's streams. */
export function planStreams(city: City, { number }: InstoreTables): void {
  const today = city.now.seconds - (city.now.seconds % secondsPerDay);
  const atSeconds = today + streamHour * secondsPerHour;
  if (atSeconds >= city.now.seconds) fileTask(city, number, atSeconds, streamTask, 0);
}

/** Streams are over for today. */
export function taskIsDue(city: City, tables: InstoreTables, _task: number, _row: number): void {
  const { platforms, now, endSeconds } = city;
  const { number } = tables;
  for (let p = 0; p < platforms.length; p++) {
    if (platforms[p].isOpenAt(now.seconds)) stream(city, tables, platforms[p]);
  }
  const tomorrow = now.seconds + secondsPerDay;
  if (tomorrow < endSeconds) fileTask(city, number, tomorrow, streamTask, 0);
}

/** Those who see a stream, and those whom it moves, are the same whatever else is decided. */
function stream(city: City, tables: InstoreTables, platform: Platform): void {
  const { consumers, now } = city;
  const { keys, number } = tables;
  const { reach, level } = rulesOf(platform, number, levers);
  const day = Math.floor(now.seconds / secondsPerDay);
  const evening = subKey(keys.stream, day, platform.id);
  const moved = movedShare * (level / 1000);
  for (let consumer = 0; consumer < consumers.end; consumer += consumers.step) {
    const root = rootOf(evening, consumer >> consumers.bits);
    if (drawFrom(root, seenOccasion) >= reach / 1000) continue;
    if (drawFrom(root, movedOccasion) >= moved) continue;
    feelLikeGoing(city, tables, platform, consumer, root);
  }
}

function feelLikeGoing(
  city: City,
  tables: InstoreTables,
  platform: Platform,
  consumer: ConsumerId,
  root: Key,
): void {
  const { space, consumers, verticals } = city;
  const kind = kindByLuck(drawFrom(root, kindOccasion));
  const zone = zoneAt(space, consumers.homeX[consumer], consumers.homeY[consumer]);
  const list = listOf(space, verticals[tables.number].firstList + kind, zone);
  const { start, merchant } = platform.reach;
  const count = start[list + 1] - start[list];
  if (count === 0) return;
  const shop = merchant[start[list] + Math.floor(count * drawFrom(root, shopOccasion))];
  considerVoucher(city, tables, platform, consumer, shop, root);
}

/** The shop's voucher against staying in. */
function considerVoucher(
  city: City,
  tables: InstoreTables,
  platform: Platform,
  consumer: ConsumerId,
  shop: MerchantId,
  root: Key,
): void {
  const { merchants } = city;
  const { gumbel, number } = tables;
  const { overstatement } = rulesOf(platform, number, levers);
  const { discount, expiryRefund } = rulesOf(city.platforms[0], number, levers);
  const { ratingShown, priceLevelFen } = platform.listings;
  const row = shop >> merchants.bits;
  const size = leastSize + 2 * (1 - leastSize) * drawFrom(root, sizeOccasion);
  const usualFen = kinds[merchants.tier[shop]].basketFen * size;
  const billFen = Math.round(priceLevelFen[row] * size);
  const useChance = useChanceOf(tables, bitsFrom(root, doubtOccasion));
  const worth = voucherWorth(discount / 1000, useChance, expiryRefund === Refund.on);
  if (worth <= 0) return;
  const perYuan = pricePerYuanOf(city, consumer);
  const stars = ratingShown[row] + overstatement / 1000;
  const shock = quantileAt(gumbel, bitsFrom(root, firstShock))
    - quantileAt(gumbel, bitsFrom(root, secondShock));
  const fen = worth * usualFen - (billFen - usualFen);
  if (perStar * (stars - usualStars) + perYuan * (fen / 100) + shock <= 0) return;
  buy(city, tables, platform, consumer, shop, root, billFen, usualFen);
}

function buy(
  city: City,
  tables: InstoreTables,
  platform: Platform,
  consumer: ConsumerId,
  shop: MerchantId,
  key: Key,
  billFen: number,
  usualFen: number,
): void {
  const { holdings, now } = city;
  const { books, number } = tables;
  const today = Math.floor(now.seconds / secondsPerDay);
  const as = ComesAs.impulse;
  const holding = hold(city, {
    vertical: number, platform: platform.id, key, consumer, provider: shop,
  });
  note(city, holding, as, billFen, today);
  payAhead(city, holding, billFen - offFen(city, number, usualFen));
  books.sold[0]++;
  books.soldOnImpulse[0]++;
  books.soldFen[0] += holdings.paidFen[holding];
  bringUp(city, holding, useMoment(city, tables, key, as, today, today));
}
