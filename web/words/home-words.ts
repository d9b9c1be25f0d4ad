// Words of the home page.

import type { Text } from '../../sim-core/index.ts';

export const homeWords = {
  lead: {
    zh: '一座可以改规则的城市。',
    en: 'A city whose rules you can change.',
  },
  waiting: {
    zh: '正在模拟江畔的一天…',
    en: 'Simulating a day in Riverside…',
  },
  questions: { zh: '从一个问题开始', en: 'Start from a question' },
  open: { zh: '打开实验室', en: 'Open the Lab' },
  openNote: {
    zh: '或从空白政策开始，自己动手。',
    en: 'Or start from an empty policy and move the levers yourself.',
  },
  basis: {
    zh: '每个数字都来自你浏览器里刚刚完成的模拟；区间为 95 % 置信区间，表示每天的运气。',
    en:
      'Every number comes from runs that your browser has just made; ' +
      'the intervals (95 %) show the luck of the day.',
  },
  failed: {
    zh: '模拟没有完成。请刷新页面再试。',
    en: 'The simulation did not finish. Please reload the page.',
  },
} as const satisfies Record<string, Text>;

/** The sentence with live numbers: words, and in between the places of numbers. */
export const dayInNumbers: Readonly<Record<'zh' | 'en', readonly (string | number)[]>> = {
  zh: ['一个平常日，', 0, '的订单准时送达，骑手每在线小时净挣', 1, '，平台每单', 2, '。'],
  en: [
    'On an ordinary day ',
    0,
    ' of orders arrive on time, riders earn ',
    1,
    ' an hour and the platform ',
    2,
    ' an order.',
  ],
};

/** Whether the platform gains or loses by an order. */
export const platformKeeps = {
  gains: { zh: '赚', en: 'makes' },
  loses: { zh: '亏', en: 'loses' },
} as const satisfies Record<string, Text>;
