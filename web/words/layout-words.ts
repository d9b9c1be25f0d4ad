// Words for the parts of the Results and for how a person lays them out.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const layoutWords = {
  policies: { zh: '多个政策并列', en: 'Several policies side by side' },
  figure: { zh: '所选指标：含义与算法', en: 'Chosen figure: meaning and formula' },
  weeks: { zh: '所选指标：逐周', en: 'Chosen figure: by week' },
  chain: { zh: '所选指标：因果链', en: 'Chosen figure: why it came so' },
  shares: { zh: '所选指标：各杠杆的份额', en: 'Chosen figure: each lever’s share' },
  sweep: { zh: '所选指标：随杠杆变化', en: 'Chosen figure: over a lever’s range' },
  breakdowns: { zh: '所选指标：分项', en: 'Chosen figure: broken down' },
  earnings: { zh: '骑手时薪分布', en: 'Rider earnings' },
  times: { zh: '送达时间分布', en: 'Delivery times' },
  lorenz: { zh: '收入由谁分得', en: 'Who has how much of the earnings' },
  people: { zh: '谁变好、谁变差', en: 'Who is better and worse off' },
  profit: { zh: '平台损益', en: 'Platform profit' },
  payments: { zh: '钱从谁流向谁', en: 'Who pays whom' },
  parts: { zh: '版面', en: 'Parts' },
  why: {
    zh: '选择显示哪些部分、按什么顺序；答案始终在最前，不会隐藏。打印与屏幕一致，报告文件始终完整。'
      + '版面只保存在这台设备上，不进入链接。',
    en: 'Choose which parts are shown and in which order; the answer is always first and never hidden. '
      + 'Prints follow the screen; the report file is always complete. '
      + 'Layouts are kept on this device only and are in no link.',
  },
  keys: { zh: '按键：Alt + ↑ / ↓ 移动', en: 'Keys: Alt + ↑ / ↓ moves a part' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  asItComes: { zh: '恢复默认', en: 'As it comes' },
  kept: { zh: '保存的版面', en: 'Kept layouts' },
  name: { zh: '名称', en: 'Name' },
  keep: { zh: '保存', en: 'Keep' },
  forget: { zh: '删除', en: 'Delete' },
  full: {
    zh: '最多保存 12 个版面：请先删除一个，或用已有的名称。',
    en: 'At most 12 are kept: delete one, or use a name that is there.',
  },
} as const satisfies Record<string, Text>;

export const layoutSentences = {
  shown: {
    zh: (shown, of) => `版面 · 显示 ${shown} / ${of}`,
    en: (shown, of) => `Parts · ${shown} of ${of} shown`,
  } satisfies Sentence<[number, number]>,
  place: {
    zh: (part, place, of) => `${part}：第 ${place} 位，共 ${of} 位`,
    en: (part, place, of) => `${part}: ${place} of ${of}`,
  } satisfies Sentence<[string, number, number]>,
  unknown: {
    zh: (ids) => `此版本没有这些部分，已略过：${ids}`,
    en: (ids) => `Left out, as this version has no such parts: ${ids}`,
  } satisfies Sentence<[string]>,
  unreadable: {
    zh: (n) => `${n} 个保存的版面无法读取，已略过。`,
    en: (n) => (
      n === 1 ? 'A kept layout could not be read and was left out.'
        : `${n} kept layouts could not be read and were left out.`
    ),
  } satisfies Sentence<[number]>,
} as const;
