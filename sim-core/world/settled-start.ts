// Where a long run of a city under the defaults ends: what consumers and platforms have learnt by
// then. A city that begins there does not drift. Made by scenarios/starts/make.ts, never by hand.

import { assert } from '../kernel/assert.ts';
import { keyOf, pick } from '../kernel/random.ts';
import type { City } from './city.ts';
import type { Platform } from './platform.ts';

/** Plain data; numbers are rounded, so that a file of it is the same on every machine. */
export interface SettledStart {
  /** Hash of all that it was made from: another one means that it is stale. */
  readonly madeFrom: string;
  /** Loyalty of consumers, each as often as it orders: what demand was calibrated with. */
  readonly usualLoyalty: number;
  /** By segment, consumers from the least to the most loyal: thousandths of loyalty, and orders. */
  readonly memories: readonly {
    readonly loyaltyPerMille: readonly number[];
    readonly ordersPlaced: readonly number[];
  }[];
  /** By district, hundredths of a star that lateness costs a merchant's mean rating. */
  readonly lateStarsPerCent: readonly number[];
  /**
   * By merchant, hundredths of an online order a day, and yuan of their baskets; reckoned from
   * place and kind if absent.
   */
  readonly merchants?: {
    readonly ordersPerCent: readonly number[];
    readonly salesYuan: readonly number[];
  };
  /** Of a platform's promise: its margin, and by district seconds per open order a rider. */
  readonly marginSeconds: number;
  readonly delaySeconds: readonly number[];
  /** Orders a day, in tenths by zone and in shares of a hundred thousand by hour. */
  readonly forecast: {
    readonly days: number;
    readonly ordersTenths: readonly number[];
    readonly hourShares: readonly number[];
  };
}

/** Mean stars of a true quality less what lateness costs, given between 1 and 5. */
export type MeanStars = (trueQuality: number, lateStars: number) => number;

/** Ratings that a settled listing weighs. */
const settledRatings = 1000;

/** Gives a city that has just been built the memories of a settled one. */
export function settle(city: City, start: SettledStart, meanStars: MeanStars): void {
  const { districtCount, zoneCount } = city.space;
  const isOfThisCity = start.delaySeconds.length === districtCount
    && start.forecast.ordersTenths.length === zoneCount;
  assert(isOfThisCity, 'a settled start is of another city', districtCount, zoneCount);
  for (const platform of city.platforms) {
    remember(city, platform, start);
    rate(city, platform, start, meanStars);
    platform.usualLoyalty = start.usualLoyalty;
    platform.state.marginSeconds[0] = start.marginSeconds;
    platform.delays.perOpenOrder.set(start.delaySeconds);
    platform.forecast.expect(start.forecast, 1 / city.platforms.length);
  }
}

function remember(city: City, { memories }: Platform, start: SettledStart): void {
  const { consumers, citySeed } = city;
  const key = keyOf(citySeed, 'settled memories');
  for (let number = 0; number < consumers.rowCount; number++) {
    const { loyaltyPerMille, ordersPlaced } = start.memories[consumers.segment[number]];
    const rank = pick(key, number, 0, loyaltyPerMille.length);
    memories.loyalty[number] = loyaltyPerMille[rank] / 1000;
    memories.ordersPlaced[number] = ordersPlaced[rank];
  }
}

function rate(
  city: City,
  { listings }: Platform,
  start: SettledStart,
  meanStars: MeanStars,
): void {
  const { merchants } = city;
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    const number = merchant >> merchants.bits;
    const lateStars = start.lateStarsPerCent[merchants.district[merchant]] / 100;
    listings.ratingShown[number] = meanStars(merchants.trueQuality[merchant], lateStars);
    listings.ratingWeight[number] = settledRatings;
  }
}
