// What riders get and do: earnings net of running costs, how evenly they fall, and how busy they
// are.

import type { Metric } from './metric.ts';
import { giniOf, histograms, quantileOf, type Slice, type Tally } from './tally.ts';

const kinds = ['rider-kind'] as const;
const { width } = histograms.hourlyFen;

function hourlyQuantile(share: number) {
  return (tally: Tally, slice: Slice): number =>
    quantileOf(tally.bins('hourlyFen', slice), width, share);
}

export const fleetMetrics: readonly Metric[] = [
  {
    id: 'rider.hourly-earnings',
    group: 'riders',
    label: { zh: '骑手时薪', en: 'Rider earnings per online hour' },
    doc: {
      zh: '全部收入减罚款和车辆成本，除以在线小时。',
      en: 'All pay less penalties and running costs, over online hours.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: true,
    by: [],
    value: (tally) =>
      (netFen(tally) * 3600) / tally.total('riderOnlineSeconds'),
  },
  {
    id: 'rider.hourly-earnings-engaged',
    group: 'riders',
    label: { zh: '骑手在途时薪', en: 'Rider earnings per engaged hour' },
    doc: {
      zh: '净收入除以手上有订单的小时数。',
      en: 'Net pay over the hours with at least one order on hand.',
    },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    by: [],
    value: (tally) => (netFen(tally) * 3600) / tally.total('riderEngagedSeconds'),
  },
  {
    id: 'rider.daily-income',
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
    by: [],
    value: (tally) => netFen(tally) / tally.total('riders'),
  },
  {
    id: 'rider.hourly-p10',
    group: 'riders',
    label: { zh: '时薪 P10', en: 'Hourly earnings, P10' },
    doc: { zh: '一成骑手的时薪不高于此。', en: 'One rider in ten earns no more per hour.' },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    by: kinds,
    value: hourlyQuantile(0.1),
  },
  {
    id: 'rider.hourly-median',
    group: 'riders',
    label: { zh: '时薪中位数', en: 'Hourly earnings, median' },
    doc: { zh: '一半骑手的时薪不高于此。', en: 'Half of the riders earn no more per hour.' },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    by: kinds,
    value: hourlyQuantile(0.5),
  },
  {
    id: 'rider.hourly-p90',
    group: 'riders',
    label: { zh: '时薪 P90', en: 'Hourly earnings, P90' },
    doc: { zh: '九成骑手的时薪不高于此。', en: 'Nine riders in ten earn no more per hour.' },
    unit: 'fen-per-hour',
    digits: 2,
    better: 'higher',
    headline: false,
    by: kinds,
    value: hourlyQuantile(0.9),
  },
  {
    id: 'rider.hourly-gini',
    group: 'riders',
    label: { zh: '时薪基尼系数', en: 'Gini of hourly earnings' },
    doc: {
      zh: '骑手时薪的不平等程度：0 完全平等，1 完全集中。',
      en: 'Inequality of hourly earnings between riders: 0 even, 1 all to one.',
    },
    unit: 'index',
    digits: 3,
    better: 'lower',
    headline: true,
    by: kinds,
    value: (tally, slice) => giniOf(tally.bins('hourlyFen', slice), width),
  },
  {
    id: 'rider.online-mean',
    group: 'riders',
    label: { zh: '平均在线骑手', en: 'Riders online' },
    doc: {
      zh: '在线骑手数按时间平均。',
      en: 'Riders online, averaged over time.',
    },
    unit: 'riders',
    digits: 0,
    better: 'neither',
    headline: true,
    by: ['hour', 'rider-kind'],
    value: (tally, slice) =>
      tally.sum('onlineSeconds', slice) /
      (tally.total('days') * (slice.hour === undefined ? 86_400 : 3600)),
  },
  {
    id: 'rider.utilisation',
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
    by: ['hour', 'rider-kind'],
    value: (tally, slice) =>
      tally.sum('engagedSeconds', slice) / tally.sum('onlineSeconds', slice),
  },
  {
    id: 'rider.orders-per-hour',
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
    by: ['rider-kind'],
    value: (tally, slice) =>
      (tally.sum('delivered', slice) * 3600) / tally.sum('onlineSeconds', slice),
  },
  {
    id: 'rider.first-offer-accepted',
    group: 'riders',
    label: { zh: '首派接单率', en: 'First offers accepted' },
    doc: {
      zh: '首次派单即被接受的订单占比。',
      en: 'Share of orders whose first offer is accepted.',
    },
    unit: 'share',
    digits: 1,
    better: 'neither',
    headline: false,
    by: ['district'],
    value: (tally, slice) => tally.sum('firstTaken', slice) / tally.sum('dispatched', slice),
  },
  {
    id: 'rider.on-hand-peak',
    group: 'riders',
    label: { zh: '午高峰人均背单', en: 'Orders on hand at 11:25-11:30' },
    doc: {
      zh: '11:25-11:30 手上订单总数除以在线骑手数。',
      en: 'Orders on hand over riders online between 11:25 and 11:30.',
    },
    unit: 'orders',
    digits: 2,
    better: 'neither',
    headline: false,
    by: [],
    value: (tally) => tally.total('onHandPeak') / tally.total('onlinePeak'),
  },
];

function netFen(tally: Tally): number {
  return tally.total('riderEarnedFen') - tally.total('riderCostFen');
}
