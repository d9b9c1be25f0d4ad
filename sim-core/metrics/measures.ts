// What is added up while a city runs, and by which dimensions each sum can be divided. A measure
// is one line here, and what an observer adds to it; sums of money are not added up again but read
// from the ledger. Figures are made from measures and can be broken down by what these share.

import type { CoreReason, Book, Party } from '../world/reasons.ts';
import type { DimensionId } from './dimensions.ts';

/** What a measure can be divided by. */
export interface Divided<D extends DimensionId> {
  /** Dimensions that divide it. */
  readonly by: readonly D[];
}

/** A number added up event by event. */
export interface Sum<D extends DimensionId> extends Divided<D> {
  readonly kind: 'sum';
}

/** Counts by size: bins of equal width from 0, the last one open. */
export interface Histogram<D extends DimensionId> extends Divided<D> {
  readonly kind: 'histogram';
  /** Width of a bin, in the unit of what is counted. */
  readonly width: number;
  /** How many bins there are. */
  readonly bins: number;
}

/** What a party gains less what it gives, for reasons of some books or for some reasons only. */
export interface Money<D extends DimensionId> extends Divided<D> {
  readonly kind: 'money';
  readonly party: Party;
  readonly books?: readonly Book[];
  /** Reasons by name; all of the books when absent. */
  readonly reasons?: readonly CoreReason[];
}

/** Anything that a tally keeps. */
export type Measure = Sum<DimensionId> | Histogram<DimensionId> | Money<DimensionId>;

const byNeed = ['hour', 'district', 'segment'] as const;
/** Where and as whom somebody lives. */
const byResident = ['hour', 'district', 'segment', 'vertical'] as const;
/** Of an order, the hour in which it is placed. */
const byOrder = ['hour', 'district', 'platform', 'vertical', 'segment', 'merchant-tier'] as const;
const byDelivery = [...byOrder, 'rider-kind'] as const;
const byFirstOffer = ['district', 'platform', 'rider-kind'] as const;
const byRider = ['platform', 'rider-kind'] as const;
const byRiderHour = ['hour', ...byRider] as const;
const byTier = ['vertical', 'merchant-tier'] as const;
const byListing = ['platform', ...byTier] as const;
const byMenu = ['district', 'platform', ...byTier] as const;

export const measures = {
  needs: sum(byNeed),
  needsPlatform: sum(byNeed),
  needsUnavailable: sum(byNeed),
  /**
   * What choices seemed to be worth over doing without, and what was lived beyond that less what
   * memberships cost.
   */
  choiceGainFen: sum(byNeed),
  livedGainFen: sum(byNeed),

  /** Residents asked half past each hour, and those of them with somebody in reach. */
  accessAsked: sum(byResident),
  accessReached: sum(byResident),
  /** The same of those who live alone, and of the old among them. */
  accessAskedAlone: sum(byResident),
  accessReachedAlone: sum(byResident),
  accessAskedOldAlone: sum(byResident),
  accessReachedOldAlone: sum(byResident),

  placed: sum(byOrder),
  promisedSeconds: sum(byOrder),
  paidFen: sum(byOrder),
  /** Coupons of the platform's: all, those of orders that would come anyway, of first orders. */
  couponFen: sum(byOrder),
  couponAnywayFen: sum(byOrder),
  couponHunterFen: sum(byOrder),
  couponGainedFen: sum(byOrder),
  /** First orders, and first orders after a lapse. */
  gained: sum(byOrder),
  /** Orders of members. */
  placedByMembers: sum(byOrder),
  cancelled: sum(byOrder),
  cancelledByKitchen: sum(byOrder),
  cancelledByRiders: sum(byOrder),
  cancelledForStock: sum(byOrder),
  /** Complaints, minutes until the last word on them, those solved, and what answers cost. */
  complaints: sum(byOrder),
  answerMinutes: sum(byOrder),
  complaintsSolved: sum(byOrder),
  answerFen: sum(byOrder),

  /** First offers, by the hour of the offer; those that were answered, and by yes. */
  dispatched: sum(['hour', ...byFirstOffer]),
  firstAnswered: sum(byFirstOffer),
  firstTaken: sum(byFirstOffer),

  delivered: sum(byDelivery),
  doorSeconds: sum(byDelivery),
  late: sum(byDelivery),
  veryLate: sum(byDelivery),
  acceptSeconds: sum(byDelivery),
  poolSeconds: sum(byDelivery),
  answerSeconds: sum(byDelivery),
  fetchSeconds: sum(byDelivery),
  carrySeconds: sum(byDelivery),
  straightMetres: sum(byDelivery),
  /** Click to door. */
  doorSecondsSpread: histogram(['platform', 'rider-kind', 'vertical'], 15, 720),

  /** Riders by the clock: time online, time with orders on hand, orders handed over. */
  onlineSeconds: sum(byRiderHour),
  engagedSeconds: sum(byRiderHour),
  onHandSeconds: sum(byRiderHour),
  handOvers: sum(byRiderHour),
  /** Minute by minute from 11:25 to 11:30. */
  onHandPeak: sum(byRider),
  onlinePeak: sum(byRider),

  /** Days of riders who were online for long enough, and what these days came to. */
  riderDays: sum(['rider-kind']),
  riderEarnedFen: sum(['rider-kind']),
  riderCostFen: sum(['rider-kind']),
  riderOnlineSeconds: sum(['rider-kind']),
  riderEngagedSeconds: sum(['rider-kind']),
  /** What riders had expected these days to bring. */
  riderExpectedFen: sum(['rider-kind']),
  /** What accidents were expected to cost on them beyond the usual, below zero when less. */
  riderDangerFen: sum(['rider-kind']),
  /** Days with at least eight and at least twelve hours with orders on hand. */
  longRiderDays: sum(['rider-kind']),
  veryLongRiderDays: sum(['rider-kind']),
  /** Offers that riders answered, and took, and riders registered when a day closes. */
  offersAnswered: sum(['rider-kind']),
  offersTaken: sum(['rider-kind']),
  registeredRiders: sum(['rider-kind']),
  /** Days on which somebody rode, however short; the way, metres gained on usual speed. */
  rodeDays: sum(['rider-kind']),
  riddenMetres: sum(['rider-kind']),
  gainedMetres: sum(['rider-kind']),
  expectedAccidents: sum(['rider-kind']),
  /** Accidents that happened, days that they keep riders from riding, what riders pay for them. */
  accidents: sum(['rider-kind']),
  accidentDays: sum(['rider-kind']),
  /** Spans of four weeks that closed; riders who rode enough in one, and their net pay. */
  monthsClosed: sum([]),
  monthRiders: sum(['rider-kind']),
  monthNetFen: sum(['rider-kind']),
  /** Late orders that cost riders money or points; of those, looked at again, and given back. */
  penalties: sum(byRider),
  appeals: sum(byRider),
  appealsUpheld: sum(byRider),
  appealSeconds: sum(byRider),
  /** Earnings net of running costs over online hours, one entry a rider and day. */
  hourlyFenSpread: histogram(['rider-kind'], 20, 600),

  merchantDays: sum(byTier),
  /** Online sales of a merchant's day, one entry each. */
  merchantSalesSpread: histogram([], 2000, 500),
  /** Weeks of merchants that closed in the days that count, and those that lost money. */
  merchantWeeks: sum(byTier),
  merchantWeeksOfLoss: sum(byTier),
  merchantsClosed: sum(byTier),
  merchantsOpened: sum(byTier),
  /**
   * Deliveries' baskets, what was paid for them with fee and after coupons, and what they would
   * have cost at the merchants' own prices.
   */
  menuSalesFen: sum(byMenu),
  menuPaidFen: sum(byMenu),
  ownPriceSalesFen: sum(byMenu),

  /** Listings by the day: all, with digital tools, of merchants listed elsewhere too. */
  listingDays: sum(byListing),
  toolsDays: sum(byListing),
  sharedListingDays: sum(byListing),
  /** Days of merchants who buy through a platform. */
  purchasingDays: sum(byTier),
  /**
   * Orders through merchants' own channels; of these, what a platform would have had otherwise, and
   * commission that was saved so. Days of merchants with a channel, and members on them.
   */
  ownOrders: sum(['hour', 'segment', ...byTier]),
  ownOrdersDiverted: sum(byListing),
  ownCommissionFen: sum(byListing),
  channelDays: sum(byTier),
  channelMembers: sum(byTier),
  /** Deliveries in reusable tableware. */
  reused: sum(byOrder),
  /** Deliveries whose merchant another platform offers, and how far its price there differs. */
  sharedDelivered: sum(byOrder),
  sharedPriceGap: sum(byOrder),

  forecastError: sum(['platform']),
  forecastOrders: sum(['platform']),

  /** Who took a platform up, lapsed and came back. */
  adopted: sum(['platform']),
  lapsed: sum(['platform']),
  returned: sum(['platform']),
  /** Of each day, its users; of first orders four weeks ago, all, and who still orders. */
  userDays: sum(['platform']),
  memberDays: sum(['platform']),
  mutedDays: sum(['platform']),
  /** Distrust of users after a leak of data. */
  distrustFen: sum(['platform']),
  cohort: sum(['platform']),
  cohortKept: sum(['platform']),
  /** Users whose data have leaked. */
  leakHit: sum(['platform']),

  days: sum([]),
  /** Of the days that count. */
  clockSeconds: sum(['hour']),

  /** What riders are guaranteed is for no vertical. */
  platformProfitFen: money('platform', ['platform'], {}),
  platformRevenueFen: money('platform', ['platform', 'vertical'], {
    reasons: ['commission', 'deliveryCharge', 'deliveryFee', 'membershipFee', 'advertising'],
  }),
  platformCouponFen: money('consumer', ['platform', 'vertical'], { reasons: ['platformCoupon'] }),
  advertisingFen: money('platform', ['platform', ...byTier], { reasons: ['advertising'] }),
  /** Below zero: what platforms spend on advertising to consumers. */
  userAdvertisingFen: money('platform', ['platform'], { reasons: ['userAdvertising'] }),
  membershipFen: money('platform', ['platform'], {
    reasons: ['membershipFee', 'membershipDiscount'],
  }),
  tablewareFen: money('platform', ['platform', 'vertical'], {
    reasons: ['tablewareFee', 'tablewareDeposit', 'tablewareHandling', 'tablewareLost'],
  }),
  riderPayFen: money('rider', byRider, { books: ['riderPay'] }),
  /** What riding costs is borne for no platform. */
  riderNetFen: money('rider', ['rider-kind'], {}),
  riderRunningFen: money('rider', ['rider-kind'], { reasons: ['riderCost'] }),
  /** Below zero: what accidents cost riders, less benefits. */
  accidentFen: money('rider', ['rider-kind'], { reasons: ['accident', 'accidentBenefit'] }),
  purseFen: money('state', ['platform', ...byTier], {}),
  merchantProfitFen: money('merchant', byTier, {}),
  merchantOnlineFen: money('merchant', byTier, {
    books: ['onlineSales', 'onlineCosts', 'onlineFixed'],
  }),
  onlineSalesFen: money('merchant', ['platform', ...byTier], { books: ['onlineSales'] }),
  merchantSalesFen: money('merchant', byTier, { books: ['onlineSales', 'tableSales'] }),
};

/** Anything that a tally keeps: a sum, a distribution, or money of the ledger. */
export type MeasureId = keyof typeof measures;
/** The measures of one kind. */
export type OfKind<K extends Measure['kind']> = {
  [M in MeasureId]: (typeof measures)[M] extends { readonly kind: K } ? M : never;
}[MeasureId];
/** A sum that a tally keeps. */
export type SumId = OfKind<'sum'>;
/** A distribution that a tally keeps. */
export type HistogramId = OfKind<'histogram'>;
/** Money that a tally reads from the ledger's totals, in fen. */
export type MoneyId = OfKind<'money'>;
/** What a measure can be divided by. */
export type DimensionOf<M extends MeasureId> = (typeof measures)[M]['by'][number];

export const measureIds = Object.keys(measures) as readonly MeasureId[];

function sum<const D extends DimensionId>(by: readonly D[]): Sum<D> {
  return { kind: 'sum', by };
}

function histogram<const D extends DimensionId>(
  by: readonly D[],
  width: number,
  bins: number,
): Histogram<D> {
  return { kind: 'histogram', by, width, bins };
}

function money<const D extends DimensionId>(
  party: Party,
  by: readonly D[],
  only: Pick<Money<D>, 'books' | 'reasons'>,
): Money<D> {
  return { kind: 'money', party, by, ...only };
}
