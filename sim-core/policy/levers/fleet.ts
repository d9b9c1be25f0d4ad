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
