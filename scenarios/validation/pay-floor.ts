// V4: a floor on pay for each task where anybody may log in, as in Seattle.

import { presets } from '../index.ts';
import type { Target, ValidationCase } from './case.ts';

/** Months three to five. */
const window = '85-140';
const shared = { window, fitted: false, cites: ['C03c'] } as const;

const targets: readonly Target[] = [
  {
    ...shared, id: 'income-first-week', window: '1-7',
    label: { zh: '第 1 周日收入变化', en: 'Income a day, week 1' },
    reading: 'rider.daily-income', measured: 'relative', low: 0, high: null,
  },
  {
    ...shared, id: 'income', label: { zh: '第 3–5 月日收入变化', en: 'Income a day, months 3 to 5' },
    reading: 'rider.daily-income', measured: 'relative', low: -0.05, high: 0.05,
  },
  {
    ...shared, id: 'busy', label: { zh: '忙碌率变化', en: 'Utilisation' },
    reading: 'rider.utilisation', measured: 'difference', low: null, high: 0,
  },
  {
    ...shared, id: 'tasks', label: { zh: '每在线小时单量变化', en: 'Orders an online hour' },
    reading: 'rider.orders-per-hour', measured: 'relative', low: null, high: 0,
  },
];

export const payFloor: ValidationCase = {
  id: 'V4',
  label: { zh: '每单最低报酬', en: 'A floor on pay for each task' },
  doc: {
    zh: '每单至少 7.5 元，人人可以上线。收入先升，骑手增多，空等变多、每人单量变少，三到五个月后收入'
      + '回到原来的 5% 以内。模型没有小费，西雅图的三分之一涨幅被小费下降抵消。',
    en: 'At least ¥7.5 an order, and anybody may log in. Income rises first; riders come, wait '
      + 'longer and do fewer orders, and after three to five months income is back within 5 %. '
      + 'The model has no tips, whose fall took a third of the rise in Seattle.',
  },
  scenario: {
    ...presets.riverside,
    weather: 'dry',
    days: 140,
    warmUp: 14,
    windows: ['1-7', window],
  },
  policy: 'pay-floor-per-order.json',
  seeds: 16,
  targets,
};
