// Words about how far an answer may be trusted: what speaks for it and against it, who decides in
// the model, and what would turn it.

import type { Text } from '../../sim-core/index.ts';
import type { Sentence } from './language.ts';

export const trustWords = {
  title: { zh: '能信到什么程度', en: 'How far to trust it' },
  reasons: { zh: '五条可信的理由', en: 'Five reasons to trust it' },
  doubts: { zh: '五条存疑的理由', en: 'Five reasons not to' },
  turns: { zh: '哪些假设会改变这一答案', en: 'Which assumptions would turn this answer' },
  turnsHow: {
    zh: '逐一把每个假设改到其合理范围的两端，重新模拟，看第 15 至 28 天；列出影响最大的十个。蓝色为取低值时，橙色为取高值时。',
    en: 'Each assumption alone was set to both ends of its range and days 15 to 28 were simulated '
      + 'again; '
      + 'the ten that move the answer most. Blue: at its low end, orange: at its high end.',
  },
  notStudied: {
    zh: '只有首页关于外卖的标准问题做过这项研究；这里的 A、B 或假设与它们不同。'
      + '可以自己做：在“批量”里由当前问题生成实验，选假设作因素；或用命令行 o2o experiment。',
    en: 'Only the home page’s questions about meals were studied so; here A, B or the assumptions '
      + 'differ from theirs. You can do it: make an experiment from this question and choose '
      + 'assumptions as factors, here or on the command line with o2o experiment.',
  },
  study: { zh: '去“批量”', en: 'Go to Experiments' },
  whoDecides: { zh: '模型里谁在决定', en: 'Who decides in the model' },
  leftOut: { zh: '模型没有包括', en: 'What the model leaves out' },
  versions: { zh: '模型各版本的回答', en: 'What versions of the model answered' },
  ordinaryDay: { zh: '一个平常的晴天', en: 'An ordinary dry day' },
  heldAgainst: { zh: '与公布的结果对照', en: 'What it was held against' },
  assumption: { zh: '假设', en: 'Assumption' },
  atLow: { zh: '取低值时', en: 'At its low end' },
  atHigh: { zh: '取高值时', en: 'At its high end' },
  shape: { zh: '每个假设一条横条的龙卷风图', en: 'Tornado: a bar for each assumption' },
} as const satisfies Record<string, Text>;

export const reasonsToTrust: readonly Text[] = [
  {
    zh: 'A 与 B 面对同一批人、同样的需求和天气，差异只来自政策。',
    en: 'A and B meet the same people, wishes and weather: what differs is the policy.',
  },
  {
    zh: '每一元都记在账上、收支相抵；每个答案都在你的设备上重新核对过。',
    en: 'Every yuan stands in a ledger that adds up, and each answer is checked again on your device.',
  },
  {
    zh: '同一种子在任何浏览器上得到同样的数字，一位不差；别人可以重做。',
    en: 'One seed gives the same numbers in every browser, to the last digit: others can redo it.',
  },
  {
    zh: '区间的覆盖率经过实测；证据不足时不给区间，也不下结论。',
    en: 'How often the intervals cover was measured; where the seeds cannot carry one, none is given.',
  },
  {
    zh: '与没有用来校准的自然实验对照过，没对上的也列在下面。',
    en: 'It was held against natural experiments that nothing was fitted to; misses are listed below.',
  },
];

export const reasonsToDoubt: readonly Text[] = [
  {
    zh: '这不是某座真实的城市：布局、收入与口味按公布的全国数字生成。',
    en: 'It is no real city: layout, incomes and tastes are made from published figures.',
  },
  {
    zh: '区间只含逐日的运气，不含模型误差，也只来自一种城市布局。',
    en: 'Intervals hold the luck of the day, not model error, and are of one layout of the city.',
  },
  {
    zh: '许多行为参数是假设；首页标准问题做过研究，看哪些会改变答案。',
    en: 'Many parameters of behaviour are assumed; of the home page’s questions about meals a study says '
      + 'which would turn them.',
  },
  {
    zh: '工资、房租、法律和技术不会随政策长期变化。',
    en: 'Wages, rents, law and technology do not answer a policy in the long run.',
  },
  {
    zh: '有几个公布的目标没有对上，说明相应的机制还不对。',
    en: 'Some published targets are missed: there the mechanism is not right yet.',
  },
];

export const decisions: readonly Text[] = [
  {
    zh: '消费者：买不买、在哪个平台、哪家店、何时取消、是否还信任；按价格、等候和经历。',
    en: 'Consumers: whether to buy, on which platform, at which shop, when to give up and whom to '
      + 'trust, by price, waiting and what they met.',
  },
  {
    zh: '骑手：何时上线、接不接单、休息、换平台或退出；按每小时所得和疲劳。',
    en: 'Riders: when to log in, what to accept, when to rest, change or leave, by earnings an hour '
      + 'and tiredness.',
  },
  {
    zh: '商家：上不上平台、线上价格、推广、关店与开店；按各自的账。',
    en: 'Merchants: whether to list, online prices, promotion, closing and opening, by their books.',
  },
  {
    zh: '平台：派单、承诺时间、费用、补贴与对手；按你设的规则。',
    en: 'Platforms: dispatch, promises, fees, subsidies and rivals, by the rules that you set.',
  },
];

export const trustSentences = {
  versions: {
    zh: (question) => `${question} 江畔第一天，16 个种子，95 % 区间；各版本为何不同，见更新日志 CHANGELOG`,
    en: (question) => (
      `${question} Riverside, first day, 16 seeds, 95 % intervals; why versions differ: CHANGELOG`
    ),
  } satisfies Sentence<[string]>,
  studied: {
    zh: (engine) => `第 15–28 天，每个假设下同样的四个种子 · 引擎 ${engine}`,
    en: (engine) => `Days 15 to 28, the same four seeds under each assumption · engine ${engine}`,
  } satisfies Sentence<[string]>,
  holds: {
    zh: (holds, of) => `在 ${of} 个其他假设下，${holds} 个得到同样方向的答案。`,
    en: (holds, of) => `In ${holds} of ${of} other worlds the answer has the same sign.`,
  } satisfies Sentence<[number, number]>,
  /** The ends of an assumption's range. */
  range: {
    zh: (name, low, high) => `${name}（${low} … ${high}）`,
    en: (name, low, high) => `${name} (${low} … ${high})`,
  } satisfies Sentence<[string, string, string]>,
} as const;
