// Words of what a lever's change is bound to: districts, hours and days.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const leverWords = {
  byPlace: { zh: '按片区', en: 'By place' },
  chooseDistricts: {
    zh: '在地图上点选片区，或在这里勾选。',
    en: 'Choose districts on the map, or tick them here.',
  },
  clickDistricts: { zh: '点选要单独设定的片区', en: 'Click the districts where it is to differ' },
  setValue: { zh: '设定数值', en: 'Set the value' },
  districtsComing: { zh: '正在读取片区…', en: 'Reading the districts…' },
  sameEverywhere: { zh: '全城相同', en: 'Same everywhere' },
  chooseOnMap: { zh: '在地图上选', en: 'Choose on the map' },
  done: { zh: '完成', en: 'Done' },
  districtsOnMap: { zh: '选择片区', en: 'Choosing districts' },
} as const satisfies Record<string, Text>;

export const leverSentences = {
  there: {
    zh: (n) => `选中的 ${n} 个片区`,
    en: (n) => (n === 1 ? 'In the chosen district' : `In the ${n} chosen districts`),
  } satisfies Sentence<[number]>,
  elsewhere: {
    zh: (value) => `其余片区：${value}`,
    en: (value) => `Everywhere else: ${value}`,
  } satisfies Sentence<[string]>,
  chosen: {
    zh: (names) => `已选：${names}`,
    en: (names) => `Chosen: ${names}`,
  } satisfies Sentence<[string]>,
} as const;
