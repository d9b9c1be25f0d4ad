// Browsing: which merchant a consumer likes best of those looked at. It is the busiest loop of a
// day, some thirty looks an order, so what a look cannot change is read before it, and a merchant
// whose luck and price could not win even next door is passed by before its way and its kitchen are
// reckoned.

import { merchantUtility } from '../decide/nested-choice.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bitsFrom, drawFrom, pick, rootOf } from '../kernel/random.ts';
import type { MerchantId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import type { Segment } from '../world/segments.ts';
import type { NeedScratch } from './need.ts';
import { leastPaidFen, quoteOn, shortestPromiseSeconds } from './quote.ts';

const cuisines = 8;
/** Occasions of a need's taste draws from here on belong to merchants, by row. */
const merchantOccasions = 1000;

/**
 * Looks along the ranked list, denser at its top, and keeps the best merchant by utility and shock.
 */
export function chooseMerchant(
  city: City,
  platform: Platform,
  need: NeedScratch,
  segment: Segment,
): void {
  const { reach, policy } = platform;
  const { considered } = city.vertical;
  const first = reach.start[need.zone];
  const count = reach.start[need.zone + 1] - first;
  const looks = Math.min(considered, count);
  const root = rootOf(city.keys.taste, need.key);
  const cuisine = pick(city.keys.taste, need.key, 0, cuisines);
  const pricePerYuan = segment.pricePerYuan * (policy.priceSensitivity[0] / 1000);
  const timePerMinute = segment.timePerMinute * (policy.timeSensitivity[0] / 1000);
  need.merchant = -1;
  need.bestUtility = -Infinity;
  let last = -1;
  for (let k = 0; k < looks; k++) {
    let place = k;
    if (count > considered) {
      const u = (k + drawFrom(root, k + 1)) / looks;
      place = Math.floor(count * u * u);
      if (place <= last) place = last + 1;
    }
    last = place;
    const merchant = reach.merchant[first + place];
    look(city, platform, need, merchant, root, cuisine, pricePerYuan, timePerMinute);
  }
}

function look(
  city: City,
  platform: Platform,
  need: NeedScratch,
  merchant: MerchantId,
  root: number,
  cuisine: number,
  pricePerYuan: number,
  timePerMinute: number,
): void {
  const { merchants, vertical, shapes } = city;
  const { terms, offer } = need;
  const stars = merchants.ratingShown[merchant];
  const { perStar } = vertical;
  const taste = merchants.cuisine[merchant] === cuisine ? vertical.rightCuisine : 0;
  const shock =
    vertical.nestScale * quantileAt(shapes.gumbel, bitsFrom(root, merchantOccasions + merchant));
  // The same sum with the least price and time that the merchant could have: rounding is monotone,
  // so who cannot beat the best with these cannot beat it with the true ones.
  const basketFen = Math.round(merchants.menuLevelFen[merchant] * need.basketSize);
  const yuan = leastPaidFen(terms, basketFen) / 100;
  const minutes = shortestPromiseSeconds(terms, merchants.meanPreparationSeconds[merchant]) / 60;
  const bound =
    merchantUtility(stars, perStar, taste, yuan, pricePerYuan, minutes, timePerMinute) + shock;
  if (bound <= need.bestUtility || !isWithin(city, platform, need, merchant)) return;
  quoteOn(terms, city, platform, need, merchant, offer);
  const paid = offer.paidFen / 100;
  const promised = offer.promisedSeconds / 60;
  const utility =
    merchantUtility(stars, perStar, taste, paid, pricePerYuan, promised, timePerMinute) + shock;
  if (utility <= need.bestUtility) return;
  need.bestUtility = utility;
  need.merchant = merchant;
}

function isWithin(
  city: City,
  platform: Platform,
  need: NeedScratch,
  merchant: MerchantId,
): boolean {
  const { x, y } = city.merchants;
  const dx = x[merchant] - need.x;
  const dy = y[merchant] - need.y;
  const { radiusMetres } = platform.reach;
  return dx * dx + dy * dy <= radiusMetres * radiusMetres;
}
