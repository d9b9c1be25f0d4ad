// How the fleet is made up.

import { integerLever } from '../lever.ts';

/** Share of registered riders who work fixed shifts from a station, per mille. */
export const dedicatedShare = integerLever({
  id: 'fleet.dedicated-share',
  owner: 'platform',
  group: 'fleet',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 100,
  usual: [50, 800],
  label: { zh: '专送骑手占比', en: 'Share of dedicated riders' },
  doc: {
    zh: '在站点按班次工作的专送骑手占全部骑手的比例，其余为自行决定上线时间的众包骑手。',
    en: 'Share of riders who work fixed shifts; the others are crowdsourced and decide for themselves '
      + 'when to be online.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Orders an online hour for which crowdsourced riders are let online; 0 lets everybody. */
export const admissionOrders = integerLever({
  id: 'fleet.admission-orders-per-hour',
  owner: 'platform',
  group: 'fleet',
  unit: 'orders',
  min: 0,
  max: 8,
  step: 1,
  value: 0,
  usual: [0, 5],
  label: { zh: '上线配额（每小时单数）', en: 'Orders an hour for log-in' },
  doc: {
    zh: '平台只放行预测订单量除以此数的骑手上线，先到先得；零表示不限。',
    en: 'A platform lets no more riders online than the orders that it foretells for the hour over '
      + 'this number; who asks first is let in. Zero lets everybody in.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
