// Words of the results: findings, charts, tables.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const chartWords = {
  table: { zh: '表格', en: 'Table' },
  chart: { zh: '图', en: 'Chart' },
  csv: { zh: '下载 CSV', en: 'Download CSV' },
  picture: { zh: '下载图片', en: 'Picture' },
  onWhite: { zh: '白底', en: 'white' },
  onDark: { zh: '深底', en: 'dark' },
  figure: { zh: '指标', en: 'Figure' },
  minutes: { zh: '分钟', en: 'minutes' },
  yuanPerHour: { zh: '元/小时', en: '¥ per hour' },
  shareA: { zh: 'A 占比', en: 'Share in A' },
  shareB: { zh: 'B 占比', en: 'Share in B' },
  promise: { zh: '平均承诺', en: 'mean promise' },
  median: { zh: '中位数', en: 'median' },
  incomeTitle: { zh: '骑手时薪分布', en: 'How rider earnings are spread' },
  incomeOf: {
    zh: '每位骑手每在线小时的净收入',
    en: 'Net earnings of each rider per online hour',
  },
  timeTitle: { zh: '送达时间分布', en: 'How long deliveries take' },
  timeOf: { zh: '从下单到送达，已送达订单', en: 'From order placed to the door, delivered orders' },
  profitTitle: { zh: '平台损益', en: 'Where the platform’s money comes from and goes' },
  profitOf: {
    zh: '每个模拟日，元；右列为 B − A，横线为其 95 % 区间',
    en: '¥ for a simulated day; right: B − A, whiskers: its 95 % interval',
  },
  profit: { zh: '平台利润', en: 'Platform profit' },
  line: { zh: '科目', en: 'Line' },
  difference: { zh: '差异', en: 'Difference' },
  low: { zh: '区间下限', en: 'Low' },
  high: { zh: '区间上限', en: 'High' },
  week: { zh: '周', en: 'Week' },
  byWeek: { zh: '逐周', en: 'By week' },
  said: { zh: '判断', en: 'Verdict' },
  noBreakdown: {
    zh: '此指标按全天全城计算，没有分项。',
    en: 'This figure is for the whole day and city; it has no breakdown.',
  },
  empty: { zh: '正在计算第一天…', en: 'Running the first day…' },
  same: { zh: 'B 与 A 相同', en: 'B is the same as A' },
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  more: { zh: '增加', en: 'up' },
  fewer: { zh: '减少', en: 'down' },
  noChange: { zh: '不变', en: 'no change' },
  shapeSpread: { zh: '两条分布曲线', en: 'Two distributions' },
  shapeHours: { zh: '按小时的两条折线', en: 'Two lines over the hours of the day' },
  shapeParts: { zh: '每项两个点', en: 'Two dots for each part' },
  shapeWaterfall: { zh: '瀑布图，A → B', en: 'Waterfall, A → B' },
  shapeWeeks: { zh: '逐周的差异', en: 'Differences week by week' },
} as const satisfies Record<string, Text>;

export const chartSentences = {
  clearIn: {
    zh: (clear, of) => (
      `${of} 项中 ${clear} 项有明显差异${clear === of ? '' : '，其余为淡色'}`
    ),
    en: (clear, of) => `clear in ${clear} of ${of}${clear === of ? '' : ', the others pale'}`,
  } satisfies Sentence<[number, number]>,
  by: {
    zh: (dimension) => `按${dimension}`,
    en: (dimension) => `By ${dimension.toLowerCase()}`,
  } satisfies Sentence<[string]>,
  seeds: {
    zh: (n) => `${n}\u00a0个随机种子`,
    en: (n) => (n === 1 ? '1\u00a0seed' : `${n}\u00a0seeds`),
  } satisfies Sentence<[number]>,
  /** Under a chart: the days, the pairs of runs, the engine. */
  madeOf: {
    zh: (days, n, engine) => `${days} · ${n} 个种子配对，95 % 区间 · 引擎 ${engine}`,
    en: (days, n, engine) => `${days} · ${n} paired seeds, 95 % intervals · engine ${engine}`,
  } satisfies Sentence<[string, number, string]>,
  /** In the foot of a picture: the city, its weather, the days, the engine. */
  place: {
    zh: (city, weather, days, engine) => `O2O 城 · ${city} · ${weather} · ${days} · 引擎 ${engine}`,
    en: (city, weather, days, engine) => (
      `O2O City · ${city} · ${weather} · ${days} · engine ${engine}`
    ),
  } satisfies Sentence<[string, string, string, string]>,
  pairs: {
    zh: (n, seeds) => `${n} 个种子配对（${seeds}），95 % 区间`,
    en: (n, seeds) => `${n} paired seeds (${seeds}), 95 % intervals`,
  } satisfies Sentence<[number, string]>,
  runs: {
    zh: (key) => `模拟标识 ${key}`,
    en: (key) => `key of the runs ${key}`,
  } satisfies Sentence<[string]>,
  /** How many times more seeds it would take without pairing. */
  pairing: {
    zh: (times) => `不配对要 ${times} 倍的种子`,
    en: (times) => `${times} times as many seeds without pairing`,
  } satisfies Sentence<[string]>,
  interval: {
    zh: (low, high) => `95 % 区间 ${low} 至 ${high}`,
    en: (low, high) => `95 % interval ${low} to ${high}`,
  } satisfies Sentence<[string, string]>,
} as const;
