// Words of a city of somebody's own: what its numbers are called, and what is said of it.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const ownCityWords = {
  title: { zh: '自己的城市', en: 'A city of your own' },
  why: {
    zh: '由几个数和一个种子生成，也可以打开或拖入命令行使用的城市或场景文件。',
    en: 'Made from a few numbers and a seed; or a city or scenario file of the command line, opened '
      + 'or dropped here.',
  },
  save: { zh: '保存为文件', en: 'Save as a file' },
  take: { zh: '在这座城市里提问', en: 'Ask in this city' },
  unnamed: { zh: '我的城市', en: 'My city' },
  anotherSeed: { zh: '换一个种子', en: 'Another seed' },
  market: { zh: '市场', en: 'Market' },
  ground: { zh: '地面', en: 'Ground' },
  places: { zh: '地点', en: 'Places' },
  homes: { zh: '住户，越深越多', en: 'Homes: the darker, the more' },
  newcomers: {
    zh: '这里的人没有过去的几周；“更多”里的预热让他们先适应。',
    en: 'People here have no weeks behind them; a warm-up, under “More”, gives them some.',
  },
  large: {
    zh: '订单比“城区”还多，一次比较要几分钟。',
    en: 'More orders than in District: a comparison takes minutes.',
  },
  fromFiles: {
    zh: '网格、片区和商家来自你的文件；链接里只写它的名称和校验码。',
    en: 'Zones, districts and merchants are those of your files; a link holds its name and digest.',
  },
  takes: {
    zh: '一个城市文件或场景文件，以及它点名的政策文件',
    en: 'one city or scenario file, and the policy files that it names',
  },
} as const satisfies Record<string, Text>;

/** What stands on the form, by the part of a description. */
export const cityPartWords = {
  seed: { zh: '种子', en: 'Seed' },
  ordersPerDay: { zh: '每天订单，约', en: 'Orders a day, about' },
  residents: { zh: '消费者', en: 'Consumers' },
  merchants: { zh: '商家', en: 'Merchants' },
  riders: { zh: '骑手', en: 'Riders' },
  columns: { zh: '东西向格数', en: 'Zones west to east' },
  rows: { zh: '南北向格数', en: 'Zones south to north' },
  zoneMetres: { zh: '每格边长，米', en: 'Side of a zone, m' },
  districtZones: { zh: '片区边长，格', en: 'Side of a district, zones' },
  centres: { zh: '商务中心', en: 'Business centres' },
  campuses: { zh: '大学校园', en: 'Campuses' },
  industrialParks: { zh: '产业园', en: 'Industrial parks' },
  oldTown: { zh: '老城', en: 'Old town' },
  river: { zh: '河流', en: 'River' },
  bridges: { zh: '桥', en: 'Bridges' },
} as const satisfies Record<string, Text>;

export const ownCitySentences = {
  /** What was built: kilometres, and how many of each. */
  built: {
    zh: (wide, high, districts, merchants, consumers) => (
      `${wide} × ${high} 公里，${districts} 个片区，${merchants} 家商家，${consumers} 位消费者`
    ),
    en: (wide, high, districts, merchants, consumers) => (
      `${wide} × ${high} km, ${districts} districts, ${merchants} merchants, ${consumers} consumers`
    ),
  } satisfies Sentence<[string, string, string, string, string]>,
  /** What a scenario file says beside its city. */
  alsoBrought: {
    zh: (platforms, services, days) => (
      `文件中还有：平台 ${platforms}，行业 ${services}，天数 ${days}`
    ),
    en: (platforms, services, days) => (
      `Also in the file: platforms ${platforms}, services ${services}, days ${days}`
    ),
  } satisfies Sentence<[number, number, number]>,
} as const;
