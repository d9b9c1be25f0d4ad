// What calibration should be held to and is not, with the reason.

import type { Text } from '../../sim-core/index.ts';

/** A published number without a target. */
export interface Unmeasured {
  readonly what: Text;
  readonly why: Text;
  readonly cites: readonly string[];
}

export const unmeasured: readonly Unmeasured[] = [
  {
    what: { zh: '每波 2.75 单', en: '2.75 orders a wave' },
    why: {
      zh: '没有按波次的统计；以在途每小时送单代之。',
      en: 'There is no measure of waves; orders an engaged hour stand for it.',
    },
    cites: ['A1.24'],
  },
  {
    what: { zh: '按距离分组的超时率', en: 'Share of late orders by distance' },
    why: {
      zh: '没有距离这一维度。',
      en: 'Measures have no dimension of distance.',
    },
    cites: ['A1.22'],
  },
  {
    what: { zh: '低于保留工资的人天不到四分之一', en: 'Under a quarter of rider-days below reservation' },
    why: {
      zh: '没有这一指标。',
      en: 'There is no such figure.',
    },
    cites: [],
  },
  {
    what: { zh: '三个平台的份额 50/42/8', en: 'Shares of three platforms of 50, 42 and 8 %' },
    why: {
      zh: '没有这样的预设；三个平台在同等条件下份额相等。',
      en: 'There is no such preset: platforms differ by their policies, and equal ones share equally.',
    },
    cites: ['A2.14'],
  },
  {
    what: { zh: '配送费弹性 -0.3 至 -0.6', en: 'Elasticity to the delivery fee, -0.3 to -0.6' },
    why: {
      zh: '凭记忆的先验，不作目标。',
      en: 'A prior from memory, which nothing may be held against.',
    },
    cites: ['B1.15'],
  },
  {
    what: { zh: '达到 12 小时的人天', en: 'Rider-days that reach 12 hours' },
    why: {
      zh: '留给检验（V9），不得拟合。',
      en: 'Held out: V9 is tested by it.',
    },
    cites: ['C06a'],
  },
  {
    what: { zh: '超大城市', en: 'The megacity' },
    why: {
      zh: '一个月的运行要数小时；以大都市代之。',
      en: 'A month of it takes processor hours; the metropolis stands for it.',
    },
    cites: ['A4.06'],
  },
];
