// The records of one choice: who wants what and where, the merchants looked at, what the platform
// asks and promises. Each is made once, filled and read within one need, and never kept.

import type { ConsumerId, Fen, MerchantId, Metres, Seconds } from '../kernel/units.ts';
import { mostProgrammes } from '../policy/programmes.ts';
import { mostRanked } from '../world/reach.ts';
import type { Ends } from '../world/vertical.ts';

/** Who wants how much, and where: what a quote depends on besides the merchant. */
export interface Wish {
  key: number;
  /** Number of the vertical, and of the tier that it is for: 0 where any will do. */
  vertical: number;
  tier: number;
  consumer: ConsumerId;
  x: Metres;
  y: Metres;
  zone: number;
  district: number;
  basketSize: number;
  kerbSeconds: Seconds;
  merchant: MerchantId;
  /** Where it is fetched and brought, where that is not from the merchant to `x`, `y`. */
  readonly ends: Ends;
}

export interface Quote {
  basketFen: Fen;
  feeFen: Fen;
  /** The programme of the coupon used, by its place in the platform's rules; 0 if none is. */
  coupon: number;
  platformCouponFen: Fen;
  merchantCouponFen: Fen;
  /** Taken off the fee for a member. */
  memberFen: Fen;
  paidFen: Fen;
  rideMetres: Metres;
  /** Stages as estimated, without correction. */
  naiveSeconds: Seconds;
  promisedSeconds: Seconds;
}

/** The coupons that a consumer may use, one entry for each programme that invites to one. */
export interface CouponTerms {
  count: number;
  /** Places in the platform's rules, ascending. */
  readonly programme: Uint8Array;
  readonly amountFen: Float64Array;
  /** Basket from which it may be used. */
  readonly fromFen: Float64Array;
  /** What is left of the day's budget. */
  readonly leftFen: Float64Array;
}

/** What a wish's quotes have in common, so that looking at a merchant reads only the merchant. */
export interface Terms {
  baseFeeFen: Fen;
  feeFenPerKm: Fen;
  /** Taken off the fee, as far as there is one: 0 for who is no member. */
  memberOffFen: Fen;
  readonly coupons: CouponTerms;
  /** Estimated seconds apart from the merchant's and the way. */
  fixedStagesSeconds: Seconds;
  /** What deliveries lately took beyond the estimate, and the promise's margin. */
  delaySeconds: Seconds;
  marginSeconds: Seconds;
  /** A promise that is the same for all; 0 when promises are estimated. */
  samePromiseSeconds: Seconds;
  /** No promise that is estimated is shorter. */
  leastPromiseSeconds: Seconds;
}

export function emptyTerms(): Terms {
  return {
    baseFeeFen: 0,
    feeFenPerKm: 0,
    memberOffFen: 0,
    coupons: {
      count: 0,
      programme: new Uint8Array(mostProgrammes),
      amountFen: new Float64Array(mostProgrammes),
      fromFen: new Float64Array(mostProgrammes),
      leftFen: new Float64Array(mostProgrammes),
    },
    fixedStagesSeconds: 0,
    delaySeconds: 0,
    marginSeconds: 0,
    samePromiseSeconds: 0,
    leastPromiseSeconds: 0,
  };
}

/** The merchants of one need that are looked at, with the most that each can be worth. */
export interface ConsiderationSet {
  count: number;
  readonly merchant: Int32Array;
  /** Those of a list that keep open, where some are closed. */
  readonly open: Int32Array;
  /** What is read of each merchant and its listing, with the time that its tools save. */
  readonly key: Float64Array;
  readonly specialty: Float64Array;
  readonly readySeconds: Float64Array;
  readonly stars: Float64Array;
  readonly priceFen: Float64Array;
  /** Negative infinity when out of the race. */
  readonly upperBounds: Float64Array;
  /** Right specialty and shock of each. */
  readonly liking: Float64Array;
  /** Scratch for finding the greatest. */
  readonly lead: Int32Array;
}

export function makeConsiderationSet(considered: number): ConsiderationSet {
  return {
    count: 0,
    merchant: new Int32Array(considered),
    open: new Int32Array(mostRanked),
    key: new Float64Array(considered),
    specialty: new Float64Array(considered),
    readySeconds: new Float64Array(considered),
    stars: new Float64Array(considered),
    priceFen: new Float64Array(considered),
    upperBounds: new Float64Array(considered),
    liking: new Float64Array(considered),
    lead: new Int32Array((considered + 1) >> 1),
  };
}

/** What the choice is made from and what came out; one record, reused, never kept. */
export interface NeedScratch extends Wish {
  /** The holding of another vertical that is referred with it, plus one; 0 for what is not. */
  referral: number;
  /** What else could be done; ordering as such; and what the merchant must add, or adds, to it. */
  nothingUtility: number;
  offlineUtility: number;
  platformUtility: number;
  bestUtility: number;
  /** Kind of the ranked lists on which its merchants stand. */
  list: number;
  /** Basket of a mean size and promise that are usual for what is wanted. */
  usualBasketFen: Fen;
  usualPromiseMinutes: number;
  /** Utility lost per yuan and per promised minute under the policy in force. */
  pricePerYuan: number;
  timePerMinute: number;
  /** What a yuan weighs before the week's spending counts. */
  usualPerYuan: number;
  /** What each platform loses by there being others. */
  crowding: number;
  /** Whether any platform has somebody to ride, and any merchant looked at delivers here. */
  isServed: boolean;
  isReached: boolean;
  /** Whether the consumer walks to the best merchant for it. */
  isFetched: boolean;
  /** What the best merchant seems to be worth over all else. */
  gainFen: Fen;
  /** @internal Whose needs arise in one second. */
  readonly together: Int32Array;
  /** @internal Of rows read ahead of their needs, so that reading them is not left out as idle. */
  lookedUp: number;
  /** @internal The last second for which this was done. */
  lookedUpAt: Seconds;
  readonly considerationSet: ConsiderationSet;
  readonly terms: Terms;
  readonly offer: Quote;
}

/** Needs of one second whose consumers are looked up together, at most. */
const mostTogether = 64;

/** A record to choose from so many merchants at most. */
export function emptyNeed(considered: number): NeedScratch {
  return {
    key: 0,
    vertical: 0,
    tier: 0,
    consumer: 0,
    x: 0,
    y: 0,
    zone: 0,
    district: 0,
    basketSize: 1,
    kerbSeconds: 0,
    merchant: -1,
    referral: 0,
    ends: { fromX: 0, fromY: 0, toX: 0, toY: 0 },
    nothingUtility: 0,
    offlineUtility: 0,
    platformUtility: 0,
    bestUtility: 0,
    list: 0,
    usualBasketFen: 0,
    usualPromiseMinutes: 0,
    pricePerYuan: 0,
    timePerMinute: 0,
    usualPerYuan: 0,
    crowding: 0,
    isServed: false,
    isReached: false,
    isFetched: false,
    gainFen: 0,
    together: new Int32Array(mostTogether),
    lookedUp: 0,
    lookedUpAt: -1,
    considerationSet: makeConsiderationSet(considered),
    terms: emptyTerms(),
    offer: {
      basketFen: 0,
      feeFen: 0,
      coupon: 0,
      platformCouponFen: 0,
      merchantCouponFen: 0,
      memberFen: 0,
      paidFen: 0,
      rideMetres: 0,
      naiveSeconds: 0,
      promisedSeconds: 0,
    },
  };
}
