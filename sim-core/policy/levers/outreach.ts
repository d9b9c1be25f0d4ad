// How a platform reaches people: advertising to those who do not use it, messages to those who do
// or did, and lists that know what somebody likes.

import { integerLever } from '../lever.ts';

/** Spent on advertising in thirty days, for each resident of the city, fen. */
export const acquisitionAdvertising = integerLever({
  id: 'acquisition.advertising',
  owner: 'platform',
  group: 'marketing',
  unit: 'fen',
  min: 0,
  max: 1000,
  step: 10,
  value: 0,
  usual: [0, 300],
  label: { zh: '用户广告投放', en: 'Advertising to consumers' },
  doc: {
    zh: '平台每 30 天按全市居民人均投放的广告费；非用户开始使用的机会随其平方根上升。',
    en: 'What a platform spends on advertising in thirty days, for each resident of the city; the '
      + 'chance that a non-user takes it up rises with the square root.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Messages a week to each user and each who has lapsed. */
export const pushPerWeek = integerLever({
  id: 'push.per-week',
  owner: 'platform',
  group: 'marketing',
  unit: 'messages',
  min: 0,
  max: 28,
  step: 1,
  value: 0,
  usual: [0, 10],
  label: { zh: '每周推送', en: 'Messages a week' },
  doc: {
    zh: '每周发给每位用户和流失用户的推送条数：使人想起平台，也使人疲劳；太多时有人永久关闭推送。',
    en: 'Messages to each user and each who has lapsed in a week: they bring the platform to mind '
      + 'and tire people, of whom some mute it for good when there are too many.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of consumers whose lists may be made for them, per mille. */
export const personalRanking = integerLever({
  id: 'privacy.personal-ranking',
  owner: 'platform',
  group: 'ranking',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 1000],
  label: { zh: '个性化排序比例', en: 'Personal lists' },
  doc: {
    zh: '平台按个人口味排序列表的消费者比例；其余看到的列表只按评分、距离等公共因素排序。',
    en: 'Share of consumers whose lists a platform arranges by what it takes for their taste; the '
      + 'others see lists that are the same for all in a place.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** Share of consumers who decline when they must be asked, per mille. */
export const privacyOptOut = integerLever({
  id: 'regulator.privacy-opt-out',
  owner: 'regulator',
  group: 'regulator',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 0,
  usual: [0, 900],
  label: { zh: '拒绝个性化的比例', en: 'Consumers who decline personal lists' },
  doc: {
    zh: '监管要求平台先征得同意时，拒绝个性化排序的消费者比例；零表示无须征得同意。',
    en: 'Where the law has platforms ask before they use data: the share of consumers who decline '
      + 'personal lists; zero where nobody need be asked.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How many users advertising brings, against what is assumed, per mille. */
export const advertisingAdoption = integerLever({
  id: 'world.advertising-adoption',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 50,
  value: 1000,
  usual: [0, 2000],
  label: { zh: '广告拉新效果', en: 'Users brought by advertising' },
  doc: {
    zh: '广告使非用户开始使用的强度；1000 为每月人均一元使非用户每天多 0.06% 开始使用，四元多一倍。',
    en: 'How strongly advertising brings non-users; at 1000 a yuan a resident and month brings '
      + '0.06 % of them a day, four yuan twice as many.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** What messages do, against what is assumed, per mille. */
export const messageEffect = integerLever({
  id: 'world.message-effect',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 50,
  value: 1000,
  usual: [0, 2000],
  label: { zh: '推送效果', en: 'Effect of messages' },
  doc: {
    zh: '推送使用户想起平台、使流失用户回来的强度，1000 为所设；0 表示没有作用。',
    en: 'How strongly messages bring the platform to mind and the lapsed back; 1000 is what is '
      + 'assumed, at 0 they do nothing.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How much messages tire, against what is assumed, per mille. */
export const messageFatigue = integerLever({
  id: 'world.message-fatigue',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 5000,
  step: 50,
  value: 1000,
  usual: [500, 2000],
  label: { zh: '推送疲劳', en: 'Fatigue from messages' },
  doc: {
    zh: '每条推送带来的疲劳，1000 为所设；疲劳削弱推送，并使人关闭推送。0 表示从不疲劳。',
    en: 'How much a message tires, 1000 being what is assumed: fatigue weakens messages and has '
      + 'people mute them; at 0 nobody tires.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});

/** How often a personal list knows what is wanted, per mille. */
export const personalFit = integerLever({
  id: 'world.personal-fit',
  owner: 'world',
  group: 'marketing-effects',
  unit: 'per-mille',
  min: 0,
  max: 1000,
  step: 50,
  value: 500,
  usual: [200, 800],
  label: { zh: '个性化命中率', en: 'Fit of personal lists' },
  doc: {
    zh: '个性化排序猜中当次想吃品类的机会；猜错时按另一品类排序。',
    en: 'How often a personal list is arranged by what is wanted this time; else by another kind.',
  },
  source: { cite: 'assumed', quality: 'assumed' },
  varies: [],
});
