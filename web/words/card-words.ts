// Words of the share card.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const cardWords = {
  name: { zh: 'O2O 城市', en: 'O2O City' },
  own: { zh: '自拟政策', en: 'A policy of one’s own' },
  perSeed: { zh: '逐个种子', en: 'seed by seed' },
  scan: { zh: '扫码打开同一问题', en: 'Scan for this very question' },
  simulated: {
    zh: '模拟城市，不是对某座真实城市的预测',
    en: 'A simulated city, no forecast for a real one',
  },
  interval: { zh: '配对 95 % 区间', en: 'paired 95 % interval' },
} as const satisfies Record<string, Text>;

export const cardSentences = {
  /** Behind the interval's name. */
  between: {
    zh: (low, high) => `${low} 至 ${high}`,
    en: (low, high) => `${low} to ${high}`,
  } satisfies Sentence<[string, string]>,
  foot: {
    zh: (engine, seeds) => `引擎 ${engine} · 种子 ${seeds}`,
    en: (engine, seeds) => `engine ${engine} · seeds ${seeds}`,
  } satisfies Sentence<[string, string]>,
  key: {
    zh: (key) => `运行标识 ${key}`,
    en: (key) => `key of the runs ${key}`,
  } satisfies Sentence<[string]>,
} as const;
