// A leak of users' data: when it happens and to how many, and what people make of it. By default
// there is none.

import { integerLever } from '../lever.ts';

/** The day on which data leaks, 1 the first; 0 for never. */
export const leakDay = integerLever({
  id: 'leak.day',
  owner: 'platform',
  group: 'service',
  unit: 'days',
  min: 0,
  max: 366,
  step: 1,
  value: 0,
  usual: [0, 84],
  label: { zh: '数据泄露发生日', en: 'Day of a data leak' },
  doc: {
    zh: '平台用户数据泄露并被公开的日子，第一天为 1；0 表示不发生。',
    en: 'The day on which users’ data leak and all who are hit are told, 1 being the first; 0 means '
      + 'never.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of users whose data leak, per mille. */
export const leakShare = integerLever({
  id: 'leak.share',
  owner: 'platform',
  group: 'service',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 300,
  usual: [50, 1000],
  label: { zh: '受泄露影响的用户', en: 'Users hit by the leak' },
  doc: {
    zh: '数据被泄露的用户比例。',
    en: 'Share of the platform’s users whose data leak.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What an order must be worth more to a user who was hit, at first, fen. */
export const leakDistrust = integerLever({
  id: 'world.leak-distrust',
  owner: 'world',
  group: 'trust',
  unit: 'fen',
  min: 0,
  max: 2000,
  step: 10,
  value: 200,
  usual: [50, 500],
  label: { zh: '泄露后的不信任', en: 'Distrust after a leak' },
  doc: {
    zh: '受泄露影响的用户起初觉得在该平台每次下单多付出的代价，折合金额。',
    en: 'What ordering from the platform costs a user more who was hit, as it feels at first, in '
      + 'money an order.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** The part of distrust that a week takes away, per mille. */
export const leakRecovery = integerLever({
  id: 'world.leak-recovery',
  owner: 'world',
  group: 'trust',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 100,
  usual: [30, 300],
  label: { zh: '信任恢复速度', en: 'Recovery of trust' },
  doc: {
    zh: '不信任每周消退的比例。',
    en: 'The part of the distrust that goes away in a week.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of those hit who leave the platform at once, per mille. */
export const leakLeavers = integerLever({
  id: 'world.leak-leavers',
  owner: 'world',
  group: 'trust',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 40,
  usual: [10, 150],
  label: { zh: '泄露后卸载的用户', en: 'Users who leave after a leak' },
  doc: {
    zh: '受影响用户中立即弃用平台的比例：最看重隐私的那些。',
    en: 'Share of the users hit who leave the platform at once: those who mind their privacy most.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of those hit who let their lists be personal no longer, per mille. */
export const leakDecliners = integerLever({
  id: 'world.leak-decliners',
  owner: 'world',
  group: 'trust',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  value: 200,
  usual: [50, 500],
  label: { zh: '泄露后关闭个性化的用户', en: 'Users who decline after a leak' },
  doc: {
    zh: '受影响用户中从此关闭个性化列表的比例：较看重隐私的那些，包括弃用平台的。',
    en: 'Share of the users hit who let the platform arrange no list for them any more: those who '
      + 'mind their privacy, leavers among them.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
