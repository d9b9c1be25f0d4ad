// V6: a rise of riders' pay where everybody may come and go. What riders earn an hour rises at
// first; more of them come, each has less to do, and what they earn an hour is where it was.

import { presets } from '../index.ts';
import type { ValidationCase } from './case.ts';

const [firstWeek, weeksSixToTen, weekTwentySix] = ['1-7', '36-70', '155-182'];

export const payRise: ValidationCase = {
  id: 'V6',
  label: { zh: '骑手提薪与自由进入', en: 'A rise of riders’ pay with free entry' },
  doc: {
    zh: '每单报酬提高 10%。时薪先升，骑手增多、每人单量下降，第 6 至 10 周回到原水平 3% 以内。',
    en: 'Pay an order rises by 10 %. Hourly earnings rise at first; riders come, each has fewer '
      + 'orders, and within weeks 6 to 10 earnings are back within 3 %.',
  },
  scenario: {
    ...presets.riverside,
    weather: 'dry',
    days: 182,
    warmUp: 14,
    windows: [firstWeek, weeksSixToTen, weekTwentySix],
  },
  policy: 'pay-up-10-percent.json',
  seeds: 16,
  targets: [
    {
      id: 'earnings-first-week', label: { zh: '第 1 周时薪变化', en: 'Hourly earnings, week 1' },
      reading: 'rider.hourly-earnings', measured: 'relative', window: firstWeek,
      low: 0, high: null, cites: ['B3.05', 'C04a'], fitted: false,
    },
    {
      id: 'earnings-back',
      label: { zh: '第 6–10 周时薪变化', en: 'Hourly earnings, weeks 6 to 10' },
      reading: 'rider.hourly-earnings', measured: 'relative', window: weeksSixToTen,
      low: -0.03, high: 0.03, cites: ['B3.05', 'C04a'], fitted: true,
    },
    {
      id: 'earnings-half-year',
      label: { zh: '第 23–26 周时薪变化', en: 'Hourly earnings, weeks 23 to 26' },
      reading: 'rider.hourly-earnings', measured: 'relative', window: weekTwentySix,
      low: -0.01, high: 0.01, cites: ['B3.05'], fitted: false,
    },
    {
      id: 'utilisation', label: { zh: '第 6–10 周忙碌率变化', en: 'Utilisation, weeks 6 to 10' },
      reading: 'rider.utilisation', measured: 'difference', window: weeksSixToTen,
      low: null, high: 0, cites: ['C04b'], fitted: false,
    },
    {
      id: 'riders', label: { zh: '第 6–10 周在线骑手变化', en: 'Riders online, weeks 6 to 10' },
      reading: 'rider.online-mean', measured: 'relative', window: weeksSixToTen,
      low: 0, high: null, cites: ['B3.05', 'C12'], fitted: false,
    },
    {
      id: 'wait', label: { zh: '第 6–10 周送达时间变化', en: 'Delivery time, weeks 6 to 10' },
      reading: 'delivery.time-mean', measured: 'difference', window: weeksSixToTen,
      low: null, high: 0, cites: ['C04b'], fitted: false,
    },
  ],
};
