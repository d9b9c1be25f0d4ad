// Words of the search for places where more of a service should open.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const siteWords = {
  title: { zh: '下一处开在哪里', en: 'Where to open the next one' },
  service: { zh: '服务', en: 'Service' },
  count: { zh: '新址数', en: 'Sites' },
  find: { zh: '寻找', en: 'Find places' },
  place: { zh: '地点（米）', en: 'Place, m' },
  openInB: { zh: '在 B 中开设', en: 'Open it in B' },
  onMap: { zh: '在地图上显示（越深越好）', en: 'On the map, stronger is better' },
  none: { zh: '没有能缩短住户路程的地点。', en: 'No place shortens the way from any home.' },
} as const satisfies Record<string, Text>;

export const siteSentences = {
  cost: {
    zh: (runs) => `每处试五个地点：${runs} 次模拟。`,
    en: (runs) => `Five places for each: ${runs} runs.`,
  } satisfies Sentence<[number]>,
  running: {
    zh: (runs, of) => `正在寻找：${of} 次模拟中已完成 ${runs} 次`,
    en: (runs, of) => `Looking: ${runs} of ${of} runs`,
  } satisfies Sentence<[number, number]>,
} as const;
