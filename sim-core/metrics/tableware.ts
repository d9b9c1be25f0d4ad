// Reusable tableware: how many orders come in it, what packaging is thrown away, and what a use
// costs the platform.

import { figure, ratio } from './metric.ts';

export const tablewareFigures = {
  'orders.reusable-share': figure({
    group: 'city',
    label: { zh: '可循环餐具订单占比', en: 'Orders in reusable tableware' },
    doc: {
      zh: '已送达订单中使用可循环餐具的比例。',
      en: 'Share of deliveries that came in reusable tableware.',
    },
    unit: 'share',
    digits: 1,
    better: 'higher',
    headline: false,
    ...ratio('reused', 'delivered'),
  }),
  'city.single-use-packages': figure({
    group: 'city',
    label: { zh: '一次性包装单数', en: 'Orders in single-use packaging' },
    doc: {
      zh: '每天用一次性包装的订单数，含商家自有渠道的订单。',
      en: 'Orders on a day whose packaging is thrown away, those of merchants’ own channels among '
        + 'them.',
    },
    unit: 'orders',
    digits: 0,
    better: 'lower',
    headline: false,
    of: ['delivered', 'ownOrders', 'reused'],
    per: ['days'],
    value: (read) => (
      (read.sum('delivered') + read.sum('ownOrders') - read.sum('reused')) / read.sum('days')
    ),
  }),
  'platform.tableware-cost': figure({
    group: 'platform',
    label: { zh: '每次循环成本', en: 'Cost of a use of tableware' },
    doc: {
      zh: '平台为每单可循环餐具净付的钱：回收清洗与补置，减使用费和没收的押金；无此类订单时没有数值。',
      en: 'What a platform pays for an order in reusable tableware: return, washing and '
        + 'replacement, less fees and deposits lost; undefined without such orders.',
    },
    unit: 'fen-per-order',
    digits: 2,
    better: 'lower',
    headline: false,
    of: ['tablewareFen', 'reused'],
    value: (read) => (0 - read.sum('tablewareFen')) / read.sum('reused'),
  }),
};
