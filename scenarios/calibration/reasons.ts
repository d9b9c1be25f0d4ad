// Why the defaults are left outside some bands, as far as it is known.

import type { Text } from '../../sim-core/index.ts';

const slowHour: Text = {
  zh: '每单报酬在范围内，在途每小时送单少于公布的数字（A1.27）',
  en: 'pay an order is in its band, orders an engaged hour are fewer than published (A1.27)',
};

/** Where riders earn too little: by target. */
export const incomeOut: Readonly<Record<string, Text>> = {
  'engaged-hour': slowHour,
  'monthly-income': slowHour,
  take: {
    zh: '一单的金额低于公布的均价 48.9 元，而平台每单收入更高',
    en: 'an order costs less here than the published mean of 48.9 yuan, and brings platforms more',
  },
};

/** On the riverside: the district is what the stages were fitted on. */
export const riversideOut: Readonly<Record<string, Text>> = {
  ...incomeOut,
  'first-offer': {
    zh: '各环节是在城区校准的；江畔骑手较空闲，等待派单较短',
    en: 'stages were fitted on the district; riders are less busy here, so orders wait less',
  },
};

export const countyTownOut: Readonly<Record<string, Text>> = {
  ...incomeOut,
  'orders-a-head': {
    zh: '模型中的居民是可能下单的人，公布的数字以全体居民计',
    en: 'residents of the model are people who may order, and not all who live there',
  },
};

export const rainOut: Readonly<Record<string, Text>> = {
  orders: {
    zh: '需求增加一成至三成，变长的承诺时间又使多数新增需求离开；需求的涨幅不是杠杆',
    en: 'needs rise by 12 to 30 %, and longer promises turn most of the rise away; no lever moves it',
  },
  promise: {
    zh: '公布的数字来自一场暴雨；这里只有餐点前后是大雨',
    en: 'published of a rainstorm; here rain is heavy around meals only',
  },
};

export const fatigueOut: Readonly<Record<string, Text>> = {
  'eight-hours': {
    zh: '全职骑手在途时间偏长；缩短工作时长会降低收入',
    en: 'full-timers have orders on hand for too long; fewer hours would lower incomes further',
  },
};
