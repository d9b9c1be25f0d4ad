// Merchants: what any merchant has, whatever it sells. How it makes an order ready, and the tables
// for that, are its vertical's.

import { records, type Records } from '../kernel/records.ts';
import { draw, keyOf } from '../kernel/random.ts';
import type { Fen, MerchantId, Metres, Seconds } from '../kernel/units.ts';
import type { Text } from '../kernel/text.ts';
import type { Space } from './space.ts';
import type { Places } from './generate/places.ts';

/** A class of merchants of a vertical. */
export interface MerchantTier {
  readonly id: string;
  readonly label: Text;
  /** Merchants of this tier among 1,000 of the vertical. */
  readonly perMille: number;
  /** Mean basket of an average consumer, before delivery fee and coupons. */
  readonly basketFen: Fen;
  /** Usual seconds from acceptance until an order is ready. */
  readonly readySeconds: Seconds;
  /** Mean true quality in stars. */
  readonly quality: number;
  /** Whether its shops belong to chains, whose prices are set for all shops at once. */
  readonly isChain?: boolean;
  /** How far they deliver, as the crow flies: the platform's radius if absent. */
  readonly radiusMetres?: Metres;
  /** No sooner is an order promised; as soon as can be kept if absent. */
  readonly promiseSeconds?: Seconds;
}

/** What merchants of a vertical are best known for; a need wants one of these. */
export interface Specialty {
  readonly id: string;
  readonly label: Text;
  /** Merchants with it among 1,000 of the vertical. */
  readonly perMille: number;
}

/** What browsing reads comes first, so that a look costs one cache line. */
const columns = {
  x: 'f64',
  y: 'f64',
  /** Mean basket of an average consumer. */
  priceLevelFen: 'f64',
  /** From acceptance until an order is ready, without a wait. */
  usualReadySeconds: 'f64',
  /** Number of the specialty within the vertical. */
  specialty: 'f64',
  /** Who it is, whatever the row: the subject of every draw about it. */
  key: 'f64',
  district: 'f64',
  /** Number of the vertical in the city. */
  vertical: 'f64',
  zone: 'f64',
  /** 1 while somebody keeps shop under this row. */
  isOpen: 'f64',
  /** Number of the tier within the vertical. */
  tier: 'f64',
  trueQuality: 'f64',
  ordersOpen: 'f64',
  ordersTaken: 'f64',
  /**
   * Accounts, which only the ledger adds to: all postings to whoever has had the row, and the day's
   * sales by their book.
   */
  balanceFen: 'f64',
  onlineSalesFen: 'f64',
  tableSalesFen: 'f64',
  /** Fixed rent and wages of one day. */
  fixedDailyFen: 'f64',
  /**
   * What it reckons with, settled and at the defaults: online orders, sales and profit of a day,
   * and of a fen sold online what is left before fixed costs.
   */
  usualOrders: 'f64',
  usualSalesFen: 'f64',
  usualProfitFen: 'f64',
  usualOnlineShare: 'f64',
  /** Room at its tables for online customers, 0 to 1 of them; what a fen sold there leaves. */
  tableRoom: 'f64',
  tableLeftShare: 'f64',
  /** What it could lose before it must close, and its account when the week began. */
  cashFen: 'f64',
  weekStartFen: 'f64',
  /** How little of the shop is digital: 1 in the mean of its vertical. */
  undigital: 'f64',
  /** Number from 1 of the platform through which it buys its goods, or 0. */
  supplier: 'f64',
  /** What its goods would have cost elsewhere since the week began. */
  weekGoodsFen: 'f64',
  /** Stars and rank with which a listing of this merchant begins. */
  firstRating: 'f64',
  firstRank: 'f64',
} as const;

/** Merchants by id: where they are, their kitchen and their prices. */
export type Merchants = Records<typeof columns>;

/** Rows beyond those of the first merchants, for who opens before somebody has closed. */
const spareShare = 0.25;

/** Merchants where they stand, without character, and rows under which nobody keeps shop yet. */
export function makeMerchants(places: Places, space: Space): Merchants {
  const count = places.merchantX.length;
  const merchants = records('merchants', Math.ceil(count * (1 + spareShare)), columns);
  for (let number = 0; number < count; number++) {
    const m = number << merchants.bits;
    merchants.key[m] = number;
    merchants.isOpen[m] = 1;
    merchants.x[m] = places.merchantX[number];
    merchants.y[m] = places.merchantY[number];
    merchants.zone[m] = places.merchantZone[number];
    merchants.district[m] = space.district[places.merchantZone[number]];
    merchants.vertical[m] = places.merchantVertical[number];
    merchants.tier[m] = places.merchantTier[number];
    merchants.specialty[m] = places.merchantSpecialty[number];
  }
  return merchants;
}

/** Draws price, pace and quality around those of the tier. */
export function drawCharacter(
  merchants: Merchants,
  m: MerchantId,
  tier: MerchantTier,
  stream: () => number,
): void {
  merchants.priceLevelFen[m] = Math.round(tier.basketFen * (0.7 + 0.6 * stream()));
  merchants.usualReadySeconds[m] = tier.readySeconds * (0.75 + 0.5 * stream());
  merchants.trueQuality[m] = tier.quality - 0.5 + stream();
  merchants.firstRating[m] = merchants.trueQuality[m] + 0.3 * (stream() - 0.5);
}

/** What a chain's shop lacks over what an independent one lacks (assumed). */
const chainLack = 0.4;

/** Draws how little of a shop is digital; 1 is the mean of all of its vertical. */
export function drawDigital(
  merchants: Merchants,
  m: MerchantId,
  tiers: readonly MerchantTier[],
  citySeed: number,
): void {
  const lackOf = ({ isChain }: MerchantTier): number => (isChain === true ? chainLack : 1);
  const mean = tiers.reduce((sum, tier) => sum + (tier.perMille / 1000) * lackOf(tier), 0);
  const luck = draw(keyOf(citySeed, 'merchant digital'), merchants.key[m], 0);
  merchants.undigital[m] = (2 * luck * lackOf(tiers[merchants.tier[m]])) / mean;
}

/** Draws what a merchant's place in ranked lists is worth at no distance. */
export function drawRank(merchants: Merchants, m: MerchantId, stream: () => number): void {
  merchants.firstRank[m] = merchants.firstRating[m] + stream();
}
