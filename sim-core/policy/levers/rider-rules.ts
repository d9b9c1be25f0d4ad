// What the regulator decides about riders: hours, the least pay, and insurance. All off by default.

import { integerLever } from '../lever.ts';

const shared = { owner: 'regulator', group: 'rider-protection', value: 0, varies: [] } as const;

/** Minutes online in a day after which a rider is reminded to rest; 0 is no reminder. */
export const reminderMinutes = integerLever({
  ...shared,
  id: 'regulator.reminder-after',
  unit: 'minutes',
  min: 0,
  max: 720,
  step: 30,
  usual: [0, 600],
  label: { zh: '防疲劳提醒时长（0 为不提醒）', en: 'Rest reminder after (0: never)' },
  doc: {
    zh: '骑手当日在线达到此时长后收到休息提醒，要价随之提高；零表示不提醒。',
    en: 'Time online in a day after which a rider is reminded to rest, and asks more for going on. '
      + 'Zero means no reminder.',
  },
  source: { cite: 'C06b', quality: 'published' },
});

/** Minutes online in a day after which a rider gets no more orders; 0 is no limit. */
export const stopMinutes = integerLever({
  ...shared,
  id: 'regulator.stop-after',
  unit: 'minutes',
  min: 0,
  max: 720,
  step: 30,
  usual: [0, 720],
  label: { zh: '强制下线时长（0 为不限）', en: 'Rest forced after (0: never)' },
  doc: {
    zh: '骑手当日在线达到此时长后被强制下线，手上订单送完为止；零表示不限。',
    en: 'Time online in a day after which a rider gets no more orders. Zero means no limit.',
  },
  source: { cite: 'C06a', quality: 'published' },
});

/** The least that any order pays its rider, fen. */
export const leastPerOrder = integerLever({
  ...shared,
  id: 'regulator.least-pay-per-order',
  unit: 'fen',
  min: 0,
  max: 2000,
  step: 10,
  usual: [0, 1000],
  label: { zh: '每单最低报酬', en: 'Least pay per order' },
  doc: {
    zh: '每送达一单骑手至少得到的金额；零表示没有规定。',
    en: 'The least that a delivered order pays its rider; zero is no rule.',
  },
  source: { cite: 'C03a', quality: 'derived' },
});

/** The least that an hour with orders on hand pays, over a day, fen an hour. */
export const leastPerEngagedHour = integerLever({
  ...shared,
  id: 'regulator.least-pay-per-engaged-hour',
  unit: 'fen-per-hour',
  min: 0,
  max: 5000,
  step: 50,
  usual: [0, 3000],
  label: { zh: '在途小时最低报酬', en: 'Least pay per engaged hour' },
  doc: {
    zh: '按天计算，手上有订单的每小时至少的报酬；零表示没有规定。',
    en: 'The least that an hour with orders on hand pays, counted over a day; zero is no rule.',
  },
  source: { cite: 'C03a', quality: 'derived' },
});

/** The least that an hour online pays, before running costs, fen an hour. */
export const leastPerOnlineHour = integerLever({
  ...shared,
  id: 'regulator.least-pay-per-online-hour',
  unit: 'fen-per-hour',
  min: 0,
  max: 5000,
  step: 50,
  usual: [0, 2600],
  label: { zh: '在线小时最低报酬', en: 'Least pay per online hour' },
  doc: {
    zh: '每个在线小时在扣除车辆成本前至少的报酬；零表示没有规定。',
    en: 'The least that each hour online pays, before running costs; zero is no rule.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
});

/** Contributions to social insurance, per mille of riders' pay. */
export const insuranceRate = integerLever({
  ...shared,
  id: 'regulator.social-insurance',
  unit: 'per-mille',
  min: 0,
  max: 500,
  step: 10,
  usual: [0, 300],
  label: { zh: '社会保险缴费率', en: 'Social insurance' },
  doc: {
    zh: '按骑手报酬缴纳的社会保险费率，由平台和骑手分担。',
    en: 'Contributions to social insurance as a share of riders’ pay, shared between platform and '
      + 'rider.',
  },
  source: { cite: 'A4.22', quality: 'assumed' },
});

/** Of these contributions, what the platform bears, per mille. */
export const insurancePlatformShare = integerLever({
  ...shared,
  id: 'regulator.social-insurance-platform-share',
  value: 700,
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 10,
  usual: [0, 1000],
  label: { zh: '社会保险平台分担', en: 'Platforms’ share of social insurance' },
  doc: {
    zh: '社会保险费中由平台承担的比例，其余由骑手承担。',
    en: 'Share of the contributions that the platform bears; riders bear the rest.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
});
