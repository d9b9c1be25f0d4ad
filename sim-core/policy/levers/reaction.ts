// How a platform answers costs and rivals, week by week. All of it is off by default.

import { integerLever } from '../lever.ts';

/** Costs passed on to the fee, per-mille. */
export const feePassThrough = integerLever({
  id: 'reaction.fee-pass-through',
  owner: 'platform',
  group: 'reaction',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 1000],
  label: { zh: '成本转嫁到配送费', en: 'Costs passed on to the fee' },
  doc: {
    zh: '每单成本高于往常时，配送费最终补回的比例；零表示不随成本变化，通常为 700。',
    en: 'Share of a rise in the cost of an order that the delivery fee makes good in the '
      + 'end; at zero the fee stays, and 700 is usual.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Matching of rivals’ coupons, per-mille. */
export const matchCoupon = integerLever({
  id: 'reaction.match-coupon',
  owner: 'platform',
  group: 'reaction',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 900],
  label: { zh: '跟进对手优惠券', en: 'Matching of rivals’ coupons' },
  doc: {
    zh: '次周至少发放对手最高优惠券的这一比例，直到亏损超限；零表示不跟进。',
    en: 'Share of the largest coupon of a rival that is granted a week later, until losses '
      + 'pass the limit; at zero rivals are left alone.',
  },
  source: { cite: 'A3.18', quality: 'assumed' },
  varies: [],
});

/** Matching of rivals’ rider pay, per-mille. */
export const matchPay = integerLever({
  id: 'reaction.match-pay',
  owner: 'platform',
  group: 'reaction',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 900],
  label: { zh: '跟进对手骑手每单底价', en: 'Matching of rivals’ rider pay' },
  doc: {
    zh: '次周骑手每单底价至少为对手最高者的这一比例，直到亏损超限；零表示不跟进。',
    en: 'Share of the highest base pay of a rival that is paid a week later, until losses '
      + 'pass the limit; at zero rivals are left alone.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Loss at which matching ends, fen. */
export const matchLossLimit = integerLever({
  id: 'reaction.loss-limit',
  owner: 'platform',
  group: 'reaction',
  unit: 'fen',
  min: 0,
  max: 20000,
  step: 100,
  value: 3000,
  usual: [500, 10000],
  label: { zh: '跟进的亏损上限', en: 'Loss at which matching ends' },
  doc: {
    zh: '跟进期间的累计亏损上限，按全市居民人均计；超过后不再跟进。',
    en: 'What may be lost in weeks of matching, for each resident of the city; beyond it '
      + 'rivals are matched no more.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
