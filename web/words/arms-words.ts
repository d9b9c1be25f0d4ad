// Words of several policies that are held against A side by side.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const armsWords = {
  title: { zh: '多份政策，各与 A 比较', en: 'Several policies, each against A' },
  figure: { zh: '指标', en: 'Figure' },
  policy: { zh: '政策', en: 'Policy' },
  showAsB: { zh: '换成 B', en: 'Make it B' },
  remove: { zh: '移除', en: 'Remove' },
  waiting: { zh: '等待计算', en: 'waiting' },
  runFailed: { zh: '计算失败', en: 'failed' },
  shape: { zh: '每份政策一行，点为 A，圈为该政策', en: 'A row a policy: a dot for A, a ring for it' },
  beside: { zh: '加在旁边', en: 'Put beside' },
  otherBaseline: { zh: '它建立在另一份基准之上', en: 'builds on another baseline than A' },
  ownBaseline: { zh: '以 A 为基准的政策', en: 'a policy that builds on A' },
  noRoom: { zh: '旁边已有四份', en: 'four policies lie beside A and B already' },
} as const satisfies Record<string, Text>;

export const armsSentences = {
  keepAs: {
    zh: (name) => `另存为 ${name}`,
    en: (name) => `Keep as ${name}`,
  } satisfies Sentence<[string]>,
  /** How many differences are looked at together. */
  together: {
    zh: (n) => `表中 ${n} 个差异一并判断：称为变好或变差的，平均二十个里至多一个出于偶然。`,
    en: (n) => (
      `The ${n} differences of the table are judged together: of those called better or worse, `
      + 'one in twenty at most is luck on average.'
    ),
  } satisfies Sentence<[number]>,
  percent: {
    zh: (share) => `计算中 ${share}\u00a0%`,
    en: (share) => `running, ${share}\u00a0%`,
  } satisfies Sentence<[number]>,
  bounds: {
    zh: (low, high) => `${low} 至 ${high}`,
    en: (low, high) => `${low} to ${high}`,
  } satisfies Sentence<[string, string]>,
} as const;
