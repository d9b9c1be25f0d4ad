// Words of the chain from lever to outcome: what it takes to measure it, its paths, and what may be
// said of them.

import type { MediatedEffect, Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

/** What a link of the chain goes through; `direct` is the rest. */
export type PathId = MediatedEffect['mediators'][number] | 'direct';

export const chainWords = {
  title: { zh: '为什么会这样', en: 'Why it came so' },
  of: {
    zh: '从杠杆经由中间环节到指标。逐一挡住一条路（该项保持 A 中的样子）再模拟，'
      + '效应中消失的就是走这条路的部分；线越粗，占比越大',
    en: 'From lever through what lies between to the figure. Each path was blocked by holding it '
      + 'at what it was in A: the part of the effect that then disappears goes that way. Thicker '
      + 'is more',
  },
  measure: { zh: '测量', en: 'Measure it' },
  associated: { zh: '仅相关', en: 'association only' },
  notMeasured: {
    zh: '虚线仅表示一起变化，没有挡住过任何一条路，不能说明原因。',
    en: 'Dashed: it moved too, but no path has been blocked, so that it explains nothing.',
  },
  same: { zh: 'A 与 B 中相同', en: 'the same in A and in B' },
  nothing: { zh: '这条路上没有任何作用', en: 'nothing goes this way' },
  path: { zh: '路径', en: 'Path' },
  part: { zh: '部分', en: 'Part' },
  between: { zh: '中间环节的变化', en: 'What lies between moved by' },
  together: { zh: '相互作用', en: 'Acting together' },
  shape: { zh: '从左到右的因果链', en: 'A chain from left to right' },
  mayBeLuck: {
    zh: '变化可能只是随机波动，多用些种子才能解释',
    en: 'its change may be luck, to be explained once more seeds make it sure',
  },
  noEffect: {
    zh: '没有实质变化，无需解释',
    en: 'no change that matters, so there is nothing to explain',
  },
  noneSure: { zh: '没有一条路的作用是确定的', en: 'no path’s part is sure' },
} as const satisfies Record<string, Text>;

/** Paths within a sentence. */
export const pathWords: Readonly<Record<PathId, Text>> = {
  price: { zh: '经由价格', en: 'through prices' },
  promise: { zh: '经由送达承诺', en: 'through promises' },
  riders: { zh: '经由骑手上线', en: 'through riders online' },
  memory: { zh: '经由记忆与口碑', en: 'through memory and ratings' },
  direct: { zh: '直接，不经以上各项', en: 'directly, past all of these' },
};

export const chainSentences = {
  toMeasure: {
    zh: (runs) => `效应经由哪里？逐一挡住每条路再模拟，共 ${runs} 次模拟。`,
    en: (runs) => (
      `Through what does the effect go? Each path is blocked in turn: ${runs} runs in all.`
    ),
  } satisfies Sentence<[number]>,
  measuring: {
    zh: (runs, of) => `正在逐一挡住：${of} 次模拟中已完成 ${runs} 次`,
    en: (runs, of) => `Blocking one path after the other: ${runs} of ${of} runs`,
  } satisfies Sentence<[number, number]>,
  /** The most that is sure. */
  largest: {
    zh: (figure, path, part) => `${figure}：最大的确定部分为 ${part}，${path}`,
    en: (figure, path, part) => `${figure}: the largest sure part, ${part}, goes ${path}`,
  } satisfies Sentence<[string, string, string]>,
  link: {
    zh: (path, part, low, high) => `${path}：${part}（95 % 区间 ${low} 至 ${high}）`,
    en: (path, part, low, high) => `${part} goes ${path} (95 % interval ${low} to ${high})`,
  } satisfies Sentence<[string, string, string, string]>,
  together: {
    zh: (part) => `各部分会重叠，也会互相依赖，不必相加为总效应：相互作用 ${part}`,
    en: (part) => (
      `Parts overlap or come about only in company, and need not add up: together ${part}`
    ),
  } satisfies Sentence<[string]>,
  levers: {
    zh: (count) => `${count} 个杠杆`,
    en: (count) => `${count} levers`,
  } satisfies Sentence<[number]>,
} as const;
