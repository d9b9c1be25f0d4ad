// What merchants pay to the platform.

import { integerLever } from '../lever.ts';

/** Share of the food's price that the platform keeps, per mille. */
export const commission = integerLever({
  id: 'merchant.commission',
  owner: 'platform',
  group: 'merchant',
  unit: 'per-mille',
  min: 0,
  max: 300,
  step: 5,
  value: 180,
  usual: [50, 250],
  label: { zh: '佣金（抽成）', en: 'Commission' },
  doc: {
    zh: '平台从每单菜品金额中向商家收取的比例，含技术服务费与履约服务费。',
    en: 'Share of the food price that the platform charges the merchant on every order, service and '
      + 'delivery parts together.',
  },
  source: { cite: 'A6.01', quality: 'published' },
  varies: ['district'],
});
