// What can be decided about visits to shops, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

/** Whether expired vouchers are paid back, by the option's number. */
export const Refund = { off: 0, on: 1 } as const;

export const levers = {
  level: integerLever({
    id: 'instore.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '到店需求水平', en: 'Wishes to go out' },
    doc: {
      zh: '居民想去餐馆、美发、休闲等门店的次数，以及直播引起的冲动，与通常之比。',
      en: 'How often people wish to go to a restaurant, a hairdresser or for leisure, and how '
        + 'often a stream moves them to, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  overstatement: integerLever({
    id: 'instore.overstatement', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 1500, step: 50, value: 400, usual: [0, 800],
    label: { zh: '直播夸大程度', en: 'What streams promise too much' },
    doc: {
      zh: '直播让人期待的星级高出所示评分的部分（千分之一星），每三天减半。',
      en: 'Thousandths of a star that a stream makes people expect over what is shown; half of it '
        + 'is forgotten in three days.',
    },
    source: assumed, varies: [],
  }),
  discount: integerLever({
    id: 'instore.discount', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 0, max: 600, step: 10, value: 300, usual: [100, 500],
    label: { zh: '团购券折扣', en: 'Discount of vouchers' },
    doc: {
      zh: '团购券比同类门店通常账单便宜的比例；为零则没有人买券。',
      en: 'What a voucher takes off the usual bill of its kind of shop; nobody buys one at zero.',
    },
    source: assumed, varies: [],
  }),
  commission: integerLever({
    id: 'instore.commission', owner: 'platform', group: 'merchant', unit: 'per-mille',
    min: 0, max: 150, step: 5, value: 50, usual: [10, 100],
    label: { zh: '到店券佣金', en: 'Commission on vouchers' },
    doc: {
      zh: '平台从每张已核销团购券的售价中收取的比例。',
      en: 'Share of the price of each voucher used that the platform keeps.',
    },
    source: { cite: 'A6.10', quality: 'published' }, varies: [],
  }),
  expiryRefund: choiceLever({
    id: 'instore.expiry-refund', owner: 'regulator', group: 'regulator',
    options: [
      { id: 'off', label: { zh: '不退', en: 'Off' } },
      { id: 'on', label: { zh: '过期自动退', en: 'On' } },
    ],
    value: 'off',
    label: { zh: '过期券自动退款', en: 'Refund of expired vouchers' },
    doc: {
      zh: '团购券过期未用时是否自动退款；不退则门店得七成，平台留三成。',
      en: 'Whether a voucher that expires is paid back by itself; otherwise the shop gets seven '
        + 'tenths of its price and the platform keeps the rest.',
    },
    source: assumed, varies: [],
  }),
  reach: integerLever({
    id: 'instore.reach', owner: 'platform', group: 'marketing', unit: 'per-mille',
    min: 0, max: 1000, step: 10, value: 50, usual: [0, 300],
    label: { zh: '直播触达率', en: 'Reach of streams' },
    doc: {
      zh: '每晚看到门店直播的居民比例。',
      en: 'Share of people who see a shop’s stream on an evening.',
    },
    source: assumed, varies: [],
  }),
};
