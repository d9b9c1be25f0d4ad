// Assumptions about how merchants answer over weeks: how prices follow costs.

import { integerLever } from '../lever.ts';

/** Share of a rise in charges that online prices make good in the end, per mille. */
export const pricePassThrough = integerLever({
  id: 'world.price-pass-through',
  owner: 'world',
  group: 'world',
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
  group: 'world',
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
  group: 'world',
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
