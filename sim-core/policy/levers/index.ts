// The registry of levers: everything that a policy can change, and the assumptions about the world
// apart from it. Schema, flags, sliders, manual and sweeps are derived from these objects.

import type { Lever } from '../lever.ts';
import {
  couponAmount,
  couponAudience,
  couponDailyBudget,
  couponMerchantShare,
  couponThreshold,
} from './coupon.ts';
import { deliveryFeeBase, deliveryFeePerKm } from './delivery-fee.ts';
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
import { dedicatedShare } from './fleet.ts';
import { commission } from './merchant.ts';
import { promiseFixed, promiseQuantile, promiseRule } from './promise.ts';
import {
  riderBasePay,
  riderGuarantee,
  riderLatePenalty,
  riderPeakBonus,
  riderPerKmPay,
  riderRainBonus,
} from './rider-pay.ts';
import {
  demandLevel,
  kitchenSpeed,
  priceSensitivity,
  reservationWage,
  riderSupply,
  timeSensitivity,
} from './world.ts';

/** What a platform or a regulator decides. */
export const policyLevers = {
  commission,
  deliveryFeeBase,
  deliveryFeePerKm,
  couponAmount,
  couponThreshold,
  couponDailyBudget,
  couponAudience,
  couponMerchantShare,
  riderBasePay,
  riderPerKmPay,
  riderPeakBonus,
  riderRainBonus,
  riderGuarantee,
  riderLatePenalty,
  dedicatedShare,
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
} as const satisfies Record<string, Lever>;

/** What nobody decides: beliefs about the world, varied in sensitivity studies. */
export const assumptions = {
  demandLevel,
  riderSupply,
  reservationWage,
  priceSensitivity,
  timeSensitivity,
  kitchenSpeed,
} as const satisfies Record<string, Lever>;

export const levers = { ...policyLevers, ...assumptions } as const satisfies Record<string, Lever>;

export type LeverKey = keyof typeof levers;

/** Every lever in the order of the manual. */
export const leverList: readonly Lever[] = Object.values(levers);

const leversById: ReadonlyMap<string, Lever> = new Map(
  leverList.map((lever) => [lever.id, lever]),
);

/** The lever of an id as it stands in files; undefined when there is none. */
export function leverById(id: string): Lever | undefined {
  return leversById.get(id);
}
