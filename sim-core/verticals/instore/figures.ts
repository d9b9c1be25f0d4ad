// What is measured of visits to shops: guests and sales, what becomes of vouchers, whether they
// bring new guests, how long one waits for a place, and what was promised and not found.

import type { BroughtMetric } from '../../world/brought.ts';
import { wordsOf } from '../fulfilment/figure-words.ts';
import { heldMetrics } from '../fulfilment/held.ts';

type Sum = (name: string) => number;

const words = wordsOf('instore');

export const metrics: readonly BroughtMetric[] = [
  {
    ...words('guests', '到店日客数', 'Visits to shops a day'),
    doc: {
      zh: '每天由平台带到门店并完成的消费次数。',
      en: 'Visits to shops on the platforms’ lists that end on a day, with a voucher or without.',
    },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('guests') / days,
  },
  {
    ...words('sales', '到店日成交额', 'Sales of shops a day'),
    doc: {
      zh: '每天到店客人付的钱：全价账单与核销的团购券售价。',
      en: 'What guests of a day pay: bills at the full price and the prices of vouchers used.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => (sum('bill') + sum('voucherUsed')) / days,
  },
  {
    ...words('vouchers', '团购券日销量', 'Vouchers sold a day'),
    doc: { zh: '每天售出的团购券。', en: 'Vouchers sold on a day.' },
    group: 'platform', unit: 'orders', digits: 1, better: 'higher',
    value: (sum, days) => sum('sold') / days,
  },
  {
    ...words('impulse', '冲动购券占比', 'Vouchers bought on an impulse'),
    doc: {
      zh: '售出的团购券中看直播一时兴起买下的占比。',
      en: 'Share of vouchers sold that somebody bought after a stream.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'neither',
    value: (sum) => sum('soldOnImpulse') / sum('sold'),
  },
  {
    ...words('redeemed', '团购券核销率', 'Vouchers used'),
    doc: {
      zh: '期内了结的团购券中被使用的占比，其余过期或退款。',
      en: 'Share of vouchers, of those that came to an end, that were used; the others expired or '
        + 'were paid back.',
    },
    group: 'consumers', unit: 'share', digits: 1, better: 'neither',
    value: (sum) => sum('used') / (sum('used') + sum('repaid') + sum('broken')),
  },
  {
    ...words('breakage', '过期券沉淀', 'Breakage'),
    doc: {
      zh: '每天过期未用且不退的团购券金额。',
      en: 'Price of vouchers that expire unused on a day and are not paid back.',
    },
    group: 'consumers', unit: 'fen', digits: 0, better: 'neither', moves: 'slowly',
    value: (sum, days) => sum('voucherExpired') / days,
  },
  {
    ...words('repaid', '团购券退款', 'Vouchers paid back'),
    doc: {
      zh: '每天退给消费者的团购券金额。',
      en: 'Price of vouchers that is paid back on a day.',
    },
    group: 'consumers', unit: 'fen', digits: 0, better: 'neither', moves: 'slowly',
    value: (sum, days) => sum('voucherBack') / days,
  },
  {
    ...words('cannibalised', '团购券替代原价客占比', 'Vouchers in place of full price'),
    doc: {
      zh: '核销的团购券中，买家没有券也会按原价来同一家店的占比。',
      en: 'Share of vouchers used whose buyers would have gone to the same shop at the full price.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower',
    value: (sum) => sum('usedInstead') / sum('used'),
  },
  {
    ...words('table-wait', '等位时间', 'Wait for a place'),
    doc: {
      zh: '入座客人平均等位分钟数。',
      en: 'Minutes that guests wait for a place, in the mean of those who sit down.',
    },
    group: 'consumers', unit: 'minutes', digits: 2, better: 'lower',
    value: (sum) => sum('waitSeconds') / 60 / sum('seated'),
  },
  {
    ...words('left', '等位离开占比', 'Leave for the wait'),
    doc: {
      zh: '到店后因等位太久离开的占比。',
      en: 'Share of those who arrive that leave because the wait is too long.',
    },
    group: 'consumers', unit: 'share', digits: 2, better: 'lower',
    value: (sum) => sum('left') / (sum('left') + sum('seated')),
  },
  {
    ...words('no-shows', '预订爽约率', 'Bookings without a guest'),
    doc: {
      zh: '预订中无人到店的占比。',
      en: 'Share of bookings, of those that came up, for which nobody comes.',
    },
    group: 'merchants', unit: 'share', digits: 1, better: 'lower', moves: 'rarely',
    value: (sum) => sum('noShows') / sum('bookingsDue'),
  },
  {
    ...words('gap', '期望落差', 'Expected less found'),
    doc: {
      zh: '客人期望的星级减去门店真实水准，平均。',
      en: 'Stars that guests expect, shown or promised, less what the shop is worth, in the mean.',
    },
    group: 'consumers', unit: 'index', digits: 4, better: 'lower',
    value: (sum) => sum('gapStars') / sum('guests'),
  },
  {
    ...words('stars', '到店评分', 'Stars given'),
    doc: { zh: '到店客人评分的平均。', en: 'Stars that guests give, in the mean.' },
    group: 'consumers', unit: 'index', digits: 4, better: 'higher',
    value: (sum) => sum('stars') / sum('guests'),
  },
  {
    ...words('guest-margin', '每位到店客毛利', 'Margin of a visit'),
    doc: {
      zh: '门店从每次到店所得（含归门店的过期券）减去接待成本。',
      en: 'What shops get for a visit, their share of expired vouchers among it, less the cost of '
        + 'serving it.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher',
    value: (sum) => marginFen(sum) / sum('guests'),
  },
  {
    ...words('shops-margin', '门店日毛利', 'Margin of all shops a day'),
    doc: {
      zh: '每天所有门店从到店客所得减去接待成本。',
      en: 'What all shops get for the visits of a day less the cost of serving them.',
    },
    group: 'merchants', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => marginFen(sum) / days,
  },
  {
    ...words('income', '平台到店收入', 'What the platform makes of vouchers'),
    doc: {
      zh: '每天：核销佣金与平台留下的过期券金额。',
      en: 'A day: commission on vouchers used, and what it keeps of those expired.',
    },
    group: 'platform', unit: 'fen', digits: 0, better: 'higher',
    value: (sum, days) => incomeFen(sum) / days,
  },
  ...heldMetrics('instore', '到店', 'in-store'),
];

function marginFen(sum: Sum): number {
  return sum('bill') + sum('voucherPaid') + sum('breakage') - sum('serving');
}

function incomeFen(sum: Sum): number {
  return sum('voucherUsed') - sum('voucherPaid') + sum('voucherExpired') - sum('breakage');
}
