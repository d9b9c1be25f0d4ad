// What riders get and do: earnings net of running costs, how evenly they fall, and how busy they
// are.

import { figure, ratio } from './metric.ts';
import { measures } from './measures.ts';
import { giniOf, quantileOf } from './spread.ts';

const { width } = measures.hourlyFenSpread;

function hourlyQuantile(share: number) {
  return {
    of: ['hourlyFenSpread'] as const,
    value: (read: { bins(measure: 'hourlyFenSpread'): Float64Array }): number =>
      quantileOf(read.bins('hourlyFenSpread'), width, share),
  };
}

export const fleetFigures = {
  'rider.hourly-earnings': figure({
    group: 'riders',
    label: { zh: '骑手时薪', en: 'Rider earnings per online hour' },
    doc: {
      zh: '全部收入减罚款、车辆成本和保险，除以在线小时；只计当天上线至少半小时的骑手。',
      en: 'All pay less penalties, running costs and insurance, over online hours; of riders online '
        + 'for at least half an hour that day.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: true,
    of: ['riderEarnedFen', 'riderCostFen', 'riderOnlineSeconds'],
    value: (read) => (netFen(read) * 3600) / read.sum('riderOnlineSeconds'),
  }),
  'rider.hourly-pay': figure({
    group: 'riders',
    label: { zh: '骑手每在线小时报酬（未扣成本）', en: 'Rider pay per online hour, before costs' },
    doc: {
      zh: '平台付给骑手的报酬除以在线小时数，未扣车辆成本：时薪保障即按此计算；只计当天上线至少半小时的骑手。',
      en: 'What platforms pay riders over hours online, before running costs: the base of a guarantee. '
        + 'Of riders online for at least half an hour that day.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    ...ratio('riderEarnedFen', 'riderOnlineSeconds', 3600),
  }),
  'rider.hourly-earnings-engaged': figure({
    group: 'riders',
    label: { zh: '骑手在途时薪', en: 'Rider earnings per engaged hour' },
    doc: {
      zh: '净收入除以手上有订单的小时数；只计当天上线至少半小时的骑手。',
      en: 'Net pay over the hours with at least one order on hand; of riders online for at least half '
        + 'an hour that day.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    of: ['riderEarnedFen', 'riderCostFen', 'riderEngagedSeconds'],
    value: (read) => (netFen(read) * 3600) / read.sum('riderEngagedSeconds'),
  }),
  'rider.daily-income': figure({
    group: 'riders',
    label: { zh: '骑手日收入', en: 'Rider income per day' },
    doc: {
      zh: '当天上线至少半小时的骑手的平均净收入。',
      en: 'Mean net pay of riders online for at least half an hour that day.',
    },
    unit: 'fen',
    digits: 0,
    better: 'higher',
    headline: false,
    of: ['riderEarnedFen', 'riderCostFen', 'riderDays'],
    value: (read) => netFen(read) / read.sum('riderDays'),
  }),
  'rider.expectation-gap': figure({
    group: 'riders',
    label: { zh: '预期时薪偏差', en: 'Expected over actual earnings' },
    doc: {
      zh: '骑手对在线时间的预期净收入与实际净收入之比减一：正数表示预期过高。',
      en: 'What riders expected their time online to bring over what it brought, less one; above '
        + 'zero they hoped for too much.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    of: ['riderExpectedFen', 'riderEarnedFen', 'riderCostFen', 'riderDangerFen'],
    value: (read) => (
      read.sum('riderExpectedFen') / (netFen(read) - read.sum('riderDangerFen')) - 1
    ),
  }),
  'rider.registered': figure({
    group: 'riders',
    label: { zh: '在册骑手', en: 'Registered riders' },
    doc: {
      zh: '每日结束时在册的骑手数，各日平均。',
      en: 'Riders registered when a day closes, over days.',
    },
    unit: 'riders',
    digits: 0,
    better: 'neither',
    headline: false,
    moves: 'slowly',
    of: ['registeredRiders'],
    per: ['days'],
    value: (read) => read.sum('registeredRiders') / read.sum('days'),
  }),
  'rider.offers-taken': figure({
    group: 'riders',
    label: { zh: '接单率', en: 'Offers taken' },
    doc: {
      zh: '骑手回答的派单中被接受的比例；只计当天上线至少半小时的骑手。',
      en: 'Share of the offers that riders answer which they take; of riders online for at least half '
        + 'an hour that day.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    ...ratio('offersTaken', 'offersAnswered'),
  }),
  'rider.days-over-8h': figure({
    group: 'riders',
    label: { zh: '在途超过 8 小时的人天', en: 'Days over 8 hours at work' },
    doc: {
      zh: '手上有订单的时间达到 8 小时的骑手人天占比。',
      en: 'Share of rider-days with at least 8 hours with orders on hand.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    ...ratio('longRiderDays', 'riderDays'),
  }),
  'rider.days-over-12h': figure({
    group: 'riders',
    label: { zh: '在途超过 12 小时的人天', en: 'Days over 12 hours at work' },
    doc: {
      zh: '手上有订单的时间达到 12 小时的骑手人天占比。',
      en: 'Share of rider-days with at least 12 hours with orders on hand.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    ...ratio('veryLongRiderDays', 'riderDays'),
  }),
  'rider.hourly-p10': figure({
    group: 'riders',
    label: { zh: '时薪 P10', en: 'Hourly earnings, P10' },
    doc: {
      zh: '一成骑手每在线小时的净收入（已扣车辆成本）不高于此；时薪保障按未扣成本的收入计算；只计当天上线至少半小时的骑手。',
      en: 'One rider in ten, of those online for at least half an hour that day, nets no more per hour, '
        + 'after running costs; a guarantee is of pay before them.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    ...hourlyQuantile(0.1),
  }),
  'rider.hourly-median': figure({
    group: 'riders',
    label: { zh: '时薪中位数', en: 'Hourly earnings, median' },
    doc: {
      zh: '一半骑手每在线小时的净收入（已扣车辆成本）不高于此；只计当天上线至少半小时的骑手。',
      en: 'Half of the riders online for at least half an hour that day net no more per hour, after '
        + 'running costs.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    ...hourlyQuantile(0.5),
  }),
  'rider.hourly-p90': figure({
    group: 'riders',
    label: { zh: '九成骑手时薪不高于', en: 'Nine riders in ten earn up to' },
    doc: {
      zh: '当天上线至少半小时的骑手中，九成的时薪不高于此。',
      en: 'Nine in ten of the riders online for at least half an hour that day earn no more per hour.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    ...hourlyQuantile(0.9),
  }),
  'rider.hourly-gini': figure({
    group: 'riders',
    label: { zh: '时薪基尼系数', en: 'Gini of hourly earnings' },
    doc: {
      zh: '当天上线至少半小时的骑手时薪的不平等程度：0 完全平等，1 完全集中。',
      en: 'Inequality of hourly earnings between riders online for at least half an hour that day: '
        + '0 even, 1 all to one.',
    },
    unit: 'index',
    digits: 3,
    better: 'lower',
    headline: true,
    of: ['hourlyFenSpread'],
    value: (read) => giniOf(read.bins('hourlyFenSpread'), width),
  }),
  'rider.online-mean': figure({
    group: 'riders',
    label: { zh: '平均在线骑手', en: 'Riders online' },
    doc: {
      zh: '骑手在线总时长除以各模拟日的时长；末日零点后收尾的时间计入末日。',
      en: 'Riders’ time online over the length of the days; what runs on after the last midnight '
        + 'counts with the last day.',
    },
    unit: 'riders',
    digits: 0,
    better: 'neither',
    headline: true,
    of: ['onlineSeconds'],
    per: ['clockSeconds'],
    value: (read) => read.sum('onlineSeconds') / read.sum('clockSeconds'),
  }),
  'rider.utilisation': figure({
    group: 'riders',
    label: { zh: '骑手忙碌率', en: 'Share of online time at work' },
    doc: {
      zh: '在线时间中手上有订单的比例。',
      en: 'Share of online time with at least one order on hand.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    ...ratio('engagedSeconds', 'onlineSeconds'),
  }),
  'rider.unpaid-waiting-share': figure({
    group: 'riders',
    label: { zh: '无单等待时间占比', en: 'Share of online time spent waiting' },
    doc: {
      zh: '在线时间中手上没有订单的比例：除时薪保障外，这段时间没有报酬。',
      en: 'Share of online time without an order on hand, which nothing but a guarantee pays.',
    },
    unit: 'share',
    digits: 1,
    better: 'lower',
    headline: false,
    of: ['engagedSeconds', 'onlineSeconds'],
    value: (read) => 1 - read.sum('engagedSeconds') / read.sum('onlineSeconds'),
  }),
  'rider.orders-per-hour': figure({
    group: 'riders',
    label: { zh: '每在线小时送单', en: 'Orders per online hour' },
    doc: {
      zh: '已送达订单除以骑手在线小时。',
      en: 'Deliveries over online hours.',
    },
    unit: 'orders-per-hour',
    digits: 2,
    better: 'neither',
    headline: false,
    of: ['handOvers', 'onlineSeconds'],
    value: (read) => (read.sum('handOvers') * 3600) / read.sum('onlineSeconds'),
  }),
  'rider.first-offer-accepted': figure({
    group: 'riders',
    label: { zh: '首派接单率', en: 'First offers accepted' },
    doc: {
      zh: '首次派单的答复中接受的占比。',
      en: 'Share of the answers to orders’ first offers that accept.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    ...ratio('firstTaken', 'firstAnswered'),
  }),
  'rider.on-hand-peak': figure({
    group: 'riders',
    label: { zh: '午高峰人均在手单量', en: 'Orders on hand at 11:25-11:30' },
    doc: {
      zh: '11:25-11:30 手上订单总数除以在线骑手数。',
      en: 'Orders on hand over riders online between 11:25 and 11:30.',
    },
    unit: 'orders',
    digits: 2,
    better: 'neither',
    headline: false,
    ...ratio('onHandPeak', 'onlinePeak'),
  }),
};

function netFen(read: { sum(measure: 'riderEarnedFen' | 'riderCostFen'): number }): number {
  return read.sum('riderEarnedFen') - read.sum('riderCostFen');
}
