// Words of the home page.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const homeWords = {
  lead: {
    zh: '规则由你来定的城市。',
    en: 'A city whose rules you can change.',
  },
  waiting: {
    zh: '正在模拟江畔的一天…',
    en: 'Simulating a day in Riverside…',
  },
  questions: { zh: '从一个问题开始', en: 'Start from a question' },
  open: { zh: '打开实验室', en: 'Open the Lab' },
  openNote: {
    zh: '或从现行规则开始，自己动手。',
    en: 'Or start from today’s rules and move the levers yourself.',
  },
  services: {
    zh: '外卖之外：买菜、零售、家政、跑腿、到店、自提、问诊、无人机、进村',
    en: 'Beyond meals: groceries, shops, homes, errands, visits, lockers, doctors, drones, villages',
  },
  tour: { zh: '90 秒导览', en: 'Tour, 90 seconds' },
  basis: {
    zh: '每个数字都来自你浏览器里刚刚完成的模拟；区间为 95 % 置信区间，反映逐日的随机波动。',
    en:
      'Every number comes from runs that your browser has just made; ' +
      'the intervals (95 %) show the luck of the day.',
  },
  answerComes: { zh: '首日答案正在计算…', en: 'The first day’s answer is being computed…' },
  answersWhenOpened: { zh: '省流量：打开后计算。', en: 'Saving data: computed when you open it.' },
  takesWeeks: {
    zh: '要看第 4 周：打开后计算。',
    en: 'It takes weeks: week 4 is computed when you open it.',
  },
  onTheFirstDay: { zh: '首日', en: 'On the first day' },
  trustTitle: { zh: '这是什么，能信吗？', en: 'What is this, and can I trust it?' },
  whatItIs: {
    zh:
      '一座在浏览器里逐单模拟的城市：每个消费者、骑手、商家和平台各自决定，'
      + '政策改变他们面对的价格与规则。A 与 B 在同样的日子、同样的需求下运行，差异只来自政策。',
    en:
      'A city simulated order by order in your browser: consumers, riders, merchants and '
      + 'platforms decide for themselves, and a policy changes the prices and rules they meet. '
      + 'A and B run on the same days with the same wishes, so what differs is the policy.',
  },
  howSure: {
    zh:
      '区间只含逐日的随机波动，不含模型误差。适合比较方向和谁得益，不适合预测某座真实城市的数字。',
    en:
      'Intervals hold the luck of the day, not model error. Trust it for directions and for who '
      + 'gains, not for the figures of a real city.',
  },
  notValidated: {
    zh: '与已发表结果的核对见文档。',
    en: 'How it compares with published findings stands in the documentation.',
  },
  failed: {
    zh: '模拟没有完成。',
    en: 'The simulation did not finish.',
  },
} as const satisfies Record<string, Text>;

/** The sentence with live numbers: words, and in between the places of numbers. */
export const dayInNumbers: Readonly<Record<'zh' | 'en', readonly (string | number)[]>> = {
  zh: ['一个平常日，', 0, ' 的订单准时送达，骑手在线一小时净赚 ', 1, '，平台每单', 2, '。'],
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

export const homeSentences = {
  validated: {
    zh: (inside, of) => `与已发表的结果核对：未用于校准的 ${of} 项目标中，${inside} 项落在区间内。`,
    en: (inside, of) =>
      `Held against published findings: ${inside} of ${of} targets that nothing was fitted to `
      + 'lie inside their bands.',
  } satisfies Sentence<[number, number]>,
} as const;
