// Whether people take up a platform, leave it and come back: chances of a day. The forms are those
// of a Bass model with lapsing; the numbers are assumed (B1.11 and B1.16 are all that is known).

import { exp, log } from '../kernel/math.ts';

/** Of a day: by advertising, by word of mouth for each user a head, and for a coupon's yuan. */
const byAdvertising = 0.0006;
const byWordOfMouth = 0.004;
const byCouponYuan = 0.001;
/** For the square root of yuan a resident and month that a platform spends on advertising. */
const byAdvertisingRoot = 0.0006;
/** Of a day: who has lapsed comes back by a reminder or a coupon's yuan, or forgets for good. */
const byReminder = 0.012;
const returnByCouponYuan = 0.003;
/** For each message a week that is heeded; of the usual reminders, what reaches who has muted. */
const returnByMessage = 0.002;
const reachesMuted = 0.5;
const forgets = 0.004;
/** Days without an order after which a user has lapsed. */
export const lapseDays = 42;

/** What moves somebody today. */
export interface Pull {
  /** Coupons that a newcomer and one who returns would get. */
  readonly newcomerYuan: number;
  readonly returnYuan: number;
  /** 1 as assumed, 0 when coupons bring nobody. */
  readonly couponWeight: number;
  /** Spent on advertising, a resident and month, as far as it works. */
  readonly advertisingYuan: number;
  /** Messages a week that are heeded, and whether they are muted for good. */
  readonly messages: number;
  readonly isMuted: boolean;
}

/** The chance that a non-user takes the platform up today; `userShare` of all consumers use it. */
export function adoptionChance(userShare: number, pull: Pull): number {
  const { newcomerYuan, couponWeight, advertisingYuan } = pull;
  const byCoupon = byCouponYuan * newcomerYuan * couponWeight;
  const byMore = byAdvertisingRoot * Math.sqrt(advertisingYuan);
  return byAdvertising + byMore + byWordOfMouth * userShare + byCoupon;
}

/** The chance that somebody who has lapsed comes back today. */
export function returnChance({ returnYuan, couponWeight, messages, isMuted }: Pull): number {
  const reminded = isMuted ? reachesMuted * byReminder : byReminder + returnByMessage * messages;
  return reminded + returnByCouponYuan * returnYuan * couponWeight;
}

/** The chance that somebody who has lapsed, and does not come back, forgets the platform today. */
export function forgetChance(): number {
  return forgets;
}

/** How a population has settled: shares of all, and the daily order chance of a user. */
export interface Settled {
  readonly users: number;
  readonly lapsed: number;
  readonly orderChance: number;
}

const rounds = 60;

/**
 * Where the shares rest in a population that places so many orders a head and day: a user lapses
 * after `lapseDays` without an order, so the fewer order, the fewer are users.
 */
export function settledShares(ordersAHead: number, pull: Pull): Settled {
  let users = 0.9;
  let lapsed = 0.05;
  let orderChance = 0;
  for (let round = 0; round < rounds; round++) {
    orderChance = Math.min(0.95, Math.max(1e-4, ordersAHead / Math.max(0.05, users)));
    const lapse = orderChance / (exp(-lapseDays * log(1 - orderChance)) - 1);
    const leaveLapsed = returnChance(pull) + forgetChance();
    const nonUsersPerLapsed = forgetChance() / adoptionChance(users, pull);
    const usersPerLapsed = leaveLapsed / lapse;
    lapsed = 1 / (1 + nonUsersPerLapsed + usersPerLapsed);
    // Half way, so that few users with many orders each do not alternate with many with few.
    users += (lapsed * usersPerLapsed - users) / 2;
  }
  return { users, lapsed, orderChance };
}
