// Browsing: which merchant a consumer likes best of those looked at. It is the busiest loop of a
// day, so it goes in passes. Each merchant gets the most that it could be worth, as if it stood
// next door and had nothing else to do. Way, wait and fee are then reckoned for the most hopeful
// one, then the next, until none left could beat what was found: mostly one or two.

import { merchantUtility } from '../decide/nested-choice.ts';
import { greatestAt } from '../kernel/greatest.ts';
import { quantileAt, type Quantiles } from '../kernel/quantiles.ts';
import { bitsFrom, drawFrom, pick, rootOf, subKey, type Key } from '../kernel/random.ts';
import type { MerchantId } from '../kernel/units.ts';
import type { City, VerticalHere } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { listOf } from '../world/reach.ts';
import { areOpenNow } from '../world/vertical-means.ts';
import type { ConsiderationSet, NeedScratch } from './choice-record.ts';
import { fetchingUtility, mostFetchingUtility } from './fetch.ts';
import { acceptSecondsSaved } from './merchant-tools.ts';
import { guessedSpecialty } from './personal-list.ts';
import { leastPaidFen, leastPromiseSeconds, quoteOn } from './quote.ts';

const perSecond = 1 / 60;
/** Occasions of a need's taste draws from here on belong to merchants, by key. */
const merchantOccasions = 1000;
/** Places by which a personal list raises what it takes for liked, at most (assumed). */
const placesRaised = 3;

/**
 * Keeps the best merchant by utility and shock, among those worth more than `need.bestUtility`; -1
 * when there is none. `need.isReached` is set when any merchant looked at delivers here.
 */
export function chooseMerchant(city: City, platform: Platform, need: NeedScratch): void {
  need.merchant = -1;
  const root = rootOf(city.keys.taste, tasteSubject(need, platform));
  const { specialties } = city.verticals[need.vertical];
  const wanted = pick(city.keys.taste, need.key, 0, specialties.length);
  sampleConsidered(city, platform, need, root, wanted);
  setUpperBounds(city, platform, need, root, wanted);
  const { upperBounds, count, lead } = need.considerationSet;
  if (count === 0) return;
  for (let left = count; left > 0; left--) {
    const k = greatestAt(upperBounds, count, lead);
    if (upperBounds[k] <= need.bestUtility) return;
    compare(city, platform, need, k);
    upperBounds[k] = -Infinity;
  }
}

/** The subject of draws about a platform's merchants: nests are independent of each other. */
function tasteSubject(need: NeedScratch, platform: Platform): Key {
  return platform.id === 0 ? need.key : subKey(need.key, platform.id, 0);
}

/**
 * Looks along the ranked list, denser at its top: fills the hopefuls with those looked at. A
 * personal list has merchants of the guessed specialty stand some places higher.
 */
function sampleConsidered(
  city: City,
  platform: Platform,
  need: NeedScratch,
  root: number,
  wanted: number,
): void {
  const vertical = city.verticals[need.vertical];
  const { start } = platform.reach;
  const { merchant, open } = need.considerationSet;
  const list = listOf(city.space, need.list, need.zone);
  const areOpen = areOpenNow(city, vertical, need.tier);
  const ranked = areOpen === undefined ? open : platform.reach.merchant;
  const first = areOpen === undefined ? 0 : start[list];
  const listed = areOpen === false ? 0 : start[list + 1] - first;
  const count = areOpen === undefined ? findOpen(city, platform, need, list) : listed;
  const { considered } = vertical;
  const looks = Math.min(considered, count);
  const perLook = 1 / looks;
  const guess = guessedSpecialty(city, platform, need, wanted);
  let place = -1;
  for (let k = 0; k < looks; k++) {
    const u = (k + drawFrom(root, k + 1)) * perLook;
    place = Math.max(place + 1, count > considered ? Math.floor(count * u * u) : k);
    if (guess >= 0) {
      const last = Math.min(count - looks + k, place + placesRaised);
      place = placeOfLiked(city, ranked, first, place, last, guess);
    }
    merchant[k] = ranked[first + place];
  }
  need.considerationSet.count = looks;
}

/** Fills `open` with those of a list that keep open now, in its order; gives their number. */
function findOpen(city: City, { reach }: Platform, need: NeedScratch, list: number): number {
  const { vertical, considerationSet } = need;
  const { own, isOpenNow } = city.verticals[vertical];
  let count = 0;
  for (let place = reach.start[list]; place < reach.start[list + 1]; place++) {
    const merchant = reach.merchant[place];
    if (isOpenNow?.(city, own, merchant) === true) considerationSet.open[count++] = merchant;
  }
  return count;
}

/** The first place up to a last one of a merchant of a specialty; the place itself without one. */
function placeOfLiked(
  { merchants }: City,
  ranked: Int32Array,
  first: number,
  place: number,
  last: number,
  specialty: number,
): number {
  for (let at = place; at <= last; at++) {
    if (merchants.specialty[ranked[first + at]] === specialty) return at;
  }
  return place;
}

/** What a merchant's specialty and a need's mood make it worth; alike wherever it is ordered. */
export function likingOf(
  { merchants, shapes, verticals }: City,
  { vertical }: NeedScratch,
  root: number,
  wanted: number,
  merchant: MerchantId,
): number {
  const isWanted = merchants.specialty[merchant] === wanted;
  return likingBy(verticals[vertical], shapes.gumbel, root, merchants.key[merchant], isWanted);
}

/** The same by what is known of the merchant. */
function likingBy(
  { nestScale, rightSpecialty }: VerticalHere,
  gumbel: Quantiles,
  root: number,
  key: Key,
  isWanted: boolean,
): number {
  const shock = nestScale * quantileAt(gumbel, bitsFrom(root, merchantOccasions + key));
  return isWanted ? shock + rightSpecialty : shock;
}

/**
 * Reads what the bounds need, in a loop of its own: nothing is reckoned in between, so that many
 * merchants are fetched from memory at once.
 */
function readConsidered(city: City, platform: Platform, of: ConsiderationSet): void {
  const { usualReadySeconds, specialty, key, bits } = city.merchants;
  const { ratingShown, priceLevelFen } = platform.listings;
  const { merchant: looked, count } = of;
  for (let k = 0; k < count; k++) {
    const merchant = looked[k];
    const number = merchant >> bits;
    of.key[k] = key[merchant];
    of.specialty[k] = specialty[merchant];
    const savedSeconds = acceptSecondsSaved(city, platform, merchant);
    of.readySeconds[k] = usualReadySeconds[merchant] - savedSeconds;
    of.stars[k] = ratingShown[number];
    of.priceFen[k] = priceLevelFen[number];
  }
}

/** Gives each of the considerationSet the most that it could be worth. */
function setUpperBounds(
  city: City,
  platform: Platform,
  need: NeedScratch,
  root: number,
  wanted: number,
): void {
  const vertical = city.verticals[need.vertical];
  const { perStar } = vertical;
  const { considerationSet, terms, basketSize, pricePerYuan, timePerMinute } = need;
  const {
    merchant: looked, key, specialty, readySeconds, stars, priceFen, upperBounds, liking, count,
  } = considerationSet;
  const { gumbel } = city.shapes;
  readConsidered(city, platform, considerationSet);
  for (let k = 0; k < count; k++) {
    const likes = likingBy(vertical, gumbel, root, key[k], specialty[k] === wanted);
    const yuan = leastPaidFen(terms, priceFen[k] * basketSize) * 0.01;
    const minutes = leastPromiseSeconds(terms, readySeconds[k]) * perSecond;
    liking[k] = likes;
    upperBounds[k] = merchantUtility(
      stars[k], perStar, likes, yuan, pricePerYuan, minutes, timePerMinute,
    );
    if (!need.isReached) need.isReached = isWithin(city, platform, need, looked[k]);
  }
  if (vertical.handOver === 'self') raiseBounds(city, platform, need);
}

/** Fetched, a merchant may be worth more than delivered. */
function raiseBounds(city: City, platform: Platform, need: NeedScratch): void {
  const { upperBounds, liking, merchant, count } = need.considerationSet;
  for (let k = 0; k < count; k++) {
    const most = mostFetchingUtility(city, platform, need, merchant[k], liking[k]);
    upperBounds[k] = Math.max(upperBounds[k], most);
  }
}

/** Reckons what a hopeful merchant is truly worth, and keeps it if that is more than the best. */
function compare(city: City, platform: Platform, need: NeedScratch, k: number): void {
  const { terms, offer, considerationSet, pricePerYuan, timePerMinute } = need;
  const merchant = considerationSet.merchant[k];
  const vertical = city.verticals[need.vertical];
  if (!isWithin(city, platform, need, merchant)) return;
  if (!vertical.isOffered(city, vertical.own, merchant, need.key)) return;
  quoteOn(terms, city, platform, need, merchant, offer);
  const stars = platform.listings.ratingShown[merchant >> city.merchants.bits];
  const { perStar } = vertical;
  const paid = offer.paidFen / 100;
  const promised = offer.promisedSeconds / 60;
  let liking = considerationSet.liking[k];
  if (vertical.appeal !== undefined) {
    liking += vertical.appeal(city, vertical.own, merchant, need.key);
  }
  const utility =
    merchantUtility(stars, perStar, liking, paid, pricePerYuan, promised, timePerMinute);
  const isSelf = vertical.handOver === 'self';
  if (utility > need.bestUtility && (!isSelf || platform.state.ridersOnline[0] > 0)) {
    keep(need, merchant, utility, false);
  }
  if (!isSelf) return;
  const fetched = fetchingUtility(city, platform, need, merchant, liking, offer);
  if (fetched > need.bestUtility) keep(need, merchant, fetched, true);
}

function keep(
  need: NeedScratch,
  merchant: MerchantId,
  utility: number,
  isFetched: boolean,
): void {
  need.bestUtility = utility;
  need.merchant = merchant;
  need.isFetched = isFetched;
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
  const radiusMetres = platform.reach.radiusMetres[need.list];
  return dx * dx + dy * dy <= radiusMetres * radiusMetres;
}
