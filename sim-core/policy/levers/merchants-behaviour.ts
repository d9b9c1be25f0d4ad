// Assumptions about how merchants answer over weeks: how prices follow costs, who gives up,
// who comes and who leaves a platform.

import { integerLever } from '../lever.ts';

/** Share of a rise in charges that online prices make good in the end, per mille. */
export const pricePassThrough = integerLever({
  id: 'world.price-pass-through',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 500,
  usual: [0, 1000],
  label: { zh: '商家转嫁比例', en: 'Pass-through to prices' },
  doc: {
    zh: '平台收费变化最终有多少由线上菜价补回；零表示价格不变，1000 表示全部转嫁。',
    en: 'How much of a change of what platforms charge online prices make good in the end; at zero '
      + 'prices stay, at 1000 merchants lose nothing by an order.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of the way to its new price that an independent merchant goes in a week, per mille. */
export const priceSpeed = integerLever({
  id: 'world.price-speed',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 300,
  usual: [150, 600],
  label: { zh: '独立商家调价速度', en: 'Price speed of independents' },
  doc: {
    zh: '非连锁商家每周走完新旧价格差距的比例。',
    en: 'Share of the way to its new price that a merchant outside chains goes in a week.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** The same of a chain's shop, per mille. */
export const priceSpeedOfChains = integerLever({
  id: 'world.price-speed-chains',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 150,
  usual: [75, 300],
  label: { zh: '连锁商家调价速度', en: 'Price speed of chains' },
  doc: {
    zh: '连锁门店每周走完新旧价格差距的比例；总部统一定价，所以更慢。',
    en: 'Share of the way to its new price that a chain goes in a week; its prices are set for all '
      + 'shops at once, so it is slower.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Shops that close in a month whatever they earn, per mille; at rest as many open. */
export const merchantExit = integerLever({
  id: 'world.merchant-exit',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 0,
  max: 200,
  step: 5,
  value: 10,
  usual: [0, 50],
  label: { zh: '商家自然关店率', en: 'Shops that close' },
  doc: {
    zh: '每月不论盈亏而关店的商家比例，常态下有同样多的新店开业。',
    en: 'Share of shops that close in a month whatever they earn; at rest as many open.',
  },
  source: { cite: 'A6.07', quality: 'assumed' },
  varies: [],
});

/** Profit beyond the usual, per mille of sales, for which e times as many shops open. */
export const entryScale = integerLever({
  id: 'world.entry-scale',
  owner: 'world',
  group: 'merchants',
  unit: 'per-mille',
  min: 20,
  max: 1000,
  step: 10,
  value: 100,
  usual: [50, 300],
  label: { zh: '开店对利润的反应尺度', en: 'Scale of entry' },
  doc: {
    zh: '利润率比通常高出多少时新店数变为 e 倍；数值越小，开店对利润越敏感。',
    en: 'By how much a place must earn more of its sales than usual for e times as many shops to '
      + 'open there; the smaller, the stronger they respond.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Online customers who would come to the merchant's own tables instead, per mille. */
export const tableReturn = integerLever({
  id: 'world.table-return',
  owner: 'world',
  group: 'kitchens',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 300,
  usual: [100, 600],
  label: { zh: '转回堂食的线上顾客', en: 'Online customers who would dine in' },
  doc: {
    zh: '商家退出平台后，其线上顾客中会改到本店堂食的平均比例；它是商家去留的关键。',
    en: 'Mean share of a merchant\'s online customers who would come to its own tables if it left '
      + 'the platform; on it rests who stays.',
  },
  source: { cite: 'B1.06', quality: 'assumed' },
  varies: [],
});
