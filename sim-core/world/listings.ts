// Listings: what a platform shows of each merchant, and what the merchant is on it. One table for
// each platform, by the merchant's number, since a look at a merchant reads one or two of them.

import { table, type Table } from '../kernel/table.ts';
import type { Merchants } from './merchants.ts';

const columns = {
  /** The Bayesian mean that consumers see, 1 to 5 stars, and how many ratings it weighs. */
  ratingShown: 'f64',
  ratingWeight: 'f64',
  /** Place in the lists before distance counts: the higher, the earlier it is seen. */
  rankScore: 'f64',
  /** Mean basket of an average consumer here: the merchant's price at the table until it adapts. */
  priceLevelFen: 'f64',
  /**
   * Of the orders delivered since the week began: their baskets, what the merchant was charged on
   * them less what it saved on goods, what it would have been charged at the defaults, and what
   * was left.
   */
  weekSalesFen: 'f64',
  weekChargesFen: 'f64',
  weekUsualFen: 'f64',
  weekContributionFen: 'f64',
  /** How many these were, those through promoted places, and what was paid for the places. */
  weekOrders: 'f64',
  weekPromoted: 'f64',
  weekAdvertisingFen: 'f64',
  /**
   * What the merchant takes for usual, 0 until known: orders of a week without a promoted place,
   * and what an order leaves before advertising.
   */
  usualWeekOrders: 'f64',
  usualLeftFen: 'f64',
  /** Weeks with promoted orders, and the shares of these that seemed to be gained added up. */
  promotionWeeks: 'f64',
  promotionGainSum: 'f64',
  /** What it bids for an order through a promoted place. */
  bidFen: 'f64',
  /** Weeks one after the other in which the platform brought the merchant less than it cost. */
  weeksOfLoss: 'u8',
  /** 1 while the merchant is with this platform alone; 1 while it is gone for another's sake. */
  isExclusive: 'u8',
  isTakenDown: 'u8',
  /** 1 while the merchant has the platform's digital tools. */
  hasTools: 'u8',
  /** 1 while the platform offers the merchant. */
  isListed: 'u8',
} as const;

export type Listings = Table<typeof columns>;

/** Ratings with which a listing begins (assumed). */
const firstRatings = 200;
/** A rating shown is the mean of no more than this many (assumed). */
const mostRatings = 1000;

/** Every open merchant is listed from the beginning, under its first rating and rank. */
export function makeListings(platform: number, merchants: Merchants): Listings {
  const listings = table(`platform ${platform} listings`, merchants.rowCount, columns);
  for (let merchant = 0; merchant < merchants.end; merchant += merchants.step) {
    if (merchants.isOpen[merchant] === 1) list(listings, merchants, merchant);
  }
  return listings;
}

/** Begins a merchant's listing. */
export function list(listings: Listings, merchants: Merchants, merchant: number): void {
  const number = merchant >> merchants.bits;
  listings.ratingShown[number] = merchants.firstRating[merchant];
  listings.ratingWeight[number] = firstRatings;
  listings.rankScore[number] = merchants.firstRank[merchant];
  listings.priceLevelFen[number] = merchants.priceLevelFen[merchant];
  clearWeek(listings, number);
  listings.usualWeekOrders[number] = 0;
  listings.usualLeftFen[number] = 0;
  listings.promotionWeeks[number] = 0;
  listings.promotionGainSum[number] = 0;
  listings.bidFen[number] = 0;
  listings.weeksOfLoss[number] = 0;
  listings.isExclusive[number] = 0;
  listings.isTakenDown[number] = 0;
  listings.hasTools[number] = 0;
  listings.isListed[number] = 1;
}

/** Stars join those of a listing; old ones fade once there are many. */
export function rate({ ratingShown, ratingWeight }: Listings, number: number, stars: number): void {
  const weight = ratingWeight[number];
  const given = Math.max(1, Math.min(5, stars));
  ratingShown[number] = (ratingShown[number] * weight + given) / (weight + 1);
  ratingWeight[number] = Math.min(mostRatings, weight + 1);
}

/** A week begins with nothing sold. */
export function clearWeek(listings: Listings, number: number): void {
  listings.weekSalesFen[number] = 0;
  listings.weekChargesFen[number] = 0;
  listings.weekUsualFen[number] = 0;
  listings.weekContributionFen[number] = 0;
  listings.weekOrders[number] = 0;
  listings.weekPromoted[number] = 0;
  listings.weekAdvertisingFen[number] = 0;
}
