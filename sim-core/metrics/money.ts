// What merchants and the platform make, from the ledger's lines.

import type { Text } from '../kernel/text.ts';
import type { ReasonKey } from '../world/ledger.ts';
import type { Metric } from './metric.ts';
import type { Tally } from './tally.ts';

/** The platform's profit and loss, line by line: what is added and what is taken away. */
export const profitLines: readonly { readonly reason: ReasonKey; readonly sign: 1 | -1 }[] = [
  { reason: 'commission', sign: 1 },
  { reason: 'deliveryFee', sign: 1 },
  { reason: 'riderPenalty', sign: 1 },
  { reason: 'riderBase', sign: -1 },
  { reason: 'riderKm', sign: -1 },
  { reason: 'riderBonus', sign: -1 },
  { reason: 'riderGuarantee', sign: -1 },
  { reason: 'platformCoupon', sign: -1 },
  { reason: 'refund', sign: -1 },
  { reason: 'spoiled', sign: -1 },
  { reason: 'payment', sign: -1 },
  { reason: 'support', sign: -1 },
];

const riderLines: readonly ReasonKey[] = ['riderBase', 'riderKm', 'riderBonus', 'riderGuarantee'];

/** Fen that the platform keeps. */
export function platformProfitFen(tally: Tally): number {
  return profitLines.reduce((sum, line) => sum + line.sign * tally.ledger(line.reason), 0);
}

function riderPayFen(tally: Tally): number {
  const paid = riderLines.reduce((sum, reason) => sum + tally.ledger(reason), 0);
  return paid - tally.ledger('riderPenalty');
}

function perOrder(
  id: string,
  label: Text,
  doc: Text,
  better: Metric['better'],
  fen: (tally: Tally) => number,
): Metric {
  return {
    id,
    group: 'platform',
    label,
    doc,
    unit: 'fen-per-order',
    digits: 2,
    better,
    headline: id === 'platform.profit-per-order',
    by: [],
    value: (tally) => fen(tally) / tally.sum('delivered'),
  };
}

export const moneyMetrics: readonly Metric[] = [
  {
    id: 'merchant.net-margin',
    group: 'merchants',
    label: { zh: '商家净利率', en: 'Merchants\u2019 net margin' },
    doc: {
      zh: '线上线下全部利润除以全部销售额。',
      en: 'Profit over sales, online and at the table together.',
    },
    unit: 'share',
    digits: 2,
    better: 'higher',
    headline: true,
    by: [],
    value: (tally) => {
      const sales = tally.total('onlineSalesFen') + tally.total('offlineSalesFen');
      const online = tally.total('onlineSalesFen') - tally.total('onlineCostFen');
      const ingredients = tally.ledger('ingredients') - onlineIngredientsFen(tally);
      return (
        (online + tally.total('offlineSalesFen') - ingredients - tally.total('fixedFen')) / sales
      );
    },
  },
  {
    id: 'merchant.net-margin-online',
    group: 'merchants',
    label: { zh: '商家线上净利率', en: 'Merchants\u2019 net margin online' },
    doc: {
      zh: '线上利润除以线上销售额；租金人工按销售额分摊。',
      en: 'Online profit over online sales; rent and wages shared out by sales.',
    },
    unit: 'share',
    digits: 2,
    better: 'higher',
    headline: true,
    by: [],
    value: (tally) =>
      (tally.total('onlineSalesFen') -
        tally.total('onlineCostFen') -
        tally.total('fixedOnlineFen')) /
      tally.total('onlineSalesFen'),
  },
  {
    id: 'merchant.online-sales',
    group: 'merchants',
    label: { zh: '商家日均线上销售', en: 'Online sales per merchant' },
    doc: { zh: '每家商户的线上销售额。', en: 'Online sales of one merchant on a day.' },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    by: [],
    value: (tally) => tally.total('onlineSalesFen') / tally.total('merchants'),
  },
  {
    id: 'platform.profit',
    group: 'platform',
    label: { zh: '平台利润', en: 'Platform profit' },
    doc: {
      zh: '佣金与配送费减骑手薪酬、平台补贴、退款与运营成本。',
      en: 'Commission and fees less rider pay, coupons, refunds and running cost.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: true,
    by: [],
    value: (tally) => platformProfitFen(tally) / tally.total('days'),
  },
  perOrder(
    'platform.profit-per-order',
    { zh: '单均利润', en: 'Platform profit per order' },
    { zh: '平台利润除以已送达订单。', en: 'Platform profit over deliveries.' },
    'higher',
    platformProfitFen,
  ),
  perOrder(
    'platform.revenue-per-order',
    { zh: '单均收入', en: 'Platform revenue per order' },
    { zh: '每单佣金与配送费。', en: 'Commission and delivery fee per delivery.' },
    'higher',
    (tally) => tally.ledger('commission') + tally.ledger('deliveryFee'),
  ),
  perOrder(
    'platform.rider-pay-per-order',
    { zh: '单均骑手成本', en: 'Rider pay per order' },
    { zh: '每单付给骑手的净额。', en: 'What riders are paid per delivery, less penalties.' },
    'neither',
    riderPayFen,
  ),
  perOrder(
    'platform.coupon-per-order',
    { zh: '单均平台补贴', en: 'Coupons per order' },
    { zh: '平台出资的优惠券除以已送达订单。', en: 'Coupons paid by the platform per delivery.' },
    'neither',
    (tally) => tally.ledger('platformCoupon'),
  ),
];

/** Ingredients of online orders: online cost less commission, coupons and packaging. */
function onlineIngredientsFen(tally: Tally): number {
  return (
    tally.total('onlineCostFen') -
    tally.ledger('commission') -
    tally.ledger('merchantCoupon') -
    tally.ledger('packaging')
  );
}
