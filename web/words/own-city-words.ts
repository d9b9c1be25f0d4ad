// Words of a city of somebody's own: what its numbers are called, and what is said of it.

import type { CitySpec, Text } from '../../sim-core/index.ts';
import { plainNumber } from './format.ts';
import type { Sentence } from './language.ts';

export const ownCityWords = {
  title: { zh: '自己的城市', en: 'A city of your own' },
  open: { zh: '自己的城市…', en: 'A city of your own…' },
  why: {
    zh: '由几个数和一个种子生成：同样的数总是同一座城市。也可以打开或拖入命令行使用的城市或场景文件。它不出这台设备，只写进你分享的链接。',
    en: 'Made from a few numbers and a seed: the same numbers give the same city. City and scenario '
      + 'files of the command line can be opened or dropped here. It stays on this device, and in '
      + 'the links that you share.',
  },
  bring: { zh: '打开文件…', en: 'Open files…' },
  save: { zh: '保存为文件', en: 'Save as a file' },
  take: { zh: '在这座城市里提问', en: 'Ask in this city' },
  name: { zh: '名称', en: 'Name' },
  unnamed: { zh: '我的城市', en: 'My city' },
  anotherSeed: { zh: '换一个种子', en: 'Another seed' },
  market: { zh: '市场', en: 'Market' },
  ground: { zh: '地面', en: 'Ground' },
  places: { zh: '地点', en: 'Places' },
  notUsable: { zh: '还不能用：', en: 'Not yet usable:' },
  building: { zh: '正在建造…', en: 'Building it…' },
  failed: { zh: '建不出来：', en: 'It could not be built: ' },
  merchants: { zh: '商家', en: 'Merchants' },
  homes: { zh: '住户，越深越多', en: 'Homes: the darker, the more' },
  newcomers: {
    zh: '这里的人没有过去几周的习惯；要让他们先适应，可在“更多”里加预热。',
    en: 'People here have no weeks behind them: a warm-up, under “More”, lets them settle first.',
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
  townSpread: { zh: '县城与村庄', en: 'A town among villages' },
  villages: { zh: '村庄', en: 'Villages' },
  coreMetres: { zh: '城区半径，米', en: 'Radius of the town, m' },
} as const satisfies Record<string, Text>;

const kilometres = ({ columns, rows, zoneMetres }: CitySpec): [number, number] => (
  [(columns * zoneMetres) / 1000, (rows * zoneMetres) / 1000]
);

export const ownCitySentences = {
  /** What was built: districts, merchants, consumers with a home. */
  built: {
    zh: (city, districts, merchants, consumers) => {
      const [wide, high] = kilometres(city).map((each) => plainNumber(each, 1, 'zh'));
      return `${wide} × ${high} 公里，${districts} 个片区，${plainNumber(merchants, 0, 'zh')} 家商家，`
        + `${plainNumber(consumers, 0, 'zh')} 位消费者`;
    },
    en: (city, districts, merchants, consumers) => {
      const [wide, high] = kilometres(city).map((each) => plainNumber(each, 1, 'en'));
      return `${wide} × ${high} km, ${districts} districts, ${plainNumber(merchants, 0, 'en')} `
        + `merchants, ${plainNumber(consumers, 0, 'en')} consumers`;
    },
  } satisfies Sentence<[CitySpec, number, number, number]>,
  /** What a scenario file says beside its city. */
  alsoBrought: {
    zh: (platforms, services, days) => (
      `文件还带来：${platforms} 个平台，${services} 个行业，${days} 天`
    ),
    en: (platforms, services, days) => (
      `The file also brings ${platforms} platform${platforms === 1 ? '' : 's'}, ${services} `
      + `service${services === 1 ? '' : 's'}, ${days} day${days === 1 ? '' : 's'}`
    ),
  } satisfies Sentence<[number, number, number]>,
} as const;
