// V9: a rule that reminds riders after eight hours and sends them offline after twelve.

import { presets } from '../index.ts';
import type { Target, ValidationCase } from './case.ts';

const targets: readonly Target[] = [
  {
    id: 'eight-hours', label: { zh: '达到 8 小时的人天', en: 'Rider-days that reach 8 hours' },
    reading: 'rider.days-over-8h', measured: 'policy', low: 0.18, high: 0.2,
    cites: ['C06b'], fitted: true,
  },
  {
    id: 'twelve-hours', label: { zh: '达到 12 小时的人天', en: 'Rider-days that reach 12 hours' },
    reading: 'rider.days-over-12h', measured: 'policy', low: 0.001, high: 0.004,
    cites: ['C06a'], fitted: false,
  },
  {
    id: 'consumers', label: { zh: '送达时间变化', en: 'Delivery time' },
    reading: 'delivery.time-mean', measured: 'difference', low: -0.5, high: 0.5,
    cites: ['C06c'], fitted: false,
  },
];

export const antiFatigue: ValidationCase = {
  id: 'V9',
  label: { zh: '防疲劳规则', en: 'A rule against fatigue' },
  doc: {
    zh: '在线满 8 小时提醒，满 12 小时强制下线；统计有单在手的时间。公布的数字：18% 到 20% 的骑手被提醒，0.1% 到 0.4% '
      + '被强制下线。',
    en: 'Riders are reminded after eight hours online and sent offline after twelve. Hours with orders '
      + 'on hand are counted. Published: 18 to 20 % were reminded, 0.1 to 0.4 % sent offline.',
  },
  scenario: { ...presets.district, weather: 'dry', days: 7 },
  policy: 'anti-fatigue.json',
  seeds: 8,
  targets,
};
