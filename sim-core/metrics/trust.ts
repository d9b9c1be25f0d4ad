// Trust in a platform after its users' data have leaked: whom it hit, and how much of the distrust
// is left. What it costs in orders a comparison says.

import { figure, ratio } from './metric.ts';

export const trustFigures = {
  'consumer.leak-hit': figure({
    group: 'consumers',
    label: { zh: '数据泄露影响人数', en: 'Users hit by a data leak' },
    doc: {
      zh: '所计天数内数据被泄露的用户数；多个平台分别计。',
      en: 'Users whose data leaked in the days that count; each platform counts.',
    },
    unit: 'people',
    digits: 0,
    better: 'lower',
    headline: false,
    moves: 'rarely',
    of: ['leakHit', 'userDays'],
    value: (read) => (read.sum('userDays') > 0 ? read.sum('leakHit') : NaN),
  }),
  'consumer.distrust': figure({
    group: 'consumers',
    label: { zh: '泄露后的不信任', en: 'Distrust after a leak' },
    doc: {
      zh: '用户因数据泄露觉得每次下单多付出的代价，折合金额，按全体用户平均。',
      en: 'What ordering costs users more, as it feels after a leak of their data, in money an order '
        + 'and over all users.',
    },
    unit: 'fen',
    digits: 1,
    better: 'lower',
    headline: false,
    moves: 'slowly',
    ...ratio('distrustFen', 'userDays'),
  }),
};
