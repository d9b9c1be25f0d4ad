// V12: a price that follows supply and demand against one that is always the same.

import { figures, type Tally } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { Target, ValidationCase } from './case.ts';

const window = '15-28';
const shared = { window, fitted: false, cites: ['C10'] } as const;

/** What a party gets a day, in yuan. */
const yuanADay = (read: (tally: Tally) => number) => (tally: Tally): number => (
  read(tally) / tally.sum('days') / 100
);

const targets: readonly Target[] = [
  {
    ...shared, id: 'consumers', label: { zh: '消费者剩余', en: 'Consumers' },
    reading: (tally) => figures['consumer.surplus'].value(tally) / 100, unit: 'yuan',
    measured: 'difference', low: 0, high: null,
  },
  {
    ...shared, id: 'platform', label: { zh: '平台利润', en: 'Platform' },
    reading: yuanADay((tally) => tally.sum('platformProfitFen')), unit: 'yuan',
    measured: 'difference', low: null, high: 0,
  },
  {
    ...shared, id: 'riders', label: { zh: '骑手报酬', en: 'Riders’ pay' },
    reading: yuanADay((tally) => tally.sum('riderPayFen')), unit: 'yuan',
    measured: 'difference', low: null, high: 0,
  },
  {
    ...shared, id: 'total', label: { zh: '合计占总销售额', en: 'All of them, share of gross sales' },
    reading: (tally) => (
      (figures['consumer.surplus'].value(tally) * tally.sum('days')
        + tally.sum('platformProfitFen') + tally.sum('riderPayFen'))
      / tally.sum('onlineSalesFen')
    ),
    unit: 'share',
    measured: 'difference', low: 0.01, high: 0.04,
  },
  {
    ...shared, id: 'wait', label: { zh: '送达时间', en: 'Delivery time' },
    reading: 'delivery.time-mean', measured: 'difference', low: null, high: 0,
  },
];

export const surge: ValidationCase = {
  id: 'V12',
  label: { zh: '浮动定价与统一定价', en: 'Surge on and off' },
  doc: {
    zh: '配送费随每位骑手的未完成订单浮动，均价不变。网约车文献：总福利增加，消费者得益，司机和平台略有损失。'
      + '外卖的配送费只占顾客支付的一小部分，因此合计的比例预计低于文献。',
    en: 'The delivery fee follows open orders a rider, its mean unchanged. In ride-hailing total '
      + 'welfare rises, consumers gain, drivers and the platform lose a little. A delivery fee is '
      + 'a small part of what a consumer pays, so less in total is to be expected here.',
  },
  scenario: {
    ...presets.riverside, weather: 'dry', days: 28, warmUp: 7, windows: [window],
  },
  policy: 'surge-fee.json',
  seeds: 16,
  targets,
};
