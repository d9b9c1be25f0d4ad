// Words of the buttons that give an answer as files.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const fileWords = {
  report: { zh: '报告（单个文件）', en: 'Report in one file' },
  workbook: { zh: '电子表格（XLSX）', en: 'Workbook (XLSX)' },
  run: { zh: '复现文件（run.json）', en: 'File to run again (run.json)' },
  card: { zh: '分享图片', en: 'Share card' },
  failed: {
    zh: '文件没有做成，请再试一次。', en: 'The file could not be made; please try again.',
  },
  provisional: { zh: '尚未算完', en: 'Provisional' },
  open: {
    zh: '尚未算完：还有种子未到，或问题已经改动。',
    en: 'Provisional: seeds are still to come, or the question has moved on.',
  },
} as const satisfies Record<string, Text>;

export const fileSentences = {
  standsIn: {
    zh: (wanted, shown) => `尚未算完：${wanted}还在计算，这里的数字都是${shown}的。`,
    en: (wanted, shown) => (
      `Provisional: ${wanted} is still being computed. All numbers here are of: ${shown}.`
    ),
  } satisfies Sentence<[string, string]>,
} as const;
