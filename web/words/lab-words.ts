// Words of the Lab: levers, figures, verdicts, playback. Terms follow one glossary.

import type { LeverGroup, Text } from '../../sim-core/index.ts';
import type { MetricGroup } from '../../sim-core/figures.ts';
import type { WeatherChoice } from '../state/setup.ts';
import type { Sentence } from './language.ts';

export const labWords = {
  levers: { zh: '政策', en: 'Policy' },
  assumptions: { zh: '假设', en: 'Assumptions' },
  assumptionsNote: {
    zh: '这里改变的是世界，不是政策：A 与 B 同时改变。',
    en: 'These change the world, not the policy: A and B both move.',
  },
  find: { zh: '查找', en: 'Find' },
  findLever: { zh: '找一项', en: 'Find a lever' },
  noLever: { zh: '没有这样的政策或假设。', en: 'No lever has that name or effect.' },
  leversTitle: { zh: '政策 B', en: 'Policy B' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  resetAll: { zh: '恢复基准', en: 'Reset' },
  adopt: { zh: '把 B 设为新基准', en: 'Make B the baseline' },
  policyFiles: { zh: '文件…', en: 'Files…' },
  reset: { zh: '还原', en: 'Reset' },
  about: { zh: '说明', en: 'About' },
  outside: {
    zh: '超出常见范围：模型未在此处核对。',
    en: 'Outside the usual range: the model was not checked here.',
  },
  usual: { zh: '常见范围', en: 'Usual' },
  baseline: { zh: '基准', en: 'Baseline' },
  source: { zh: '来源', en: 'Source' },
  law: { zh: '法规', en: 'Law' },
  since: { zh: '自', en: 'since' },
  assumed: { zh: '假定，无公开数据', en: 'assumed, no published figure' },
  city: { zh: '城市', en: 'City' },
  ownCity: { zh: '自己的城市…', en: 'A city of your own…' },
  weather: { zh: '天气', en: 'Weather' },
  seasons: { zh: '时节', en: 'Times of the year' },
  seed: { zh: '种子', en: 'Seed' },
  services: { zh: '这座城市还有', en: 'The city also has' },
  serviceSet: {
    zh: '政策或假设改动了它的杠杆，先撤销才能去掉',
    en: 'A policy or an assumption sets a lever of it: take that back first',
  },
  days: { zh: '天数', en: 'Days' },
  warmUp: { zh: '预热', en: 'Warm-up' },
  cityBound: {
    zh: '政策按片区设定，换城市前请先还原这些设定。',
    en: 'The policy is set by district; reset those settings before you change the city.',
  },
  dated: { zh: '滑块之外的改动', en: 'Changes beside the sliders' },
  takeOut: { zh: '移除', en: 'Remove' },
  map: { zh: '地图', en: 'Map' },
  results: { zh: '答案', en: 'Answer' },
  sideBySide: { zh: '并排', en: 'Side by side' },
  onlyA: { zh: '只看 A', en: 'Only A' },
  onlyB: { zh: '只看 B', en: 'Only B' },
  armsShown: { zh: '地图显示', en: 'On the map' },
  figures: { zh: '指标', en: 'Figures' },
  openLevers: { zh: '调整政策', en: 'Change policy' },
  openFigures: { zh: '查看指标', en: 'See figures' },
  close: { zh: '关闭', en: 'Close' },
  stop: { zh: '停止', en: 'Stop' },
  again: { zh: '重新计算', en: 'Run again' },
  stale: { zh: '计算中', en: 'Running' },
  previewChip: { zh: '预览 · 1 个随机种子', en: 'Preview · 1 seed' },
  cancelled: { zh: '已停止', en: 'Stopped' },
  failed: { zh: '计算失败', en: 'The run failed' },
  failedWhy: {
    zh: '试了两次都没有算完。设置没有丢失。',
    en: 'It was tried twice and did not finish. Nothing you set is lost.',
  },
  sameAsA: {
    zh: '政策 B 与基准 A 相同，因此所有差异恰好为零。移动左侧任意一项即可比较。',
    en:
      'B is the same as baseline A, so every difference is exactly zero. ' +
      'Move any lever to compare.',
  },
  intervalNote: {
    zh: '横条：差异的 95 % 置信区间；点：每个种子。区间不含模型误差，城市布局只有这一种。'
      + '无明显差异：可能只是运气，或种子太少；无实质差异：确定有也小得不值一提。',
    en:
      'Bar: 95 % interval of the difference. Dots: one per seed. ' +
      'Intervals leave out model error and are of one layout of the city. ' +
      'No clear difference: it may be luck, or the seeds are too few. ' +
      'No difference that matters: if there is one, it is surely too small to count.',
  },
  drifting: { zh: '最后一周与前一周相比仍在变化：', en: 'Still moving in the last week: ' },
  play: { zh: '播放', en: 'Play' },
  pause: { zh: '暂停', en: 'Pause' },
  back: { zh: '后退一分钟', en: 'Back one minute' },
  on: { zh: '前进一分钟', en: 'On one minute' },
  speed: { zh: '速度', en: 'Speed' },
  timeOfDay: { zh: '一天中的时刻', en: 'Time of day' },
  rain: { zh: '雨', en: 'Rain' },
  loadingCity: { zh: '正在建造城市…', en: 'Building the city…' },
  liveFailed: { zh: '城市停止了。', en: 'The city has stopped.' },
  noChangeYet: { zh: '尚无改动', en: 'No change yet' },
} as const satisfies Record<string, Text>;

export const labSentences = {
  /** A policy that moved nothing, and what it changes. */
  never: {
    zh: (changes) => (
      `此政策没有改变任何结果：改动的条件在这些天从未触发（${changes}），因此每个种子的差异都恰好为零。`
    ),
    en: (changes) => (
      `This policy changes nothing, because what it changes was never triggered (${changes}): ` +
      'every difference is exactly zero in every seed.'
    ),
  } satisfies Sentence<[string]>,
  asInA: {
    zh: (value) => `${value}，与 A 相同`,
    en: (value) => `${value}, as in A`,
  } satisfies Sentence<[string]>,
  againstA: {
    zh: (value, change) => `${value}，比 A ${change}`,
    en: (value, change) => `${value}, ${change} against A`,
  } satisfies Sentence<[string, string]>,
  notSet: {
    zh: (typed, low, high, step) => `没有改成 ${typed}：只能从 ${low} 到 ${high}，每档 ${step}`,
    en: (typed, low, high, step) => (
      `Not set to ${typed}: from ${low} to ${high}, in steps of ${step}`
    ),
  } satisfies Sentence<[string, string, string, string]>,
  provisional: {
    zh: (n, wanted) => `初步结果 ${n}/${wanted}`,
    en: (n, wanted) => `Provisional ${n}/${wanted}`,
  } satisfies Sentence<[number, number]>,
  final: {
    zh: (n) => `最终 · ${n} 个随机种子`,
    en: (n) => `Final · ${n} seeds`,
  } satisfies Sentence<[number]>,
  days: {
    zh: (n) => `${n} 天`,
    en: (n) => (n === 1 ? '1 day' : `${n} days`),
  } satisfies Sentence<[number]>,
  platforms: {
    zh: (n) => `${n} 个平台`,
    en: (n) => `${n} platforms`,
  } satisfies Sentence<[number]>,
  opensLater: {
    zh: (name, days) => `${name} ${days} 天后开业`,
    en: (name, days) => `${name} opens after ${days} days`,
  } satisfies Sentence<[string, number]>,
  dated: {
    zh: (n) => `${n} 项另列的改动`,
    en: (n) => (n === 1 ? '1 listed change' : `${n} listed changes`),
  } satisfies Sentence<[number]>,
  only: {
    zh: (whom) => `只对 ${whom}`,
    en: (whom) => `for ${whom} only`,
  } satisfies Sentence<[string]>,
  changes: {
    zh: (n) => `${n} 项改动`,
    en: (n) => (n === 1 ? '1 change' : `${n} changes`),
  } satisfies Sentence<[number]>,
} as const;

export const groupWords: Readonly<Record<LeverGroup, Text>> = {
  merchant: { zh: '商家收费', en: 'What merchants pay' },
  'merchant-delivery': { zh: '商家履约服务费', en: 'Delivery charged to merchants' },
  'merchant-terms': { zh: '独家（二选一）与排位', en: 'Exclusivity and places' },
  'merchant-services': { zh: '商家服务', en: 'Services for merchants' },
  channel: { zh: '商家自有渠道', en: 'Shops\' own channels' },
  'delivery-fee': { zh: '配送费', en: 'Delivery fee' },
  coupon: { zh: '优惠券', en: 'Coupons' },
  membership: { zh: '会员', en: 'Membership' },
  ranking: { zh: '排序与推广', en: 'Lists and promotion' },
  marketing: { zh: '广告与推送', en: 'Advertising and messages' },
  service: { zh: '客服与信任', en: 'Service and trust' },
  tableware: { zh: '可循环餐具', en: 'Reusable tableware' },
  'rider-pay': { zh: '骑手薪酬', en: 'Rider pay' },
  'rider-rules': { zh: '保障与处罚', en: 'Guarantees and penalties' },
  fleet: { zh: '运力', en: 'Fleet' },
  dispatch: { zh: '派单', en: 'Dispatch' },
  'dispatch-weights': { zh: '派单权重', en: 'What dispatch weighs' },
  promise: { zh: '承诺送达', en: 'Promise' },
  reaction: { zh: '对成本与对手的反应', en: 'Answers to costs and rivals' },
  regulator: { zh: '监管：市场', en: 'Regulator: the market' },
  'rider-protection': { zh: '监管：骑手', en: 'Regulator: riders' },
  consumers: { zh: '消费者', en: 'Consumers' },
  trust: { zh: '信任', en: 'Trust' },
  riders: { zh: '骑手', en: 'Riders' },
  merchants: { zh: '商家', en: 'Merchants' },
  kitchens: { zh: '后厨与库存', en: 'Kitchens and stock' },
  'marketing-effects': { zh: '营销效果', en: 'Effects of marketing' },
  world: { zh: '其他', en: 'Others' },
};

export const stakeholderWords: Readonly<Record<MetricGroup, Text>> = {
  consumers: { zh: '消费者', en: 'Consumers' },
  riders: { zh: '骑手', en: 'Riders' },
  merchants: { zh: '商家', en: 'Merchants' },
  platform: { zh: '平台', en: 'Platform' },
  city: { zh: '城市', en: 'City' },
};

export const weatherWords: Readonly<Record<WeatherChoice, Text>> = {
  ordinary: { zh: '平常天气', en: 'Ordinary day' },
  dry: { zh: '晴天', en: 'Dry day' },
  'rain-evening': { zh: '傍晚下雨', en: 'Evening rain' },
  'rain-all-day': { zh: '全天下雨', en: 'Rain all day' },
  heat: { zh: '高温', en: 'Hot day' },
  cold: { zh: '寒冷', en: 'Cold day' },
};
