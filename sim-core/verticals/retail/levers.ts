// What can be decided about shops that deliver, and what is assumed of them.

import { choiceLever, integerLever } from '../../policy/lever.ts';
import { offOrOn } from '../fulfilment/switch.ts';

const assumed = { cite: 'assumed', quality: 'assumed' } as const;

export const levers = {
  level: integerLever({
    id: 'retail.level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 50, value: 1000, usual: [500, 2000],
    label: { zh: '即时零售需求水平', en: 'Needs of instant retail' },
    doc: {
      zh: '居民想从附近店铺即时买到东西的次数与通常之比。',
      en: 'How often people want something from a shop at once, over what is usual.',
    },
    source: assumed, varies: [],
  }),
  syncHours: integerLever({
    id: 'retail.sync-hours', owner: 'merchant', group: 'merchant', unit: 'hours',
    min: 0, max: 24, step: 1, value: 4, usual: [1, 12],
    label: { zh: '目录更新间隔', en: 'Hours between catalogue updates' },
    doc: {
      zh: '店铺每隔几小时把货架上已售罄的商品从线上目录撤下；0 表示随时更新。',
      en: 'How often a shop takes what is sold out off its catalogue; 0 is at once.',
    },
    source: assumed, varies: [],
  }),
  countEvery: integerLever({
    id: 'retail.count-every', owner: 'merchant', group: 'merchant', unit: 'days',
    min: 1, max: 90, step: 1, value: 30, usual: [7, 60],
    label: { zh: '盘点间隔', en: 'Days between stock counts' },
    doc: {
      zh: '店铺每隔几天盘点一次库存；盘点花钱，不盘点则账实不符逐日增加。',
      en: 'Days from one count of the stock to the next: a count costs money, and without one '
        + 'records go wrong a little more each day.',
    },
    source: assumed, varies: [],
  }),
  smartShelves: integerLever({
    id: 'retail.smart-shelves', owner: 'merchant', group: 'merchant', unit: 'per-mille',
    min: 0, max: 1000, step: 50, value: 0, usual: [0, 1000],
    label: { zh: '智能货架占比', en: 'Shelves with sensors' },
    doc: {
      zh: '装传感器的货架比例：账实不符当晚发现，售罄即刻下架。',
      en: 'Share of shelves whose wrong records are found each night, and what sells out there at '
        + 'once.',
    },
    source: assumed, varies: [],
  }),
  tryOn: choiceLever({
    id: 'retail.try-on', owner: 'merchant', group: 'merchant',
    options: offOrOn, value: 'off',
    label: { zh: '虚拟试穿试用', en: 'Virtual try-on' },
    doc: {
      zh: '美妆数码与家居书店宠物类下单前可试用：退货减少。',
      en: 'Beauty, electronics, home, books and pets are tried on a screen first: less goes back.',
    },
    source: assumed, varies: [],
  }),
  radius: integerLever({
    id: 'retail.radius', owner: 'platform', group: 'merchant', unit: 'per-mille',
    min: 500, max: 1500, step: 50, value: 1000, usual: [750, 1500],
    label: { zh: '即时零售配送半径', en: 'Delivery radius of instant retail' },
    doc: {
      zh: '各类店铺的配送半径与其通常半径之比。',
      en: 'How far shops deliver, over the usual radius of their kind.',
    },
    source: assumed, varies: [],
  }),
  dutyShare: integerLever({
    id: 'retail.duty-share', owner: 'regulator', group: 'regulator', unit: 'per-mille',
    min: 0, max: 1000, step: 50, value: 100, usual: [0, 300],
    label: { zh: '夜间值班药店比例', en: 'Pharmacies on duty at night' },
    doc: {
      zh: '每月轮到夜间（22 时至次日 8 时）营业的药店比例；提高比例只会增加值班店。',
      en: 'Share of pharmacies that keep open from ten in the evening to eight for a month; a '
        + 'higher share only adds some.',
    },
    source: assumed, varies: [],
  }),
  dutyPay: integerLever({
    id: 'retail.duty-pay', owner: 'regulator', group: 'regulator', unit: 'fen',
    min: 0, max: 60_000, step: 1000, value: 0, usual: [0, 40_000],
    label: { zh: '值班药店补贴', en: 'Pay for a night on duty' },
    doc: {
      zh: '政府为每家药店每个值班夜支付的补贴。',
      en: 'What the state pays a pharmacy for each night on duty.',
    },
    source: assumed, varies: [],
  }),
  displacement: integerLever({
    id: 'retail.displacement', owner: 'world', group: 'merchants', unit: 'per-mille',
    min: 0, max: 1000, step: 50, value: 350, usual: [100, 700],
    label: { zh: '线上订单挤出的进店', en: 'Walk-ins displaced by orders' },
    doc: {
      zh: '本来会线下购买却改为下单的顾客中，原本会走进这些店铺的比例；其余本来会去别处。',
      en: 'Of those who order what they would have bought on the spot, the share who would have '
        + 'walked into one of these shops; the others would have gone elsewhere.',
    },
    source: assumed, varies: [],
  }),
  returnLevel: integerLever({
    id: 'retail.return-level', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 3000, step: 100, value: 0, usual: [500, 2000],
    label: { zh: '退货水平', en: 'Goods sent back' },
    doc: {
      zh: '顾客退货的比例与各类店铺假定比例（0 至 5%）之比；一至三天后骑手上门取回，'
        + '店铺退款。0 表示不退货。',
      en: 'How often goods are sent back, over the share assumed for their kind of shop (0 to 5 %): '
        + 'a rider fetches them in one to three days and the shop pays their price back. '
        + '0 is never.',
    },
    source: assumed, varies: [],
  }),
  orderedAhead: integerLever({
    id: 'retail.ordered-ahead', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 1000, step: 50, value: 0, usual: [200, 800],
    label: { zh: '鲜花提前预订比例', en: 'Flowers ordered ahead' },
    doc: {
      zh: '鲜花需求中提前二至四天预订的比例，货款先入托管；花店知道后按单备货并留出。',
      en: 'Share of needs for flowers that are ordered two to four days ahead: the price goes into '
        + 'escrow, and the florist buys for them and sets them aside.',
    },
    source: assumed, varies: [],
  }),
  coldDrinks: integerLever({
    id: 'retail.cold-drinks', owner: 'world', group: 'consumers', unit: 'per-mille',
    min: 0, max: 200, step: 10, value: 0, usual: [20, 120],
    label: { zh: '天热多买的冷饮', en: 'Cold drinks in heat' },
    doc: {
      zh: '超过 24 度后，每高一度便利店需求增加多少。',
      en: 'By how much needs of convenience stores grow with each degree above 24.',
    },
    source: assumed, varies: [],
  }),
  flowerDay: choiceLever({
    id: 'retail.flower-day', owner: 'world', group: 'consumers',
    options: [
      { id: 'none', label: { zh: '没有', en: 'None' } },
      { id: 'monday', label: { zh: '周一', en: 'Monday' } },
      { id: 'tuesday', label: { zh: '周二', en: 'Tuesday' } },
      { id: 'wednesday', label: { zh: '周三', en: 'Wednesday' } },
      { id: 'thursday', label: { zh: '周四', en: 'Thursday' } },
      { id: 'friday', label: { zh: '周五', en: 'Friday' } },
      { id: 'saturday', label: { zh: '周六', en: 'Saturday' } },
      { id: 'sunday', label: { zh: '周日', en: 'Sunday' } },
    ],
    value: 'none',
    label: { zh: '鲜花节日', en: 'Flower day' },
    doc: {
      zh: '每周哪一天是送花的节日（如情人节），当天鲜花需求为平日的八倍，花店提前两天备货。',
      en: 'The weekday that is a day for flowers, as Valentine’s Day is: eight times as many needs '
        + 'for flowers, for which florists buy two days ahead.',
    },
    source: assumed, varies: [],
  }),
};
