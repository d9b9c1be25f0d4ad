// Words about a link that cannot be opened; fetched with what says them.

import type { Sentence } from './language.ts';

export const badLinkWords = {
  title: { zh: '这个链接无法打开', en: 'This link cannot be opened' },
  why: {
    zh: '链接中的下列内容不可用，因此没有采用其中任何设置。',
    en: 'The link holds what is listed here, so none of it was taken over.',
  },
  wayOut: { zh: '打开默认城市', en: 'Open the default city' },
  whole: { zh: '全部列出', en: 'Show all of it' },
} as const;

export const badLinkSentences = {
  more: {
    zh: (count) => `另有 ${count} 个问题。`,
    en: (count) => `${count} more ${count === 1 ? 'problem' : 'problems'}.`,
  } satisfies Sentence<[number]>,
} as const;
