// What merchants and the platform make: read from the ledger's totals, never added up again.

import type { Text } from '../kernel/text.ts';
import { gainOf, type Party, type PostingReason } from '../world/reasons.ts';
import { figure, ratio, type Figure } from './metric.ts';
import type { MoneyId } from './measures.ts';

/** A reason as a line of a party's profit and loss: its row, and whether it adds or takes away. */
export interface ProfitLine {
  readonly reason: PostingReason;
  /** The reason's row in the ledger. */
  readonly row: number;
  /** 1 when it comes in, -1 when it goes out. */
  readonly sign: 1 | -1;
}

/** A party's profit and loss, line by line: what comes in, then what goes out. */
export function profitLines(reasons: readonly PostingReason[], party: Party): ProfitLine[] {
  const lines = reasons.flatMap((reason, row) => {
    const sign = gainOf(party, reason);
    return sign === 0 ? [] : [{ reason, row, sign }];
  });
  return [...lines.filter(({ sign }) => sign > 0), ...lines.filter(({ sign }) => sign < 0)];
}

/** A count of days that there were; undefined over none. */
function overDays(count: number, days: number): number {
  return days > 0 ? count : NaN;
}

function perOrder(
  measure: MoneyId,
  label: Text,
  doc: Text,
  better: Figure['better'],
  headline = false,
): Figure {
  return figure({
    group: 'platform',
    label,
    doc,
    unit: 'fen-per-order',
    digits: 2,
    better,
    headline,
    ...ratio(measure, 'delivered'),
  });
}

export const moneyFigures = {
  'merchant.net-margin': figure({
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
    ...ratio('merchantProfitFen', 'merchantSalesFen'),
  }),
  'merchant.net-margin-online': figure({
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
    ...ratio('merchantOnlineFen', 'onlineSalesFen'),
  }),
  'merchant.online-sales': figure({
    group: 'merchants',
    label: { zh: '商家日均线上销售', en: 'Online sales per merchant' },
    doc: { zh: '每家商户的线上销售额。', en: 'Online sales of one merchant on a day.' },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    ...ratio('onlineSalesFen', 'merchantDays'),
  }),
  'merchant.online-markup': figure({
    group: 'merchants',
    label: { zh: '线上加价率', en: 'Online markup' },
    doc: {
      zh: '线上菜价比同店堂食菜价高出的比例。',
      en: 'By how much dishes cost more online than at the table of the same merchant.',
    },
    unit: 'share',
    digits: 2,
    better: 'neither',
    headline: true,
    of: ['menuSalesFen', 'ownPriceSalesFen'],
    value: (read) => read.sum('menuSalesFen') / read.sum('ownPriceSalesFen') - 1,
  }),
  'merchant.losing-share': figure({
    group: 'merchants',
    label: { zh: '亏损商家比例', en: 'Merchants who lose money' },
    doc: {
      zh: '一周算下来亏损的商家比例；不足一周没有数值。',
      en: 'Share of merchants who lose money over a week; undefined where no week closed.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    ...ratio('merchantWeeksOfLoss', 'merchantWeeks'),
  }),
  'merchant.open': figure({
    group: 'merchants',
    label: { zh: '营业商家数', en: 'Merchants open' },
    doc: { zh: '平均每天营业的商家数。', en: 'Merchants who keep shop on a mean day.' },
    unit: 'merchants',
    digits: 0,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['merchantDays'],
    per: ['days'],
    value: (read) => read.sum('merchantDays') / read.sum('days'),
  }),
  'merchant.closed': figure({
    group: 'merchants',
    label: { zh: '关店商家数', en: 'Merchants who closed' },
    doc: { zh: '所计天数内关店的商家数。', en: 'Merchants who closed in the days that count.' },
    unit: 'merchants',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['merchantsClosed'],
    per: ['days'],
    value: (read) => overDays(read.sum('merchantsClosed'), read.sum('days')),
  }),
  'merchant.opened': figure({
    group: 'merchants',
    label: { zh: '新开商家数', en: 'Merchants who opened' },
    doc: { zh: '所计天数内新开的商家数。', en: 'Merchants who opened in the days that count.' },
    unit: 'merchants',
    digits: 1,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['merchantsOpened'],
    per: ['days'],
    value: (read) => overDays(read.sum('merchantsOpened'), read.sum('days')),
  }),
  'platform.profit': figure({
    group: 'platform',
    label: { zh: '平台利润', en: 'Platform profit' },
    doc: {
      zh: '佣金、配送费、会员费与推广费减骑手薪酬、平台补贴、退款与运营成本。',
      en: 'Commission, fees, memberships and promoted places less rider pay, coupons, refunds and '
        + 'running cost.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: true,
    of: ['platformProfitFen'],
    per: ['days'],
    value: (read) => read.sum('platformProfitFen') / read.sum('days'),
  }),
  'platform.profit-per-order': perOrder(
    'platformProfitFen',
    { zh: '单均利润', en: 'Platform profit per order' },
    { zh: '平台利润除以已送达订单。', en: 'Platform profit over deliveries.' },
    'higher',
    true,
  ),
  'platform.revenue-per-order': perOrder(
    'platformRevenueFen',
    { zh: '单均收入', en: 'Platform revenue per order' },
    {
      zh: '每单佣金、配送费、会员费与推广费。',
      en: 'Commission, delivery fee, memberships and promoted places per delivery.',
    },
    'higher',
  ),
  'platform.rider-pay-per-order': perOrder(
    'riderPayFen',
    { zh: '单均骑手成本', en: 'Rider pay per order' },
    { zh: '每单付给骑手的净额。', en: 'What riders are paid per delivery, less penalties.' },
    'neither',
  ),
  'platform.coupon-per-order': perOrder(
    'platformCouponFen',
    { zh: '单均平台补贴', en: 'Coupons per order' },
    { zh: '平台出资的优惠券除以已送达订单。', en: 'Coupons paid by the platform per delivery.' },
    'neither',
  ),
};
