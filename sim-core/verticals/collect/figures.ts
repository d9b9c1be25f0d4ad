// What is measured of lockers, and of what consumers fetch themselves.

import { secondsPerHour, secondsPerMinute } from '../../kernel/units.ts';
import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';

type Sum = (name: string) => number;

const words = wordsOf('collect');

const ofLockers: readonly BroughtMetric[] = [
  {
    ...words('parcels', '自提包裹日单量', 'Parcels a day'),
    doc: { zh: '每天送往自提柜的包裹。', en: 'Parcels that couriers bring to lockers on a day.' },
    group: 'merchants', unit: 'orders', digits: 0, better: 'neither',
    value: (sum, days) => sum('parcels') / days,
  },
  {
    ...words('overflow', '格口溢出率', 'Parcels that fit into no free cell'),
    doc: {
      zh: '送到时没有合适空格的包裹占比；它们放在代收台，放不下的次日再送。',
      en: 'Share of parcels for which no cell is free that they fit into when they first come: they '
        + 'go to the counter or, if that is full, come again tomorrow.',
    },
    group: 'merchants', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('overflowed') / sum('parcels'),
  },
  {
    ...words('put-off', '次日再送占比', 'Parcels that come again tomorrow'),
    doc: {
      zh: '格口与代收台都放不下、次日再送的包裹占比。',
      en: 'Share of parcels for which neither a cell nor the counter has room when they come.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('putOff') / sum('parcels'),
  },
  {
    ...words('dwell', '包裹在柜时长', 'How long a parcel waits'),
    doc: {
      zh: '包裹从放入到取走或退回的平均小时数。',
      en: 'Hours from being put in to being fetched or sent back.',
    },
    group: 'merchants', unit: 'hours', digits: 2, better: 'lower',
    value: (sum) => sum('dwellSeconds') / sum('stays') / secondsPerHour,
  },
  {
    ...words('overdue', '超期取件占比', 'Parcels fetched too late'),
    doc: {
      zh: '超过免费时长才取走的包裹占比。',
      en: 'Share of parcels fetched that were overdue.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('fetchedLate') / sum('fetched'),
  },
  {
    ...words('sent-back', '退回包裹占比', 'Parcels sent back'),
    doc: {
      zh: '逾 72 小时未取、或三次未能放下而退回寄件人的包裹占比。',
      en: 'Share of parcels that go back to their sender, not fetched in 72 hours or for want of '
        + 'room on three days.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('sentBack') / (sum('fetched') + sum('sentBack')),
  },
  {
    ...words('fee-cost', '每件超期费用', 'Fees for overdue parcels'),
    doc: {
      zh: '平均每件取走的包裹支付的超期保管费。',
      en: 'What consumers pay for overdue parcels, a parcel fetched.',
    },
    group: 'consumers', unit: 'fen', digits: 1, better: 'lower',
    value: (sum) => sum('overdueFee') / sum('fetched'),
  },
  {
    ...words('walk', '到自提柜的距离', 'Way to the lockers'),
    doc: {
      zh: '收件人住处到其自提柜的平均步行公里数（单程）。',
      en: 'Kilometres from a parcel’s home to its bank, one way.',
    },
    group: 'consumers', unit: 'kilometres', digits: 3, better: 'lower',
    value: (sum) => sum('walkMetres') / sum('parcels') / 1000,
  },
  {
    ...words('bank-profit', '每组自提柜日利润', 'What a bank earns'),
    doc: {
      zh: '一组自提柜一天的格口费与超期费，减去场地、折旧、代收台人工、制冷与变质赔付。',
      en: 'A bank’s rent of cells and fees on a day, less its site, wear, cooling, work at the counter '
        + 'and what is paid for spoiled parcels.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher',
    value: (sum) => bankFen(sum) / sum('bankDays'),
  },
  {
    ...words('spoiled', '生鲜包裹变质率', 'Parcels that spoiled'),
    doc: {
      zh: '取走的须低温存放的包裹中，取走时已变质的比例。',
      en: 'Share of parcels that must be kept cool which had spoiled when they were fetched.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => sum('freshSpoiled') / sum('freshFetched'),
  },
];

const ofOrders: readonly BroughtMetric[] = [
  {
    ...words('orders', '社区小店日单量', 'Orders of neighbourhood shops a day'),
    doc: {
      zh: '每天由骑手送达与由顾客自提的订单。',
      en: 'Orders that riders bring and that consumers fetch on a day.',
    },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => ordersOf(sum) / days,
  },
  {
    ...words('gmv', '社区小店日交易额', 'Sales of neighbourhood shops a day'),
    doc: {
      zh: '每天送达与自提订单的商品金额。',
      en: 'Baskets of orders that riders bring and that consumers fetch on a day.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => sum('salesFen') / days,
  },
  {
    ...words('collected', '到店自提占比', 'Orders fetched'),
    doc: {
      zh: '社区小店订单中由顾客自己到店取走的占比。',
      en: 'Share of neighbourhood shops’ orders that their consumers fetch.',
    },
    group: 'city', unit: 'share', digits: 1, better: 'neither',
    value: (sum) => sum('fetchedOrders') / ordersOf(sum),
  },
  {
    ...words('restocked', '未取回架占比', 'Orders put back'),
    doc: {
      zh: '待自提订单中两小时内无人来取、重新上架退款的占比。',
      en: 'Share of orders to be fetched for which nobody comes within two hours: goods go back to '
        + 'their places, and what was paid to the consumer.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => sum('restocked') / (sum('restocked') + sum('fetchedOrders')),
  },
  {
    ...words('rider-minutes', '每单骑手用时', 'Rider’s minutes an order'),
    doc: {
      zh: '骑手从接单到送达的时间，除以送达与自提的全部订单。',
      en: 'Time from a rider’s taking an order up to its door, over all orders brought and fetched.',
    },
    group: 'platform', unit: 'minutes', digits: 2, better: 'lower',
    value: (sum) => sum('riderSeconds') / ordersOf(sum) / secondsPerMinute,
  },
];

export const metrics: readonly BroughtMetric[] = [
  ...ofLockers,
  ...ofOrders,
  ...heldMetrics('collect', '自提', 'collect'),
];

function ordersOf(sum: Sum): number {
  return sum('delivered') + sum('fetchedOrders');
}

function bankFen(sum: Sum): number {
  const keptFen = sum('siteCost') + sum('cooling') + sum('counterWork') + sum('spoiledParcel');
  return sum('cellRent') + sum('overdueFee') - keptFen;
}
