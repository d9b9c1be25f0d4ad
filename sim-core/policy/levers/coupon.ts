// Spend-and-save coupons: how much, from what order value, for whom, and who pays for them. A
// platform may have several such programmes at once.

import { choiceLever, integerLever } from '../lever.ts';

/** What one coupon takes off, fen. */
export const couponAmount = integerLever({
  id: 'coupon.amount',
  owner: 'platform',
  group: 'coupon',
  unit: 'fen',
  min: 0,
  max: 2500,
  step: 50,
  value: 300,
  furtherValue: 0,
  usual: [0, 1200],
  label: { zh: '优惠券面额', en: 'Coupon amount' },
  doc: {
    zh: '满减券每单减免的金额；零表示不发券。',
    en: 'What a coupon takes off an order that reaches the threshold; nothing is handed out at zero.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: ['hour', 'district', 'weekday', 'condition'],
});

/** Food value from which a coupon may be used, fen. */
export const couponThreshold = integerLever({
  id: 'coupon.threshold',
  owner: 'platform',
  group: 'coupon',
  unit: 'fen',
  min: 0,
  max: 10_000,
  step: 100,
  value: 2500,
  usual: [1500, 6000],
  label: { zh: '用券门槛', en: 'Coupon threshold' },
  doc: {
    zh: '菜品金额达到此数才可使用优惠券。',
    en: 'Food value that an order must reach before a coupon may be used on it.',
  },
  source: { cite: 'A3.18', quality: 'derived' },
  varies: [],
});

/** What may be spent on coupons in a day, for each resident of the city, fen. */
export const couponDailyBudget = integerLever({
  id: 'coupon.daily-budget-per-resident',
  owner: 'platform',
  group: 'coupon',
  unit: 'fen',
  min: 0,
  max: 2000,
  step: 10,
  value: 200,
  usual: [0, 1000],
  label: { zh: '人均每日补贴预算', en: 'Daily coupon budget per resident' },
  doc: {
    zh: '每天可用于优惠券的补贴总额，按全市居民人均计；用完即止。',
    en: 'What coupons may cost in a day, for each resident of the city; when it is spent, no more are '
      + 'accepted that day.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Who may use a coupon. */
export const couponAudience = choiceLever({
  id: 'coupon.audience',
  owner: 'platform',
  group: 'coupon',
  value: 'everyone',
  options: [
    { id: 'everyone', label: { zh: '所有消费者', en: 'Everyone' } },
    { id: 'newcomers', label: { zh: '新用户', en: 'Newcomers' } },
    { id: 'regulars', label: { zh: '老用户', en: 'Regulars' } },
    { id: 'students', label: { zh: '学生', en: 'Students' } },
    { id: 'returning', label: { zh: '召回用户', en: 'Returning' } },
    { id: 'members', label: { zh: '会员', en: 'Members' } },
  ],
  label: { zh: '发券对象', en: 'Coupon audience' },
  doc: {
    zh: '哪些消费者可以使用优惠券：新用户尚未下过单；老用户六周内下过单；召回用户曾经流失、回来后尚未'
      + '下单；会员已付会员费。给新用户和召回用户的券也会吸引尚未使用平台的人。',
    en: 'Which consumers may use a coupon: newcomers have not ordered yet, regulars have ordered '
      + 'within six weeks, who is returning had lapsed and has not ordered since, members have '
      + 'paid a membership fee. Coupons for newcomers and for those returning also bring people '
      + 'who do not use the platform.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of each coupon that the merchant pays, per mille. */
export const couponMerchantShare = integerLever({
  id: 'coupon.merchant-share',
  owner: 'platform',
  group: 'coupon',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 300,
  usual: [0, 700],
  label: { zh: '商家承担补贴比例', en: "Merchant's share of coupons" },
  doc: {
    zh: '每张优惠券中由商家承担的比例，其余由平台承担。',
    en: 'Share of each coupon that the merchant pays; the platform pays the rest.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
