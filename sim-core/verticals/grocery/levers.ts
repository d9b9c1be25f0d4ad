// What can be decided about front warehouses, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { offOrOn } from '../fulfilment/switch.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

/** The options of `forecast`, by number. */
export const Forecast = { naive: 0, smoothed: 1, informed: 2 } as const;
/** The options of `rotation`, by number. */
export const Rotation = { oldest: 0, newest: 1 } as const;

export const levers = {
  level: integerLever({
    id: 'grocery.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '买菜需求水平', en: 'Needs for groceries' },
    doc: {
      zh: '家庭买菜需求与通常之比。',
      en: 'How often households need groceries, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  sharedLives: integerLever({
    id: 'grocery.shared-lives', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 1000, step: 100, value: 0, usual: [0, 1000],
    label: { zh: '一家的钱包与食材', en: 'One wallet and one pantry' },
    doc: {
      zh: '一家的需求共用一周预算与家中食材的程度；0 为互不相干。',
      en: 'How far a household’s needs share a week’s budget and a pantry; 0 is not at all.',
    },
    source: assumed, varies: [],
  }),
  serviceLevel: integerLever({
    id: 'grocery.service-level', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 500, max: 990, step: 10, value: 850, usual: [600, 950],
    label: { zh: '补货服务水平', en: 'Service level of replenishment' },
    doc: {
      zh: '每种商品备货足够次日需求的概率；订货量按预测误差的相应分位数。',
      en: 'Chance with which an item is to last for tomorrow’s demand: what is ordered is that '
        + 'quantile of the forecast.',
    },
    source: assumed, varies: [],
  }),
  forecast: choiceLever({
    id: 'grocery.forecast', owner: 'merchant', group: 'merchant',
    options: [
      { id: 'naive', label: { zh: '照搬前一天', en: 'As yesterday' } },
      { id: 'smoothed', label: { zh: '平滑平均', en: 'Smoothed' } },
      { id: 'informed', label: { zh: '含星期与天气', en: 'Weekday and weather' } },
    ],
    value: 'informed',
    label: { zh: '销量预测方法', en: 'Forecast of sales' },
    doc: {
      zh: '补货所依据的预测：前一天的需求、平滑平均，或再考虑次日的星期与天气。',
      en: 'What replenishment foresees: yesterday again, a smoothed mean, or that with tomorrow’s '
        + 'weekday and weather.',
    },
    source: assumed, varies: [],
  }),
  markdownDiscount: integerLever({
    id: 'grocery.markdown-discount', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 0, max: 700, step: 50, value: 300, usual: [0, 500],
    label: { zh: '临期折扣', en: 'Markdown of the last day' },
    doc: {
      zh: '商品在可售的最后一天、打折钟点之后降价的幅度；0 表示不打折。',
      en: 'What is taken off the price of goods on their last day, from the markdown’s hour on; 0 '
        + 'marks nothing down.',
    },
    source: assumed, varies: [],
  }),
  markdownHour: integerLever({
    id: 'grocery.markdown-hour', owner: 'merchant', group: 'merchant', unit: 'places',
    min: 12, max: 22, step: 1, value: 18, usual: [15, 21],
    label: { zh: '打折钟点', en: 'Hour of the markdown' },
    doc: { zh: '临期商品从几点起打折。', en: 'The hour of the day from which goods are marked down.' },
    source: assumed, varies: [],
  }),
  promotions: integerLever({
    id: 'grocery.promotions', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 0, max: 200, step: 10, value: 0, usual: [0, 100],
    label: { zh: '促销商品比例', en: 'Items on promotion' },
    doc: {
      zh: '每天按计划促销的商品比例；0 为不促销。含计划的预测事先知道。',
      en: 'Share of items on a planned promotion on any day; 0 is none. An informed forecast knows '
        + 'the plan.',
    },
    source: assumed, varies: [],
  }),
  promotionDiscount: integerLever({
    id: 'grocery.promotion-discount', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 100, max: 500, step: 50, value: 300, usual: [200, 500],
    label: { zh: '促销折扣', en: 'Discount of a promotion' },
    doc: {
      zh: '促销商品降价的幅度，由商家承担。',
      en: 'What a promotion takes off the price, at the operator’s cost.',
    },
    source: assumed, varies: [],
  }),
  promotionDays: integerLever({
    id: 'grocery.promotion-days', owner: 'merchant', group: 'merchant', unit: 'days',
    min: 1, max: 7, step: 1, value: 1, usual: [1, 7],
    label: { zh: '促销天数', en: 'Days of a promotion' },
    doc: {
      zh: '一种商品一次促销持续几天。',
      en: 'How many days an item stays on promotion at a time.',
    },
    source: assumed, varies: [],
  }),
  sellUntil: integerLever({
    id: 'grocery.sell-until', owner: 'regulator', group: 'regulator', unit: 'per-mille',
    min: 500, max: 1000, step: 50, value: 1000, usual: [500, 1000],
    label: { zh: '可售期限', en: 'Share of life for sale' },
    doc: {
      zh: '商品可售到保质期的多大比例，过后须销毁；至少可售一天。',
      en: 'Share of their life during which goods may be sold, then they are destroyed; one day at '
        + 'least.',
    },
    source: assumed, varies: [],
  }),
  priceTags: choiceLever({
    id: 'grocery.price-tags', owner: 'merchant', group: 'merchant',
    options: offOrOn, value: 'off',
    label: { zh: '电子价签', en: 'Electronic price tags' },
    doc: {
      zh: '临期商品剩余多于预计到打烊的销量时，随时逐种打折。',
      en: 'Marks an item on its last day down once more is left than is expected to sell by '
        + 'closing, at any hour.',
    },
    source: assumed, varies: [],
  }),
  tracing: choiceLever({
    id: 'grocery.tracing', owner: 'regulator', group: 'regulator',
    options: offOrOn, value: 'off',
    label: { zh: '生鲜追溯', en: 'Tracing of groceries' },
    doc: {
      zh: '到货逐件贴追溯标签；居民见到标签后逐渐更信任买菜。',
      en: 'Labels each unit that arrives with its origin: people who find labels come to trust in '
        + 'groceries.',
    },
    source: assumed, varies: [],
  }),
  rotation: choiceLever({
    id: 'grocery.rotation', owner: 'merchant', group: 'merchant',
    options: [
      { id: 'oldest', label: { zh: '先进先出', en: 'Oldest first' } },
      { id: 'newest', label: { zh: '新货优先', en: 'Newest first' } },
    ],
    value: 'oldest',
    label: { zh: '拣货次序', en: 'Rotation of goods' },
    doc: {
      zh: '拣货员先拿旧货还是新货。',
      en: 'Whether pickers take the oldest goods of an item first or the newest.',
    },
    source: assumed, varies: [],
  }),
  insulation: integerLever({
    id: 'grocery.insulation', owner: 'platform', group: 'merchant', unit: 'per-mille',
    min: 0, max: 950, step: 50, value: 700, usual: [300, 950],
    label: { zh: '配送保温', en: 'Insulation on the way' },
    doc: {
      zh: '配送箱挡住的热量比例；越低，冷藏冷冻品途中越易变质。',
      en: 'Share of the warmth that boxes keep off goods on their way; with less, frozen and '
        + 'chilled goods suffer more.',
    },
    source: assumed, varies: [],
  }),
};
