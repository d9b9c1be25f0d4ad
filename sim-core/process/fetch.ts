// An order that its consumer walks to the merchant for: what that is worth beside having it
// brought. No rider is asked for it, and no fee or coupon.

import { merchantUtility } from '../decide/nested-choice.ts';
import { ownHourFen } from '../decide/own-time.ts';
import { secondsPerHour, type MerchantId, type Seconds } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { secondsOnFoot } from '../world/travel.ts';
import type { NeedScratch, Quote } from './choice-record.ts';
import { acceptSecondsSaved } from './merchant-tools.ts';

/** What a second on foot is worth. */
const yuanPerSecond = ownHourFen / 100 / secondsPerHour;

/** What fetching from a merchant is worth, quoted for a delivery: the walk goes both ways. */
export function fetchingUtility(
  city: City,
  platform: Platform,
  need: NeedScratch,
  merchant: MerchantId,
  liking: number,
  { basketFen, rideMetres }: Quote,
): number {
  const vertical = city.verticals[need.vertical];
  const walkSeconds = secondsOnFoot(rideMetres);
  const waitSeconds = vertical.waitSeconds(city, vertical.own, merchant);
  const readySeconds = readyWithin(city, platform, need, merchant) + waitSeconds;
  const seconds = Math.max(readySeconds, walkSeconds);
  const yuan = (basketFen - offFen(city, platform, need, basketFen)) / 100
    + 2 * walkSeconds * yuanPerSecond;
  return utilityAt(city, platform, need, merchant, liking, yuan, seconds);
}

/** No less than that, from next door and without a wait. */
export function mostFetchingUtility(
  city: City,
  platform: Platform,
  need: NeedScratch,
  merchant: MerchantId,
  liking: number,
): number {
  const { priceLevelFen } = platform.listings;
  const basketFen = priceLevelFen[merchant >> city.merchants.bits] * need.basketSize - 1;
  const yuan = (basketFen - offFen(city, platform, need, basketFen)) / 100;
  const seconds = readyWithin(city, platform, need, merchant);
  return utilityAt(city, platform, need, merchant, liking, yuan, seconds);
}

function utilityAt(
  { verticals, merchants }: City,
  { listings }: Platform,
  { vertical, pricePerYuan, timePerMinute }: NeedScratch,
  merchant: MerchantId,
  liking: number,
  yuan: number,
  seconds: number,
): number {
  const { perStar } = verticals[vertical];
  const stars = listings.ratingShown[merchant >> merchants.bits];
  return merchantUtility(
    stars, perStar, liking, yuan, pricePerYuan, seconds / 60, timePerMinute,
  );
}

/** Seconds until a merchant without a queue usually has an order ready. */
function readyWithin(
  city: City,
  platform: Platform,
  { vertical }: NeedScratch,
  merchant: MerchantId,
): Seconds {
  const { acceptFloorSeconds, acceptMeanSeconds } = city.verticals[vertical];
  return acceptFloorSeconds + acceptMeanSeconds + city.merchants.usualReadySeconds[merchant]
    - acceptSecondsSaved(city, platform, merchant);
}

function offFen(
  city: City,
  { id }: Platform,
  { vertical }: NeedScratch,
  basketFen: number,
): number {
  const { own, offForFetching } = city.verticals[vertical];
  return Math.min(basketFen, offForFetching?.(city, own, id) ?? 0);
}
