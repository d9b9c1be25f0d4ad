// V10: China's fee reform of 2021, which made merchants pay for delivery by distance.

import type { Tally } from '../../sim-core/figures.ts';
import { presets } from '../index.ts';
import type { ValidationCase } from './case.ts';

/** Weeks 9 to 12. */
const window = '57-84';
const shared = { window, fitted: false, cites: ['C07'] } as const;

/** What platforms keep of merchants' sales. */
const takenOfSales = (tally: Tally): number => (
  tally.sum('platformRevenueFen') / tally.sum('onlineSalesFen')
);

export const feeReform: ValidationCase = {
  id: 'V10',
  label: { zh: '2021 年费率改革', en: 'The fee reform of 2021' },
  doc: {
    zh: '统一佣金改为 7% 的技术服务费，加上随距离增加的履约服务费。远单变少，平均距离下降。',
    en: 'One commission becomes a service fee of 7 % and a fee for delivery that grows with distance. '
      + 'Far orders become fewer, and the mean distance falls.',
  },
  scenario: {
    ...presets.district, weather: 'dry', days: 84, warmUp: 7, windows: [window],
  },
  policy: 'fee-reform-2021.json',
  seeds: 4,
  targets: [
    {
      ...shared, id: 'distance', label: { zh: '平均距离变化', en: 'Mean distance' },
      reading: 'orders.distance-mean', measured: 'difference', low: null, high: 0,
    },
    {
      ...shared, id: 'take',
      label: { zh: '平台收入占线上销售额变化', en: 'Platforms’ revenue over online sales' },
      reading: takenOfSales, unit: 'share', measured: 'difference', low: -0.02, high: 0.02,
    },
  ],
};
