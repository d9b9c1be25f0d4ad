// The registry of levers, by who decides them: everything that a policy can change, and the
// assumptions about the world apart from it. Schema, flags, sliders, manual and sweeps are derived
// from these objects.

import type { Lever, LeverOwner } from '../lever.ts';
import { firstProgramme, splitId } from '../programmes.ts';
import { appealMinutes, appealReadiness, appeals } from './appeals.ts';
import {
  channelDeliveryFee,
  channelDiscount,
  channelEffort,
  channelFee,
  channelShare,
  channelTrouble,
  errandCost,
} from './channel.ts';
import {
  couponAmount,
  couponAudience,
  couponDailyBudget,
  couponMerchantShare,
  couponThreshold,
} from './coupon.ts';
import {
  couponAdoption,
  kitchenPause,
  latenessCost,
  lossAversion,
  referenceSpeed,
  tableDisplacement,
  trustSpeed,
  varietyWorth,
} from './consumers.ts';
import {
  answerMinutes,
  answerWeight,
  machineHandover,
  machineShare,
  machineSolves,
} from './customer-service.ts';
import {
  leakDay,
  leakDecliners,
  leakDistrust,
  leakLeavers,
  leakRecovery,
  leakShare,
} from './data-leak.ts';
import { deliveryFeeBase, deliveryFeePerKm, deliveryFeeSurge } from './delivery-fee.ts';
import {
  advertisingPlaces,
  advertisingRelevance,
  promotionGain,
  rankingDistance,
  rankingQuality,
} from './advertising.ts';
import { batchSeconds, deliveryRadius, dispatcher, stackMax } from './dispatch.ts';
import {
  ageWeight,
  detourWeight,
  fairnessSeconds,
  largestBundle,
  latenessWeight,
  preposition,
  willingnessWeight,
} from './dispatch-weights.ts';
import { admissionOrders, dedicatedShare } from './fleet.ts';
import { beliefSpeed, riderEntry, riderTurnover, roughWeather } from './labour.ts';
import {
  membershipDiscount,
  membershipFee,
  membershipOrders,
  membershipSpread,
} from './membership.ts';
import {
  commission,
  exclusiveRank,
  exclusiveRebate,
  merchantDeliveryBase,
  merchantDeliveryFrom,
  merchantDeliveryPerKm,
  rankByTake,
} from './merchant.ts';
import {
  entryScale,
  merchantExit,
  pricePassThrough,
  priceSpeed,
  priceSpeedOfChains,
  tableReturn,
} from './merchants-behaviour.ts';
import {
  acquisitionAdvertising,
  advertisingAdoption,
  messageEffect,
  messageFatigue,
  personalFit,
  personalRanking,
  privacyOptOut,
  pushPerWeek,
} from './outreach.ts';
import { promiseFixed, promiseQuantile, promiseRule } from './promise.ts';
import {
  purchasingCharge,
  purchasingFee,
  purchasingSaving,
  serviceUptake,
  stockErrors,
  toolsAcceptSeconds,
  toolsAid,
  toolsErrorsAvoided,
  toolsFee,
  toolsOffered,
} from './services.ts';
import {
  tablewareCare,
  tablewareDeposit,
  tablewareFee,
  tablewareHandling,
  tablewareLoss,
  tablewareMandate,
  tablewareOffered,
} from './tableware.ts';
import { feePassThrough, matchCoupon, matchLossLimit, matchPay } from './reaction.ts';
import {
  belowCostBan,
  commissionCap,
  commissionCapScope,
  exclusivityBan,
  packagingLevy,
  promiseFloor,
} from './regulator.ts';
import {
  riderBasePay,
  riderGuarantee,
  riderGuaranteeAcceptance,
  riderLatePenalty,
  riderLatePoints,
  riderPeakBonus,
  riderPerKmPay,
  riderRainBonus,
} from './rider-pay.ts';
import {
  insurancePlatformShare,
  insuranceRate,
  leastPerEngagedHour,
  leastPerOnlineHour,
  leastPerOrder,
  reminderMinutes,
  stopMinutes,
} from './rider-rules.ts';
import { accidentRate, speedDanger, speedPressure } from './safety.ts';
import {
  demandLevel,
  kitchenSpeed,
  priceSensitivity,
  reservationWage,
  riderSupply,
  timeSensitivity,
} from './world.ts';

type LeversOf<Owner extends LeverOwner> = Record<string, Lever & { readonly owner: Owner }>;

/** One programme of coupons; a platform may have several at once. */
export const couponLevers = {
  amount: couponAmount,
  threshold: couponThreshold,
  dailyBudget: couponDailyBudget,
  audience: couponAudience,
  merchantShare: couponMerchantShare,
} as const satisfies LeversOf<'platform'>;

const priceLevers = {
  commission,
  merchantDeliveryBase,
  merchantDeliveryPerKm,
  merchantDeliveryFrom,
  exclusiveRebate,
  exclusiveRank,
  rankByTake,
  toolsOffered,
  toolsFee,
  purchasingSaving,
  purchasingFee,
  purchasingCharge,
  deliveryFeeBase,
  deliveryFeePerKm,
  deliveryFeeSurge,
} as const satisfies LeversOf<'platform'>;

const marketingLevers = {
  membershipFee,
  membershipDiscount,
  membershipOrders,
  advertisingPlaces,
  advertisingRelevance,
  rankingQuality,
  rankingDistance,
  acquisitionAdvertising,
  pushPerWeek,
  personalRanking,
  machineShare,
  answerMinutes,
  machineHandover,
  leakDay,
  leakShare,
  tablewareOffered,
  tablewareFee,
  tablewareDeposit,
} as const satisfies LeversOf<'platform'>;

const serviceLevers = {
  riderBasePay,
  riderPerKmPay,
  riderPeakBonus,
  riderRainBonus,
  riderGuarantee,
  riderGuaranteeAcceptance,
  riderLatePenalty,
  latePoints: riderLatePoints,
  appeals,
  appealMinutes,
  dedicatedShare,
  admissionOrders,
  dispatcher,
  batchSeconds,
  stackMax,
  deliveryRadius,
  latenessWeight,
  detourWeight,
  ageWeight,
  willingnessWeight,
  fairnessSeconds,
  largestBundle,
  preposition,
  promiseRule,
  promiseQuantile,
  promiseFixed,
  feePassThrough,
  matchCoupon,
  matchPay,
  matchLossLimit,
} as const satisfies LeversOf<'platform'>;

/** What a platform decides once, apart from its programmes. */
export const platformLevers = { ...priceLevers, ...marketingLevers, ...serviceLevers } as const;

/** What the merchants of a tier decide together. */
export const merchantLevers = {
  channelShare,
  channelEffort,
  channelDiscount,
  channelDeliveryFee,
} as const satisfies LeversOf<'merchant'>;

/** What the regulator decides for the whole city. */
export const regulatorLevers = {
  commissionCap,
  commissionCapScope,
  reminderMinutes,
  stopMinutes,
  leastPerOrder,
  leastPerEngagedHour,
  leastPerOnlineHour,
  insuranceRate,
  insurancePlatformShare,
  exclusivityBan,
  belowCostBan,
  packagingLevy,
  promiseFloor,
  toolsAid,
  privacyOptOut,
  tablewareMandate,
} as const satisfies LeversOf<'regulator'>;

/** What somebody decides, in the order of the manual. */
export const policyLevers = {
  ...priceLevers,
  couponAmount,
  couponThreshold,
  couponDailyBudget,
  couponAudience,
  couponMerchantShare,
  ...marketingLevers,
  ...serviceLevers,
  ...merchantLevers,
  ...regulatorLevers,
} as const satisfies Record<string, Lever>;

/** What nobody decides: beliefs about the world, varied in sensitivity studies. */
export const assumptions = {
  demandLevel,
  riderSupply,
  reservationWage,
  priceSensitivity,
  timeSensitivity,
  kitchenSpeed,
  beliefSpeed,
  riderEntry,
  riderTurnover,
  roughWeather,
  speedPressure,
  accidentRate,
  speedDanger,
  appealReadiness,
  pricePassThrough,
  priceSpeed,
  priceSpeedOfChains,
  latenessCost,
  trustSpeed,
  lossAversion,
  referenceSpeed,
  couponAdoption,
  membershipSpread,
  promotionGain,
  advertisingAdoption,
  messageEffect,
  messageFatigue,
  personalFit,
  machineSolves,
  answerWeight,
  leakDistrust,
  leakRecovery,
  leakLeavers,
  leakDecliners,
  varietyWorth,
  tableDisplacement,
  kitchenPause,
  merchantExit,
  entryScale,
  tableReturn,
  stockErrors,
  toolsErrorsAvoided,
  toolsAcceptSeconds,
  serviceUptake,
  channelTrouble,
  channelFee,
  errandCost,
  tablewareCare,
  tablewareLoss,
  tablewareHandling,
} as const satisfies LeversOf<'world'>;

export const levers = { ...policyLevers, ...assumptions } as const satisfies Record<string, Lever>;

/** Every lever in the order of the manual. */
export const leverList: readonly Lever[] = Object.values(levers);

const leversById: ReadonlyMap<string, Lever> = new Map(
  leverList.map((lever) => [lever.id, lever]),
);

/** Levers that stand once in every programme of their kind. */
const inProgrammes: ReadonlySet<Lever> = new Set(Object.values(couponLevers));

/** Whether a lever stands once in every programme of its kind. */
export function isInProgrammes(lever: Lever): boolean {
  return inProgrammes.has(lever);
}

/**
 * The lever of an id as it stands in files, in whatever programme; undefined when there is none.
 */
export function leverById(id: string): Lever | undefined {
  const { leverId, programme } = splitId(id);
  const lever = leversById.get(leverId);
  if (programme === firstProgramme || lever === undefined) return lever;
  return isInProgrammes(lever) ? lever : undefined;
}
