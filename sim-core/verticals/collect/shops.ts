// Neighbourhood shops: they sell things that people can have brought or fetch, and most of them
// keep a bank of lockers at their door (all numbers are assumed).

import { secondsPerHour, secondsPerMinute } from '../../kernel/units.ts';
import type { MerchantTier, Specialty } from '../../world/merchants.ts';

/** Packing an order takes so long in the mean. */
export const packSeconds = 5 * secondsPerMinute;
/** Of a basket, what its goods cost the shop. */
export const costShare = 0.7;

export const tiers: readonly MerchantTier[] = [{
  id: 'neighbourhood-shop',
  label: { zh: '社区小店', en: 'Neighbourhood shop' },
  perMille: 1000,
  basketFen: 6000,
  readySeconds: packSeconds,
  quality: 4.5,
}];

export const specialties: readonly Specialty[] = [
  { id: 'books', label: { zh: '图书文具', en: 'Books and stationery' }, perMille: 300 },
  { id: 'household', label: { zh: '日用百货', en: 'Household goods' }, perMille: 500 },
  { id: 'gifts', label: { zh: '礼品玩具', en: 'Gifts and toys' }, perMille: 200 },
];

const opensHour = 8;
const closesHour = 22;

export function isOpenAt(hour: number): boolean {
  return hour >= opensHour && hour < closesHour;
}

/** Needs by the hour; sums to 1. */
export const needShareByHour: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 0.04, 0.06, 0.07, 0.07,
  0.06, 0.06, 0.06, 0.06, 0.06, 0.08, 0.1, 0.11, 0.1, 0.07, 0, 0,
];

/** Needs of a day for each thousand people, and how many of them become orders. */
export const needsPerThousand = 40;
export const orderedShare = 0.5;
/** Of these, what consumers fetch (a run of the riverside at the defaults). */
export const fetchedShare = 0.02;
/** People for each shop, and the fewest that a town has. */
export const peoplePerShop = 400;
export const fewestShops = 4;

/** Parcels of a day for each thousand people, and the share of them that goes to lockers. */
const parcelsPerThousand = 300;
const lockerShare = 0.4;
/** Parcels for lockers that a person gets on a day. */
export const parcelsPerPerson = (parcelsPerThousand * lockerShare) / 1000;

/** What waits on a shelf to be fetched is put back after so long. */
export const shelfSeconds = 2 * secondsPerHour;
