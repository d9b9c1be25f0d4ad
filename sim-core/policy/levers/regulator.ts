// What the regulator decides for everybody in the city.

import { choiceLever, integerLever } from '../lever.ts';

/** The most that any platform may charge merchants, per mille of the food's price. */
export const commissionCap = integerLever({
  id: 'regulator.commission-cap',
  owner: 'regulator',
  group: 'regulator',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 5,
  value: 300,
  usual: [150, 300],
  label: { zh: '佣金上限', en: 'Commission cap' },
  doc: {
    zh: '任何平台向商家收取的佣金不得超过此比例；30% 为佣金可设的最大值，即不设上限。',
    en: 'No platform may charge a merchant more than this share; 30 % is as high as commission '
      + 'goes, which is no cap.',
  },
  source: { cite: 'C05a', quality: 'published' },
  varies: [],
});

/** To whose orders the cap applies. */
export const commissionCapScope = choiceLever({
  id: 'regulator.commission-cap-scope',
  owner: 'regulator',
  group: 'regulator',
  value: 'all',
  options: [
    { id: 'all', label: { zh: '所有商家', en: 'All merchants' } },
    { id: 'independents', label: { zh: '仅独立商家', en: 'Independents only' } },
  ],
  label: { zh: '佣金上限适用范围', en: 'Whom the cap protects' },
  doc: {
    zh: '佣金上限适用于所有商家，或只适用于非连锁商家。',
    en: 'Whether the cap on commission holds for all merchants or only for those outside chains.',
  },
  source: { cite: 'C05a', quality: 'published' },
  varies: [],
});

/** Ban on exclusivity. */
export const exclusivityBan = choiceLever({
  id: 'regulator.exclusivity-ban',
  owner: 'regulator',
  group: 'regulator',
  value: 'no',
  options: [
    { id: 'no', label: { zh: '否', en: 'No' } },
    { id: 'yes', label: { zh: '是', en: 'Yes' } },
  ],
  label: { zh: '禁止“二选一”', en: 'Ban on exclusivity' },
  doc: {
    zh: '是否禁止平台以返佣和排位换取商家独家合作；已有的独家随即解除。',
    en: 'Whether no platform may have merchants for itself alone; those that are become free again.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Ban on subsidies below cost. */
export const belowCostBan = choiceLever({
  id: 'regulator.below-cost-ban',
  owner: 'regulator',
  group: 'regulator',
  value: 'no',
  options: [
    { id: 'no', label: { zh: '否', en: 'No' } },
    { id: 'yes', label: { zh: '是', en: 'Yes' } },
  ],
  label: { zh: '禁止低于成本补贴', en: 'Ban on subsidies below cost' },
  doc: {
    zh: '平台优惠券不得超过上周每单补贴前的毛利；按周核定。',
    en: 'Coupons may not exceed what an order left before coupons in the week before.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Packaging levy, fen. */
export const packagingLevy = integerLever({
  id: 'regulator.packaging-levy',
  owner: 'regulator',
  group: 'regulator',
  unit: 'fen',
  min: 0,
  max: 300,
  step: 10,
  value: 0,
  usual: [0, 100],
  label: { zh: '包装环保税费', en: 'Packaging levy' },
  doc: {
    zh: '每个外卖订单由商家缴入公共财政的包装费用。',
    en: 'What a merchant pays the public purse for the packaging of each order.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Least promise per kilometre, seconds. */
export const promiseFloor = integerLever({
  id: 'regulator.promise-floor',
  owner: 'regulator',
  group: 'rider-protection',
  unit: 'seconds',
  min: 0,
  max: 1800,
  step: 30,
  value: 0,
  usual: [0, 900],
  label: { zh: '每公里最短承诺', en: 'Least promise per kilometre' },
  doc: {
    zh: '任何平台承诺的送达时间不得少于骑行距离每公里这么多秒；零表示不限。',
    en: 'No promise may be shorter than so many seconds for each kilometre ridden; zero is '
      + 'no floor.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
