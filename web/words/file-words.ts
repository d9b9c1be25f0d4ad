// Words of the buttons that give an answer as files.

import type { Text } from '../../sim-core/index.ts';

export const fileWords = {
  report: { zh: '报告（单个文件）', en: 'Report in one file' },
  workbook: { zh: '电子表格（XLSX）', en: 'Workbook (XLSX)' },
  card: { zh: '分享图片', en: 'Share card' },
  failed: {
    zh: '文件没有做成，请再试一次。', en: 'The file could not be made; please try again.',
  },
} as const satisfies Record<string, Text>;
