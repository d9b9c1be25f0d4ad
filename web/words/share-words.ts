// Words of an answer that is shared out among the levers that B changes.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const shareWords = {
  shares: { zh: '各杠杆的贡献', en: 'What each lever contributes' },
  sharesOf: {
    zh: '杠杆可以按任何先后一个个改变；每条是该杠杆在所有先后中的平均作用（Shapley 值），合计为 B − A；横线为 95 % 区间',
    en: 'Levers can be changed one after another in any sequence; each bar is what a lever adds in '
      + 'the mean of all sequences (Shapley values), together B − A; whiskers: 95 % intervals',
  },
  shareOut: { zh: '拆分', en: 'Share it out' },
  alone: { zh: '单独改变', en: 'Alone' },
  total: { zh: '合计 B − A', en: 'Total, B − A' },
  noShareSure: {
    zh: '没有一个杠杆的贡献是确定的',
    en: 'no lever’s part is sure',
  },
} as const satisfies Record<string, Text>;

export const shareSentences = {
  /** What it takes to share an answer out. */
  toShare: {
    zh: (levers, runs) => (
      `B 同时改变了 ${levers} 个杠杆。各自贡献了多少？共 ${runs} 次模拟，已有的不再重复。`
    ),
    en: (levers, runs) => (
      `B changes ${levers} levers at once. Which of them did how much? ${runs} runs in all, those `
      + 'that are there already not run again.'
    ),
  } satisfies Sentence<[number, number]>,
  sharing: {
    zh: (runs, of) => `正在拆分：${of} 次模拟中已完成 ${runs} 次`,
    en: (runs, of) => `Sharing it out: ${runs} of ${of} runs`,
  } satisfies Sentence<[number, number]>,
  /** Whose part is the largest that is sure. */
  largestShare: {
    zh: (figure, lever, share) => `${figure}：最大的确定贡献为 ${share}，来自${lever}`,
    en: (figure, lever, share) => `${figure}: the largest sure part, ${share}, is from ${lever}`,
  } satisfies Sentence<[string, string, string]>,
  /** What the levers do only together. */
  together: {
    zh: (interaction) => `只有共同改变才有的部分：${interaction}（已摊入各份）`,
    en: (interaction) => `What they do only together: ${interaction}, shared among them`,
  } satisfies Sentence<[string]>,
} as const;
