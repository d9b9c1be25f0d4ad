// Where a long run of a city under the defaults ends: what consumers and platforms have learnt by
// then. A city that begins there does not drift. Made by scenarios/starts/make.ts, never by hand.

import { assert } from '../kernel/assert.ts';
import { keyOf, pick } from '../kernel/random.ts';
import type { City } from './city.ts';
import type { Platform } from './platform.ts';
import { opensAtFirst } from './platform-plan.ts';
import { poolRow } from './rider-pool.ts';

/** Plain data; numbers are rounded, so that a file of it is the same on every machine. */
export interface SettledStart {
  /** Hash of all that it was made from: another one means that it is stale. */
  readonly madeFrom: string;
  /** Loyalty of consumers, each as often as it orders: what demand was calibrated with. */
  readonly usualLoyalty: number;
  /** Lateness that consumers expect, each as often as it orders, seconds. */
  readonly usualLateSeconds?: number;
  /**
   * By segment, consumers from the least to the most loyal: thousandths of loyalty, orders, and
   * the lateness that they expect, seconds.
   */
  readonly memories: readonly {
    readonly loyaltyPerMille: readonly number[];
    readonly ordersPlaced: readonly number[];
    readonly lateSeconds?: readonly number[];
    /** Of the segment, who uses the platform and who has lapsed, per mille; else by formula. */
    readonly usersPerMille?: number;
    readonly lapsedPerMille?: number;
  }[];
  /**
   * By district, hundred-thousandths of the needs that become orders; as the city is described if
   * absent.
   */
  readonly orderedShares?: readonly number[];
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
  /**
   * By cell of the expectations, what riders expect of an hour and tenths of hours online; by kind
   * of rider what an hour usually brings.
   */
  readonly riders?: {
    readonly netFenPerHour: readonly number[];
    readonly onlineHoursTenths: readonly number[];
    readonly usualFenPerHour: readonly number[];
  };
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
    if (opensAtFirst(platform.plan)) {
      remember(city, platform, start);
      rate(city, platform, start, meanStars);
    }
    platform.usualLoyalty = start.usualLoyalty;
    platform.usualLateSeconds = start.usualLateSeconds ?? platform.usualLateSeconds;
    platform.state.marginSeconds[0] = start.marginSeconds;
    platform.delays.perOpenOrder.set(start.delaySeconds);
    platform.forecast.expect(start.forecast, 1 / platform.sharers);
    if (start.riders !== undefined) expectOfRiding(platform, start.riders);
  }
  start.orderedShares?.forEach((share, district) => {
    for (const { ordersUsually, own } of city.verticals) {
      ordersUsually?.(own, district, share / 100_000);
    }
  });
  start.riders?.usualFenPerHour.forEach((fen, kind) => {
    city.riderPool.earnings.usualFenPerHour[poolRow(kind, false)] = fen;
  });
}

function remember(city: City, { memories }: Platform, start: SettledStart): void {
  const { consumers, citySeed } = city;
  const key = keyOf(citySeed, 'settled memories');
  for (let number = 0; number < consumers.rowCount; number++) {
    const samples = start.memories[consumers.segment[number]];
    const { loyaltyPerMille, ordersPlaced, lateSeconds } = samples;
    const rank = pick(key, number, 0, loyaltyPerMille.length);
    memories.loyalty[number] = loyaltyPerMille[rank] / 1000;
    memories.ordersPlaced[number] = ordersPlaced[rank];
    if (lateSeconds !== undefined) memories.expectedLateSeconds[number] = lateSeconds[rank];
  }
}

/** Posted pay is that at the defaults already. */
function expectOfRiding(
  { plan, expectations, sharers }: Platform,
  { netFenPerHour, onlineHoursTenths }: NonNullable<SettledStart['riders']>,
): void {
  const { cells } = expectations;
  assert(netFenPerHour.length === cells.capacity, 'a settled start has other cells of riders');
  cells.netFenPerHour.set(netFenPerHour);
  if (!opensAtFirst(plan)) return;
  onlineHoursTenths.forEach((tenths, cell) => {
    cells.onlineHours[cell] = tenths / 10 / sharers;
  });
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
