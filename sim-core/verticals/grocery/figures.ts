// What is measured of front warehouses. Fulfilment counts what was really posted: riders' pay for
// grocery orders, pickers, packing, transport to the site, its rent and crew, and payment fees.

import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';

type Sum = (name: string) => number;

const words = wordsOf('grocery');

/** Head office, of sales: what warehouses have to earn besides (A7.02 - A7.03 - A7.06). */
const headOfficeShare = 0.08;

export const metrics: readonly BroughtMetric[] = [
  {
    ...share('waste-share', '买菜损耗率', 'Waste of groceries'),
    doc: {
      zh: '报损与到货损坏的商品除以进货，均按成本；单日可大于 1。',
      en: 'Goods wasted or damaged on arrival over those received, at cost; above 1 on some days.',
    },
    better: 'lower',
    value: (sum) => (sum('wastedFen') + sum('damagedFen')) / sum('receivedFen'),
  },
  {
    ...share('missing-lines', '买菜缺货率', 'Missing lines of groceries'),
    doc: {
      zh: '订单中既无货也无替代品的品项所占比例。',
      en: 'Lines of orders that were neither there nor replaced.',
    },
    better: 'lower',
    value: (sum) => sum('missing') / sum('lines'),
  },
  {
    ...share('markdown-share', '临期折价占比', 'Lines sold marked down'),
    doc: {
      zh: '售出品项中按临期折扣售出的比例。',
      en: 'Lines sold at the markdown of the last day over all lines sold.',
    },
    better: 'neither',
    value: (sum) => (sum('marked') + sum('added')) / (sum('lines') - sum('missing')),
  },
  {
    ...share('promoted-share', '促销占比', 'Lines sold on promotion'),
    doc: {
      zh: '售出品项中当天正在促销的比例。',
      en: 'Lines sold of items that were on promotion that day, over all lines sold.',
    },
    better: 'neither',
    value: (sum) => sum('promotedLines') / (sum('lines') - sum('missing')),
  },
  {
    ...share('fulfilment-ratio', '买菜履约费用率', 'Fulfilment cost of groceries'),
    doc: {
      zh: '骑手、拣货、包装、补货运输、场地与支付费用除以销售额。',
      en: 'Riders, picking, packing, transport to the site, the site itself and payment fees, over '
        + 'sales.',
    },
    better: 'lower',
    value: (sum) => fulfilmentFen(sum) / salesFen(sum),
  },
  {
    ...words('orders-per-site', '每仓日单量', 'Orders a warehouse and day'),
    group: 'merchants',
    doc: { zh: '送达订单除以营业仓日。', en: 'Orders delivered over days of open warehouses.' },
    unit: 'orders',
    digits: 0,
    better: 'higher',
    value: (sum) => sum('orders') / sum('siteDays'),
  },
  {
    ...words('contribution', '每仓日贡献', 'Contribution of a warehouse and day'),
    group: 'merchants',
    doc: {
      zh: '销售与配送费减去优惠、售出与损耗商品的成本及履约费用，除以营业仓日。',
      en: 'Sales and delivery fees less coupons, goods sold and wasted, and fulfilment, over days '
        + 'of open warehouses.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    value: (sum) => contributionFen(sum) / sum('siteDays'),
  },
  {
    ...share('operating-margin', '买菜经营利润率', 'Operating margin of groceries'),
    doc: {
      zh: '贡献减去占销售额 8% 的总部费用，除以销售额。',
      en: 'Contribution less a head office of 8 % of sales, over sales.',
    },
    better: 'higher',
    value: (sum) => contributionFen(sum) / salesFen(sum) - headOfficeShare,
  },
  {
    ...words('stars-lost', '买菜失星', 'Stars lost by groceries'),
    group: 'consumers',
    doc: {
      zh: '每单因缺货、替代、不新鲜和途中升温失去的星数。',
      en: 'Stars that an order loses by missing and replaced lines, age and warmth on the way.',
    },
    unit: 'index',
    digits: 2,
    better: 'lower',
    value: (sum) => sum('starsLost') / sum('orders'),
  },
  {
    ...words('trust', '来源信任', 'Trust in the origin of groceries'),
    group: 'consumers',
    doc: {
      zh: '居民收到的商品近来有多大比例带追溯标签，按日平均、各区平均，0 到 1。',
      en: 'How much of what was brought lately bore a label of its origin, as people remember it, in '
        + 'the mean of districts and days; 0 to 1.',
    },
    unit: 'index',
    digits: 2,
    better: 'higher',
    moves: 'slowly',
    value: (sum, days) => sum('trustDays') / days,
  },
];

function share(
  id: string,
  zh: string,
  en: string,
): Pick<BroughtMetric, 'id' | 'group' | 'label' | 'unit' | 'digits' | 'headline'> {
  return { ...words(id, zh, en), group: 'merchants', unit: 'share', digits: 1 };
}

function salesFen(sum: Sum): number {
  return sum('basket') + sum('addedLine') - sum('missingLine') - sum('markdown')
    - sum('promotion');
}

function fulfilmentFen(sum: Sum): number {
  const ridingFen = sum('riderBase') + sum('riderKm') + sum('riderBonus') + sum('riderMinimum')
    - sum('riderPenalty') + sum('riderPenaltyBack');
  const siteFen = sum('onlineRent') + sum('tableRent');
  const pickingFen = sum('pickWages') + sum('packing') + sum('inbound');
  return ridingFen + siteFen + pickingFen + sum('payment');
}

function contributionFen(sum: Sum): number {
  const couponsFen = sum('platformCoupon') + sum('merchantCoupon') + sum('membershipDiscount');
  const goodsFen = sum('soldFen') + sum('wastedFen') + sum('damagedFen') + sum('disposal');
  const givenFen = couponsFen + sum('refund') + sum('labels') + sum('priceTags');
  return salesFen(sum) + sum('deliveryFee') - givenFen - goodsFen - fulfilmentFen(sum);
}
