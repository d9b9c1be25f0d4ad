// Words of the results: findings, charts, tables.

import type { Text } from '../../sim-core/index.ts';
import type { Party } from '../../sim-core/figures.ts';
import type { Sentence } from './language.ts';

export const chartWords = {
  table: { zh: '表格', en: 'Table' },
  chart: { zh: '图', en: 'Chart' },
  csv: { zh: '下载 CSV', en: 'Download CSV' },
  readMarks: { zh: '用方向键逐项读', en: 'read it by arrow keys' },
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
  shapeSpread: { zh: '两条分布曲线', en: 'Two distributions' },
  hourOfDay: { zh: '一天中的小时', en: 'Hour of the day' },
  shapeHours: { zh: '按小时的两条折线', en: 'Two lines over the hours of the day' },
  shapeParts: { zh: '每项两个点', en: 'Two dots for each part' },
  shapeWaterfall: { zh: '瀑布图，A → B', en: 'Waterfall, A → B' },
  lorenz: { zh: '收入由谁分得：洛伦兹曲线', en: 'Who has how much of it: the Lorenz curve' },
  lorenzOf: {
    zh: '按时薪从低到高排列的骑手占比（横轴）及其时薪占全部的份额（纵轴）；对角线为人人相同',
    en: 'Share of riders from the lowest hourly earnings up (across), and the share of all hourly '
      + 'earnings that is theirs (up); on the diagonal all earn the same',
  },
  poorest: { zh: '时薪最低的骑手占比', en: 'Share of riders, lowest first' },
  shapeLorenz: { zh: '两条洛伦兹曲线', en: 'Two Lorenz curves' },
  flows: { zh: '钱从谁流向谁', en: 'Who pays whom' },
  flowsOf: {
    zh: '每个模拟日，元，账本中的全部收付，不含堂食',
    en: '¥ for a simulated day, every payment of the ledger but those at the table',
  },
  flowsMore: {
    zh: '每个模拟日，元；橙色为 B 多付的部分，蓝色为 A 多付的部分，不含堂食',
    en: '¥ for a simulated day; orange: what more is paid under B, blue: under A; without the table',
  },
  payer: { zh: '付款方', en: 'From' },
  paid: { zh: '收款方', en: 'To' },
  shapeFlows: { zh: '付款方在左、收款方在右的流向图', en: 'Flows from payers to those paid' },
  peopleOf: {
    zh: '同一人在 A 与 B 中相比；细线为 95 % 区间，虚线为仅凭运气就会变差、变好的比例',
    en: 'The same person in A and in B; thin lines: 95 % intervals, dashed: what luck alone would do',
  },
  formula: { zh: '怎样算出', en: 'How it is computed' },
  formulaOf: {
    zh: '公式取自代码；其中的名称是一次模拟中累加的量。',
    en: 'The formula as the code has it; names in it are what a run adds up.',
  },
  inFile: { zh: '代码', en: 'Code' },
  counted: { zh: '什么算差异', en: 'What counts as a difference' },
  betterOff: { zh: '变好', en: 'better off' },
  worseOff: { zh: '变差', en: 'worse off' },
  hardlyMoved: { zh: '基本不变', en: 'neither' },
  byLuck: { zh: '仅凭运气', en: 'By luck alone' },
  meanGain: { zh: '变好者平均所得（元）', en: 'Mean gain of those better off (¥)' },
  meanLoss: { zh: '变差者平均所失（元）', en: 'Mean loss of those worse off (¥)' },
  meanChange: { zh: '平均变化', en: 'Mean change' },
  inBoth: { zh: '两边都有（人）', en: 'In both worlds' },
  onlyInA: { zh: '仅 A（人）', en: 'In A only' },
  onlyInB: { zh: '仅 B（人）', en: 'In B only' },
  outcome: { zh: '所得', en: 'Outcome' },
  shapePeople: {
    zh: '每行一条，左为变差，右为变好', en: 'A bar each: worse off to the left, better off to the right',
  },
  tenth: { zh: '十分位', en: 'Tenth' },
  lowest: { zh: '← 平时所得最低', en: '← usually lowest' },
  shapeTenths: { zh: '十组的变化', en: 'Changes of ten groups' },
  tenthsOf: {
    zh: '按此人在其他种子的 A 中所得分为十组：按同一种子分，运气会使高者变差、低者变好',
    en: 'Ten groups by what somebody comes to in A on the other seeds: by the same seed, luck alone '
      + 'would make the highest lose',
  },
  matchedOf: {
    zh: '每人一点，为各种子的平均：横轴为 A，纵轴为 B，斜线上的人不变；单个种子的运气仍在其中',
    en: 'A dot each, mean over the seeds: A across, B up, the same on the line; luck is still in it',
  },
  shapeMatched: { zh: '每人一点，A 对 B', en: 'A dot for each person, A against B' },
  person: { zh: '编号', en: 'Person' },
  seedCount: { zh: '种子数', en: 'Seeds' },
  shapeCurve: { zh: '随杠杆变化的折线', en: 'A line over the values of a lever' },
  shapeWeeks: { zh: '逐周的差异', en: 'Differences week by week' },
} as const satisfies Record<string, Text>;

/** Who pays and is paid. */
export const partyWords: Readonly<Record<Party, Text>> = {
  consumer: { zh: '消费者', en: 'Consumers' },
  merchant: { zh: '商家', en: 'Merchants' },
  rider: { zh: '骑手', en: 'Riders' },
  platform: { zh: '平台', en: 'Platform' },
  state: { zh: '政府', en: 'State' },
  outside: { zh: '其他企业', en: 'Other firms' },
  worker: { zh: '上门人员', en: 'Workers' },
  escrow: { zh: '托管', en: 'Escrow' },
};

export const chartSentences = {
  clearIn: {
    zh: (clear, of) => (
      `${of} 项中 ${clear} 项有明显差异${clear === of ? '' : '，其余为淡色'}`
    ),
    en: (clear, of) => `clear in ${clear} of ${of}${clear === of ? '' : ', the others pale'}`,
  } satisfies Sentence<[number, number]>,
  betterAndWorse: {
    zh: (outcome, better, worse) => `${outcome}：${better} 变好，${worse} 变差`,
    en: (outcome, better, worse) => `${outcome}: ${better} better off, ${worse} worse off`,
  } satisfies Sentence<[string, string, string]>,
  /** Under a bar: who is in it and who is not. */
  peopleIn: {
    zh: (both, onlyA, onlyB) => `两边都有的 ${both} 人；不计仅在 A 的 ${onlyA} 人、仅在 B 的 ${onlyB} 人`,
    en: (both, onlyA, onlyB) => `${both} in both; left out: ${onlyA} in A only, ${onlyB} in B only`,
  } satisfies Sentence<[string, string, string]>,
  /** Under a bar: what counts as a change, and what luck does. */
  countsFrom: {
    zh: (smallest, luck) => (
      `变化超过 ${smallest} 才算${luck === undefined ? '' : `；仅凭运气为各 ${luck}`}`
    ),
    en: (smallest, luck) => (
      `counts above ${smallest}${luck === undefined ? '' : `; by luck alone ${luck} each`}`
    ),
  } satisfies Sentence<[string, string | undefined]>,
  changeByTenth: {
    zh: (outcome) => `${outcome}：谁的变化多少，B − A`,
    en: (outcome) => `${outcome}: whose changes by how much, B − A`,
  } satisfies Sentence<[string]>,
  tenth: {
    zh: (tenth, usual) => `第 ${tenth} 组（A：¥${usual}）`,
    en: (tenth, usual) => `Tenth ${tenth} (A: ¥${usual})`,
  } satisfies Sentence<[number, string]>,
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
