// Words of curves over a lever: what is asked for, elasticity, and what each unit more brings whom.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const curveWords = {
  title: { zh: '一个杠杆的曲线', en: 'A curve over one lever' },
  lever: { zh: '杠杆', en: 'Lever' },
  named: { zh: '常用曲线', en: 'Usual curves' },
  changed: { zh: 'B 改变的', en: 'Changed in B' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'to' },
  draw: { zh: '画曲线', en: 'Draw' },
  elasticity: { zh: '到下一点的弹性', en: 'Elasticity to the next' },
  value: { zh: '指标值', en: 'Figure' },
  whom: { zh: '对谁', en: 'For whom' },
  aDay: { zh: '每天', en: 'a day' },
  platform: { zh: '平台', en: 'Platform' },
  others: { zh: '其他各方', en: 'All others' },
  othersTogether: { zh: '平台以外合计', en: 'All but the platform' },
  change: { zh: '每天变化', en: 'Change a day' },
  moves: {
    zh: '这是对世界的假设，A 也随它变：画出的是 B − A。',
    en: 'This assumes another world, in which A is another too: drawn is B − A.',
  },
} as const satisfies Record<string, Text>;

export const curveSentences = {
  cost: {
    zh: (points, runs) => `${points} 个点，最多 ${runs} 次模拟，已有的不再重复。`,
    en: (points, runs) => `${points} points, at most ${runs} runs; those that are there are kept.`,
  } satisfies Sentence<[number, number]>,
  range: {
    zh: (low, high) => `两端须在 ${low} 至 ${high} 之间，且左小右大。`,
    en: (low, high) => `Both ends lie between ${low} and ${high}, the first below the second.`,
  } satisfies Sentence<[string, string]>,
  running: {
    zh: (points, of, percent) => `已有 ${points}/${of} 个点，${percent}\u00a0%`,
    en: (points, of, percent) => `${points} of ${of} points, ${percent}\u00a0%`,
  } satisfies Sentence<[number, number, number]>,
  over: {
    zh: (figure, lever) => `${figure}：随${lever}变化`,
    en: (figure, lever) => `${figure} over ${lever.toLowerCase()}`,
  } satisfies Sentence<[string, string]>,
  elasticity: {
    zh: (from, to, mean, bounds) => (
      `${from} 至 ${to}：杠杆每升 1\u00a0%，指标约 ${mean}\u00a0%${bounds}`
    ),
    en: (from, to, mean, bounds) => (
      `${from} to ${to}: with each 1\u00a0% more, about ${mean}\u00a0%${bounds}`
    ),
  } satisfies Sentence<[string, string, string, string]>,
  none: {
    zh: (why) => `（没有区间：${why}）`,
    en: (why) => ` (no interval: ${why})`,
  } satisfies Sentence<[string]>,
  interval: {
    zh: (low, high) => `（95\u00a0% 区间 ${low} 至 ${high}）`,
    en: (low, high) => ` (95\u00a0% interval ${low} to ${high})`,
  } satisfies Sentence<[string, string]>,
  arc: {
    zh: (low, high) => `（弧弹性，95\u00a0% 区间 ${low} 至 ${high}）`,
    en: (low, high) => ` (arc elasticity, 95\u00a0% interval ${low} to ${high})`,
  } satisfies Sentence<[string, string]>,
  slope: {
    zh: (from, to, more, change, bounds) => `${from} 至 ${to}：每增加 ${more}，${change}${bounds}`,
    en: (from, to, more, change, bounds) => (
      `${from} to ${to}: each ${more} more, ${change}${bounds}`
    ),
  } satisfies Sentence<[string, string, string, string, string]>,
  ofSide: {
    zh: (who, finding) => `${who}：${finding}`,
    en: (who, finding) => `${who}: ${finding}`,
  } satisfies Sentence<[string, string]>,
  eachMore: {
    zh: (lever, more) => `${lever}每增加 ${more}，各方每天得失`,
    en: (lever, more) => `What each ${more} more of ${lever.toLowerCase()} brings whom`,
  } satisfies Sentence<[string, string]>,
} as const;
