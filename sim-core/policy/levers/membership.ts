// Memberships that a platform sells to consumers: a fee for four weeks, for which the delivery fee
// of each order is lower. None is sold by default.

import { integerLever } from '../lever.ts';

/** What four weeks of membership cost, fen. */
export const membershipFee = integerLever({
  id: 'membership.fee',
  owner: 'platform',
  group: 'membership',
  unit: 'fen',
  min: 0,
  max: 5000,
  step: 50,
  value: 0,
  usual: [0, 3000],
  label: { zh: '会员费', en: 'Membership fee' },
  doc: {
    zh: '消费者购买四周会员的价格，到期由本人决定是否续费；零表示不出售会员。',
    en: 'What a consumer pays for four weeks of membership, and again to go on; at zero none is '
      + 'sold.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Taken off a member's delivery fee, fen. */
export const membershipDiscount = integerLever({
  id: 'membership.discount',
  owner: 'platform',
  group: 'membership',
  unit: 'fen',
  min: 0,
  max: 1500,
  step: 50,
  value: 300,
  usual: [0, 1000],
  label: { zh: '会员减配送费', en: 'Off a member’s delivery fee' },
  doc: {
    zh: '会员每单配送费的减免，至多减到零，由平台承担。',
    en: 'What is taken off the delivery fee of each order of a member, down to zero; the platform '
      + 'bears it.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Orders of a membership's four weeks that get the discount, orders. */
export const membershipOrders = integerLever({
  id: 'membership.orders',
  owner: 'platform',
  group: 'membership',
  unit: 'orders',
  min: 1,
  max: 100,
  step: 1,
  value: 30,
  usual: [4, 60],
  label: { zh: '会员优惠单数', en: 'Orders at the members’ fee' },
  doc: {
    zh: '四周会员期内可享配送费减免的单数，之后的订单照付配送费。',
    en: 'How many orders of the four weeks get the discount; later ones pay the whole fee.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How far apart people judge what a membership saves, per mille. */
export const membershipSpread = integerLever({
  id: 'world.membership-spread',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 2000,
  step: 50,
  value: 300,
  usual: [100, 600],
  label: { zh: '会员判断的差异', en: 'Spread of what membership seems worth' },
  doc: {
    zh: '消费者对会员可省金额的判断差异，为其对数的逻辑斯谛尺度；0 表示人人算得一样准。',
    en: 'How differently people judge what a membership saves: the scale of the logarithm of what '
      + 'it seems to save, logistic; at 0 all reckon alike.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
