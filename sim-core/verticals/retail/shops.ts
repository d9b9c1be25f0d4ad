// Six tiers of shops on the street: when they open, how far they deliver, what a basket is, who
// works at the till and who walks in (all numbers are assumed unless they carry an id).

import { hoursPerDay, type Fen } from '../../kernel/units.ts';
import type { MerchantTier } from '../../world/merchants.ts';

export interface ShopTier extends MerchantTier {
  /** Of 1,000 needs of a day. */
  readonly needsPerMille: number;
  /** The hours of the day from and before which it is open; a pharmacy on duty is open besides. */
  readonly opensHour: number;
  readonly closesHour: number;
  /** Lines of a mean need. */
  readonly meanLines: number;
  /** What goods cost over what is asked for them. */
  readonly costShare: number;
  /** Share of its orders that are sent back. */
  readonly returnedShare: number;
  /** Its needs by hour; sums to 1. */
  readonly needShareByHour: readonly number[];
  /** People who walk in for each online order of a mean shop, and seconds of one at the till. */
  readonly walkInsPerOrder: number;
  readonly walkInSeconds: number;
  /** What one of them spends over the mean basket of an order. */
  readonly walkInSpend: number;
}

/** Till staff pick an order: for it, and for a line. */
export const orderSeconds = 90;
export const lineSeconds = 25;

const convenienceHours = [
  0.022, 0.014, 0.008, 0.006, 0.005, 0.008, 0.02, 0.045, 0.055, 0.045, 0.042, 0.055,
  0.06, 0.045, 0.042, 0.045, 0.05, 0.06, 0.065, 0.065, 0.07, 0.07, 0.06, 0.043,
];
const supermarketHours = [
  0, 0, 0, 0, 0, 0, 0.005, 0.02, 0.06, 0.08, 0.09, 0.085,
  0.06, 0.05, 0.055, 0.065, 0.085, 0.09, 0.085, 0.075, 0.055, 0.03, 0.008, 0.002,
];
/** From ten in the evening to eight 0.22 of them (assumed). */
const medicineHours = [
  0.03, 0.02, 0.015, 0.012, 0.01, 0.011, 0.015, 0.022, 0.045, 0.065, 0.07, 0.06,
  0.05, 0.05, 0.055, 0.055, 0.055, 0.055, 0.06, 0.06, 0.055, 0.045, 0.045, 0.04,
];
const flowerHours = [
  0, 0, 0, 0, 0, 0, 0, 0.01, 0.05, 0.09, 0.11, 0.1,
  0.08, 0.08, 0.09, 0.09, 0.09, 0.08, 0.06, 0.04, 0.015, 0.01, 0.005, 0,
];
const beautyHours = [
  0, 0, 0, 0, 0, 0, 0, 0.005, 0.015, 0.035, 0.07, 0.085,
  0.085, 0.075, 0.075, 0.08, 0.08, 0.08, 0.08, 0.08, 0.075, 0.06, 0.015, 0.005,
];
const homeHours = [
  0, 0, 0, 0, 0, 0, 0, 0.01, 0.03, 0.07, 0.085, 0.08,
  0.07, 0.065, 0.07, 0.08, 0.085, 0.085, 0.085, 0.085, 0.06, 0.03, 0.008, 0.002,
];

/** The tiers' numbers. */
export const Tier = {
  convenience: 0, supermarket: 1, pharmacy: 2, flowers: 3, beautyDigital: 4, homeBooksPets: 5,
} as const;

export const shopTiers: readonly ShopTier[] = [
  tier('convenience', '便利店', 'Convenience store', {
    perMille: 300, needsPerMille: 330, hours: [0, 24], radiusMetres: 2000, basketFen: 3500,
    meanLines: 3, promiseMinutes: 20, costShare: 0.7, needShareByHour: convenienceHours,
    walkIns: [10, 30, 0.6], returnedShare: 0,
  }),
  tier('supermarket', '超市', 'Supermarket', {
    perMille: 100, needsPerMille: 250, hours: [8, 22], radiusMetres: 4000, basketFen: 8000,
    meanLines: 7, promiseMinutes: 45, costShare: 0.76, needShareByHour: supermarketHours,
    walkIns: [20, 60, 0.7], returnedShare: 0.01,
  }),
  tier('pharmacy', '药店', 'Pharmacy', {
    perMille: 200, needsPerMille: 160, hours: [8, 22], radiusMetres: 4000, basketFen: 7500,
    meanLines: 2, promiseMinutes: 30, costShare: 0.64, needShareByHour: medicineHours,
    walkIns: [5, 150, 0.8], returnedShare: 0,
  }),
  tier('flowers', '鲜花绿植', 'Flowers and plants', {
    perMille: 100, needsPerMille: 40, hours: [8, 20], radiusMetres: 5000, basketFen: 16_000,
    meanLines: 1, promiseMinutes: 60, costShare: 0.45, needShareByHour: flowerHours,
    walkIns: [0.8, 300, 0.7], returnedShare: 0.02,
  }),
  tier('beauty-digital', '美妆数码', 'Beauty and electronics', {
    perMille: 150, needsPerMille: 110, hours: [10, 22], radiusMetres: 5000, basketFen: 26_000,
    meanLines: 1, promiseMinutes: 60, costShare: 0.72, needShareByHour: beautyHours,
    walkIns: [3, 240, 0.8], returnedShare: 0.05,
  }),
  tier('home-books-pets', '家居书店宠物', 'Home, books and pets', {
    perMille: 150, needsPerMille: 110, hours: [9, 21], radiusMetres: 5000, basketFen: 12_000,
    meanLines: 1.5, promiseMinutes: 120, costShare: 0.66, needShareByHour: homeHours,
    walkIns: [3, 180, 0.8], returnedShare: 0.04,
  }),
];

/** The numbers of a tier as they are written down. */
interface TierNumbers
  extends Pick<
    ShopTier, 'perMille' | 'needsPerMille' | 'meanLines' | 'costShare' | 'returnedShare'
  > {
  readonly hours: readonly [number, number];
  readonly radiusMetres: number;
  readonly basketFen: Fen;
  readonly promiseMinutes: number;
  readonly needShareByHour: readonly number[];
  /** For each order, seconds at the till, and what one spends over an order's basket. */
  readonly walkIns: readonly [number, number, number];
}

function tier(id: string, zh: string, en: string, numbers: TierNumbers): ShopTier {
  const { hours, promiseMinutes, walkIns, ...rest } = numbers;
  const [opensHour, closesHour] = hours;
  const [walkInsPerOrder, walkInSeconds, walkInSpend] = walkIns;
  return {
    id, label: { zh, en }, ...rest, opensHour, closesHour, walkInsPerOrder, walkInSeconds,
    walkInSpend, promiseSeconds: promiseMinutes * 60,
    readySeconds: orderSeconds + lineSeconds * rest.meanLines, quality: 4.6,
  };
}

/** Whether it is the hour in which a tier keeps open, apart from duty at night. */
export function isOpenAt({ opensHour, closesHour }: ShopTier, hour: number): boolean {
  return hour >= opensHour && hour < closesHour;
}

/** When pharmacies but those on duty are closed. */
export function isNight(hour: number): boolean {
  return !isOpenAt(shopTiers[Tier.pharmacy], hour);
}

/** Walk-ins for each online order, in the mean of all orders. */
export const walkInsPerOrder = shopTiers.reduce(
  (sum, each) => sum + (each.needsPerMille * each.walkInsPerOrder) / 1000, 0,
);

/** Needs of all tiers by hour; sums to 1. */
export const needShareByHour: readonly number[] = Array.from({ length: hoursPerDay }, (_, hour) => (
  shopTiers.reduce((sum, each) => (
    sum + (each.needsPerMille / 1000) * each.needShareByHour[hour]
  ), 0)
));
