// A need arises: who has it, where that person is, what the platform shows, and what is chosen. The
// choice is nested: nothing, offline, or a merchant of one of the platforms, each a nest.

import { nestShock } from '../decide/nested-choice.ts';
import { log } from '../kernel/math.ts';
import { quantileAt } from '../kernel/quantiles.ts';
import { bitsFrom, draw, rootOf } from '../kernel/random.ts';
import { hourOfDay, secondsPerMinute, type ConsumerId } from '../kernel/units.ts';
import type { City } from '../world/city.ts';
import { NeedOutcome } from '../world/facts.ts';
import type { Platform } from '../world/platform.ts';
import { segments, type Segment } from '../world/segments.ts';
import { isUser } from '../world/memories.ts';
import { none } from '../world/ledger.ts';
import { listOf } from '../world/reach.ts';
import { zoneAt } from '../world/space.ts';
import { isRidden, usualPromiseMinutes } from '../world/vertical-data.ts';
import { chooseMerchant } from './browse.ts';
import type { NeedScratch } from './choice-record.ts';
import { lookUp, needIndex, needKey, needVertical } from './demand.ts';
import { findEnds } from './ends.ts';
import { messageUtility } from './messages.ts';
import { holdOrder, holdToFetch } from './holdings.ts';
import { cookAtHome, lookIntoPantry, lookIntoWallet } from './household.ts';
import { chooseOwn, meetGuest, placeOwnOrder } from './own-orders.ts';
import { placeOrder } from './place.ts';
import { priceShock } from './price-shock.ts';
import { quoteOn, readTerms } from './quote.ts';
import type { Simulation } from './simulation.ts';

/** Hours in which people with a day place are there. */
const dayBegins = 9;
const dayEnds = 18;

/** Occasions of a need's draws about other options from here on belong to platforms, two each. */
const platformOccasions = 2;
const firstSecondLuck = platformOccasions + 1;
/** By the number of platforms that a consumer can choose among. */
const crowding = [0, 0, log(2), log(3)] as const;

/** A consumer's need arises; its stamp says of which vertical, and tells it apart. */
export function needArises(sim: Simulation, consumer: ConsumerId, stamp: number): void {
  const { city, need } = sim;
  const { consumers } = city;
  const minute = Math.floor(city.now.seconds / secondsPerMinute);
  if (need.lookedUpAt !== city.now.seconds) lookUp(city, need, consumer);
  need.vertical = needVertical(stamp);
  need.referral = 0;
  need.key = needKey(city.verticals[need.vertical], minute, needIndex(stamp));
  need.consumer = consumer;
  const segment = segments[consumers.segment[consumer >> consumers.bits]];
  need.pricePerYuan = segment.pricePerYuan * (city.assumptions.priceSensitivity / 1000);
  need.usualPerYuan = need.pricePerYuan;
  if (city.households.capacity > 0) lookIntoWallet(city, need, segment);
  const { timeWeight = 1 } = city.verticals[need.vertical];
  need.timePerMinute =
    segment.timePerMinute * (city.assumptions.timeSensitivity / 1000) * timeWeight;
  findPlace(city, need, segment);
  decide(sim, need, segment);
}

function findPlace(city: City, need: NeedScratch, segment: Segment): void {
  const { consumers, keys, space } = city;
  const hour = hourOfDay(city.now.seconds);
  const isDay = hour >= dayBegins && hour < dayEnds;
  const isAway = isDay && draw(keys.consumer, need.key, 100) < segment.awayByDay;
  need.x = isAway ? consumers.dayX[need.consumer] : consumers.homeX[need.consumer];
  need.y = isAway ? consumers.dayY[need.consumer] : consumers.homeY[need.consumer];
  need.zone = zoneAt(space, need.x, need.y);
  need.district = space.district[need.zone];
  need.kerbSeconds = space.kerbToDoorSeconds[need.zone];
  findTier(city, need);
  findEnds(city, need);
  const { own, basketSize } = city.verticals[need.vertical];
  const wantedSize = segment.basket * (0.6 + 0.8 * draw(keys.basket, need.key, 0));
  need.basketSize = basketSize === undefined ? wantedSize : basketSize(own, need.key, wantedSize);
}

/** For which merchants it is, and what is usual there. */
function findTier(city: City, need: NeedScratch): void {
  const vertical = city.verticals[need.vertical];
  const { own, tiers, firstList, needsByTier } = vertical;
  need.tier = vertical.tierWanted?.(city, own, need.key) ?? 0;
  need.list = firstList + need.tier;
  const { basketFen, promiseSeconds } = tiers[need.tier];
  need.usualBasketFen = needsByTier === undefined ? vertical.usualBasketFen : basketFen;
  need.usualPromiseMinutes =
    promiseSeconds === undefined ? usualPromiseMinutes : promiseSeconds / secondsPerMinute;
  vertical.needArises?.(city, own, need, need.tier);
}

/** Takes the best merchant of all platforms if it is worth more than what else could be done. */
function decide(sim: Simulation, need: NeedScratch, segment: Segment): void {
  const { city } = sim;
  drawOutsideOptions(city, need);
  sim.mediation?.needArises(city, need.key);
  const outsideOption = Math.max(need.nothingUtility, need.offlineUtility);
  const chosen = choosePlatform(sim, need, segment, outsideOption);
  const own = city.channels.count.kept[0] === 0
    ? none
    : chooseOwn(city, need, levelOfOwn(city, need, segment));
  if (outsideOption === need.offlineUtility) {
    const vertical = city.verticals[need.vertical];
    const isOrdered = chosen !== undefined || own !== none;
    vertical.offlineWeighed?.(vertical.own, need.district, isOrdered);
  }
  need.gainFen = Math.round((100 * (need.bestUtility - outsideOption)) / need.pricePerYuan);
  if (own !== none) {
    city.facts.needArose(need.consumer, NeedOutcome.ownChannel, need.gainFen, need.district);
    placeOwnOrder(sim, need, own, chosen?.id ?? none);
    return;
  }
  if (chosen !== undefined) {
    city.facts.needArose(need.consumer, NeedOutcome.platform, need.gainFen, need.district);
    quoteOn(need.terms, city, chosen, need, need.merchant, need.offer);
    if (need.isFetched) {
      holdToFetch(sim, chosen, need, need.offer);
      return;
    }
    const { own: tables, heldUntil } = city.verticals[need.vertical];
    const dueSeconds = heldUntil?.(city, tables, need.key, need.merchant) ?? 0;
    if (dueSeconds > 0) holdOrder(sim, chosen, need, need.offer, dueSeconds);
    else placeOrder(sim, chosen, need, need.offer);
    return;
  }
  const outcome = outcomeElsewhere(need);
  city.facts.needArose(need.consumer, outcome, 0, need.district);
  if (outcome === NeedOutcome.nothing && city.households.capacity > 0) cookAtHome(city, need);
  const isGuest = outcome === NeedOutcome.offline && city.channels.count.kept[0] > 0;
  if (isGuest) meetGuest(sim, need);
}

function outcomeElsewhere(need: NeedScratch): number {
  if (!need.isServed) return NeedOutcome.unavailable;
  if (!need.isReached) return NeedOutcome.outOfReach;
  return need.nothingUtility >= need.offlineUtility ? NeedOutcome.nothing : NeedOutcome.offline;
}

/**
 * The platform with the best merchant, its terms and merchant left in `need`; undefined when none
 * beats what else could be done. `need.bestUtility` is what the choice is worth either way.
 */
function choosePlatform(
  sim: Simulation,
  need: NeedScratch,
  segment: Segment,
  outsideOption: number,
): Platform | undefined {
  const { city } = sim;
  const { platforms } = city;
  let chosen: Platform | undefined;
  let merchant = -1;
  let isFetched = false;
  let best = outsideOption;
  need.isReached = false;
  need.crowding = crowdingOf(city, need);
  for (let i = 0; i < platforms.length; i++) {
    const platform = platforms[i];
    if (!isOpenTo(city, platform, need)) continue;
    readTermsOf(sim, platform, need);
    drawPlatform(city, platform, need, segment);
    need.bestUtility = best - need.platformUtility;
    chooseMerchant(city, platform, need);
    if (need.merchant < 0) continue;
    best = need.platformUtility + need.bestUtility;
    chosen = platform;
    ({ merchant, isFetched } = need);
  }
  need.merchant = merchant;
  need.isFetched = isFetched;
  need.bestUtility = best;
  const last = platforms[platforms.length - 1];
  if (chosen !== undefined && chosen !== last) readTermsOf(sim, chosen, need);
  return chosen;
}

/** Without anybody to bring it a platform shows that it is not available; lapsed, nobody looks. */
function isOpenTo(city: City, platform: Platform, need: NeedScratch): boolean {
  const { consumers } = city;
  const standing = platform.memories.standing[need.consumer >> consumers.bits];
  return hasSomebody(city, platform, need) && isUser(standing);
}

/** A rider is online, or it can do without one. */
function hasSomebody({ verticals }: City, { state }: Platform, { vertical }: NeedScratch): boolean {
  const { handOver } = verticals[vertical];
  return state.ridersOnline[0] > 0 || !isRidden({ handOver }) || handOver === 'self';
}

/**
 * Utility that each of several look-alike platforms loses, so that all of them together are worth
 * as much to a consumer as one alone: a second app brings no second appetite (assumed).
 */
function crowdingOf(city: City, need: NeedScratch): number {
  const { platforms } = city;
  let count = 0;
  need.isServed = false;
  for (let i = 0; i < platforms.length; i++) {
    if (hasSomebody(city, platforms[i], need)) need.isServed = true;
    if (isOpenTo(city, platforms[i], need)) count++;
  }
  return crowding[count];
}

function readTermsOf({ city, mediation }: Simulation, platform: Platform, need: NeedScratch): void {
  readTerms(city, platform, need, need.terms);
  mediation?.termsWereRead(city, platform, need.district, need.key, need.terms);
}

/** What doing nothing and buying offline are worth this time. */
function drawOutsideOptions(city: City, need: NeedScratch): void {
  const { keys, shapes, verticals } = city;
  const { own, offlineUtility, offlineCostFen } = verticals[need.vertical];
  const root = rootOf(keys.outside, need.key);
  need.nothingUtility = quantileAt(shapes.gumbel, bitsFrom(root, 0));
  need.offlineUtility = offlineUtility + quantileAt(shapes.gumbel, bitsFrom(root, 1));
  if (city.households.capacity > 0) lookIntoPantry(city, need);
  if (offlineCostFen === undefined) return;
  need.offlineUtility -= need.pricePerYuan * (offlineCostFen(city, own) / 100);
}

/** What ordering from a platform is worth as such this time, whatever the merchant. */
function drawPlatform(
  city: City,
  platform: Platform,
  need: NeedScratch,
  segment: Segment,
): void {
  const { keys, shapes, consumers } = city;
  const vertical = city.verticals[need.vertical];
  const { own, offerWorth, perLoyalty, platformUtility, nest, nestScale, isPrivate } = vertical;
  const root = rootOf(keys.outside, need.key);
  const { loyalty, expectedLateSeconds, distrustFen } = platform.memories;
  const number = need.consumer >> consumers.bits;
  const lateSeconds = expectedLateSeconds[number] - platform.usualLateSeconds;
  const devotion = segment.loyal * (loyalty[number] - platform.usualLoyalty);
  const habit = segment.habit + perLoyalty * devotion
    - need.timePerMinute * (lateSeconds / 60)
    + (isPrivate === true ? 0 : messageUtility(city, platform, number))
    - need.pricePerYuan * (distrustFen[number] / 100);
  const first = platformOccasions + 2 * platform.id;
  const luck = bitsFrom(root, first);
  const shock = nestShock(nest, shapes.gumbel, nestScale, luck, bitsFrom(root, first + 1));
  const level = platformUtility + levelKept(city, need, segment) - need.crowding
    + varietyOf(city, platform, need) + (offerWorth?.(city, own) ?? 0);
  need.platformUtility = level + habit + shock - priceShock(city, platform, need, segment);
}

/**
 * What being delivered to is worth as such this time, past all platforms. The wish is the one with
 * which the first platform is looked at, so that another way to meet it brings no second appetite.
 */
function levelOfOwn(city: City, need: NeedScratch, segment: Segment): number {
  const { keys, shapes } = city;
  const { platformUtility, nest, nestScale } = city.verticals[need.vertical];
  const root = rootOf(keys.outside, need.key);
  const luck = bitsFrom(root, platformOccasions);
  const shock = nestShock(nest, shapes.gumbel, nestScale, luck, bitsFrom(root, firstSecondLuck));
  return platformUtility + levelKept(city, need, segment) + segment.habit + shock;
}

/** What the merchants in reach are worth beyond those looked at, against the usual. */
function varietyOf(
  { assumptions, space, verticals }: City,
  { reach }: Platform,
  { vertical, list, zone }: NeedScratch,
): number {
  const { nestScale } = verticals[vertical];
  const variety = reach.variety[listOf(space, list, zone)];
  return (assumptions.varietyWorth / 1000) * nestScale * variety;
}

/**
 * What keeps orders at their level when price or time are given another weight: how steeply people
 * answer is an assumption, how much they order is known. Exact for a usual menu and promise. What
 * would be spent elsewhere too is given back, and what is usual of a longer promise costs nothing.
 */
function levelKept(
  { verticals }: City,
  need: NeedScratch,
  segment: Segment,
): number {
  const { vertical, usualBasketFen, basketSize, pricePerYuan, usualPerYuan, timePerMinute } = need;
  const { spentAnyway = 0, timeWeight = 1 } = verticals[vertical];
  const usualYuan = (usualBasketFen * basketSize) / 100;
  const weighedPerYuan = (1 - spentAnyway) * segment.pricePerYuan;
  return (usualPerYuan - weighedPerYuan) * usualYuan
    + spentAnyway * (pricePerYuan - usualPerYuan) * usualYuan
    + (timePerMinute - segment.timePerMinute * timeWeight) * usualPromiseMinutes
    + timePerMinute * (need.usualPromiseMinutes - usualPromiseMinutes);
}
