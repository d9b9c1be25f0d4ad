// Platforms react when a week closes: fees follow costs, and rivals' coupons and riders' pay are
// matched in part until that has cost too much. All look at the week before any of them moves. What
// comes of it is a stance, which `setPolicy` lays over the policy.

import { matched, nextFeeShift } from '../decide/react.ts';
import { noOverlay } from '../policy/overlay.ts';
import type { City } from '../world/city.ts';
import type { Platform } from '../world/platform.ts';
import { gainOf, Reason } from '../world/reasons.ts';
import { setPolicy } from './hours.ts';
import type { Simulation } from './simulation.ts';

/** What a platform's week came to, an order. */
interface PlatformWeek {
  readonly profitFen: number;
  readonly costFen: number;
  readonly marginBeforeCouponsFen: number;
  /** What rivals grant at most. */
  readonly rivalCouponFen: number;
  readonly rivalPayFen: number;
}

/** A week closes: every platform looks, then every platform moves. */
export function platformsReact({ city }: Simulation): void {
  const weeks: PlatformWeek[] = [];
  for (const platform of city.platforms) weeks.push(weekOf(city, platform));
  const had = anyStance(city);
  for (const platform of city.platforms) {
    if (platform.isOpenAt(city.now.seconds)) react(city, platform, weeks[platform.id]);
  }
  if (had || anyStance(city)) setPolicy(city);
}

function anyStance({ platforms }: City): boolean {
  let any = false;
  for (const platform of platforms) any ||= hasStance(platform);
  return any;
}

function hasStance({ stance }: Platform): boolean {
  return stance.feeShiftFen[0] !== 0 || stance.couponFloorFen[0] !== 0
    || stance.basePayFloorFen[0] !== 0 || stance.couponCapFen[0] < noOverlay.couponCapFen;
}

/** Reads the ledger since the last week's close, and remembers where it stands. */
function weekOf(city: City, platform: Platform): PlatformWeek {
  const { stance, id } = platform;
  const { ledger } = city;
  const couponsFen = ledger.postedOnFen(id, Reason.platformCoupon);
  let profitFen = 0;
  let costsFen = 0;
  for (let reason = 0; reason < ledger.reasons.length; reason++) {
    const gain = gainOf('platform', ledger.reasons[reason]);
    if (gain === 0) continue;
    const postedFen = ledger.postedOnFen(id, reason);
    profitFen += gain * postedFen;
    if (gain < 0 && !isGivenAway(reason)) costsFen += postedFen;
  }
  const orders = Math.max(1, stance.delivered[0] - stance.deliveredSeen[0]);
  const weekProfitFen = profitFen - stance.profitSeenFen[0];
  const weekCouponsFen = couponsFen - stance.couponsSeenFen[0];
  const week = {
    profitFen: weekProfitFen,
    costFen: (costsFen - stance.costsSeenFen[0]) / orders,
    marginBeforeCouponsFen: (weekProfitFen + weekCouponsFen) / orders,
    rivalCouponFen: mostOfRivals(city, platform, couponOf),
    rivalPayFen: mostOfRivals(city, platform, payOf),
  };
  stance.deliveredSeen[0] = stance.delivered[0];
  stance.profitSeenFen[0] = profitFen;
  stance.couponsSeenFen[0] = couponsFen;
  stance.costsSeenFen[0] = costsFen;
  return week;
}

/** Coupons and discounts are prices, advertising is for later: no costs that a fee could follow. */
function isGivenAway(reason: number): boolean {
  return reason === Reason.platformCoupon || reason === Reason.membershipDiscount
    || reason === Reason.userAdvertising;
}

function couponOf({ rules }: Platform): number {
  return rules.coupons[0].amount.at(0);
}

function payOf({ rules }: Platform): number {
  return rules.riderBasePay.at(0);
}

function mostOfRivals(city: City, own: Platform, read: (rival: Platform) => number): number {
  let most = 0;
  for (const platform of city.platforms) {
    if (platform === own || !platform.isOpenAt(city.now.seconds)) continue;
    most = Math.max(most, read(platform));
  }
  return most;
}

function react(city: City, platform: Platform, week: PlatformWeek): void {
  const { rules, stance } = platform;
  if (stance.usualCostFen[0] === 0 || city.now.seconds <= city.branchSeconds) {
    stance.usualCostFen[0] = week.costFen;
  }
  const passThrough = rules.feePassThrough / 1000;
  const extraFen = week.costFen - stance.usualCostFen[0];
  const isFeeFixed = rules.feePassThrough === 0;
  stance.feeShiftFen[0] = isFeeFixed
    ? 0
    : Math.round(nextFeeShift(stance.feeShiftFen[0], extraFen, passThrough));
  match(city, platform, week);
  const isBelowCostBanned = city.rules.regulator.belowCostBan === 1;
  stance.couponCapFen[0] = isBelowCostBanned
    ? Math.max(0, Math.floor(week.marginBeforeCouponsFen / platformShare(platform)))
    : noOverlay.couponCapFen;
}

/** Of each coupon, what the platform itself pays; never so little that a cap has no meaning. */
function platformShare({ rules }: Platform): number {
  return Math.max(0.1, 1 - rules.coupons[0].merchantShare / 1000);
}

/** Matches rivals until the losses of weeks in which it did so pass the limit. */
function match(city: City, platform: Platform, week: PlatformWeek): void {
  const { rules, stance } = platform;
  const isMatching = stance.couponFloorFen[0] > 0 || stance.basePayFloorFen[0] > 0;
  if (isMatching && week.profitFen < 0) stance.matchedLossFen[0] -= week.profitFen;
  const limitFen = rules.matchLossLimit * city.consumers.rowCount;
  if (stance.matchedLossFen[0] > limitFen) stance.hasGivenUp[0] = 1;
  const isOver = stance.hasGivenUp[0] === 1;
  stance.couponFloorFen[0] = isOver ? 0 : matched(week.rivalCouponFen, rules.matchCoupon / 1000);
  stance.basePayFloorFen[0] = isOver ? 0 : matched(week.rivalPayFen, rules.matchPay / 1000);
}
