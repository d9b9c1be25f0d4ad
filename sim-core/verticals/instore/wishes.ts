// Wishes to go out: for which kind of shop, whether it must be now, and what a voucher is worth to
// whoever can wait. All of it follows from the wish's key, so that every policy meets the same.

import { quantileAt } from '../../kernel/quantiles.ts';
import { bitsFrom, drawFrom, rootOf, type Key } from '../../kernel/random.ts';
import { placeByShare } from '../../kernel/shares.ts';
import {
  perMilleOf, secondsPerDay, type ConsumerId, type Fen, type MerchantId, type Metres, type Seconds,
} from '../../kernel/units.ts';
import type { City } from '../../world/city.ts';
import { segments } from '../../world/segments.ts';
import type { Whereabouts } from '../../world/vertical.ts';
import { rulesOf } from '../../world/vertical-means.ts';
import { kitchenWait } from '../fulfilment/kitchen-queue.ts';
import { kinds, secondByLuck, wishesOn } from './kinds.ts';
import { levers, Refund } from './levers.ts';
import type { InstoreTables } from './tables.ts';
import { ComesAs, useMoment } from './vouchers.ts';

/** When somebody would go: now, at a time agreed, or whenever it suits. */
const When = { now: 0, agreed: 1, any: 2 } as const;
/** How many of 1,000 wishes are so (assumed). */
const whens = [{ perMille: 350 }, { perMille: 150 }, { perMille: 500 }];
/** A buyer's doubt that a voucher will be used: its mean, and the most of it (assumed). */
const meanDoubt = 0.1;
const mostDoubt = 0.7;
/** Ways by bus or on foot take longer than a rider's (assumed), and go there and back. */
const slower = 1.5;
/** Bookings are for one of the next days (assumed). */
const bookedDays = 3;
/** A place is set aside so long before the time agreed (assumed). */
export const setAsideSeconds: Seconds = 900;

/** Occasions of a wish's draws. */
const kindOccasion = 0;
const whenOccasion = 1;
const doubtOccasion = 2;
const dayOccasion = 3;
const hourOccasion = 4;

const kindShares = kinds.map(({ needsPerMille }) => ({ perMille: needsPerMille }));

/** The kind of shop that some luck asks for. */
export function kindByLuck(luck: number): number {
  return placeByShare(kindShares, luck);
}

/** How likely a buyer thinks a voucher is to be used, by 32 random bits. */
export function useChanceOf({ exponential }: InstoreTables, randomBits: number): number {
  return 1 - Math.min(mostDoubt, meanDoubt * quantileAt(exponential, randomBits));
}

/** Sets the wish, and gives its kind of shop. */
export function tierWanted(_city: City, tables: InstoreTables, needKey: Key): number {
  const { wanted, keys } = tables;
  const root = rootOf(keys.wish, needKey);
  wanted.kind = kindByLuck(drawFrom(root, kindOccasion));
  wanted.when = placeByShare(whens, drawFrom(root, whenOccasion));
  wanted.useChance = useChanceOf(tables, bitsFrom(root, doubtOccasion));
  return wanted.kind;
}

/** Whose wish it is, with the tastes that weigh money and time. */
export function needArises(
  city: City,
  tables: InstoreTables,
  { consumer, x, y }: Whereabouts,
  _tier: number,
): void {
  const { wanted, books } = tables;
  wanted.consumer = consumer;
  wanted.x = x;
  wanted.y = y;
  wanted.pricePerYuan = pricePerYuanOf(city, consumer);
  const { timePerMinute } = segments[city.consumers.segment[consumer >> city.consumers.bits]];
  wanted.timePerMinute = timePerMinute * (city.assumptions.timeSensitivity / 1000);
  books.wishes[0]++;
}

/** Utility that a consumer loses by a yuan. */
export function pricePerYuanOf({ consumers, assumptions }: City, consumer: ConsumerId): number {
  const { pricePerYuan } = segments[consumers.segment[consumer >> consumers.bits]];
  return pricePerYuan * (assumptions.priceSensitivity / 1000);
}

export function basketSize(tables: InstoreTables, _needKey: Key, wantedSize: number): number {
  const { wanted } = tables;
  wanted.size = wantedSize;
  wanted.usualFen = kinds[wanted.kind].basketFen * wantedSize;
  return wantedSize;
}

/** What the shops' vouchers are worth to this wish: nothing to whoever goes at a fixed time. */
export function offerWorth(city: City, tables: InstoreTables): number {
  const { wanted, number } = tables;
  const { discount, expiryRefund } = rulesOf(city.platforms[0], number, levers);
  const isRefunded = expiryRefund === Refund.on;
  const worth = voucherWorth(discount / 1000, wanted.useChance, isRefunded);
  wanted.isVoucher = wanted.when === When.any && worth > 0;
  wanted.worthFen = wanted.isVoucher ? worth * wanted.usualFen : 0;
  return wanted.pricePerYuan * (wanted.worthFen / 100);
}

/**
 * What a voucher is worth over a visit now at the full price, as a share of the usual bill: it may
 * never be used, and is then lost unless it is paid back.
 */
export function voucherWorth(discount: number, useChance: number, isRefunded: boolean): number {
  return isRefunded ? useChance * discount : discount - (1 - useChance);
}

/** What a voucher takes off a bill, the same in all shops of a kind. */
export function offFen(city: City, number: number, usualFen: number): Fen {
  const { discount } = rulesOf(city.platforms[0], number, levers);
  return perMilleOf(usualFen, discount);
}

/** Only a voucher is paid ahead. */
export function aheadFen(city: City, { wanted, number }: InstoreTables, basketFen: Fen): Fen {
  return wanted.isVoucher ? basketFen - offFen(city, number, wanted.usualFen) : 0;
}

/** The way there and back, and the wait for whoever goes now, weigh against a shop. */
export function appeal(city: City, tables: InstoreTables, merchant: MerchantId): number {
  const { wanted, places } = tables;
  const wait = wanted.when === When.now ? kitchenWait(places, merchant, city.now.seconds) : 0;
  const seconds = 2 * waySeconds(city, wanted.x, wanted.y, merchant) + wait;
  return -wanted.timePerMinute * (seconds / 60);
}

function waySeconds(
  { merchants, travel }: City,
  x: Metres,
  y: Metres,
  merchant: MerchantId,
): Seconds {
  return Math.round(slower * travel.seconds(x, y, merchants.x[merchant], merchants.y[merchant]));
}

/** As what a wish comes to its shop. */
export function comesAs({ wanted }: InstoreTables): number {
  if (wanted.isVoucher) return ComesAs.voucher;
  return wanted.when === When.agreed ? ComesAs.booking : ComesAs.walkIn;
}

/** When somebody arrives, or a place is set aside for them, or a voucher is used or expires. */
export function heldUntil(
  city: City,
  tables: InstoreTables,
  needKey: Key,
  merchant: MerchantId,
): Seconds {
  const { wanted, keys } = tables;
  const now = city.now.seconds;
  const today = Math.floor(now / secondsPerDay);
  const as = comesAs(tables);
  if (as === ComesAs.walkIn) return now + waySeconds(city, wanted.x, wanted.y, merchant);
  if (as === ComesAs.voucher) return useMoment(city, tables, needKey, as, today, today);
  const root = rootOf(keys.wish, needKey);
  const day = today + 1 + Math.floor(bookedDays * drawFrom(root, dayOccasion));
  return day * secondsPerDay + secondByLuck(drawFrom(root, hourOccasion)) - setAsideSeconds;
}

/** Wishes over those of a mean day. */
export function needFactor({ platforms, now }: City, { number }: InstoreTables): number {
  return (rulesOf(platforms[0], number, levers).level / 1000) * wishesOn(now.weekday);
}
