// What is measured of shops that deliver: what was shown and gone, who had an open shop in reach
// and when, how long medicine takes at night, and whether shops gain by delivering.

import type { BroughtMetric } from '../../world/brought.ts';
import { binsOf, quantileOf } from '../fulfilment/bins.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';
import { binCount, binMinutes } from './tables.ts';

type Sum = (name: string) => number;

const words = wordsOf('retail');

export const metrics: readonly BroughtMetric[] = [
  {
    ...words('orders', '即时零售日单量', 'Orders of instant retail a day'),
    doc: { zh: '每天送达的即时零售订单。', en: 'Orders of instant retail delivered on a day.' },
    group: 'platform', unit: 'orders', digits: 0, better: 'higher',
    value: (sum, days) => sum('orders') / days,
  },
  {
    ...words('missing-lines', '零售缺货率', 'Lines gone, instant retail'),
    doc: {
      zh: '订单中目录有、货架无且没有替代品的品项所占比例。',
      en: 'Lines of orders that the catalogue showed, that were gone and were not replaced.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('missing') / sum('lines'),
  },
  {
    ...words('sold-out', '因无货取消占比', 'Orders of which nothing was there'),
    doc: {
      zh: '下单后发现整单无货而取消的即时零售订单占比。',
      en: 'Share of orders of instant retail that ended because nothing of them was there.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('soldOut') / sum('placed'),
  },
  {
    ...words('reached', '店铺可达率', 'Needs with an open shop in reach'),
    doc: {
      zh: '有需求时，配送范围内有该类店铺正在营业的比例。',
      en: 'Share of needs at which a shop of the kind is open and delivers there.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'higher', isByHour: true,
    value: (sum) => sum('reached') / sum('needs'),
  },
  {
    ...words('night-medicine-reached', '夜间药品可达率', 'Medicine in reach at night'),
    doc: {
      zh: '22 时至次日 8 时的用药需求中，配送范围内有药店营业的比例。',
      en: 'Share of needs for medicine from ten in the evening to eight at which a pharmacy is '
        + 'open and delivers there.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'higher', moves: 'rarely',
    value: (sum) => sum('nightMedicineReached') / sum('nightMedicineNeeds'),
  },
  {
    ...words('night-medicine', '夜间送药时长（九成）', 'Medicine at night, time of nine in ten'),
    doc: {
      zh: '22 时至次日 8 时下单的药品，九成在多少分钟内送达。',
      en: 'Minutes within which nine in ten orders for medicine placed from ten in the evening to '
        + 'eight are at the door.',
    },
    group: 'consumers', unit: 'minutes', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => quantileOf(binsOf(sum, 'night', binCount), 0.9) * binMinutes,
  },
  {
    ...words('ride', '零售每单配送距离', 'Ride of an order, instant retail'),
    doc: {
      zh: '店铺到顾客的平均骑行距离。',
      en: 'Mean way from the shop to the door of orders of instant retail.',
    },
    group: 'riders', unit: 'kilometres', digits: 2, better: 'neither',
    value: (sum) => sum('metres') / sum('orders') / 1000,
  },
  {
    ...words('shop-gain', '店铺净得', 'What shops gain by delivering'),
    doc: {
      zh: '每店每日：线上销售减去货品、佣金、推广、优惠、盘点与值班费用，再减去因此少了的进店毛利。',
      en: 'A shop and day: sales online less goods, charges, coupons, counts and nights on duty, '
        + 'less what walk-ins would have left who ordered instead or found the till too busy.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher',
    value: (sum) => shopGainFen(sum) / sum('shopDays'),
  },
  {
    ...words('duty-gain', '值班药店每夜净得', 'What a night on duty brings a pharmacy'),
    doc: {
      zh: '每家值班药店每夜：夜间销售减去货品与平均佣金等费用，加补贴，减值班工资。',
      en: 'A pharmacy on duty and night: its sales less goods and charges at their mean rate, plus '
        + 'the pay for duty, less wages.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher', moves: 'rarely',
    value: dutyGainFen,
  },
  {
    ...words('walk-ins-lost', '等不及离店占比', 'Walk-ins who left the till'),
    doc: {
      zh: '进店顾客中因收银拣货忙、等候过久而离开的比例。',
      en: 'Share of walk-ins who left because the till, busy with picking, kept them too long.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('walkInsLost') / sum('walkIns'),
  },
  {
    ...words('flower-waste', '鲜花损耗率', 'Bouquets that wilt'),
    doc: {
      zh: '凋谢报废的花束除以进货花束；单日可大于 1。',
      en: 'Bouquets thrown away over those received; above 1 on some days.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('bouquetsWilted') / sum('bouquetsReceived'),
  },
  {
    ...words('stars-lost', '零售失星', 'Stars lost by instant retail'),
    doc: {
      zh: '每单因缺货与替代失去的星数。',
      en: 'Stars that an order loses by lines gone and replaced.',
    },
    group: 'consumers', unit: 'index', digits: 3, better: 'lower',
    value: (sum) => sum('starsLost') / sum('orders'),
  },
  {
    ...words('sent-back', '退货件数', 'Orders sent back'),
    doc: {
      zh: '每天由骑手取回店铺的退货订单。',
      en: 'Orders a day whose goods a rider has brought back to their shop.',
    },
    group: 'consumers', unit: 'orders', digits: 1, better: 'neither', moves: 'rarely',
    value: (sum, days) => sum('sentBack') / days,
  },
  {
    ...words('returned', '退货率', 'Share of orders sent back'),
    doc: {
      zh: '送达的即时零售订单中顾客要退货的比例。',
      en: 'Share of orders of instant retail delivered whose buyers send their goods back.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower', moves: 'rarely',
    value: (sum) => sum('toSendBack') / sum('orders'),
  },
  {
    ...words('ordered-ahead', '预订鲜花单数', 'Flowers ordered ahead'),
    doc: {
      zh: '每天提前预订的鲜花订单。',
      en: 'Orders for flowers a day that are made for a later one.',
    },
    group: 'consumers', unit: 'orders', digits: 1, better: 'neither', moves: 'rarely',
    value: (sum, days) => sum('orderedAhead') / days,
  },
  {
    ...words('ahead-gone', '预订鲜花落空率', 'Flowers ordered ahead and not there'),
    doc: {
      zh: '提前预订、到日却没有花束的比例。',
      en: 'Share of flowers ordered ahead for which no bouquet was there on their day.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => sum('aheadGone') / sum('aheadBrought'),
  },
  ...heldMetrics('retail', '即时零售', 'instant retail'),
];

/** Commission, coupons and whatever else a shop is charged on its sales. */
function chargesFen(sum: Sum): number {
  return sum('commission') + sum('advertising') + sum('deliveryCharge') + sum('merchantCoupon');
}

function shopGainFen(sum: Sum): number {
  const leftFen = sum('basket') - sum('missingLine') - sum('goodsFen') - chargesFen(sum);
  const backFen = sum('returnRefund') - sum('goodsBack');
  const techniqueFen = sum('countCost') + sum('shelfSensors') + sum('tryOn');
  const besidesFen = backFen + techniqueFen + sum('dutyWages') - sum('dutyPay');
  return leftFen - besidesFen - sum('leftFen') - sum('displacedFen');
}

function dutyGainFen(sum: Sum): number {
  const rate = chargesFen(sum) / sum('basket');
  const leftFen = sum('dutySalesFen') * (1 - rate) - sum('dutyGoodsFen');
  return (leftFen + sum('dutyPay') - sum('dutyWages')) / sum('dutyNights');
}
